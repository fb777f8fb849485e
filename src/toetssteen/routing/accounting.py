"""What became of the requests that were sampled for the shadow: sums that close."""

from collections import Counter
from collections.abc import Mapping
from threading import Lock

from msgspec import Struct

from toetssteen.evidence.observation import Drop, ShadowState


class Sums(Struct, frozen=True):
    """How many were sampled, and how they ended; ``open`` did not end yet."""

    sampled: int
    states: Mapping[ShadowState, int]
    drops: Mapping[Drop, int]
    lost: int = 0  # comparisons that no store took
    unheard: int = 0  # events that telemetry did not take

    @property
    def open(self) -> int:
        """Requests that wait or run."""
        return self.sampled - sum(self.states.values())


class Accounting:
    """Counts; safe to be used by many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sampled = 0
        self._unheard = 0
        self._states: Counter[ShadowState] = Counter()
        self._drops: Counter[Drop] = Counter()

    def sample(self) -> None:
        """Count a request that was sampled."""
        with self._lock:
            self._sampled += 1

    def end(self, state: ShadowState, drop: Drop | None = None) -> None:
        """Count the end of one."""
        with self._lock:
            self._states[state] += 1
            if drop is not None:
                self._drops[drop] += 1

    def miss(self) -> None:
        """Count an event that nobody heard."""
        with self._lock:
            self._unheard += 1

    @property
    def sums(self) -> Sums:
        """The counts now."""
        with self._lock:
            states, drops = dict(self._states), dict(self._drops)
            return Sums(self._sampled, states, drops, unheard=self._unheard)
