"""The second engine with an assessor behind it, for the profiles that want one."""

from collections.abc import Mapping

from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Plan, Verdict
from toetssteen.rules.assessor import Assessor, AssessorError


class AssessedOrchestrator(ValidationOrchestratorV2):
    """Judges twice: first to see what stays open, then with what the assessor says of that.

    *assessors* are by profile. One that fails is reported as a fault and changes nothing: its
    questions stay open.
    """

    def __init__(
        self,
        name: str,
        plan: Plan,
        moments: Moments,
        others: Mapping[Language, Plan],
        assessors: Mapping[str, Assessor],
    ) -> None:
        super().__init__(name, plan, moments, others)
        self._assessors = assessors

    async def _verdict(
        self, plan: Plan, request: ValidationRequest, locale: Language, profile: str
    ) -> Verdict:
        verdict = await super()._verdict(plan, request, locale, profile)
        assessor = self._assessors.get(profile)
        if assessor is None or not isinstance(plan, PackPlan):
            return verdict
        questions = plan.questions(verdict, profile)
        if not questions:
            return verdict
        try:
            opinions = await assessor.assess(request, questions)
        except AssessorError as error:
            self.report_fault(error)
            return verdict
        return plan.judge(request, locale, profile, opinions)
