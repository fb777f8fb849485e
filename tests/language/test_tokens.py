"""Words and marks, each with its place in the text as it was written."""

import pytest
from hypothesis import given

from tests.rules.texts import CALM, TEXTS
from toetssteen.language.tokens import ABBREVIATIONS, Token, sentences_of, tokens_of
from toetssteen.language.view import view_of


def tokens(text: str) -> tuple[Token, ...]:
    return tokens_of(view_of(text))


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


def sentences(text: str) -> list[str]:
    found = tokens(text)
    return [text[found[first].start : found[end - 1].end] for first, end in sentences_of(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schip aan een kade", ["schip", "aan", "een", "kade"]),
        ("kade.", ["kade", "."]),
        ("(kade), “zee”!", ["(", "kade", ")", ",", "“", "zee", "”", "!"]),
        ("art. 3, enz.", ["art.", "3", ",", "enz."]),
        ("Art. 3 en Mw. Smit", ["Art.", "3", "en", "Mw.", "Smit"]),
        ("2 MW. of een lid.", ["2", "MW", ".", "of", "een", "lid", "."]),
        ("m.b.t. O.M. e.d.", ["m.b.t.", "O.M.", "e.d."]),
        ("n.t.b of A.B.Caart", ["n.t.b", "of", "A.B.", "Caart"]),
        ("vitamine C. 1.", ["vitamine", "C", ".", "1", "."]),
        ("3,5 1.000,00 12:30 1/2 7-8", ["3,5", "1.000,00", "12:30", "1/2", "7", "-", "8"]),
        ("Noord-Holland e-mail", ["Noord-Holland", "e-mail"]),
        ("zend- en ontvangstation", ["zend-", "en", "ontvangstation"]),
        ("in- of uitvoer", ["in-", "of", "uitvoer"]),
        ("invoer- uitvoer", ["invoer", "-", "uitvoer"]),
        ("zend-", ["zend", "-"]),
        ("foto's en foto’s", ["foto's", "en", "foto’s"]),
        ("'t schip van Jansen's z'n 's", ["'t", "schip", "van", "Jansen's", "z'n", "'s"]),
        ("’s avonds", ["’s", "avonds"]),
        ("'schip' 'nader'", ["'", "schip", "'", "'", "nader", "'"]),
        ("en/of t/m", ["en/of", "t/m"]),
        ("geïnd reünie café", ["geïnd", "reünie", "café"]),
        ("snake_case", ["snake", "_", "case"]),
        ("CO2 10x ½", ["CO2", "10", "x", "½"]),
        ("한글 정의", ["한글", "정의"]),
        ("", []),
        (" \u200b ", []),
    ],
)
def test_a_text_falls_apart_into_words_numbers_and_marks(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


def test_a_token_knows_its_place_in_the_text_as_written() -> None:
    comma = tokens("<b>Schip</b>,\u00a0kade")[1:]

    assert comma == (
        Token(",", ",", 12, 13, is_word=False, glued=True),
        Token("kade", "kade", 14, 18, is_word=True, glued=False),
    )


def test_a_word_is_kept_as_written_beside_its_lower_case() -> None:
    (token,) = tokens("  KvK ")

    assert token == Token("KvK", "kvk", 2, 5, is_word=True, glued=False)


def test_every_listed_abbreviation_is_one_token_that_ends_no_sentence() -> None:
    for abbreviation in sorted(ABBREVIATIONS):
        text = f"zaak {abbreviation} Jansen"
        assert forms(text) == ["zaak", abbreviation, "Jansen"]
        assert sentences(text) == [text]


@CALM
@given(TEXTS)
def test_tokens_stand_in_order_and_within_the_text(text: str) -> None:
    found = tokens(text)
    edges = [edge for token in found for edge in (token.start, token.end)]

    assert edges == sorted(edges) or "&" in text  # one entity may hold two tokens
    assert all(0 <= token.start < token.end <= len(text) for token in found)


@CALM
@given(TEXTS)
def test_a_token_reads_as_the_words_at_its_place(text: str) -> None:
    for token in tokens(text):
        copy = view_of(text[token.start : token.end]).text
        assert token.form in copy
        assert token.lower == token.form.lower()
        assert token.form.split() == [token.form]


@CALM
@given(TEXTS)
def test_nothing_but_white_space_falls_between_tokens(text: str) -> None:
    copy = view_of(text).text

    assert "".join(forms(text)) == "".join(copy.split())


@CALM
@given(TEXTS)
def test_glued_means_that_no_white_space_stands_before_it(text: str) -> None:
    view = view_of(text)
    found, done = tokens_of(view), 0

    for token in found:
        at = view.text.index(token.form, done)
        assert token.glued == (at == done and token is not found[0])
        done = at + len(token.form)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schip aan een kade.", ["Schip aan een kade."]),
        ("schip aan een kade", ["schip aan een kade"]),
        ("schip. Het ligt stil.", ["schip.", "Het ligt stil."]),
        ("schip! Het ligt? 3 dagen.", ["schip!", "Het ligt?", "3 dagen."]),
        ("schip. het ligt stil", ["schip. het ligt stil"]),
        ("schip.Het ligt stil", ["schip.Het ligt stil"]),
        ("bedrag volgens art. 3 van een wet", ["bedrag volgens art. 3 van een wet"]),
        ("schip van J. Jansen", ["schip van J. Jansen"]),
        ("1. Schip aan een kade", ["1. Schip aan een kade"]),
        ("Schip uit 1932. Het vaart nog", ["Schip uit 1932.", "Het vaart nog"]),
        ("tijd t.o.v. Greenwich", ["tijd t.o.v. Greenwich"]),
        ("bestuurslid. Hij stemt.", ["bestuurslid.", "Hij stemt."]),
        ("gekozen lid. Hij stemt.", ["gekozen lid.", "Hij stemt."]),
        ("vermogen van 2 MW. Het licht brandt.", ["vermogen van 2 MW.", "Het licht brandt."]),
        (". Schip", [".", "Schip"]),
        ("", []),
    ],
)
def test_a_full_stop_ends_a_sentence_when_a_new_one_begins(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@CALM
@given(TEXTS)
def test_sentences_share_all_tokens_among_them(text: str) -> None:
    found = tokens(text)
    edges = [edge for sentence in sentences_of(found) for edge in sentence]

    assert edges == sorted(edges)
    assert edges[::2] == [0, *edges[1:-1:2]][: len(edges) // 2]
    assert not edges or edges[-1] == len(found)
