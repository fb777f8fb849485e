"""Adopting: a second person, the acceptance gate, and who may pass it all the same."""

import msgspec
import pytest
from msgspec import UNSET, structs

from tests.definitions.building import (
    ANNE,
    BAS,
    CHRIS,
    CONTEXT,
    GOOD,
    REASON,
    WEAK,
    WRONG,
    draft,
    drafted,
    orchestrator,
    submitted,
)
from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.errors import (
    EngineError,
    EngineTimeoutError,
    PolicyError,
    RequestError,
    WorkerDiedError,
)
from toetssteen.contract.request import Definition, DefinitionContext, ValidationContext
from toetssteen.contract.text import Language
from toetssteen.definitions.orchestrator import DefinitionOrchestratorV2
from toetssteen.definitions.values import Author, Draft, Override
from toetssteen.stores.interface import GateOverride, State, Version
from toetssteen.testing.routing import FakeVariant, acceptable
from toetssteen.testing.stores import MemoryDefinitions


async def refusal(
    register: DefinitionOrchestratorV2,
    version: Version,
    author: Author = BAS,
    override: Override | None = None,
) -> PolicyError:
    with pytest.raises(PolicyError) as caught:
        await register.adopt(version.id, version.number, author, CONTEXT, override)
    assert await register.latest(author, version.id) == version
    return caught.value


async def test_what_is_acceptable_and_of_another_is_adopted_with_a_fresh_verdict() -> None:
    register = orchestrator()
    version = await submitted(register)

    made = await register.adopt(version.id, version.number, BAS, CONTEXT)

    assert (made.state, made.by, made.override) == (State.VASTGESTELD, BAS.subject, None)
    assert made.result.system.correlation_id != version.result.system.correlation_id


async def test_what_is_not_acceptable_is_refused_with_the_reasons_in_the_language_asked_for() -> (
    None
):
    register = orchestrator()
    version = await submitted(register, WEAK)

    refused = await refusal(register, version)
    with pytest.raises(PolicyError) as caught:
        await register.adopt(version.id, version.number, BAS, ValidationContext())

    assert refused.code == "POL-DEF-001"
    assert refused.reason.en.endswith("The overall score is 0.70; 0.75 is needed.")
    assert caught.value.reason.nl.endswith("De totaalscore is 0,70; nodig is 0,75.")


async def test_a_refusal_quotes_nothing_of_the_definition() -> None:
    register = orchestrator()
    version = await submitted(register, WRONG, begrip="geheime steiger")

    reason = (await refusal(register, version)).reason

    assert not any(word in told for told in reason for word in ("kade", "steiger"))


async def test_the_verdict_of_today_counts_and_not_that_of_the_draft() -> None:
    store = MemoryDefinitions()
    version = await submitted(orchestrator(FakeVariant("lenient"), store), WRONG)
    assert version.result.is_acceptable

    assert (await refusal(orchestrator("v2", store), version)).code == "POL-DEF-001"


async def test_a_result_without_a_gate_lets_nothing_through_that_is_not_acceptable() -> None:
    plain = structs.replace(acceptable("remote"), is_acceptable=False, acceptance_gate=UNSET)
    register = orchestrator(FakeVariant("remote", plain))
    version = await submitted(register)

    assert (await refusal(register, version)).code == "POL-DEF-001"
    assert (await refusal(register, version, override=Override(REASON))).code == "POL-OVR-001"


@pytest.mark.parametrize(
    "error", [EngineError("x"), EngineTimeoutError("x"), WorkerDiedError("x")], ids=type
)
async def test_without_a_verdict_nothing_is_adopted_and_the_code_says_why(
    error: EngineError,
) -> None:
    store = MemoryDefinitions()
    version = await submitted(orchestrator(store=store))
    broken = orchestrator(FakeVariant("v2", error), store)

    with pytest.raises(EngineError) as caught:
        await broken.adopt(version.id, version.number, BAS, CONTEXT, Override(REASON))

    assert caught.value.code == error.code
    assert caught.value.code in CATALOGUE
    assert await broken.latest(BAS, version.id) == version


async def test_who_wrote_the_text_does_not_adopt_it() -> None:
    register = orchestrator()
    version = await submitted(register)

    assert (await refusal(register, version, ANNE)).code == "POL-APP-001"


async def test_who_submitted_the_text_of_another_does_not_adopt_it() -> None:
    register = orchestrator()
    written = await drafted(register)
    version = await register.submit(written.id, written.number, BAS, CONTEXT)

    assert (await refusal(register, version, BAS)).code == "POL-APP-001"
    assert (await register.adopt(version.id, version.number, CHRIS, CONTEXT)).by == CHRIS.subject


async def test_who_wrote_a_part_of_it_does_not_adopt_it_when_another_wrote_last() -> None:
    register = orchestrator()
    first = await drafted(register)
    second = await register.revise(first.id, 1, draft(f"{GOOD} of grind"), BAS, CONTEXT)
    version = await register.submit(first.id, second.version.number, BAS, CONTEXT)

    assert (await refusal(register, version, ANNE)).code == "POL-APP-001"


