"""What a plan says, worked out by hand from RULES 4."""

from typing import Any

import pytest
from msgspec import UNSET

from tests.engines.v2.compat.building import found, judged
from toetssteen.contract.result import (
    DetailedScores,
    GateStatus,
    Impact,
    ImprovementSuggestion,
    Location,
    Mend,
    Reason,
    RuleViolation,
    Severity,
    TextSpan,
    UncheckedRule,
    V1Facts,
)
from toetssteen.contract.text import Language

CRITICAL = {"prioriteit": "hoog", "aanbeveling": "verplicht"}


def rule(rule_id: str, *patterns: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401  any field of a rule file
    return {"id": rule_id, "herkenbaar_patronen": list(patterns), **fields}


def test_forbidden_words_are_reported_where_they_stand() -> None:
    verdict = judged(
        rule("str_01", r"\bde\b", naam="Naam", uitleg="Uitleg."), text="een kade\nvan De stad"
    )

    (violation,) = verdict.violations
    assert violation == RuleViolation(
        code="VAL-STR-001",
        severity=Severity.WARNING,
        message="Naam: Uitleg.",
        rule_id="STR-01",
        category=violation.category,
        location=Location(TextSpan(13, 15), line=2, column=5),
        suggestions=("Herschrijf dit deel van de definitie.",),
        metadata=violation.metadata,
    )
    assert violation.metadata
    assert violation.metadata.found == "De"
    assert violation.metadata.about == "text"
    assert violation.metadata.rule_name == "Naam"
    assert violation.metadata.violation_type == "forbidden_pattern"
    assert violation.metadata.v1_severity == "low"
    assert violation.metadata.id_in_file == "str_01"


def test_an_id_that_is_written_normally_is_not_repeated() -> None:
    (violation,) = judged(rule("STR-01", "de"), text="de").violations

    assert violation.metadata
    assert violation.metadata.id_in_file is UNSET


def test_equal_spans_count_once_and_empty_matches_never() -> None:
    verdict = judged(rule("STR-01", r"\bde\b", "de", "x*", "de wal"), text="de wal en de boot")

    assert found(verdict) == ["de", "de wal", "de"]
    assert verdict.v1 == V1Facts({"STR-01": 0.55})


def test_a_quote_is_cut_to_80_and_a_message_to_500_characters() -> None:
    (violation,) = judged(
        rule("STR-01", "x+", naam="n" * 300, uitleg="u" * 300), text="x" * 200
    ).violations

    assert violation.metadata
    assert violation.metadata.found == "x" * 80
    assert len(violation.message) == 500


def test_a_rule_without_words_speaks_its_id() -> None:
    (violation,) = judged(rule("STR-01", "x", naam=""), text="x").violations

    assert violation.message == "STR-01"


@pytest.mark.parametrize(
    ("fields", "severity", "score"),
    [
        (CRITICAL, Severity.ERROR, 0.4),
        ({"prioriteit": "midden", "aanbeveling": "verplicht"}, Severity.ERROR, 0.55),
        ({"prioriteit": "hoog"}, Severity.WARNING, 0.7),
        ({"prioriteit": "laag", "aanbeveling": "aanbevolen"}, Severity.WARNING, 0.85),
    ],
)
def test_a_finding_costs_what_its_rule_is_worth(
    fields: dict[str, str], severity: Severity, score: float
) -> None:
    verdict = judged(rule("STR-01", "x", **fields), text="x")

    assert verdict.violations[0].severity is severity
    assert verdict.overall_score == score


def test_a_score_does_not_sink_below_zero() -> None:
    assert judged(rule("STR-01", "x", **CRITICAL), text="xxxx").overall_score == 0.0


def test_a_missing_element_points_nowhere_and_costs_less() -> None:
    verdict = judged(rule("STR-01", "bron", "wet", werking="vereist"), text="een kade")

    (violation,) = verdict.violations
    assert violation.location is UNSET
    assert violation.metadata
    assert violation.metadata.found is UNSET
    assert violation.metadata.violation_type == "missing_element"
    assert verdict.overall_score == 0.8


def test_a_required_element_that_is_there_passes_without_a_finding() -> None:
    verdict = judged(rule("STR-01", "bron", "wet", werking="vereist"), text="de wet, de wet")

    assert (verdict.violations, verdict.passed_rules) == ((), ("STR-01",))
    assert verdict.overall_score == 1.0


def test_a_rule_about_the_term_looks_at_the_term_and_points_nowhere() -> None:
    verdict = judged(rule("VER-01", "en", geldigheid="term"), text="geen", begrip="kaden en")

    assert found(verdict) == ["en", "en"]
    assert all(violation.location is UNSET for violation in verdict.violations)
    assert verdict.violations[0].suggestions == ("Herschrijf de term.",)


def test_what_cannot_be_judged_is_unchecked_with_its_reason() -> None:
    verdict = judged(
        rule("SAM-01", toetsvraag="Klopt het?"),
        rule("SAM-02"),
        rule("VER-01", "x", geldigheid="term"),
        rule("STR-02", "x", "{begrip}"),
        rule("STR-01", "x"),
        text="een kade",
        begrip="",
    )

    assert verdict.unchecked_rules == (
        UncheckedRule("SAM-01", Reason.NEEDS_JUDGEMENT, "Klopt het?"),
        UncheckedRule("SAM-02", Reason.NEEDS_JUDGEMENT, None),
        UncheckedRule("STR-02", Reason.NOT_APPLICABLE),
        UncheckedRule("VER-01", Reason.NOT_APPLICABLE),
    )
    assert verdict.passed_rules == ("STR-01",)
    assert verdict.coverage == 0.3333


def test_a_term_that_breaks_an_expression_makes_the_rule_unchecked_and_no_other() -> None:
    verdict = judged(
        rule("STR-01", "x{1,{begrip}}"), rule("STR-02", "x"), text="een kade", begrip="0"
    )

    assert verdict.unchecked_rules == (UncheckedRule("STR-01", Reason.CRASHED),)
    assert verdict.passed_rules == ("STR-02",)


def test_the_term_is_taken_literally() -> None:
    assert found(judged(rule("STR-01", "{begrip}"), text="C++ of c+++", begrip="C++")) == [
        "C++",
        "c++",
    ]


def test_nothing_judged_is_a_score_of_zero_without_coverage() -> None:
    verdict = judged(rule("STR-01", "x"), text="")

    assert (verdict.overall_score, verdict.coverage) == (0.0, None)
    assert verdict.detailed_scores == DetailedScores()
    assert verdict.acceptance_gate.status is GateStatus.BLOCKED


def test_scores_are_means_by_weight_over_all_and_per_category() -> None:
    verdict = judged(
        rule("STR-01", "x", **CRITICAL),  # weight 1.5, score 0.4
        rule("INT-01", "y", prioriteit="laag"),  # weight 0.32, score 1.0
        rule("ESS-01", "x"),  # weight 0.56, score 0.85
        text="x",
    )

    assert verdict.overall_score == round((0.6 + 0.32 + 0.476) / 2.38, 4)
    assert verdict.detailed_scores == DetailedScores(
        structuur=round(0.92 / 1.82, 4), juridisch=0.85
    )


def test_suggestions_are_the_first_five_with_the_impact_of_the_gravest() -> None:
    rules = [rule(f"STR-0{n}", "x", advies=f"Advies {n}.") for n in range(1, 7)]
    grave = rule("VER-01", "x", "y", advies="Advies 2.", **CRITICAL)
    medium = rule("VER-02", "x", advies="Advies 3.", prioriteit="hoog")

    verdict = judged(*rules, grave, medium, text="xx")

    assert verdict.improvement_suggestions == tuple(
        ImprovementSuggestion(Mend.REWRITE, f"Advies {n}.", impact=impact)
        for n, impact in enumerate(
            [Impact.LOW, Impact.HIGH, Impact.MEDIUM, Impact.LOW, Impact.LOW], start=1
        )
    )


def test_a_good_definition_passes_every_gate() -> None:
    gate = judged(rule("STR-01", "x"), text="een kade").acceptance_gate

    assert (gate.status, gate.acceptable, gate.reasons) == (GateStatus.PASS, True, ())
    assert gate.gates_passed == ("no_critical", "overall", "compliance")
    assert gate.thresholds == {"overall": 0.8, "compliance": 0.75}


def test_a_bad_definition_hears_in_dutch_what_stands_in_its_way() -> None:
    gate = judged(rule("STR-01", "x", **CRITICAL), text="x").acceptance_gate

    assert gate.gates_failed == ("no_critical", "overall", "compliance")
    assert gate.reasons == (
        "Er is 1 kritieke bevinding.",
        "De totaalscore is 0.4000; nodig is 0.80.",
        "Het aandeel nageleefde regels is 0.4000; nodig is 0.75.",
    )


def test_and_in_english_when_that_is_the_locale() -> None:
    gate = judged(rule("STR-01", "x", **CRITICAL), text="xx", locale=Language.EN).acceptance_gate

    assert gate.reasons == (
        "There are 2 critical findings.",
        "The overall score is 0.0000; 0.80 is needed.",
        "The compliance is 0.0000; 0.75 is needed.",
    )


def test_one_gate_may_fail_alone() -> None:
    rules = [rule(f"STR-0{n}", "y", prioriteit="hoog") for n in range(1, 9)]

    gate = judged(rule("VER-01", "x", **CRITICAL), *rules, text="x").acceptance_gate

    assert (gate.gates_passed, gate.gates_failed) == (("overall", "compliance"), ("no_critical",))
    assert not gate.acceptable
