"""The one suite that every variant passes, whatever stands behind its name."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.soaking import examples
from toetssteen.container import build
from toetssteen.contract.errors import RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import (
    Definition,
    DefinitionContext,
    OntologischeCategorie,
    ValidationContext,
    ValidationRequest,
)
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Language
from toetssteen.contract.wire import as_wire, check_result
from toetssteen.settings import settings_from

HOUSE = build()
DUTCH_PROFILES = {name: one.profiles for name, one in settings_from({}).variants.items()}
CORRELATION_ID = "12345678-1234-4234-8234-123456789abc"
STAMPS = ("correlation_id", "timestamp", "duration_ms")
WORDS = (
    *(
        "kade",
        "een",
        "de",
        "is",
        "iets",
        "waarmee",
        "wanneer",
        "of",
        "en/of",
        "kan",
        "bijv.",
        "RVO",
    ),
    *("\n", "\u00a0", "é", "e\u0301", "<b>", "{begrip}", "(", "\\", "1.", "\U0001f6a2", "\u202e"),
)
TEXT = st.characters(codec="utf-8", exclude_characters="\x00")
UNHURRIED = settings(
    max_examples=examples(40), deadline=None, suppress_health_check=list(HealthCheck)
)

texts = st.text(TEXT, max_size=200) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
contexts = st.none() | st.builds(
    DefinitionContext, organisatorisch=st.none() | st.lists(texts, max_size=2).map(tuple)
)
requests = st.builds(
    ValidationRequest,
    begrip=texts,
    text=texts,
    lang=st.sampled_from(Language),
    ontologische_categorie=st.none() | st.sampled_from(OntologischeCategorie),
    context=contexts,
    synoniemen=st.lists(texts, max_size=2).map(tuple),
    voorkeursterm=st.none() | texts,
    bron=st.none() | texts,
    toelichting=st.none() | texts,
)
callers = st.builds(ValidationContext, locale=st.sampled_from(Language))


@pytest.fixture(scope="module", params=HOUSE.variants)
def engine(request: pytest.FixtureRequest) -> ValidationOrchestratorInterface:
    return HOUSE.variant(request.param)


def judge(
    engine: ValidationOrchestratorInterface,
    request: ValidationRequest,
    caller: ValidationContext | None = None,
) -> ValidationResult:
    return asyncio.run(engine.validate(request, caller or ValidationContext()))


def unstamped(result: ValidationResult) -> Mapping[str, Any]:
    wire = as_wire(result)
    wire["system"] = {key: value for key, value in wire["system"].items() if key not in STAMPS}
    return wire


# What every result is


@UNHURRIED
@given(request=requests, caller=callers)
def test_a_result_fits_the_schema_whatever_the_text(
    engine: ValidationOrchestratorInterface, request: ValidationRequest, caller: ValidationContext
) -> None:
    result = judge(engine, request, caller)

    assert check_result(result) == ()
    assert result.system.variant == engine.name
    for found in result.violations:
        span = found.location and found.location.text_span
        # A finding about the term points into the term.
        longest = max(len(request.text), len(request.begrip))
        assert not span or 0 <= span.start <= span.end <= longest


@UNHURRIED
@given(request=requests)
def test_the_same_request_gives_the_same_result_and_is_not_changed(
    engine: ValidationOrchestratorInterface, request: ValidationRequest
) -> None:
    before = structs.asdict(request)

    first, second = judge(engine, request), judge(engine, request)

    assert unstamped(first) == unstamped(second)
    assert structs.asdict(request) == before


@pytest.mark.parametrize("text", ["", " ", "\n", "x", "een " * 2000, "(" * 500, "\U0001f6a2" * 300])
def test_a_result_fits_the_schema_for_an_odd_text(
    engine: ValidationOrchestratorInterface, text: str
) -> None:
    for begrip in ("kade", "", text):
        assert check_result(judge(engine, ValidationRequest(begrip, text))) == ()


def test_a_result_says_who_answered_with_which_house_rules(
    engine: ValidationOrchestratorInterface,
) -> None:
    system = judge(engine, ValidationRequest("kade", "wal voor schepen")).system

    assert system.variant == engine.name
    assert system.profile_used == HOUSE.profiles(engine.name)[0]
    assert system.pack
    assert system.engine_version
    assert system.timestamp


def test_an_empty_text_is_a_result_and_no_error(engine: ValidationOrchestratorInterface) -> None:
    result = judge(engine, ValidationRequest("kade", ""))

    assert check_result(result) == ()
    assert not result.system.error


# Who asks


def test_the_correlation_id_of_the_caller_comes_back(
    engine: ValidationOrchestratorInterface,
) -> None:
    caller = ValidationContext(correlation_id=CORRELATION_ID)

    result = judge(engine, ValidationRequest("kade", "wal"), caller)

    assert result.system.correlation_id == CORRELATION_ID


def test_without_one_each_result_has_an_id_of_its_own(
    engine: ValidationOrchestratorInterface,
) -> None:
    request = ValidationRequest("kade", "wal")

    assert judge(engine, request).system.correlation_id != (
        judge(engine, request).system.correlation_id
    )


def test_the_locale_changes_the_sentences_and_nothing_else(
    engine: ValidationOrchestratorInterface,
) -> None:
    request = ValidationRequest("kade", "is een kade")
    dutch, english = (
        judge(engine, request, ValidationContext(locale=locale)) for locale in Language
    )

    assert [found.rule_id for found in dutch.violations] == (
        [found.rule_id for found in english.violations]
    )
    assert (dutch.overall_score, dutch.passed_rules) == (
        english.overall_score,
        english.passed_rules,
    )
    assert dutch.acceptance_gate
    assert english.acceptance_gate
    assert dutch.acceptance_gate.reasons != english.acceptance_gate.reasons


# What is refused


@pytest.mark.parametrize("by", ["request", "caller"])
async def test_an_unknown_profile_is_refused(
    engine: ValidationOrchestratorInterface, by: str
) -> None:
    request = ValidationRequest("kade", "wal", profile="onbekend" if by == "request" else None)
    caller = ValidationContext(profile="onbekend" if by == "caller" else None)

    with pytest.raises(RequestError) as error:
        await engine.validate(request, caller)

    assert error.value.code == "INP-PRF-001"
    for profile in DUTCH_PROFILES[engine.name]:
        assert profile in error.value.reason.nl
        assert profile in error.value.reason.en


async def test_each_allowed_profile_is_used(engine: ValidationOrchestratorInterface) -> None:
    for profile in DUTCH_PROFILES[engine.name]:
        by_request = await engine.validate(ValidationRequest("kade", "wal", profile=profile))
        by_caller = await engine.validate(
            ValidationRequest("kade", "wal"), ValidationContext(profile=profile)
        )
        assert by_request.system.profile_used == by_caller.system.profile_used == profile


@pytest.mark.parametrize(
    ("begrip", "text", "code"),
    [
        ("kade", "wal\ud800", "INP-TXT-001"),
        ("\udfff", "wal", "INP-TXT-001"),
        ("kade", "wal\x00", "INP-TXT-002"),
        ("\x00", "wal", "INP-TXT-002"),
    ],
)
async def test_text_that_no_answer_could_quote_is_refused_alone_and_degraded_in_a_batch(
    engine: ValidationOrchestratorInterface, begrip: str, text: str, code: str
) -> None:
    with pytest.raises(RequestError) as error:
        await engine.validate_text(begrip, text)
    good = Definition("kade", "wal voor schepen")
    results = await engine.batch_validate([good, Definition(begrip, text), good])

    assert error.value.code == code
    assert [str(result.system.error or "")[:11] for result in results] == ["", code, ""]
    assert [check_result(result) for result in results] == [()] * 3


# Other ways to ask


async def test_every_way_to_ask_gives_the_same_answer(
    engine: ValidationOrchestratorInterface,
) -> None:
    asked = Definition("kade", "is een wal", ontologische_categorie=OntologischeCategorie.TYPE)
    answers = [
        await engine.validate_text(asked.begrip, asked.text, "type"),
        await engine.validate_definition(asked),
        await engine.answer(asked),
        *await engine.batch_validate([asked]),
    ]

    assert [unstamped(answer) for answer in answers[1:]] == [unstamped(answers[0])] * 3


async def test_many_at_once_do_not_mix_up_their_terms(
    engine: ValidationOrchestratorInterface,
) -> None:
    items = [ValidationRequest(f"kade{n}", f"kade{n} bij de kade{n + 1}") for n in range(100)]
    alone = [unstamped(await engine.validate(item)) for item in items]

    together = await asyncio.gather(*map(engine.validate, items))
    batch = await engine.batch_validate(items, max_concurrency=100)

    assert [unstamped(result) for result in together] == alone
    assert [unstamped(result) for result in batch] == alone
    assert len({str(result) for result in alone}) > 1
