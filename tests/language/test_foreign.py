"""Which texts, and which stretches of a text, are in another language."""

import pytest

from tests.rules.judging import words
from toetssteen.language.foreign import english_stretch, is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "ship that carries goods from a port",
        "Person, die vor einem Gericht aussagt",
        "eau d'un port et d'une rivière",
        "persona que trabaja en un puerto",
        "skip fan in haven dy't yn see leit",
    ],
)
def test_a_text_without_a_dutch_function_word_is_foreign(text: str) -> None:
    assert is_foreign(words(text).tokens)


@pytest.mark.parametrize(
    "text",
    [
        "schip dat vracht door een haven vervoert",
        "plan van aanpak voor de haven",
        "ship with sails",
        "The Port Of The North",
        "houten boot zonder mast en zeil",
    ],
)
def test_a_dutch_a_short_and_a_named_text_are_not(text: str) -> None:
    assert not is_foreign(words(text).tokens)


def test_a_stretch_of_english_in_a_dutch_text_is_found() -> None:
    found = words("mate waarin een kade is fit for its intended use")

    stretch = english_stretch(found.tokens)
    assert stretch is not None
    assert found.tokens[stretch[1]].form == "use"


@pytest.mark.parametrize(
    "text",
    [
        "dienst volgens het beginsel first come, first served",
        "uitgave van ‘the port of the north and its quays’",
        "norm uit de Code for the Safety of Ships",
        "schip dat vracht vervoert",
    ],
)
def test_a_term_a_quotation_and_a_title_are_no_stretch(text: str) -> None:
    assert english_stretch(words(text).tokens) is None
