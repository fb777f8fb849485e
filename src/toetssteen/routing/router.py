"""One door in front of all variants: exactly one of them answers, and something always does."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from toetssteen.contract.degraded import degraded
from toetssteen.contract.errors import EngineError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.evidence.observation import DecisionRecord, Failure, Observation, Outcome
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.flags.interface import Flags, FlagSource
from toetssteen.routing.breaker import Breaker
from toetssteen.routing.deciding import Decision, Moment, decide
from toetssteen.routing.interface import Answered, Runner, Shadow
from toetssteen.telemetry.interface import Telemetry

_ANONYMOUS: Final = ValidationContext()
_NOBODYS: Final = frozenset({Failure.OVERFLOW})  # failures that count against no variant


class Budgets(Struct, frozen=True):
    """Milliseconds and seconds: the candidate is cut off early rather than the control late."""

    request_ms: float = 2_000
    candidate_ms: float = 800
    control_ms: float = 1_000
    fresh_s: float = 0.75
    lease_s: float = 30.0


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

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """Answer with one variant; if all else fails, with a degraded result.

        Raises:
            RequestError: the request asks for what the variant does not have.
        """
        return await self.answer_with(await self.decided(context), request, context)

    async def batch_validate(
        self,
        items: Sequence[Definition],
        max_concurrency: int = 1,
        context: ValidationContext | None = None,
    ) -> list[ValidationResult]:
        """See ``ValidationOrchestratorInterface``; decided once, so one variant answers all."""
        batch = self.for_batch(context or _ANONYMOUS)
        return await batch.batch_validate(items, max_concurrency, context)

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
        self, decision: Decision, request: ValidationRequest, context: ValidationContext
    ) -> ValidationResult:
        """Answer one request as *decision* says.

        Raises:
            RequestError: the request asks for what the variant does not have.
        """
        start = self.moments.ticks()
        if context.correlation_id is None:
            context = structs.replace(context, correlation_id=self.moments.fresh_id())
        seen = await self._observed(decision, request, context, start)
        request_id = self.moments.fresh_id()
        self._parts.telemetry.emit(self._record(request_id, decision, seen, context, start))
        last = seen[-1]
        if last.result is None:
            return degraded(last.code or EngineError.code, last.variant, context, self.moments)
        self._offer(request_id, decision, request, context, last)
        return last.result

    async def _observed(
        self,
        decision: Decision,
        request: ValidationRequest,
        context: ValidationContext,
        start: float,
    ) -> list[Observation]:
        """Return what was seen of each variant that was asked; the last one answers."""
        runner, seen = self._runner(decision), list[Observation]()
        if decision.is_for_candidate:
            budget = min(self._budgets.candidate_ms, self._budgets.request_ms)
            first = await runner.run(decision.variant, request, context, budget)
            self._note(decision, first)
            if first.result is not None and self.still_holds(decision, context):
                return [first]
            if first.result is None:  # an answer that came after a kill is nobody's failure
                seen.append(first)
        left = self._budgets.request_ms - (self.moments.ticks() - start) * 1000
        budget = max(left, self._budgets.control_ms) if seen else left
        seen.append(await runner.run(decision.control, request, context, budget))
        return seen

    def _runner(self, decision: Decision) -> Runner:
        """Return who runs it: from the first share on both variants have the same kind of place."""
        rollout = decision.rollout
        if rollout is not None and (decision.is_for_candidate or any(rollout.shares.values())):
            return self._parts.workers
        return self._parts.inline

    def _note(self, decision: Decision, seen: Observation) -> None:
        if decision.rollout is not None and seen.failure not in _NOBODYS:
            state = decision.rollout
            self._breaker.note(state.name, state.epoch, has_failed=seen.failure is not None)

    def _record(
        self,
        request_id: str,
        decision: Decision,
        seen: Sequence[Observation],
        context: ValidationContext,
        start: float,
    ) -> DecisionRecord:
        last, rollout = seen[-1], decision.rollout
        outcome = Outcome.OK if last.variant == decision.variant else Outcome.FALLBACK
        return DecisionRecord(
            request_id=request_id,
            correlation_id=context.correlation_id or "",
            decided=decision.variant,
            answered=last.variant,
            reason=decision.reason,
            outcome=outcome if last.result is not None else Outcome.DEGRADED,
            engine_ms=last.engine_ms,
            total_ms=(self.moments.ticks() - start) * 1000,
            rollout=rollout.name if rollout else "",
            candidate=rollout.candidate if rollout else "",
            epoch=rollout.epoch if rollout else 0,
            stage=rollout.stage if rollout else "",
            segment=decision.segment,
            failures=tuple(one for one in seen if one.failure is not None),
            trace_parent=context.trace_parent,
        )

    def _offer(
        self,
        request_id: str,
        decision: Decision,
        request: ValidationRequest,
        context: ValidationContext,
        seen: Observation,
    ) -> None:
        rollout = decision.rollout
        if rollout is None or self._parts.flags.current().is_killed:
            return
        if rollout.shadow_share and seen.variant in _both(rollout):
            at = self.moments.ticks()
            self._parts.shadow.offer(Answered(request_id, request, context, seen, rollout, at))


class Batch(ValidationOrchestratorInterface):
    """Answers the rows of one batch with one decision, as long as that holds."""

    name = Router.name

    def __init__(self, router: Router, context: ValidationContext) -> None:
        self.moments = router.moments
        self._router = router
        self._owner = context
        self._decision: Decision | None = None
        self._deciding = asyncio.Lock()

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``Router.validate``."""
        return await self._router.answer_with(await self._decided(), request, context)

    async def _decided(self) -> Decision:
        async with self._deciding:
            decision = self._decision or await self._router.decided(self._owner)
            if decision.is_for_candidate and not self._router.still_holds(decision, self._owner):
                decision = structs.replace(decision, variant=decision.control)
            self._decision = decision
            return decision


def _both(rollout: RolloutState) -> tuple[str, str]:
    return rollout.control, rollout.candidate
