"""The second engine behind the one door."""

from msgspec import UNSET

from toetssteen.contract.errors import RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import VERSION, System, ValidationResult
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v2.verdict import Plan, Verdict

_ANONYMOUS = ValidationContext()
UNKNOWN_PROFILE = "INP-PRF-001"
_NO_SUCH_PROFILE = Text(
    nl="Dit profiel is er niet; er zijn: {known}.",
    en="There is no such profile; there are: {known}.",
)


class ValidationOrchestratorV2(ValidationOrchestratorInterface):
    """Answers with what *plan* says of a request, stamped by *moments* and signed *name*."""

    def __init__(self, name: str, plan: Plan, moments: Moments) -> None:
        self.name = name
        self.moments = moments
        self._plan = plan

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        profile = self._profile(request, context)
        start = self.moments.ticks()
        verdict = await self._verdict(request, context.locale, profile)
        return _result(verdict, self._system(verdict, context, profile, start))

    async def _verdict(self, request: ValidationRequest, locale: Language, profile: str) -> Verdict:
        return self._plan.judge(request, locale, profile)

    def _profile(self, request: ValidationRequest, context: ValidationContext) -> str:
        known = self._plan.profiles
        named = (request.profile, context.profile, known[0])
        profile = next(name for name in named if name is not None)
        if profile not in known:
            raise RequestError(UNKNOWN_PROFILE, _NO_SUCH_PROFILE.filled(known=", ".join(known)))
        return profile

    def _system(
        self, verdict: Verdict, context: ValidationContext, profile: str, start: float
    ) -> System:
        return System(
            correlation_id=context.correlation_id or self.moments.fresh_id(),
            variant=self.name,
            pack=self._plan.pack,
            engine_version=self._plan.engine_version,
            profile_used=profile,
            timestamp=self.moments.now(),
            duration_ms=int((self.moments.ticks() - start) * 1000),
            unchecked_rules=verdict.unchecked_rules,
            coverage=UNSET if verdict.coverage is None else verdict.coverage,
            v1=verdict.v1 or UNSET,
        )


def _result(verdict: Verdict, system: System) -> ValidationResult:
    return ValidationResult(
        version=VERSION,
        overall_score=verdict.overall_score,
        is_acceptable=verdict.acceptance_gate.acceptable,
        violations=verdict.violations,
        passed_rules=verdict.passed_rules,
        detailed_scores=verdict.detailed_scores,
        system=system,
        improvement_suggestions=verdict.improvement_suggestions,
        acceptance_gate=verdict.acceptance_gate,
    )
