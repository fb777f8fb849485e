"""What comes with a draft: its mends, its doubles and other words for it."""

import asyncio
import json
from collections.abc import Iterator, Sequence

import pytest
from msgspec import structs

from tests.chat.chat_server import ChatServer, chat_server
from tests.definitions.building import (
    ANNE,
    CONTEXT,
    GOOD,
    UNTIDY,
    WEAK,
    WRONG,
    draft,
    drafted,
    orchestrator,
)
from toetssteen.contract.errors import EngineError
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import Category, RuleViolation, Severity, ValidationResult
from toetssteen.definitions.cleaning import ROUNDS
from toetssteen.definitions.duplicates import MOST
from toetssteen.definitions.values import Change, Drafted
from toetssteen.generators.interface import GeneratorWish
from toetssteen.generators.openai import OpenAIGenerator
from toetssteen.stores.interface import State
from toetssteen.testing.routing import FakeVariant
from toetssteen.testing.stores import MemoryDefinitions


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    with chat_server() as chat:
        yield chat


async def helped(
    chat: ChatServer, text: str, *says: str, seconds: float = 20, variant: str = "v2"
) -> Drafted:
    if says:
        chat.says = json.dumps({"voorstellen": says})
    generator = OpenAIGenerator(GeneratorWish(chat.address, "proefmodel", seconds))
    return await orchestrator(variant, generator=generator).draft(draft(text), ANNE, CONTEXT)


async def test_what_needs_no_thought_is_mended_beside_the_text() -> None:
    made = await orchestrator().draft(draft(UNTIDY), ANNE, CONTEXT)

    assert made.version.definition.text == UNTIDY
    assert made.cleaned is not None
    assert made.cleaned.text == GOOD
    assert made.cleaned.result.is_acceptable
    assert made.cleaned.result.violations == ()


async def test_what_was_changed_is_told_in_order() -> None:
    made = await orchestrator().draft(draft("een kade  waar een schipper zand lost"), ANNE, CONTEXT)

    assert made.cleaned is not None
    assert made.cleaned.changes == (Change(" ", ""), Change("een ", ""))


async def test_white_space_and_markup_are_mended_whoever_judges() -> None:
    made = await orchestrator("v1").draft(draft("kade waar  <b>zand</b> ligt "), ANNE, CONTEXT)

    assert made.cleaned is not None
    assert made.cleaned.text == "kade waar zand ligt"


@pytest.mark.parametrize("text", [GOOD, "", "  ", "<b></b>", WRONG])
async def test_where_there_is_nothing_to_mend_there_is_no_mend(text: str) -> None:
    assert (await orchestrator().draft(draft(text), ANNE, CONTEXT)).cleaned is None


async def test_a_mend_after_which_another_rule_fires_is_not_proposed() -> None:
    class Contrary(FakeVariant):
        async def validate(
            self, request: ValidationRequest, context: ValidationContext = CONTEXT
        ) -> ValidationResult:
            good = await super().validate(request, context)
            if request.text.startswith(" "):
                return good
            found = RuleViolation("VAL-STR-001", Severity.INFO, "x", "STR-01", Category.STRUCTUUR)
            return structs.replace(good, violations=(found,))

    made = await orchestrator(Contrary("v2")).draft(draft(f" {GOOD}"), ANNE, CONTEXT)

    assert made.cleaned is None


async def test_mending_ends_though_every_mend_brings_another_to_light() -> None:
    made = await orchestrator("v1").draft(draft("kade &" + "amp;" * 40 + " wal"), ANNE, CONTEXT)

    assert made.cleaned is not None
    assert len(made.cleaned.changes) == ROUNDS


async def test_mending_a_worst_text_ends() -> None:
    text = "&amp;" * 4000

    made = await asyncio.wait_for(orchestrator("v1").draft(draft(text), ANNE, CONTEXT), 20)

    assert made.version.definition.text == text


async def test_who_says_the_same_of_the_same_term_is_named() -> None:
    register = orchestrator()
    both = await drafted(register, GOOD)
    term = await drafted(register, "wal waar zand aan land komt", begrip="LOSWAL")
    text = await drafted(register, f" {GOOD.capitalize()}", begrip="loskade")
    await drafted(register, "wal waar een schip aanlegt", begrip="aanlegplaats")
    gone = await drafted(register, GOOD)
    await register.withdraw(gone.id, 1, ANNE, "dubbel")

    made = await register.draft(draft(GOOD), ANNE, CONTEXT)

    assert [(one.id, one.has_same_term, one.has_same_text) for one in made.duplicates] == [
        (both.id, True, True),
        (term.id, True, False),
        (text.id, False, True),
    ]
    assert made.duplicates[0].state is State.CONCEPT
    assert made.duplicates[0].number == 1


