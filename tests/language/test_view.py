"""The reading copy, and the way back to what was written."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given

from tests.rules.texts import ANY_TEXT, CALM, POISONOUS, TEXTS
from toetssteen.language.damage import damage_in, repaired
from toetssteen.language.spacing import odd_space_in
from toetssteen.language.view import View, markup_in, view_of


def written(text: str, words: str) -> str:
    """Return what stands in *text* where *words* stand in its reading copy."""
    view = view_of(text)
    start = view.text.index(words)
    first, last = view.original(start, start + len(words))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("een <b>kade</b>", "een kade"),
        ("vaar<i>tuig</i>", "vaartuig"),
        ("een<br/>kade", "een kade"),
        ("een<br>kade", "een kade"),
        ("<p>kade</p><p>steiger</p>", " kade  steiger "),
        ('<a href="x > y">kade</a>', ' y">kade'),
        ("kade<!-- nog nakijken -->", "kade "),
        ("druk < 8 bar en > 2 bar", "druk < 8 bar en > 2 bar"),
        ("lucht&shy;vaart", "luchtvaart"),
        ("een&nbsp;kade&ensp;en", "een kade en"),
        ("zorg &eacute;n &#233;&#xE9;n", "zorg én één"),
        ("&amp;lt;", "&lt;"),
        ("&bestaatniet; en &amp zonder", "&bestaatniet; en &amp zonder"),
        ("een\u00a0kade\u2009en\u3000meer\r\nof\tminder", "een kade en meer  of minder"),
        ("\ufeffkade\u200b \u202esteiger\u00ad\x07", "kade steiger"),
        ("cafe\u0301", "café"),
        ("e\u0302\u0301", "\u1ebf"),
        ("een **kade** en __steiger__", "een kade en steiger"),
        ("2 * 3 en snake_case", "2 * 3 en snake_case"),
        ("각", "각"),
        ("한글 정의", "한글 정의"),
    ],
)
def test_a_copy_is_what_a_reader_sees(text: str, copy: str) -> None:
    assert view_of(text).text == copy


def test_a_plain_text_is_its_own_copy_and_needs_no_map() -> None:
    assert view_of("schip aan een kade") == View("schip aan een kade")
    assert view_of("").text == ""


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("een <b>kade</b> hier", "kade", "kade"),
        ("een vaar<i>tuig</i> hier", "vaartuig", "vaar<i>tuig"),
        ("een lucht&shy;haven hier", "luchthaven", "lucht&shy;haven"),
        ("zorg &eacute;n arts", "én", "&eacute;n"),
        ("cafe\u0301 hier", "café", "cafe\u0301"),
        ("cafe\u0301 hier", "hier", "hier"),
        ("een\u00a0kade", "kade", "kade"),
        ("een&NotEqualTilde;kade", "≂̸", "&NotEqualTilde;"),
        ("a" + "\u0301" * 200 + " kade", "kade", "kade"),
    ],
)
def test_words_of_the_copy_are_found_back_where_they_were_written(
    text: str, words: str, source: str
) -> None:
    assert written(text, words) == source


def test_each_character_of_an_entity_stands_for_all_of_it() -> None:
    view = view_of("een&NotEqualTilde;kade")
    places = [view.original(at, at + 1) for at in range(2, 6)]

    assert places == [(2, 3), (3, 18), (3, 18), (18, 19)]


def test_more_accents_than_any_letter_has_do_no_harm() -> None:
    zalgo = "k" + "\u0300\u0316" * 500 + "ade"

    view = view_of(zalgo)
    assert view.text.endswith("ade")
    assert view.original(len(view.text) - 3, len(view.text)) == (1001, 1004)


@CALM
@given(TEXTS)
def test_every_stretch_of_the_copy_stands_within_the_text(text: str) -> None:
    view = view_of(text)
    for start in range(len(view.text)):
        first, last = view.original(start, len(view.text))
        assert 0 <= first < last <= len(text)


@CALM
@given(TEXTS)
def test_the_way_back_never_turns_round(text: str) -> None:
    view = view_of(text)
    places = [view.original(at, at + 1) for at in range(len(view.text))]

    assert places == sorted(places)
    assert all(before == behind or before[1] <= behind[0] for before, behind in pairwise(places))


@CALM
@given(TEXTS)
def test_a_character_that_is_plain_stands_for_itself(text: str) -> None:
    view = view_of(text)
    for at, character in enumerate(view.text):
        first, last = view.original(at, at + 1)
        if last - first == 1 and not unicodedata.combining(character):
            assert character in {text[first], " "}


@CALM
@given(ANY_TEXT | POISONOUS)
def test_accents_are_composed_and_odd_spaces_are_gone(text: str) -> None:
    copy = view_of(text.replace("&", "")).text

    assert not {"\u00a0", "\u2009", "\u200b", "\u00ad", "\ufeff", "\t", "\n"} & set(copy)
    assert unicodedata.normalize("NFC", "e\u0301") in view_of(f"{copy}e\u0301").text


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("<p>kade</p> &amp; **steiger**", ["<p>", "</p>", "&amp;", "**", "**"]),
        ('"kade aan zee"@nl', ['"kade aan zee"@nl']),
        (' "kade"@en\n', [' "kade"@en\n']),
        ('"kade" en "steiger"', []),
        ("druk < 8 bar", []),
        ("Jansen & Zonen", []),
        ("een [[kade|kaden]] en een [[loods]]", ["[[kade|", "]]", "[[", "]]"]),
        ("een [kade](https://haven.example/k) hier", ["[", "](https://haven.example/k)"]),
        ("een [kade] (of loods)", []),
        ("veld van type `tekst`", ["`", "`"]),
        ("40 $\\mu$g per liter", ["$", "$"]),
        ("bedrag in US$ of A$", []),
        ("kade\u00a0aan\u200bzee e\u0301", []),
    ],
)
def test_markup_is_tags_entities_emphasis_and_whole_literals(text: str, marks: list[str]) -> None:
    assert [text[start:end] for start, end in markup_in(text)] == marks


@pytest.mark.parametrize(
    ("text", "spaces"),
    [
        ("een kade", []),
        ("", []),
        ("een  kade", ["  "]),
        (" kade ", [" ", " "]),
        ("\n  kade", ["\n  "]),
        ("kade \u00a0 zee", [" \u00a0 "]),
        ("   ", ["   "]),
        ("een\u00a0kade\u200b", ["\u00a0", "\u200b"]),
        ("12\u00a0m en 5\u202f%", []),
        ("12\u00a0\u00a0m", ["\u00a0\u00a0"]),
        ("art.\u00a0m", ["\u00a0"]),
        ("artikel\u00a03", []),
        ("een\nkade", ["\n"]),
        ("een kade.\nEen loods", []),
        ("twee dingen:\n1°. een kade;\n2°. een loods", []),
        ("een kade\n- van hout", []),
        ("een  \n kade", ["  \n "]),
    ],
)
def test_odd_space_is_hard_doubled_invisible_or_at_the_edge(text: str, spaces: list[str]) -> None:
    assert [text[start:end] for start, end in odd_space_in(text)] == spaces


@CALM
@given(TEXTS)
def test_odd_places_stand_apart_in_order_and_within_the_text(text: str) -> None:
    for spans in (list(markup_in(text)), list(odd_space_in(text))):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "damaged", "mended"),
    [
        ("patiÃ«nt en cafÃ©", ["Ã«", "Ã©"], "patiënt en café"),
        ("foto\u00e2\u20ac\u2122s", ["\u00e2\u20ac\u2122"], "foto’s"),
        ("foto\u00e2\u0080\u0099s", ["\u00e2\u0080\u0099"], "foto’s"),
        ("12\u00c2\u00b0 C", ["\u00c2\u00b0"], "12° C"),
        ("pati\ufffd\ufffdnt", ["\ufffd\ufffd"], "pati\ufffd\ufffdnt"),
        ("co√∂rdinatie", ["√∂"], "coördinatie"),
        ("ten hoogste â‚¬ 12", ["â‚¬"], "ten hoogste € 12"),
        ("financi?le steun", ["?"], "financi?le steun"),
        ("ministeri‰le regeling", ["‰"], "ministeri‰le regeling"),
        ("wat is dit?nee", ["?"], "wat is dit?nee"),
        ("zie https://haven.example/zoek?kade=3", [], "zie https://haven.example/zoek?kade=3"),
        ("\u00e2\u20ac\u0081", [], "\u00e2\u20ac\u0081"),
        ("SÃO en ÂNGELO", [], "SÃO en ÂNGELO"),
        ("patiënt, café, foto’s", [], "patiënt, café, foto’s"),
    ],
)
def test_what_was_read_in_the_wrong_encoding_is_found_and_mended(
    text: str, damaged: list[str], mended: str
) -> None:
    assert [text[start:end] for start, end in damage_in(text)] == damaged
    assert repaired(text) == mended
