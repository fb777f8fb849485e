"""Many definitions on one machine: in order, as far as asked, and never for ever."""

import os
from collections.abc import Generator, Iterator
from typing import cast

import pytest

from tests.batch.engines import FATAL, LEAKING, Echo, echo, leaking, lethal, lethal_later
from toetssteen.batch import local
from toetssteen.batch.local import CHUNK, CHUNKS_PER_WORKER, Build, judge_all
from toetssteen.contract.errors import SettingsError, WorkerDiedError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult

CONTEXT = ValidationContext()
JOBS = pytest.mark.parametrize("jobs", [1, 2])


class Requests(Iterator[ValidationRequest]):
    """Requests for ever, or *most* of them; ``read`` says how many were asked."""

    def __init__(self, most: int | None = None) -> None:
        self.most = most
        self.read = 0

    def __next__(self) -> ValidationRequest:
        if self.read == self.most:
            raise StopIteration
        self.read += 1
        return ValidationRequest(f"begrip {self.read - 1}", "tekst")


def judged(count: int, jobs: int, build: Build = echo) -> list[ValidationResult]:
    return list(judge_all(Requests(count), build, CONTEXT, jobs))


def terms(results: list[ValidationResult]) -> list[object]:
    return [result.system.pack for result in results]


@JOBS
@pytest.mark.parametrize("count", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 9 * CHUNK + 5])
def test_there_is_a_result_per_request_in_order(count: int, jobs: int) -> None:
    assert terms(judged(count, jobs)) == [f"begrip {n}" for n in range(count)]


def test_more_work_than_a_chunk_is_done_elsewhere_by_as_many_as_asked() -> None:
    processes = {result.system.variant for result in judged(40 * CHUNK, 2)}

    assert f"pid-{os.getpid()}" not in processes
    assert 1 <= len(processes) <= 2


@pytest.mark.parametrize(("count", "jobs"), [(9 * CHUNK, 1), (CHUNK - 1, 2)])
def test_small_work_and_one_job_stay_in_this_process(count: int, jobs: int) -> None:
    processes = {result.system.variant for result in judged(count, jobs)}

    assert processes == {f"pid-{os.getpid()}"}


@pytest.mark.parametrize(("jobs", "window"), [(1, CHUNK), (2, 2 * CHUNKS_PER_WORKER * CHUNK)])
def test_an_endless_input_is_read_no_further_than_the_window(jobs: int, window: int) -> None:
    requests = Requests()
    results = judge_all(requests, echo, CONTEXT, jobs)

    first = [next(results) for _ in range(3 * CHUNK)]
    cast("Generator[ValidationResult]", results).close()

    assert terms(first) == [f"begrip {n}" for n in range(3 * CHUNK)]
    assert requests.read <= 2 * CHUNK + window


def test_nothing_is_read_or_built_before_the_first_result_is_asked() -> None:
    requests = Requests()

    judge_all(requests, lethal, CONTEXT, 2)

    assert requests.read == 0


@pytest.mark.parametrize("jobs", [0, -1])
def test_no_jobs_at_all_is_refused(jobs: int) -> None:
    with pytest.raises(ValueError, match=f"jobs is {jobs}, at least 1 is needed"):
        judged(1, jobs)


@JOBS
def test_a_variant_that_cannot_be_built_says_so_itself(jobs: int) -> None:
    def unbuildable() -> ValidationOrchestratorInterface:
        message = "rules.toml: kleur"
        raise SettingsError(message)

    with pytest.raises(SettingsError, match=r"rules\.toml: kleur"):
        judged(2 * CHUNK, jobs, unbuildable)


@JOBS
def test_the_context_goes_to_every_request(jobs: int) -> None:
    correlation_id = "12345678-1234-4234-8234-123456789abc"
    context = ValidationContext(correlation_id=correlation_id)

    results = judge_all(Requests(2 * CHUNK), echo, context, jobs)

    assert {result.system.correlation_id for result in results} == {correlation_id}


@JOBS
def test_a_request_that_cannot_be_judged_is_degraded_and_touches_no_other(jobs: int) -> None:
    requests = [ValidationRequest(f"begrip {n}", "\x00" if n == 3 else "x") for n in range(CHUNK)]

    results = list(judge_all(requests, echo, CONTEXT, jobs))

    errors = [n for n, result in enumerate(results) if result.system.error]
    assert errors == [3]


@JOBS
def test_a_definition_that_breaks_the_engine_is_degraded_without_its_text(jobs: int) -> None:
    results = judged(CHUNK, jobs, leaking)

    assert {str(result.system.error)[:11] for result in results} == {"INT-ENG-001"}
    assert not [result for result in results if LEAKING in repr(result)]


@pytest.mark.parametrize(("build", "most"), [(lethal, 0), (lethal_later, 700)])
def test_a_worker_that_dies_ends_the_work_and_says_so(build: Build, most: int) -> None:
    results: list[ValidationResult] = []

    with pytest.raises(WorkerDiedError, match="a worker process ended"):
        results.extend(judge_all(Requests(9 * CHUNK), build, CONTEXT, 2))

    assert WorkerDiedError.code == "SYS-WRK-001"
    assert len(results) <= most
    assert FATAL not in terms(results)


def test_an_input_that_breaks_half_way_breaks_the_work_and_leaves_no_worker() -> None:
    def requests() -> Iterator[ValidationRequest]:
        yield from Requests(CHUNK)
        raise LookupError

    with pytest.raises(LookupError):
        list(judge_all(requests(), echo, CONTEXT, 2))


def test_a_worker_builds_its_variant_once_and_judges_chunks_with_it() -> None:
    worker = local._Worker  # noqa: SLF001  what it does in another process, seen in this one
    built: list[Echo] = []

    def build() -> Echo:
        built.append(Echo())
        return built[-1]

    worker.start(build)
    results = [worker.judge([ValidationRequest(name, "x")], CONTEXT) for name in ("a", "b")]

    assert [terms(result) for result in results] == [["a"], ["b"]]
    assert len(built) == 1
