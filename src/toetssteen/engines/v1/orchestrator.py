"""V1 behind the door: judge, then map."""

from collections.abc import Iterable

from toetssteen.contract.errors import RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import System, ValidationResult
from toetssteen.contract.text import Text
from toetssteen.engines.v1.judging import judge
from toetssteen.engines.v1.legacy_result import LegacyResult
from toetssteen.engines.v1.legacy_rule import LegacyRule
from toetssteen.engines.v1.mapper import mapped

PROFILE = "v1"
UNKNOWN_PROFILE = "INP-PRF-001"

_ANONYMOUS = ValidationContext()
_NO_SUCH_PROFILE = Text(
    nl="Het veld ‘profile’ noemt een onbekend profiel. Deze variant kent alleen: v1.",
    en="The field ‘profile’ names an unknown profile. This variant only knows: v1.",
)


class ValidationOrchestratorV1(ValidationOrchestratorInterface):
    """Applies legacy rules one after the other, in the order of their normalised ids.

    It judges every text as received, whatever its ``lang``: the legacy rules know no languages.

    Args:
        rules: from ``rule_files.read_rules``, each id once.
        moments: what results are stamped with.
        name: of the variant.
        pack: the name of the rule directory.
    """

    def __init__(
        self,
        rules: Iterable[LegacyRule],
        moments: Moments,
        name: str = "v1",
        pack: str = "legacy",
    ) -> None:
        self.name = name
        self.moments = moments
        self.pack = pack
        self._rules = {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}

    def judge(self, begrip: str, text: str) -> LegacyResult:
        """Return the legacy result, in its published shape."""
        return judge(tuple(self._rules.values()), begrip, text)

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        _check_profile(request, context)
        started = self.moments.ticks()
        legacy = self.judge(request.begrip, request.text)
        system = self._stamp(context, self.moments.ticks() - started)
        return mapped(legacy, self._rules, system, context.locale)

    def _stamp(self, context: ValidationContext, duration: float) -> System:
        return System(
            correlation_id=context.correlation_id or self.moments.fresh_id(),
            variant=self.name,
            pack=self.pack,
            engine_version=f"v1/{self.pack}/1.0.0",
            profile_used=PROFILE,
            timestamp=self.moments.now(),
            duration_ms=round(duration * 1000),
        )


def _check_profile(request: ValidationRequest, context: ValidationContext) -> None:
    """Refuse any other profile than ours; the one of the request goes before the caller's."""
    asked = context.profile if request.profile is None else request.profile
    if asked not in (None, PROFILE):
        raise RequestError(UNKNOWN_PROFILE, _NO_SUCH_PROFILE)
