"""Doubles for what stands around a router: variants that misbehave, flags that are set."""

import asyncio
from collections.abc import Awaitable, Callable

from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import (
    VERSION,
    AcceptanceGate,
    DetailedScores,
    GateStatus,
    System,
    ValidationResult,
)
from toetssteen.flags.interface import Flags
from toetssteen.routing.interface import Answered
from toetssteen.telemetry.interface import Event
from toetssteen.testing.moments import FixedMoments

_ANONYMOUS = ValidationContext()
NOBODY = "00000000-0000-4000-8000-000000000000"


def acceptable(variant: str, correlation_id: str | None = None) -> ValidationResult:
    """Return the smallest result that fits the contract, given by *variant*."""
    return ValidationResult(
        version=VERSION,
        overall_score=1.0,
        is_acceptable=True,
        violations=(),
        passed_rules=(),
        detailed_scores=DetailedScores(),
        system=System(correlation_id=correlation_id or NOBODY, variant=variant),
        acceptance_gate=AcceptanceGate(status=GateStatus.PASS, acceptable=True),
    )


class FakeVariant(ValidationOrchestratorInterface):
    """A variant that answers what it was told to, and counts how often it was asked.

    Args:
        name: of the variant.
        answers: a result, or an exception that is raised; None gives ``acceptable``.
        first: awaited before it answers: a hang, a kill in flight.
    """

    def __init__(
        self,
        name: str,
        answers: object | None = None,
        first: Callable[[], Awaitable[object]] | None = None,
        moments: Moments | None = None,
    ) -> None:
        self.name = name
        self.moments = moments or FixedMoments()
        self.asked = 0
        self._answers = answers
        self._first = first

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        del request
        self.asked += 1
        if self._first is not None:
            await self._first()
        if isinstance(self._answers, BaseException):
            raise self._answers
        if self._answers is None:
            return acceptable(self.name, context.correlation_id)
        return self._answers  # type: ignore[return-value]  # it may break the contract


async def forever() -> None:
    """Hang, and yield: what a time-out can stop."""
    await asyncio.Event().wait()


class SetFlags:
    """A ``FlagSource`` that says what it was set to."""

    def __init__(self, flags: Flags) -> None:
        self.flags = flags

    def current(self) -> Flags:
        """See ``FlagSource.current``."""
        return self.flags

    async def fresh(self, at_most_old_s: float) -> Flags:
        """See ``FlagSource.fresh``."""
        del at_most_old_s
        return self.flags


class Recorded:
    """A ``Telemetry`` and a ``Shadow`` that keep what they were told, in order."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.offered: list[Answered] = []

    def emit(self, event: Event) -> None:
        """See ``Telemetry.emit``."""
        self.events.append(event)

    def offer(self, answered: Answered) -> None:
        """See ``Shadow.offer``."""
        self.offered.append(answered)
