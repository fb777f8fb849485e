"""Many authors at the same moment: nothing of one reaches another."""

import asyncio

import pytest

from tests.definitions.building import ANNE, BAS, CONTEXT, GOOD, draft, orchestrator, submitted
from toetssteen.contract.errors import PolicyError
from toetssteen.contract.request import Definition, ValidationContext
from toetssteen.definitions.values import Author, Draft
from toetssteen.stores.interface import State


def person(number: int) -> Author:
    return Author(f"tenant-{number % 7}", f"u-{number}")


def written(number: int) -> Draft:
    ending = "en/of grind" * (number % 2)
    return Draft(Definition(f"loswal {number}", f"{GOOD} {number} {ending}".strip()))


async def test_a_hundred_drafts_at_once_do_not_mix() -> None:
    register = orchestrator()
    contexts = [
        ValidationContext(correlation_id=f"00000000-0000-4000-8000-{number:012d}")
        for number in range(100)
    ]

    made = await asyncio.gather(
        *(register.draft(written(n), person(n), contexts[n]) for n in range(100))
    )

    assert len({one.version.id for one in made}) == 100
    for number, one in enumerate(made):
        kept = await register.latest(person(number), one.version.id)
        assert kept == one.version
        assert kept.definition == written(number).definition
        assert kept.by == person(number).subject
        assert kept.result.system.correlation_id == contexts[number].correlation_id
        rules = {violation.rule_id for violation in kept.result.violations}
        assert ("STR-09" in rules) is bool(number % 2)


async def test_of_many_who_adopt_at_once_one_does() -> None:
    register = orchestrator()
    version = await submitted(register)
    people = [Author(ANNE.tenant, f"u-{number}") for number in range(20)]

    outcomes = await asyncio.gather(
        *(register.adopt(version.id, version.number, one, CONTEXT) for one in people),
        return_exceptions=True,
    )

    refused = [one for one in outcomes if isinstance(one, PolicyError)]
    assert {one.code for one in refused} == {"POL-VER-001"}
    assert len(refused) == 19
    history = await register.history(ANNE, version.id)
    assert [one.state for one in history] == [
        State.CONCEPT,
        State.TER_BEOORDELING,
        State.VASTGESTELD,
    ]


async def test_of_a_revision_and_an_adoption_at_once_one_is_told_to_read_again() -> None:
    register = orchestrator()
    version = await submitted(register)
    back = register.send_back(version.id, version.number, BAS, "te vaag")
    through = register.adopt(version.id, version.number, BAS, CONTEXT)

    outcomes = await asyncio.gather(back, through, return_exceptions=True)

    assert sum(isinstance(one, PolicyError) for one in outcomes) == 1
    assert (await register.latest(ANNE, version.id)).number == version.number + 1
    with pytest.raises(PolicyError, match="POL-VER-001"):
        await register.revise(version.id, version.number, draft(), ANNE, CONTEXT)
