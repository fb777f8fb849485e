"""Results for Hypothesis: few rules and few words, so that two of them have much in common."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from msgspec import UNSET, structs

from tests.evidence.builders import gate, result, violation
from tests.soaking import examples
from toetssteen.contract.result import (
    DetailedScores,
    Fix,
    GateStatus,
    ImprovementSuggestion,
    Mend,
    Reason,
    RuleViolation,
    Severity,
    UncheckedRule,
    ValidationResult,
    ViolationMetadata,
)

# A busy machine is no reason to fail, and two results of this size differ soon enough.
CALM = settings(
    max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

RULE_IDS = st.sampled_from([f"STR-0{number}" for number in range(1, 7)])
WORDS = st.sampled_from(["kade", "café", "cafe\u0301", "  twee  woorden ", "steiger"])
SCORES = st.integers(0, 20).map(lambda part: part / 20) | st.floats(0, 1)


@st.composite
def violations(draw: st.DrawFn) -> RuleViolation:
    found = violation(
        draw(RULE_IDS), draw(st.sampled_from(Severity)), draw(st.none() | st.integers(0, 4))
    )
    metadata = ViolationMetadata(found=draw(WORDS), fix=Fix(0, 1, draw(WORDS)))
    return structs.replace(
        found, message=draw(WORDS), metadata=draw(st.sampled_from([UNSET, metadata]))
    )


UNCHECKED = st.builds(
    UncheckedRule,
    RULE_IDS,
    st.sampled_from([Reason.TIMEOUT, Reason.CRASHED, Reason.NEEDS_JUDGEMENT]),
    st.none() | WORDS,
)
GATES = st.builds(
    gate, st.sampled_from(GateStatus), reasons=st.lists(WORDS, max_size=2).map(tuple)
) | st.just(UNSET)


def tuples(elements: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(elements, max_size=4).map(tuple)


@st.composite
def results(draw: st.DrawFn) -> ValidationResult:
    is_acceptable = draw(st.booleans())
    given = result(
        *draw(tuples(violations())),
        variant=draw(st.sampled_from(["v1", "v2"])),
        passed=tuple(sorted(draw(st.sets(RULE_IDS, max_size=4)))),
        unchecked=draw(tuples(UNCHECKED)),
        is_acceptable=is_acceptable,
        error=draw(st.sampled_from([None, None, None, "INT-ENG-001 De engine faalde"])),
    )
    return structs.replace(
        given,
        overall_score=draw(SCORES),
        detailed_scores=DetailedScores(taal=draw(SCORES), structuur=draw(SCORES | st.just(UNSET))),
        improvement_suggestions=draw(
            tuples(st.builds(ImprovementSuggestion, st.sampled_from(Mend), WORDS))
        ),
        acceptance_gate=draw(GATES),
    )
