"""The flag for programs that speak OpenFeature: our decision behind their interface.

Boolean ``validation-orchestrator-v2`` (is it another than the first variant?) and string
``validation-orchestrator`` (which one?). Who asks gives the subject as *targeting key* and the
attribute ``tenant``. The router does not ask here: a call costs ten times its own decision.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from openfeature.evaluation_context import EvaluationContext
from openfeature.event import ProviderEventDetails
from openfeature.exception import ErrorCode
from openfeature.flag_evaluation import FlagResolutionDetails, FlagValueType
from openfeature.flag_evaluation import Reason as TheirReason
from openfeature.provider import AbstractProvider, Metadata

from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.observation import Reason
from toetssteen.flags.interface import Reading, SourceState
from toetssteen.flags.rollout import ReportFault

IS_V2: Final = "validation-orchestrator-v2"
WHICH: Final = "validation-orchestrator"
TENANT: Final = "tenant"
Decide = Callable[[RoutingKey], tuple[str, Reason]]
"""Says which variant answers a caller, and why."""

Value = TypeVar("Value", bound=FlagValueType)
_REASONS: Final[Mapping[Reason, TheirReason]] = {
    Reason.FLAG: TheirReason.DISABLED,
    Reason.KILL: TheirReason.DISABLED,
    Reason.LEASE: TheirReason.STALE,
    Reason.OVERRIDE: TheirReason.TARGETING_MATCH,
    Reason.SEGMENT: TheirReason.TARGETING_MATCH,
    Reason.BUCKET: TheirReason.SPLIT,
    Reason.DEFAULT: TheirReason.DEFAULT,
    Reason.NO_KEY: TheirReason.DEFAULT,
    Reason.DIGEST: TheirReason.ERROR,
    Reason.BREAKER: TheirReason.ERROR,
}


class ToetssteenProvider(AbstractProvider):
    """Answers with what *decide* says. Raises nothing: if all else fails, the first variant."""

    def __init__(self, decide: Decide, first: str, report_fault: ReportFault) -> None:
        super().__init__()
        self._decide = decide
        self._first = first
        self._report_fault = report_fault
        self._reading: Reading | None = None

    def get_metadata(self) -> Metadata:
        """Return our name."""
        return Metadata(name="toetssteen")

    def hear(self, reading: Reading) -> None:
        """Make events of what the source of flags tells; hand it to the source as ``tell``."""
        before, self._reading = self._reading, reading
        was_stale = before is not None and before.state is SourceState.STALE
        details = ProviderEventDetails(flags_changed=[IS_V2, WHICH])
        if reading.state is SourceState.STALE:
            self._emit_trouble(details, is_known=before is not None)
        elif was_stale:
            self.emit_provider_ready(details)
        if before is not None and before.epoch != reading.epoch:
            self.emit_provider_configuration_changed(details)

    def _emit_trouble(self, details: ProviderEventDetails, *, is_known: bool) -> None:
        """Stale while something is known; an error when nothing ever was."""
        if is_known:
            self.emit_provider_stale(details)
        else:
            code = ErrorCode.PROVIDER_NOT_READY
            self.emit_provider_error(ProviderEventDetails(error_code=code))

    def resolve_boolean_details(
        self,
        flag_key: str,
        default_value: bool,  # noqa: FBT001  of their interface
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[bool]:
        """Return whether another variant than the first one answers."""
        if flag_key != IS_V2:
            return _refused(flag_key, default_value)
        variant, reason = self._decided(evaluation_context)
        is_on = variant != self._first
        return FlagResolutionDetails(is_on, reason=reason, variant="on" if is_on else "off")

    def resolve_string_details(
        self,
        flag_key: str,
        default_value: str,
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[str]:
        """Return the name of the variant that answers."""
        if flag_key != WHICH:
            return _refused(flag_key, default_value)
        variant, reason = self._decided(evaluation_context)
        return FlagResolutionDetails(variant, reason=reason, variant=variant)

    def resolve_integer_details(
        self,
        flag_key: str,
        default_value: int,
        evaluation_context: EvaluationContext | None = None,  # noqa: ARG002  of their interface
    ) -> FlagResolutionDetails[int]:
        """Refuse: we have no number."""
        return _refused(flag_key, default_value)

    def resolve_float_details(
        self,
        flag_key: str,
        default_value: float,
        evaluation_context: EvaluationContext | None = None,  # noqa: ARG002  of their interface
    ) -> FlagResolutionDetails[float]:
        """Refuse: we have no number."""
        return _refused(flag_key, default_value)

    def resolve_object_details(
        self,
        flag_key: str,
        default_value: Sequence[FlagValueType] | Mapping[str, FlagValueType],
        evaluation_context: EvaluationContext | None = None,  # noqa: ARG002  of their interface
    ) -> FlagResolutionDetails[Sequence[FlagValueType] | Mapping[str, FlagValueType]]:
        """Refuse: we have no object."""
        return _refused(flag_key, default_value)

    def _decided(self, context: EvaluationContext | None) -> tuple[str, TheirReason]:
        # No error code: with one their client takes the default of whoever asks, and that
        # may switch the candidate on.
        try:
            variant, reason = self._decide(_key(context))
            return variant, _REASONS[reason]
        except Exception as error:  # noqa: BLE001  the first variant answers, whatever it was
            self._report_fault(error)
            return self._first, TheirReason.ERROR


def _refused(flag_key: str, default: Value) -> FlagResolutionDetails[Value]:
    """Return the default of whoever asks for a flag, or a type of it, that we do not have."""
    is_ours = flag_key in {IS_V2, WHICH}
    code = ErrorCode.TYPE_MISMATCH if is_ours else ErrorCode.FLAG_NOT_FOUND
    return FlagResolutionDetails(default, error_code=code, reason=TheirReason.ERROR)


def _key(context: EvaluationContext | None) -> RoutingKey:
    if context is None:
        return RoutingKey()
    tenant = context.attributes.get(TENANT)
    return RoutingKey(tenant if isinstance(tenant, str) else "", context.targeting_key or "")
