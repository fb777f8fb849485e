"""The promise that the first rollout rests on: V1 and v2-compat give equal results on any text."""

from collections.abc import Iterable, Mapping
from itertools import cycle
from random import Random

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from msgspec import UNSET, structs

from tests.parity.packs import packs
from tests.parity.texts import (
    CONTEXTS,
    LEGACY_FILES,
    MOST_PARTS,
    Maker,
    contexts,
    dutch,
    monstrous,
    own_examples,
    poisonous,
    real_rows,
    texts,
)
from tests.real_data import AMOUNTS, needs_data, real_file, some_of
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import System, ValidationResult
from toetssteen.contract.wire import encode_result
from toetssteen.engines.v1.orchestrator import ValidationOrchestratorV1
from toetssteen.engines.v1.rule_files import read_rules
from toetssteen.engines.v2.compat.pack import read_pack
from toetssteen.engines.v2.compat.plan import CompatPlan
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.testing.moments import FixedMoments

# Thousands of texts a test: on a busy machine more than the usual two minutes.
pytestmark = [pytest.mark.timeout(600), pytest.mark.usefixtures("unwatched")]

TEXTS = 2500  # for each seed
REAL_FILES = [
    *("en-fibo.jsonl", "en-niem.jsonl", "nasty.jsonl", "nl-gemma-archimate.jsonl"),
    *("nl-ggm-delft.jsonl", "nl-netbeheer.jsonl", "nl-wetten.jsonl"),
]
Engines = tuple[ValidationOrchestratorV1, ValidationOrchestratorV2]


def engines(files: Mapping[str, bytes]) -> Engines:
    return (
        ValidationOrchestratorV1(read_rules(files), FixedMoments()),
        ValidationOrchestratorV2(
            "v2-compat", CompatPlan("legacy", read_pack(files)), FixedMoments()
        ),
    )


LEGACY = engines(LEGACY_FILES)


def answer(
    engine: ValidationOrchestratorInterface, request: ValidationRequest, context: ValidationContext
) -> bytes:
    """Return what is compared; the engines never wait, so one step runs them to the end."""
    try:
        engine.validate(request, context).send(None)
    except StopIteration as done:
        result = done.value
    assert isinstance(result, ValidationResult)
    return encode_result(structs.replace(result, system=unstamped(result.system)))


def unstamped(system: System) -> System:
    """Return *system* without what tells one engine, or one moment, from another."""
    return structs.replace(
        system,
        correlation_id="",
        variant="",
        pack=UNSET,
        engine_version=UNSET,
        timestamp=UNSET,
        duration_ms=UNSET,
        timings=UNSET,
    )


def assert_equal(
    pair: Engines, requests: Iterable[ValidationRequest], context: ValidationContext | None = None
) -> None:
    """Assert it in the language of *context*, or in each language in turn."""
    v1, v2 = pair
    for request, told in zip(requests, cycle([context] if context else CONTEXTS), strict=False):
        assert answer(v2, request, told) == answer(v1, request, told), request


def many(make: Maker, number: int) -> Iterable[ValidationRequest]:
    """Yield as many requests as one test takes, the same ones in every run."""
    chance = Random(number)  # noqa: S311  no secret
    return (make(chance, MOST_PARTS) for _ in range(TEXTS))


def seeds(usual: int) -> list[object]:
    """Return that many seeds, and twenty times as many for a soak."""
    more = [pytest.param(number, marks=pytest.mark.soak) for number in range(usual, 20 * usual)]
    return [*range(usual), *more]


@pytest.mark.parametrize("number", seeds(5))
def test_they_agree_on_sentences_that_look_dutch(number: int) -> None:
    assert_equal(LEGACY, many(dutch, number))


@pytest.mark.parametrize("number", seeds(3))
def test_they_agree_on_texts_that_nobody_should_send(number: int) -> None:
    assert_equal(LEGACY, many(poisonous, number))


def test_they_agree_on_texts_of_thousands_of_characters() -> None:
    assert_equal(LEGACY, monstrous(Random(0)))  # noqa: S311  no secret


@pytest.mark.parametrize("number", seeds(3))
def test_they_agree_on_packs_that_we_never_saw(number: int) -> None:
    @seed(number)
    @settings(
        max_examples=250,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(packs(), st.lists(texts, min_size=1, max_size=3), contexts)
    def agree(
        files: dict[str, bytes], requests: list[ValidationRequest], context: ValidationContext
    ) -> None:
        assert_equal(engines(files), requests, context)

    agree()


def test_they_agree_on_a_rule_without_a_name() -> None:
    pack = engines({"a.json": b'{"id": "CON_01", "herkenbaar_patronen": "de"}'})

    assert_equal(pack, [ValidationRequest("kade", "de wal")])


def test_they_agree_on_a_term_that_breaks_an_expression() -> None:
    rule = b'{"id": "X-1", "naam": "x", "herkenbaar_patronen": "e{1,{begrip}}"}'

    assert_equal(engines({"a.json": rule}), [ValidationRequest("0", "de wal")])


@needs_data
@pytest.mark.parametrize("most", AMOUNTS)
@pytest.mark.parametrize("name", REAL_FILES)
def test_they_agree_on_the_rows_of_a_real_file(name: str, most: int) -> None:
    assert_equal(LEGACY, some_of(real_rows(real_file(name)), most))


def test_they_agree_on_the_examples_of_the_legacy_rules() -> None:
    assert_equal(LEGACY, own_examples())
