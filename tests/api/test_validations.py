import json
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec import structs

from tests.api.building import (
    ASKED,
    caller_of,
    code_of,
    heard,
    house,
    make_door,
    make_parts,
    problem_in,
)
from tests.api.doubles import Engine, good_result
from toetssteen.api.app import application
from toetssteen.api.parts import EndOfLife
from toetssteen.contract.errors import RequestError
from toetssteen.contract.result import Category, RuleViolation, Severity
from toetssteen.contract.text import Language, Text
from toetssteen.contract.wire import as_wire, check_result

PATH = "/v1/validations"
JSON = {"content-type": "application/json"}
LINES = {"content-type": "application/x-ndjson"}
SECRET = "Zwaluwstaart 123456782 e.jansen@example.org"  # noqa: S105  what must not leak
PIECE = b'{"begrip":"a","text":%s}'
DEEP = b"[" * 100_000
REFUSED_JSON = {
    "X4 NUL": (PIECE % rb'"\u0000"', "INP-TXT-002"),
    "X4 raw NUL": (PIECE % b'"\x00"', "INP-TXT-002"),
    "X6": (PIECE % rb'"\ud800"', "INP-TXT-001"),
    "X11": (PIECE % b'"b"' + DEEP, "INP-JSN-006"),
    "X11 in a field": (b'{"onbekend":' + DEEP + b"]" * 100_000 + b"}", "INP-JSN-006"),
    "X12": (b'{"begrip":"a","text":"b","text":"c"}', "INP-JSN-003"),
    "X12 escaped": (rb'{"begrip":"a","text":"b","\u0074ext":"c"}', "INP-JSN-003"),
    "X13": (PIECE % b"NaN", "INP-JSN-004"),
    "X13 infinite": (PIECE % b"-Infinity", "INP-JSN-004"),
    "X14": (PIECE % b"1e999", "INP-JSN-005"),
    "X14 long": (PIECE % (b"9" * 500_000), "INP-JSN-005"),
    "X15": (PIECE % b'"\xff"', "INP-JSN-002"),
    "X15 overlong": (PIECE % b'"\xc0\xaf"', "INP-JSN-002"),
    "X15 BOM": (b"\xef\xbb\xbf{}", "INP-JSN-002"),
    "X15 UTF-16": ("{}".encode("utf-16"), "INP-JSN-002"),
    "X16 empty": (b"", "INP-JSN-001"),
    "X16 no JSON": (b"begrip=a", "INP-JSN-001"),
    "X16 array": (b"[]", "INP-SCH-001"),
    "X16 null": (b"null", "INP-SCH-001"),
}


@pytest.mark.parametrize(("raw", "code"), REFUSED_JSON.values(), ids=REFUSED_JSON)
async def test_poisonous_json_is_refused_by_its_own_code(raw: bytes, code: str) -> None:
    async with caller_of(make_door()) as caller:
        assert code_of(await caller.post(PATH, content=raw, headers=JSON)) == (400, code)


async def test_every_flaw_is_told_at_once_with_its_pointer_and_no_value() -> None:
    """Row X17."""
    asked = {"text": 12, "is_admin": SECRET, "__proto__": {}, "context": {"juridisch": [True]}}

    async with caller_of(make_door()) as caller:
        answer = await caller.post(PATH, json=asked)

    assert code_of(answer) == (400, "INP-SCH-001")
    pointers = {one["pointer"] for one in problem_in(answer)["errors"]}
    assert pointers == {
        *("#/begrip", "#/text", "#/is_admin", "#/__proto__", "#/context/juridisch/0"),
    }
    assert SECRET not in answer.text


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("begrip", "a" * 501, "INP-TXT-003"),
        ("text", "a" * 20_001, "INP-TXT-003"),
        ("toelichting", "a" * 20_001, "INP-TXT-003"),
        ("bron", "a" * 2_001, "INP-TXT-003"),
        ("voorkeursterm", "a" * 501, "INP-TXT-003"),
        ("text", "e" + "\u0301" * 33, "INP-TXT-004"),
        ("text", "e" + "\u0301" * 20 + "é" + "\u0301" * 33, "INP-TXT-004"),
        ("text", "ok " * 9 + "e" + "\u20dd\u0301" * 17 + "x", "INP-TXT-004"),
    ],
)
async def test_a_text_beyond_the_limits_of_the_service_is_refused_at_its_place(
    field: str, value: str, code: str
) -> None:
    """Rows X2 and X8."""
    async with caller_of(make_door()) as caller:
        answer = await caller.post(PATH, json={**ASKED, field: value})

    assert code_of(answer) == (400, code)
    assert [one["pointer"] for one in problem_in(answer)["errors"]] == [f"#/{field}"]


