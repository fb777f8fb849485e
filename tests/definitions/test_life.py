"""The life of a definition: what is kept, which steps there are, and who may see it."""

from collections.abc import Awaitable, Callable

import pytest

from tests.definitions.building import (
    ANNE,
    BAS,
    CONTEXT,
    GOOD,
    STRANGER,
    WRONG,
    adopted,
    draft,
    drafted,
    orchestrator,
    submitted,
)
from toetssteen.contract.errors import EngineTimeoutError, PolicyError, RequestError
from toetssteen.contract.request import Definition, ValidationContext
from toetssteen.definitions.orchestrator import DefinitionOrchestratorV2
from toetssteen.definitions.steps import WAYS, Step
from toetssteen.definitions.values import Author, Draft
from toetssteen.stores.interface import State, Version, VersionConflict
from toetssteen.testing.routing import FakeVariant
from toetssteen.testing.stores import MemoryDefinitions

NO_ID = "00000000-0000-4000-8000-ffffffffffff"

Act = Callable[[DefinitionOrchestratorV2, str, int, Author], Awaitable[object]]


async def withdrawn(register: DefinitionOrchestratorV2) -> Version:
    version = await drafted(register)
    return await register.withdraw(version.id, version.number, ANNE, "dubbel")


REACHED: dict[State, Callable[[DefinitionOrchestratorV2], Awaitable[Version]]] = {
    State.CONCEPT: drafted,
    State.TER_BEOORDELING: submitted,
    State.VASTGESTELD: adopted,
    State.INGETROKKEN: withdrawn,
}
ACTS: dict[Step, Act] = {
    Step.REVISE: lambda one, id_, number, who: one.revise(id_, number, draft(), who, CONTEXT),
    Step.SUBMIT: lambda one, id_, number, who: one.submit(id_, number, who, CONTEXT),
    Step.ADOPT: lambda one, id_, number, who: one.adopt(id_, number, who, CONTEXT),
    Step.SEND_BACK: lambda one, id_, number, who: one.send_back(id_, number, who, "te vaag"),
    Step.WITHDRAW: lambda one, id_, number, who: one.withdraw(id_, number, who, "vervallen"),
}
ALL_WAYS = [(step, state) for step in Step for state in State]


@pytest.mark.parametrize("text", [GOOD, WRONG, ""])
async def test_every_draft_is_judged_as_written_and_kept_as_a_concept(text: str) -> None:
    register = orchestrator()

    made = await register.draft(draft(text), ANNE, CONTEXT)

    kept = await register.latest(ANNE, made.version.id)
    assert kept == made.version
    assert (kept.number, kept.state, kept.by) == (1, State.CONCEPT, ANNE.subject)
    assert kept.definition == Definition("loswal", text)
    assert kept.result.is_acceptable is (text == GOOD)


async def test_a_draft_that_could_not_be_judged_is_kept_with_the_excuse() -> None:
    register = orchestrator(FakeVariant("v1", EngineTimeoutError("slow")))

    made = await register.draft(draft(), ANNE, CONTEXT)

    kept = await register.latest(ANNE, made.version.id)
    assert kept.result.system.error == "TMO-ENG-001 Checking took too long"
    assert made.cleaned is None


async def test_a_text_that_no_store_can_hold_is_refused_and_not_kept() -> None:
    register = orchestrator()

    with pytest.raises(RequestError, match="INP-TXT-002"):
        await register.draft(draft("kade\x00"), ANNE, CONTEXT)

    assert await register.page(ANNE, None, "", 10) == ()


async def test_a_profile_that_is_not_there_is_refused() -> None:
    with pytest.raises(RequestError, match="INP-PRF-001"):
        await orchestrator().draft(draft(profile="weg"), ANNE, CONTEXT)


async def test_a_definition_is_judged_and_kept_under_the_profile_that_it_was_drafted_with() -> None:
    register = orchestrator()
    strict = ValidationContext(profile="streng")

    stated = await register.draft(draft(profile="zin"), ANNE, strict)
    of_the_caller = await register.draft(draft(), ANNE, strict)

    assert stated.version.profile == stated.version.result.system.profile_used == "zin"
    kept = of_the_caller.version
    assert kept.profile == kept.result.system.profile_used == "streng"


async def test_adopting_judges_again_under_the_profile_that_is_kept() -> None:
    register = orchestrator()
    version = await submitted(register, profile="streng")

    made = await register.adopt(
        version.id, version.number, BAS, ValidationContext(profile="standaard")
    )

    assert made.result.system.profile_used == "streng"


