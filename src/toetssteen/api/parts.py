"""What the door stands in front of: everything it needs, handed in."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from toetssteen.api.callers import Callers, local_caller
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext
from toetssteen.definitions.values import Author, Draft, Drafted, Override
from toetssteen.outputs.interface import RuleFacts
from toetssteen.rules.rule import Rule
from toetssteen.settings import Limits
from toetssteen.stores.interface import (
    EvidenceStore,
    IdempotencyStore,
    RolloutStore,
    State,
    Version,
)
from toetssteen.telemetry.interface import Telemetry


class Definitions(Protocol):
    """The life of a definition.

    Every method may raise ``RequestError`` (INP-HTT-404), ``PolicyError`` and ``StoreError``.
    """

    async def draft(self, draft: Draft, author: Author, context: ValidationContext) -> Drafted:
        """Keep the first version of a definition."""
        ...

    async def revise(
        self,
        definition_id: str,
        expected_number: int,
        draft: Draft,
        author: Author,
        context: ValidationContext,
    ) -> Drafted:
        """Keep another version of a definition."""
        ...

    async def submit(
        self, definition_id: str, expected_number: int, author: Author, context: ValidationContext
    ) -> Version:
        """Offer a definition for review."""
        ...

    async def adopt(
        self,
        definition_id: str,
        expected_number: int,
        author: Author,
        context: ValidationContext,
        override: Override | None = None,
    ) -> Version:
        """Adopt a definition that somebody else submitted."""
        ...

    async def send_back(
        self, definition_id: str, expected_number: int, author: Author, because: str
    ) -> Version:
        """Send a definition back to its author."""
        ...

    async def withdraw(
        self, definition_id: str, expected_number: int, author: Author, because: str
    ) -> Version:
        """End the life of a definition."""
        ...

    async def latest(self, author: Author, definition_id: str) -> Version:
        """Return the newest version."""
        ...

    async def history(self, author: Author, definition_id: str) -> Sequence[Version]:
        """Return every version, oldest first."""
        ...

    async def page(
        self, author: Author, state: State | None, after: str, limit: int
    ) -> Sequence[Version]:
        """Return newest versions by id, those behind the id *after*, at most *limit*."""
        ...


class House(Protocol):
    """What is known of variants and their rules; ``container.House`` is one."""

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants."""
        ...

    def profiles(self, variant: str) -> tuple[str, ...]:
        """Return the profiles that *variant* allows, its own one first."""
        ...

    def facts(self, variant: str) -> Mapping[str, RuleFacts]:
        """Return what is said of the rules of *variant*, by id."""
        ...

    def rules(self, variant: str) -> Mapping[str, Rule]:
        """Return the rules of *variant* that have their proof with them, by id."""
        ...


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept."""

    evidence: EvidenceStore
    rollouts: RolloutStore
    idempotency: IdempotencyStore


@dataclass(frozen=True, slots=True)
class Address:
    """Where the pages are that answers point at."""

    codes: str = "https://toetssteen.example/docs/codes"
    """The page of codes; ``#`` and the code in lower case come behind it."""


@dataclass(frozen=True, slots=True)
class EndOfLife:
    """When the legacy shape is deprecated, when it goes, and the page that says so.

    Raises:
        ValueError: it goes before it is deprecated.
    """

    deprecated_at: datetime
    sunset_at: datetime
    page: str

    def __post_init__(self) -> None:
        if self.sunset_at < self.deprecated_at:
            message = "what is used by others goes after it is deprecated, not before"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that the door needs.

    Args:
        router: answers one definition; it never raises for an operational failure.
        for_batch: gives who answers all rows of one batch: decided once.
        definitions: the life of definitions.
        house: variants and rules.
        default_variant: whose rules are shown when nobody says whose.
        stores: what is kept. They are synchronous and asked in a thread.
        flags_for_flagd: gives the flags as flagd reads them.
        telemetry: hears of every request.
        moments: time and ids.
        limits: what is refused.
        metrics: gives the page for Prometheus.
        ready: gives the problem of each check by its name, empty when it is fine; a problem of
            the check ``stopping`` means that this replica is on its way out.
        release: version of the program.
        address: where pages are.
        end_of_life: of the legacy shape, when that is decided.
        callers: tells who asks.
        body_s: seconds in which a body has to be there.
        deadline_s: seconds that any other work may take; the router keeps a shorter one.
    """

    router: ValidationOrchestratorInterface
    for_batch: Callable[[ValidationContext], ValidationOrchestratorInterface]
    definitions: Definitions
    house: House
    default_variant: str
    stores: Stores
    flags_for_flagd: Callable[[], Mapping[str, object]]
    telemetry: Telemetry
    moments: Moments
    limits: Limits
    metrics: Callable[[], bytes]
    ready: Callable[[], Awaitable[Mapping[str, str]]]
    release: str
    address: Address = field(default_factory=Address)
    end_of_life: EndOfLife | None = None
    callers: Callers = local_caller
    body_s: float = 10.0
    deadline_s: float = 10.0
