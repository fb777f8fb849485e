"""Moments that a test can predict."""

from datetime import UTC, datetime


class FixedMoments:
    """A ``Moments`` that stands still: one time, even ticks, ids that count up.

    ``now`` is always 2026-01-01T00:00:00Z; each call of ``ticks`` is a millisecond after the
    one before, from 0.0; ``fresh_id`` starts at ``00000000-0000-4000-8000-000000000001``.
    Every instance counts for itself.
    """

    def __init__(self) -> None:
        self._ticks = 0
        self._ids = 0

    def now(self) -> datetime:
        """See ``Moments.now``."""
        return datetime(2026, 1, 1, tzinfo=UTC)

    def ticks(self) -> float:
        """See ``Moments.ticks``."""
        seconds = self._ticks / 1000
        self._ticks += 1
        return seconds

    def fresh_id(self) -> str:
        """See ``Moments.fresh_id``."""
        self._ids += 1
        return f"00000000-0000-4000-8000-{self._ids:012x}"
