"""Time and chance of this machine."""

import uuid
from datetime import UTC, datetime
from time import perf_counter


class SystemMoments:
    """The clock of the machine and random ids."""

    def now(self) -> datetime:
        """See ``Moments.now``."""
        return datetime.now(UTC)

    def ticks(self) -> float:
        """See ``Moments.ticks``."""
        return perf_counter()

    def fresh_id(self) -> str:
        """See ``Moments.fresh_id``."""
        return str(uuid.uuid4())
