"""From judged rules to a verdict in the words of the contract."""

from collections.abc import Iterable, Sequence

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    Category,
    DetailedScores,
    Impact,
    ImprovementSuggestion,
    Mend,
    Reason,
    UncheckedRule,
    V1Facts,
    in_order,
    rounded,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v2.compat.gates import acceptance
from toetssteen.engines.v2.compat.rule import Gravity, Judged
from toetssteen.engines.v2.compat.scoring import compliance, overall
from toetssteen.engines.v2.compat.violations import violations_of
from toetssteen.engines.v2.verdict import Verdict

MOST_SUGGESTIONS = 5

_IMPACTS = {
    Gravity.CRITICAL: Impact.HIGH,
    Gravity.HIGH: Impact.HIGH,
    Gravity.MEDIUM: Impact.MEDIUM,
    Gravity.LOW: Impact.LOW,
}
_GRAVEST_FIRST = list(Gravity)


def verdict(
    request: ValidationRequest,
    judged: Sequence[Judged],
    unchecked: Sequence[UncheckedRule],
    locale: Language,
) -> Verdict:
    """Return what the outcomes, both in the order of the rules, say of *request*."""
    violated = [outcome for outcome in judged if outcome.is_violated]
    reached = overall(judged)
    found = [violation for outcome in violated for violation in violations_of(outcome, request)]
    return Verdict(
        overall_score=rounded(reached),
        violations=in_order(tuple(found)),
        passed_rules=tuple(outcome.rule.rule_id for outcome in judged if not outcome.is_violated),
        detailed_scores=_per_category(judged),
        unchecked_rules=tuple(unchecked),
        acceptance_gate=acceptance(violated, reached, compliance(judged), locale),
        improvement_suggestions=_suggestions(violated),
        coverage=_coverage(len(judged), unchecked),
        v1=V1Facts({outcome.rule.rule_id: rounded(outcome.score) for outcome in judged}),
    )


def _per_category(judged: Sequence[Judged]) -> DetailedScores:
    groups: dict[Category, list[Judged]] = {}
    for outcome in judged:
        groups.setdefault(outcome.rule.category, []).append(outcome)
    return DetailedScores(
        **{category.value: rounded(overall(group)) for category, group in groups.items()}
    )


def _suggestions(violated: Iterable[Judged]) -> tuple[ImprovementSuggestion, ...]:
    """Return the first distinct suggestions, each with the impact of the gravest that gives it."""
    gravest: dict[str, Gravity] = {}
    for outcome in violated:
        advies, here = outcome.rule.advies, outcome.rule.gravity
        gravest[advies] = min(here, gravest.get(advies, here), key=_GRAVEST_FIRST.index)
    return tuple(
        ImprovementSuggestion(type=Mend.REWRITE, description=advies, impact=_IMPACTS[worst])
        for advies, worst in list(gravest.items())[:MOST_SUGGESTIONS]
    )


def _coverage(judged: int, unchecked: Iterable[UncheckedRule]) -> float | None:
    open_ones = sum(rule.reason is not Reason.NOT_APPLICABLE for rule in unchecked)
    return rounded(judged / (judged + open_ones)) if judged + open_ones else None
