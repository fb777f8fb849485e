import copy
import json
from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, structs

from tests.contract.results import (
    CORRELATION_ID,
    EPOCH,
    UNHURRIED,
    finding,
    mutated,
    plain,
    results,
)
from toetssteen.contract import wire
from toetssteen.contract.errors import EngineContractError, RequestError, UnreadableInputError
from toetssteen.contract.request import DefinitionContext, OntologischeCategorie, ValidationRequest
from toetssteen.contract.result import (
    DetailedScores,
    Location,
    RuleViolation,
    Severity,
    TextSpan,
    ValidationResult,
    rounded,
)
from toetssteen.contract.text import Language
from toetssteen.testing.moments import FixedMoments

FRESH = FixedMoments().fresh_id()
CODES = {"STR-ORG-001": "VAL-ORG-001"}
SECRET = "geheime definitie"  # noqa: S105  no password: words that no error may quote


def decoded(value: dict[str, Any], codes: dict[str, str] | None = None) -> ValidationResult:
    """Decode *value*, both as JSON and as mapping, and check that reading changed nothing."""
    before = copy.deepcopy(value)
    result = wire.decode_result(json.dumps(value).encode(), FixedMoments().fresh_id, codes or {})
    assert wire.decode_result(value, FixedMoments().fresh_id, codes or {}) == result
    assert value == before
    assert wire.check_result(result) == ()
    return result


def old(**more: object) -> dict[str, Any]:
    """Return a result from before 1.0.0: no version, no system."""
    value = plain()
    del value["version"], value["system"]
    return {**value, **more}


# -- there and back


@UNHURRIED
@given(results())
def test_a_result_is_the_same_after_a_round_trip(result: ValidationResult) -> None:
    raw = wire.encode_result(result)

    assert wire.check_result(result) == ()
    assert wire.decode_result(raw, FixedMoments().fresh_id) == result
    assert wire.encode(wire.decode_result(wire.as_wire(result), FixedMoments().fresh_id)) == raw


@UNHURRIED
@given(st.data())
def test_any_broken_result_is_read_as_a_result_or_refused(data: st.DataObject) -> None:
    value = data.draw(mutated(wire.as_wire(data.draw(results()))))

    try:
        result = wire.decode_result(value, FixedMoments().fresh_id)
    except EngineContractError:
        return
    assert wire.check_result(result) == ()


def test_equal_results_give_equal_bytes_whatever_the_order_of_their_thresholds() -> None:
    one, other = plain(), plain()
    gate = {"status": "pass", "acceptable": True}
    one["acceptance_gate"] = {**gate, "thresholds": {"a": 0.5, "b": 0.75}}
    other["acceptance_gate"] = {**gate, "thresholds": {"b": 0.75, "a": 0.5}}

    assert wire.encode_result(decoded(one)) == wire.encode_result(decoded(other))


def test_times_go_out_in_utc_with_a_z_and_absent_fields_do_not_go_out() -> None:
    result = decoded(plain())
    result = structs.replace(result, system=structs.replace(result.system, timestamp=EPOCH))

    assert wire.as_wire(result)["system"] == {
        "correlation_id": CORRELATION_ID,
        "variant": "v2",
        "timestamp": "2026-01-02T03:04:05Z",
        "unchecked_rules": [],
    }


def test_a_result_of_1_0_0_is_read_as_it_is_and_unknown_fields_of_system_are_ignored() -> None:
    value = plain()
    value["system"]["later"] = "unknown"

    assert decoded(value) == decoded(plain())


# -- what a result must keep


def broken(**changes: object) -> ValidationResult:
    return structs.replace(decoded(plain()), **changes)


def at(start: int, end: int) -> RuleViolation:
    violation = msgspec.convert(finding(), RuleViolation)
    return structs.replace(violation, location=Location(TextSpan(start, end)))


def system_of(**changes: object) -> Any:  # noqa: ANN401  a System, or what should be one
    return structs.replace(decoded(plain()).system, **changes)


