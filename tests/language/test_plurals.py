"""Nouns with a plural, and masses without one."""

import pytest

from tests.language.data import LEXICON
from toetssteen.language.plurals import has_plural


@pytest.mark.parametrize(
    "noun",
    [
        *("schip", "brug", "zaal", "brief", "huis", "kalf", "museum", "waarheid", "stad", "foto"),
        *("timmerman", "knie", "koe", "halte", "ontzegging", "melder", "havenbrief"),
    ],
)
def test_a_count_noun_has_a_plural(noun: str) -> None:
    assert has_plural(noun, LEXICON)


@pytest.mark.parametrize("noun", ["gruis", "kroost", "ooft", "huishoudtextiel", "xyz", "qq", ""])
def test_a_mass_and_a_word_that_nobody_knows_have_none(noun: str) -> None:
    assert not has_plural(noun, LEXICON)
