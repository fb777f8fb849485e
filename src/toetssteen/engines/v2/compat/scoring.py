"""What a finding costs and what a rule weighs, as V1 counts."""

from collections.abc import Sequence
from math import fsum

from toetssteen.engines.v2.compat.rule import Aanbeveling, Gravity, Judged, Prioriteit, Rule

_MULTIPLIER = {Gravity.CRITICAL: 2.0, Gravity.HIGH: 1.5, Gravity.MEDIUM: 1.0, Gravity.LOW: 0.5}
_OF_PRIORITEIT = {Prioriteit.HOOG: 1.0, Prioriteit.MIDDEN: 0.7, Prioriteit.LAAG: 0.4}
_OF_AANBEVELING = {
    Aanbeveling.VERPLICHT: 1.5,
    Aanbeveling.AANBEVOLEN: 1.0,
    Aanbeveling.OPTIONEEL: 0.8,
}
_PER_FORBIDDEN = 0.3
_PER_MISSING = 0.4


def gravity(prioriteit: Prioriteit, aanbeveling: Aanbeveling) -> Gravity:
    """Return how grave a violation of a rule is."""
    is_high = prioriteit is Prioriteit.HOOG
    if aanbeveling is Aanbeveling.VERPLICHT:
        return Gravity.CRITICAL if is_high else Gravity.HIGH
    return Gravity.MEDIUM if is_high else Gravity.LOW


def weight(prioriteit: Prioriteit, aanbeveling: Aanbeveling) -> float:
    """Return how much a rule counts in a weighted mean, 0.32 to 1.5."""
    return _OF_PRIORITEIT[prioriteit] * _OF_AANBEVELING[aanbeveling]


def score_forbidden(rule: Rule, places: int) -> float:
    """Return the score of a rule whose forbidden words stand in *places* places, unrounded."""
    # From left to right: another order gives another last digit.
    return max(0.0, 1.0 - _PER_FORBIDDEN * _MULTIPLIER[rule.gravity] * places)


def score_missing(rule: Rule) -> float:
    """Return the score of a rule whose required words are missing, unrounded."""
    return max(0.0, 1.0 - _PER_MISSING * _MULTIPLIER[rule.gravity])


def overall(judged: Sequence[Judged]) -> float:
    """Return the mean of the scores by weight, unrounded; 0.0 when there are none."""
    total = fsum([outcome.rule.weight for outcome in judged])
    weighted = fsum([outcome.rule.weight * outcome.score for outcome in judged])
    return weighted / total if judged else 0.0


def compliance(judged: Sequence[Judged]) -> float:
    """Return the plain mean of the scores, unrounded; 0.0 when there are none."""
    return fsum([outcome.score for outcome in judged]) / len(judged) if judged else 0.0
