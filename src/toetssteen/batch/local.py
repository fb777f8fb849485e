"""Many definitions on one machine, in input order, in memory that does not grow.

Small work stays in this process. For more, each worker process builds its own variant once
and gets chunks; never more chunks are under way than keep the workers busy.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

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
        jobs: worker processes; 1 works in this process.

    Raises:
        ValueError: *jobs* is below 1.
        SettingsError: the variant cannot be built.
    """
    if jobs < 1:
        message = f"jobs is {jobs}, at least 1 is needed"
        raise ValueError(message)
    if jobs == 1:
        variant = build()
        for chunk in _chunks(requests):
            yield from _judged(variant, chunk, context)
    else:
        yield from _judged_by_workers(requests, build, context, jobs)


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
    requests: Iterable[ValidationRequest], build: Build, context: ValidationContext, jobs: int
) -> Iterator[ValidationResult]:
    build()  # a variant that cannot be built says so here, not in every worker
    under_way: deque[Future[list[ValidationResult]]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _Worker.start, (build,)) as pool:
        for chunk in _chunks(requests):
            under_way.append(pool.submit(_Worker.judge, chunk, context))
            if len(under_way) >= jobs * CHUNKS_PER_WORKER:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


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
