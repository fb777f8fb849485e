"""Promotions, rollbacks, kills, restarts and faults in any order: exactly one variant answers."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec import structs

from tests.routing.states import SHADOW, flags, override
from toetssteen.container import build
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import RoutingKey, ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import as_wire, check_result
from toetssteen.evidence.observation import DecisionRecord, Outcome
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState, Status
from toetssteen.routing.observing import InlineRunner
from toetssteen.routing.router import Budgets, Parts, Router
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import Recorded, SetFlags, acceptable, forever

HOUSE: Final = build()
CONTROL, CANDIDATE = SHADOW.control, SHADOW.candidate
ENGINES: Final = {name: HOUSE.variant(name) for name in (CONTROL, CANDIDATE)}
FAULTS: Final = ("raises", "hangs", "breaks", "dies", "cancels itself")
TEXTS: Final = (
    "vaartuig met riemen",
    "is een schip",
    "",
    "iets dat vaart enz.",
    "\U0001f6a2 e\u0301",
)
SHARES: Final = (0.0, 0.01, 0.1, 0.25, 0.5, 1.0)
KEYS: Final = (*(RoutingKey("acme", f"u-{n}") for n in range(4)), RoutingKey())
RESULTS: Final = {
    (name, text): asyncio.run(engine.validate(ValidationRequest("sloep", text)))
    for name, engine in ENGINES.items()
    for text in TEXTS
}
STAMPS: Final = frozenset({"correlation_id", "timestamp", "duration_ms"})
BUDGETS: Final = Budgets(request_ms=120_000, candidate_ms=1, control_ms=60_000)


class Flawed(ValidationOrchestratorInterface):
    """What one of our engines answers, with a fault that can be switched on."""

    def __init__(self, inner: ValidationOrchestratorInterface) -> None:
        self.name = inner.name
        self.moments = inner.moments
        self.fault: str | None = None

    async def validate(
        self,
        request: ValidationRequest,
        context: ValidationContext = ValidationContext(),  # noqa: B008  frozen
    ) -> ValidationResult:
        match self.fault:
            case "raises":
                raise ZeroDivisionError
            case "hangs":
                await forever()
            case "breaks":
                return structs.replace(acceptable(self.name), overall_score=7.0)
            case "dies":
                raise SystemExit
            case "cancels itself":
                raise asyncio.CancelledError
        result = RESULTS[self.name, request.text]
        system = structs.replace(result.system, correlation_id=context.correlation_id)
        return structs.replace(result, system=system)


class Ticking(FixedMoments):
    """Time passes only when a rule of the machine says so."""

    def __init__(self) -> None:
        super().__init__()
        self.elapsed = 0.0

    def ticks(self) -> float:
        return self.elapsed


class Rolling(RuleBasedStateMachine):
    """One process, its flags and its two engines."""

    @initialize()
    def start(self) -> None:
        self.loop = asyncio.Runner()
        self.moments = Ticking()
        self.engines = {name: Flawed(engine) for name, engine in ENGINES.items()}
        self.source = SetFlags(flags(SHADOW))
        self.seen = Recorded()
        self.asked = 0
        self.found: dict[RoutingKey, float] = {}  # the smallest share that had the candidate
        self.restart()

    @rule()
    def restart(self) -> None:
        runner = InlineRunner(self.engines, lambda _: None, self.moments.ticks)
        parts = Parts(
            flags=self.source,
            inline=runner,
            workers=runner,
            shadow=self.seen,
            telemetry=self.seen,
            moments=self.moments,
            digests=dict,
        )
        self.router = Router(parts, BUDGETS)

    def teardown(self) -> None:
        self.loop.close()

    # The stages

    @property
    def state(self) -> RolloutState:
        assert self.source.flags.rollout is not None
        return self.source.flags.rollout

    def change(self, **fields: Any) -> None:  # noqa: ANN401  fields of a state
        state = structs.replace(self.state, epoch=self.state.epoch + 1, **fields)
        self.source.flags = structs.replace(self.source.flags, rollout=state)

    @rule(share=st.sampled_from(SHARES))
    def promote(self, share: float) -> None:
        self.change(shares={EVERYONE: share}, status=Status.RUNNING)

    @rule(status=st.sampled_from([Status.ROLLED_BACK, Status.HELD, Status.KILLED]))
    def stop_or_hold(self, status: Status) -> None:
        self.change(status=status)

    @rule(key=st.sampled_from(KEYS[-2:]), variant=st.sampled_from([CONTROL, CANDIDATE]))
    def override(self, key: RoutingKey, variant: str) -> None:
        self.change(overrides=(override(variant, key),))

    @rule()
    def withdraw_overrides(self) -> None:
        self.change(overrides=())

    @rule(is_killed=st.booleans(), is_off=st.booleans())
    def switch(self, *, is_killed: bool, is_off: bool) -> None:
        self.source.flags = structs.replace(self.source.flags, is_killed=is_killed, is_off=is_off)

    @rule(seconds=st.sampled_from([1.0, 29.0, 31.0]))
    def lose_the_store(self, seconds: float) -> None:
        self.moments.elapsed += seconds

    @rule()
    def read_the_store(self) -> None:
        self.source.flags = structs.replace(self.source.flags, read_at=self.moments.elapsed)

    # The engines

    @rule(name=st.sampled_from([CONTROL, CANDIDATE]), fault=st.sampled_from(FAULTS))
    def break_one(self, name: str, fault: str) -> None:
        # A control that hangs is waited for as long as a request may take: not here.
        if (name, fault) != (CONTROL, "hangs"):
            self.engines[name].fault = fault

    @precondition(lambda self: any(one.fault for one in self.engines.values()))
    @rule()
    def mend_all(self) -> None:
        for engine in self.engines.values():
            engine.fault = None

    # The callers

    @invariant()
    def everybody_is_answered(self) -> None:
        self.asked += 1
        text = TEXTS[self.asked % len(TEXTS)]
        for key in KEYS:
            self.ask(key, ValidationRequest("sloep", text))

    def ask(self, key: RoutingKey, request: ValidationRequest) -> None:
        before = len(self.seen.events)

        context = ValidationContext(routing_key=key)
        result = self.loop.run(self.router.validate(request, context))

        assert check_result(result) == ()
        assert result.system.variant in ENGINES
        [record] = self.seen.events[before:]
        assert isinstance(record, DecisionRecord)
        self.compare(record, result, request)
        if record.answered == CANDIDATE:
            self.may_have_the_candidate(key)
        elif self.is_below(key) and record.reason.value == "bucket":
            assert record.outcome is not Outcome.OK, "a later stage only adds keys"

    def compare(
        self, record: DecisionRecord, result: ValidationResult, request: ValidationRequest
    ) -> None:
        assert record.answered == result.system.variant
        if record.outcome is Outcome.DEGRADED:
            assert self.engines[CONTROL].fault is not None
            assert result.system.error
        else:
            again = RESULTS[result.system.variant, request.text]
            assert unstamped(result) == unstamped(again)

    def may_have_the_candidate(self, key: RoutingKey) -> None:
        said, state = self.source.flags, self.state
        assert not any((said.is_off, said.is_killed))
        assert state.gives_traffic
        assert self.moments.elapsed - said.read_at <= BUDGETS.lease_s
        share = state.shares.get(EVERYONE, 0.0)
        if not state.overrides:
            assert share > 0.0
            self.found[key] = min(share, self.found.get(key, 1.0))

    def is_below(self, key: RoutingKey) -> bool:
        """Return whether *key* had the candidate at a share that is not above the one of now."""
        share = self.state.shares.get(EVERYONE, 0.0)
        return self.state.gives_traffic and self.found.get(key, 2.0) <= share


def unstamped(result: ValidationResult) -> Mapping[str, Any]:
    wire = as_wire(result)
    wire["system"] = {key: value for key, value in wire["system"].items() if key not in STAMPS}
    return wire


@pytest.mark.usefixtures("unwatched")
def test_exactly_one_variant_answers_whatever_happens() -> None:
    few = settings(max_examples=40, stateful_step_count=25, deadline=None)
    run_state_machine_as_test(Rolling, settings=few)


@pytest.mark.soak
def test_exactly_one_variant_answers_however_long_it_goes_on() -> None:
    many = settings(max_examples=4000, stateful_step_count=50, deadline=None)
    run_state_machine_as_test(Rolling, settings=many)