async def test_who_chose_the_profile_does_not_adopt_under_it() -> None:
    register = orchestrator()
    first = await drafted(register)
    second = await register.revise(first.id, 1, draft(profile="zin"), BAS, CONTEXT)
    version = await register.submit(first.id, second.version.number, ANNE, CONTEXT)

    assert (await refusal(register, version, BAS)).code == "POL-APP-001"


async def test_who_sent_it_back_may_adopt_it_once_it_is_mended() -> None:
    register = orchestrator()
    version = await submitted(register, WEAK)
    back = await register.send_back(version.id, version.number, BAS, "te vaag")
    await register.revise(version.id, back.number, draft(GOOD), ANNE, CONTEXT)
    again = await register.submit(version.id, back.number + 1, ANNE, CONTEXT)

    made = await register.adopt(version.id, again.number, BAS, CONTEXT)

    assert made.state is State.VASTGESTELD


async def test_who_wrote_what_was_adopted_may_adopt_what_another_made_of_it() -> None:
    register = orchestrator()
    first = await drafted(register, "kade waar zand ligt", CHRIS)
    second = await register.revise(first.id, 1, draft(), ANNE, CONTEXT)
    offered = await register.submit(first.id, second.version.number, ANNE, CONTEXT)
    version = await register.adopt(first.id, offered.number, BAS, CONTEXT)
    changed = await register.revise(
        version.id, version.number, draft(f"{GOOD} of grind"), BAS, CONTEXT
    )
    again = await register.submit(version.id, changed.version.number, BAS, CONTEXT)

    assert (await register.adopt(version.id, again.number, ANNE, CONTEXT)).by == ANNE.subject


async def test_two_people_may_let_through_what_misses_a_threshold() -> None:
    register = orchestrator()
    version = await submitted(register, WEAK)

    made = await register.adopt(version.id, version.number, BAS, CONTEXT, Override(REASON))

    assert made.override == GateOverride(REASON, asked_by=ANNE.subject, granted_by=BAS.subject)
    assert (made.state, made.because) == (State.VASTGESTELD, REASON)
    assert not made.result.is_acceptable


async def test_one_person_is_not_two() -> None:
    register = orchestrator()
    version = await submitted(register, WEAK)

    assert (await refusal(register, version, ANNE, Override(REASON))).code == "POL-APP-001"


@pytest.mark.parametrize(("text", "profile"), [(WRONG, "standaard"), (WEAK, "streng")])
async def test_an_error_or_a_profile_that_says_never_is_not_let_through(
    text: str, profile: str
) -> None:
    register = orchestrator()
    version = await submitted(register, text, profile=profile)

    assert (await refusal(register, version, override=Override(REASON))).code == "POL-OVR-001"


@pytest.mark.parametrize("because", ["", "haast", " " * 40, "x" * 19])
async def test_a_reason_that_says_nothing_is_refused(because: str) -> None:
    register = orchestrator()
    version = await submitted(register, WEAK)

    with pytest.raises(RequestError, match="INP-SCH-001"):
        await register.adopt(version.id, version.number, BAS, CONTEXT, Override(because))


def test_a_short_reason_does_not_fit_the_schema_either() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"because": "haast"}', type=Override)


async def test_an_override_that_was_not_needed_leaves_no_trace() -> None:
    register = orchestrator()
    version = await submitted(register)

    made = await register.adopt(version.id, version.number, BAS, CONTEXT, Override(REASON))

    assert (made.override, made.because) == (None, "")


async def test_an_override_is_of_the_adoption_and_not_of_what_comes_after() -> None:
    register = orchestrator()
    version = await submitted(register, WEAK)
    made = await register.adopt(version.id, version.number, BAS, CONTEXT, Override(REASON))

    gone = await register.withdraw(version.id, made.number, ANNE, "vervallen")

    assert gone.override is None


@pytest.mark.parametrize(
    ("begrip", "text", "juridisch", "is_refused"),
    [
        ("Loswal", f" {GOOD.upper()}", "Havenwet", True),
        ("loswal", GOOD, "Zandwet", False),
        ("loskade", GOOD, "Havenwet", False),
        ("loswal", f"{GOOD} of grind", "Havenwet", False),
    ],
)
async def test_the_same_is_not_adopted_twice(
    begrip: str, text: str, juridisch: str, *, is_refused: bool
) -> None:
    register = orchestrator(FakeVariant("lenient"))
    for term, words, law in (("loswal", GOOD, "Havenwet"), (begrip, text, juridisch)):
        definition = Definition(term, words, context=DefinitionContext(juridisch=(law,)))
        made = await register.draft(Draft(definition), ANNE, CONTEXT)
        version = await register.submit(made.version.id, 1, ANNE, CONTEXT)
        if law == "Havenwet" and words is GOOD and term == "loswal":
            await register.adopt(version.id, version.number, BAS, CONTEXT)

    if is_refused:
        assert (await refusal(register, version)).code == "POL-DEF-001"
    else:
        await register.adopt(version.id, version.number, BAS, CONTEXT)


async def test_the_verdict_is_spoken_in_the_language_of_the_one_who_adopts() -> None:
    register = orchestrator()
    version = await submitted(register, "een kade waar zand gelost wordt")
    dutch = ValidationContext(locale=Language.NL)

    made = await register.adopt(version.id, version.number, BAS, dutch)

    assert "huisvorm" in made.result.violations[0].message