LOCAL = timezone(timedelta(hours=2))

BROKEN = [
    ({"overall_score": 1.5}, "#/overall_score maximum"),
    ({"overall_score": float("nan")}, "#/overall_score type"),
    ({"overall_score": 0.12345}, "#/overall_score decimals"),
    ({"detailed_scores": DetailedScores(taal=1 / 3)}, "#/detailed_scores/taal decimals"),
    ({"system": system_of(coverage=2 / 3)}, "#/system/coverage decimals"),
    ({"system": system_of(correlation_id="x")}, "#/system/correlation_id pattern"),
    ({"system": system_of(timestamp=EPOCH.astimezone(LOCAL))}, "#/system/timestamp pattern"),
    ({"system": system_of(timestamp=EPOCH.replace(tzinfo=None))}, "#/system/timestamp pattern"),
    ({"violations": (at(5, 6), at(1, 2))}, "#/violations order"),
    ({"violations": (at(5, 4),)}, "#/violations/0/location/text_span order"),
    ({"passed_rules": ("b", "a")}, "#/passed_rules order"),
    ({"passed_rules": ("a", "a")}, "#/passed_rules uniqueItems"),
    ({"passed_rules": (SECRET, 7)}, "#/passed_rules/1 type"),
    ({"passed_rules": ("\ud800",)}, "#/passed_rules/0 text"),
]


@pytest.mark.parametrize(("changes", "problem"), BROKEN)
def test_a_broken_promise_is_named_by_place_and_kind(
    changes: dict[str, object], problem: str
) -> None:
    assert wire.check_result(broken(**changes)) == (problem,)


WRONG: list[tuple[object, str]] = [
    (None, "# type"),
    ([], "# type"),
    ({**plain(), "extra": 1}, "#/extra additionalProperties"),
    ({**plain(), "violations": [finding(message=SECRET * 50)]}, "#/violations/0/message maxLength"),
    ({**plain(), "violations": [finding(severity=SECRET)]}, "#/violations/0/severity enum"),
    ({**plain(), "violations": [finding(code="VAL-STR-001\n")]}, "#/violations/0/code pattern"),
    ({**plain(), "version": "2.0.0"}, "#/version const"),
    ({**plain(), "passed_rules": [{1}]}, "# json"),
    ({**plain(), "passed_rules": ["\ud800"]}, "#/passed_rules/0 text"),
    ({**plain(), "passed_rules": ["a\x00b"]}, "#/passed_rules/0 text"),
    ({**plain(), "acceptance_gate": {"status": "pass", "acceptable": False}}, "# anyOf"),
]


@pytest.mark.parametrize(("value", "problem"), WRONG)
def test_what_is_no_result_is_named_by_place_and_kind(value: object, problem: str) -> None:
    assert wire.check_result(value) == (problem,)


def test_a_missing_field_is_pointed_at() -> None:
    value = plain()
    del value["system"]["variant"], value["version"]

    assert set(wire.check_result(value)) == {"#/version required", "#/system/variant required"}


@pytest.mark.parametrize("part", [{"timestamp": "2026-13-01T00:00:00Z"}, {"duration_ms": 1.0}])
def test_what_the_schema_lets_through_and_the_type_does_not_is_a_problem(
    part: dict[str, object],
) -> None:
    value = plain()
    value["system"] |= part

    assert wire.check_result(value) == ("# type",)


# -- older shapes in


def test_a_result_without_version_and_system_gets_a_fresh_id_and_comes_from_remote() -> None:
    result = decoded(old())

    assert result.version == "1.0.0"
    assert (result.system.correlation_id, result.system.variant) == (FRESH, "remote")
    assert result.system.unplaced is UNSET


def test_an_id_that_is_there_is_kept_and_no_fresh_one_is_drawn() -> None:
    def never() -> str:
        raise AssertionError

    result = wire.decode_result(old(system={"correlation_id": CORRELATION_ID}), never)

    assert result.system.correlation_id == CORRELATION_ID


