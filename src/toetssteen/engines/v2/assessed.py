"""The second engine with an assessor behind it, for the profiles that want one."""

from collections.abc import Mapping

from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.assessor import Assessor, AssessorError


class AssessedOrchestrator(ValidationOrchestratorV2):
    """Judges twice: first to see what stays open, then with what the assessor says of that.

    An assessor that fails is reported as a fault and changes nothing: its questions stay open.
    """

    def __init__(
        self, name: str, plan: PackPlan, moments: Moments, assessors: Mapping[str, Assessor]
    ) -> None:
        super().__init__(name, plan, moments)
        self._pack_plan = plan
        self._assessors = assessors

    async def _verdict(self, request: ValidationRequest, locale: Language, profile: str) -> Verdict:
        verdict = await super()._verdict(request, locale, profile)
        questions = self._pack_plan.questions(verdict, profile)
        if profile not in self._assessors or not questions:
            return verdict
        try:
            opinions = await self._assessors[profile].assess(request, questions)
        except AssessorError as error:
            self.report_fault(error)
            return verdict
        return self._pack_plan.judge(request, locale, profile, opinions)
