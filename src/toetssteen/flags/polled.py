"""The source of flags: environment, kill file and rollout in one frozen value, read in turn.

A thread of its own reads every 250 ms, because a store may hang; whoever asks gets a value
from memory. The precedence of the parts is that of ``routing.deciding``, which reads the value.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from msgspec import structs

from toetssteen.evidence.rollout_state import RolloutState, Status
from toetssteen.flags.epochs import HighestEpochs
from toetssteen.flags.interface import Flags, Reading, SourceState
from toetssteen.flags.kill_file import KillFile

READ_TIMEOUT_S: Final = 0.3
_UNREADABLE: Final = "UPS-FLG-001"
_OLDER: Final = "UPS-FLG-002"
Read = Callable[[], RolloutState | None]


class PolledFlags:
    """A ``FlagSource``. ``start`` it before it is asked, ``stop`` it at the end.

    Args:
        at_start: what the environment says; it holds until a restart.
        read: returns the rollout in force; whatever it raises leaves the last good state.
        kill_file: looked at in each round, before the rollout; None without a state directory.
        epochs: what was seen before.
        ticks: monotonic seconds, of a clock that counts sleep.
        tell: told of each change of state.
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
        source: str = "store",
        poll_s: float = 0.25,
    ) -> None:
        self._flags = at_start
        self._read = read
        self._kill_file = kill_file
        self._epochs = epochs
        self._ticks = ticks
        self._tell = tell
        self._source = source
        self._poll_s = poll_s
        self._told: Reading | None = None
        self._stopped = threading.Event()
        self._one_at_a_time = threading.Lock()
        self._threads = ThreadPoolExecutor(1, "toetssteen-flags")
        self._poller = threading.Thread(target=self._poll, name="toetssteen-poll", daemon=True)

    def start(self) -> None:
        """Read once, and go on reading."""
        self.read_now()
        self._poller.start()

    def stop(self) -> None:
        """Read no more; what was read last still holds."""
        self._stopped.set()
        if self._poller.is_alive():
            self._poller.join()
        self._threads.shutdown(cancel_futures=True)

    def current(self) -> Flags:
        """See ``FlagSource.current``."""
        return self._flags

    async def fresh(self, at_most_old_s: float) -> Flags:
        """See ``FlagSource.fresh``."""
        flags = self._flags
        if flags.is_readable and self._ticks() - flags.read_at > at_most_old_s:
            reading = self._submitted()
            if reading is not None:
                await asyncio.wait([asyncio.wrap_future(reading)], timeout=READ_TIMEOUT_S)
        return self._flags

    def _submitted(self) -> "Future[None] | None":
        try:
            return self._threads.submit(self.read_now)
        except RuntimeError:  # stopped meanwhile: what was read last still holds
            return None

    def _poll(self) -> None:
        while not self._stopped.wait(self._poll_s):
            self.read_now()

    def read_now(self) -> None:
        """Read every part and swap the value. Raises nothing."""
        with self._one_at_a_time:
            began = self._ticks()
            is_killed = self._kill_file is not None and self._kill_file.is_there()
            try:
                rollout = self._read()
            except Exception:  # noqa: BLE001  a source that fails must not end the polling; told below
                self._keep(is_killed=is_killed)
                return
            if rollout is not None and rollout.epoch < self._epochs.of(rollout.name):
                self._refuse(rollout, is_killed=is_killed)
                return
            self._take(rollout, began, is_killed=is_killed)

    def _take(self, rollout: RolloutState | None, began: float, *, is_killed: bool) -> None:
        self._flags = structs.replace(
            self._flags,
            rollout=rollout,
            read_at=began,
            is_readable=True,
            is_killed=is_killed or (rollout is not None and rollout.status is Status.KILLED),
        )
        code = None
        if rollout is not None:
            try:
                self._epochs.see(rollout)
            except OSError:
                code = _UNREADABLE
        self._say(SourceState.OK if rollout else SourceState.MISSING, code)

    def _keep(self, *, is_killed: bool) -> None:
        """Keep the last good state; its lease runs."""
        was_killed = _is_killed(self._flags.rollout)
        self._flags = structs.replace(
            self._flags, is_readable=False, is_killed=is_killed or was_killed
        )
        self._say(SourceState.STALE, _UNREADABLE)

    def _refuse(self, older: RolloutState, *, is_killed: bool) -> None:
        """Refuse an older state, which may take the candidate away and never give it."""
        kept, takes_away = (
            self._flags.rollout,
            not older.gives_traffic or not any(older.shares.values()),
        )
        if kept is None:  # this process never saw the later one: nothing is given
            kept = structs.replace(older, shares={}, overrides=(), shadow_share=0.0)
        elif takes_away:
            kept = structs.replace(kept, shares={}, overrides=())
        self._flags = structs.replace(
            self._flags,
            rollout=kept,
            is_readable=False,
            is_killed=is_killed or _is_killed(older) or _is_killed(kept),
        )
        self._say(SourceState.STALE, _OLDER)

    def _say(self, state: SourceState, code: str | None) -> None:
        rollout = self._flags.rollout
        told = Reading(self._source, state, rollout.epoch if rollout else 0, code)
        if told != self._told:
            self._told = told
            self._tell(told)


def _is_killed(rollout: RolloutState | None) -> bool:
    return rollout is not None and rollout.status is Status.KILLED
