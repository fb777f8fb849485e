"""Hypothesis strategies for results that keep every promise of the contract, and break one."""

from datetime import UTC, datetime
from typing import Any, Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from msgspec import UNSET

from toetssteen.contract import result as wire

CHARACTERS: Final = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
WORDS: Final = st.text(CHARACTERS, max_size=20)
NAMES: Final = st.text(CHARACTERS, min_size=1, max_size=12)
CODES: Final = st.from_regex(r"[A-Z]{3}-[A-Z]{3}-[0-9]{3}", fullmatch=True)
COUNTS: Final = st.integers(0, 10_000)
PLACES: Final = st.integers(1, 10_000)
SCORES: Final = st.integers(0, 10_000).map(lambda count: count / 10_000)
IDS: Final = st.uuids().map(str)
INSTANTS: Final = st.datetimes(timezones=st.just(UTC))
NUMBERS: Final = st.floats(allow_nan=False, allow_infinity=False)

Strategy = st.SearchStrategy

# A whole result takes Hypothesis a while to draw; on a busy machine that says nothing of us.
UNHURRIED: Final = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def several(of: Strategy[Any], at_most: int = 3) -> Strategy[tuple[Any, ...]]:
    return st.lists(of, max_size=at_most).map(tuple)


def maybe(of: Strategy[Any]) -> Strategy[Any]:
    return st.just(UNSET) | of


def spans() -> Strategy[wire.TextSpan]:
    ends = st.tuples(COUNTS, COUNTS).map(sorted)
    return ends.map(lambda pair: wire.TextSpan(*pair))


def locations() -> Strategy[wire.Location]:
    return st.builds(wire.Location, maybe(spans()), maybe(PLACES), maybe(PLACES))


def violation_metadata() -> Strategy[wire.ViolationMetadata]:
    return st.builds(
        wire.ViolationMetadata,
        also=maybe(several(NAMES)),
        certainty=maybe(st.sampled_from(["certain", "probable"])),
        found=maybe(WORDS),
        about=maybe(st.sampled_from(["text", "term"])),
        spans=maybe(several(spans())),
        fix=maybe(st.builds(wire.Fix, COUNTS, COUNTS, WORDS)),
        v1_severity=maybe(WORDS),
        position_dropped=maybe(st.booleans()),
    )


def violations() -> Strategy[wire.RuleViolation]:
    return st.builds(
        wire.RuleViolation,
        code=CODES,
        severity=st.sampled_from(wire.Severity),
        message=st.text(CHARACTERS, min_size=1, max_size=500),
        rule_id=NAMES,
        category=st.sampled_from(wire.Category),
        location=maybe(locations()),
        suggestions=several(WORDS),
        metadata=maybe(violation_metadata()),
    )


def detailed_scores() -> Strategy[wire.DetailedScores]:
    score = maybe(SCORES)
    return st.builds(wire.DetailedScores, score, score, score, score)


def improvements() -> Strategy[wire.ImprovementSuggestion]:
    return st.builds(
        wire.ImprovementSuggestion,
        st.sampled_from(wire.Mend),
        NAMES,
        maybe(WORDS),
        maybe(st.sampled_from(wire.Impact)),
    )


def systems() -> Strategy[wire.System]:
    unchecked = st.builds(
        wire.UncheckedRule, NAMES, st.sampled_from(wire.Reason), st.none() | WORDS
    )
    facts = st.builds(wire.V1Facts, st.dictionaries(NAMES, NUMBERS, max_size=3))
    return st.builds(
        wire.System,
        correlation_id=IDS,
        variant=NAMES,
        pack=maybe(WORDS),
        engine_version=maybe(WORDS),
        profile_used=maybe(WORDS),
        timestamp=maybe(INSTANTS),
        duration_ms=maybe(COUNTS),
        timings=maybe(st.builds(wire.Timings, COUNTS, COUNTS, COUNTS)),
        error=maybe(WORDS),
        unchecked_rules=several(unchecked),
        coverage=maybe(SCORES),
        v1=maybe(facts),
        unplaced=maybe(several(NAMES)),
    )


def gates() -> Strategy[wire.AcceptanceGate]:
    def build(status: wire.GateStatus, **more: Any) -> wire.AcceptanceGate:  # noqa: ANN401  any field
        return wire.AcceptanceGate(status, status is wire.GateStatus.PASS, **more)

    return st.builds(
        build,
        st.sampled_from(wire.GateStatus),
        gates_passed=several(NAMES),
        gates_failed=several(NAMES),
        reasons=several(WORDS),
        thresholds=st.dictionaries(NAMES, NUMBERS, max_size=3),
    )


@st.composite
def results(draw: st.DrawFn) -> wire.ValidationResult:
    """Draw a result as an engine of ours may give it."""
    gate = draw(maybe(gates()))
    return wire.ValidationResult(
        version=wire.VERSION,
        overall_score=draw(SCORES),
        is_acceptable=draw(st.booleans()) if gate is UNSET else gate.acceptable,
        violations=wire.in_order(draw(several(violations()))),
        passed_rules=tuple(sorted(draw(st.sets(WORDS, max_size=3)))),
        detailed_scores=draw(detailed_scores()),
        system=draw(systems()),
        improvement_suggestions=draw(several(improvements())),
        acceptance_gate=gate,
    )


ODD_VALUES: Final = st.sampled_from(
    [None, True, False, 0, -1, 2, 1.5, "", "x", "1", "pass\n", [], ["a", "a"], {}, {"extra": 1}]
)
"""What a field may become when a value is mutated; each is plain JSON."""


@st.composite
def mutated(draw: st.DrawFn, value: Any) -> Any:  # noqa: ANN401  a JSON value of any shape
    """Draw *value* with one place in it changed, left out or added; it may still be valid."""
    if isinstance(value, dict) and value and draw(st.integers(0, 3)):
        key = draw(st.sampled_from(sorted(value)))
        if draw(st.booleans()):
            return {**value, key: draw(mutated(value[key]))}
        return {name: item for name, item in value.items() if name != key}
    if isinstance(value, dict) and draw(st.booleans()):
        return {**value, draw(NAMES): draw(ODD_VALUES)}
    if isinstance(value, list) and value and draw(st.integers(0, 3)):
        return [draw(mutated(value[0])), *value[1:]]
    return draw(ODD_VALUES)


EPOCH: Final = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
CORRELATION_ID: Final = "00000000-0000-4000-8000-000000000001"


def plain() -> dict[str, Any]:
    """Return a small result as JSON value; a new one each time, so that a test may change it."""
    return {
        "version": "1.0.0",
        "overall_score": 0.9,
        "is_acceptable": True,
        "violations": [],
        "passed_rules": [],
        "detailed_scores": {},
        "system": {"correlation_id": CORRELATION_ID, "variant": "v2"},
    }


def finding(**more: object) -> dict[str, Any]:
    """Return a violation as JSON value."""
    return {
        "code": "VAL-STR-001",
        "severity": "warning",
        "message": "Melding.",
        "rule_id": "STR-01",
        "category": "structuur",
        **more,
    }
