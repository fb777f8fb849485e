"""The source of flags keeps what was good, and never gives what an older state says."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from tests.flags.sources import FULL, Source, answers
from tests.routing.states import R25, override
from toetssteen.contract.errors import StoreError, UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.evidence.rollout_state import EVERYONE, Status
from toetssteen.flags.epochs import EPOCHS
from toetssteen.flags.interface import Reading, SourceState
from toetssteen.flags.kill_file import KillFile
from toetssteen.flags.polled import PolledFlags


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

    flags.look()
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


def test_an_older_state_with_a_smaller_share_gives_that_share_until_the_later_one_is_back() -> None:
    source = Source(structs.replace(FULL, epoch=9, overrides=(override("v2"),)))
    flags = source.flags()
    flags.read_now()
    later, source.says = source.says, structs.replace(R25, epoch=8)
    flags.read_now()

    known = flags.current().rollout
    assert known is not None
    assert (known.epoch, known.shares, known.overrides) == (9, {EVERYONE: 0.25}, ())

    source.says = later
    flags.read_now()
    assert flags.current().rollout == later


@pytest.mark.parametrize("status", [Status.KILLED, Status.ROLLED_BACK])
def test_an_older_state_that_stopped_the_candidate_stops_it(status: Status) -> None:
    source = Source(structs.replace(FULL, epoch=9))
    flags = source.flags()
    flags.read_now()
    source.says = structs.replace(FULL, epoch=8, status=status)
    flags.read_now()

    assert answers(flags, 100.0) == "v1"
    assert flags.current().is_killed == (status is Status.KILLED)


def test_another_state_under_the_same_epoch_gives_nothing() -> None:
    source = Source(R25)
    flags = source.flags()
    flags.read_now()
    source.says = FULL
    flags.read_now()

    assert flags.current().rollout == R25
    assert source.told[-1].code == "UPS-FLG-002"


def test_an_older_state_of_another_rollout_changes_nothing() -> None:
    source = Source(structs.replace(FULL, epoch=40))
    flags = source.flags()
    flags.read_now()
    rules = structs.replace(R25, name="rules", epoch=1)
    for says in (rules, structs.replace(FULL, epoch=40)):
        source.says = says
        flags.read_now()

    assert flags.current().rollout == rules
    assert source.told[-1].code == "UPS-FLG-002"


def test_a_rollout_that_is_over_comes_back_under_a_later_epoch_only() -> None:
    source = Source(FULL)
    flags = source.flags()
    for says in (FULL, None, FULL):
        source.says = says
        flags.read_now()
    assert answers(flags, 100.0) == "v1"

    source.says = structs.replace(FULL, epoch=FULL.epoch + 1)
    flags.read_now()
    assert answers(flags, 100.0) == "v2-compat"


def test_what_the_source_did_not_have_is_no_rollout_as_long_as_it_never_had_one() -> None:
    source = Source(FileNotFoundError())
    flags = source.flags()
    flags.read_now()

    assert answers(flags, 100.0) == "v1"
    assert flags.current().is_readable
    assert source.told == [Reading("store", SourceState.MISSING, 0, "UPS-FLG-001")]


def test_a_file_that_goes_away_leaves_the_last_good_state_and_a_lease() -> None:
    source = Source(FULL)
    flags = source.flags()
    flags.read_now()
    source.says = FileNotFoundError()
    flags.read_now()

    assert answers(flags, 129.0) == "v2-compat"
    assert answers(flags, 130.1) == "v1"
    assert source.told[-1] == Reading("store", SourceState.STALE, 3, "UPS-FLG-001")


@pytest.mark.parametrize(
    "fault",
    [
        OSError(),
        StoreError("UPS-STO-001", "the database is away"),
        UnreadableInputError("INP-PLN-001", Text("kapot", "broken")),
    ],
)
def test_a_fault_that_is_expected_is_told_and_nothing_else(fault: Exception) -> None:
    source = Source(fault)
    source.flags().read_now()

    assert source.told == [Reading("store", SourceState.STALE, 0, "UPS-FLG-001")]
    assert source.faults == []


def test_a_fault_of_ours_is_reported() -> None:
    fault = ZeroDivisionError()
    source = Source(fault)
    source.flags().read_now()

    assert source.faults == [fault]
    assert source.told[-1].state is SourceState.STALE


def test_nothing_is_told_twice() -> None:
    source = Source(FULL)
    flags = source.flags()
    for _ in range(3):
        flags.read_now()

    assert len(source.told) == 1


def test_an_epoch_that_another_process_wrote_is_not_lowered(tmp_path: Path) -> None:
    source, other = Source(FULL), Source(structs.replace(FULL, epoch=9))
    flags, others = source.flags(tmp_path), other.flags(tmp_path)
    flags.read_now()
    others.read_now()
    source.says = structs.replace(FULL, epoch=4)
    flags.read_now()
    assert (tmp_path / EPOCHS).read_text(encoding="utf-8") == '{"engine":9}'

    (tmp_path / EPOCHS).write_text('{"engine":4}', encoding="utf-8")
    others.read_now()
    assert (tmp_path / EPOCHS).read_text(encoding="utf-8") == '{"engine":9}'


@pytest.mark.parametrize("content", ["geen json", '{"engine": -1}', "[]", '{"engine'])
def test_epochs_that_are_damaged_are_written_anew(content: str, tmp_path: Path) -> None:
    (tmp_path / EPOCHS).write_text(content, encoding="utf-8")
    Source(FULL).flags(tmp_path).read_now()

    assert (tmp_path / EPOCHS).read_text(encoding="utf-8") == '{"engine":3}'


def test_a_restart_on_a_restored_backup_gives_nothing(tmp_path: Path) -> None:
    before = Source(structs.replace(FULL, epoch=9))
    before.flags(tmp_path).read_now()

    after = Source(structs.replace(FULL, epoch=8))
    flags = after.flags(tmp_path)
    flags.read_now()

    assert answers(flags, 100.0) == "v1"


def test_epochs_that_cannot_be_read_or_written_are_remembered_all_the_same(tmp_path: Path) -> None:
    (tmp_path / EPOCHS).mkdir()
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