async def test_every_text_that_is_too_long_is_told_at_once() -> None:
    asked = {
        **ASKED,
        "synoniemen": ["kort", "a" * 501],
        "context": {"juridisch": ["a" * 2_001]},
        "begrip": "a" * 501,
    }

    async with caller_of(make_door()) as caller:
        answer = await caller.post(PATH, json=asked)

    pointers = {one["pointer"] for one in problem_in(answer)["errors"]}
    assert pointers == {"#/begrip", "#/synoniemen/1", "#/context/juridisch/0"}


@pytest.mark.parametrize(
    "asked",
    [
        {"begrip": "a" * 500, "text": "b" * 20_000},
        {"begrip": "a", "text": "e" + "\u0301" * 32},
        {"begrip": "a", "text": ("é" + "\u0301" * 20) * 9},
        {"begrip": "a\n", "text": "\u202eabc\u200b\x1b[31m <script>"},
    ],
)
async def test_what_is_odd_and_within_the_limits_is_judged(asked: dict[str, str]) -> None:
    """Rows X2, X5, X7, X8, X26."""
    engine = Engine()

    async with caller_of(make_door(engine)) as caller:
        answer = await caller.post(PATH, json=asked)

    assert answer.status_code == 200
    assert engine.asked[0][0].text == asked["text"]


@pytest.mark.parametrize("asked", [{"begrip": "", "text": ""}, {"begrip": "a", "text": " "}])
async def test_an_empty_text_is_a_result_and_no_error(asked: dict[str, str]) -> None:
    """Row X3."""
    parts = make_parts(router=house().variant("v2"))

    async with caller_of(make_door(router=parts.router)) as caller:
        answer = await caller.post(PATH, json=asked, timeout=10)

    assert answer.status_code == 200
    assert check_result(answer.json()) == ()
    assert not answer.json()["is_acceptable"]


async def test_a_degraded_result_is_its_problem_and_goes_along() -> None:
    engine = Engine()
    engine.says = engine.degraded("TMO-ENG-001")

    async with caller_of(make_door(engine)) as caller:
        answer = await caller.post(PATH, json=ASKED)

    assert code_of(answer) == (504, "TMO-ENG-001")
    assert answer.headers["retry-after"] == "1"
    assert problem_in(answer)["result"] == as_wire(engine.says)


async def test_a_wish_that_cannot_be_met_is_a_problem_in_the_language_of_the_caller() -> None:
    reason = Text("Dit profiel is er niet.", "There is no such profile.")
    door = make_door(Engine(RequestError("INP-PRF-001", reason)))

    async with caller_of(door) as caller:
        dutch = await caller.post(PATH, json=ASKED)
        english = await caller.post(
            PATH, json=ASKED, headers={"accept-language": "fr, en-GB;q=0.8, nl;q=0.1"}
        )

    assert problem_in(dutch)["detail"].startswith(reason.nl)
    assert problem_in(english)["detail"].startswith(reason.en)
    assert (dutch.headers["content-language"], english.headers["content-language"]) == ("nl", "en")


async def test_a_problem_has_what_the_standard_asks_and_names_the_request() -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.post(PATH, json={})

    problem = problem_in(answer)
    names = answer.headers["x-correlation-id"]
    assert problem["type"] == "https://toetssteen.example/docs/codes#inp-sch-001"
    assert problem["instance"] == f"urn:uuid:{names}"
    assert problem["correlation_id"] == names
    assert problem["title"]
    assert problem["detail"]


async def test_the_language_of_the_messages_is_asked_by_the_header_and_not_by_the_body() -> None:
    engine = Engine()

    async with caller_of(make_door(engine)) as caller:
        await caller.post(PATH, json={**ASKED, "lang": "en"})
        await caller.post(PATH, json=ASKED, headers={"accept-language": "en"})

    assert [context.locale for _, context in engine.asked] == [Language.NL, Language.EN]


