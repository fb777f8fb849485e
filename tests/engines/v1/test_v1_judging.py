"""Judging: each figure here was worked out by hand."""

import json
from collections.abc import Mapping

import pytest

from toetssteen.contract.result import Reason
from toetssteen.engines.v1.judging import judge
from toetssteen.engines.v1.legacy_result import LegacyResult, LegacyViolation, SkippedRule
from toetssteen.engines.v1.rule_files import read_rules
from toetssteen.engines.v1.scoring import weighted_mean


def judged(begrip: str, text: str, *rules: Mapping[str, object]) -> LegacyResult:
    named = [{"id": f"ABC-0{number}", **rule} for number, rule in enumerate(rules, start=1)]
    return judge(read_rules({"a.json": json.dumps(named).encode()}), begrip, text)


def places(result: LegacyResult) -> list[tuple[int | None, str]]:
    return [(one.position, one.detected_pattern) for one in result.violations]


def test_a_match_is_a_violation_with_everything_the_rule_has_to_say() -> None:
    rule: dict[str, object] = {
        "naam": "Geen ding",
        "uitleg": "Een ding is vaag.",
        "herkenbaar_patronen": ["ding"],
        "advies": "Noem de soort.",
    }

    assert judged("tros", "een ding", rule).violations == (
        LegacyViolation(
            rule_id="ABC-01",
            rule_name="Geen ding",
            violation_type="forbidden_pattern",
            severity="low",
            description="Geen ding: Een ding is vaag.",
            detected_pattern="ding",
            suggestion="Noem de soort.",
            position=4,
        ),
    )


def test_a_rule_without_words_of_its_own_says_its_name_and_the_general_advice() -> None:
    (violation,) = judged("tros", "een ding", {"herkenbaar_patronen": "ding"}).violations

    assert violation.description == "ABC-01"
    assert violation.suggestion == "Herschrijf dit deel van de definitie."


def test_matches_of_all_patterns_come_in_order_and_equal_spans_once() -> None:
    patterns = ["ding", "een", "(?:ding|zaak)", "ding|ding en zaak", "n ding"]

    found = places(judged("tros", "een ding en zaak", {"herkenbaar_patronen": patterns}))

    assert found == [(0, "een"), (2, "n ding"), (4, "ding"), (12, "zaak")]


def test_spans_with_the_same_start_come_shortest_first() -> None:
    found = places(judged("tros", "abc", {"herkenbaar_patronen": ["abc", "a", "ab"]}))

    assert found == [(0, "a"), (0, "ab"), (0, "abc")]


def test_an_empty_match_is_no_match() -> None:
    result = judged("tros", "abc", {"herkenbaar_patronen": ["x*"]})

    assert result.violations == ()
    assert result.passed_rules == ("ABC-01",)


def test_positions_count_code_points_of_the_text_as_received() -> None:
    found = places(judged("tros", "  \U0001f600 é \n ding", {"herkenbaar_patronen": ["ding"]}))

    assert found == [(8, "ding")]


@pytest.mark.parametrize(
    ("prioriteit", "aanbeveling", "severity", "scores", "if_missing"),
    [
        ("hoog", "verplicht", "critical", (0.4, 0.0), 0.2),
        ("midden", "verplicht", "high", (0.55, 0.1), 0.4),
        ("laag", "verplicht", "high", (0.55, 0.1), 0.4),
        ("hoog", "aanbevolen", "medium", (0.7, 0.4), 0.6),
        ("hoog", "optioneel", "medium", (0.7, 0.4), 0.6),
        ("midden", "aanbevolen", "low", (0.85, 0.7), 0.8),
        ("laag", "optioneel", "low", (0.85, 0.7), 0.8),
    ],
)
def test_severity_and_score_follow_from_urgency_and_obligation(
    prioriteit: str,
    aanbeveling: str,
    severity: str,
    scores: tuple[float, float],
    if_missing: float,
) -> None:
    rule: dict[str, object] = {
        "prioriteit": prioriteit,
        "aanbeveling": aanbeveling,
        "herkenbaar_patronen": ["ding"],
    }

    once, twice = judged("t", "ding", rule), judged("t", "ding ding", rule)
    missing = judged("t", "tros", {**rule, "werking": "vereist"})

    assert once.violations[0].severity == severity
    assert once.detailed_scores["ABC-01"] == pytest.approx(scores[0])
    assert twice.detailed_scores["ABC-01"] == pytest.approx(scores[1])
    assert missing.detailed_scores["ABC-01"] == pytest.approx(if_missing)