def test_metadata_of_before_moves_to_system() -> None:
    metadata = {
        "request_id": CORRELATION_ID.upper(),
        "processing_time_ms": 12.6,
        "validator_version": "0.9",
        "profile": "streng",
        "timestamp": "2026-01-02T05:04:05+02:00",
        "timings": {"cleaning_ms": 1.2, "validation_ms": 3},
    }

    system = decoded(old(metadata=metadata)).system

    assert (system.correlation_id, system.duration_ms) == (CORRELATION_ID, 13)
    assert (system.engine_version, system.profile_used) == ("0.9", "streng")
    assert system.timestamp == EPOCH
    assert isinstance(system.timestamp, datetime)
    assert system.timestamp.utcoffset() == timedelta()
    assert system.timings is not UNSET
    assert (system.timings.cleaning_ms, system.timings.validation_ms) == (1, 3)
    assert system.unplaced is UNSET


def test_what_system_says_wins_from_metadata() -> None:
    value = old(metadata={"profile": "a"}, system={"profile_used": "b", "variant": "v1"})

    assert decoded(value).system.profile_used == "b"
    assert decoded(value).system.variant == "v1"


def test_of_two_ids_in_metadata_the_correlation_id_is_taken() -> None:
    system = decoded(old(metadata={"request_id": "r", "correlation_id": CORRELATION_ID})).system

    assert system.correlation_id == CORRELATION_ID
    assert system.unplaced == ("metadata.request_id",)


UNREADABLE = [
    ("correlation_id", "not-a-uuid"),
    ("processing_time_ms", -1),
    ("processing_time_ms", True),
    ("processing_time_ms", "12"),
    ("validator_version", 2),
    ("profile", ["a"]),
    ("timestamp", "gisteren"),
    ("timestamp", "2026-01-02T03:04:05"),
    ("timestamp", "0001-01-01T00:00:00+02:00"),
    ("timings", [1]),
    ("timings", {"cleaning_ms": "1"}),
]
MOVED = {
    "correlation_id": "system.correlation_id",
    "processing_time_ms": "system.duration_ms",
    "validator_version": "system.engine_version",
    "profile": "system.profile_used",
    "timestamp": "system.timestamp",
    "timings": "system.timings",
}


@pytest.mark.parametrize(("name", "value"), UNREADABLE)
def test_metadata_that_cannot_be_read_is_named_and_left_out(name: str, value: object) -> None:
    system = decoded(old(metadata={name: value})).system

    assert system.unplaced == (MOVED[name],)
    assert system.correlation_id == FRESH


def test_a_duration_that_is_not_finite_is_left_out() -> None:
    value = old(metadata={"processing_time_ms": float("inf")})

    system = wire.decode_result(value, FixedMoments().fresh_id).system

    assert system.duration_ms is UNSET


def test_all_that_has_no_place_is_named_once_and_never_quoted() -> None:
    value = old(
        definitie=SECRET,
        metadata={"author": SECRET},
        system={"unplaced": ["earlier", "definitie"]},
        violations=[finding(extra=SECRET, location={"page": 1}), finding(extra=SECRET)],
        **{"x" * 100: SECRET},
    )

    result = decoded(value)

    assert result.system.unplaced == (
        *("definitie", "earlier", "metadata.author", "violations.extra"),
        *("violations.location.page", "x" * 80),
    )
    assert SECRET.encode() not in wire.encode_result(result)


@pytest.mark.parametrize("name", ["metadata", "system", "warnings"])
def test_a_part_of_another_shape_is_named_and_left_out(name: str) -> None:
    assert decoded(old(**{name: 7})).system.unplaced == (name,)


def test_names_of_unplaced_parts_that_are_no_list_are_dropped() -> None:
    assert decoded(old(system={"unplaced": 3})).system.unplaced is UNSET


