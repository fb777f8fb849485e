"""The promise that the first rollout rests on: V1 and v2-compat give equal results on any text."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.parity.packs import packs
from tests.parity.texts import (
    LEGACY_FILES,
    contexts,
    dutch,
    own_examples,
    poisonous,
    real_rows,
)
from tests.real_data import needs_data, real_file
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.wire import as_wire
from toetssteen.engines.v1.orchestrator import ValidationOrchestratorV1
from toetssteen.engines.v1.rule_files import read_rules
from toetssteen.engines.v2.compat.pack import read_pack
from toetssteen.engines.v2.compat.plan import CompatPlan
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.testing.moments import FixedMoments

# Thousands of texts a test: on a busy machine more than the usual two minutes.
pytestmark = pytest.mark.timeout(600)

NOT_COMPARED = {
    "correlation_id", "variant", "pack", "engine_version", "timestamp", "duration_ms", "timings",
}  # fmt: skip
REAL_FILES = [
    *("en-fibo.jsonl", "en-niem.jsonl", "nasty.jsonl", "nl-gemma-archimate.jsonl"),
    *("nl-ggm-delft.jsonl", "nl-netbeheer.jsonl", "nl-wetten.jsonl"),
]
PARTS = 4  # of a file, so that two cores share the work

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
) -> dict[str, Any]:
    """Return what is compared; the engines never wait, so one step runs them to the end."""
    try:
        engine.validate(request, context).send(None)
    except StopIteration as done:
        wire = as_wire(done.value)
    for field in NOT_COMPARED:
        wire["system"].pop(field, None)
    return wire


def assert_equal(
    pair: Engines, requests: Iterable[ValidationRequest], context: ValidationContext
) -> None:
    v1, v2 = pair
    for request in requests:
        assert answer(v2, request, context) == answer(v1, request, context)


def on_many(
    examples: int, number: int, strategy: st.SearchStrategy[Any]
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Return a decorator that runs a property on *examples*, the same ones in every run."""
    limits = settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )

    def decorated(promise: Callable[..., None]) -> Callable[[], None]:
        return seed(number)(limits(given(strategy, contexts)(promise)))

    return decorated


@pytest.mark.parametrize("number", range(5))
def test_they_agree_on_sentences_that_look_dutch(number: int) -> None:
    @on_many(2500, number, dutch())
    def agree(request: ValidationRequest, context: ValidationContext) -> None:
        assert_equal(LEGACY, [request], context)

    agree()


@pytest.mark.parametrize("number", range(3))
def test_they_agree_on_texts_that_nobody_should_send(number: int) -> None:
    @on_many(2500, number, poisonous())
    def agree(request: ValidationRequest, context: ValidationContext) -> None:
        assert_equal(LEGACY, [request], context)

    agree()


@pytest.mark.parametrize("number", range(3))
def test_they_agree_on_packs_that_we_never_saw(number: int) -> None:
    texts = st.lists(dutch() | poisonous(), min_size=1, max_size=3)

    @on_many(250, number, st.tuples(packs(), texts))
    def agree(
        case: tuple[dict[str, bytes], list[ValidationRequest]], context: ValidationContext
    ) -> None:
        files, requests = case
        assert_equal(engines(files), requests, context)

    agree()


def test_they_agree_on_a_rule_without_a_name() -> None:
    pack = engines({"a.json": b'{"id": "CON_01", "herkenbaar_patronen": "de"}'})

    assert_equal(pack, [ValidationRequest("kade", "de wal")], ValidationContext())


def test_they_agree_on_a_term_that_breaks_an_expression() -> None:
    rule = b'{"id": "X-1", "naam": "x", "herkenbaar_patronen": "e{1,{begrip}}"}'

    assert_equal(engines({"a.json": rule}), [ValidationRequest("0", "de wal")], ValidationContext())


@needs_data
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", REAL_FILES)
def test_they_agree_on_every_row_of_a_real_file(name: str, part: int) -> None:
    assert_equal(LEGACY, real_rows(real_file(name))[part::PARTS], ValidationContext())


def test_they_agree_on_the_examples_of_the_legacy_rules() -> None:
    assert_equal(LEGACY, own_examples(), ValidationContext())
