"""The source of flags: environment, kill file and rollout in one frozen value, read in turn.

Two threads read every 250 ms. The kill file has one of its own, because a store may hang and a
kill may not wait for it; whoever asks gets a value from memory. The precedence of the parts is
that of ``routing.deciding``, which reads the value.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from msgspec import structs

from toetssteen.evidence.rollout_state import RolloutState, Status
from toetssteen.flags.epochs import HighestEpochs
from toetssteen.flags.interface import Flags, Reading
from toetssteen.flags.kill_file import KillFile
from toetssteen.flags.polling import Poll
from toetssteen.flags.rollout import Known, Read, ReportFault, RolloutReader

__all__ = ["READ_TIMEOUT_S", "PolledFlags", "Read"]

READ_TIMEOUT_S: Final = 0.3


class PolledFlags:
    """A ``FlagSource``. ``start`` it before it is asked, ``stop`` it at the end.

    Args:
        at_start: what the environment says; it holds until a restart.
        read: returns the rollout in force; whatever it raises leaves the last good state.
        kill_file: looked at apart from the rollout; None without a state directory.
        epochs: what was seen before.
        ticks: monotonic seconds, of a clock that counts sleep.
        tell: told of each change of state.
        report_fault: told of an exception that nobody expected of *read*.
        source: name of what is read, in what is told.
        poll_s: seconds between two rounds.
    """

    def __init__(  # noqa: PLR0913  one argument per part
        self,
        at_start: Flags,
        read: Read,
        *,
        kill_file: KillFile | None,
        epochs: HighestEpochs,
        ticks: Callable[[], float],
        tell: Callable[[Reading], None],
        report_fault: ReportFault = lambda _: None,
        source: str = "store",
        poll_s: float = 0.25,
    ) -> None:
        self._flags = at_start
        self._kill_file = kill_file
        self._rollout = RolloutReader(
            read, epochs, ticks, hear=self._take, report_fault=report_fault
        )
        self._ticks = ticks
        self._tell = tell
        self._source = source
        self._told: Reading | None = None
        self._is_file_there = False
        self._under_way: Future[None] | None = None
        self._lock = threading.Lock()
        self._polls = (Poll("kill", poll_s, self.look), Poll("rollout", poll_s, self._rollout.read))

    def start(self) -> None:
        """Read once, for 300 ms at most, and go on reading."""
        self.look()
        began = self._ticks()
        try:
            self._begun().result(READ_TIMEOUT_S)
        except TimeoutError:
            self._rollout.give_up(began)
        for poll in self._polls:
            poll.start()

    def stop(self) -> None:
        """Read no more; what was read last still holds. A read that hangs is left behind."""
        for poll in self._polls:
            poll.stop()

    def current(self) -> Flags:
        """See ``FlagSource.current``."""
        return self._flags

    async def fresh(self, at_most_old_s: float) -> Flags:
        """See ``FlagSource.fresh``."""
        began = self._ticks()
        if self._flags.is_readable and began - self._flags.read_at > at_most_old_s:
            try:
                await asyncio.wait_for(asyncio.wrap_future(self._begun()), READ_TIMEOUT_S)
            except TimeoutError:
                # So that the next request need not wait for the same.
                self._rollout.give_up(began)
        return self._flags

    def read_now(self) -> None:
        """Read every part and swap the value. Raises nothing."""
        self.look()
        self._rollout.read()

    def look(self) -> None:
        """Look at the kill file, without any other part. Raises nothing."""
        is_there = self._kill_file is not None and self._kill_file.is_there()
        with self._lock:
            self._is_file_there = is_there
            is_killed = is_there or _is_killed(self._flags.rollout)
            self._flags = structs.replace(self._flags, is_killed=is_killed)

    def _begun(self) -> Future[None]:
        """Return the read that is under way for a request, or begin one: never two at once."""
        with self._lock:
            if self._under_way is None or self._under_way.done():
                self._under_way = Future()
                self._under_way.set_running_or_notify_cancel()  # nobody can cancel it now
                # A thread that does not keep the process: a pool would wait for a hung read.
                threading.Thread(target=self._finish, args=(self._under_way,), daemon=True).start()
            return self._under_way

    def _finish(self, reading: Future[None]) -> None:
        self._rollout.read()
        reading.set_result(None)

    def _take(self, known: Known) -> None:
        with self._lock:
            self._flags = structs.replace(
                self._flags,
                is_killed=self._is_file_there or _is_killed(known.rollout),
                rollout=known.rollout,
                read_at=self._flags.read_at if known.read_at is None else known.read_at,
                is_readable=known.is_readable,
            )
        told = known.told(self._source)
        if told != self._told:
            self._told = told
            self._tell(told)


def _is_killed(rollout: RolloutState | None) -> bool:
    return rollout is not None and rollout.status is Status.KILLED
