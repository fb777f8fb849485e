"""The canonical form of a result: two results that say the same have the same bytes."""

import json
import math
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, TypeAlias

from toetssteen.evidence.field_rules import STANDARD, FieldRules, rule_for, way_of
from toetssteen.evidence.places import PLACES, Where, placed

Canonical: TypeAlias = "bool | Decimal | str | tuple[Canonical, ...] | dict[str, Canonical] | None"

_QUOTED: Final = json.JSONEncoder(ensure_ascii=False).encode


def canonical(wire: object, rules: FieldRules = STANDARD, where: Where = ()) -> Canonical:
    """Return what *wire*, JSON builtins that stand at *where* in a result, says.

    Text is NFC, numbers are exact decimals, members of a set stand in the order of their
    key, a field that is absent has its declared default, an ignored field is gone.
    """
    match wire:
        case dict():
            return _fields(wire, rules, where)
        case list() | tuple():
            return _members(wire, rules, where)
        case None | bool():
            return wire
        case int() | float():
            # JSON has no word for a number that is none.
            return Decimal(str(wire)) if math.isfinite(wire) else None
        case _:
            return _text(str(wire), rules, where)


def canonical_bytes(form: Canonical) -> bytes:
    """Return *form* as UTF-8 JSON without white space, keys in the order of code points."""
    return _json(form).encode()


def normal(text: str) -> str:
    """Return *text* in the Unicode form in which we compare (NFC)."""
    return unicodedata.normalize("NFC", text)


def start_of(member: Canonical) -> int:
    """Return the code point at which a violation starts; one that points nowhere is last."""
    for name in ("location", "text_span", "start"):
        member = member.get(name) if isinstance(member, dict) else None
    return int(member) if isinstance(member, Decimal) else 2**63


def key_of(member: Canonical, key: tuple[str, ...]) -> str:
    """Return by what *member* of a set is paired with one of another set."""
    if not key or not isinstance(member, dict):
        return _json(member)
    return _json(tuple(member.get(name) for name in key))


def _fields(wire: dict[str, object], rules: FieldRules, where: Where) -> Canonical:
    place = PLACES.get(placed(where))
    given = {**(place.defaults if place else {}), **wire}
    return {
        name: canonical(given[name], rules, (*where, name))
        for name in sorted(given)
        if way_of((*where, name), rules) != "ignore"
    }


def _members(wire: Iterable[object], rules: FieldRules, where: Where) -> Canonical:
    members = [canonical(member, rules, (*where, "*")) for member in wire]
    rule = rule_for(where, rules)
    if rule and rule.as_ == "set":
        members.sort(key=lambda member: (key_of(member, rule.key), start_of(member), _json(member)))
    return tuple(members)


def _text(text: str, rules: FieldRules, where: Where) -> str:
    if way_of(where, rules) == "text":
        text = " ".join(text.split())
    return normal(text)


def _json(form: Canonical) -> str:
    match form:
        case dict():
            inside = (f"{_json(name)}:{_json(form[name])}" for name in sorted(form))
            return f"{{{','.join(inside)}}}"
        case tuple():
            return f"[{','.join(map(_json, form))}]"
        case Decimal():
            return _number(form)
        case _:
            return _QUOTED(form)


def _number(number: Decimal) -> str:
    """Return *number* in full: ``1``, ``1.0`` and ``1e0`` are one number."""
    if not number:
        return "0"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
