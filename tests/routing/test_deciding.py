"""The table of who answers, line by line, and what no combination of lines may do."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.routing.states import NOW, ONE, OTHER, R25, SHADOW, flags, moment, override
from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.observation import Reason
from toetssteen.evidence.rollout_state import EVERYONE, RolloutState, Status
from toetssteen.routing.deciding import decide

PINNED = structs.replace(R25, digests={"v2-compat": "aa"})
FORCING = structs.replace(R25, overrides=(override("v2-compat"),))


@pytest.mark.parametrize(
    ("said", "here", "variant", "reason"),
    [
        (flags(), moment(), "v1", Reason.DEFAULT),
        (flags(SHADOW), moment(), "v1", Reason.BUCKET),
        (flags(R25), moment(), "v2-compat", Reason.BUCKET),
        (flags(R25, is_off=True), moment(), "v1", Reason.FLAG),
        (flags(R25, is_killed=True), moment(), "v1", Reason.KILL),
        (flags(R25), moment(ticks=30.1), "v1", Reason.LEASE),
        (flags(R25), moment(ticks=29.9), "v2-compat", Reason.BUCKET),
        (flags(PINNED), moment(), "v1", Reason.DIGEST),
        (flags(PINNED), moment(digests={"v2-compat": "bb"}), "v1", Reason.DIGEST),
        (flags(PINNED), moment(digests={"v2-compat": "aa"}), "v2-compat", Reason.BUCKET),
        (flags(R25), moment(is_open=True), "v1", Reason.BREAKER),
        (flags(structs.replace(R25, bucketing="tt-bucket-2")), moment(), "v1", Reason.DIGEST),
        (flags(structs.replace(R25, status=Status.HELD)), moment(), "v2-compat", Reason.BUCKET),
        (flags(structs.replace(R25, status=Status.ROLLED_BACK)), moment(), "v1", Reason.BUCKET),
        (flags(structs.replace(R25, status=Status.CLOSED)), moment(), "v1", Reason.DEFAULT),
        (flags(FORCING), moment(), "v2-compat", Reason.OVERRIDE),
        (flags(structs.replace(FORCING, status=Status.ROLLED_BACK)), moment(), "v1", Reason.BUCKET),
        (flags(FORCING, is_killed=True), moment(), "v1", Reason.KILL),
        (flags(FORCING, is_off=True), moment(), "v1", Reason.FLAG),
        (flags(forced_on="v2"), moment(), "v2", Reason.OVERRIDE),
        (flags(forced_on="v2"), moment(ticks=31.0), "v1", Reason.LEASE),
    ],
)
def test_the_first_line_that_applies_decides(
    said: Any,  # noqa: ANN401
    here: Any,  # noqa: ANN401
    variant: str,
    reason: Reason,
) -> None:
    decision = decide(said, ONE, here)

    assert (decision.variant, decision.reason) == (variant, reason)


def test_without_a_rollout_the_resting_variant_is_the_control() -> None:
    resting = structs.replace(flags(), resting="v2-compat")

    assert decide(resting, ONE, moment(is_open=True)).variant == "v2-compat"
    assert decide(structs.replace(resting, is_off=True), ONE, moment()).variant == "v1"


def test_the_narrowest_override_that_still_holds_wins() -> None:
    rules = (
        override("everyones"),
        override("tenants", RoutingKey("acme")),
        override("subjects", ONE),
        override("past", ONE, hours=0),
    )
    said = flags(structs.replace(SHADOW, overrides=rules))

    assert decide(said, ONE, moment()).variant == "subjects"
    assert decide(said, OTHER, moment()).variant == "tenants"
    assert decide(said, RoutingKey("rijk", "u-1"), moment()).variant == "everyones"
    later = moment(at=NOW + timedelta(hours=2))
    assert decide(said, ONE, later).variant == "v1"


def test_a_segment_is_known_by_tenant_and_the_larger_share_counts() -> None:
    state = structs.replace(
        R25, shares={"internal": 1.0, EVERYONE: 0.25}, segments={"internal": ("rijk",)}
    )

    inside = decide(flags(state), RoutingKey("rijk", "😀"), moment())  # bucket 8979
    outside = decide(flags(state), OTHER, moment())

    assert (inside.variant, inside.reason, inside.segment) == (
        "v2-compat",
        Reason.SEGMENT,
        "internal",
    )
    assert (outside.variant, outside.segment) == ("v1", EVERYONE)


def test_nobody_gets_the_candidate_without_a_key_before_everyone_does() -> None:
    almost = structs.replace(R25, shares={EVERYONE: 0.9999})
    full = structs.replace(R25, shares={EVERYONE: 1.0})

    assert decide(flags(almost), RoutingKey(), moment()).reason is Reason.NO_KEY
    assert decide(flags(almost), RoutingKey(), moment()).variant == "v1"
    assert decide(flags(full), RoutingKey(), moment()).variant == "v2-compat"


STATES = st.builds(
    structs.replace,
    st.just(R25),
    status=st.sampled_from(Status),
    shares=st.dictionaries(
        st.sampled_from([EVERYONE, "internal"]), st.sampled_from([0.0, 0.01, 0.25, 1.0])
    ),
    digests=st.sampled_from([{}, {"v2-compat": "aa"}]),
    overrides=st.sampled_from([(), (override("v2-compat"),), (override("v1", ONE),)]),
)
MOMENTS = st.builds(
    moment,
    ticks=st.sampled_from([1.0, 40.0]),
    digests=st.sampled_from([{}, {"v2-compat": "aa"}]),
    is_open=st.booleans(),
)
KEYS = st.sampled_from([ONE, OTHER, RoutingKey(), RoutingKey("rijk", "u-3")])


@given(STATES, MOMENTS, KEYS)
def test_a_barrier_only_ever_moves_towards_the_control(
    state: RolloutState,
    here: Any,  # noqa: ANN401
    key: RoutingKey,
) -> None:
    plain = decide(flags(state), key, here)

    for worse in (flags(state, is_off=True), flags(state, is_killed=True)):
        assert decide(worse, key, here).variant == "v1"
    if plain.reason in {Reason.LEASE, Reason.DIGEST, Reason.BREAKER}:
        assert plain.variant == "v1"


@given(KEYS, st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_only_adds_callers(key: RoutingKey, one: float, other: float) -> None:
    small, large = sorted((one, other))
    before = decide(flags(structs.replace(R25, shares={EVERYONE: small})), key, moment())
    after = decide(flags(structs.replace(R25, shares={EVERYONE: large})), key, moment())

    assert before.variant == "v1" or after.variant == "v2-compat"


LINES = ("flag", "kill", "lease", "digest", "breaker", "override")


@pytest.mark.parametrize("holds", list(product([False, True], repeat=len(LINES))))
@pytest.mark.parametrize("key", [ONE, OTHER, RoutingKey()], ids=["below", "above", "nobody"])
def test_of_all_lines_that_apply_the_first_one_wins(
    holds: tuple[bool, ...], key: RoutingKey
) -> None:
    on = dict(zip(LINES, holds, strict=True))
    overrides = (override("v2"),) if on["override"] else ()
    state = structs.replace(PINNED, overrides=overrides)
    said = structs.replace(flags(state, is_off=on["flag"], is_killed=on["kill"]), first="v0")
    here = moment(
        ticks=40.0 if on["lease"] else 1.0,
        digests={"v2-compat": "bb" if on["digest"] else "aa"},
        is_open=on["breaker"],
    )

    decision = decide(said, key, here)

    first = next((line for line in LINES if on[line]), None)
    answers = {None: "v2-compat" if key == ONE else "v1", "flag": "v0", "override": "v2"}
    assert decision.variant == answers.get(first, "v1")
    by_share = Reason.BUCKET if key.tenant else Reason.NO_KEY
    assert decision.reason is (Reason(first) if first else by_share)


@pytest.mark.parametrize("forced_on", [None, "v2-compat"])
@pytest.mark.parametrize(
    ("status", "reason"),
    [(Status.ROLLED_BACK, Reason.BUCKET), (Status.KILLED, Reason.KILL)],
)
def test_no_override_brings_back_a_candidate_that_was_withdrawn(
    status: Status, reason: Reason, forced_on: str | None
) -> None:
    state = structs.replace(FORCING, status=status)

    decision = decide(flags(state, forced_on=forced_on), ONE, moment())

    assert (decision.variant, decision.reason) == ("v1", reason)


def test_an_override_may_keep_one_caller_with_the_control_or_with_a_third_variant() -> None:
    for variant in ("v1", "v2"):
        for status in (Status.RUNNING, Status.ROLLED_BACK):
            overrides = (override(variant, ONE),)
            state = structs.replace(R25, overrides=overrides, status=status)
            assert decide(flags(state), ONE, moment()).variant == variant


@pytest.mark.parametrize(
    "key",
    [
        RoutingKey("acme", "u\x1f"),
        RoutingKey("acme\x00", "u"),
        RoutingKey("acme", "u" * 400),
        RoutingKey("\ud800", "u"),
    ],
)
def test_what_is_no_key_counts_as_no_key_and_never_raises(key: RoutingKey) -> None:
    full = structs.replace(R25, shares={EVERYONE: 1.0})

    assert decide(flags(R25), key, moment()).reason is Reason.NO_KEY
    assert decide(flags(R25), key, moment()).variant == "v1"
    assert decide(flags(full), key, moment()).variant == "v2-compat"


@given(STATES, MOMENTS, KEYS, st.booleans(), st.sampled_from([None, "v2-compat", "v2"]))
def test_a_candidate_answers_only_when_nothing_speaks_against_it(
    state: RolloutState,
    here: Any,  # noqa: ANN401
    key: RoutingKey,
    is_killed: bool,  # noqa: FBT001  drawn
    forced_on: str | None,
) -> None:
    said = flags(state, is_killed=is_killed, forced_on=forced_on)

    decision = decide(said, key, here)

    if decision.rollout is not None and decision.variant == "v2-compat":
        assert state.gives_traffic
        assert not any((is_killed, here.is_open))
        assert here.ticks - said.read_at <= here.lease_s
        assert state.digests in ({}, dict(here.digests))


def test_a_caller_keeps_the_variant_as_the_stages_go_by() -> None:
    keys = [RoutingKey("acme", f"u-{n}") for n in range(500)]
    before: set[RoutingKey] = set()
    for epoch, share in enumerate((0.0, 0.01, 0.1, 0.1, 0.25, 0.5, 1.0)):
        state = structs.replace(R25, epoch=epoch, stage=f"S{epoch}", shares={EVERYONE: share})
        now = {key for key in keys if decide(flags(state), key, moment()).variant == "v2-compat"}
        assert before <= now
        assert abs(len(now) - 500 * share) < 4 * (500 * share * (1 - share)) ** 0.5 + 1
        before = now
