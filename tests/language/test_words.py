"""The tokens of one text, with what the lexicon knows of each."""

import pytest

from tests.rules.judging import words
from toetssteen.language.lexicon import Number, VerbForm, WordClass


def test_there_is_a_word_per_token_and_none_outside_the_text() -> None:
    kade = words("De kade.")

    assert len(kade) == 3
    assert [kade.lower(at) for at in (-1, 0, 1, 2, 3)] == ["", "de", "kade", ".", ""]


def test_every_reading_of_a_word_counts() -> None:
    vaart = words("de Vaart")

    assert vaart.classes(1) == {WordClass.NOUN, WordClass.VERB}
    assert {reading.lemma for reading in vaart.readings(1)} == {"vaart", "varen"}
    assert vaart.lemmas(1) == {"vaart", "varen"}


def test_a_word_is_a_lemma_of_itself_even_when_nobody_knows_it() -> None:
    assert words("Qqq").lemmas(0) == {"qqq"}
    assert words("steigers").lemmas(0) == {"steigers", "steiger"}


def test_only_means_that_no_other_class_is_left() -> None:
    both = words("steigers besluit qqq")

    assert both.is_only(0, WordClass.NOUN)
    assert not both.is_only(1, WordClass.NOUN)
    assert not both.is_only(2, WordClass.NOUN)


@pytest.mark.parametrize(
    ("text", "can_be"),
    [("steiger", True), ("besluit", True), ("qqq", True), ("wanneer", False), (",", False)],
)
def test_a_word_that_nobody_knows_can_be_a_noun_and_a_mark_cannot(text: str, can_be: bool) -> None:  # noqa: FBT001  a column of a table
    assert words(text).can_be_noun(0) == can_be


def test_nothing_outside_the_text_can_be_a_noun() -> None:
    steiger = words("steiger")

    assert not steiger.can_be_noun(-1)
    assert not steiger.can_be_noun(1)


@pytest.mark.parametrize(
    ("text", "can_be"), [("grote", True), ("benoemde", True), ("varend", True), ("kade", False)]
)
def test_an_adjective_or_a_participle_can_stand_before_a_noun(text: str, can_be: bool) -> None:  # noqa: FBT001  a column of a table
    assert words(text).can_be_premodifier(0) == can_be


def test_a_form_of_a_verb_is_told_from_the_others() -> None:
    varen = words("varen")

    assert varen.has_form(0, VerbForm.INFINITIVE)
    assert varen.has_form(0, VerbForm.FINITE)
    assert not varen.has_form(0, VerbForm.PARTICIPLE)


def test_a_row_of_forms_reads_exactly_so_or_not_at_all() -> None:
    phrase = words("Als bedoeld in")

    assert phrase.reads(0, ("als", "bedoeld", "in"))
    assert phrase.reads(1, ("bedoeld",))
    assert not phrase.reads(1, ("bedoeld", "in", "artikel"))
    assert not phrase.reads(0, ("bedoeld",))


def test_a_stretch_that_reaches_outside_the_text_ends_at_its_edge() -> None:
    lag = words("De kade lag")

    assert lag.forms(-2, 2) == ["de", "kade"]
    assert lag.forms(1, 9) == ["kade", "lag"]
    assert lag.forms(-3, -1) == []


def test_a_word_has_the_numbers_that_it_can_have_as_a_noun() -> None:
    kade = words("kade kades vaart waarbij")

    assert [kade.numbers(at) for at in range(4)] == [
        *({Number.SINGULAR}, {Number.PLURAL}, {Number.SINGULAR}, set()),
    ]
    assert kade.numbers(-1) == kade.numbers(4) == frozenset()