def test_null_meant_absent() -> None:
    violation = finding(location=None, suggestions=None, metadata=None)
    suggestion = {"type": "rewrite", "description": "Herschrijf.", "example": None}
    value = old(
        violations=[violation],
        acceptance_gate=None,
        metadata=None,
        improvement_suggestions=[suggestion],
    )

    result = decoded(value)

    assert result.violations[0].location is UNSET
    assert result.acceptance_gate is UNSET
    assert result.improvement_suggestions[0].example is UNSET
    assert result.system.unplaced is UNSET


def one_violation(codes: dict[str, str] | None = None, **fields: object) -> RuleViolation:
    violation = {key: value for key, value in finding(**fields).items() if value is not ...}
    (found,) = decoded(old(violations=[violation]), codes).violations
    return found


def test_a_description_becomes_the_message() -> None:
    assert one_violation(message=..., description="Lang." * 200).message == ("Lang." * 200)[:500]


def test_a_description_beside_a_message_has_no_place() -> None:
    value = old(violations=[finding(description="Anders.")])

    assert decoded(value).violations[0].message == "Melding."
    assert decoded(value).system.unplaced == ("violations.description",)


def test_a_single_suggestion_becomes_the_first_of_the_suggestions() -> None:
    assert one_violation(suggestion="Eerst.").suggestions == ("Eerst.",)
    assert one_violation(suggestion="A", suggestions=["B"]).suggestions == ("A", "B")
    assert one_violation(suggestion="A", suggestions="B").suggestions == ("A",)
    assert one_violation(suggestion=None).suggestions == ()


def test_indices_become_the_span_around_them() -> None:
    violation = one_violation(location={"indices": [7, 3, 4], "line": 1})

    assert violation.location == Location(TextSpan(3, 8), line=1)


def test_a_span_that_is_there_wins_from_indices() -> None:
    span = {"start": 1, "end": 2}

    assert one_violation(location={"indices": [7], "text_span": span}).location == Location(
        TextSpan(1, 2)
    )


@pytest.mark.parametrize("indices", [[], ["3"], [True], [1.0], "3", {}])
def test_indices_that_say_no_place_give_no_location(indices: object) -> None:
    result = decoded(old(violations=[finding(location={"indices": indices})]))

    assert result.violations[0].location is UNSET
    assert result.system.unplaced == ("violations.location.indices",)


IDENTITIES = [
    ({"code": "STR-01"}, "VAL-STR-001", "STR-01"),
    ({"code": "str_1", "rule_id": ...}, "VAL-STR-001", "str_1"),
    ({"code": ...}, "VAL-STR-001", "STR-01"),
    ({"code": "STR-ORG-001", "rule_id": ...}, "VAL-ORG-001", "STR-ORG-001"),
    ({"code": "eigen", "rule_id": ...}, "VAL-EXT-000", "eigen"),
    ({"code": "VAL-STR-001", "rule_id": ...}, "VAL-STR-001", "ONBEKEND"),
    ({"code": ..., "rule_id": ...}, "VAL-EXT-000", "ONBEKEND"),
]


@pytest.mark.parametrize(("fields", "code", "rule_id"), IDENTITIES)
def test_a_rule_id_in_the_place_of_a_code_becomes_a_code(
    fields: dict[str, object], code: str, rule_id: str
) -> None:
    violation = one_violation(CODES, **fields)

    assert (violation.code, violation.rule_id) == (code, rule_id)


def test_warnings_become_findings_of_no_rule() -> None:
    spoken = {"description": "Let op.", "suggestion": "Kijk.", "location": {"indices": [2]}}
    result = decoded(old(warnings=["Pas op.", {**spoken, "severity": "error"}]))

    located, bare = result.violations
    assert (located.message, bare.message) == ("Let op.", "Pas op.")
    assert located.location == Location(TextSpan(2, 3))
    assert located.suggestions == ("Kijk.",)
    for violation in result.violations:
        assert (violation.code, violation.rule_id) == ("VAL-WRN-001", "ONBEKEND")
        assert (violation.severity, violation.category) == (Severity.INFO, "structuur")
    assert result.system.unplaced == ("warnings.severity",)


