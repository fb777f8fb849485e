"""A validator that is not ours: what it answers is read, upgraded, and trusted no further."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from msgspec import structs, to_builtins

from toetssteen.contract.errors import EngineContractError, EngineError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import decode_result, encode

_ANONYMOUS = ValidationContext()


class RemoteUnreachableError(EngineError):
    """The remote validator does not answer."""

    code = "UPS-ENG-001"


class RemoteAnswerError(EngineError):
    """What the remote validator answered is no result, in no shape that we know."""

    code = "UPS-ENG-002"


class Transport(Protocol):
    """Brings bytes to a remote validator, and its answer back."""

    async def __call__(self, body: bytes, context: ValidationContext) -> bytes:
        """Return the answer to *body*, JSON, at most 1 MiB.

        Raises:
            RemoteUnreachableError: it refuses, is late or is not there.
            RemoteAnswerError: it redirects, or says more than that.
        """
        ...


class RemoteOrchestrator(ValidationOrchestratorInterface):
    """A variant that lives elsewhere: its results may be of 1.0.0 or of an older shape.

    Args:
        name: of the variant, whatever the remote side calls itself.
        send: brings a request there.
        moments: time and ids.
    """

    def __init__(self, name: str, send: Transport, moments: Moments) -> None:
        self.name = name
        self.moments = moments
        self._send = send

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        raw = await self._send(encode(request), context)
        return _ours(raw, self.name, context, self.moments)


Answering = Callable[[Mapping[str, Any]], object | Awaitable[object]]


class CallableOrchestrator(ValidationOrchestratorInterface):
    """A variant that is a Python callable of somebody else, plain or async.

    It gets the request as a mapping (the JSON of ``ValidationRequest``) and returns a
    ``ValidationResult``, or a mapping in its shape or an older one.
    """

    def __init__(self, name: str, answer_with: Answering, moments: Moments) -> None:
        self.name = name
        self.moments = moments
        self._answer_with = answer_with

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        answer = self._answer_with(to_builtins(request))
        if inspect.isawaitable(answer):
            answer = await answer
        if isinstance(answer, ValidationResult):
            answer = to_builtins(answer)
        if not isinstance(answer, Mapping):
            raise RemoteAnswerError(type(answer).__name__)
        return _ours(answer, self.name, context, self.moments)


def _ours(
    raw: bytes | Mapping[str, object], name: str, context: ValidationContext, moments: Moments
) -> ValidationResult:
    """Return the result in *raw* under our name and the id of this request."""
    try:
        result = decode_result(raw, moments.fresh_id)
    except EngineContractError as error:
        raise RemoteAnswerError(str(error)) from None
    known = context.correlation_id or result.system.correlation_id
    system = structs.replace(result.system, variant=name, correlation_id=known)
    return structs.replace(result, system=system)
