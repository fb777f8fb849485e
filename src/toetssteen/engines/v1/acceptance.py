"""When V1 accepts a definition, and the sentences that say why it does not."""

from collections.abc import Sequence

from toetssteen.contract.result import AcceptanceGate, GateStatus, rounded
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v1.legacy_result import LegacyResult, LegacySeverity, LegacyViolation

OVERALL_NEEDED = 0.80
COMPLIANCE_NEEDED = 0.75

_ONE_CRITICAL = Text(
    nl="Er is 1 kritieke bevinding.",
    en="There is 1 critical finding.",
)
_CRITICAL = Text(
    nl="Er zijn {n} kritieke bevindingen.",
    en="There are {n} critical findings.",
)
_OVERALL = Text(
    nl="De totaalscore is {x:.4f}; nodig is {t:.2f}.",
    en="The overall score is {x:.4f}; {t:.2f} is needed.",
)
_COMPLIANCE = Text(
    nl="Het aandeel nageleefde regels is {x:.4f}; nodig is {t:.2f}.",
    en="The compliance is {x:.4f}; {t:.2f} is needed.",
)


def gates(
    violations: Sequence[LegacyViolation], overall: float, compliance: float
) -> dict[str, bool]:
    """Return which conditions for acceptance hold, by name; the scores are unrounded."""
    return {
        "no_critical": _critical(violations) == 0,
        "overall": overall >= OVERALL_NEEDED,
        "compliance": compliance >= COMPLIANCE_NEEDED,
    }


def acceptance_gate(legacy: LegacyResult, locale: Language) -> AcceptanceGate:
    """Return what V1 decided, gate by gate; the verdict itself is V1's and not made again."""
    held = gates(legacy.violations, legacy.overall_score, legacy.categorie_compliance)
    failed = tuple(name for name, holds in held.items() if not holds)
    objections = _objections(legacy)
    return AcceptanceGate(
        status=GateStatus.PASS if legacy.is_acceptable else GateStatus.BLOCKED,
        acceptable=legacy.is_acceptable,
        gates_passed=tuple(name for name, holds in held.items() if holds),
        gates_failed=failed,
        reasons=tuple(objections[name].in_(locale) for name in failed),
        thresholds={"overall": OVERALL_NEEDED, "compliance": COMPLIANCE_NEEDED},
    )


def _objections(legacy: LegacyResult) -> dict[str, Text]:
    """Return what to say of each gate if it fails."""
    count = _critical(legacy.violations)
    overall, compliance = rounded(legacy.overall_score), rounded(legacy.categorie_compliance)
    return {
        "no_critical": _ONE_CRITICAL if count == 1 else _CRITICAL.filled(n=count),
        "overall": _OVERALL.filled(x=overall, t=OVERALL_NEEDED),
        "compliance": _COMPLIANCE.filled(x=compliance, t=COMPLIANCE_NEEDED),
    }


def _critical(violations: Sequence[LegacyViolation]) -> int:
    return sum(violation.severity == LegacySeverity.CRITICAL for violation in violations)
