"""Engines that a worker process can build: quick, leaking, lethal."""

import os
import signal

from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import DetailedScores, System, ValidationResult
from toetssteen.testing.moments import FixedMoments

SECRET = "zegelgeheim"  # noqa: S105  a word to look for
LEAKING = "engine broke on"
FATAL = "begrip 700"
_ID = "00000000-0000-4000-8000-000000000001"
_CONTEXT = ValidationContext()


class Echo(ValidationOrchestratorInterface):
    """Answers with the term as ``pack``, and says which process answered."""

    name = "echo"

    def __init__(self) -> None:
        self.moments = FixedMoments()

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _CONTEXT
    ) -> ValidationResult:
        system = System(context.correlation_id or _ID, f"pid-{os.getpid()}", pack=request.begrip)
        return ValidationResult("1.0.0", 1.0, True, (), (), DetailedScores(), system)  # noqa: FBT003  the fields of the contract, in order


class Leaking(Echo):
    """Raises with the text in the message, as a careless library would."""

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _CONTEXT
    ) -> ValidationResult:
        del context
        message = f"{LEAKING} {request.begrip} {request.text}"
        raise RuntimeError(message)


class Lethal(Echo):
    """Dies at ``FATAL``, or at once when nothing is called so."""

    def __init__(self, fatal: str | None = None) -> None:
        super().__init__()
        self.fatal = fatal

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _CONTEXT
    ) -> ValidationResult:
        if self.fatal in (None, request.begrip):
            os.kill(os.getpid(), signal.SIGKILL)
        return await super().validate(request, context)


def echo() -> ValidationOrchestratorInterface:
    return Echo()


def leaking() -> ValidationOrchestratorInterface:
    return Leaking()


def lethal() -> ValidationOrchestratorInterface:
    return Lethal()


def lethal_later() -> ValidationOrchestratorInterface:
    return Lethal(FATAL)
