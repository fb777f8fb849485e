import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.data import GENDERS, LEXICON, words_of
from toetssteen.language.event_nouns import HEADS, NOUNS
from toetssteen.language.genders import (
    MAGIC,
    Gender,
    Genders,
    is_only_plural,
    pack,
    singular,
    unpack,
)
from toetssteen.language.morphology import (
    derived_from,
    events_of,
    rejoined,
    rests_of,
    same_event,
    separable,
    split_compound,
)
from toetssteen.language.readings import VerbForm

KNOWN = Genders(LEXICON, GENDERS)
BY_FORM = Genders(LEXICON)
PAIRS = [
    line.split("\t")
    for line in Path(__file__)
    .with_name("same_event_pairs.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("havenplan", ("haven", "plan")),
        ("havenplannen", ("haven", "plan")),
        ("gemeenteraad", ("gemeente", "raad")),
        ("plaatsingslijst", ("plaatsing", "lijst")),
        ("paardensport", ("paard", "sport")),
        ("schrijfwijze", ("schrijf", "wijze")),
        ("volksvertegenwoordiger", ("volk", "vertegenwoordiger")),
        ("Rotterdam-havenplan", ("rotterdam", "haven", "plan")),
        ("zee-haven", ("zee", "haven")),
        ("havenplanbureau", ("haven", "plan", "bureau")),
        ("gemeenteraadslid", ("gemeente", "raadslid")),
        ("kadastergegeven", ("kadaster", "gegeven")),
    ],
)
def test_a_compound_is_split_into_modifier_and_head(form: str, parts: tuple[str, ...]) -> None:
    assert split_compound(form, LEXICON) == parts


@pytest.mark.parametrize(
    "form",
    [
        *("haven", "behandeling", "ontdekking", "minister", "bestuurder", "lokaal", "eigendom"),
        *("-", "a-", "-plan", "qqqqqqqq", ""),
    ],
)
def test_what_is_no_compound_is_not_split(form: str) -> None:
    assert split_compound(form, LEXICON) is None


def test_a_word_of_many_compounds_is_split_without_delay() -> None:
    assert split_compound("zeehaven" * 8, LEXICON) is not None


@pytest.mark.parametrize(("one", "other", "truth"), PAIRS)
def test_an_act_and_its_verb_are_the_same_event_and_a_near_miss_is_not(
    one: str, other: str, truth: str
) -> None:
    assert same_event(one, other, LEXICON) is (truth == "yes")
    assert same_event(other, one, LEXICON) is (truth == "yes")


@pytest.mark.parametrize("verb", sorted({*NOUNS.values(), *(HEADS.values())}))
def test_every_verb_of_the_tables_is_an_infinitive(verb: str) -> None:
    assert VerbForm.INFINITIVE in {one.verb_form for one in LEXICON.readings(verb)}


def test_case_and_number_make_no_difference_to_an_event() -> None:
    assert same_event("Betalingen", "BETAALT", LEXICON)


def test_a_noun_is_derived_from_the_verb_of_its_act_only() -> None:
    assert derived_from("inschrijving", "inschrijven", LEXICON)
    assert not derived_from("inschrijving", "schrijven", LEXICON)
    assert events_of("haven", LEXICON) == frozenset()


@pytest.mark.parametrize(
    ("verb", "parts"),
    [("aanmeren", ("aan", "meren")), ("overeenkomen", ("overeen", "komen")), ("lopen", None)],
)
def test_a_separable_verb_has_a_particle(verb: str, parts: tuple[str, str] | None) -> None:
    assert separable(verb, LEXICON) == parts


