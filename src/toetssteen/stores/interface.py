"""What is kept: rollouts, differences, the register of definitions, and writes already done.

One family, three databases: *state* (small and durable: a kill never waits behind a flush),
*evidence* (busy) and *register* (texts of users, and nothing else has them). Members are
synchronous: an async caller uses ``asyncio.to_thread``. Every method raises ``StoreError``
when the database is away, full or broken, and says so here once.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from toetssteen.contract.request import Definition
from toetssteen.contract.result import ValidationResult
from toetssteen.evidence.comparison import Comparison
from toetssteen.evidence.difference_class import DifferenceClass
from toetssteen.evidence.observation import Lane
from toetssteen.evidence.rollout_state import RolloutState


class EpochConflict(Exception):  # noqa: N818  an answer to the caller, no fault
    """Another change came first: the stored epoch is not the expected one."""

    def __init__(self, stored: int) -> None:
        self.stored = stored
        super().__init__(f"the stored epoch is {stored}")


class RolloutStore(Protocol):
    """Keeps one row per rollout; of all rollouts at most one is in force."""

    def in_force(self) -> RolloutState | None:
        """Return the rollout whose status is not closed, the latest one; None without."""
        ...

    def named(self, name: str) -> RolloutState | None:
        """Return the rollout called *name* in whatever status."""
        ...

    def change(self, state: RolloutState, expected_epoch: int) -> None:
        """Write *state* if the stored epoch of its rollout is *expected_epoch* (0: no row yet).

        Raises:
            EpochConflict: it is another one.
            ValueError: the epoch of *state* is not above *expected_epoch*.
        """
        ...


class Compared(Struct, frozen=True):
    """A comparison on its way to the store; ``request_id`` is ours and names nobody."""

    rollout: str
    lane: Lane
    request_id: str
    at: datetime
    comparison: Comparison


class Decision(StrEnum):
    """What two people said of a class of differences."""

    ACCEPT = "accept"
    REJECT = "reject"


class Adjudication(Struct, frozen=True):
    """A signed decision on one class, with a reason and an end.

    ``confirmed_by`` is another person than ``proposed_by``, or empty as long as nobody
    confirmed it; until then it has no effect.
    """

    id: str
    rollout: str
    fingerprint: str
    decision: Decision
    may_flip: bool
    because: str
    proposed_by: str
    at: datetime
    until: datetime
    confirmed_by: str = ""


class Seen(Struct, frozen=True):
    """A class of differences as it was counted in a rollout."""

    difference_class: DifferenceClass
    count: int
    first_at: datetime
    last_at: datetime
    samples: tuple[str, ...] = ()  # request ids, at most 20
    adjudications: tuple[Adjudication, ...] = ()  # newest first


class Tally(Struct, frozen=True):
    """How many comparisons of a rollout there were in a lane, and how many were equal."""

    lane: Lane
    compared: int
    equal: int


class EvidenceStore(Protocol):
    """Keeps what the shadow saw."""

    def add(self, comparisons: Sequence[Compared]) -> None:
        """Count *comparisons* in one transaction. A request id in a lane counts once."""
        ...

    def tallies(self, rollout: str) -> tuple[Tally, ...]:
        """Return the counts of each lane that was used, in the order of ``Lane``."""
        ...

    def classes(self, rollout: str) -> tuple[Seen, ...]:
        """Return the classes seen: gravest first, then most counted, then by fingerprint."""
        ...

    def adjudicate(self, adjudication: Adjudication) -> None:
        """Write a proposal, or its confirmation: the same id with ``confirmed_by``."""
        ...


class State(StrEnum):
    """Where a definition stands in its life."""

    CONCEPT = "concept"
    TER_BEOORDELING = "ter_beoordeling"
    VASTGESTELD = "vastgesteld"
    INGETROKKEN = "ingetrokken"


class GateOverride(Struct, frozen=True):
    """Two people let a definition pass the acceptance gate all the same."""

    because: str
    asked_by: str
    granted_by: str


class Version(Struct, frozen=True):
    """A definition at one moment. A version never changes; whatever happens makes the next.

    ``by`` and the people of the override are ids of subjects, never names.
    """

    tenant: str
    id: str  # UUID
    number: int  # from 1, without gaps
    state: State
    definition: Definition
    result: ValidationResult
    by: str
    at: datetime
    because: str = ""
    profile: str | None = None
    override: GateOverride | None = None


class VersionConflict(Exception):  # noqa: N818  an answer to the caller, no fault
    """Somebody else wrote this version number first."""


class DefinitionStore(Protocol):
    """Keeps every version of every definition. One tenant never sees another's."""

    def add(self, version: Version) -> None:
        """Append *version*.

        Raises:
            VersionConflict: its number is not the next one of its definition.
        """
        ...

    def latest(self, tenant: str, definition_id: str) -> Version | None:
        """Return the newest version; None when the tenant has no such definition."""
        ...

    def history(self, tenant: str, definition_id: str) -> tuple[Version, ...]:
        """Return every version, oldest first; empty when the tenant has no such definition."""
        ...

    def page(
        self, tenant: str, *, state: State | None = None, after: str = "", limit: int = 50
    ) -> tuple[Version, ...]:
        """Return newest versions by id, those behind the id *after*, at most *limit*."""
        ...

    def with_term(self, tenant: str, begrip: str) -> tuple[Version, ...]:
        """Return newest versions whose term is *begrip* but for case; not the withdrawn ones."""
        ...

    def with_text(self, tenant: str, text: str) -> tuple[Version, ...]:
        """Return newest versions whose text is *text* but for case and spaces; not withdrawn."""
        ...


class Kept(Struct, frozen=True):
    """The response that a key got. ``status`` 0: the first request is still running."""

    digest: str  # of the request
    status: int = 0
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


class IdempotencyStore(Protocol):
    """Remembers what a write with an ``Idempotency-Key`` answered, for 24 hours."""

    def begin(self, caller: str, key: str, digest: str, now: datetime) -> Kept | None:
        """Claim *key* for *caller*: None when it was free, else what is known of it."""
        ...

    def finish(self, caller: str, key: str, kept: Kept) -> None:
        """Keep the response of a claimed key."""
        ...

    def release(self, caller: str, key: str) -> None:
        """Give up a claim whose request wrote nothing."""
        ...
