"""The numbers of V1: how grave a rule is, how much it weighs, what a violation costs."""

from collections.abc import Sequence
from math import fsum

from toetssteen.engines.v1.legacy_result import LegacySeverity
from toetssteen.engines.v1.legacy_rule import Aanbeveling, LegacyRule, Prioriteit

_COST = {
    LegacySeverity.CRITICAL: 2.0,
    LegacySeverity.HIGH: 1.5,
    LegacySeverity.MEDIUM: 1.0,
    LegacySeverity.LOW: 0.5,
}
_WEIGHT_OF_PRIORITEIT = {Prioriteit.HOOG: 1.0, Prioriteit.MIDDEN: 0.7, Prioriteit.LAAG: 0.4}
_WEIGHT_OF_AANBEVELING = {
    Aanbeveling.VERPLICHT: 1.5,
    Aanbeveling.AANBEVOLEN: 1.0,
    Aanbeveling.OPTIONEEL: 0.8,
}


def severity_of(rule: LegacyRule) -> LegacySeverity:
    """Return how grave every violation of *rule* is."""
    is_urgent = rule.prioriteit is Prioriteit.HOOG
    if rule.aanbeveling is Aanbeveling.VERPLICHT:
        return LegacySeverity.CRITICAL if is_urgent else LegacySeverity.HIGH
    return LegacySeverity.MEDIUM if is_urgent else LegacySeverity.LOW


def weight_of(rule: LegacyRule) -> float:
    """Return how much *rule* counts in a weighted mean, 0.32 to 1.5."""
    return _WEIGHT_OF_PRIORITEIT[rule.prioriteit] * _WEIGHT_OF_AANBEVELING[rule.aanbeveling]


def score_of_forbidden(rule: LegacyRule, count: int) -> float:
    """Return the score of a ``verbod`` rule that is violated *count* times, 0.0 to 1.0."""
    return max(0.0, 1.0 - 0.3 * _COST[severity_of(rule)] * count)


def score_of_missing(rule: LegacyRule, count: int) -> float:
    """Return the score of a ``vereist`` rule; *count* is 1 when nothing was found, else 0."""
    return max(0.0, 1.0 - 0.4 * _COST[severity_of(rule)] * count)


def weighted_mean(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the mean of ``(weight, score)`` pairs in any order; 0.0 when there are none."""
    if not pairs:
        return 0.0
    return fsum(weight * score for weight, score in pairs) / fsum(weight for weight, _ in pairs)
