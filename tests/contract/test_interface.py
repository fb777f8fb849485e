import asyncio
from collections.abc import Mapping

import pytest
from msgspec import UNSET

from tests.contract.results import CORRELATION_ID
from toetssteen.contract.errors import EngineError, EngineTimeoutError, RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import (
    Definition,
    DefinitionContext,
    OntologischeCategorie,
    ValidationContext,
    ValidationRequest,
)
from toetssteen.contract.result import DetailedScores, System, ValidationResult
from toetssteen.contract.text import Language, Text
from toetssteen.contract.wire import check_result
from toetssteen.testing.moments import FixedMoments

CONTEXT = ValidationContext(correlation_id=CORRELATION_ID, locale=Language.EN)


class CountingEngine(ValidationOrchestratorInterface):
    """Answers with the term as ``pack``, and counts how many calls run at once."""

    def __init__(self, failures: Mapping[str, Exception] | None = None) -> None:
        self.name = "counting"
        self.moments = FixedMoments()
        self.failures = failures or {}
        self.asked: list[tuple[ValidationRequest, ValidationContext]] = []
        self.running = self.most_at_once = 0

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = CONTEXT
    ) -> ValidationResult:
        self.asked.append((request, context))
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        # The first ones asked are the last to answer, so that order is not luck.
        for _ in range(20 - len(self.asked)):
            await asyncio.sleep(0)
        self.running -= 1
        if request.begrip in self.failures:
            raise self.failures[request.begrip]
        return answer(request.begrip)


def answer(begrip: str) -> ValidationResult:
    system = System(CORRELATION_ID, "counting", pack=begrip)
    return ValidationResult("1.0.0", 1.0, True, (), (), DetailedScores(), system)  # noqa: FBT003  the fields of the contract, in order


def definitions(count: int) -> list[Definition]:
    return [Definition(f"begrip {index}", "tekst") for index in range(count)]


async def test_a_batch_answers_in_the_order_of_its_items() -> None:
    results = await CountingEngine().batch_validate(definitions(10), max_concurrency=4)

    assert [result.system.pack for result in results] == [f"begrip {i}" for i in range(10)]


@pytest.mark.parametrize(("allowed", "seen"), [(1, 1), (3, 3), (100, 10)])
async def test_a_batch_runs_as_many_at_once_as_is_allowed_and_no_more(
    allowed: int, seen: int
) -> None:
    engine = CountingEngine()

    await engine.batch_validate(definitions(10), max_concurrency=allowed)

    assert engine.most_at_once == seen


async def test_a_batch_runs_one_at_a_time_unless_told_otherwise() -> None:
    engine = CountingEngine()

    await engine.batch_validate(definitions(3))

    assert engine.most_at_once == 1


async def test_a_batch_of_nothing_is_a_list_of_nothing() -> None:
    assert await CountingEngine().batch_validate([]) == []


@pytest.mark.parametrize("max_concurrency", [0, -1])
async def test_a_batch_that_may_do_nothing_at_once_is_refused(max_concurrency: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        await CountingEngine().batch_validate(definitions(1), max_concurrency)


FAILURES = [
    EngineError("boom"),
    EngineTimeoutError("late"),
    RequestError(code="INP-PRF-001", reason=Text("Geen profiel.", "No profile.")),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.code)
async def test_one_item_that_fails_gives_a_degraded_result_and_leaves_the_others_alone(
    failure: EngineError | RequestError,
) -> None:
    engine = CountingEngine({"begrip 1": failure})

    first, second, third = await engine.batch_validate(definitions(3), 2, CONTEXT)

    assert (first.system.pack, third.system.pack) == ("begrip 0", "begrip 2")
    assert second.violations[0].code == failure.code
    assert second.system.variant == "counting"
    assert second.system.correlation_id == CORRELATION_ID
    assert check_result(second) == ()


async def test_a_degraded_answer_without_a_context_gets_its_id_from_the_moments() -> None:
    engine = CountingEngine({"schip": EngineError("boom")})

    result = await engine.answer(Definition("schip", "tekst"))

    assert result.system.correlation_id == FixedMoments().fresh_id()
    assert result.system.error is not UNSET


async def test_a_programming_error_in_a_batch_costs_one_result_and_is_reported() -> None:
    engine, told = CountingEngine({"begrip 1": ZeroDivisionError()}), list[Exception]()
    engine.report_fault = told.append

    first, second, third = await engine.batch_validate(definitions(3))

    assert [type(fault) for fault in told] == [ZeroDivisionError]
    assert second.violations[0].code == "INT-ENG-001"
    assert first.system.error is third.system.error is UNSET


async def test_a_programming_error_is_hidden_from_nobody_who_asks_once() -> None:
    engine = CountingEngine({"begrip 1": ZeroDivisionError()})

    with pytest.raises(ZeroDivisionError):
        await engine.validate_definition(definitions(2)[1])


async def test_a_fault_that_nobody_listens_to_is_still_a_degraded_result() -> None:
    engine = CountingEngine({"begrip 0": ZeroDivisionError()})

    (result,) = await engine.batch_validate(definitions(1))

    assert result.violations[0].code == "INT-ENG-001"


async def test_a_text_is_validated_with_its_category() -> None:
    engine = CountingEngine()

    await engine.validate_text("lossing", "handeling", "proces", CONTEXT)
    await engine.validate_text("lossing", "handeling", OntologischeCategorie.PROCES)

    (asked, context), (again, nobody) = engine.asked
    assert asked == again
    assert asked.ontologische_categorie is OntologischeCategorie.PROCES
    assert context is CONTEXT
    assert nobody == ValidationContext()


async def test_a_text_may_have_no_category() -> None:
    engine = CountingEngine()

    await engine.validate_text("lossing", "handeling")

    assert engine.asked[0][0] == ValidationRequest("lossing", "handeling")


async def test_a_category_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="voorwerp"):
        await CountingEngine().validate_text("lossing", "handeling", "voorwerp")


async def test_a_recorded_definition_is_validated_with_all_that_was_recorded() -> None:
    engine = CountingEngine()
    recorded = Definition(
        "schip",
        "vaartuig",
        lang=Language.EN,
        context=DefinitionContext(organisatorisch=("haven",), wettelijk=()),
        synoniemen=("boot",),
        bron="",
    )

    await engine.validate_definition(recorded)

    (asked, _) = engine.asked[0]
    assert asked == ValidationRequest(
        "schip",
        "vaartuig",
        lang=Language.EN,
        context=recorded.context,
        synoniemen=("boot",),
        bron="",
    )


async def test_a_request_keeps_its_profile_when_it_is_validated_as_a_definition() -> None:
    engine = CountingEngine()
    request = ValidationRequest("schip", "vaartuig", profile="streng")

    await engine.validate_definition(request, CONTEXT)

    assert engine.asked == [(request, CONTEXT)]


def test_the_values_of_a_context_come_in_the_order_of_its_fields() -> None:
    context = DefinitionContext(organisatorisch=("b", "a"), wettelijk=("c",))

    assert context.values() == ("b", "a", "c")
    assert DefinitionContext().values() == ()
