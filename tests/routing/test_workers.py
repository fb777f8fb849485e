"""A worker that dies costs one answer, and the next one finds another worker."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.evidence.observation import Failure
from toetssteen.routing.confinement import Limits
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
