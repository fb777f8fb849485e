import zlib
from importlib.resources import files

import pytest

from toetssteen.language.curated import CURATED
from toetssteen.language.lexicon import Lexicon, Number, Reading, VerbForm, WordClass
from toetssteen.language.packed import MAGIC, VERSION, unpack

DATA = files("toetssteen.language").joinpath("lexicon.bin").read_bytes()
LEXICON = Lexicon(DATA, CURATED)


def nouns(form: str) -> set[tuple[str, Number | None]]:
    readings = LEXICON.readings(form)
    return {(one.lemma, one.number) for one in readings if one.word_class is WordClass.NOUN}


def verbs(form: str) -> set[tuple[str, VerbForm | None]]:
    readings = LEXICON.readings(form)
    return {(one.lemma, one.verb_form) for one in readings if one.word_class is WordClass.VERB}


@pytest.mark.parametrize("form", ["besluit", "werk", "staat", "handel", "verzoek", "vaart", "kan"])
def test_a_form_that_is_noun_and_finite_verb_has_both_readings(form: str) -> None:
    assert (form, Number.SINGULAR) in nouns(form)
    assert VerbForm.FINITE in {verb_form for _, verb_form in verbs(form)}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("steigers", "steiger"),
        ("dingen", "ding"),
        ("schepen", "schip"),
        ("kinderen", "kind"),
        ("musea", "museum"),
        ("vergunningen", "vergunning"),
        ("aspecten", "aspect"),
        ("gegevens", "gegeven"),
        ("dingetjes", "ding"),
    ],
)
def test_a_plural_is_known_with_its_singular(form: str, lemma: str) -> None:
    assert (lemma, Number.PLURAL) in nouns(form)


@pytest.mark.parametrize("form", ["steigers", "kinderen", "musea", "vergunningen", "psalmen"])
def test_a_plain_plural_is_nothing_but_a_plural(form: str) -> None:
    assert {one.number for one in LEXICON.readings(form)} == {Number.PLURAL}


@pytest.mark.parametrize("form", ["gegeven", "kenteken", "wapen", "leven", "mate", "voorbeeld"])
def test_an_ending_like_a_plural_does_not_hide_a_singular(form: str) -> None:
    assert (form, Number.SINGULAR) in nouns(form)


@pytest.mark.parametrize("form", ["kosten", "loonkosten", "hersenen", "financiën", "inkomsten"])
def test_a_noun_without_a_singular_is_a_plural_that_is_its_own_lemma(form: str) -> None:
    assert nouns(form) == {(form, Number.PLURAL)}


def test_a_diminutive_is_a_singular_of_the_noun_it_is_made_of() -> None:
    assert LEXICON.readings("dingetje") == (
        Reading(WordClass.NOUN, "ding", number=Number.SINGULAR),
    )


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("meert", "meren"),
        ("ligt", "liggen"),
        ("bepaalt", "bepalen"),
        ("bestaat", "bestaan"),
        ("kan", "kunnen"),
        ("mag", "mogen"),
        ("moet", "moeten"),
        ("zou", "zullen"),
        ("zal", "zullen"),
    ],
)
def test_a_finite_verb_is_known_with_its_infinitive(form: str, lemma: str) -> None:
    assert verbs(form) == {(lemma, VerbForm.FINITE)}


def test_an_infinitive_is_also_a_finite_plural_and_the_infinitive_stands_first() -> None:
    found = [one.verb_form for one in LEXICON.readings("registreren")]

    assert found == [VerbForm.INFINITIVE, VerbForm.FINITE]


@pytest.mark.parametrize("form", ["geregistreerde", "bepaald", "aangemeld", "lopend", "geworden"])
def test_a_participle_is_not_finite(form: str) -> None:
    assert {verb_form for _, verb_form in verbs(form)} == {VerbForm.PARTICIPLE}


