"""Runs a variant in a worker process, which can be killed: also a hang or a crash has an end."""

import asyncio
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Final

import msgspec
from msgspec import Raw

from toetssteen.contract.errors import (
    EngineContractError,
    EngineTimeoutError,
    RequestError,
    WorkerDiedError,
)
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import encode
from toetssteen.evidence.observation import Failure, Observation
from toetssteen.routing.checking import checked
from toetssteen.routing.observing import RuleIds, answered, failed
from toetssteen.routing.worker import Ended, Worker
from toetssteen.routing.worker_process import Reply, Report, Task
from toetssteen.routing.workers import Workers

PATIENCE_S: Final = 0.05  # for a free worker; who finds none is answered by the control


class WorkerRunner:
    """A ``Runner`` whose variants judge in processes of their own.

    Args:
        workers: the pool, started and stopped by whoever made it.
        rule_ids: the ids of the rules of a variant; None for one whose rules nobody knows.
        ticks: monotonic seconds.
    """

    def __init__(self, workers: Workers, rule_ids: RuleIds, ticks: Callable[[], float]) -> None:
        self._workers = workers
        self._rule_ids = rule_ids
        self._ticks = ticks
        self.waiting = 0

    async def run(
        self, variant: str, request: ValidationRequest, context: ValidationContext, budget_ms: float
    ) -> Observation:
        """See ``Runner.run``."""
        start = self._ticks()
        worker = await self._free_worker()
        if worker is None:
            return Observation(variant, failure=Failure.OVERFLOW)
        task = encode(Task((variant,), Raw(encode(request)), Raw(encode(context))))
        asked = self._workers.ask(worker, task, budget_ms / 1000)
        # Shielded: a caller who leaves must not take the worker along.
        said = await asyncio.shield(asyncio.wrap_future(asked))
        elapsed_ms = (self._ticks() - start) * 1000
        if isinstance(said, Ended):
            return ended(variant, said, elapsed_ms)
        return self._seen(variant, said, request, elapsed_ms)

    async def _free_worker(self) -> Worker | None:
        """Return a worker; None when none comes free in time, or the pool has stopped."""
        promise = self._workers.take()
        coming = asyncio.wrap_future(promise)
        self.waiting += 1
        try:
            await asyncio.wait([coming], timeout=PATIENCE_S)
        except asyncio.CancelledError:
            if not promise.cancel():
                promise.add_done_callback(lambda one: self._workers.give(one.result()))
            raise
        finally:
            self.waiting -= 1
        return None if promise.cancel() or promise.cancelled() else await coming

    def _seen(
        self, variant: str, said: Report, request: ValidationRequest, elapsed_ms: float
    ) -> Observation:
        (reply,) = said.replies
        seen = failure_of(variant, reply, elapsed_ms)
        if seen is None:
            try:
                result = result_of(reply, request, self._rule_ids(variant))
                seen = answered(variant, result, elapsed_ms)
            except EngineContractError as error:
                seen = failed(variant, error, elapsed_ms)
        return msgspec.structs.replace(seen, cpu_ms=reply.cpu_ms)


def ended(variant: str, said: Ended, elapsed_ms: float) -> Observation:
    """Return what *variant* did whose process is gone."""
    if said.in_time:
        return Observation(variant, None, Failure.CRASHED, WorkerDiedError.code, elapsed_ms)
    return Observation(variant, None, Failure.TIMEOUT, EngineTimeoutError.code, elapsed_ms)


def failure_of(variant: str, reply: Reply, elapsed_ms: float) -> Observation | None:
    """Return the failure that *reply* tells of; None when it has a result.

    Raises:
        RequestError: the variant refused the request.
    """
    if reply.reason is not None:
        raise RequestError(reply.code or "INP-SCH-001", reply.reason)
    if reply.failure is not None:
        return Observation(variant, None, reply.failure, reply.code, elapsed_ms)
    return None


def result_of(
    reply: Reply, request: ValidationRequest, rule_ids: AbstractSet[str] | None
) -> ValidationResult:
    """Return the result in *reply*, which keeps the contract for *request*.

    Raises:
        EngineContractError: it does not.
    """
    try:
        result = msgspec.json.decode(reply.result, type=ValidationResult)
    except msgspec.MsgspecError as error:
        # Its message may quote a value.
        raise EngineContractError(type(error).__name__) from None
    return checked(result, request, rule_ids)
