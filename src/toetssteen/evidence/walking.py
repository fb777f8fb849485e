"""The walk through two canonical forms: every place where they do not say the same."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Final, NamedTuple, TypeAlias

from msgspec import UNSET, UnsetType

from toetssteen.evidence.canonical import Canonical, key_of
from toetssteen.evidence.field_rules import FieldRule, FieldRules, rule_for
from toetssteen.evidence.places import Where, placed

Seen: TypeAlias = "Canonical | UnsetType"
_Member: TypeAlias = "tuple[str, Seen]"  # its index, and what it says

# Compared as one value: a span that shifts moves line and column too, and what is known of a
# violation beside its verdict differs as a whole from engine to engine.
_WHOLE: Final = frozenset({("violations", "*", "location"), ("violations", "*", "metadata")})


class Leaf(NamedTuple):
    """A place where two forms differ, and what each says there; UNSET when it has nothing."""

    where: Where
    control: Seen
    candidate: Seen
    rule_id: str = ""  # as in the results, so it may hold anything


class _Pair(NamedTuple):
    step: str
    control: Seen
    candidate: Seen


def leaves(
    control: Seen, candidate: Seen, rules: FieldRules, where: Where = (), rule_id: str = ""
) -> Iterator[Leaf]:
    """Yield where *control* and *candidate*, which stand at *where*, differ under *rules*."""
    rule_id = rule_id or _rule_id(control) or _rule_id(candidate)
    rule = rule_for(where, rules)
    if control == candidate or _is_near(control, candidate, rule):
        return
    parts = _parts(control, candidate, rule, where)
    if parts is None:
        yield Leaf(where, control, candidate, rule_id)
        return
    for part in parts:
        here = (*where, part.step)
        yield from leaves(part.control, part.candidate, rules, here, rule_id)


def _parts(
    control: Seen, candidate: Seen, rule: FieldRule | None, where: Where
) -> Iterator[_Pair] | None:
    """Return the parts that are compared one by one; None when it is compared as a whole."""
    if isinstance(control, dict) and isinstance(candidate, dict) and placed(where) not in _WHOLE:
        return _by_name(control, candidate)
    if isinstance(control, tuple) and isinstance(candidate, tuple) and rule and rule.as_ == "set":
        return _by_key(control, candidate, rule.key)
    return None


def _by_name(control: dict[str, Canonical], candidate: dict[str, Canonical]) -> Iterator[_Pair]:
    for name in sorted({*control, *candidate}):
        yield _Pair(name, control.get(name, UNSET), candidate.get(name, UNSET))


def _by_key(
    control: tuple[Canonical, ...], candidate: tuple[Canonical, ...], key: tuple[str, ...]
) -> Iterator[_Pair]:
    """Yield the members of two sets by equal key; those with the same key in their order."""
    ours, theirs = _keyed(control, key), _keyed(candidate, key)
    for name in sorted({*ours, *theirs}):
        pairs = zip_longest(ours.get(name, ()), theirs.get(name, ()), fillvalue=("", UNSET))
        for mine, other in pairs:
            yield _Pair(mine[0] or other[0], mine[1], other[1])


def _keyed(members: tuple[Canonical, ...], key: tuple[str, ...]) -> dict[str, list[_Member]]:
    found: dict[str, list[_Member]] = {}
    for index, member in enumerate(members):
        found.setdefault(key_of(member, key), []).append((str(index), member))
    return found


def _rule_id(seen: Seen) -> str:
    return str(seen.get("rule_id", "")) if isinstance(seen, dict) else ""


def _is_near(control: Seen, candidate: Seen, rule: FieldRule | None) -> bool:
    if not (isinstance(control, Decimal) and isinstance(candidate, Decimal)):
        return False
    if rule is None or rule.as_ != "number":
        return False
    return abs(control - candidate) <= Decimal(str(rule.within))