@pytest.mark.parametrize("form", ["benoemde", "verkocht", "besloten", "verplaatst"])
def test_a_past_that_looks_like_a_participle_has_both_readings(form: str) -> None:
    assert {verb_form for _, verb_form in verbs(form)} == {VerbForm.FINITE, VerbForm.PARTICIPLE}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("adequate", "adequaat"), ("redelijke", "redelijk"), ("fysieke", "fysiek")],
)
def test_an_inflected_adjective_is_known_with_its_lemma(form: str, lemma: str) -> None:
    assert LEXICON.readings(form) == (Reading(WordClass.ADJECTIVE, lemma),)


@pytest.mark.parametrize(
    ("form", "classes"),
    [
        ("de", {WordClass.DETERMINER}),
        ("die", {WordClass.DETERMINER, WordClass.PRONOUN}),
        ("dat", {WordClass.DETERMINER, WordClass.PRONOUN, WordClass.CONJUNCTION}),
        ("als", {WordClass.CONJUNCTION}),
        ("en", {WordClass.CONJUNCTION}),
        ("of", {WordClass.CONJUNCTION}),
        ("mits", {WordClass.CONJUNCTION}),
        ("van", {WordClass.PREPOSITION}),
        ("in", {WordClass.PREPOSITION}),
        ("na", {WordClass.PREPOSITION}),
        ("waarbij", {WordClass.ADVERB}),
        ("is", {WordClass.VERB}),
    ],
)
def test_a_word_of_a_closed_class_has_no_chance_readings(
    form: str, classes: set[WordClass]
) -> None:
    assert LEXICON.classes(form) == classes


def test_case_and_the_shape_of_the_apostrophe_make_no_difference() -> None:
    assert LEXICON.readings("STEIGERS") == LEXICON.readings("steigers")
    assert LEXICON.readings("foto’s") == LEXICON.readings("foto's") != ()


def test_an_unknown_compound_is_guessed_from_its_last_part() -> None:
    assert LEXICON.readings("ligplaatshouders") == (
        Reading(WordClass.NOUN, "ligplaatshouder", number=Number.PLURAL, is_guess=True),
    )


def test_a_guess_is_no_knowledge_and_excludes_nothing() -> None:
    assert "ligplaatshouders" not in LEXICON
    assert not LEXICON.is_only("ligplaatshouders", WordClass.NOUN)


def test_only_means_that_every_other_class_is_excluded() -> None:
    assert LEXICON.is_only("steigers", WordClass.NOUN)
    assert not LEXICON.is_only("besluit", WordClass.NOUN)
    assert not LEXICON.is_only("besluit", WordClass.VERB)
    assert not LEXICON.is_only("qqq", WordClass.NOUN)


def test_lemmas_and_classes_are_those_of_all_readings() -> None:
    assert LEXICON.lemmas("vaart") == {"vaart", "varen"}
    assert LEXICON.classes("vaart") == {WordClass.NOUN, WordClass.VERB}


@pytest.mark.parametrize("form", ["", "qqq", "a\tb", "steiger\nsteigers", "\ud800", "x" * 100_000])
def test_what_is_no_word_has_no_readings(form: str) -> None:
    assert LEXICON.readings(form) == ()
    assert form not in LEXICON


def test_the_first_and_the_last_form_of_the_data_are_found() -> None:
    lines = unpack(DATA).decode().strip("\n").split("\n")

    assert lines[0].split("\t")[0] in LEXICON
    assert lines[-1].split("\t")[0] in LEXICON


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "not a lexicon"),
        (b"PK\x03\x04", "not a lexicon"),
        (MAGIC + b"9" + DATA[len(MAGIC) + 1 :], "of version b'9'"),
        (DATA[:-100], "damaged"),
        (MAGIC + VERSION + zlib.compress(b"steigers"), "damaged"),
    ],
)
def test_data_that_are_no_lexicon_are_refused_with_the_reason(data: bytes, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Lexicon(data, CURATED)
