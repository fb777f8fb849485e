"""Stops asking a candidate that fails here, before anybody far away has noticed."""

from collections import deque
from typing import Final

LAST_ANSWERS: Final = 20
FAILED_AT_MOST: Final = 10  # this many open it


class Breaker:
    """Open when 10 of the last 20 answers of the candidate in this process failed.

    It stays open until another epoch: callers are never used as probes.
    """

    def __init__(self) -> None:
        self._failed: deque[bool] = deque(maxlen=LAST_ANSWERS)
        self._epoch = ("", 0)
        self._is_open = False

    def is_open(self, rollout: str, epoch: int) -> bool:
        """Return whether the candidate of this epoch may not be asked."""
        return self._is_open and self._epoch == (rollout, epoch)

    def note(self, rollout: str, epoch: int, *, has_failed: bool) -> None:
        """Remember how an answer of the candidate ended.

        One that comes late, of an epoch before the one that is counted, says nothing any more.
        """
        if rollout == self._epoch[0] and epoch < self._epoch[1]:
            return
        self._turn_to(rollout, epoch)
        self._failed.append(has_failed)
        self._is_open = self._is_open or sum(self._failed) >= FAILED_AT_MOST

    def _turn_to(self, rollout: str, epoch: int) -> None:
        if self._epoch != (rollout, epoch):
            self._epoch, self._is_open = (rollout, epoch), False
            self._failed.clear()
