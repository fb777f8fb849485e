"""How each field of two results is compared: the declared rules, and the check on them."""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct, field

from toetssteen.contract.errors import SettingsError
from toetssteen.evidence.places import PLACES, Where, matches, placed, steps

As = Literal["ignore", "set", "number", "text", "equal"]


class FieldRule(Struct, frozen=True, forbid_unknown_fields=True):
    """How the fields at *path* are compared, with all that is in them.

    Of several rules that fit a field or something around it the first counts, so what is
    about a part goes before what is about the whole. ``path`` is a JSON pointer in which
    ``*`` stands for one name or index and ``**`` for one or more. ``key`` names the fields by
    which the members of a set are paired; without it a member is its own key. ``within`` is
    the largest difference that still counts as equal.
    """

    path: str
    as_: As = field(name="as")
    key: tuple[str, ...] = ()
    within: float = 0.0


FieldRules = tuple[FieldRule, ...]

# ROLLOUT.md 4; ``rollout.toml`` repeats it under [compare].
STANDARD: Final[FieldRules] = (
    FieldRule("/system/unchecked_rules", "set", key=("rule_id", "reason")),
    FieldRule("/system/**", "ignore"),
    FieldRule("/violations", "set", key=("rule_id",)),
    FieldRule("/overall_score", "number", within=0.0001),
    FieldRule("/detailed_scores/*", "number", within=0.0001),
)

# Verdict, rules and scores: who ignores one of these compares nothing.
_PROTECTED: Final = tuple(
    steps(path)
    for path in (
        "/is_acceptable",
        "/acceptance_gate/status",
        "/acceptance_gate/acceptable",
        "/overall_score",
        *(f"/detailed_scores/{name}" for name in ("taal", "juridisch", "structuur", "samenhang")),
        "/violations/*/rule_id",
        "/violations/*/severity",
        "/passed_rules",
        "/system/unchecked_rules/*/rule_id",
        "/system/unchecked_rules/*/reason",
    )
)
_SETS: Final = {"/violations": "rule_id", "/system/unchecked_rules": "rule_id"}
_NEEDS: Final = {
    "set": ("array",),
    # Not integers: offsets and counts are exact, and stand in what is compared as a whole.
    "number": ("number",),
    "text": ("string", ""),
}


@lru_cache(4096)
def rule_for(where: Where, rules: FieldRules) -> FieldRule | None:
    """Return the rule for the field at *where*; None means that it is compared as equal."""
    rule = next((rule for rule in rules if _covers(rule, where)), None)
    if rule and (rule.as_ == "ignore" or matches(steps(rule.path), where)):
        return rule
    return None


def way_of(where: Where, rules: FieldRules) -> As:
    """Return how the field at *where* is compared."""
    rule = rule_for(where, rules)
    return rule.as_ if rule else "equal"


def checked(rules: Sequence[FieldRule]) -> FieldRules:
    """Return *rules* when they can be used.

    Raises:
        SettingsError: a path that fits no field of the released schema, a way that does not
            suit the field, a tolerance that is none, or rules under which verdict, rules or
            scores are ignored. The message names all problems and what is known instead.
    """
    chosen = tuple(rules)
    problems = [problem for rule in chosen for problem in _problems(rule)]
    problems += [*_ignored(chosen), *_not_sets(chosen)]
    problems = problems or [*_idle(chosen)]
    if problems:
        raise SettingsError("\n".join(problems))
    return chosen


def _covers(rule: FieldRule, where: Where) -> bool:
    pattern = steps(rule.path)
    return any(matches(pattern, where[:depth]) for depth in range(1, len(where) + 1))


def _fits(rule: FieldRule) -> list[Where]:
    return [where for where in PLACES if where and matches(steps(rule.path), where)]


def _problems(rule: FieldRule) -> Iterator[str]:
    fits = _fits(rule)
    if not fits:
        yield f"compare rule {rule.path!r}: no such field; known: {_known(rule.path)}"
    kinds = {PLACES[where].kind for where in fits}
    if unfit := kinds.difference(_NEEDS.get(rule.as_, kinds)):
        yield f"compare rule {rule.path!r}: {rule.as_!r} does not suit {sorted(unfit)}"
    if not (math.isfinite(rule.within) and rule.within >= 0):
        yield f"compare rule {rule.path!r}: within is {rule.within}, at least 0 is needed"
    for where in fits:
        yield from _unknown_keys(rule, where)


def _unknown_keys(rule: FieldRule, where: Where) -> Iterator[str]:
    known = _below((*where, "*"))
    for name in rule.key:
        if name not in known:
            yield f"compare rule {rule.path!r}: no key {name!r}; known: {', '.join(known)}"


def _known(path: str) -> str:
    """Return the names below the longest part of *path* that exists."""
    where = steps(path)
    while placed(where) not in PLACES:
        where = where[:-1]
    return ", ".join(_below(placed(where)))


def _below(where: Where) -> list[str]:
    return sorted(place[-1] for place in PLACES if place and place[:-1] == where)


def _ignored(rules: FieldRules) -> Iterator[str]:
    for where in _PROTECTED:
        around = (where[:depth] for depth in range(1, len(where) + 1))
        if any(way_of(part, rules) == "ignore" for part in around):
            yield f"compare rules: /{'/'.join(where)} may not be ignored; verdict, rules and scores"


def _not_sets(rules: FieldRules) -> Iterator[str]:
    for path, key in _SETS.items():
        rule = rule_for(steps(path), rules)
        if rule is None or rule.as_ != "set" or key not in rule.key:
            yield f"compare rules: {path!r} has to be a set with {key!r} in its key"


def _idle(rules: FieldRules) -> Iterator[str]:
    for rule in rules:
        if not any(rule_for(where, rules) == rule for where in _fits(rule)):
            yield f"compare rule {rule.path!r}: never reached, an earlier rule covers it"