class TestLegacy:
    PATH = "/v1/legacy-validations"
    END = EndOfLife(
        datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 4, 1, tzinfo=UTC), "https://x.example/eind"
    )

    async def test_the_answer_has_the_published_fields_of_v1(self) -> None:
        v1 = house().variant("v1")
        asked = {"begrip": "meerpaal", "text": "is een paal, bijvoorbeeld van hout"}

        async with caller_of(make_door(router=v1)) as caller:
            answer = await caller.post(self.PATH, json=asked)
            result = (await caller.post(PATH, json=asked)).json()

        legacy = answer.json()
        assert legacy["definitie"] == asked["text"]
        assert legacy["overall_score"] == result["overall_score"]
        assert legacy["detailed_scores"] == result["system"]["v1"]["rule_scores"]
        assert legacy["violations"], "this text breaks some rule of V1"
        for violation in legacy["violations"]:
            assert violation["severity"] in {"critical", "high", "medium", "low"}
            if (start := violation["position"]) is not None:
                words = violation["detected_pattern"]
                assert asked["text"][start : start + len(words)] == words != ""

    async def test_the_answer_tells_what_a_result_of_another_engine_knows(self) -> None:
        v2 = house().variant("v2")
        asked = {"begrip": "meerpaal", "text": "iets waaraan een schip wordt vastgelegd"}

        async with caller_of(make_door(router=v2)) as caller:
            legacy = (await caller.post(self.PATH, json=asked)).json()

        assert legacy["detailed_scores"] == {}
        assert 0.0 < legacy["categorie_compliance"] < 1.0
        assert legacy["violations"][0]["rule_name"] == legacy["violations"][0]["rule_id"]
        assert legacy["skipped_rules"]

    async def test_a_violation_without_a_place_has_no_position(self) -> None:
        bare = RuleViolation("VAL-EXT-000", Severity.INFO, "Te weinig.", "X-01", Category.TAAL)
        result = structs.replace(good_result(), violations=(bare,))

        async with caller_of(make_door(Engine(result))) as caller:
            legacy = (await caller.post(self.PATH, json=ASKED)).json()

        [violation] = legacy["violations"]
        assert violation["position"] is None
        assert violation["detected_pattern"] == ""
        assert (violation["severity"], violation["suggestion"]) == ("low", None)
        assert violation["violation_type"] == "missing_element"

    async def test_an_answer_of_nothing_has_a_compliance_all_the_same(self) -> None:
        bare = good_result()

        async with caller_of(make_door(Engine(bare))) as caller:
            legacy = (await caller.post(self.PATH, json=ASKED)).json()

        assert legacy["categorie_compliance"] == 1.0

    async def test_the_headers_say_when_it_ends_and_what_comes_after(self) -> None:
        async with caller_of(make_door(end_of_life=self.END)) as caller:
            answer = await caller.post(self.PATH, json=ASKED)

        assert answer.headers["deprecation"] == "@1798761600"
        assert answer.headers["sunset"] == "Thu, 01 Apr 2027 00:00:00 GMT"
        links = answer.links
        assert {"deprecation", "sunset", "successor-version"} == set(links)
        assert links["successor-version"]["url"] == PATH

    async def test_without_a_date_only_the_successor_is_named(self) -> None:
        async with caller_of(make_door()) as caller:
            answer = await caller.post(self.PATH, json=ASKED)

        assert "deprecation" not in answer.headers
        assert set(answer.links) == {"successor-version"}

    async def test_a_degraded_result_is_a_problem_here_too(self) -> None:
        engine = Engine()
        engine.says = engine.degraded("INT-ENG-001")

        async with caller_of(make_door(engine)) as caller:
            answer = await caller.post(self.PATH, json=ASKED)

        assert code_of(answer) == (500, "INT-ENG-001")

    def test_it_does_not_go_before_it_is_deprecated(self) -> None:
        with pytest.raises(ValueError, match="not before"):
            EndOfLife(self.END.sunset_at, self.END.deprecated_at, self.END.page)


async def test_no_problem_holds_a_word_of_the_definition() -> None:
    poison: list[Any] = [
        {"begrip": SECRET, "text": SECRET, "profile": 1},
        {"begrip": SECRET, "text": SECRET, "bron": SECRET * 500},
        {"begrip": SECRET, "text": "\ud800" + SECRET},
        {"begrip": SECRET, "text": {SECRET: SECRET}},
    ]

    async with caller_of(make_door()) as caller:
        for one in poison:
            answer = await caller.post(PATH, content=json.dumps(one), headers=JSON)
            assert answer.status_code == 400
            assert SECRET not in answer.text


async def test_no_event_holds_a_text_or_who_asked() -> None:
    """Promise P10, as far as the door goes."""
    parts = make_parts(Engine(RuntimeError(SECRET)))
    asked = {"begrip": SECRET, "text": SECRET}
    who = {"x-tenant": "acme-geheim", "x-subject": "u-geheim", "idempotency-key": "k-geheim"}

    async with caller_of(application(parts), **who) as caller:
        answers = [
            await caller.post(PATH, json=asked),
            await caller.post("/v1/validation-batches", content=json.dumps(asked), headers=LINES),
            await caller.post("/v1/definitions", json={"definition": asked}),
            await caller.get(f"/v1/rules/{SECRET}"),
            await caller.get("/v1/rules", params={"variant": SECRET}),
        ]

    assert [answer.status_code for answer in answers] == [500, 200, 201, 404, 400]
    told = repr(heard(parts).events)
    assert not any(word in told for word in (*SECRET.split(), "geheim"))
    for answer in (answers[0], answers[1], answers[3], answers[4]):
        assert not any(word in answer.text for word in (*SECRET.split(), "geheim"))
