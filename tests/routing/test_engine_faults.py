"""E1-E9 and E13-E15 of the fault matrix, with engines that fail and a router in front of them."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import structs

from tests.routing.states import ONE, R25, SHADOW, flags
from toetssteen.contract.errors import RemoteAnswerError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import check_result
from toetssteen.engines.remote.orchestrator import RemoteOrchestrator
from toetssteen.evidence.observation import DecisionRecord, Failure, Observation, Outcome
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState
from toetssteen.routing.confinement import Limits
from toetssteen.routing.interface import Runner
from toetssteen.routing.observing import InlineRunner
from toetssteen.routing.router import Budgets, Parts, Router
from toetssteen.routing.worker_runner import WorkerRunner
from toetssteen.routing.workers import Workers
from toetssteen.testing import faulty
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import FakeVariant, Recorded, SetFlags, acceptable, forever

REQUEST = ValidationRequest("sloep", "vaartuig met riemen")
CONTEXT = ValidationContext(routing_key=ONE)
EVERYBODY = structs.replace(R25, shares={EVERYONE: 1.0}, control="control", shadow_share=0.0)
BRIEF = Budgets(request_ms=600, candidate_ms=100, control_ms=200, lease_s=1e9)
PATIENT = Budgets(request_ms=90_000, candidate_ms=30_000, control_ms=30_000, lease_s=1e9)


class Clock(FixedMoments):
    """Fixed, but for ticks: a budget is about real time."""

    def ticks(self) -> float:
        return time.monotonic()


class Stage:
    """A router with doubles where no part of it is in question."""

    def __init__(
        self,
        state: RolloutState,
        inline: Runner,
        workers: Runner | None = None,
        budgets: Budgets = BRIEF,
    ) -> None:
        self.seen = Recorded()
        parts = Parts(
            flags=SetFlags(flags(state)),
            inline=inline,
            workers=workers or inline,
            shadow=self.seen,
            telemetry=self.seen,
            moments=Clock(),
            digests=dict,
        )
        self.router = Router(parts, budgets)

    async def answer(self) -> ValidationResult:
        result = await self.router.validate(REQUEST, CONTEXT)
        assert check_result(result) == ()
        return result

    @property
    def records(self) -> list[DecisionRecord]:
        return [one for one in self.seen.events if isinstance(one, DecisionRecord)]

    @property
    def told(self) -> list[tuple[str, Failure | None, str | None]]:
        failures = (one for record in self.records for one in record.failures)
        return [(one.variant, one.failure, one.code) for one in failures]


def inline(*engines: ValidationOrchestratorInterface) -> InlineRunner:
    variants = {one.name: one for one in engines}
    return InlineRunner(variants, lambda _: None, time.monotonic)


def code_of(result: ValidationResult) -> str:
    return str(result.system.error or "").partition(" ")[0]


# E1-E4: the candidate, in a process that can be killed


@pytest.fixture
def workers() -> Iterator[Workers]:
    pool = Workers("answers", faulty.variants, Recorded(), 2, Limits())
    pool.start()
    yield pool
    pool.stop()


@pytest.fixture
async def runner(workers: Workers) -> WorkerRunner:
    runner = WorkerRunner(workers, lambda _: None, time.monotonic)
    seen = Observation("control", failure=Failure.OVERFLOW)
    while seen.failure is Failure.OVERFLOW:  # until the first process has started
        seen = await runner.run("control", REQUEST, CONTEXT, 30_000)
    return runner


@pytest.mark.parametrize(
    ("fault", "failure", "code"),
    [
        pytest.param("raises", Failure.RAISED, "INT-ENG-001", id="e1"),
        pytest.param("hangs", Failure.TIMEOUT, "TMO-ENG-001", id="e2-hangs"),
        pytest.param("backtracks", Failure.TIMEOUT, "TMO-ENG-001", id="e2-backtracks"),
        pytest.param("breaks-the-contract", Failure.CONTRACT, "INT-CTR-001", id="e3"),
        pytest.param("is-huge", Failure.CONTRACT, "INT-CTR-001", id="e3-huge"),
        pytest.param("segfaults", Failure.CRASHED, "SYS-WRK-001", id="e4-signal"),
        pytest.param("exits", Failure.CRASHED, "SYS-WRK-001", id="e4-exit"),
        pytest.param("exits-by-raising", Failure.CRASHED, "SYS-WRK-001", id="e4-system-exit"),
        pytest.param("eats-memory", Failure.CRASHED, "SYS-WRK-001", id="e4-memory"),
    ],
)
async def test_the_control_answers_the_same_request_and_the_fault_is_counted_once(
    runner: WorkerRunner, fault: str, failure: Failure, code: str
) -> None:
    budgets = PATIENT
    if failure is Failure.TIMEOUT:
        budgets = structs.replace(PATIENT, candidate_ms=300)
    variants = InlineRunner(faulty.variants(), lambda _: None, time.monotonic)
    stage = Stage(structs.replace(EVERYBODY, candidate=fault), variants, runner, budgets)

    result = await stage.answer()

    assert result.system.variant == "control"
    assert not result.system.error
    # While a process starts, nobody's worker is free: that is an overflow, and nobody's fault.
    assert set(stage.told) <= {(fault, failure, code), (fault, Failure.OVERFLOW, None)}
    assert [record.outcome for record in stage.records] == [Outcome.FALLBACK]


# E5: no worker is free


class Full:
    """A ``Runner`` that never has a free worker."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def run(self, variant: str, *_: Any) -> Observation:  # noqa: ANN401  what a runner takes
        self.asked.append(variant)
        return Observation(variant, failure=Failure.OVERFLOW)


