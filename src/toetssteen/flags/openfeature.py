"""The flag for programs that speak OpenFeature: the extra ``openfeature``.

A call costs ten times what a decision costs, so the router does not use it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from openfeature.evaluation_context import EvaluationContext
from openfeature.exception import ErrorCode
from openfeature.flag_evaluation import FlagResolutionDetails, FlagValueType, Reason
from openfeature.provider import AbstractProvider, Metadata

from toetssteen.contract.request import RoutingKey

IS_V2: Final = "validation-orchestrator-v2"  # boolean: is it another variant than V1?
WHICH: Final = "validation-orchestrator"  # string: the variant
TENANT: Final = "tenant"  # attribute of the evaluation context
_Value = TypeVar("_Value")
Choose = Callable[[RoutingKey], str]


class ToetssteenProvider(AbstractProvider):
    """Tells which variant answers a caller.

    The targeting key of the context is the subject, its attribute ``tenant`` the tenant. It
    never raises: what goes wrong gives the default of the caller.

    Args:
        choose: returns the variant that answers a caller.
        first: the variant for which the boolean flag is false.
    """

    def __init__(self, choose: Choose, first: str) -> None:
        super().__init__()
        self._choose = choose
        self._first = first

    def get_metadata(self) -> Metadata:
        """See ``AbstractProvider.get_metadata``."""
        return Metadata("toetssteen")

    def resolve_boolean_details(
        self,
        flag_key: str,
        default_value: bool,  # noqa: FBT001  the SDK's signature
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[bool]:
        """See ``AbstractProvider.resolve_boolean_details``."""
        if flag_key != IS_V2:
            return _unknown(default_value)
        chosen = self._chosen(evaluation_context)
        return _resolved(default_value, chosen, chosen != self._first)

    def resolve_string_details(
        self, flag_key: str, default_value: str, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[str]:
        """See ``AbstractProvider.resolve_string_details``."""
        if flag_key != WHICH:
            return _unknown(default_value)
        chosen = self._chosen(evaluation_context)
        return _resolved(default_value, chosen, chosen or default_value)

    def resolve_integer_details(
        self, flag_key: str, default_value: int, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[int]:
        """See ``AbstractProvider``; there is no such flag."""
        del flag_key, evaluation_context
        return _unknown(default_value)

    def resolve_float_details(
        self,
        flag_key: str,
        default_value: float,
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[float]:
        """See ``AbstractProvider``; there is no such flag."""
        del flag_key, evaluation_context
        return _unknown(default_value)

    def resolve_object_details(
        self,
        flag_key: str,
        default_value: Sequence[FlagValueType] | Mapping[str, FlagValueType],
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[Sequence[FlagValueType] | Mapping[str, FlagValueType]]:
        """See ``AbstractProvider``; there is no such flag."""
        del flag_key, evaluation_context
        return _unknown(default_value)

    def _chosen(self, context: EvaluationContext | None) -> str | None:
        context = context or EvaluationContext()
        tenant = context.attributes.get(TENANT, "")
        key = RoutingKey(str(tenant), context.targeting_key or "")
        try:
            return self._choose(key)
        except Exception:  # noqa: BLE001  a flag that raises takes down whoever asks for it
            return None


def _resolved(default: _Value, chosen: str | None, value: _Value) -> FlagResolutionDetails[_Value]:
    if chosen is None:
        return FlagResolutionDetails(default, ErrorCode.GENERAL, reason=Reason.ERROR)
    return FlagResolutionDetails(value, reason=Reason.TARGETING_MATCH, variant=chosen)


def _unknown(default: _Value) -> FlagResolutionDetails[_Value]:
    return FlagResolutionDetails(default, ErrorCode.FLAG_NOT_FOUND, reason=Reason.ERROR)