async def test_a_profile_of_who_adopts_is_not_looked_at_where_none_is_kept() -> None:
    register = orchestrator()
    version = await submitted(register)

    made = await register.adopt(
        version.id, version.number, BAS, ValidationContext(profile="streng")
    )

    assert made.result.system.profile_used == "standaard"


@pytest.mark.parametrize(("step", "state"), ALL_WAYS)
async def test_a_step_leads_where_it_says_and_is_refused_from_elsewhere(
    step: Step, state: State
) -> None:
    register = orchestrator()
    version = await REACHED[state](register)
    before = await register.history(ANNE, version.id)

    if state in WAYS[step].sources:
        await ACTS[step](register, version.id, version.number, BAS)
        after = await register.history(ANNE, version.id)
        assert after[:-1] == before
        assert (after[-1].state, after[-1].number, after[-1].by) == (
            WAYS[step].target,
            version.number + 1,
            BAS.subject,
        )
    else:
        with pytest.raises(PolicyError) as caught:
            await ACTS[step](register, version.id, version.number, BAS)
        assert caught.value.code == "POL-STA-001"
        assert all(source in caught.value.reason.nl for source in WAYS[step].sources)
        assert await register.history(ANNE, version.id) == before


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("number", [0, 1, 3])
async def test_a_step_on_another_version_than_the_latest_is_refused(
    step: Step, number: int
) -> None:
    register = orchestrator()
    version = await submitted(register)
    assert version.number == 2

    with pytest.raises(PolicyError) as caught:
        await ACTS[step](register, version.id, number, BAS)

    assert caught.value.code == "POL-VER-001"
    assert await register.latest(ANNE, version.id) == version


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("who", [ANNE, STRANGER])
async def test_a_step_on_what_is_unknown_or_of_another_tenant_finds_nothing(
    step: Step, who: Author
) -> None:
    register = orchestrator()
    version = await submitted(register)
    definition_id = NO_ID if who is ANNE else version.id

    with pytest.raises(RequestError, match="INP-HTT-404"):
        await ACTS[step](register, definition_id, version.number, who)


async def test_another_tenant_reads_nothing() -> None:
    register = orchestrator()
    version = await drafted(register)

    with pytest.raises(RequestError, match="INP-HTT-404"):
        await register.latest(STRANGER, version.id)
    with pytest.raises(RequestError, match="INP-HTT-404"):
        await register.history(STRANGER, version.id)
    assert await register.page(STRANGER, None, "", 10) == ()
    assert (await register.draft(draft(), STRANGER, CONTEXT)).duplicates == ()


async def test_who_comes_second_between_reading_and_writing_is_told_so() -> None:
    class Overtaken(MemoryDefinitions):
        def add(self, version: Version) -> None:
            if version.number > 1:
                raise VersionConflict
            super().add(version)

    register = orchestrator(store=Overtaken())
    version = await drafted(register)

    with pytest.raises(PolicyError, match="POL-VER-001"):
        await register.submit(version.id, version.number, ANNE, CONTEXT)


async def test_an_adopted_definition_that_is_revised_is_a_concept_and_stays_in_the_history() -> (
    None
):
    register = orchestrator()
    version = await adopted(register)

    revised = Draft(Definition("loswal", "kade waar een schipper grind lost"))
    made = await register.revise(version.id, version.number, revised, BAS, CONTEXT)

    history = await register.history(ANNE, version.id)
    assert [one.state for one in history] == [
        State.CONCEPT,
        State.TER_BEOORDELING,
        State.VASTGESTELD,
        State.CONCEPT,
    ]
    assert history[2] == version
    assert made.version.definition == revised.definition


async def test_a_reason_stands_with_the_step_that_it_was_given_for() -> None:
    register = orchestrator()
    version = await submitted(register)

    back = await register.send_back(version.id, version.number, BAS, "te vaag")
    again = await register.submit(version.id, back.number, ANNE, CONTEXT)

    assert (back.because, again.because) == ("te vaag", "")


async def test_pages_hold_the_newest_versions_by_state_and_follow_on() -> None:
    register = orchestrator()
    made = [await drafted(register, f"{GOOD} nummer {number}") for number in range(3)]
    await register.submit(made[1].id, 1, ANNE, CONTEXT)

    first = await register.page(ANNE, None, "", 2)
    rest = await register.page(ANNE, None, first[-1].id, 2)
    concepts = await register.page(ANNE, State.CONCEPT, "", 9)

    assert [one.id for one in (*first, *rest)] == [one.id for one in made]
    assert [one.id for one in concepts] == [made[0].id, made[2].id]
