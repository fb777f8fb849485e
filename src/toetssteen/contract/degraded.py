"""The answer when there is no answer: a result that fits the contract and names the failure."""

from msgspec import UNSET

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.result import (
    VERSION,
    AcceptanceGate,
    Category,
    DetailedScores,
    GateStatus,
    RuleViolation,
    Severity,
    System,
    ValidationResult,
)


def degraded(
    code: str, variant: str, context: ValidationContext, moments: Moments
) -> ValidationResult:
    """Return the result of a check that failed with catalogue *code*.

    It holds no text of the definition and no exception: what we know for ourselves stays in
    the exception that the caller of this function holds.

    Raises:
        KeyError: *code* is not in the catalogue.
    """
    entry = CATALOGUE[code]
    title, remedy = entry.title.in_(context.locale), entry.remedy.in_(context.locale)
    return ValidationResult(
        version=VERSION,
        overall_score=0.0,
        is_acceptable=False,
        violations=(
            RuleViolation(
                code=code,
                severity=Severity.ERROR,
                message=title,
                rule_id="SYSTEM",
                category=Category.SYSTEM,
                suggestions=(remedy,),
            ),
        ),
        passed_rules=(),
        detailed_scores=DetailedScores(),
        system=System(
            correlation_id=context.correlation_id or moments.fresh_id(),
            variant=variant,
            timestamp=moments.now(),
            error=f"{code} {title}",
        ),
        acceptance_gate=AcceptanceGate(
            status=GateStatus.BLOCKED,
            acceptable=False,
            gates_failed=("operational",),
            reasons=(title,),
        ),
    )


def failure_code(result: ValidationResult) -> str | None:
    """Return the catalogue code of a degraded *result*; None when it is a verdict."""
    return None if result.system.error is UNSET else result.system.error.partition(" ")[0]
