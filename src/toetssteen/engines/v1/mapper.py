"""The legacy result, field by field, in the shape of the contract."""

from collections.abc import Mapping

from msgspec import UNSET, UnsetType, structs

from toetssteen.contract.errors import LegacyMappingError
from toetssteen.contract.result import (
    VERSION,
    DetailedScores,
    Impact,
    ImprovementSuggestion,
    Mend,
    Reason,
    System,
    UncheckedRule,
    V1Facts,
    ValidationResult,
    in_order,
    rounded,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v1.acceptance import acceptance_gate
from toetssteen.engines.v1.codes import category_of
from toetssteen.engines.v1.legacy_result import LegacyResult, LegacySeverity
from toetssteen.engines.v1.legacy_rule import LegacyRule
from toetssteen.engines.v1.scoring import weight_of, weighted_mean
from toetssteen.engines.v1.violations import mapped_violation

Rules = Mapping[str, LegacyRule]

# Worst first.
_IMPACTS: Mapping[str, Impact] = {
    LegacySeverity.CRITICAL: Impact.HIGH,
    LegacySeverity.HIGH: Impact.HIGH,
    LegacySeverity.MEDIUM: Impact.MEDIUM,
    LegacySeverity.LOW: Impact.LOW,
}


def mapped(
    legacy: LegacyResult, rules: Rules, system: System, locale: Language
) -> ValidationResult:
    """Return *legacy* as a result.

    Args:
        legacy: what V1 said.
        rules: the rules it judged with, by normalised id.
        system: who answers and when; what V1 left unjudged is added to it.
        locale: the language of the reasons; the rules speak their own.

    Raises:
        LegacyMappingError: a score is missing, not a number or outside 0.0 to 1.0.
    """
    _check_scores(legacy)
    violations = (
        mapped_violation(one, rules.get(one.rule_id), legacy.definitie) for one in legacy.violations
    )
    return ValidationResult(
        version=VERSION,
        overall_score=rounded(legacy.overall_score),
        is_acceptable=legacy.is_acceptable,
        violations=in_order(tuple(violations)),
        passed_rules=tuple(sorted(set(legacy.passed_rules))),
        detailed_scores=_per_category(legacy, rules),
        system=_with_facts(system, legacy, rules),
        improvement_suggestions=_improvements(legacy),
        acceptance_gate=acceptance_gate(legacy, locale),
    )


def _check_scores(legacy: LegacyResult) -> None:
    scores = {
        "overall_score": legacy.overall_score,
        "categorie_compliance": legacy.categorie_compliance,
        **{f"detailed_scores of {name}": score for name, score in legacy.detailed_scores.items()},
    }
    for name, score in scores.items():
        # Written so that NaN, which is neither below nor above anything, does not pass.
        if not (isinstance(score, (int, float)) and 0.0 <= score <= 1.0):
            message = f"{name} is {score!r}, from 0.0 to 1.0 is allowed"
            raise LegacyMappingError(message)


def _per_category(legacy: LegacyResult, rules: Rules) -> DetailedScores:
    pairs: dict[str, list[tuple[float, float]]] = {}
    for rule_id, score in legacy.detailed_scores.items():
        category = category_of(rule_id, rules[rule_id])
        pairs.setdefault(category, []).append((weight_of(rules[rule_id]), score))
    return DetailedScores(**{name: rounded(weighted_mean(of)) for name, of in pairs.items()})


def _with_facts(system: System, legacy: LegacyResult, rules: Rules) -> System:
    """Return *system* with what V1 left unjudged, and the scores that have no other field."""
    unchecked = [
        UncheckedRule(one.rule_id, one.reason, _question(one.reason, rules[one.rule_id]))
        for one in legacy.skipped_rules
    ]
    return structs.replace(
        system,
        unchecked_rules=tuple(sorted(unchecked, key=lambda rule: rule.rule_id)),
        coverage=_coverage(legacy),
        v1=V1Facts({name: rounded(score) for name, score in legacy.detailed_scores.items()}),
    )


def _question(reason: Reason, rule: LegacyRule) -> str | None:
    """Return what a human could ask where V1 has no pattern to look with."""
    return (rule.toetsvraag or None) if reason is Reason.NEEDS_JUDGEMENT else None


def _coverage(legacy: LegacyResult) -> float | UnsetType:
    """Return which part of the applicable rules gave a verdict."""
    judged = len(legacy.detailed_scores)
    missed = sum(one.reason is not Reason.NOT_APPLICABLE for one in legacy.skipped_rules)
    return rounded(judged / (judged + missed)) if judged + missed else UNSET


def _improvements(legacy: LegacyResult) -> tuple[ImprovementSuggestion, ...]:
    return tuple(
        ImprovementSuggestion(Mend.REWRITE, suggestion, impact=_impact(suggestion, legacy))
        for suggestion in legacy.improvement_suggestions
    )


def _impact(suggestion: str, legacy: LegacyResult) -> Impact:
    """Return the impact of the worst violation with this suggestion; medium if none is known."""
    severities = {one.severity for one in legacy.violations if one.suggestion == suggestion}
    known = (impact for severity, impact in _IMPACTS.items() if severity in severities)
    return next(known, Impact.MEDIUM)
