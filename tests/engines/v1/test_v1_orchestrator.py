"""V1 behind the door, with small packs and with the pack that we ship."""

import json
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, structs

from toetssteen.contract.errors import RequestError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import Severity, ValidationResult, start_of
from toetssteen.contract.text import Language
from toetssteen.contract.wire import check_result
from toetssteen.engines.v1.legacy_rule import normalised
from toetssteen.engines.v1.orchestrator import ValidationOrchestratorV1
from toetssteen.engines.v1.rule_files import read_rules
from toetssteen.testing.moments import FixedMoments

LEGACY_PACK = Path(__file__).resolve().parents[3] / "src/toetssteen/rules/packs/legacy"
SHIPPED = read_rules({path.name: path.read_bytes() for path in LEGACY_PACK.iterdir()})
V1 = ValidationOrchestratorV1(SHIPPED, FixedMoments())
SMALL = [
    {"id": "b1", "herkenbaar_patronen": ["een"]},
    {"id": "A_2", "herkenbaar_patronen": ["een"], "prioriteit": "hoog", "aanbeveling": "verplicht"},
    {"id": "A-10", "toetsvraag": "Vraag?"},
]


def small() -> ValidationOrchestratorV1:
    return ValidationOrchestratorV1(
        read_rules({"a.json": json.dumps(SMALL).encode()}), FixedMoments(), "proef", "klein"
    )


def on_the_wire(result: ValidationResult) -> dict[str, object]:
    answer: dict[str, object] = msgspec.json.decode(msgspec.json.encode(result))
    return answer


async def test_the_legacy_result_has_the_rules_in_the_order_of_their_ids() -> None:
    legacy = small().judge("tros", "een een")

    assert [one.rule_id for one in legacy.violations] == ["A-2", "A-2", "B-1", "B-1"]
    assert list(legacy.detailed_scores) == ["A-2", "B-1"]
    assert [one.rule_id for one in legacy.skipped_rules] == ["A-10"]


async def test_a_result_is_complete_to_the_last_field() -> None:
    result = await small().validate(ValidationRequest("tros", "een touw"))

    # weight 1.5, score 1 - 0.3 * 2.0 = 0.4; B-1: weight 0.7 * 0.8 = 0.56, score 0.85
    # overall (1.5 * 0.4 + 0.56 * 0.85) / 2.06 = 0.522330...; compliance (0.4 + 0.85) / 2
    assert on_the_wire(result) == {
        "version": "1.0.0",
        "overall_score": 0.5223,
        "is_acceptable": False,
        "violations": [
            {
                "code": "VAL-EXT-000",
                "severity": "error",
                "message": "A-2",
                "rule_id": "A-2",
                "category": "structuur",
                "location": {"text_span": {"start": 0, "end": 3}, "line": 1, "column": 1},
                "suggestions": ["Herschrijf dit deel van de definitie."],
                "metadata": {
                    "found": "een",
                    "about": "text",
                    "rule_name": "A-2",
                    "violation_type": "forbidden_pattern",
                    "v1_severity": "critical",
                    "id_in_file": "A_2",
                },
            },
            {
                "code": "VAL-EXT-000",
                "severity": "warning",
                "message": "B-1",
                "rule_id": "B-1",
                "category": "structuur",
                "location": {"text_span": {"start": 0, "end": 3}, "line": 1, "column": 1},
                "suggestions": ["Herschrijf dit deel van de definitie."],
                "metadata": {
                    "found": "een",
                    "about": "text",
                    "rule_name": "B-1",
                    "violation_type": "forbidden_pattern",
                    "v1_severity": "low",
                    "id_in_file": "b1",
                },
            },
        ],
        "passed_rules": [],
        "detailed_scores": {"structuur": 0.5223},
        "system": {
            "correlation_id": "00000000-0000-4000-8000-000000000001",
            "variant": "proef",
            "pack": "klein",
            "engine_version": "v1/klein/1.0.0",
            "profile_used": "v1",
            "timestamp": "2026-01-01T00:00:00Z",
            "duration_ms": 1,
            "unchecked_rules": [
                {"rule_id": "A-10", "reason": "needs_judgement", "question": "Vraag?"}
            ],
            "coverage": 0.6667,
            "v1": {"rule_scores": {"A-2": 0.4, "B-1": 0.85}},
        },
        "improvement_suggestions": [
            {
                "type": "rewrite",
                "description": "Herschrijf dit deel van de definitie.",
                "impact": "high",
            }
        ],
        "acceptance_gate": {
            "status": "blocked",
            "acceptable": False,
            "gates_passed": [],
            "gates_failed": ["no_critical", "overall", "compliance"],
            "reasons": [
                "Er is 1 kritieke bevinding.",
                "De totaalscore is 0.5223; nodig is 0.80.",
                "Het aandeel nageleefde regels is 0.6250; nodig is 0.75.",
            ],
            "thresholds": {"overall": 0.8, "compliance": 0.75},
        },
    }


