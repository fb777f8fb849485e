"""What runs in a worker process: variants, built once, that judge what comes through a pipe."""

import asyncio
import os
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from time import perf_counter, process_time
from typing import Final

import msgspec
from msgspec import Raw, Struct, structs

from toetssteen.contract.errors import (
    EngineContractError,
    EngineError,
    EngineTimeoutError,
    LegacyMappingError,
    RequestError,
)
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Text
from toetssteen.evidence.observation import Failure
from toetssteen.routing.confinement import Limits, confine

Variants = Callable[[], Mapping[str, ValidationOrchestratorInterface]]
"""Builds every variant that a worker may be asked for, by name. It must be picklable."""

NOTHING: Final = Raw(b"null")


class Task(Struct, frozen=True):
    """One request, for one variant or for several in turn."""

    variants: tuple[str, ...]
    request: Raw
    context: Raw


class Reply(Struct, frozen=True):
    """What one variant did: the JSON of its result, or why there is none.

    ``reason`` is there when the variant refused the request; ``kind`` is the class of what it
    raised, and nothing of its message.
    """

    result: Raw = NOTHING
    failure: Failure | None = None
    code: str | None = None
    reason: Text | None = None
    kind: str = ""
    wall_ms: float = 0.0
    cpu_ms: float = 0.0


class Report(Struct, frozen=True):
    """What a worker says: a reply per variant, in order; none when it says that it is ready.

    ``cpu_s`` are the seconds of the processor that its process used up to now.
    """

    cpu_s: float
    replies: tuple[Reply, ...] = ()


def serve(connection: Connection, variants: Variants, limits: Limits) -> None:
    """Judge what comes through *connection* until it closes; then, or at a fault, exit."""
    status = 1
    try:
        confine(limits)
        with asyncio.Runner() as loop:
            _serve(connection, _Bench(loop, variants(), limits))
    except (EOFError, OSError):
        status = 0  # whoever asked is gone
    finally:
        # Not by raising: the traceback that multiprocessing prints may quote a definition.
        os._exit(status)


def _serve(connection: Connection, bench: "_Bench") -> None:
    connection.send_bytes(msgspec.json.encode(Report(process_time())))
    while True:
        task = msgspec.json.decode(connection.recv_bytes(), type=Task)
        replies = bench.replies(task)
        connection.send_bytes(msgspec.json.encode(Report(process_time(), replies)))


class _Bench(Struct, frozen=True):
    """What judges in this process."""

    loop: asyncio.Runner
    variants: Mapping[str, ValidationOrchestratorInterface]
    limits: Limits

    def replies(self, task: Task) -> tuple[Reply, ...]:
        request = msgspec.json.decode(task.request, type=ValidationRequest)
        context = msgspec.json.decode(task.context, type=ValidationContext)
        return tuple(self._timed(name, request, context) for name in task.variants)

    def _timed(self, name: str, request: ValidationRequest, context: ValidationContext) -> Reply:
        wall, cpu = perf_counter(), process_time()
        reply = self._judged(name, request, context)
        times = (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000
        if len(reply.result) > self.limits.result_bytes:
            reply = _no_result()
        return structs.replace(reply, wall_ms=times[0], cpu_ms=times[1])

    def _judged(self, name: str, request: ValidationRequest, context: ValidationContext) -> Reply:
        try:
            result = self.loop.run(self.variants[name].validate(request, context))
        except MemoryError:
            raise  # who ran out of memory may be broken everywhere: a fresh process takes over
        except RequestError as error:
            return Reply(code=error.code, reason=error.reason)
        except Exception as fault:  # noqa: BLE001  whatever a variant raises is an answer about it
            return _failed(fault)
        try:
            return Reply(Raw(msgspec.json.encode(result)))
        except (TypeError, ValueError, RecursionError):  # it is no result, nor anything like it
            return _no_result()


def _no_result() -> Reply:
    return Reply(failure=Failure.CONTRACT, code=EngineContractError.code)


def _failed(fault: Exception) -> Reply:
    code = fault.code if isinstance(fault, EngineError) else EngineError.code
    failure = Failure.RAISED
    if isinstance(fault, EngineTimeoutError):
        failure = Failure.TIMEOUT
    elif isinstance(fault, EngineContractError | LegacyMappingError):
        failure = Failure.CONTRACT
    return Reply(failure=failure, code=code, kind=type(fault).__name__)
