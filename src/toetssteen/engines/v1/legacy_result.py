"""The published shape of a legacy answer, with the names it has always had."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from toetssteen.contract.result import Reason


class LegacySeverity(StrEnum):
    """The four severities of V1, worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class LegacyViolation:
    """One thing that one rule holds against the term or the definition.

    ``severity`` is a ``LegacySeverity`` when V1 made it; the mapper takes any string.
    ``position`` counts code points in the term or the definition; None when something is
    missing, and then ``detected_pattern`` is ``""``.
    """

    rule_id: str
    rule_name: str
    violation_type: str
    severity: str
    description: str
    detected_pattern: str
    suggestion: str | None
    position: int | None


@dataclass(frozen=True, slots=True)
class SkippedRule:
    """A rule that gave no verdict. It is neither passed nor in a score."""

    rule_id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class LegacyResult:
    """What V1 says of one definition. All scores are fractions 0.0 to 1.0, unrounded.

    ``violations``, ``passed_rules`` and ``skipped_rules`` stand in the order of the rule ids;
    ``categorie_compliance`` is the plain mean of ``detailed_scores``, ``overall_score`` the
    weighted one.
    """

    definitie: str
    overall_score: float
    violations: tuple[LegacyViolation, ...]
    passed_rules: tuple[str, ...]
    categorie_compliance: float
    is_acceptable: bool
    improvement_suggestions: tuple[str, ...]
    detailed_scores: Mapping[str, float]
    skipped_rules: tuple[SkippedRule, ...]
