"""Reads the findings of results from before 1.0.0: other names, bare warnings, indices."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final, Literal, TypeGuard

from toetssteen.contract.codes import code_for
from toetssteen.contract.result import Category, Location, RuleViolation, Severity

LONGEST_MESSAGE: Final = 500
NO_RULE: Final = "ONBEKEND"
"""The rule id of a finding that names no rule."""

_WARNING: Final = {
    "code": "VAL-WRN-001",
    "severity": Severity.INFO.value,
    "rule_id": NO_RULE,
    "category": Category.STRUCTUUR.value,
}
_FIELDS: Final = frozenset(RuleViolation.__struct_fields__)
_PLACES: Final = frozenset(Location.__struct_fields__)
_OWN_WORDS: Final = frozenset({"message", "location", "suggestions", "metadata"})

Part = Literal["violations", "warnings"]


def stated(fields: Mapping[str, object]) -> dict[str, object]:
    """Return *fields* without the nulls: an older writer said null for absent."""
    return {key: value for key, value in fields.items() if value is not None}


def violation(old: object, codes: Mapping[str, str], lost: set[str]) -> object:
    """Return *old* in the shape of 1.0.0, as far as it can be.

    Args:
        old: one of the violations; what is no object comes back as it is.
        codes: see ``codes.code_for``.
        lost: gets the names of the fields that have no place.
    """
    if not isinstance(old, Mapping):
        return old
    return _identified(_renamed(stated(old), "violations", _FIELDS, lost), codes)


def warning(old: object, lost: set[str]) -> dict[str, object] | None:
    """Return the finding that a bare warning is, a sentence or an object; None if it says nothing.

    Args:
        old: one of the warnings.
        lost: gets the names of the fields that have no place.
    """
    if isinstance(old, str):
        old = {"message": old}
    known = _renamed(stated(old), "warnings", _OWN_WORDS, lost) if isinstance(old, Mapping) else {}
    if "message" in known:
        return {**_WARNING, **known}
    lost.add("warnings")
    return None


def _renamed(
    old: dict[str, object], part: Part, fields: AbstractSet[str], lost: set[str]
) -> dict[str, object]:
    if "description" in old and "message" not in old:
        old["message"] = old.pop("description")
    if isinstance(old.get("message"), str):
        old["message"] = str(old["message"])[:LONGEST_MESSAGE]
    if isinstance(old.get("suggestion"), str):
        later = old.get("suggestions", [])
        old["suggestions"] = [old.pop("suggestion"), *(later if isinstance(later, list) else [])]
    location = old.get("location")
    if isinstance(location, Mapping):
        del old["location"]
        old |= _located(location, part, lost)
    lost.update(f"{part}.{key}" for key in old if key not in fields)
    return {key: value for key, value in old.items() if key in fields}


def _identified(known: dict[str, object], codes: Mapping[str, str]) -> dict[str, object]:
    name = known.get("code", known.get("rule_id", ""))
    if not isinstance(name, str):
        return known
    code = code_for(name, codes)
    # What is not a code is the id of a rule, and may be the only place that names it.
    rule_id = name if name and code != name else NO_RULE
    return {"rule_id": rule_id, **known, "code": code}


def _located(old: Mapping[str, object], part: Part, lost: set[str]) -> dict[str, object]:
    place = stated(old)
    indices = place.pop("indices", None)
    if _are_places(indices):
        place.setdefault("text_span", {"start": min(indices), "end": max(indices) + 1})
    elif indices is not None:
        lost.add(f"{part}.location.indices")
    lost.update(f"{part}.location.{key}" for key in place if key not in _PLACES)
    place = {key: value for key, value in place.items() if key in _PLACES}
    return {"location": place} if place else {}


def _are_places(indices: object) -> TypeGuard[list[int]]:
    return isinstance(indices, list) and bool(indices) and all(type(i) is int for i in indices)
