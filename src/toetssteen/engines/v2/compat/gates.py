"""Whether V1 would call a definition acceptable, gate by gate."""

from collections.abc import Iterable

from toetssteen.contract.result import AcceptanceGate, GateStatus, rounded
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v2.compat.rule import Gravity, Judged

LOWEST_OVERALL = 0.8
LOWEST_COMPLIANCE = 0.75

_ONE_CRITICAL = Text(nl="Er is 1 kritieke bevinding.", en="There is 1 critical finding.")
_CRITICAL = Text(
    nl="Er zijn {found} kritieke bevindingen.", en="There are {found} critical findings."
)
_OVERALL = Text(
    nl="De totaalscore is {reached:.4f}; nodig is {needed:.2f}.",
    en="The overall score is {reached:.4f}; {needed:.2f} is needed.",
)
_COMPLIANCE = Text(
    nl="Het aandeel nageleefde regels is {reached:.4f}; nodig is {needed:.2f}.",
    en="The compliance is {reached:.4f}; {needed:.2f} is needed.",
)


def acceptance(
    violated: Iterable[Judged], overall: float, compliance: float, locale: Language
) -> AcceptanceGate:
    """Return the gate over the violated rules and two unrounded means."""
    failures = {
        "no_critical": _too_grave(violated),
        "overall": _too_low(_OVERALL, overall, LOWEST_OVERALL),
        "compliance": _too_low(_COMPLIANCE, compliance, LOWEST_COMPLIANCE),
    }
    reasons = [reason.in_(locale) for reason in failures.values() if reason is not None]
    return AcceptanceGate(
        status=GateStatus.BLOCKED if reasons else GateStatus.PASS,
        acceptable=not reasons,
        gates_passed=tuple(gate for gate, reason in failures.items() if reason is None),
        gates_failed=tuple(gate for gate, reason in failures.items() if reason is not None),
        reasons=tuple(reasons),
        thresholds={"overall": LOWEST_OVERALL, "compliance": LOWEST_COMPLIANCE},
    )


def _too_grave(violated: Iterable[Judged]) -> Text | None:
    found = sum(
        len(outcome.spans) + outcome.is_missing
        for outcome in violated
        if outcome.rule.gravity is Gravity.CRITICAL
    )
    if not found:
        return None
    return _ONE_CRITICAL if found == 1 else _CRITICAL.filled(found=found)


def _too_low(sentence: Text, reached: float, needed: float) -> Text | None:
    return None if reached >= needed else sentence.filled(reached=rounded(reached), needed=needed)
