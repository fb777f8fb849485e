"""The shadow never delays, changes or breaks an answer; what becomes of it adds up (S1-S14)."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from msgspec import structs

from tests.routing.states import ONE, SHADOW, flags
from toetssteen.container.machine import SystemMoments
from toetssteen.contract.errors import StoreError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import as_wire
from toetssteen.evidence.observation import Drop, Lane, Observation, ShadowState
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.routing.accounting import Sums
from toetssteen.routing.interface import Answered
from toetssteen.routing.keeping import Keeper
from toetssteen.routing.observing import InlineRunner
from toetssteen.routing.router import Parts, Router
from toetssteen.routing.shadow import Around, Bounds, ShadowLine
from toetssteen.routing.workers import Workers
from toetssteen.stores.interface import Compared
from toetssteen.telemetry.interface import Event, Shadowed
from toetssteen.testing import faulty
from toetssteen.testing.routing import Recorded, SetFlags, acceptable

REQUESTS = 1_000
LONG = 10_000
REQUEST = ValidationRequest("sloep", "vaartuig met riemen")
CONTEXT = ValidationContext(routing_key=ONE)
WATCHED = structs.replace(SHADOW, control="control", candidate="candidate", triple_share=0.0)


class Set:
    """A shadow line with all that it asks, set by hand."""

    def __init__(self, bounds: Bounds | None = None, **around: Any) -> None:  # noqa: ANN401
        self.kept: list[Compared] = []
        self.seen = Recorded()
        self.epoch: int | None = WATCHED.epoch
        self.moments = SystemMoments()
        self.workers = Workers("proef", faulty.variants, self.seen, 1)
        stated: dict[str, Any] = {
            "epoch": lambda: self.epoch,
            "is_busy": lambda: False,
            "is_accepted": lambda _: False,
            "rule_ids": lambda _: None,
            "hear": self.seen,
        }
        self.line = ShadowLine(
            self.workers,
            Keeper(self.keep, self.moments.ticks),
            bounds or Bounds(deadline_s=5.0, too_old_s=1e9),
            Around(**stated | around),
            self.moments,
        )

    def keep(self, comparisons: Sequence[Compared]) -> None:
        self.kept.extend(comparisons)

    def offer(self, state: RolloutState = WATCHED, answered: str = "control") -> None:
        request_id, at = self.moments.fresh_id(), self.moments.ticks()
        seen = Observation(answered, acceptable(answered))
        self.line.offer(Answered(request_id, REQUEST, CONTEXT, seen, state, at))

    def settled(self, at_most_s: float = 60.0) -> Sums:
        end = time.monotonic() + at_most_s
        while self.line.sums.open and time.monotonic() < end:
            time.sleep(0.01)
        assert self.line.sums.open == 0
        return self.line.sums

    @property
    def lanes(self) -> list[Lane]:
        return sorted(one.lane for one in self.kept)


@contextmanager
def started(bounds: Bounds | None = None, **around: Any) -> Iterator[Set]:  # noqa: ANN401
    stage = Set(bounds, **around)
    stage.line.start()
    try:
        yield stage
    finally:
        stage.line.stop()


def test_what_the_control_answered_the_candidate_judges_too() -> None:
    with started() as stage:
        for _ in range(5):
            stage.offer()
        stage.settled()

    assert stage.lanes == [Lane.FORWARD] * 5
    assert {one.comparison.candidate for one in stage.kept} == {"candidate"}
    assert all(one.comparison.equal for one in stage.kept)


def test_what_the_candidate_answered_the_control_judges_too() -> None:
    with started() as stage:
        stage.offer(answered="candidate")
        stage.settled()

    assert stage.lanes == [Lane.REVERSE]
    assert stage.kept[0].comparison.control == "control"


def test_a_triple_shows_the_noise_of_the_control_as_well() -> None:
    with started() as stage:
        for _ in range(4):
            stage.offer(structs.replace(WATCHED, triple_share=1.0))
        stage.settled()

    assert stage.lanes == [Lane.NOISE] * 4 + [Lane.TRIPLE] * 4
    noise = [one.comparison for one in stage.kept if one.lane is Lane.NOISE]
    assert {(one.control, one.candidate) for one in noise} == {("control", "control")}


def test_a_share_of_the_requests_is_sampled_by_our_own_id() -> None:
    stage = Set(Bounds(queue_items=1))
    for _ in range(1_000):
        stage.offer(structs.replace(WATCHED, shadow_share=0.2))

    assert 120 < stage.line.sums.sampled < 290


def test_settings_cap_what_a_rollout_asks_for() -> None:
    stage = Set(Bounds(sample_at_most=0.0))
    stage.offer()

    assert stage.line.sums.sampled == 0


@pytest.mark.parametrize("bounds", [Bounds(queue_items=2), Bounds(queue_bytes=200)])
def test_a_full_queue_drops_the_newest_and_nobody_waits(bounds: Bounds) -> None:
    stage = Set(bounds)  # not started: nothing is taken out
    for _ in range(10):
        stage.offer()

    assert 7 <= stage.line.sums.drops[Drop.QUEUE_FULL] <= 9
    stage.line._threads.clear()  # noqa: SLF001  they never ran
    stage.line.stop()
    sums = stage.line.sums
    assert sums.open == 0
    assert sums.drops[Drop.SHUTDOWN] + sums.drops[Drop.QUEUE_FULL] == sums.sampled == 10


def test_what_waited_too_long_is_dropped() -> None:
    with started(Bounds(too_old_s=-1.0)) as stage:
        stage.offer()
        assert stage.settled().drops == {Drop.TOO_OLD: 1}


def test_what_finds_no_worker_in_time_is_dropped() -> None:
    with started(Bounds(too_old_s=0.5)) as stage:
        taken = stage.workers.take().result()  # the only one
        stage.offer()
        assert stage.settled().drops == {Drop.TOO_OLD: 1}
        stage.workers.give(taken)


def test_what_waited_for_a_worker_while_the_epoch_changed_does_not_run() -> None:
    with started() as stage:
        taken = stage.workers.take().result()  # the only one
        stage.offer()
        wait_for(lambda: bool(stage.workers._waiting))  # noqa: SLF001
        stage.epoch = 99
        stage.workers.give(taken)
        assert stage.settled().drops == {Drop.EPOCH: 1}


def test_a_request_that_cannot_be_written_down_costs_nobody_an_answer() -> None:
    stage = Set()
    lone = structs.replace(REQUEST, text="half een teken \ud800")
    at, seen = stage.moments.ticks(), Observation("control", acceptable("control"))
    stage.line.offer(Answered(stage.moments.fresh_id(), lone, CONTEXT, seen, WATCHED, at))

    assert stage.line.sums.states == {ShadowState.FAILED: 1}
    assert stage.line.sums.open == 0


def test_what_belongs_to_another_epoch_is_dropped() -> None:
    with started() as stage:
        stage.epoch = 99
        stage.offer()
        assert stage.settled().drops == {Drop.EPOCH: 1}


def test_the_shadow_steps_back_when_an_answer_waits_for_a_worker() -> None:
    with started(is_busy=lambda: True) as stage:
        stage.offer()
        assert stage.settled().drops == {Drop.HOST_BUSY: 1}


def test_three_crashes_in_a_minute_pause_the_shadow() -> None:
    crashing = structs.replace(WATCHED, candidate="exits")
    with started() as stage:
        for _ in range(6):
            stage.offer(crashing)
        sums = stage.settled()

    assert sums.states == {ShadowState.FAILED: 3, ShadowState.DROPPED: 3}
    assert sums.drops == {Drop.PAUSED: 3}


def test_a_class_that_two_people_accepted_is_told_as_accepted() -> None:
    def differing(control: ValidationResult, candidate: ValidationResult) -> Any:  # noqa: ANN401
        from toetssteen.evidence.comparison import compare  # noqa: PLC0415

        return compare(control, structs.replace(candidate, overall_score=0.5))

    with started(compare=differing, is_accepted=lambda _: True) as stage:
        stage.offer()
        stage.settled()

    outcomes = [getattr(one, "outcome", None) for one in stage.seen.events]
    assert "accepted" in outcomes


def test_comparisons_wait_for_a_store_that_is_away_and_are_counted_when_they_are_lost() -> None:
    clock, tries = [0.0], list[int]()

    def away(comparisons: Sequence[Compared]) -> None:
        tries.append(len(comparisons))
        raise StoreError("UPS-STO-001", "away")

    keeper = Keeper(away, lambda: clock[0])
    with started() as stage:
        stage.offer()
        stage.settled()
    keeper.add(stage.kept[0])
    keeper._write()  # noqa: SLF001
    assert keeper.lost == 0

    clock[0] = 61.0
    keeper._write()  # noqa: SLF001
    assert keeper.lost == 1
    keeper.add(stage.kept[0])
    keeper.start()
    keeper.stop()
    assert keeper.lost == 2
    assert tries


def test_a_store_that_breaks_in_its_own_way_is_tried_again() -> None:
    kept, tries = list[Compared](), list[int]()

    def broken_once(comparisons: Sequence[Compared]) -> None:
        tries.append(len(comparisons))
        if len(tries) == 1:
            raise LookupError
        kept.extend(comparisons)

    with started() as stage:
        stage.offer()
        stage.settled()
    keeper = Keeper(broken_once, lambda: 0.0)
    keeper.start()
    keeper.add(stage.kept[0])
    wait_for(lambda: bool(kept))
    keeper.stop()

    assert kept == stage.kept
    assert keeper.lost == 0


def wire(result: ValidationResult) -> dict[str, Any]:
    told = as_wire(result)
    for name in ("correlation_id", "timestamp", "duration_ms"):
        told["system"].pop(name, None)
    return told


def fail(*_: object) -> Any:  # noqa: ANN401
    message = "een vaartuig dat geheim is"
    raise RuntimeError(message)


class Silent:
    def emit(self, event: Event) -> None:
        raise RuntimeError(event)


IMPATIENT = Bounds(deadline_s=0.2, too_old_s=1e9, pause_s=0.3)
PATIENT = structs.replace(IMPATIENT, deadline_s=10.0)
HANGING = ("hangs", "backtracks")
FAULTS: dict[str, tuple[str, Bounds, dict[str, Any]]] = {
    **{name: (name, IMPATIENT if name in HANGING else PATIENT, {}) for name in faulty.FAULTS},
    "queue-full": ("slow", Bounds(queue_items=1), {}),
    "publisher-raises": ("candidate", PATIENT, {"hear": Silent()}),
    "comparer-raises": ("candidate", PATIENT, {"compare": fail}),
}
ENDS = {
    "raises": {ShadowState.FAILED},
    "hangs": {ShadowState.TIMED_OUT},
    "slow": {ShadowState.COMPLETED},
    "backtracks": {ShadowState.TIMED_OUT},
    "segfaults": {ShadowState.FAILED},
    "exits": {ShadowState.FAILED},
    "exits-by-raising": {ShadowState.FAILED},
    "cannot-be-sent": {ShadowState.FAILED},
    "breaks-the-contract": {ShadowState.FAILED},
    "eats-memory": {ShadowState.FAILED},
    "is-huge": {ShadowState.FAILED},
    "queue-full": {ShadowState.COMPLETED},
    "publisher-raises": {ShadowState.COMPLETED},
    "comparer-raises": {ShadowState.FAILED},
}


def test_there_are_fourteen_faults() -> None:
    assert len(FAULTS) == len(ENDS) == 14


async def answers(count: int, shadow: Any, state: RolloutState) -> list[dict[str, Any]]:  # noqa: ANN401
    runner = InlineRunner(faulty.variants(), lambda _: None, time.monotonic)
    router = Router(
        Parts(
            flags=SetFlags(structs.replace(flags(state), read_at=time.monotonic())),
            inline=runner,
            workers=runner,
            shadow=shadow,
            telemetry=Recorded(),
            moments=SystemMoments(),
            digests=dict,
        )
    )
    texts = random.Random(1)  # noqa: S311  no secret
    return [
        wire(
            await router.validate(ValidationRequest("sloep", f"vaartuig {texts.random()}"), CONTEXT)
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("count", [REQUESTS, pytest.param(LONG, marks=pytest.mark.soak)])
@pytest.mark.parametrize("fault", FAULTS)
async def test_no_fault_of_the_shadow_is_seen_by_a_caller(fault: str, count: int) -> None:
    candidate, bounds, around = FAULTS[fault]
    state = structs.replace(WATCHED, candidate=candidate)
    without = await answers(count, Recorded(), state)

    with started(bounds, **around) as stage:
        with_shadow = await answers(count, stage.line, state)
        wait_for(lambda: is_seen(ENDS[fault], stage.line.sums))
    sums = stage.line.sums

    assert with_shadow == without
    assert sums.sampled == count
    assert sums.open == 0
    assert is_seen(ENDS[fault], sums)
    assert set(sums.states) <= ENDS[fault] | {ShadowState.DROPPED}
    assert sum(sums.drops.values()) == sums.states.get(ShadowState.DROPPED, 0)
    told = [one for one in stage.seen.events if isinstance(one, Shadowed)]
    assert len(told) + sums.unheard >= count
    assert "geheim" not in repr(stage.seen.events)


def is_seen(ends: set[ShadowState], sums: Sums) -> bool:
    """Whether a request ended so; on a machine without time for it, a hang is starvation."""
    return ends <= set(sums.states) or Drop.STARVED in sums.drops


def wait_for(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happened() and time.monotonic() < end:
        time.sleep(0.01)
