"""The register: every version of every definition, written once."""

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import structs

from tests.contract.results import results
from tests.soaking import examples
from tests.stores.builders import IDS, TENANT, version
from toetssteen.contract.request import (
    Definition,
    DefinitionContext,
    OntologischeCategorie,
    ValidationRequest,
)
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Language
from toetssteen.stores.interface import GateOverride, State, Version, VersionConflict
from toetssteen.stores.sql import MEMORY, Stores, open_stores

FULL = Definition(
    begrip="schutsluis",
    text="sluis met een kolk\n“waarin” schepen 🚢 stijgen of dalen",
    lang=Language.NL,
    ontologische_categorie=OntologischeCategorie.TYPE,
    context=DefinitionContext(organisatorisch=("Waterschap",), juridisch=()),
    synoniemen=("kolksluis",),
    voorkeursterm="schutsluis",
    bron="",
    toelichting="geen keersluis",
)


def written(stores: Stores, *versions: Version) -> None:
    for each in versions:
        stores.definitions.add(each)


def test_a_definition_that_nobody_wrote_is_not_there(stores: Stores) -> None:
    assert stores.definitions.latest(TENANT, IDS[0]) is None
    assert stores.definitions.history(TENANT, IDS[0]) == ()
    assert stores.definitions.page(TENANT) == ()


def test_a_version_comes_back_as_it_was_written(stores: Stores) -> None:
    full = version(
        definition=FULL,
        state=State.VASTGESTELD,
        because="besluit 12",
        profile="streng",
        override=GateOverride("spoed", "u-17", "u-4"),
    )
    written(stores, full)

    assert stores.definitions.latest(TENANT, IDS[0]) == full
    assert stores.definitions.history(TENANT, IDS[0]) == (full,)


@given(results())
@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_result_a_version_has_comes_back(drawn: ValidationResult) -> None:
    stores = open_stores(MEMORY)
    stores.migrate()
    judged = version(result=drawn)
    written(stores, judged)

    assert stores.definitions.latest(TENANT, IDS[0]) == judged
    stores.close()


def test_a_version_that_could_not_be_read_back_is_not_written(stores: Stores) -> None:
    # It is a Definition for a type checker, and has a field that the register does not know.
    asked = ValidationRequest("sluis", "werk dat peilen scheidt", profile="streng")

    with pytest.raises(msgspec.ValidationError):
        written(stores, version(definition=asked))

    assert stores.definitions.history(TENANT, IDS[0]) == ()


def test_history_keeps_every_version_oldest_first(stores: Stores) -> None:
    versions = [version(number, text=f"tekst {number}") for number in range(1, 13)]
    written(stores, *versions)

    assert stores.definitions.history(TENANT, IDS[0]) == tuple(versions)
    assert stores.definitions.latest(TENANT, IDS[0]) == versions[-1]


@pytest.mark.parametrize("number", [1, 2, 4, 0])
def test_a_number_that_is_not_the_next_one_is_refused(stores: Stores, number: int) -> None:
    versions = version(1), version(2)
    written(stores, *versions)

    with pytest.raises(VersionConflict):
        written(stores, version(number, text="van een ander"))

    assert stores.definitions.history(TENANT, IDS[0]) == versions


def test_the_first_version_has_number_one(stores: Stores) -> None:
    with pytest.raises(VersionConflict):
        written(stores, version(2))


def test_of_many_who_write_the_same_version_at_once_one_wins(stores: Stores) -> None:
    written(stores, version())

    def is_won(by: int) -> bool:
        try:
            written(stores, version(2, by=f"u-{by}"))
        except VersionConflict:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(is_won, range(24)))

    assert won.count(True) == 1
    latest = stores.definitions.latest(TENANT, IDS[0])
    assert latest == version(2, by=f"u-{won.index(True)}")


