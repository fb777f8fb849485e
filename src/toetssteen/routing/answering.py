"""Has the variants of one decision judge: the candidate first, and the control when it must."""

import asyncio
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from toetssteen.contract.errors import RequestError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.evidence.observation import Failure, Observation, Reason
from toetssteen.routing.deciding import Decision
from toetssteen.routing.interface import Runner

_TOO_LATE: Final = "TMO-REQ-001"
_TO_ANSWER_MS: Final = 50  # kept of the whole budget to say that the control was too late
_WITHOUT_CANDIDATE: Final = frozenset({Reason.FLAG, Reason.KILL})


class Budgets(Struct, frozen=True):
    """Milliseconds and seconds: the candidate is cut off early rather than the control late."""

    request_ms: float = 2_000
    candidate_ms: float = 800
    control_ms: float = 1_000
    fresh_s: float = 0.75
    lease_s: float = 30.0


class Asked(Struct, frozen=True):
    """One request on its way; ``start`` is in monotonic seconds."""

    request_id: str
    request: ValidationRequest
    context: ValidationContext
    start: float


class Answering:
    """Asks who is to answer, within one budget.

    Args:
        inline: runs a variant in this process.
        workers: runs one in a process that can be killed.
        budgets: of time.
        ticks: monotonic seconds.
    """

    def __init__(
        self, inline: Runner, workers: Runner, budgets: Budgets, ticks: Callable[[], float]
    ) -> None:
        self._inline = inline
        self._workers = workers
        self._budgets = budgets
        self._ticks = ticks

    async def observed(
        self, decision: Decision, asked: Asked, holds: Callable[[], bool]
    ) -> list[Observation]:
        """Return what was seen of each variant that was asked; the last one answers.

        Args:
            decision: who is to answer, and who does otherwise.
            asked: the request.
            holds: whether the candidate may still answer, now that it has.

        Raises:
            RequestError: the request asks for what the control does not have either.
        """
        seen: list[Observation] = []
        try:
            async with asyncio.timeout(self._left_ms(asked) / 1000):
                if decision.is_for_candidate:
                    one = await self._of_candidate(decision, asked)
                    if one.result is not None and holds():
                        return [one]
                    # An answer that came after a kill is nobody's failure.
                    seen += [one] if one.result is None else []
                seen.append(await self._of_control(decision, asked))
        except TimeoutError:
            seen.append(Observation(decision.control, failure=Failure.TIMEOUT, code=_TOO_LATE))
        return seen

    async def _of_candidate(self, decision: Decision, asked: Asked) -> Observation:
        left = self._left_ms(asked) - self._budgets.control_ms
        budget = min(self._budgets.candidate_ms, left)
        run = self._runner(decision).run
        try:
            return await run(decision.variant, asked.request, asked.context, budget)
        except RequestError as error:  # the control may have what the candidate has not
            return Observation(decision.variant, failure=Failure.RAISED, code=error.code)

    async def _of_control(self, decision: Decision, asked: Asked) -> Observation:
        seen = await self._run_control(self._runner(decision), decision, asked)
        if seen.failure is not Failure.OVERFLOW:
            return seen
        # No worker is free, and there is nobody else to ask.
        return await self._run_control(self._inline, decision, asked)

    async def _run_control(self, runner: Runner, decision: Decision, asked: Asked) -> Observation:
        budget = self._left_ms(asked) - _TO_ANSWER_MS
        return await runner.run(decision.control, asked.request, asked.context, budget)

    def _left_ms(self, asked: Asked) -> float:
        return self._budgets.request_ms - (self._ticks() - asked.start) * 1000

    def _runner(self, decision: Decision) -> Runner:
        """Return who runs it: from the first share on both variants have the same kind of place."""
        rollout = decision.rollout
        if rollout is None or decision.reason in _WITHOUT_CANDIDATE:
            return self._inline
        is_live = rollout.gives_traffic and any(rollout.shares.values())
        return self._workers if is_live or decision.is_for_candidate else self._inline
