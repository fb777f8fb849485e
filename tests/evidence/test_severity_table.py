"""One test per line of the table in ROLLOUT.md 4, and what is told once instead of often."""

import pytest
from msgspec import UNSET, structs

from tests.evidence.builders import gate, result, unchecked, violation
from toetssteen.contract.result import (
    DetailedScores,
    GateStatus,
    ImprovementSuggestion,
    Mend,
    Reason,
    RuleViolation,
    Severity,
    ValidationResult,
    ViolationMetadata,
)
from toetssteen.evidence.comparison import Flip, compare

SOUND = result(passed=("STR-01",))


def told(control: ValidationResult, candidate: ValidationResult) -> list[str]:
    """Return each difference on a line: severity, kind, path, rule, from, to."""
    return [
        f"{each.severity} {each.kind} {each.path} {each.rule_id or '-'}: {each.from_} > {each.to}"
        for each in compare(control, candidate).differences
    ]


def test_a_flipped_verdict_is_critical_and_told_once() -> None:
    refused = result(passed=("STR-01",), is_acceptable=False)

    assert told(SOUND, refused) == ["critical changed /is_acceptable -: true > false"]
    assert compare(SOUND, refused).flip is Flip.TO_UNACCEPTABLE
    assert compare(refused, SOUND).flip is Flip.TO_ACCEPTABLE
    assert compare(refused, SOUND).verdict_flipped


def test_another_status_of_the_gate_is_critical_under_an_equal_verdict() -> None:
    blocked = result(is_acceptable=False)
    override = structs.replace(blocked, acceptance_gate=gate(GateStatus.OVERRIDE_REQUIRED))

    assert told(blocked, override) == [
        "critical changed /acceptance_gate/status -: blocked > override_required"
    ]
    assert not compare(blocked, override).verdict_flipped


def test_a_gate_that_contradicts_its_own_verdict_is_critical() -> None:
    odd = structs.replace(
        SOUND, acceptance_gate=structs.replace(gate(GateStatus.PASS), acceptable=False)
    )

    assert told(SOUND, odd) == ["critical changed /acceptance_gate/acceptable -: true > false"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ("TMO-ENG-001 Het toetsen duurde te lang", "TMO-ENG-001"),
        ("het ging mis bij Jansen", "other text"),
    ],
)
def test_one_degraded_result_is_critical_and_nothing_else_is_compared(
    error: str, code: str
) -> None:
    degraded = result(violation("SYSTEM"), is_acceptable=False, error=error)

    assert told(SOUND, degraded) == [f"critical added /system/error SYSTEM: absent > {code}"]
    assert told(degraded, SOUND) == [f"critical removed /system/error SYSTEM: {code} > absent"]
    assert not compare(SOUND, degraded).verdict_flipped


def test_two_degraded_results_are_compared_like_any_other() -> None:
    late = result(violation("SYSTEM", code="TMO-ENG-001"), error="TMO-ENG-001 te laat")
    broken = result(violation("SYSTEM", code="INT-ENG-001"), error="INT-ENG-001 gefaald")

    assert told(late, broken) == [
        "minor changed /violations/*/code SYSTEM: TMO-ENG-001 > INT-ENG-001"
    ]


def test_a_rule_violated_on_one_side_only_is_one_major_difference() -> None:
    violated = result(violation("STR-01", Severity.ERROR, start=0))

    assert told(SOUND, violated) == ["major added /violations/* STR-01: passed > error"]
    assert told(violated, SOUND) == ["major removed /violations/* STR-01: error > passed"]


def test_the_other_side_of_a_violation_may_be_unchecked_or_may_not_know_the_rule() -> None:
    violated = result(violation("STR-01"))
    late = result(unchecked=(unchecked("STR-01", Reason.TIMEOUT),))

    assert told(late, violated) == ["major added /violations/* STR-01: timeout > warning"]
    assert told(result(), violated) == ["major added /violations/* STR-01: absent > warning"]


def test_passed_here_and_unchecked_there_is_major() -> None:
    asked = result(unchecked=(unchecked("STR-01"),))

    assert told(SOUND, asked) == ["major removed /passed_rules/* STR-01: passed > needs_judgement"]
    assert told(asked, SOUND) == ["major added /passed_rules/* STR-01: needs_judgement > passed"]


def test_another_severity_of_a_violation_is_major() -> None:
    mild, grave = (result(violation("STR-01", each)) for each in (Severity.INFO, Severity.ERROR))

    assert told(mild, grave) == ["major changed /violations/*/severity STR-01: info > error"]


@pytest.mark.parametrize(
    ("score", "size"),
    [(0.9002, "≤ 0.01"), (0.91, "≤ 0.01"), (0.95, "≤ 0.05"), (1.0, "≤ 0.1"), (0.7, "> 0.1")],
)
def test_a_score_outside_its_tolerance_is_major_and_tells_its_size(score: float, size: str) -> None:
    other = structs.replace(SOUND, overall_score=score)
    sides = ("lower", "higher") if score > 0.9 else ("higher", "lower")

    assert told(SOUND, other) == [
        f"major changed /overall_score -: {size} {sides[0]} > {size} {sides[1]}"
    ]


