"""A validator that is a Python callable, in front of which one of our variants stands."""

from collections.abc import Awaitable, Callable, Mapping
from inspect import isawaitable
from typing import Any, Final

from toetssteen.contract.codes import NO_CODES
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.engines.remote.answer import check_profile, result_of, signed

Said = bytes | Mapping[str, Any] | ValidationResult
Ask = Callable[[ValidationRequest], Said | Awaitable[Said]]

PROFILE: Final = "v1"
_ANONYMOUS: Final = ValidationContext()


class CallableOrchestrator(ValidationOrchestratorInterface):
    """Has *ask* judge, in this process, and signs what it says.

    A callable that does not yield cannot be timed out here: run it in a worker.

    Args:
        name: of the variant.
        ask: gets the request; a plain function or a coroutine function. It returns a result
            of contract 1.0.0 or of an older shape: JSON, the value of it, or the object.
        moments: what is missing in an older answer is stamped with.
        codes: the fixed table from rule ids to codes, for answers from before codes.
    """

    profile = PROFILE

    def __init__(
        self, name: str, ask: Ask, moments: Moments, codes: Mapping[str, str] = NO_CODES
    ) -> None:
        self.name = name
        self.moments = moments
        self._ask = ask
        self._codes = codes

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``.

        Raises:
            RequestError: another profile than ``v1`` is asked for.
            EngineContractError: what it said is no result.
        """
        check_profile(request, context, self.profile)
        said = self._ask(request)
        if isawaitable(said):
            said = await said
        result = result_of(said, self._codes, self.moments.fresh_id)
        return signed(result, self.name, self.profile, context)
