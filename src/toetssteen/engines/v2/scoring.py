"""The score: a product of bites, so that a grave defect cannot drown in many passed rules."""

from collections.abc import Iterable, Mapping, Sequence
from math import prod

from toetssteen.contract.result import Category, Severity, rounded
from toetssteen.rules.rule import Obligation

BASE: Mapping[Severity, float] = {
    Severity.ERROR: 0.40,
    Severity.WARNING: 0.12,
    Severity.INFO: 0.03,
}
DUTY: Mapping[Obligation, float] = {
    Obligation.VERPLICHT: 1.0,
    Obligation.AANBEVOLEN: 0.75,
    Obligation.OPTIONEEL: 0.5,
}
LARGEST_BITE = 0.95
FURTHER_FINDING = 0.25  # of the worst bite, for each further finding of the rule
FURTHER_FINDINGS = 3


def bite(findings: Sequence[Severity], obligation: Obligation, weight: float = 1.0) -> float:
    """Return how much of the score one violated rule takes away.

    Args:
        findings: the severity of each finding of the rule, in any order, at least one. An
            unchecked rule has no bite and is not passed in: not knowing is not bad.
        obligation: how binding the rule is; it scales the bite by 1.0, 0.75 or 0.5.
        weight: from the profile, 0.0 to 2.0. At 0.0 the rule reports but does not score.

    Returns:
        A fraction from 0.0 to 0.95. The worst finding counts in full, up to three others a
        quarter each. Unrounded.

    Raises:
        ValueError: there are no findings, or the weight is out of range.
    """
    if not findings or not 0.0 <= weight <= 2.0:  # noqa: PLR2004  the range of the docstring
        message = "a bite needs at least one finding and a weight from 0.0 to 2.0"
        raise ValueError(message)
    worst = min(
        max(BASE[severity] for severity in findings) * DUTY[obligation] * weight, LARGEST_BITE
    )
    further = min(len(findings) - 1, FURTHER_FINDINGS)
    return min(LARGEST_BITE, worst * (1 + FURTHER_FINDING * further))


def scores(
    bites: Iterable[tuple[Category, float]], judged: frozenset[Category], fatal: frozenset[Category]
) -> tuple[float, Mapping[Category, float]]:
    """Return the overall score and the score of each judged category, rounded.

    Args:
        bites: category and bite of each violated rule, in any order.
        judged: categories of which at least one rule gave a verdict.
        fatal: categories with a fatal finding; they score 0, and so does the whole.
    """
    kept = sorted(bites)
    by_category = {
        category: 0.0
        if category in fatal
        else prod(1 - taken for other, taken in kept if other is category)
        for category in sorted(judged)
    }
    overall = 0.0 if fatal else prod(1 - taken for _, taken in kept)
    return rounded(overall), {name: rounded(score) for name, score in by_category.items()}