@pytest.mark.parametrize("warning", [7, None, {}, {"message": None}])
def test_a_warning_that_says_nothing_is_named_and_left_out(warning: object) -> None:
    result = decoded(old(warnings=[warning]))

    assert result.violations == ()
    assert result.system.unplaced == ("warnings",)


def test_an_older_result_is_put_in_order_and_its_scores_are_rounded() -> None:
    late, early = finding(location={"indices": [9]}), finding(location={"indices": [2]})
    value = old(
        violations=[finding(), late, early],
        passed_rules=["b", "a", "b"],
        overall_score=2 / 3,
        detailed_scores={"taal": 1 / 3},
        system={"coverage": 0.123456},
    )

    result = decoded(value)

    assert [v.location is UNSET for v in result.violations] == [False, False, True]
    assert result.violations[0].location == Location(TextSpan(2, 3))
    assert result.passed_rules == ("a", "b")
    assert result.overall_score == rounded(2 / 3)
    assert result.detailed_scores.taal == rounded(1 / 3)
    assert result.system.coverage == rounded(0.123456)


NO_RESULTS = [
    b"",
    b"[]",
    b"null",
    b'"result"',
    b'{"a": NaN}',
    b'{"a": 1, "a": 2}',
    b"\xff",
    b"{}",
    *(
        json.dumps(value).encode()
        for value in (
            old(violations=None),
            old(violations=[7]),
            old(violations=[finding(code=7)]),
            old(violations=[finding(category=SECRET)]),
            old(violations=[finding(location={"indices": [-3]})]),
            old(violations=[finding(location={"text_span": {"start": 5, "end": 1}})]),
            old(improvement_suggestions=7),
            old(improvement_suggestions=["x"]),
            old(overall_score=None),
            old(overall_score=7),
            old(system={"duration_ms": 1, "pack": 3}),
            old(system={"unchecked_rules": [{"rule_id": SECRET}]}),
            old(version="2.0.0"),
            old(acceptance_gate={"status": "pass", "acceptable": False}),
        )
    ),
]


@pytest.mark.parametrize("raw", NO_RESULTS)
def test_what_is_no_result_in_any_shape_is_refused_and_not_quoted(raw: bytes) -> None:
    with pytest.raises(EngineContractError) as refused:
        wire.decode_result(raw, FixedMoments().fresh_id)

    assert str(refused.value)
    assert SECRET not in str(refused.value)


def test_a_result_that_no_type_can_hold_is_refused() -> None:
    value = plain()
    value["violations"] = [finding(location={"line": 1.0})]

    with pytest.raises(EngineContractError, match="# type"):
        wire.decode_result(value, FixedMoments().fresh_id)


# -- requests in


def request(**more: object) -> dict[str, Any]:
    return {"begrip": "schip", "text": "vaartuig", **more}


def test_a_request_is_read_with_all_its_fields() -> None:
    fields = request(
        lang="en",
        ontologische_categorie="type",
        context={"organisatorisch": ["haven"], "juridisch": []},
        synoniemen=["boot"],
        bron="",
        profile="streng",
    )
    expected = ValidationRequest(
        "schip",
        "vaartuig",
        lang=Language.EN,
        ontologische_categorie=OntologischeCategorie.TYPE,
        context=DefinitionContext(organisatorisch=("haven",), juridisch=()),
        synoniemen=("boot",),
        bron="",
        profile="streng",
    )

    assert wire.decode_request(json.dumps(fields).encode()) == expected
    assert wire.request_from(fields) == expected
    assert wire.decode_request(wire.encode(expected)) == expected


def test_an_empty_term_and_text_are_a_request() -> None:
    empty = {"begrip": "", "text": ""}

    assert wire.request_from(empty) == ValidationRequest("", "")