async def test_a_definition_is_no_double_of_itself() -> None:
    register = orchestrator()
    version = await drafted(register)

    made = await register.revise(version.id, 1, draft(), ANNE, CONTEXT)

    assert made.duplicates == ()


async def test_what_is_empty_is_no_double_of_what_is_empty() -> None:
    register = orchestrator()
    await drafted(register, "", begrip="")

    assert (await register.draft(draft("", begrip=" "), ANNE, CONTEXT)).duplicates == ()


async def test_not_more_doubles_are_named_than_a_reader_can_use() -> None:
    register = orchestrator(FakeVariant("quick"))
    for _ in range(MOST + 5):
        await drafted(register)

    assert len((await register.draft(draft(), ANNE, CONTEXT)).duplicates) == MOST


async def test_without_a_generator_nothing_is_proposed_and_nothing_is_missing() -> None:
    made = await orchestrator().draft(draft(WEAK), ANNE, CONTEXT)

    assert (made.suggestions, made.suggestions_missing) == ((), False)


async def test_only_proposals_that_are_better_by_our_own_verdict_are_shown(
    chat: ChatServer,
) -> None:
    made = await helped(chat, WEAK, "oever", GOOD, "een mooie kade en/of wal en/of oever")

    assert (made.suggestions, made.suggestions_missing) == ((GOOD,), False)
    assert made.version.definition.text == WEAK


async def test_a_proposal_that_scores_higher_is_shown_though_both_are_not_acceptable(
    chat: ChatServer,
) -> None:
    made = await helped(chat, "", WEAK)

    assert made.suggestions == (WEAK,)


async def test_an_acceptable_text_gets_only_proposals_that_score_higher(chat: ChatServer) -> None:
    made = await helped(chat, "een kade waar zand ligt", "een kade waar grind ligt", GOOD)

    assert made.version.result.is_acceptable
    assert made.suggestions == (GOOD,)


async def test_a_text_without_findings_is_not_sent_anywhere(chat: ChatServer) -> None:
    made = await helped(chat, GOOD, "kade")

    assert (made.suggestions, chat.asked) == ((), [])


async def test_the_generator_hears_what_was_found_in_the_language_of_the_messages(
    chat: ChatServer,
) -> None:
    made = await helped(chat, WEAK, GOOD)

    case = json.loads(chat.asked[0]["messages"][1]["content"])
    assert case["bevindingen"] == [one.message for one in made.version.result.violations]


@pytest.mark.parametrize("says", ['{"voorstellen": "x"}', "hallo", '{"voorstellen": ["\\ud800"]}'])
async def test_a_generator_that_talks_nonsense_costs_the_suggestions_and_nothing_else(
    chat: ChatServer, says: str
) -> None:
    chat.says = says

    made = await helped(chat, WEAK)

    assert (made.suggestions, made.suggestions_missing) == ((), True)
    assert (
        made.version.result
        == (await orchestrator().draft(draft(WEAK), ANNE, CONTEXT)).version.result
    )


@pytest.mark.parametrize("status", [400, 429, 500])
async def test_a_generator_that_refuses_costs_the_suggestions(
    chat: ChatServer, status: int
) -> None:
    chat.status = status

    assert (await helped(chat, WEAK)).suggestions_missing


async def test_a_draft_is_kept_before_a_generator_is_waited_for(chat: ChatServer) -> None:
    chat.go.clear()
    store = MemoryDefinitions()
    generator = OpenAIGenerator(GeneratorWish(chat.address, "proefmodel", 20))
    register = orchestrator(store=store, generator=generator)

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(register.draft(draft(WEAK), ANNE, CONTEXT), 1)

    assert len(store.page(ANNE.tenant)) == 1


async def test_a_generator_that_is_late_costs_the_suggestions(chat: ChatServer) -> None:
    chat.go.clear()

    assert (await helped(chat, WEAK, seconds=0.2)).suggestions_missing


async def test_without_a_verdict_there_is_nothing_to_improve_on(chat: ChatServer) -> None:
    generator = OpenAIGenerator(GeneratorWish(chat.address, "proefmodel"))
    register = orchestrator(FakeVariant("v2", EngineError("x")), generator=generator)

    made = await register.draft(draft(WEAK), ANNE, CONTEXT)

    assert (made.suggestions, made.suggestions_missing, chat.asked) == ((), True, [])


async def test_a_proposal_that_no_store_can_hold_is_left_out() -> None:
    class Careless:
        async def propose(self, definition: Definition, findings: Sequence[str]) -> tuple[str, ...]:
            del definition, findings
            return ("kade\ud800", "kade\x00", GOOD)

    made = await orchestrator(generator=Careless()).draft(draft(WEAK), ANNE, CONTEXT)

    assert made.suggestions == (GOOD,)
