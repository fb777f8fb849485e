import pytest

from toetssteen.language.lexicon import Lexicon, Number, Reading, WordClass
from toetssteen.language.packed import pack


def test_what_is_packed_is_what_is_read() -> None:
    reading = Reading(WordClass.NOUN, "schip", number=Number.PLURAL)

    assert Lexicon(pack({"zeeschepen": [reading]}), {}).readings("zeeschepen") == (reading,)


def test_the_order_in_which_entries_are_packed_makes_no_difference() -> None:
    one = Reading(WordClass.NOUN, "kade", number=Number.SINGULAR)
    other = Reading(WordClass.ADJECTIVE, "kade")

    assert pack({"kade": [one, other], "a": [one]}) == pack({"a": [one], "kade": [other, one]})


@pytest.mark.parametrize("form", ["", "twee woorden", "x" * 71])
def test_a_form_that_is_no_word_cannot_be_packed(form: str) -> None:
    with pytest.raises(ValueError, match="cannot be packed"):
        pack({form: [Reading(WordClass.ADJECTIVE, "x")]})


def test_a_closed_class_cannot_be_packed() -> None:
    with pytest.raises(ValueError, match="no letter"):
        pack({"de": [Reading(WordClass.DETERMINER, "de")]})