async def test_without_a_free_worker_the_control_answers_here_and_nobody_failed_e5() -> None:
    full, control = Full(), FakeVariant("control")
    stage = Stage(EVERYBODY, inline(control), full)

    for _ in range(30):
        assert (await stage.answer()).system.variant == "control"

    # All thirty times the candidate was asked: the breaker did not open.
    assert full.asked == ["v2-compat", "control"] * 30
    assert set(stage.told) == {("v2-compat", Failure.OVERFLOW, None)}


# E6-E9: the control


@pytest.mark.parametrize("is_live", [False, True])
@pytest.mark.parametrize(
    ("control", "code"),
    [
        pytest.param(FakeVariant("control", RuntimeError()), "INT-ENG-001", id="e6"),
        pytest.param(FakeVariant("control", None, forever), "TMO-ENG-001", id="e7"),
        pytest.param(FakeVariant("control", "geen resultaat"), "INT-CTR-001", id="e8"),
    ],
)
async def test_a_control_that_fails_gives_a_degraded_result_within_the_budget(
    control: FakeVariant, code: str, *, is_live: bool
) -> None:
    candidate = FakeVariant("v2-compat", RuntimeError())
    state = EVERYBODY if is_live else structs.replace(EVERYBODY, shares={}, shadow_share=1.0)
    stage = Stage(state, inline(control, candidate))

    result = await asyncio.wait_for(stage.answer(), BRIEF.request_ms / 1000)

    assert (code_of(result), result.system.variant) == (code, "control")
    assert [code for _, _, code in stage.told] == (["INT-ENG-001"] if is_live else []) + [code]
    assert stage.seen.offered == []
    assert candidate.asked == int(is_live)  # the answer of a shadow is not used


class Deaf:
    """A ``Runner`` that knows no time."""

    async def run(self, *_: Any) -> Observation:  # noqa: ANN401  what a runner takes
        await forever()
        raise AssertionError


@pytest.mark.parametrize("state", [SHADOW, R25])
async def test_when_the_deadline_of_the_request_passes_the_answer_says_so_e9(
    state: RolloutState,
) -> None:
    stage = Stage(state, Deaf(), budgets=structs.replace(BRIEF, request_ms=50))

    result = await stage.answer()

    assert code_of(result) == "TMO-REQ-001"
    assert [record.outcome for record in stage.records] == [Outcome.DEGRADED]
    assert stage.told == [("v1", Failure.TIMEOUT, "TMO-REQ-001")]


