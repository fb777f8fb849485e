"""A worker that dies costs one answer, and the next one finds another worker."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.routing import environments
from toetssteen.container.house import build
from toetssteen.container.variants import RuleIds, worker_variants
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.evidence.comparison import compare
from toetssteen.evidence.observation import Failure
from toetssteen.routing.confinement import Limits
from toetssteen.routing.worker import Ended
from toetssteen.routing.worker_process import Variants
from toetssteen.routing.worker_runner import WorkerRunner
from toetssteen.routing.workers import Workers
from toetssteen.telemetry.interface import WorkerRestarted
from toetssteen.testing import faulty
from toetssteen.testing.routing import Recorded

REQUEST = ValidationRequest("sloep", "vaartuig met riemen", lang=Language.NL)
CONTEXT = ValidationContext()
PATIENT_MS = 30_000.0  # a worker that is needed takes a while to start on a busy machine


class Pool:
    def __init__(self, count: int = 1, tasks: int = 1_000) -> None:
        self.seen = Recorded()
        limits = Limits(tasks=tasks)
        self.workers = Workers("proef", faulty.variants, self.seen, count, limits)
        self.runner = WorkerRunner(self.workers, lambda _: None, time.monotonic)

    async def ask(self, variant: str, budget_ms: float = PATIENT_MS) -> Failure | None:
        seen = await self.runner.run(variant, REQUEST, CONTEXT, budget_ms)
        while seen.failure is Failure.OVERFLOW:  # a fresh worker is still starting
            await asyncio.sleep(0.05)
            seen = await self.runner.run(variant, REQUEST, CONTEXT, budget_ms)
        return seen.failure

    @property
    def causes(self) -> list[str]:
        return [one.cause for one in self.seen.events if isinstance(one, WorkerRestarted)]


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool()
    pool.workers.start()
    yield pool
    pool.workers.stop()


async def test_a_worker_answers_again_and_again_from_one_process(pool: Pool) -> None:
    assert [await pool.ask("control") for _ in range(20)] == [None] * 20
    assert pool.causes == []


@pytest.mark.parametrize(
    ("fault", "failure"),
    [
        ("raises", Failure.RAISED),
        ("cannot-be-sent", Failure.CONTRACT),
        ("breaks-the-contract", Failure.CONTRACT),
        ("is-huge", Failure.CONTRACT),
    ],
)
async def test_a_fault_that_leaves_the_process_whole_costs_one_answer(
    pool: Pool, fault: str, failure: Failure
) -> None:
    assert await pool.ask(fault) is failure
    assert await pool.ask("control") is None
    assert pool.causes == []


@pytest.mark.parametrize(
    ("fault", "failure", "cause", "budget_ms"),
    [
        ("segfaults", Failure.CRASHED, "crashed", PATIENT_MS),
        ("exits", Failure.CRASHED, "crashed", PATIENT_MS),
        ("exits-by-raising", Failure.CRASHED, "crashed", PATIENT_MS),
        ("eats-memory", Failure.CRASHED, "crashed", PATIENT_MS),
        ("hangs", Failure.TIMEOUT, "killed", 300),
        ("backtracks", Failure.TIMEOUT, "killed", 300),
    ],
)
async def test_a_process_that_is_gone_is_replaced(
    pool: Pool, fault: str, failure: Failure, cause: str, budget_ms: float
) -> None:
    await pool.ask("control")
    before = pool.workers.pids

    assert await pool.ask(fault, budget_ms) is failure
    assert await pool.ask("control") is None
    assert pool.causes == [cause]
    assert set(before).isdisjoint(pool.workers.pids)


async def test_who_finds_no_free_worker_does_not_wait_for_one(pool: Pool) -> None:
    await pool.ask("control")
    busy = asyncio.create_task(pool.runner.run("hangs", REQUEST, CONTEXT, 2_000))
    await asyncio.sleep(0.05)

    seen = await pool.runner.run("control", REQUEST, CONTEXT, 2_000)

    assert seen.failure is Failure.OVERFLOW
    assert (await busy).failure is Failure.TIMEOUT


async def test_a_caller_who_leaves_takes_no_worker_along(pool: Pool) -> None:
    await pool.ask("control")
    for _ in range(20):
        task = asyncio.create_task(pool.runner.run("slow", REQUEST, CONTEXT, PATIENT_MS))
        await asyncio.sleep(0.002)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    assert await pool.ask("control") is None


async def test_a_process_that_did_its_share_is_recycled() -> None:
    pool = Pool(tasks=3)
    pool.workers.start()
    try:
        assert [await pool.ask("control") for _ in range(7)] == [None] * 7
    finally:
        pool.workers.stop()

    assert pool.causes.count("recycled") >= 2


async def test_a_pool_that_stopped_gives_nothing_and_leaves_no_process(pool: Pool) -> None:
    await pool.ask("control")
    pids = pool.workers.pids
    pool.workers.stop()

    seen = await pool.runner.run("control", REQUEST, CONTEXT, 1_000)

    assert seen.failure is Failure.OVERFLOW
    assert not any(is_running(pid) for pid in pids)


async def test_a_task_for_a_pool_that_stopped_finds_its_worker_gone(pool: Pool) -> None:
    worker = pool.workers.take().result()
    pool.workers.stop()

    assert pool.workers.ask(worker, b"{}", 1.0).result() == Ended(in_time=True)


async def test_a_variant_that_a_worker_does_not_have_costs_no_process(pool: Pool) -> None:
    assert await pool.ask("nobody") is Failure.RAISED
    assert await pool.ask("control") is None
    assert pool.causes == []


async def test_an_idle_worker_that_is_killed_costs_no_answer(pool: Pool) -> None:
    await pool.ask("control")
    (pid,) = pool.workers.pids
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    await asyncio.sleep(0.2)

    assert await pool.ask("control") is None
    assert pool.causes == ["crashed"]


@contextmanager
def started(variants: Variants, limits: Limits) -> Iterator[Workers]:
    workers = Workers("proef", variants, Recorded(), 1, limits)
    try:
        yield workers
    finally:
        workers.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="these are limits of Linux")
def test_a_worker_of_the_shadow_runs_when_nothing_else_wants_to_and_within_its_memory() -> None:
    import resource  # noqa: PLC0415  not on every system

    with started(faulty.variants, Limits(idle=True)) as workers:
        pid = workers.take().result().pid
        assert pid is not None

        assert os.sched_getscheduler(pid) == os.SCHED_IDLE
        assert resource.prlimit(pid, resource.RLIMIT_AS) == (512 * 1024**2,) * 2


async def test_a_worker_does_not_know_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = (
        "TOETSSTEEN_ASSESSOR_KEY",
        "TOETSSTEEN_DATABASE_URL",
        "OTEL_EXPORTER_OTLP_HEADERS",
        "TOETSSTEEN_GENERATOR_KEY",
    )
    for name in (*secrets, "TOETSSTEEN_CONFIG_FOLDER"):
        monkeypatch.setenv(name, "geheim")
    with started(environments.variants, Limits()) as workers:
        worker = workers.take().result()
        workers.give(worker)
        runner = WorkerRunner(workers, lambda _: None, time.monotonic)
        seen = await runner.run("environment", REQUEST, CONTEXT, PATIENT_MS)

    assert seen.result is not None
    known = str(seen.result.system.pack).split()
    assert "TOETSSTEEN_CONFIG_FOLDER" in known
    assert set(known).isdisjoint(secrets)


@pytest.mark.parametrize("name", ["v1", "v2-compat", "v2"])
async def test_our_own_variants_fit_in_a_worker_and_judge_as_they_do_here(name: str) -> None:
    house = build()
    here = await house.variant(name).validate(REQUEST, CONTEXT)
    with started(worker_variants, Limits()) as workers:
        workers.give(workers.take().result())
        runner = WorkerRunner(workers, RuleIds(house), time.monotonic)
        seen = await runner.run(name, REQUEST, CONTEXT, PATIENT_MS)

    assert seen.failure is None
    assert seen.result is not None
    assert compare(here, seen.result).equal
    assert seen.cpu_ms is not None
    assert seen.cpu_ms > 0


def is_running(pid: int | None) -> bool:
    return Path(f"/proc/{pid}").exists()


PARENT = """
import sys, time
from toetssteen.routing.workers import Workers
from toetssteen.testing import faulty
from toetssteen.testing.routing import Recorded
if __name__ == "__main__":
    workers = Workers("proef", faulty.variants, Recorded(), 1)
    workers.take().result()
    print(workers.pids[0], flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_dies_with_its_parent(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    parent = subprocess.Popen(  # noqa: S603  our own interpreter
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()

    end = time.monotonic() + 10
    while Path(f"/proc/{pid}/cmdline").exists() and time.monotonic() < end:
        if not Path(f"/proc/{pid}/cmdline").read_bytes():
            break  # a zombie that its new parent has to reap
        time.sleep(0.01)
    else:
        assert not Path(f"/proc/{pid}").exists()
