"""One door in front of all variants: exactly one of them answers, and something always does."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from msgspec import Struct, structs

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.degraded import degraded
from toetssteen.contract.errors import EngineError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.evidence.observation import (
    DecisionRecord,
    Failure,
    Observation,
    Outcome,
    Reason,
)
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.flags.interface import Flags, FlagSource
from toetssteen.routing.answering import Answering, Asked, Budgets
from toetssteen.routing.breaker import Breaker
from toetssteen.routing.deciding import Decision, Moment, decide
from toetssteen.routing.interface import Answered, Runner, Shadow
from toetssteen.telemetry.interface import Telemetry

__all__ = ["Batch", "Budgets", "Parts", "Router"]

_ANONYMOUS: Final = ValidationContext()
_NOBODYS: Final = frozenset({Failure.OVERFLOW})  # failures that count against no variant
_UNSURE: Final = frozenset({Reason.KILL, Reason.LEASE, Reason.DIGEST})


class Parts(Struct, frozen=True):
    """What a router is made of.

    Args:
        flags: who answers.
        inline: runs a variant in this process.
        workers: runs one in a process that can be killed.
        shadow: lets the other variant judge afterwards.
        telemetry: hears one decision record a request.
        moments: time and ids.
        digests: of the variants in this process, by name.
    """

    flags: FlagSource
    inline: Runner
    workers: Runner
    shadow: Shadow
    telemetry: Telemetry
    moments: Moments
    digests: Callable[[], Mapping[str, str]]


class Router(ValidationOrchestratorInterface):
    """Answers with the variant that the flags say, or with the control when that one fails."""

    name = "router"

    def __init__(self, parts: Parts, budgets: Budgets = Budgets()) -> None:  # noqa: B008  frozen
        self.moments = parts.moments
        self._parts = parts
        self._budgets = budgets
        self._breaker = Breaker()
        self._answering = Answering(parts.inline, parts.workers, budgets, parts.moments.ticks)

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """Answer with one variant; if all else fails, with a degraded result.

        Raises:
            RequestError: the request asks for what the control does not have either.
        """
        start = self.moments.ticks()
        decision = await self.decided(context)
        return await self.answer_with(decision, request, context, start)

    async def batch_validate(
        self,
        items: Sequence[Definition],
        max_concurrency: int = 1,
        context: ValidationContext | None = None,
    ) -> list[ValidationResult]:
        """See ``ValidationOrchestratorInterface``; decided once, so one variant answers all.

        When the control took over half-way, it answers once more what came before.
        """
        batch = Batch(self, context or _ANONYMOUS)
        results = await batch.batch_validate(items, max_concurrency, context)
        if not batch.has_moved:
            return results
        again = [at for at, one in enumerate(results) if one.system.variant != batch.variant]
        renewed = await batch.batch_validate([items[at] for at in again], max_concurrency, context)
        by_place = dict(zip(again, renewed, strict=True))
        return [by_place.get(at, one) for at, one in enumerate(results)]

    def for_batch(self, context: ValidationContext) -> ValidationOrchestratorInterface:
        """Return what answers a batch of the caller of *context*: one decision for all rows.

        It is taken when the first row comes. After a rollback the rows that are left go to the
        control. A stream cannot take back what it sent, so each result names its variant.
        """
        return Batch(self, context)

    async def decided(self, context: ValidationContext) -> Decision:
        """Return who answers the caller of *context* now."""
        flags = await self._parts.flags.fresh(self._budgets.fresh_s)
        return decide(flags, context.routing_key, self._moment(flags))

    def still_holds(self, decision: Decision, context: ValidationContext) -> bool:
        """Return whether the variant that was decided would be decided again."""
        flags = self._parts.flags.current()
        again = decide(flags, context.routing_key, self._moment(flags))
        return again.variant == decision.variant

    def _moment(self, flags: Flags) -> Moment:
        rollout = flags.rollout
        return Moment(
            ticks=self.moments.ticks(),
            at=self.moments.now(),
            lease_s=self._budgets.lease_s,
            digests=self._parts.digests(),
            is_open=rollout is not None and self._breaker.is_open(rollout.name, rollout.epoch),
        )

    async def answer_with(
        self,
        decision: Decision,
        request: ValidationRequest,
        context: ValidationContext,
        start: float,
    ) -> ValidationResult:
        """Answer one request, which came at *start*, as *decision* says.

        Raises:
            RequestError: the request asks for what the control does not have either.
        """
        request_id = self.moments.fresh_id()
        if context.correlation_id is None:
            context = structs.replace(context, correlation_id=self.moments.fresh_id())
        asked = Asked(request_id, request, context, start)
        holds = partial(self.still_holds, decision, context)
        seen = await self._answering.observed(decision, asked, holds)
        self._note(decision, seen)
        self._parts.telemetry.emit(self._record(decision, seen, asked))
        last = seen[-1]
        if last.result is None:
            code = last.code if last.code in CATALOGUE else None
            return degraded(code or EngineError.code, last.variant, context, self.moments)
        self._offer(decision, asked, last)
        return last.result

    def _note(self, decision: Decision, seen: Sequence[Observation]) -> None:
        first, state = seen[0], decision.rollout
        if state is None or not decision.is_for_candidate or first.variant != decision.variant:
            return
        if first.failure not in _NOBODYS:
            has_failed = first.failure is not None
            self._breaker.note(state.name, state.epoch, has_failed=has_failed)

    def _record(
        self, decision: Decision, seen: Sequence[Observation], asked: Asked
    ) -> DecisionRecord:
        last, rollout = seen[-1], decision.rollout
        outcome = Outcome.OK if last.variant == decision.variant else Outcome.FALLBACK
        return DecisionRecord(
            request_id=asked.request_id,
            correlation_id=asked.context.correlation_id or "",
            decided=decision.variant,
            answered=last.variant,
            reason=decision.reason,
            outcome=outcome if last.result is not None else Outcome.DEGRADED,
            engine_ms=last.engine_ms,
            total_ms=(self.moments.ticks() - asked.start) * 1000,
            rollout=rollout.name if rollout else "",
            candidate=rollout.candidate if rollout else "",
            epoch=rollout.epoch if rollout else 0,
            stage=rollout.stage if rollout else "",
            segment=decision.segment,
            failures=tuple(one for one in seen if one.failure is not None),
            trace_parent=asked.context.trace_parent,
        )

    def _offer(self, decision: Decision, asked: Asked, seen: Observation) -> None:
        rollout = decision.rollout
        if rollout is None or not rollout.shadow_share or seen.variant not in _both(rollout):
            return
        # Killed: it runs nowhere. Not sure of the state, or of what runs here: no evidence.
        if decision.reason in _UNSURE or self._parts.flags.current().is_killed:
            return
        at = self.moments.ticks()
        self._parts.shadow.offer(
            Answered(asked.request_id, asked.request, asked.context, seen, rollout, at)
        )


class Batch(ValidationOrchestratorInterface):
    """Answers the rows of one batch with one variant: the first one, as long as that holds.

    ``variant`` is who answers now, empty before the first row; ``has_moved`` tells whether the
    control took over from another one.
    """

    name = Router.name

    def __init__(self, router: Router, context: ValidationContext) -> None:
        self.moments = router.moments
        self.variant = ""
        self.has_moved = False
        self._router = router
        self._owner = context

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``Router.validate``."""
        start = self.moments.ticks()
        decision = self._kept(await self._router.decided(self._owner))
        # Whoever a row is about, it belongs to him who started the batch.
        context = structs.replace(context, routing_key=self._owner.routing_key)
        return await self._router.answer_with(decision, request, context, start)

    def _kept(self, decision: Decision) -> Decision:
        """Return *decision*, of now, with the variant of this batch; or else the control.

        A promotion half-way gives no row to the candidate; whatever speaks against the variant
        of this batch gives the rest to the control.
        """
        if self.variant not in {"", decision.variant}:
            decision = structs.replace(decision, variant=decision.control)
            self.has_moved = self.has_moved or self.variant != decision.variant
        self.variant = decision.variant
        return decision


def _both(rollout: RolloutState) -> tuple[str, str]:
    return rollout.control, rollout.candidate