def test_null_is_the_same_as_leaving_a_field_out() -> None:
    nulls = dict.fromkeys(["ontologische_categorie", "context", "bron", "profile"])

    assert wire.request_from(request(**nulls)) == ValidationRequest("schip", "vaartuig")


REFUSED = [
    (b"[]", {"# must be: object"}),
    (b"null", {"# must be: object"}),
    (b"{}", {"#/begrip is missing", "#/text is missing"}),
    (request(is_admin=True), {"#/is_admin is unknown"}),
    (request(__proto__={}), {"#/__proto__ is unknown"}),
    (request(**{"a/b~": 1}), {"#/a~1b~0 is unknown"}),
    (request(text=1), {"#/text must be: string"}),
    (request(text=None), {"#/text must be: string"}),
    (request(bron=7), {"#/bron must be: string"}),
    (request(lang=SECRET), {"#/lang must be one of: en, nl"}),
    (
        request(ontologische_categorie="soort"),
        {"#/ontologische_categorie must be one of: particulier, proces, resultaat, type"},
    ),
    (request(synoniemen="boot"), {"#/synoniemen must be: array"}),
    (request(context={"a": 1}), {"#/context/a is unknown"}),
    (request(context={"juridisch": ["a", 1]}), {"#/context/juridisch/1 must be: string"}),
    (
        {"begrip": True, "admin": 1, "root": 2, "context": {"juridisch": "x", "wet": 1}},
        {
            *("#/text is missing", "#/begrip must be: string", "#/admin is unknown"),
            *("#/root is unknown", "#/context/juridisch must be: array"),
            "#/context/wet is unknown",
        },
    ),
]


@pytest.mark.parametrize(("body", "told"), REFUSED)
def test_a_request_that_does_not_fit_is_refused_with_all_its_problems(
    body: bytes | dict[str, Any], told: set[str]
) -> None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    with pytest.raises(RequestError) as refused:
        wire.decode_request(raw)

    assert refused.value.code == "INP-SCH-001"
    assert set(refused.value.reason.en.split("; ")) == told
    assert len(refused.value.reason.nl.split("; ")) == len(told)
    assert SECRET not in f"{refused.value} {refused.value.reason}"


def test_the_dutch_reason_names_the_same_places() -> None:
    with pytest.raises(RequestError) as refused:
        wire.request_from({"text": "x", "admin": 1, "lang": "fr"})

    assert set(refused.value.reason.nl.split("; ")) == {
        *("#/begrip ontbreekt", "#/admin is onbekend", "#/lang moet een van deze zijn: en, nl"),
    }


def test_a_request_is_read_by_the_strict_reader() -> None:
    with pytest.raises(UnreadableInputError, match="INP-JSN-003"):
        wire.decode_request(b'{"begrip": "a", "begrip": "b", "text": "c"}')


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (request(text="a\x00b"), "INP-TXT-002"),
        (request(text="a\ud800b"), "INP-TXT-001"),
        (request(context={"juridisch": ["\ud800"]}), "INP-TXT-001"),
        (request(**{"\x00": 1}), "INP-TXT-002"),
    ],
)
def test_text_that_cannot_be_kept_is_refused_also_when_the_caller_parsed_it(
    fields: dict[str, Any], code: str
) -> None:
    with pytest.raises(UnreadableInputError, match=code):
        wire.request_from(fields)


def test_what_json_cannot_hold_is_refused_as_such() -> None:
    with pytest.raises(RequestError) as refused:
        wire.request_from(request(text=b"bytes", extra=EPOCH))

    assert refused.value.reason == ("# past niet bij json", "# does not fit json")


def test_a_nest_of_a_hundred_thousand_is_refused_without_a_recursion_error() -> None:
    deep: object = 1
    for _ in range(100_000):
        deep = [deep]

    with pytest.raises(RequestError, match="INP-SCH-001"):
        wire.request_from(request(x=deep))
