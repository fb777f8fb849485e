"""Exactly one variant answers, and something always does."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from msgspec import UNSET, structs

from tests.routing.states import ONE, OTHER, R25, SHADOW, flags, override
from toetssteen.contract.errors import (
    EngineContractError,
    EngineError,
    RequestError,
    WorkerDiedError,
)
from toetssteen.contract.request import RoutingKey, ValidationContext, ValidationRequest
from toetssteen.contract.text import Text
from toetssteen.contract.wire import check_result
from toetssteen.evidence.observation import DecisionRecord, Failure, Observation, Outcome, Reason
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState
from toetssteen.flags.interface import Flags
from toetssteen.routing.observing import InlineRunner
from toetssteen.routing.router import Budgets, Parts, Router
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import FakeVariant, Recorded, SetFlags, acceptable, forever

REQUEST = ValidationRequest("sloep", "vaartuig met riemen")
CONTEXT = ValidationContext(routing_key=ONE)
CROWDED = "een vaartuig dat geheim moet blijven"


class Stage:
    """A router with doubles all around it."""

    def __init__(
        self,
        state: RolloutState | None = R25,
        control: FakeVariant | None = None,
        candidate: FakeVariant | None = None,
        **said: Any,  # noqa: ANN401
    ) -> None:
        self.control = control or FakeVariant("v1")
        self.candidate = candidate or FakeVariant("v2-compat")
        self.flags, self.seen = SetFlags(flags(state, **said)), Recorded()
        variants = {one.name: one for one in (self.control, self.candidate)}
        runner = InlineRunner(variants, lambda _: None, FixedMoments().ticks)
        self.router = Router(
            Parts(
                flags=self.flags,
                inline=runner,
                workers=runner,
                shadow=self.seen,
                telemetry=self.seen,
                moments=FixedMoments(),
                digests=dict,
            ),
            Budgets(candidate_ms=50, control_ms=100, request_ms=200, lease_s=1e9),
        )

    async def answer(self, key: RoutingKey = ONE) -> str:
        result = await self.router.validate(REQUEST, ValidationContext(routing_key=key))
        assert check_result(result) == ()
        return result.system.variant

    @property
    def record(self) -> DecisionRecord:
        (record,) = self.seen.events
        assert isinstance(record, DecisionRecord)
        return record


async def test_a_caller_below_the_share_is_answered_by_the_candidate_alone() -> None:
    stage = Stage()

    assert await stage.answer() == "v2-compat"
    assert (stage.control.asked, stage.candidate.asked) == (0, 1)
    assert stage.record.outcome is Outcome.OK
    assert stage.record.reason is Reason.BUCKET


async def test_a_caller_above_the_share_is_answered_by_the_control_alone() -> None:
    stage = Stage()

    assert await stage.answer(OTHER) == "v1"
    assert (stage.control.asked, stage.candidate.asked) == (1, 0)


BREACH = structs.replace(acceptable("v2-compat"), overall_score=7.0)
DEGRADED = structs.replace(
    acceptable("v2-compat"),
    is_acceptable=False,
    system=structs.replace(acceptable("v2-compat").system, error="INT-RUL-001 Een regel faalde"),
    acceptance_gate=UNSET,
)


@pytest.mark.parametrize(
    ("answers", "first", "failure", "code"),
    [
        (RuntimeError(CROWDED), None, Failure.RAISED, "INT-ENG-001"),
        (WorkerDiedError("gone"), None, Failure.CRASHED, "SYS-WRK-001"),
        (SystemExit(3), None, Failure.CRASHED, "SYS-WRK-001"),
        (asyncio.CancelledError(), None, Failure.RAISED, "INT-ENG-001"),
        (acceptable("v1"), None, Failure.CONTRACT, "INT-CTR-001"),
        (EngineContractError("#"), None, Failure.CONTRACT, "INT-CTR-001"),
        (None, forever, Failure.TIMEOUT, "TMO-ENG-001"),
        (BREACH, None, Failure.CONTRACT, "INT-CTR-001"),
        ("geen resultaat", None, Failure.CONTRACT, "INT-CTR-001"),
        (DEGRADED, None, Failure.DEGRADED, "INT-RUL-001"),
    ],
)
async def test_the_control_answers_the_same_request_when_the_candidate_fails(
    answers: object,
    first: Callable[[], Awaitable[object]] | None,
    failure: Failure,
    code: str,
) -> None:
    stage = Stage(candidate=FakeVariant("v2-compat", answers, first))

    assert await stage.answer() == "v1"
    assert stage.record.outcome is Outcome.FALLBACK
    assert [(one.variant, one.failure, one.code) for one in stage.record.failures] == [
        ("v2-compat", failure, code)
    ]
    assert CROWDED not in repr(stage.record)


@pytest.mark.parametrize(
    ("answers", "first", "code"),
    [
        (RuntimeError(CROWDED), None, "INT-ENG-001"),
        (EngineError("x"), None, "INT-ENG-001"),
        (None, forever, "TMO-ENG-001"),
        (BREACH, None, "INT-CTR-001"),
    ],
)
async def test_a_control_that_fails_gives_a_degraded_result_and_never_an_exception(
    answers: object, first: Callable[[], Awaitable[object]] | None, code: str
) -> None:
    stage = Stage(SHADOW, control=FakeVariant("v1", answers, first))

    result = await stage.router.validate(REQUEST, CONTEXT)

    assert result.system.error is not UNSET
    assert result.system.error.startswith(code)
    assert check_result(result) == ()
    assert stage.record.outcome is Outcome.DEGRADED
    assert stage.candidate.asked == 0  # a shadow is no spare control


async def test_when_both_fail_both_are_told_and_the_control_names_the_code() -> None:
    stage = Stage(
        control=FakeVariant("v1", RuntimeError()), candidate=FakeVariant("v2-compat", None, forever)
    )

    result = await stage.router.validate(REQUEST, CONTEXT)

    assert str(result.system.error).startswith("INT-ENG-001")
    assert [one.code for one in stage.record.failures] == ["TMO-ENG-001", "INT-ENG-001"]


WRONG = RequestError("INP-PRF-001", Text("x", "x"))


async def test_what_a_request_asks_wrongly_is_told_to_the_caller() -> None:
    stage = Stage(control=FakeVariant("v1", WRONG), candidate=FakeVariant("v2-compat", WRONG))

    with pytest.raises(RequestError):
        await stage.router.validate(REQUEST, CONTEXT)
    assert stage.seen.events == []


async def test_what_only_the_candidate_refuses_the_control_answers() -> None:
    stage = Stage(candidate=FakeVariant("v2-compat", WRONG))

    assert await stage.answer() == "v1"
    assert [(one.failure, one.code) for one in stage.record.failures] == [
        (Failure.RAISED, "INP-PRF-001")
    ]


async def test_a_candidate_answer_that_comes_after_a_kill_is_not_used_and_no_failure() -> None:
    async def kill() -> None:
        stage.flags.flags = structs.replace(stage.flags.flags, is_killed=True)

    stage = Stage(candidate=FakeVariant("v2-compat", None, kill))

    assert await stage.answer() == "v1"
    assert stage.record.failures == ()
    assert stage.seen.offered == []


async def test_a_caller_who_leaves_stops_the_work_and_is_nobodys_failure() -> None:
    stage = Stage(candidate=FakeVariant("v2-compat", None, forever))
    stage.router = Router(stage.router._parts, Budgets(lease_s=1e9))  # noqa: SLF001
    task = asyncio.create_task(stage.router.validate(REQUEST, CONTEXT))
    await asyncio.sleep(0.01)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task
    assert stage.seen.events == []
    assert stage.control.asked == 0


async def test_ten_failures_of_the_last_twenty_shut_the_candidate_out_until_another_epoch() -> None:
    stage = Stage(candidate=FakeVariant("v2-compat", RuntimeError()))

    for _ in range(15):
        await stage.answer()
    assert stage.candidate.asked == 10
    assert stage.seen.events[-1].reason is Reason.BREAKER  # type: ignore[union-attr]

    stage.flags.flags = flags(structs.replace(R25, epoch=4))
    await stage.answer()
    assert stage.candidate.asked == 11


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        (flags(SHADOW), True),
        (flags(R25), True),
        (flags(SHADOW, is_off=True), True),
        (flags(SHADOW, is_killed=True), False),
        (flags(structs.replace(SHADOW, shadow_share=0.0)), False),
        (flags(), False),
        (flags(structs.replace(R25, overrides=(override("v3"),))), False),
    ],
)
async def test_the_shadow_sees_what_the_stage_lets_it_see(said: Flags, *, offered: bool) -> None:
    stage = Stage()
    stage.flags.flags = said
    runner = stage.router._parts.inline  # noqa: SLF001
    runner._variants["v3"] = FakeVariant("v3")  # type: ignore[attr-defined]  # noqa: SLF001

    await stage.answer()

    assert bool(stage.seen.offered) is offered


async def test_a_batch_is_decided_once_and_left_to_the_control_after_a_rollback() -> None:
    stage = Stage()
    batch = stage.router.for_batch(CONTEXT)

    first = await batch.validate(REQUEST, CONTEXT)
    stage.flags.flags = flags(structs.replace(R25, epoch=4, shares={EVERYONE: 0.0}))
    second = await batch.validate(REQUEST, CONTEXT)
    stage.flags.flags = flags(R25)
    third = await batch.validate(REQUEST, CONTEXT)

    answered = [one.system.variant for one in (first, second, third)]
    assert answered == ["v2-compat", "v1", "v1"]


async def test_the_rows_of_a_batch_have_one_variant_and_each_its_record() -> None:
    stage = Stage()

    results = await stage.router.batch_validate([REQUEST] * 5, 2, CONTEXT)

    assert {one.system.variant for one in results} == {"v2-compat"}
    assert len(stage.seen.events) == 5


async def test_the_correlation_id_of_the_caller_goes_through() -> None:
    stage = Stage()
    known = "00000000-0000-4000-8000-0000000000aa"

    result = await stage.router.validate(REQUEST, structs.replace(CONTEXT, correlation_id=known))

    assert result.system.correlation_id == stage.record.correlation_id == known
    assert stage.record.request_id != known  # nobody steers the sample by a header


class Full:
    """A ``Runner`` that has no free worker."""

    async def run(self, variant: str, *_: object) -> Observation:
        return Observation(variant, failure=Failure.OVERFLOW)


async def test_when_no_worker_is_free_the_control_answers_in_this_process() -> None:
    stage = Stage()
    stage.router._answering._workers = Full()  # noqa: SLF001

    for _ in range(30):
        assert await stage.answer() == "v1"

    assert stage.candidate.asked == 0
    record = stage.seen.events[-1]
    assert isinstance(record, DecisionRecord)
    assert record.reason is Reason.BUCKET  # a full pool opens no breaker
    assert {one.failure for one in record.failures} == {Failure.OVERFLOW}
