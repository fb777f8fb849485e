"""Brings comparisons to the store in batches; a store that is away is waited for, not long."""

from collections import deque
from collections.abc import Callable, Sequence
from threading import Condition, Thread
from typing import Final

from toetssteen.stores.interface import Compared

EVERY_S: Final = 1.0
AT_ONCE: Final = 200
KEPT_S: Final = 60.0
MOST: Final = 10_000


class Keeper:
    """Writes in a thread of its own. ``stop`` writes what is left.

    Args:
        keep: writes a batch; whatever it raises, the batch is tried again.
        ticks: monotonic seconds.
    """

    def __init__(
        self, keep: Callable[[Sequence[Compared]], None], ticks: Callable[[], float]
    ) -> None:
        self.lost = 0  # comparisons: too many, waited too long, or left at the end
        self._keep = keep
        self._ticks = ticks
        self._waiting: deque[tuple[float, Compared]] = deque()
        self._news = Condition()
        self._is_stopped = False
        self._thread = Thread(target=self._run, name="toetssteen-evidence", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def stop(self) -> None:
        """Write what is left, once, and end."""
        with self._news:
            self._is_stopped = True
            self._news.notify()
        if self._thread.is_alive():
            self._thread.join()

    def add(self, compared: Compared) -> None:
        """Take a comparison; the newest is lost when there are too many."""
        with self._news:
            if len(self._waiting) >= MOST:
                self.lost += 1
                return
            self._waiting.append((self._ticks(), compared))
            if len(self._waiting) >= AT_ONCE:
                self._news.notify()

    def _run(self) -> None:
        while True:
            with self._news:
                if not self._is_stopped:
                    self._news.wait(EVERY_S)
                is_last = self._is_stopped
            self._write()
            if is_last:
                self.lost += len(self._waiting)
                return

    def _write(self) -> None:
        while batch := [self._waiting[at] for at in range(min(AT_ONCE, len(self._waiting)))]:
            try:
                self._keep([compared for _, compared in batch])
            except Exception:  # noqa: BLE001  a store may cost comparisons, never this thread
                self._forget_the_oldest()
                return
            for _ in batch:
                self._waiting.popleft()

    def _forget_the_oldest(self) -> None:
        with self._news:
            before = len(self._waiting)
            while self._waiting and self._ticks() - self._waiting[0][0] > KEPT_S:
                self._waiting.popleft()
            self.lost += before - len(self._waiting)
