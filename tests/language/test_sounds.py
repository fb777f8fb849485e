"""What sounds like a Dutch word."""

import pytest

from toetssteen.language.sounds import sounds_dutch


@pytest.mark.parametrize("form", ["boei", "zee", "knie", "spa", "ui", "schip", "vrouw"])
def test_a_word_begins_as_dutch_words_do(form: str) -> None:
    assert sounds_dutch(form)


@pytest.mark.parametrize("form", ["vbo", "dbc", "rws", "kvk", "hbo"])
def test_an_abbreviation_does_not(form: str) -> None:
    assert not sounds_dutch(form)