def test_one_tenant_never_sees_another_s(stores: Stores) -> None:
    ours, theirs = version(), version(tenant="waterschap-elders", by="u-99")
    written(stores, ours, theirs)
    register = stores.definitions

    for tenant, own in ((TENANT, (ours,)), ("waterschap-elders", (theirs,)), ("derde", ())):
        assert register.history(tenant, IDS[0]) == own
        assert register.page(tenant) == own
        assert register.with_term(tenant, "sluis") == own
        assert register.with_text(tenant, ours.definition.text) == own
        assert register.latest(tenant, IDS[0]) == (own[0] if own else None)


def test_pages_follow_the_ids_and_together_hold_every_newest_version_once(stores: Stores) -> None:
    newest = [version(2, id=each) for each in IDS]
    written(stores, *(version(1, id=each) for each in reversed(IDS)), *newest)

    first = stores.definitions.page(TENANT, limit=4)
    second = stores.definitions.page(TENANT, after=first[-1].id, limit=4)
    third = stores.definitions.page(TENANT, after=second[-1].id, limit=4)

    assert [*first, *second, *third] == newest
    assert stores.definitions.page(TENANT, after=IDS[-1]) == ()


def test_ids_stand_in_the_order_of_their_characters_whatever_the_language(stores: Stores) -> None:
    ids = ["B", "a", "Z-1", "z", "_"]
    written(stores, *(version(id=each) for each in ids))

    assert [each.id for each in stores.definitions.page(TENANT)] == sorted(ids)
    assert [each.id for each in stores.definitions.page(TENANT, after="Z-1")] == ["_", "a", "z"]


def test_a_page_of_one_state_holds_what_is_in_that_state_now(stores: Stores) -> None:
    adopted = version(2, id=IDS[1], state=State.VASTGESTELD)
    written(stores, version(id=IDS[0]), version(id=IDS[1]), adopted)

    assert stores.definitions.page(TENANT, state=State.VASTGESTELD) == (adopted,)
    assert stores.definitions.page(TENANT, state=State.CONCEPT) == (version(id=IDS[0]),)


def test_a_term_is_found_but_for_case(stores: Stores) -> None:
    sluis, stuw = version(begrip="Café aan de Sluis"), version(id=IDS[1], begrip="stuw")
    written(stores, sluis, stuw)

    for spelling in ("café aan de sluis", "CAFÉ AAN DE SLUIS", "Cafe\u0301 aan de Sluis"):
        assert stores.definitions.with_term(TENANT, spelling) == (sluis,)
    assert stores.definitions.with_term(TENANT, "café aan de sluizen") == ()


def test_a_text_is_found_but_for_case_and_spaces(stores: Stores) -> None:
    written(stores, version(text="werk dat  twee\npeilen scheidt"))

    for spelling in ("Werk dat twee peilen scheidt", "  werk dat twee peilen scheidt "):
        assert len(stores.definitions.with_text(TENANT, spelling)) == 1
    assert stores.definitions.with_text(TENANT, "werk dat tweepeilen scheidt") == ()


def test_a_text_of_any_length_is_found(stores: Stores) -> None:
    long = version(begrip="sluis " * 2_000, text="peilen scheiden " * 20_000)
    written(stores, long)

    assert stores.definitions.with_text(TENANT, long.definition.text) == (long,)
    assert stores.definitions.with_term(TENANT, long.definition.begrip) == (long,)


def test_only_the_newest_version_is_found_and_not_a_withdrawn_one(stores: Stores) -> None:
    renamed = version(2, begrip="keersluis")
    withdrawn = structs.replace(renamed, number=3, state=State.INGETROKKEN)
    written(stores, version(), renamed)
    assert stores.definitions.with_term(TENANT, "sluis") == ()
    assert stores.definitions.with_term(TENANT, "keersluis") == (renamed,)

    written(stores, withdrawn)
    assert stores.definitions.with_term(TENANT, "keersluis") == ()
    assert stores.definitions.with_text(TENANT, renamed.definition.text) == ()
    assert stores.definitions.page(TENANT) == (withdrawn,)
