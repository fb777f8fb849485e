"""A definition, taken apart once and shared by all rules."""

import pytest
from hypothesis import given

from tests.rules.judging import subject
from tests.rules.texts import CALM, LABELS, TEXTS
from toetssteen.language.families import PLAATSHOUDER


def definiens(text: str, begrip: str = "sloep") -> str:
    """Return the definiens as its tokens, with a space between them."""
    seen = subject(text, begrip)
    return " ".join(token.form for token in seen.words.tokens[seen.first : seen.end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vaartuig met riemen", "vaartuig met riemen"),
        ("Een sloep is een vaartuig met riemen.", "vaartuig met riemen"),
        ("vaartuig met riemen. Het ligt stil.", "vaartuig met riemen"),
        ("vaartuig met riemen! Let op", "vaartuig met riemen !"),
        ("<p>een <b>vaartuig</b></p>", "vaartuig"),
        ("sloep: vaartuig enz.", "vaartuig enz."),
        ("", ""),
        (".", ""),
        ("Een sloep is een", "een"),
        ("Onder sloep wordt. Hier verstaan een vaartuig", ""),
    ],
)
def test_the_definiens_is_the_first_sentence_behind_the_opening(text: str, expected: str) -> None:
    assert definiens(text) == expected


def test_what_was_received_is_kept_as_it_was() -> None:
    seen = subject(" <b>Sloep</b> ", " de Sloep ", "roeiboot")

    assert (seen.text, seen.begrip) == (" <b>Sloep</b> ", " de Sloep ")
    assert [label.words[0].form for label in seen.labels] == ["Sloep", "roeiboot"]
    assert seen.labels[0] == seen.term


def test_a_span_counts_in_the_text_as_received() -> None:
    seen = subject("een <b>klein</b> vaartuig")

    start, end = seen.span(1, 2)
    assert seen.text[start:end] == "klein</b> vaartuig"


@pytest.mark.parametrize("text", [*sorted(PLAATSHOUDER), "N.T.B.", "n.v.t", "Volgt…", "-", "???"])
def test_a_placeholder_is_no_definiens(text: str) -> None:
    assert subject(text).is_placeholder
    assert not subject(text).has_definiens


@pytest.mark.parametrize(
    "text", ["schip dat volgt", "geen schip", "test van een schip", "x-as", "vaartuig", "½"]
)
def test_the_same_words_in_a_longer_text_keep_no_place(text: str) -> None:
    assert not subject(text).is_placeholder
    assert subject(text).has_definiens


@pytest.mark.parametrize("text", ["", " ", "<p></p>", "\u200b"])
def test_an_empty_text_is_no_placeholder_and_no_definiens(text: str) -> None:
    assert not subject(text).is_placeholder
    assert not subject(text).has_definiens


@CALM
@given(TEXTS, LABELS)
def test_whatever_the_text_it_can_be_taken_apart(text: str, begrip: str) -> None:
    seen = subject(text, begrip, begrip)

    assert seen.has_definiens == (
        any(token.is_word for token in seen.words.tokens[seen.first : seen.end])
        and not seen.is_placeholder
    )
    if len(seen.words):
        start, end = seen.span(0, len(seen.words) - 1)
        assert 0 <= start < end <= len(text)
