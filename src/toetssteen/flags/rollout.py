"""The rollout in force, as its source last gave it, and how far that can be trusted."""

import threading
from collections.abc import Callable
from typing import Final

from msgspec import Struct, structs

from toetssteen.contract.errors import StoreError, UnreadableInputError
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.flags.epochs import HighestEpochs, lessened
from toetssteen.flags.interface import Reading, SourceState

Read = Callable[[], RolloutState | None]
ReportFault = Callable[[Exception], None]
UNREADABLE: Final = "UPS-FLG-001"
OLDER: Final = "UPS-FLG-002"
_EXPECTED: Final = (OSError, StoreError, UnreadableInputError)


class Known(Struct, frozen=True):
    """What is known of the rollout; ``read_at`` is the start of the last good read."""

    rollout: RolloutState | None = None
    read_at: float | None = None
    is_readable: bool = False
    state: SourceState = SourceState.MISSING
    code: str | None = None

    def told(self, source: str) -> Reading:
        """Return what *source* tells of it."""
        epoch = self.rollout.epoch if self.rollout else 0
        return Reading(source, self.state, epoch, self.code)


class RolloutReader:
    """Reads the rollout in force and keeps the last state that was good. Threads may share it.

    Args:
        read: gives the rollout in force, or None; ``FileNotFoundError`` when there is no file.
        epochs: what is still believed.
        ticks: monotonic seconds.
        hear: told how each read ended, in the order in which they began.
        report_fault: told of what nobody expected of *read*.
    """

    def __init__(
        self,
        read: Read,
        epochs: HighestEpochs,
        ticks: Callable[[], float],
        *,
        hear: Callable[[Known], None],
        report_fault: ReportFault,
    ) -> None:
        self._read = read
        self._epochs = epochs
        self._ticks = ticks
        self._hear = hear
        self._report_fault = report_fault
        self._good: RolloutState | None = None  # as it was read; what is known may be less
        self._latest = float("-inf")  # when the read began that what is known is about
        self._lock = threading.Lock()
        self._known = Known()

    def read(self) -> None:
        """Read the source once. Raises nothing."""
        began = self._ticks()
        try:
            found = self._read()
        except FileNotFoundError:
            self._judge(began, self._missing)
        except _EXPECTED:
            self.give_up(began)
        except Exception as error:  # noqa: BLE001  the last good state holds, whatever it was
            self._report_fault(error)
            self.give_up(began)
        else:
            self._judge(began, lambda at: self._found(found, at))

    def give_up(self, began: float) -> None:
        """Note that the read that began then failed, or is not waited for any longer."""
        self._judge(began, lambda _: self._failed(UNREADABLE))

    def _judge(self, began: float, judged: Callable[[float], Known]) -> None:
        """Replace what is known, unless a read that began later has done so already."""
        with self._lock:
            if began < self._latest:
                return
            self._latest = began
            self._known = judged(began)
            self._hear(self._known)

    def _missing(self, began: float) -> Known:
        """Without a file there is no rollout; a file that went away has failed."""
        if self._good is not None:
            return self._failed(UNREADABLE)
        return Known(read_at=began, is_readable=True, code=UNREADABLE)

    def _failed(self, code: str) -> Known:
        return structs.replace(self._known, is_readable=False, state=SourceState.STALE, code=code)

    def _found(self, found: RolloutState | None, began: float) -> Known:
        if found is not None and not self._is_believed(found):
            refused = self._failed(OLDER)
            known = refused.rollout and lessened(refused.rollout, found)
            return structs.replace(refused, rollout=known)
        code, self._good = self._remembered(found), found
        state = SourceState.MISSING if found is None else SourceState.OK
        return Known(found, began, is_readable=True, state=state, code=code)

    def _is_believed(self, found: RolloutState) -> bool:
        good = self._good
        if good is not None and (found.name, found.epoch) == (good.name, good.epoch):
            return found == good  # whatever changes is another epoch
        return found.epoch >= self._epochs.of(found.name)

    def _remembered(self, found: RolloutState | None) -> str | None:
        """Believe nothing below what was found, and nothing of what is over."""
        good = self._good
        try:
            if good is not None and (found is None or found.name != good.name):
                self._epochs.end(good)
            if found is not None:
                self._epochs.see(found)
        except OSError:
            return UNREADABLE  # this process knows its epochs; the next one may not
        return None
