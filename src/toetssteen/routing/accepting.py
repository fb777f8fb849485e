"""Which classes of differences two people have accepted; read now and then."""

from collections.abc import Callable
from threading import Lock
from typing import Final

from toetssteen.contract.errors import StoreError
from toetssteen.contract.moments import Moments
from toetssteen.stores.interface import Decision, EvidenceStore, Seen

EVERY_S: Final = 5.0


class Accepted:
    """Says of a class whether it is accepted in the rollout in force.

    Called in the threads of the shadow, which may wait for a store. A store that is away
    leaves what was known.
    """

    def __init__(
        self, evidence: EvidenceStore, rollout: Callable[[], str | None], moments: Moments
    ) -> None:
        self._evidence = evidence
        self._rollout = rollout
        self._moments = moments
        self._known: frozenset[str] = frozenset()
        self._read_at: float | None = None
        self._lock = Lock()

    def __call__(self, fingerprint: str) -> bool:
        """Return whether the class called *fingerprint* is accepted."""
        with self._lock:
            now = self._moments.ticks()
            if self._read_at is None or now - self._read_at > EVERY_S:
                self._read_at = now
                self._read()
            return fingerprint in self._known

    def _read(self) -> None:
        name = self._rollout()
        try:
            classes = self._evidence.classes(name) if name else ()
        except StoreError:
            return
        self._known = frozenset(
            one.difference_class.fingerprint for one in classes if self._holds(one)
        )

    def _holds(self, seen: Seen) -> bool:
        """Return whether the newest decision that was confirmed accepts, and holds still."""
        now = self._moments.now()
        confirmed = [one for one in seen.adjudications if one.confirmed_by]
        newest = confirmed[0] if confirmed else None
        return newest is not None and newest.decision is Decision.ACCEPT and now < newest.until
