"""Time and chance, handed in from outside: the core reads no clock and draws no number."""

from datetime import datetime
from typing import Protocol


class Moments(Protocol):
    """What a result is stamped with. ``container`` has the real one, ``testing`` a fixed one."""

    def now(self) -> datetime:
        """Return the aware UTC time."""
        ...

    def ticks(self) -> float:
        """Return monotonic seconds from an arbitrary start, for durations."""
        ...

    def fresh_id(self) -> str:
        """Return a new UUID in lower case."""
        ...
