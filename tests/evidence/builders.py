"""Small results for the tests of comparing."""

from msgspec import UNSET, structs

from toetssteen.contract.result import (
    AcceptanceGate,
    Category,
    DetailedScores,
    GateStatus,
    Location,
    Reason,
    RuleViolation,
    Severity,
    System,
    TextSpan,
    UncheckedRule,
    ValidationResult,
)

CORRELATION_ID = "00000000-0000-4000-8000-000000000001"


def violation(
    rule_id: str, severity: Severity = Severity.WARNING, start: int | None = None, **more: object
) -> RuleViolation:
    location = UNSET if start is None else Location(TextSpan(start, start + 3))
    found = RuleViolation("VAL-EXT-000", severity, "melding", rule_id, Category.TAAL, location)
    return structs.replace(found, **more)


def unchecked(rule_id: str, reason: Reason = Reason.NEEDS_JUDGEMENT) -> UncheckedRule:
    return UncheckedRule(rule_id, reason)


def gate(status: GateStatus, **more: object) -> AcceptanceGate:
    return structs.replace(AcceptanceGate(status, status is GateStatus.PASS), **more)


def result(
    *violations: RuleViolation,
    variant: str = "v1",
    passed: tuple[str, ...] = (),
    unchecked: tuple[UncheckedRule, ...] = (),
    is_acceptable: bool = True,
    error: str | None = None,
    **more: object,
) -> ValidationResult:
    built = ValidationResult(
        version="1.0.0",
        overall_score=0.9,
        is_acceptable=is_acceptable,
        violations=violations,
        passed_rules=passed,
        detailed_scores=DetailedScores(taal=0.8),
        system=System(CORRELATION_ID, variant, error=error or UNSET, unchecked_rules=unchecked),
        acceptance_gate=gate(GateStatus.PASS if is_acceptable else GateStatus.BLOCKED),
    )
    return structs.replace(built, **more)
