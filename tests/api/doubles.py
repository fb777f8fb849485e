"""Small parts in memory, for as long as the real ones stand elsewhere."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from msgspec import structs

from toetssteen.contract.degraded import degraded
from toetssteen.contract.errors import PolicyError, RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import (
    VERSION,
    AcceptanceGate,
    DetailedScores,
    GateStatus,
    System,
    ValidationResult,
)
from toetssteen.contract.text import Text
from toetssteen.definitions.values import Author, Draft, Drafted, Override
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.stores.interface import (
    Adjudication,
    Compared,
    GateOverride,
    Kept,
    Seen,
    State,
    Tally,
    Version,
)
from toetssteen.telemetry.interface import Event, Fault, Served
from toetssteen.testing.moments import FixedMoments

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ANONYMOUS = ValidationContext()
CORRELATION_ID = "12345678-1234-4234-8234-123456789abc"


def good_result(correlation_id: str = CORRELATION_ID) -> ValidationResult:
    return ValidationResult(
        version=VERSION,
        overall_score=1.0,
        is_acceptable=True,
        violations=(),
        passed_rules=("STR-01",),
        detailed_scores=DetailedScores(taal=1.0),
        system=System(correlation_id=correlation_id, variant="v1"),
        acceptance_gate=AcceptanceGate(status=GateStatus.PASS, acceptable=True),
    )


class Engine(ValidationOrchestratorInterface):
    """Answers *says*, or fails with it; waits *pause_s* first. Remembers what it was asked."""

    name = "v1"

    def __init__(
        self, says: ValidationResult | Exception | None = None, pause_s: float = 0.0
    ) -> None:
        self.moments = FixedMoments()
        self.says = says
        self.pause_s = pause_s
        self.asked: list[tuple[ValidationRequest, ValidationContext]] = []
        self.running = 0
        self.most_running = 0
        self.cancelled = 0

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = ANONYMOUS
    ) -> ValidationResult:
        self.asked.append((request, context))
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            await asyncio.sleep(self.pause_s)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        finally:
            self.running -= 1
        if isinstance(self.says, Exception):
            raise self.says
        return self.says or good_result(context.correlation_id or CORRELATION_ID)

    def degraded(self, code: str) -> ValidationResult:
        return degraded(code, self.name, ValidationContext(CORRELATION_ID), self.moments)


class Definitions:
    """A register in memory: the versions of each definition, and what tenant it is of."""

    def __init__(self) -> None:
        self.versions: dict[str, list[Version]] = {}
        self._ids = FixedMoments()

    async def draft(self, draft: Draft, author: Author, context: ValidationContext) -> Drafted:
        del context
        return Drafted(self._keep(self._ids.fresh_id(), 1, State.CONCEPT, draft, author))

    async def revise(
        self,
        definition_id: str,
        expected_number: int,
        draft: Draft,
        author: Author,
        context: ValidationContext,
    ) -> Drafted:
        del context
        was = self._expected(definition_id, expected_number, author)
        return Drafted(self._keep(was.id, was.number + 1, State.CONCEPT, draft, author))

    async def submit(
        self, definition_id: str, expected_number: int, author: Author, context: ValidationContext
    ) -> Version:
        del context
        return self._move(definition_id, expected_number, author, State.TER_BEOORDELING)

    async def adopt(
        self,
        definition_id: str,
        expected_number: int,
        author: Author,
        context: ValidationContext,
        override: Override | None = None,
    ) -> Version:
        del context
        granted = None
        if override is not None:
            granted = GateOverride(override.because, "asker", author.subject)
        return self._move(
            definition_id, expected_number, author, State.VASTGESTELD, override=granted
        )

    async def send_back(
        self, definition_id: str, expected_number: int, author: Author, because: str
    ) -> Version:
        return self._move(definition_id, expected_number, author, State.CONCEPT, because)

    async def withdraw(
        self, definition_id: str, expected_number: int, author: Author, because: str
    ) -> Version:
        return self._move(definition_id, expected_number, author, State.INGETROKKEN, because)

    async def latest(self, author: Author, definition_id: str) -> Version:
        return self._mine(author, definition_id)[-1]

    async def history(self, author: Author, definition_id: str) -> Sequence[Version]:
        return self._mine(author, definition_id)

    async def page(
        self, author: Author, state: State | None, after: str, limit: int
    ) -> Sequence[Version]:
        newest = [of[-1] for _, of in sorted(self.versions.items())]
        mine = [one for one in newest if one.tenant == author.tenant and one.id > after]
        return [one for one in mine if state in {None, one.state}][:limit]

    def _mine(self, author: Author, definition_id: str) -> list[Version]:
        found = self.versions.get(definition_id, [])
        if not found or found[0].tenant != author.tenant:
            raise RequestError("INP-HTT-404", Text("Er is niets.", "There is nothing."))
        return found

    def _expected(self, definition_id: str, expected_number: int, author: Author) -> Version:
        newest = self._mine(author, definition_id)[-1]
        if newest.number != expected_number:
            raise PolicyError("POL-VER-001", Text("Een andere.", "Another one."))
        return newest

    def _move(  # noqa: PLR0913  all that a version says
        self,
        definition_id: str,
        expected_number: int,
        author: Author,
        to: State,
        because: str = "",
        *,
        override: GateOverride | None = None,
    ) -> Version:
        was = self._expected(definition_id, expected_number, author)
        if was.state is State.INGETROKKEN:
            raise PolicyError("POL-STA-001", Text("Te laat.", "Too late."))
        moved = structs.replace(
            was, number=was.number + 1, state=to, because=because, override=override
        )
        self.versions[was.id].append(moved)
        return moved

    def _keep(
        self, definition_id: str, number: int, state: State, draft: Draft, author: Author
    ) -> Version:
        version = Version(
            tenant=author.tenant,
            id=definition_id,
            number=number,
            state=state,
            definition=draft.definition,
            result=good_result(),
            by=author.subject,
            at=NOW,
            profile=draft.profile,
        )
        self.versions.setdefault(definition_id, []).append(version)
        return version


@dataclass
class Evidence:
    seen: list[Seen] = field(default_factory=list)
    counted: list[Tally] = field(default_factory=list)
    written: list[Adjudication] = field(default_factory=list)

    def add(self, comparisons: Sequence[Compared]) -> None:
        raise NotImplementedError

    def tallies(self, rollout: str) -> tuple[Tally, ...]:
        del rollout
        return tuple(self.counted)

    def classes(self, rollout: str) -> tuple[Seen, ...]:
        mine = [one for one in self.written if one.rollout == rollout]
        return tuple(
            structs.replace(
                one,
                adjudications=tuple(
                    of for of in mine if of.fingerprint == one.difference_class.fingerprint
                ),
            )
            for one in self.seen
        )

    def adjudicate(self, adjudication: Adjudication) -> None:
        self.written = [one for one in self.written if one.id != adjudication.id]
        self.written.insert(0, adjudication)


@dataclass
class Rollouts:
    states: dict[str, RolloutState] = field(default_factory=dict)
    trouble: Exception | None = None

    def in_force(self) -> RolloutState | None:
        return next(iter(self.states.values()), None)

    def named(self, name: str) -> RolloutState | None:
        if self.trouble is not None:
            raise self.trouble
        return self.states.get(name)

    def change(self, state: RolloutState, expected_epoch: int) -> None:
        raise NotImplementedError


class Idempotency:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Kept] = {}

    def begin(self, caller: str, key: str, digest: str, now: datetime) -> Kept | None:
        del now
        known = self.kept.get((caller, key))
        if known is None:
            self.kept[caller, key] = Kept(digest)
        return known

    def finish(self, caller: str, key: str, kept: Kept) -> None:
        self.kept[caller, key] = kept

    def release(self, caller: str, key: str) -> None:
        del self.kept[caller, key]


class Heard:
    """A telemetry that remembers."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def emit(self, event: Event) -> None:
        self.events.append(event)

    @property
    def served(self) -> list[Served]:
        return [one for one in self.events if isinstance(one, Served)]

    @property
    def faults(self) -> list[Fault]:
        return [one for one in self.events if isinstance(one, Fault)]


@dataclass(frozen=True)
class SmallLimits:
    single_body_bytes: int = 1024 * 1024
    batch_body_bytes: int = 16 * 1024 * 1024
    term_code_points: int = 500
    text_code_points: int = 20_000
    context_code_points: int = 2_000
    running: int = 50
    waiting: int = 400
    wait_s: float = 1.0