def test_scores_are_means_over_the_judged_rules() -> None:
    # weights 1.0 * 1.5 = 1.5, 0.7 * 1.0 = 0.7 and 0.4 * 0.8 = 0.32; scores 0.4, 0.7 and 1.0
    result = judged(
        "tros",
        "een ding en een zaak",
        {"prioriteit": "hoog", "aanbeveling": "verplicht", "herkenbaar_patronen": ["ding"]},
        {"prioriteit": "midden", "aanbeveling": "aanbevolen", "herkenbaar_patronen": ["een"]},
        {"prioriteit": "laag", "aanbeveling": "optioneel", "herkenbaar_patronen": ["touw"]},
        {"prioriteit": "hoog", "aanbeveling": "verplicht"},
    )

    assert result.overall_score == pytest.approx((1.5 * 0.4 + 0.7 * 0.7 + 0.32 * 1.0) / 2.52)
    assert result.categorie_compliance == pytest.approx((0.4 + 0.7 + 1.0) / 3)
    assert result.detailed_scores == pytest.approx({"ABC-01": 0.4, "ABC-02": 0.7, "ABC-03": 1.0})
    assert result.passed_rules == ("ABC-03",)
    assert result.skipped_rules == (SkippedRule("ABC-04", Reason.NEEDS_JUDGEMENT),)
    assert result.is_acceptable is False
    assert result.definitie == "een ding en een zaak"


def test_when_no_rule_can_judge_the_scores_are_zero() -> None:
    result = judged("tros", "touw", {})

    assert (result.overall_score, result.categorie_compliance) == (0.0, 0.0)
    assert result.is_acceptable is False
    assert weighted_mean([]) == 0.0


def test_a_definition_that_breaks_no_rule_is_acceptable() -> None:
    result = judged("tros", "touw", {"herkenbaar_patronen": ["ding"]})

    assert (result.overall_score, result.categorie_compliance) == (1.0, 1.0)
    assert result.is_acceptable is True


def test_one_critical_violation_makes_it_unacceptable_whatever_the_scores() -> None:
    critical: dict[str, object] = {
        "prioriteit": "hoog",
        "aanbeveling": "verplicht",
        "herkenbaar_patronen": ["ding"],
    }
    kept = [{**critical, "herkenbaar_patronen": ["x"]} for _ in range(8)]

    result = judged("tros", "ding", critical, *kept)

    # one rule scores 0.4 and eight score 1.0: 8.4 / 9
    assert result.overall_score == pytest.approx(0.93333, abs=1e-5)
    assert result.categorie_compliance == pytest.approx(0.93333, abs=1e-5)
    assert result.is_acceptable is False


@pytest.mark.parametrize(
    ("text", "is_acceptable"),
    [
        ("een", True),  # 0.85, 0.85
        ("een een", False),  # 0.70, 0.70: both scores too low
    ],
)
def test_without_critical_violations_the_scores_decide(text: str, *, is_acceptable: bool) -> None:
    assert judged("t", text, {"herkenbaar_patronen": ["een"]}).is_acceptable is is_acceptable


def test_a_low_plain_mean_alone_makes_it_unacceptable() -> None:
    # overall (1.5 * 1 + 0.32 * 0.4) / 1.82 = 0.8945; compliance (1 + 0.4) / 2 = 0.70
    result = judged(
        "t",
        "een een een een",
        {"prioriteit": "hoog", "aanbeveling": "verplicht", "herkenbaar_patronen": ["ding"]},
        {"prioriteit": "laag", "aanbeveling": "optioneel", "herkenbaar_patronen": ["een"]},
    )

    assert result.overall_score == pytest.approx(0.8945, abs=1e-4)
    assert result.categorie_compliance == pytest.approx(0.70)
    assert result.is_acceptable is False


