"""The source of flags keeps what was good, and never gives what an older state says."""

import asyncio
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.routing.states import ONE, R25, moment
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState, Status
from toetssteen.flags.environment import Switch, flags_at_start
from toetssteen.flags.epochs import EPOCHS, HighestEpochs
from toetssteen.flags.interface import Reading, SourceState
from toetssteen.flags.kill_file import KillFile
from toetssteen.flags.polled import PolledFlags
from toetssteen.routing.deciding import decide

FULL = structs.replace(R25, shares={EVERYONE: 1.0})


class Source:
    """What is read: a state, or an exception; and a clock that is moved by hand."""

    def __init__(self, says: RolloutState | Exception | None = None) -> None:
        self.says = says
        self.now = 100.0
        self.reads = 0
        self.told: list[Reading] = []

    def read(self) -> RolloutState | None:
        self.reads += 1
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def flags(self, state_dir: Path | None = None) -> PolledFlags:
        return PolledFlags(
            flags_at_start(Switch.UNSET, "v1"),
            self.read,
            kill_file=KillFile(state_dir) if state_dir else None,
            epochs=HighestEpochs(state_dir),
            ticks=lambda: self.now,
            tell=self.told.append,
            poll_s=0.01,
        )


def answers(flags: PolledFlags, now: float) -> str:
    return decide(flags.current(), ONE, moment(ticks=now)).variant


def test_a_source_that_fails_keeps_the_last_good_state_until_the_lease_ends() -> None:
    source = Source(FULL)
    flags = source.flags()
    flags.read_now()

    source.says, source.now = OSError(), 110.0
    flags.read_now()

    assert answers(flags, 129.0) == "v2-compat"
    assert answers(flags, 130.1) == "v1"
    assert [one.state for one in source.told] == [SourceState.OK, SourceState.STALE]
    assert source.told[-1].code == "UPS-FLG-001"


def test_a_source_that_comes_back_is_believed_again() -> None:
    source = Source(OSError())
    flags = source.flags()
    flags.read_now()
    assert answers(flags, 100.0) == "v1"

    source.says = FULL
    flags.read_now()

    assert answers(flags, 100.0) == "v2-compat"


def test_nothing_configured_is_the_resting_variant() -> None:
    source = Source(None)
    flags = source.flags()
    flags.read_now()

    assert answers(flags, 100.0) == "v1"
    assert source.told == [Reading("store", SourceState.MISSING, 0)]


def test_the_kill_file_is_seen_also_when_the_store_is_gone(tmp_path: Path) -> None:
    source = Source(FULL)
    flags = source.flags(tmp_path)
    flags.read_now()
    source.says = OSError()

    KillFile(tmp_path).put()
    flags.read_now()

    assert flags.current().is_killed
    assert answers(flags, 100.0) == "v1"


def test_a_killed_rollout_stays_killed_when_the_store_goes() -> None:
    source = Source(structs.replace(FULL, status=Status.KILLED))
    flags = source.flags()
    flags.read_now()
    source.says = OSError()
    flags.read_now()

    assert flags.current().is_killed


def test_an_older_state_takes_away_and_never_gives() -> None:
    source = Source(structs.replace(R25, epoch=9, shares={EVERYONE: 0.1}))
    flags = source.flags()
    flags.read_now()

    source.says = structs.replace(FULL, epoch=8)
    flags.read_now()
    assert flags.current().rollout == structs.replace(R25, epoch=9, shares={EVERYONE: 0.1})

    source.says = structs.replace(R25, epoch=7, shares={})
    flags.read_now()
    assert answers(flags, 100.0) == "v1"
    assert source.told[-1].code == "UPS-FLG-002"


def test_a_restart_on_a_restored_backup_gives_nothing(tmp_path: Path) -> None:
    before = Source(structs.replace(FULL, epoch=9))
    before.flags(tmp_path).read_now()

    after = Source(structs.replace(FULL, epoch=8))
    flags = after.flags(tmp_path)
    flags.read_now()

    assert answers(flags, 100.0) == "v1"


def test_epochs_that_cannot_be_read_or_written_are_remembered_all_the_same(tmp_path: Path) -> None:
    (tmp_path / EPOCHS).write_text("geen json")
    (tmp_path / "epoch.part").mkdir()
    source = Source(FULL)
    flags = source.flags(tmp_path)
    flags.read_now()

    assert source.told == [Reading("store", SourceState.OK, 3, "UPS-FLG-001")]
    source.says = structs.replace(FULL, epoch=2)
    flags.read_now()
    assert source.told[-1].code == "UPS-FLG-002"


@pytest.fixture
def started() -> Iterator[tuple[Source, PolledFlags]]:
    source = Source(FULL)
    flags = source.flags()
    flags.start()
    yield source, flags
    flags.stop()


def test_a_change_is_seen_by_itself(started: tuple[Source, PolledFlags]) -> None:
    source, flags = started
    source.says = structs.replace(FULL, epoch=4, shares={})

    end = time.monotonic() + 5
    while answers(flags, 100.0) != "v1" and time.monotonic() < end:
        time.sleep(0.005)
    assert answers(flags, 100.0) == "v1"


async def test_flags_that_are_too_old_are_read_before_they_are_used() -> None:
    source = Source(FULL)
    flags = source.flags()
    flags.read_now()
    source.says = structs.replace(FULL, epoch=4, shares={})

    young = await flags.fresh(0.75)
    source.now = 101.0
    old = await flags.fresh(0.75)
    flags.stop()

    assert (young.read_at, old.read_at) == (100.0, 101.0)
    assert old.rollout is not None
    assert old.rollout.epoch == 4


async def test_a_source_that_failed_is_left_to_the_poller() -> None:
    source = Source(OSError())
    flags = source.flags()
    flags.read_now()
    source.now = 200.0

    await flags.fresh(0.75)

    assert source.reads == 1


async def test_a_read_that_hangs_holds_nobody_up() -> None:
    source, hang = Source(FULL), threading.Event()
    flags = source.flags()
    flags.read_now()
    source.now = 101.0
    flags._read = lambda: (hang.wait(10), None)[1]  # noqa: SLF001  the store hangs

    async with asyncio.timeout(5):
        seen = await flags.fresh(0.75)
    hang.set()
    flags.stop()

    assert seen.rollout == FULL
    assert await flags.fresh(0.75) is not None  # also after the end


STATES = st.builds(
    structs.replace,
    st.just(R25),
    epoch=st.integers(1, 6),
    shares=st.sampled_from([{}, {EVERYONE: 0.3}, {EVERYONE: 1.0}]),
    status=st.sampled_from(Status),
)


@given(st.lists(STATES | st.none() | st.just(OSError()), max_size=12))
def test_the_epoch_that_decides_never_falls_and_a_kill_gives_nothing(
    says: list[RolloutState | Exception | None],
) -> None:
    source, highest = Source(), 0
    flags = source.flags()

    for each in says:
        source.says = each
        flags.read_now()
        seen = flags.current()
        if isinstance(each, RolloutState):
            highest = max(highest, each.epoch)
            if each.status is Status.KILLED:
                assert answers(flags, 100.0) == "v1"
        if answers(flags, 100.0) == "v2-compat":
            assert seen.rollout is not None
            assert seen.rollout.epoch == highest
