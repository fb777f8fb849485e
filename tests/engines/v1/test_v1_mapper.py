"""The mapper, row by row of the table in RULES.md 4.4."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec import UNSET

from toetssteen.contract.errors import LegacyMappingError
from toetssteen.contract.result import (
    AcceptanceGate,
    Category,
    DetailedScores,
    GateStatus,
    Impact,
    ImprovementSuggestion,
    Location,
    Mend,
    Reason,
    RuleViolation,
    Severity,
    System,
    TextSpan,
    UncheckedRule,
    V1Facts,
    ValidationResult,
    ViolationMetadata,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v1.legacy_result import LegacyResult, LegacyViolation, SkippedRule
from toetssteen.engines.v1.legacy_rule import Aanbeveling, LegacyRule, Prioriteit
from toetssteen.engines.v1.mapper import mapped

SYSTEM = System(
    correlation_id="00000000-0000-4000-8000-000000000001",
    variant="v1",
    pack="legacy",
    timestamp=datetime(2026, 1, 1, tzinfo=UTC),
)
VIOLATION = LegacyViolation(
    rule_id="STR-01",
    rule_name="Naam",
    violation_type="forbidden_pattern",
    severity="high",
    description="Naam: uitleg",
    detected_pattern="ding",
    suggestion="Herschrijf.",
    position=4,
)
CLEAN = LegacyResult(
    definitie="een ding\nof zaak",
    overall_score=1.0,
    violations=(),
    passed_rules=(),
    categorie_compliance=1.0,
    is_acceptable=True,
    improvement_suggestions=(),
    detailed_scores={},
    skipped_rules=(),
)


def rule(rule_id: str, **fields: Any) -> LegacyRule:  # noqa: ANN401  any field of the rule
    whole = {"id_in_file": rule_id, "file": "a.json", "naam": "Naam", **fields}
    return LegacyRule(id=rule_id, **whole)


def result_of(
    legacy: LegacyResult, *rules: LegacyRule, locale: Language = Language.NL
) -> ValidationResult:
    return mapped(legacy, {rule.id: rule for rule in rules}, SYSTEM, locale)


def violation_of(violation: LegacyViolation, *rules: LegacyRule) -> RuleViolation:
    legacy = replace(CLEAN, violations=(violation,))
    (only,) = result_of(legacy, *(rules or (rule("STR-01"),))).violations
    return only


def metadata_of(violation: LegacyViolation, *rules: LegacyRule) -> ViolationMetadata:
    metadata = violation_of(violation, *rules).metadata
    assert metadata is not UNSET
    return metadata


def test_the_version_is_that_of_the_contract() -> None:
    assert result_of(CLEAN).version == "1.0.0"


def test_the_overall_score_is_rounded_to_four_decimals() -> None:
    assert result_of(replace(CLEAN, overall_score=2 / 3)).overall_score == 0.6667


@pytest.mark.parametrize("score", [float("nan"), -0.1, 1.0001, float("inf"), None])
@pytest.mark.parametrize("field", ["overall_score", "categorie_compliance", "detailed_scores"])
def test_a_score_that_is_no_score_is_refused(field: str, score: Any) -> None:  # noqa: ANN401  that is the point
    value: Any = {"STR-01": score} if field == "detailed_scores" else score

    with pytest.raises(LegacyMappingError, match=field) as caught:
        result_of(replace(CLEAN, **{field: value}), rule("STR-01"))
    assert caught.value.code == "INT-MAP-001"


@pytest.mark.parametrize("verdict", [True, False])
def test_the_verdict_is_taken_over_and_never_made_again(*, verdict: bool) -> None:
    result = result_of(replace(CLEAN, overall_score=0.1, is_acceptable=verdict))

    assert result.acceptance_gate is not UNSET
    assert result.is_acceptable is verdict
    assert result.acceptance_gate.acceptable is verdict
    assert (result.acceptance_gate.status is GateStatus.PASS) is verdict


def test_rule_id_code_and_category_follow_from_the_id() -> None:
    only = violation_of(replace(VIOLATION, rule_id="ESS-CONT-001"), rule("ESS-CONT-001"))

    assert (only.rule_id, only.code) == ("ESS-CONT-001", "VAL-ESS-101")
    assert only.category is Category.JURIDISCH


def test_code_and_category_of_the_file_go_first() -> None:
    only = violation_of(VIOLATION, rule("STR-01", code="ORG-ABC-001", categorie=Category.TAAL))

    assert (only.code, only.category) == ("ORG-ABC-001", Category.TAAL)


def test_a_violation_without_rule_id_has_the_id_and_code_of_the_unknown() -> None:
    only = violation_of(replace(VIOLATION, rule_id=""))

    assert (only.rule_id, only.code) == ("ONBEKEND", "VAL-EXT-000")
    assert only.category is Category.STRUCTUUR


@pytest.mark.parametrize(
    ("legacy", "severity"),
    [
        ("critical", Severity.ERROR),
        ("high", Severity.ERROR),
        ("medium", Severity.WARNING),
        ("low", Severity.WARNING),
        ("ernstig", Severity.WARNING),
    ],
)
def test_the_severity_is_mapped_and_the_original_kept(legacy: str, severity: Severity) -> None:
    violation = replace(VIOLATION, severity=legacy)

    assert violation_of(violation).severity is severity
    assert metadata_of(violation).v1_severity == legacy


@pytest.mark.parametrize(
    ("description", "name", "message"),
    [
        ("Naam: uitleg", "Naam", "Naam: uitleg"),
        ("", "Naam", "Naam"),
        ("", "", "STR-01"),
        ("é" * 501, "Naam", "é" * 500),
        ("", "x" * 501, "x" * 500),
    ],
)
def test_the_message_is_the_description_or_else_the_name(
    description: str, name: str, message: str
) -> None:
    only = violation_of(replace(VIOLATION, description=description, rule_name=name))

    assert only.message == message


@pytest.mark.parametrize(
    ("suggestion", "suggestions"), [("Herschrijf.", ("Herschrijf.",)), (None, ()), ("", ())]
)
def test_the_suggestion_becomes_the_only_one(
    suggestion: str | None, suggestions: tuple[str, ...]
) -> None:
    assert violation_of(replace(VIOLATION, suggestion=suggestion)).suggestions == suggestions


@pytest.mark.parametrize(
    ("words", "position", "location"),
    [
        ("een", 0, Location(TextSpan(0, 3), 1, 1)),
        ("ding", 4, Location(TextSpan(4, 8), 1, 5)),
        ("\n", 8, Location(TextSpan(8, 9), 1, 9)),
        ("of", 9, Location(TextSpan(9, 11), 2, 1)),
        ("zaak", 12, Location(TextSpan(12, 16), 2, 4)),
    ],
)
def test_the_place_is_a_span_with_line_and_column(
    words: str, position: int, location: Location
) -> None:
    violation = replace(VIOLATION, detected_pattern=words, position=position)

    assert violation_of(violation).location == location
    assert metadata_of(violation).position_dropped is UNSET


@pytest.mark.parametrize("position", [-1, 13, 100])
def test_a_place_outside_the_text_is_dropped_and_said_to_be(position: int) -> None:
    violation = replace(VIOLATION, detected_pattern="zaak", position=position)

    assert violation_of(violation).location is UNSET
    assert metadata_of(violation).position_dropped is True


def test_something_missing_has_no_place_and_no_words() -> None:
    violation = replace(VIOLATION, detected_pattern="", position=None)

    assert violation_of(violation).location is UNSET
    assert metadata_of(violation).position_dropped is UNSET
    assert metadata_of(violation).found is UNSET


def test_a_violation_of_the_term_has_no_place_in_the_text() -> None:
    about_term = rule("STR-01", geldigheid="term")

    assert violation_of(replace(VIOLATION, position=400), about_term).location is UNSET
    assert metadata_of(replace(VIOLATION, position=400), about_term) == ViolationMetadata(
        rule_name="Naam",
        violation_type="forbidden_pattern",
        found="ding",
        v1_severity="high",
        about="term",
    )


def test_what_the_contract_has_no_field_for_is_metadata() -> None:
    assert metadata_of(VIOLATION, rule("STR-01", id_in_file="str_01")) == ViolationMetadata(
        rule_name="Naam",
        violation_type="forbidden_pattern",
        found="ding",
        v1_severity="high",
        about="text",
        id_in_file="str_01",
    )


def test_the_id_in_the_file_is_left_out_when_it_is_the_same() -> None:
    assert metadata_of(VIOLATION).id_in_file is UNSET


def test_found_words_are_cut_and_their_place_is_not() -> None:
    legacy = replace(
        CLEAN,
        definitie="x" * 200,
        violations=(replace(VIOLATION, detected_pattern="x" * 100, position=0),),
    )
    (only,) = result_of(legacy, rule("STR-01")).violations

    assert only.metadata is not UNSET
    assert only.metadata.found == "x" * 80
    assert only.location == Location(TextSpan(0, 100), 1, 1)


def test_violations_stand_in_the_order_of_the_contract() -> None:
    def at(rule_id: str, position: int | None, kind: str = "") -> LegacyViolation:
        return replace(VIOLATION, rule_id=rule_id, position=position, violation_type=kind)

    legacy = replace(
        CLEAN,
        violations=(at("X", None), at("STR-02", 4), at("A", 9), at("STR-01", 4), at("STR-01", 0)),
    )

    order = [(one.rule_id, one.code) for one in result_of(legacy).violations]

    assert order == [
        ("STR-01", "VAL-STR-001"),
        ("STR-01", "VAL-STR-001"),
        ("STR-02", "VAL-STR-002"),
        ("A", "VAL-EXT-000"),
        ("X", "VAL-EXT-000"),
    ]


def test_passed_rules_are_sorted_and_unique() -> None:
    legacy = replace(CLEAN, passed_rules=("STR-02", "CON-01", "STR-02"))

    assert result_of(legacy).passed_rules == ("CON-01", "STR-02")


def test_skipped_rules_are_unchecked_with_their_question_in_order_of_id() -> None:
    skipped = (
        SkippedRule("STR-02", Reason.NEEDS_JUDGEMENT),
        SkippedRule("STR-01", Reason.NOT_APPLICABLE),
        SkippedRule("CON-01", Reason.NEEDS_JUDGEMENT),
    )
    rules = [rule(one, toetsvraag="Vraag?") for one in ("STR-01", "STR-02")]

    result = result_of(replace(CLEAN, skipped_rules=skipped), *rules, rule("CON-01"))

    assert result.system.unchecked_rules == (
        UncheckedRule("CON-01", Reason.NEEDS_JUDGEMENT, None),
        UncheckedRule("STR-01", Reason.NOT_APPLICABLE, None),
        UncheckedRule("STR-02", Reason.NEEDS_JUDGEMENT, "Vraag?"),
    )


def test_detailed_scores_are_weighted_means_per_category() -> None:
    heavy = rule("STR-01", prioriteit=Prioriteit.HOOG, aanbeveling=Aanbeveling.VERPLICHT)
    light = rule("INT-01", prioriteit=Prioriteit.LAAG, aanbeveling=Aanbeveling.OPTIONEEL)
    legacy = replace(CLEAN, detailed_scores={"STR-01": 1.0, "INT-01": 0.5, "VER-01": 2 / 3})

    result = result_of(legacy, heavy, light, rule("VER-01"))

    # (1.5 * 1.0 + 0.32 * 0.5) / 1.82 = 0.912087...
    assert result.detailed_scores == DetailedScores(taal=0.6667, structuur=0.9121)


def test_the_score_of_each_rule_is_kept_rounded() -> None:
    legacy = replace(CLEAN, detailed_scores={"STR-01": 2 / 3})

    assert result_of(legacy, rule("STR-01")).system.v1 == V1Facts({"STR-01": 0.6667})


@pytest.mark.parametrize(
    ("judged", "skipped", "coverage"),
    [
        (2, (), 1.0),
        (2, (Reason.NEEDS_JUDGEMENT, Reason.NOT_APPLICABLE), 0.6667),
        (0, (Reason.NEEDS_JUDGEMENT,), 0.0),
        (0, (Reason.NOT_APPLICABLE,), UNSET),
        (0, (), UNSET),
    ],
)
def test_coverage_is_the_judged_part_of_what_applies(
    judged: int, skipped: tuple[Reason, ...], coverage: object
) -> None:
    legacy = replace(
        CLEAN,
        detailed_scores={f"A-{number}": 1.0 for number in range(judged)},
        skipped_rules=tuple(SkippedRule(f"B-{at}", reason) for at, reason in enumerate(skipped)),
    )
    rules = [rule(f"{family}-{number}") for family in "AB" for number in range(2)]

    assert result_of(legacy, *rules).system.coverage == coverage


def test_who_answered_and_when_is_left_as_it_was_given() -> None:
    system = result_of(CLEAN).system

    assert (system.correlation_id, system.variant, system.pack, system.timestamp) == (
        SYSTEM.correlation_id,
        SYSTEM.variant,
        SYSTEM.pack,
        SYSTEM.timestamp,
    )
    assert system.timings is UNSET


def test_an_acceptable_definition_passes_all_gates() -> None:
    assert result_of(CLEAN).acceptance_gate == AcceptanceGate(
        status=GateStatus.PASS,
        acceptable=True,
        gates_passed=("no_critical", "overall", "compliance"),
        gates_failed=(),
        reasons=(),
        thresholds={"overall": 0.8, "compliance": 0.75},
    )


@pytest.mark.parametrize(
    ("locale", "count", "reasons"),
    [
        (
            Language.NL,
            1,
            (
                "Er is 1 kritieke bevinding.",
                "De totaalscore is 0.6667; nodig is 0.80.",
                "Het aandeel nageleefde regels is 0.7499; nodig is 0.75.",
            ),
        ),
        (
            Language.NL,
            2,
            (
                "Er zijn 2 kritieke bevindingen.",
                "De totaalscore is 0.6667; nodig is 0.80.",
                "Het aandeel nageleefde regels is 0.7499; nodig is 0.75.",
            ),
        ),
        (
            Language.EN,
            1,
            (
                "There is 1 critical finding.",
                "The overall score is 0.6667; 0.80 is needed.",
                "The compliance is 0.7499; 0.75 is needed.",
            ),
        ),
        (
            Language.EN,
            2,
            (
                "There are 2 critical findings.",
                "The overall score is 0.6667; 0.80 is needed.",
                "The compliance is 0.7499; 0.75 is needed.",
            ),
        ),
    ],
)
def test_each_gate_that_fails_says_why_in_the_language_of_the_caller(
    locale: Language, count: int, reasons: tuple[str, ...]
) -> None:
    legacy = replace(
        CLEAN,
        overall_score=2 / 3,
        categorie_compliance=0.7499,
        is_acceptable=False,
        violations=(replace(VIOLATION, severity="critical"),) * count + (VIOLATION,),
    )

    assert result_of(legacy, locale=locale).acceptance_gate == AcceptanceGate(
        status=GateStatus.BLOCKED,
        acceptable=False,
        gates_passed=(),
        gates_failed=("no_critical", "overall", "compliance"),
        reasons=reasons,
        thresholds={"overall": 0.8, "compliance": 0.75},
    )


def test_the_gates_compare_unrounded_scores() -> None:
    legacy = replace(CLEAN, overall_score=0.8, categorie_compliance=0.74999999)

    gate = result_of(replace(legacy, is_acceptable=False)).acceptance_gate

    assert gate is not UNSET
    assert gate.gates_failed == ("compliance",)
    assert gate.reasons == ("Het aandeel nageleefde regels is 0.7500; nodig is 0.75.",)


@pytest.mark.parametrize(
    ("severities", "impact"),
    [
        (("low", "critical"), Impact.HIGH),
        (("high", "low"), Impact.HIGH),
        (("low", "medium", "low"), Impact.MEDIUM),
        (("low",), Impact.LOW),
        (("low", "ernstig"), Impact.LOW),
        (("ernstig",), Impact.MEDIUM),
        ((), Impact.MEDIUM),
    ],
)
def test_a_suggestion_has_the_impact_of_its_worst_violation(
    severities: tuple[str, ...], impact: Impact
) -> None:
    other = replace(VIOLATION, severity="critical", suggestion="Iets anders.")
    legacy = replace(
        CLEAN,
        violations=(other, *(replace(VIOLATION, severity=one) for one in severities)),
        improvement_suggestions=("Herschrijf.",),
    )

    assert result_of(legacy).improvement_suggestions == (
        ImprovementSuggestion(Mend.REWRITE, "Herschrijf.", UNSET, impact),
    )
