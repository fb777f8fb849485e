"""What the house tells of itself: frozen events, and one verb to hear them.

No event has a field that could hold a definition or a person.
"""

from typing import Protocol

from msgspec import Struct

from toetssteen.evidence.observation import DecisionRecord, Drop, Lane, ShadowState


class Shadowed(Struct, frozen=True):
    """One sampled request ended in the shadow; ``code`` tells why it failed."""

    state: ShadowState
    lane: Lane
    variant: str
    drop: Drop | None = None
    code: str | None = None
    seconds: float = 0.0
    trace_parent: str | None = None  # of the request that was answered


class Compared(Struct, frozen=True):
    """Two results of one request were compared: equal, accepted, different or broken."""

    lane: Lane
    outcome: str


class ShadowQueue(Struct, frozen=True):
    """How many requests wait for the shadow now."""

    items: int


class WorkerRestarted(Struct, frozen=True):
    """A worker process of a pool was replaced: ``crashed``, ``killed`` or ``recycled``."""

    pool: str
    cause: str


class FlagsRead(Struct, frozen=True):
    """A source of flags was read; ``state`` as in ``flags.interface.SourceState``."""

    source: str
    state: str
    epoch: int
    code: str | None = None


class Served(Struct, frozen=True):
    """One HTTP request was answered. ``route`` is the template of the path, never the path."""

    method: str
    route: str
    status: int
    seconds: float
    correlation_id: str
    code: str | None = None  # catalogue code of the problem
    trace_parent: str | None = None


class Stored(Struct, frozen=True):
    """A store did *operation*, or could not."""

    operation: str
    seconds: float
    is_done: bool


class Fault(Struct, frozen=True):
    """A programming error of ours was caught: its class and the place, never its message."""

    where: str
    kind: str
    correlation_id: str | None = None


Event = (
    DecisionRecord
    | Shadowed
    | Compared
    | ShadowQueue
    | WorkerRestarted
    | FlagsRead
    | Served
    | Stored
    | Fault
)


class Telemetry(Protocol):
    """Hears events. It never raises, never waits, and keeps no text."""

    def emit(self, event: Event) -> None:
        """Take note of *event*. Raises nothing."""
        ...
