"""Reads results from before 1.0.0, and results with more in them than 1.0.0 knows.

Nothing is invented: what is missing stays missing, except who answered (``remote``) and the
correlation id. What has no place in 1.0.0 is named, never quoted, in ``system.unplaced``.
"""

import math
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

import msgspec

from toetssteen.contract.codes import NO_CODES
from toetssteen.contract.older_violations import stated, violation, warning
from toetssteen.contract.pointers import shown
from toetssteen.contract.request import Uuid
from toetssteen.contract.result import VERSION, Instant, ValidationResult

_FIELDS: Final = frozenset(ValidationResult.__struct_fields__)

_MOVED: Final = MappingProxyType(
    {
        "correlation_id": "correlation_id",
        "request_id": "correlation_id",
        "processing_time_ms": "duration_ms",
        "validator_version": "engine_version",
        "profile": "profile_used",
        "timestamp": "timestamp",
        "timings": "timings",
    }
)
"""From ``metadata`` to ``system``; of two names for one field the first that is there."""


def upgraded(
    old: Mapping[str, object],
    fresh_id: Callable[[], str],
    codes: Mapping[str, str] = NO_CODES,
) -> dict[str, object]:
    """Return *old* in the shape of 1.0.0, as far as it can be; it may still not fit.

    Args:
        old: a result as it was read; it is not changed.
        fresh_id: makes a correlation id; called only when *old* has none that can be used.
        codes: the fixed table from rule ids to codes; see ``codes.code_for``.
    """
    stated_old = stated(old)
    lost = {key for key in stated_old if key not in _FIELDS | {"metadata", "warnings"}}
    result = {key: value for key, value in stated_old.items() if key in _FIELDS}
    result.setdefault("version", VERSION)
    result["violations"] = _violations(stated_old, codes, lost)
    result["improvement_suggestions"] = _without_nulls(result.get("improvement_suggestions", []))
    system = _system(stated_old, lost)
    if "correlation_id" not in system:
        system["correlation_id"] = fresh_id()
    result["system"] = system | _unplaced(system.pop("unplaced", []), lost)
    return result


def _violations(old: Mapping[str, object], codes: Mapping[str, str], lost: set[str]) -> object:
    found, warnings = old.get("violations"), old.get("warnings", [])
    if not isinstance(found, list):
        return found
    if not isinstance(warnings, list):
        lost.add("warnings")
        warnings = []
    mild = [warning(item, lost) for item in warnings]
    return [violation(item, codes, lost) for item in found] + [item for item in mild if item]


def _without_nulls(items: object) -> object:
    if not isinstance(items, list):
        return items
    return [stated(item) if isinstance(item, Mapping) else item for item in items]


def _system(old: Mapping[str, object], lost: set[str]) -> dict[str, object]:
    system = {"variant": "remote", **_moved(old, lost), **_part(old, "system", lost)}
    for name, mend in _MENDS.items():
        if name in system:
            mended = mend(system.pop(name))
            lost |= {f"system.{name}"} if mended is None else set()
            system |= {} if mended is None else {name: mended}
    return system


def _part(old: Mapping[str, object], name: str, lost: set[str]) -> dict[str, object]:
    part = old.get(name, {})
    if isinstance(part, Mapping):
        return stated(part)
    lost.add(name)
    return {}


def _moved(old: Mapping[str, object], lost: set[str]) -> dict[str, object]:
    metadata = _part(old, "metadata", lost)
    moved: dict[str, object] = {}
    for name, place in _MOVED.items():
        if name in metadata and place not in moved:
            moved[place] = metadata.pop(name)
    lost.update(f"metadata.{name}" for name in metadata)
    return moved


def _unplaced(before: object, lost: set[str]) -> dict[str, object]:
    names = lost.union(map(str, before if isinstance(before, list) else []))
    return {"unplaced": sorted(shown(name) for name in names)} if names else {}


def _uuid(value: object) -> str | None:
    found: str | None = _fitting(Uuid, value.lower() if isinstance(value, str) else value)
    return found


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _instant(value: object) -> str | None:
    # A time without a zone could be anyone's: it is not placed rather than guessed.
    moment: datetime | None = _fitting(Instant, value)
    if moment is None:
        return None
    try:
        return str(msgspec.to_builtins(moment.astimezone(UTC)))
    except OverflowError:  # in the first or last hours that a datetime can hold
        return None


def _milliseconds(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return round(value) if 0 <= value < math.inf else None


def _timings(value: object) -> dict[str, int | None] | None:
    if not isinstance(value, Mapping):
        return None
    mended = {str(name): _milliseconds(duration) for name, duration in value.items()}
    return None if None in mended.values() else mended


def _fitting(kind: Any, value: object) -> Any:  # noqa: ANN401  the alias says which type
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return None


_MENDS: Final[Mapping[str, Callable[[object], object]]] = MappingProxyType(
    {
        "correlation_id": _uuid,
        "duration_ms": _milliseconds,
        "engine_version": _words,
        "profile_used": _words,
        "timestamp": _instant,
        "timings": _timings,
    }
)
"""How each field is read; None: it cannot be placed."""