def test_a_required_pattern_that_is_missing_is_one_violation_without_place() -> None:
    rule: dict[str, object] = {
        "naam": "Bron",
        "uitleg": "Noem de bron.",
        "herkenbaar_patronen": ["bron", "wet"],
        "werking": "vereist",
    }

    (violation,) = judged("tros", "touw", rule).violations

    assert violation == LegacyViolation(
        rule_id="ABC-01",
        rule_name="Bron",
        violation_type="missing_element",
        severity="low",
        description="Bron: Noem de bron.",
        detected_pattern="",
        suggestion="Herschrijf dit deel van de definitie.",
        position=None,
    )


def test_a_required_pattern_that_is_there_passes() -> None:
    rule: dict[str, object] = {"herkenbaar_patronen": ["bron", "wet"], "werking": "vereist"}

    result = judged("tros", "touw uit de wet", rule)

    assert (result.violations, result.passed_rules) == ((), ("ABC-01",))
    assert result.detailed_scores == {"ABC-01": 1.0}


def test_a_required_pattern_that_only_matches_nothing_is_missing() -> None:
    rule: dict[str, object] = {"herkenbaar_patronen": ["x*"], "werking": "vereist"}

    assert len(judged("tros", "touw", rule).violations) == 1


def test_a_term_rule_looks_at_the_term_and_not_at_the_definition() -> None:
    rule: dict[str, object] = {"herkenbaar_patronen": ["trossen"], "geldigheid": "Term"}

    on_term = judged("de trossen", "touw", rule)
    on_text = judged("tros", "trossen", rule)

    assert places(on_term) == [(3, "trossen")]
    assert on_term.violations[0].suggestion == "Herschrijf de term."
    assert on_text.violations == ()


def test_advice_of_the_file_goes_before_ours_for_a_term_too() -> None:
    rule: dict[str, object] = {
        "herkenbaar_patronen": ["trossen"],
        "geldigheid": "term",
        "advies": "Kies het enkelvoud.",
    }

    assert judged("trossen", "touw", rule).violations[0].suggestion == "Kies het enkelvoud."


def test_a_placeholder_stands_for_the_term_as_it_is_spelt() -> None:
    rule: dict[str, object] = {"herkenbaar_patronen": [r"(?<!\w){begrip}(?!\w)"]}

    found = places(judged("c++ (taal)", "taal C++ (Taal) en c++", rule))

    assert found == [(5, "C++ (Taal)")]


@pytest.mark.parametrize(
    ("begrip", "text", "rule", "reason"),
    [
        ("tros", "touw", {}, Reason.NEEDS_JUDGEMENT),
        ("tros", "", {}, Reason.NEEDS_JUDGEMENT),
        ("tros", "", {"herkenbaar_patronen": ["x"]}, Reason.NOT_APPLICABLE),
        ("", "touw", {"herkenbaar_patronen": ["x"], "geldigheid": "term"}, Reason.NOT_APPLICABLE),
        ("", "touw", {"herkenbaar_patronen": ["x", "{begrip}"]}, Reason.NOT_APPLICABLE),
        ("", "", {"herkenbaar_patronen": ["x"], "werking": "vereist"}, Reason.NOT_APPLICABLE),
    ],
)
def test_a_rule_that_cannot_judge_is_skipped_and_never_passed(
    begrip: str, text: str, rule: dict[str, object], reason: Reason
) -> None:
    result = judged(begrip, text, rule)

    assert result.skipped_rules == (SkippedRule("ABC-01", reason),)
    assert result.passed_rules == ()
    assert result.violations == ()
    assert result.detailed_scores == {}


@pytest.mark.parametrize(
    ("begrip", "text"),
    [("tros", ""), ("tros", " \n")],
)
def test_only_a_text_without_any_character_is_no_target(begrip: str, text: str) -> None:
    result = judged(begrip, text, {"herkenbaar_patronen": [r"^\s+$"]})

    assert places(result) == ([(0, text)] if text else [])


def test_the_first_five_distinct_suggestions_are_the_improvements() -> None:
    rules = [
        {"herkenbaar_patronen": ["a"], "advies": advice} for advice in ("1", "2", "1", "3", "4")
    ]
    more = [{"herkenbaar_patronen": ["a"], "advies": advice} for advice in ("5", "6")]

    result = judged("t", "a a", *rules, *more)

    assert result.improvement_suggestions == ("1", "2", "3", "4", "5")
