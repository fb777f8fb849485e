"""The shape of older validation services: ``is_valid``, ``score``, ``errors``, ``warnings``."""

from collections.abc import Mapping
from typing import Final

from toetssteen.contract.result import Category, Severity

_TAKEN: Final = frozenset({"is_valid", "score", "errors"})


def reshaped(said: Mapping[str, object]) -> Mapping[str, object]:
    """Return *said* in a shape that the wire reads; what is no such service comes back as it is.

    Nothing is invented: no rule is known to have passed, and what has no place in a result
    stays under its name.
    """
    if "is_valid" not in said:
        return said
    rest = {name: value for name, value in said.items() if name not in _TAKEN}
    return {
        "passed_rules": [],
        "detailed_scores": {},
        **rest,
        "is_acceptable": said["is_valid"],
        "overall_score": said.get("score"),
        "violations": _violations(said.get("errors", [])),
    }


def _violations(errors: object) -> object:
    if not isinstance(errors, list):
        return errors  # the wire names what is wrong with it
    return [_violation(error) if isinstance(error, str) else error for error in errors]


def _violation(message: str) -> Mapping[str, object]:
    return {
        "code": "VAL-WRN-001",
        "severity": Severity.ERROR.value,
        "message": message,
        "rule_id": "ONBEKEND",
        "category": Category.STRUCTUUR.value,
    }