async def test_a_code_that_is_in_no_catalogue_is_told_as_a_failure_of_the_engine() -> None:
    system = structs.replace(acceptable("control").system, error="ZZZ-ZZZ-999 onbekend")
    odd = structs.replace(acceptable("control"), system=system)
    stage = Stage(EVERYBODY, inline(FakeVariant("control", odd), FakeVariant("v2-compat", odd)))

    assert code_of(await stage.answer()) == "INT-ENG-001"


# E13: a remote engine


class Wire:
    """A transport that always comes to the same end."""

    def __init__(self, end: bytes | Exception | None) -> None:
        self._end = end

    async def __call__(self, _: bytes, __: ValidationContext) -> bytes:
        if self._end is None:
            await forever()
        if isinstance(self._end, Exception):
            raise self._end
        return self._end or b""


@pytest.mark.parametrize(
    ("end", "failure", "code"),
    [
        pytest.param(ConnectionRefusedError(), Failure.RAISED, "UPS-ENG-001", id="refuses"),
        pytest.param(None, Failure.RAISED, "UPS-ENG-001", id="slow"),
        pytest.param(RemoteAnswerError("302"), Failure.CONTRACT, "UPS-ENG-002", id="redirects"),
        pytest.param(b"x" * (1 << 21), Failure.CONTRACT, "UPS-ENG-002", id="huge"),
        pytest.param(b"<html>", Failure.CONTRACT, "UPS-ENG-002", id="garbage"),
    ],
)
@pytest.mark.parametrize("role", ["control", "candidate"])
async def test_a_remote_engine_fails_like_any_other_under_a_code_of_its_own_e13(
    end: bytes | Exception | None, failure: Failure, code: str, role: str
) -> None:
    remote = RemoteOrchestrator(role, Wire(end), Clock(), patience_ms=20)
    other = FakeVariant("control" if role == "candidate" else "candidate")
    share = 1.0 if role == "candidate" else 0.0
    state = structs.replace(EVERYBODY, candidate="candidate", shares={EVERYONE: share})
    stage = Stage(state, inline(remote, other))

    result = await stage.answer()

    assert result.system.variant == "control"
    assert code_of(result) == ("" if role == "candidate" else code)
    assert stage.told == [(role, failure, code)]


# E14: the breaker


async def test_after_ten_failures_only_the_control_is_asked_until_a_new_epoch_e14() -> None:
    control, candidate = FakeVariant("control"), FakeVariant("v2-compat", RuntimeError())
    stage = Stage(EVERYBODY, inline(control, candidate))

    for _ in range(40):
        assert (await stage.answer()).system.variant == "control"

    assert candidate.asked == 10
    assert [record.reason.value for record in stage.records] == ["bucket"] * 10 + ["breaker"] * 30


# E15: the caller goes away


@pytest.mark.parametrize("state", [EVERYBODY, structs.replace(EVERYBODY, shares={})])
async def test_a_caller_who_goes_away_frees_the_engine_and_nobody_failed_e15(
    state: RolloutState,
) -> None:
    asked, freed = asyncio.Event(), asyncio.Event()

    async def until_freed() -> None:
        asked.set()
        try:
            await forever()
        finally:
            freed.set()

    engines = [FakeVariant(name, None, until_freed) for name in ("control", "v2-compat")]
    stage = Stage(state, inline(*engines), budgets=PATIENT)

    for _ in range(20):  # more than would open the breaker
        asked.clear()
        freed.clear()
        task = asyncio.create_task(stage.router.validate(REQUEST, CONTEXT))
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await freed.wait()

    assert stage.seen.events == []
    assert stage.seen.offered == []
    assert sum(one.asked for one in engines) == 20
