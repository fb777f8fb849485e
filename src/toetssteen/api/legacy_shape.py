"""A result in the shape that V1 published, for callers from before the contract.

What a result does not know is left out or empty; nothing is invented.
"""

from collections.abc import Mapping
from math import fsum
from typing import Final

from msgspec import UNSET, Struct, UnsetType, structs

from toetssteen.contract.result import (
    Location,
    Reason,
    RuleViolation,
    Score,
    Severity,
    UncheckedRule,
    ValidationResult,
    ViolationMetadata,
    rounded,
)

_SEVERITIES: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "high",
    Severity.WARNING: "medium",
    Severity.INFO: "low",
}
_FORBIDDEN: Final = "forbidden_pattern"
_MISSING: Final = "missing_element"


class LegacyViolation(Struct, frozen=True):
    """One violation. ``position`` counts code points of the definition; null: no place."""

    rule_id: str
    rule_name: str
    violation_type: str
    severity: str
    description: str
    detected_pattern: str
    suggestion: str | None
    position: int | None


class SkippedRule(Struct, frozen=True):
    """A rule without a verdict."""

    rule_id: str
    reason: Reason


class LegacyAnswer(Struct, frozen=True):
    """The published answer of V1; ``detailed_scores`` are by rule, where they are known."""

    definitie: str
    overall_score: Score
    violations: tuple[LegacyViolation, ...]
    passed_rules: tuple[str, ...]
    categorie_compliance: Score
    is_acceptable: bool
    improvement_suggestions: tuple[str, ...]
    detailed_scores: dict[str, float]
    skipped_rules: tuple[SkippedRule, ...]


def legacy_answer(result: ValidationResult, text: str) -> LegacyAnswer:
    """Return *result*, which is about *text* and is not degraded, as V1 would have said it."""
    scores = {} if result.system.v1 is UNSET else result.system.v1.rule_scores
    return LegacyAnswer(
        definitie=text,
        overall_score=result.overall_score,
        violations=tuple(_violation(one, text) for one in result.violations),
        passed_rules=result.passed_rules,
        categorie_compliance=_compliance(result, scores),
        is_acceptable=result.is_acceptable,
        improvement_suggestions=tuple(one.description for one in result.improvement_suggestions),
        detailed_scores=dict(scores),
        skipped_rules=tuple(map(_skipped, result.system.unchecked_rules)),
    )


def _violation(violation: RuleViolation, text: str) -> LegacyViolation:
    known = ViolationMetadata() if violation.metadata is UNSET else violation.metadata
    start, words = _place(violation.location, text)
    return LegacyViolation(
        rule_id=violation.rule_id,
        rule_name=_or(known.rule_name, violation.rule_id),
        violation_type=_or(known.violation_type, _MISSING if start is None else _FORBIDDEN),
        severity=_or(known.v1_severity, _SEVERITIES[violation.severity]),
        description=violation.message,
        detected_pattern=words or _or(known.found, ""),
        suggestion=violation.suggestions[0] if violation.suggestions else None,
        position=start,
    )


def _place(location: Location | UnsetType, text: str) -> tuple[int | None, str]:
    """Return where *location* starts, and the words there."""
    if location is UNSET or location.text_span is UNSET:
        return None, ""
    span = location.text_span
    return span.start, text[span.start : span.end]


def _compliance(result: ValidationResult, by_rule: Mapping[str, float]) -> float:
    """Return the plain mean of the scores per rule; without them, of those per category."""
    by_category = structs.asdict(result.detailed_scores).values()
    scores = list(by_rule.values()) or [one for one in by_category if one is not UNSET]
    return rounded(fsum(scores) / len(scores)) if scores else 0.0


def _skipped(rule: UncheckedRule) -> SkippedRule:
    return SkippedRule(rule.rule_id, rule.reason)


def _or(stated: str | UnsetType, otherwise: str) -> str:
    return otherwise if stated is UNSET else stated
