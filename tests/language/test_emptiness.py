"""Words that narrow nothing, and nouns of one kind of thing only."""

import itertools

import pytest

from tests.rules.judging import LEXICON
from toetssteen.language import emptiness, kinds_of_things
from toetssteen.language.kinds_of_things import AMBT, BOUWWERK, STUK, kind_of_thing
from toetssteen.language.lexicon import WordClass

FAMILIES = {
    name: getattr(kinds_of_things, name)
    for name in vars(kinds_of_things)
    if name.isupper() and name[0] != "_"
}


@pytest.mark.parametrize("name", [name for name in vars(emptiness) if name.isupper()])
def test_an_empty_word_is_one_that_the_lexicon_knows(name: str) -> None:
    entries = getattr(emptiness, name)
    words = {word for one in entries for word in ([one] if isinstance(one, str) else one)}
    assert [word for word in sorted(words) if not LEXICON.readings(word)] == []


@pytest.mark.parametrize("name", FAMILIES)
def test_a_kind_of_thing_holds_nouns(name: str) -> None:
    for noun in sorted(FAMILIES[name]):
        assert WordClass.NOUN in LEXICON.classes(noun), noun


def test_no_noun_is_of_two_kinds() -> None:
    for one, other in itertools.combinations(FAMILIES.values(), 2):
        assert one.isdisjoint(other)


@pytest.mark.parametrize(
    ("noun", "family"),
    [
        ("kazerne", BOUWWERK),
        ("sluiswachtershuis", BOUWWERK),
        ("havenmeester", AMBT),
        ("schets", STUK),
    ],
)
def test_a_compound_is_of_the_kind_of_its_last_part(noun: str, family: frozenset[str]) -> None:
    assert kind_of_thing(noun) is family


def test_a_noun_of_no_known_kind_has_none() -> None:
    assert kind_of_thing("vergunning") is None
