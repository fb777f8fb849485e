"""The second engine behind the one door."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import UNSET

from toetssteen.contract.errors import RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import VERSION, System, ValidationResult
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v2.verdict import Plan, Verdict

_ANONYMOUS = ValidationContext()
_NO_OTHERS: Mapping[Language, Plan] = MappingProxyType({})
UNKNOWN_PROFILE = "INP-PRF-001"
_NO_SUCH_PROFILE = Text(
    nl="Dit profiel is er niet; er zijn: {known}.",
    en="There is no such profile; there are: {known}.",
)


class ValidationOrchestratorV2(ValidationOrchestratorInterface):
    """Answers with what a plan says of a request, stamped by *moments* and signed *name*.

    A definition in a language of *others* is judged by the plan that stands there, any other
    by *plan*.
    """

    def __init__(
        self,
        name: str,
        plan: Plan,
        moments: Moments,
        others: Mapping[Language, Plan] = _NO_OTHERS,
    ) -> None:
        self.name = name
        self.moments = moments
        self._plan = plan
        self._others = others

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        plan = self._others.get(request.lang, self._plan)
        profile = self._profile(plan, request, context)
        start = self.moments.ticks()
        verdict = await self._verdict(plan, request, context.locale, profile)
        facts = System(
            correlation_id=context.correlation_id or self.moments.fresh_id(),
            variant=self.name,
            pack=plan.pack,
            engine_version=plan.engine_version,
            profile_used=profile,
            timestamp=self.moments.now(),
            duration_ms=int((self.moments.ticks() - start) * 1000),
            unchecked_rules=verdict.unchecked_rules,
            coverage=UNSET if verdict.coverage is None else verdict.coverage,
            v1=verdict.v1 or UNSET,
        )
        return _result(verdict, facts)

    def _profile(self, plan: Plan, request: ValidationRequest, context: ValidationContext) -> str:
        """Return the profile that is asked for, or else the own one of *plan*.

        A profile for the whole call may be one of the plan for another language: then it says
        nothing about this definition. One that the request itself names is always meant for it.
        """
        known = plan.profiles
        for_this = None if self._is_of_another(plan, context.profile) else context.profile
        named = (request.profile, for_this, known[0])
        profile = next(name for name in named if name is not None)
        if profile not in known:
            raise RequestError(UNKNOWN_PROFILE, _NO_SUCH_PROFILE.filled(known=", ".join(known)))
        return profile

    def _is_of_another(self, plan: Plan, profile: str | None) -> bool:
        plans = (self._plan, *self._others.values())
        return profile not in plan.profiles and any(profile in one.profiles for one in plans)

    async def _verdict(
        self, plan: Plan, request: ValidationRequest, locale: Language, profile: str
    ) -> Verdict:
        return plan.judge(request, locale, profile)


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