@pytest.mark.parametrize(
    ("text", "verb", "joined"),
    [
        ("het schip meert bij de kade aan", "meert", "aanmeren"),
        ("men slaat goederen op, en", "slaat", "opslaan"),
        ("om het schip aan te meren", "meren", "aanmeren"),
        ("plan om het schip te meren", "meren", None),
        ("het schip ligt aan de kade", "ligt", None),
        ("het schip meert, en aan", "meert", None),
        ("het schip meert aan de kade", "meert", None),
        ("het schip rinkelt tegen", "rinkelt", None),
    ],
)
def test_a_verb_and_its_particle_are_put_together_again(
    text: str, verb: str, joined: str | None
) -> None:
    words = words_of(text)
    at = [token.lower for token in words.tokens].index(verb)

    assert rejoined(words, at, LEXICON) == joined


def test_what_is_left_of_a_verb_is_all_that_can_be_put_together_again() -> None:
    assert rests_of({"aanmeren", "overeenkomen"}) == {"meren", "eenkomen", "komen"}
    assert rests_of({"kade"}) == frozenset()


def test_a_particle_too_far_away_belongs_to_another_verb() -> None:
    assert rejoined(words_of("meert " + "kade " * 60 + "aan"), 0, LEXICON) is None


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("schip", Gender.HET),
        ("haven", Gender.DE),
        ("soort", Gender.BOTH),
        ("zeehaven", Gender.DE),
        ("tolschip", Gender.HET),
        ("qwoschip", Gender.HET),
        ("qwertyui", None),
    ],
)
def test_a_known_noun_gives_its_gender_to_its_compounds(noun: str, gender: Gender | None) -> None:
    assert KNOWN.of(noun) is gender


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("registratie", Gender.DE),
        ("vrijheid", Gender.DE),
        ("berging", Gender.DE),
        ("mechanisme", Gender.HET),
        ("scheepje", Gender.HET),
        ("registreren", Gender.HET),
        ("aanmeren", Gender.HET),
        ("ding", None),
        ("reden", None),
    ],
)
def test_without_the_list_the_ending_tells_the_gender(noun: str, gender: Gender | None) -> None:
    assert BY_FORM.of(noun) is gender


@pytest.mark.parametrize(
    ("noun", "article"),
    [
        ("schip", "het"),
        ("schepen", "de"),
        ("havens", "de"),
        ("haven", "de"),
        ("soort", None),
        ("qwertyui", None),
    ],
)
def test_the_article_follows_gender_and_number(noun: str, article: str | None) -> None:
    assert KNOWN.article(noun) == article


@pytest.mark.parametrize(
    ("form", "expected"),
    [("schepen", "schip"), ("havens", "haven"), ("haven", None), ("kosten", None), ("loopt", None)],
)
def test_a_plural_has_a_singular(form: str, expected: str | None) -> None:
    assert singular(form, LEXICON) == expected


def test_a_word_that_can_be_a_singular_is_not_only_plural() -> None:
    assert is_only_plural("havens", LEXICON)
    assert not is_only_plural("gegeven", LEXICON)
    assert not is_only_plural("loopt", LEXICON)


def test_genders_that_are_packed_are_what_is_read() -> None:
    genders = {"schip": Gender.HET, "haven": Gender.DE, "soort": Gender.BOTH}

    assert unpack(pack(genders)) == genders
    assert unpack(pack({})) == {}


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "not a gender file"),
        (GENDERS[:-9], "damaged"),
        (MAGIC + zlib.compress(b"one list"), "damaged"),
    ],
)
def test_data_that_are_no_genders_are_refused_with_the_reason(data: bytes, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Genders(LEXICON, data)


@given(st.text(st.characters(), max_size=120), st.text(st.characters(), max_size=40))
def test_any_text_is_taken_for_a_word_without_complaint(one: str, other: str) -> None:
    split_compound(one, LEXICON)
    same_event(one, other, LEXICON)
    separable(one, LEXICON)
    singular(one, LEXICON)
    KNOWN.article(one)


@given(st.lists(st.sampled_from(["meert", "aan", "te", "schip", ",", "en"]), max_size=12))
def test_any_verb_anywhere_can_be_asked_for_its_particle(forms: list[str]) -> None:
    words = words_of(" ".join(forms))

    assert {rejoined(words, at, LEXICON) for at in range(len(words))} <= {None, "aanmeren"}
