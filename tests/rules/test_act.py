"""The infinitive that tells an act, behind its object."""

import pytest
from hypothesis import given

from tests.rules.judging import LEXICON, subject, words
from tests.rules.texts import CALM, TEXTS
from toetssteen.rules.act import act_of, may_name_an_act
from toetssteen.rules.term import term_of


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("schip aan een kade vastmaken", "vastmaken"),
        ("door een brief een termijn laten lopen", "laten"),
        ("schuldeiser schadeloos stellen voor een verlies", "stellen"),
        ("opdrachten gunnen na een vergelijking", "gunnen"),
        ("zich bij een balie melden", "melden"),
    ],
)
def test_an_act_is_the_infinitive_behind_its_object(text: str, act: str) -> None:
    seen = words(text)
    at = act_of(seen, 0, len(seen))

    assert at is not None
    assert seen.tokens[at].form == act


@pytest.mark.parametrize(
    "text",
    [
        "vastmaken van een schip aan een kade",
        "het vastmaken van een schip",
        "vergunning om een schip te bouwen",
        "gebied met betaald parkeren",
        "handeling waarbij schepen vracht laden",
        "schip heeft een motor en laat vracht lossen",
    ],
)
def test_an_infinitive_in_a_noun_phrase_or_a_clause_is_no_act(text: str) -> None:
    seen = words(text)

    assert act_of(seen, 0, len(seen)) is None


@pytest.mark.parametrize("label", ["afmeren", "ringen", "ontdubbelen", "schoon opleveren", "meert"])
def test_a_verb_and_a_word_that_looks_like_one_may_name_an_act(label: str) -> None:
    assert may_name_an_act(term_of(label, LEXICON))


@pytest.mark.parametrize("label", ["steiger", "lening", "brandbaar", ""])
def test_another_term_names_no_act(label: str) -> None:
    assert not may_name_an_act(term_of(label, LEXICON))


def test_the_genus_of_a_verb_is_its_act_and_of_a_noun_its_first_noun() -> None:
    verb = subject("een schip aan een kade vastmaken", "afmeren")
    noun = subject("een schip aan een kade vastmaken", "afmeerplaats")

    assert verb.genus == len(verb.words) - 1
    assert noun.genus == 1


@CALM
@given(TEXTS)
def test_an_act_stands_within_the_text_and_not_at_its_start(text: str) -> None:
    seen = words(text)
    at = act_of(seen, 0, len(seen))

    assert at is None or 0 < at < len(seen)
