"""One defect, one finding: where several rules see the same defect, its owner speaks."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from toetssteen.engines.v2.applying import Outcome
from toetssteen.rules.catalog import OWNERSHIP, Ownership
from toetssteen.rules.rule import About, Finding, Rule

_ALONE = Ownership(())


@dataclass(slots=True)
class Spoken:
    """A finding that stands, and the rules that would have said the same."""

    rule: Rule
    finding: Finding
    also: set[str] = field(default_factory=set)

    @property
    def defect(self) -> str:
        """The key of the defect; empty when the rule owns its defect alone."""
        return self.finding.defect or self.rule.defect

    @property
    def ownership(self) -> Ownership:
        """Who owns this defect."""
        return OWNERSHIP.get(self.defect, _ALONE)

    def may_cover(self, other: "Spoken") -> bool:
        """Return whether *other*, in the same place, says the same defect again."""
        if other.rule.id == self.rule.id:
            return self.ownership.whole and self.defect == other.defect
        return self.defect == other.defect != "" or other.rule.id in self.ownership.also


class _Voice:
    """The standing findings of one rule about one defect, by where they start."""

    def __init__(self, first: Spoken) -> None:
        self._first = first
        self._members: list[Spoken] = []
        self._reach: list[int] = []  # per member: the furthest end so far, so that it ascends

    def add(self, spoken: Spoken) -> None:
        end = spoken.finding.end
        self._members.append(spoken)
        self._reach.append(max(end, self._reach[-1]) if self._reach else end)

    def owner_of(self, other: Spoken) -> Spoken | None:
        """Return the first member that says what *other* says, if any."""
        if not self._first.may_cover(other):
            return None
        if self._first.ownership.whole:
            return self._first
        at = bisect_right(self._reach, other.finding.start)
        reaching = self._members[at : at + 1]
        return next((one for one in reaching if _overlap(one.finding, other.finding)), None)


class _Standing:
    """The findings that stand so far. Added in order of precedence."""

    def __init__(self) -> None:
        self.spoken: list[Spoken] = []
        self._voices: dict[tuple[str, str, About], _Voice] = {}

    def add(self, spoken: Spoken) -> None:
        self.spoken.append(spoken)
        key = (spoken.rule.id, spoken.defect, spoken.finding.about)
        self._voices.setdefault(key, _Voice(spoken)).add(spoken)

    def owner_of(self, other: Spoken) -> Spoken | None:
        """Return the first standing finding that says what *other* says, if any."""
        owners = (voice.owner_of(other) for voice in self._voices.values())
        return next((one for one in owners if one is not None), None)


def fold(outcomes: Sequence[Outcome]) -> tuple[Spoken, ...]:
    """Return the findings that stand, in order of precedence."""
    enabled = {outcome.rule.id for outcome in outcomes}
    standing = _Standing()
    for spoken in sorted(_spoken(outcomes), key=_precedence):
        owner = standing.owner_of(spoken)
        if owner is None:
            standing.add(spoken)
        elif owner.rule.id != spoken.rule.id:
            owner.also.add(spoken.rule.id)
    for spoken in standing.spoken:
        named = {*spoken.ownership.also, *spoken.finding.also} & enabled
        spoken.also |= named - {spoken.rule.id}
    return tuple(standing.spoken)


def folded(standing: Iterable[Spoken]) -> frozenset[str]:
    """Return the rules that are named beside an owner and have no finding that stands."""
    spoken = list(standing)
    also = {rule_id for one in spoken for rule_id in one.also}
    return frozenset(also - {one.rule.id for one in spoken})


def _spoken(outcomes: Sequence[Outcome]) -> list[Spoken]:
    return [Spoken(outcome.rule, one) for outcome in outcomes for one in outcome.findings]


_RANK: Mapping[str, int] = {defect: rank for rank, defect in enumerate(OWNERSHIP)}


def _precedence(spoken: Spoken) -> tuple[int, int, int, str]:
    """Order by defect, then by owner; a defect of one rule alone comes last."""
    owners = spoken.ownership.owners
    rule_id = spoken.rule.id
    rank = owners.index(rule_id) if rule_id in owners else len(owners)
    return (_RANK.get(spoken.defect, len(_RANK)), rank, spoken.finding.start, rule_id)


def _overlap(one: Finding, other: Finding) -> bool:
    return one.about is other.about and one.start < other.end and other.start < one.end