async def test_the_correlation_id_and_the_locale_of_the_caller_are_kept() -> None:
    asked = "12345678-1234-4234-8234-123456789abc"

    result = await small().validate(
        ValidationRequest("tros", "een touw"),
        ValidationContext(correlation_id=asked, locale=Language.EN),
    )

    assert result.system.correlation_id == asked
    assert on_the_wire(result)["acceptance_gate"] == {
        "status": "blocked",
        "acceptable": False,
        "gates_passed": [],
        "gates_failed": ["no_critical", "overall", "compliance"],
        "reasons": [
            "There is 1 critical finding.",
            "The overall score is 0.5223; 0.80 is needed.",
            "The compliance is 0.6250; 0.75 is needed.",
        ],
        "thresholds": {"overall": 0.8, "compliance": 0.75},
    }


async def test_the_language_of_the_definition_changes_nothing() -> None:
    dutch, english = small(), small()

    assert await dutch.validate(ValidationRequest("tros", "een touw")) == await english.validate(
        ValidationRequest("tros", "een touw", lang=Language.EN)
    )


@pytest.mark.parametrize(
    ("of_request", "of_context"),
    [(None, None), ("v1", None), (None, "v1"), ("v1", "streng")],
)
async def test_the_profile_v1_is_the_only_one_and_need_not_be_named(
    of_request: str | None, of_context: str | None
) -> None:
    request = ValidationRequest("tros", "touw", profile=of_request)

    result = await small().validate(request, ValidationContext(profile=of_context))

    assert result.system.profile_used == "v1"


@pytest.mark.parametrize(
    ("of_request", "of_context"),
    [("streng", None), ("streng", "v1"), ("", None), (None, "streng"), (None, "")],
)
async def test_another_profile_is_refused_and_the_known_one_named(
    of_request: str | None, of_context: str | None
) -> None:
    request = ValidationRequest("tros", "touw", profile=of_request)

    with pytest.raises(RequestError, match="INP-PRF-001") as caught:
        await small().validate(request, ValidationContext(profile=of_context))
    assert caught.value.reason.nl.endswith("kent alleen: v1.")
    assert caught.value.reason.en.endswith("only knows: v1.")


def test_the_shipped_pack_has_53_rules() -> None:
    assert len(SHIPPED) == 53
    assert all(normalised(rule.id) == rule.id for rule in SHIPPED)


async def test_the_shipped_pack_fills_every_category_and_accepts_a_sound_definition() -> None:
    result = await V1.validate(ValidationRequest("tros", "touw waarmee een schip wordt vastgelegd"))

    assert result.is_acceptable
    assert UNSET not in structs.astuple(result.detailed_scores)


async def test_the_shipped_pack_finds_the_term_in_its_own_definition() -> None:
    result = await V1.validate(ValidationRequest("tros", "touw dat men als tros gebruikt"))

    circle = [one for one in result.violations if one.rule_id == "CON-CIRC-001"]
    assert [(start_of(one), one.severity) for one in circle] == [(17, Severity.ERROR)]
    assert not result.is_acceptable


async def test_the_shipped_pack_looks_at_the_term() -> None:
    result = await V1.validate(ValidationRequest("wandelingen", "tocht te voet"))

    assert "VER-01" in [one.rule_id for one in result.violations]


async def test_an_empty_request_has_a_result_and_no_rule_passes() -> None:
    result = await V1.validate(ValidationRequest("", ""))

    assert result.passed_rules == ()
    assert result.overall_score == 0.0
    assert len(result.system.unchecked_rules) == 53
    assert not result.is_acceptable


WORDS = st.sampled_from(
    ["een", "kan", "ding", "tros", "en/of", "is", "NATO", "\n", "\x01", "’s", "(bijv.", "é", "  "]
)
# A NUL or a lone surrogate is refused before any engine sees it.
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
TEXTS = st.one_of(st.text(CHARACTERS, max_size=80), st.lists(WORDS, max_size=12).map(" ".join))


@given(begrip=TEXTS, text=TEXTS)
async def test_any_text_has_a_result_that_fits_the_contract(begrip: str, text: str) -> None:
    result = await V1.validate(ValidationRequest(begrip, text))

    assert check_result(result) == ()
    assert msgspec.json.decode(msgspec.json.encode(result), type=ValidationResult) == result
    for violation in result.violations:
        assert violation.metadata is not UNSET
        if violation.location is not UNSET:
            span = violation.location.text_span
            assert span is not UNSET
            assert violation.metadata.found == text[span.start : span.end][:80]


@given(begrip=TEXTS, text=TEXTS)
async def test_the_same_request_has_the_same_answer(begrip: str, text: str) -> None:
    request = ValidationRequest(begrip, text)
    one = ValidationOrchestratorV1(SHIPPED, FixedMoments())
    other = ValidationOrchestratorV1(reversed(SHIPPED), FixedMoments())

    assert await one.validate(request) == await other.validate(request)


def test_time_in_results_is_the_time_of_the_moments() -> None:
    assert V1.moments.now() == datetime(2026, 1, 1, tzinfo=UTC)
