"""A source that hangs holds up one request for 300 ms, and neither a kill nor the end."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from tests.flags.sources import FULL, Source, answers
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState
from toetssteen.flags.kill_file import KillFile
from toetssteen.flags.polled import READ_TIMEOUT_S


class Hanging(Source):
    """A source that answers only while ``open``."""

    def __init__(self) -> None:
        super().__init__(FULL)
        self.open = threading.Event()
        self.open.set()

    def read(self) -> RolloutState | None:
        says = self.says
        self.open.wait(20)
        super().read()
        return says if isinstance(says, RolloutState) else None


@pytest.fixture
def source() -> Iterator[Hanging]:
    hanging = Hanging()
    yield hanging
    hanging.open.set()  # lets the threads that are left go


def took_s(began: float) -> float:
    return time.monotonic() - began


async def test_only_the_first_request_waits_for_it(source: Hanging) -> None:
    flags = source.flags()
    flags.read_now()
    source.open.clear()
    source.now = 101.0

    began = time.monotonic()
    assert (await flags.fresh(0.75)).rollout == FULL
    assert READ_TIMEOUT_S <= took_s(began) < 5
    began = time.monotonic()
    for _ in range(100):
        await flags.fresh(0.75)
    assert took_s(began) < READ_TIMEOUT_S
    assert not flags.current().is_readable
    assert answers(flags, 130.1) == "v1"


def test_requests_share_one_read(source: Hanging) -> None:
    flags = source.flags()
    flags.read_now()
    source.now = 101.0
    before = threading.active_count()
    source.open.clear()

    flags._begun()  # noqa: SLF001  as two requests would
    flags._begun()  # noqa: SLF001

    assert threading.active_count() == before + 1


def test_what_comes_late_is_believed_only_when_nothing_later_came(source: Hanging) -> None:
    flags = source.flags()
    flags.read_now()
    source.open.clear()
    source.now = 101.0
    late = flags._begun()  # noqa: SLF001  a request that has gone away
    time.sleep(0.05)  # so that it has taken its answer and its time
    source.says, source.now = structs.replace(FULL, epoch=4, shares={EVERYONE: 0.0}), 102.0
    threading.Timer(0.05, source.open.set).start()
    flags.read_now()
    late.result(5)

    known = flags.current()
    assert known.rollout is not None
    assert (known.rollout.epoch, known.is_readable) == (4, True)


def test_a_kill_is_seen_all_the_same(source: Hanging, tmp_path: Path) -> None:
    flags = source.flags(tmp_path)
    flags.start()
    source.open.clear()
    time.sleep(0.05)  # now the poll of the rollout hangs
    began = time.monotonic()
    KillFile(tmp_path).put()
    while not flags.current().is_killed:
        assert took_s(began) < 1
        time.sleep(0.002)
    source.open.set()
    flags.stop()


def test_it_keeps_nobody_from_starting_or_stopping(source: Hanging) -> None:
    source.open.clear()
    flags = source.flags()
    began = time.monotonic()
    flags.start()
    assert took_s(began) < 2

    assert answers(flags, 100.0) == "v1"
    assert not flags.current().is_readable
    began = time.monotonic()
    flags.stop()
    assert took_s(began) < 4


def test_what_was_away_at_the_start_is_believed_when_it_comes(source: Hanging) -> None:
    source.open.clear()
    flags = source.flags()
    flags.start()
    source.open.set()
    source.now = 101.0
    began = time.monotonic()
    while answers(flags, 101.0) != "v2-compat":
        assert took_s(began) < 5
        time.sleep(0.002)
    flags.stop()
