"""One defect, one finding: where several rules see the same defect, its owner speaks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from toetssteen.engines.v2.applying import Outcome
from toetssteen.rules.catalog import OWNERSHIP, Ownership
from toetssteen.rules.rule import Finding, Rule

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

    def covers(self, other: "Spoken") -> bool:
        """Return whether *other* says the same defect again."""
        if other.rule.id == self.rule.id:
            return self.ownership.whole and self.defect == other.defect
        ownership = self.ownership
        is_kin = self.defect == other.defect != "" or other.rule.id in ownership.also
        return is_kin and (ownership.whole or _overlap(self.finding, other.finding))


def fold(outcomes: Sequence[Outcome]) -> tuple[Spoken, ...]:
    """Return the findings that stand, in order of precedence."""
    enabled = {outcome.rule.id for outcome in outcomes}
    standing: list[Spoken] = []
    for spoken in sorted(_spoken(outcomes), key=_precedence):
        owner = next((one for one in standing if one.covers(spoken)), None)
        if owner is None:
            standing.append(spoken)
        elif owner.rule.id != spoken.rule.id:
            owner.also.add(spoken.rule.id)
    for spoken in standing:
        named = {*spoken.ownership.also, *spoken.finding.also} & enabled
        spoken.also |= named - {spoken.rule.id}
    return tuple(standing)


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
