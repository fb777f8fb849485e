"""Many definitions on one machine, in input order, in memory that does not grow.

Small work stays in this process. For more, each worker process builds its own variant once
and gets chunks; never more chunks are under way than keep the workers busy.
"""

import asyncio
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context

from toetssteen.contract.errors import WorkerDiedError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult

CHUNK = 256
CHUNKS_PER_WORKER = 3  # waiting, running and done: a worker never waits for the next

Build = Callable[[], ValidationOrchestratorInterface]


def judge_all(
    requests: Iterable[ValidationRequest], build: Build, context: ValidationContext, jobs: int = 1
) -> Iterator[ValidationResult]:
    """Yield one result per request, in order; what cannot be judged has a degraded result.

    Args:
        requests: read as far as needed.
        build: returns the variant. With more than one job it must be picklable.
        context: who asks, for all of them alike.
        jobs: worker processes; 1 works in this process, as does what fits one chunk.

    Raises:
        ValueError: *jobs* is below 1.
        SettingsError: the variant cannot be built.
        WorkerDiedError: a worker process is gone. What was yielded stands; nothing is tried
            again, because what killed one worker would kill the next.
    """
    if jobs < 1:
        message = f"jobs is {jobs}, at least 1 is needed"
        raise ValueError(message)
    variant = build()  # one that cannot be built says so here, not in every worker
    chunks = _chunks(requests)
    first = next(chunks, ())
    chunks = chain((first,), chunks)
    if jobs == 1 or len(first) < CHUNK:
        for chunk in chunks:
            yield from _judged(variant, chunk, context)
    else:
        yield from _judged_by_workers(chunks, build, context, jobs)


def _chunks(requests: Iterable[ValidationRequest]) -> Iterator[Sequence[ValidationRequest]]:
    todo = iter(requests)
    while chunk := list(islice(todo, CHUNK)):
        yield chunk


def _judged(
    variant: ValidationOrchestratorInterface,
    chunk: Sequence[ValidationRequest],
    context: ValidationContext,
) -> list[ValidationResult]:
    return asyncio.run(variant.batch_validate(chunk, context=context))


def _judged_by_workers(
    chunks: Iterable[Sequence[ValidationRequest]],
    build: Build,
    context: ValidationContext,
    jobs: int,
) -> Iterator[ValidationResult]:
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _Worker.start, (build,))
    try:
        for done in _in_order(pool, chunks, context, jobs * CHUNKS_PER_WORKER):
            yield from done.result()
    except BrokenProcessPool as error:
        message = "a worker process ended before its work was done"
        raise WorkerDiedError(message) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor,
    chunks: Iterable[Sequence[ValidationRequest]],
    context: ValidationContext,
    most: int,
) -> Iterator[Future[list[ValidationResult]]]:
    """Yield what becomes of each chunk, with at most *most* of them under way."""
    under_way: deque[Future[list[ValidationResult]]] = deque()
    for chunk in chunks:
        with _unheard_interrupts():
            under_way.append(pool.submit(_Worker.judge, chunk, context))
        if len(under_way) >= most:
            yield under_way.popleft()
    yield from under_way


@contextmanager
def _unheard_interrupts() -> Iterator[None]:
    """Let a process that starts here never hear Ctrl-C: we do, and we stop the workers."""
    if sys.platform == "win32":
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


class _Worker:
    """What lives in a worker process: one variant, built at its start."""

    variant: ValidationOrchestratorInterface

    @classmethod
    def start(cls, build: Build) -> None:
        cls.variant = build()

    @classmethod
    def judge(
        cls, chunk: Sequence[ValidationRequest], context: ValidationContext
    ) -> list[ValidationResult]:
        return _judged(cls.variant, chunk, context)
