"""Runs a variant in this process and tells what it did; it raises nothing of the variant's."""

import asyncio
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from toetssteen.contract.degraded import failure_code
from toetssteen.contract.errors import (
    EngineContractError,
    EngineError,
    EngineTimeoutError,
    RequestError,
    WorkerDiedError,
)
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.evidence.observation import Failure, Observation
from toetssteen.routing.checking import checked

RuleIds = Callable[[str], AbstractSet[str] | None]


class InlineRunner:
    """A ``Runner`` in this process. A time-out only stops what yields: no place for a stranger.

    Args:
        variants: by name.
        rule_ids: the ids of the rules of a variant; None for one whose rules nobody knows.
        ticks: monotonic seconds.
    """

    def __init__(
        self,
        variants: Mapping[str, ValidationOrchestratorInterface],
        rule_ids: RuleIds,
        ticks: Callable[[], float],
    ) -> None:
        self._variants = variants
        self._rule_ids = rule_ids
        self._ticks = ticks

    async def run(
        self, variant: str, request: ValidationRequest, context: ValidationContext, budget_ms: float
    ) -> Observation:
        """See ``Runner.run``."""
        start = self._ticks()
        try:
            async with asyncio.timeout(budget_ms / 1000):
                result = await self._judged(variant, request, context)
        except RequestError:
            raise
        except Exception as error:  # noqa: BLE001  whatever it was, the caller must get an answer
            return failed(variant, error, (self._ticks() - start) * 1000)
        return answered(variant, result, (self._ticks() - start) * 1000)

    async def _judged(
        self, variant: str, request: ValidationRequest, context: ValidationContext
    ) -> ValidationResult:
        engine = self._variants[variant]
        try:
            result = await engine.validate(request, context)
        except asyncio.CancelledError as error:
            if _is_asked_to_stop():
                raise
            message = "it cancelled itself"
            raise EngineError(message) from error
        except SystemExit as error:
            message = "it would have ended the process"
            raise WorkerDiedError(message) from error
        except (EngineError, RequestError):
            raise
        except Exception as fault:
            engine.report_fault(fault)
            raise
        return checked(result, request, self._rule_ids(variant))


def _is_asked_to_stop() -> bool:
    """Return whether somebody cancelled this task: its caller, or a time-out."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def answered(variant: str, result: ValidationResult, engine_ms: float) -> Observation:
    """Return what *variant* did that gave *result*.

    A degraded one is its failure, and so is one that another variant signed.
    """
    if result.system.variant != variant:
        return Observation(variant, None, Failure.CONTRACT, EngineContractError.code, engine_ms)
    if (code := failure_code(result)) is None:
        return Observation(variant, result, engine_ms=engine_ms)
    return Observation(variant, None, Failure.DEGRADED, code, engine_ms)


def failed(variant: str, error: Exception, engine_ms: float) -> Observation:
    """Return what *variant* did that raised *error*; never its message."""
    match error:
        case TimeoutError() | EngineTimeoutError():
            failure, code = Failure.TIMEOUT, EngineTimeoutError.code
        case EngineContractError():
            failure, code = Failure.CONTRACT, error.code
        case WorkerDiedError():
            failure, code = Failure.CRASHED, error.code
        case EngineError():
            failure, code = Failure.RAISED, error.code
        case _:
            failure, code = Failure.RAISED, EngineError.code
    return Observation(variant, None, failure, code, engine_ms)