def test_a_score_within_its_tolerance_is_equal_to_the_last_decimal() -> None:
    other = structs.replace(SOUND, overall_score=0.9001, detailed_scores=DetailedScores(0.7999))

    assert compare(SOUND, other).equal


def test_a_detailed_score_that_only_one_side_has_is_major() -> None:
    other = structs.replace(SOUND, detailed_scores=DetailedScores())

    assert told(SOUND, other) == [
        "major removed /detailed_scores/taal -: other content > absent",
    ]


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        (violation("STR-01", start=0, message="andere melding"), "message"),
        (violation("STR-01", start=0, suggestions=("herschrijf",)), "suggestions"),
        (violation("STR-01", start=1), "location"),
        (violation("STR-01", start=0, metadata=ViolationMetadata(found="x")), "metadata"),
    ],
)
def test_message_suggestion_span_and_metadata_are_minor(changed: RuleViolation, path: str) -> None:
    found = compare(result(violation("STR-01", start=0)), result(changed)).differences

    assert [(each.severity, each.path, each.rule_id) for each in found] == [
        ("minor", f"/violations/*/{path}", "STR-01")
    ]
    assert found[0].pointer == f"/violations/0/{path}"


def test_one_violation_more_of_a_rule_that_both_hold_violated_is_minor() -> None:
    once = result(violation("STR-01", start=0))
    twice = result(violation("STR-01", start=0), violation("STR-01", start=9))

    assert told(once, twice) == ["minor added /violations/* STR-01: absent > warning"]


def test_equal_rule_ids_are_paired_in_the_order_of_their_start() -> None:
    one = result(violation("STR-01", Severity.INFO, 9), violation("STR-01", Severity.ERROR, 2))
    other = result(violation("STR-01", Severity.ERROR, 2), violation("STR-01", Severity.WARNING, 9))

    assert told(one, other) == ["major changed /violations/*/severity STR-01: info > warning"]


def test_the_inside_of_the_gate_is_minor() -> None:
    other = structs.replace(
        SOUND,
        acceptance_gate=gate(
            GateStatus.PASS, gates_passed=("score",), reasons=("goed",), thresholds={"score": 0.8}
        ),
    )

    assert {each.severity for each in compare(SOUND, other).differences} == {"minor"}
    assert {each.path for each in compare(SOUND, other).differences} == {
        "/acceptance_gate/gates_passed",
        "/acceptance_gate/reasons",
        "/acceptance_gate/thresholds/*",
    }


def test_another_threshold_of_the_gate_is_minor_and_not_named() -> None:
    one, other = (
        structs.replace(SOUND, acceptance_gate=gate(GateStatus.PASS, thresholds={"score": each}))
        for each in (0.8, 0.75)
    )

    assert told(one, other) == [
        "minor changed /acceptance_gate/thresholds/* -: ≤ 0.05 higher > ≤ 0.05 lower"
    ]


def test_a_gate_that_one_side_does_not_tell_is_minor() -> None:
    other = structs.replace(SOUND, acceptance_gate=UNSET)

    assert told(SOUND, other) == ["minor removed /acceptance_gate -: other content > absent"]


def test_the_order_of_suggestions_counts() -> None:
    first, second = (ImprovementSuggestion(Mend.REWRITE, text) for text in ("een", "twee"))
    one, other = (
        structs.replace(SOUND, improvement_suggestions=order)
        for order in ((first, second), (second, first))
    )

    assert told(one, other) == [
        "minor changed /improvement_suggestions -: other content > other content"
    ]


def test_another_reason_for_not_checking_is_minor() -> None:
    late, broken = (
        result(unchecked=(unchecked("STR-01", each),)) for each in (Reason.TIMEOUT, Reason.CRASHED)
    )

    assert told(late, broken) == [
        "minor changed /system/unchecked_rules/* STR-01: timeout > crashed"
    ]


def test_the_rules_that_only_one_pack_has_are_one_minor_difference() -> None:
    one = result(
        passed=("STR-01", "STR-02", "STR-03"), unchecked=(unchecked("A-1"), unchecked("A-2"))
    )

    assert told(one, result(passed=("STR-01",))) == [
        "minor removed /passed_rules -: passed > absent",
        "minor removed /system/unchecked_rules -: unchecked > absent",
    ]


def test_a_rule_that_is_left_unchecked_twice_is_no_more_unchecked() -> None:
    question = structs.replace(unchecked("STR-01"), question="klopt dit?")
    one, other = (result(unchecked=each) for each in ((unchecked("STR-01"), question), (question,)))

    assert {each.severity for each in compare(one, other).differences} == {"minor"}
    assert not compare(one, other).equal


def test_who_answered_and_when_is_not_compared() -> None:
    other = structs.replace(
        SOUND,
        system=structs.replace(SOUND.system, variant="v2", duration_ms=12, pack="nl", coverage=0.5),
    )

    comparison = compare(SOUND, other)

    assert comparison.equal
    assert (comparison.control, comparison.candidate) == ("v1", "v2")
