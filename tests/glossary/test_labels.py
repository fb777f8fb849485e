import pytest

from tests.glossary.judging import KEYS, glossary
from toetssteen.glossary.interface import Glossary, Sketch
from toetssteen.language.tokens import tokens_of
from toetssteen.language.view import view_of
from toetssteen.language.words import Words

HAVEN = glossary(
    Sketch("zeewaardig schip", "vaartuig"),
    Sketch("schip", "vaartuig", synoniemen=("boot",)),
    Sketch("kade-kraan", "toestel"),
    Sketch("werk", "bezigheid"),
    Sketch("AIS", "baken op een schip"),
    Sketch("wet", "regel"),
    Sketch("afmeren", "handeling"),
    Sketch("bank (meubel)", "zitplaats"),
    Sketch("bank (instelling)", "onderneming"),
)


def found(text: str, of: Glossary = HAVEN) -> list[tuple[str, tuple[str, ...]]]:
    """Return each label at its place: its words in the text, and the terms that go by them."""
    words = Words(tokens_of(view_of(text)), KEYS.lexicon)
    hits, at = [], 0
    while at < len(words):
        hit = of.labels.at(words, at, len(words))
        if hit:
            span = text[words.tokens[at].start : words.tokens[hit.last].end]
            hits.append((span, tuple(label.text for label in hit.namesakes.labels)))
        at = hit.last + 1 if hit else at + 1
    return hits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drie zeewaardige schepen", [("zeewaardige schepen", ("zeewaardig schip",))]),
        ("een schip", [("schip", ("schip",))]),
        ("boten in de haven", [("boten", ("boot",))]),
        ("een scheepskist", []),
        ("de kade kraan", [("kade kraan", ("kade-kraan",))]),
        ("de kade-kranen", [("kade-kranen", ("kade-kraan",))]),
        ("de kade, kraan", []),
        ("schip- en zeekennis", []),
        ("het werk", [("werk", ("werk",))]),
        ("mensen die werken", []),
        ("om te werken", []),
        ("oproep (werk)", [("werk", ("werk",))]),
        ("signaal van AIS", [("AIS", ("AIS",))]),
        ("muziek in ais", []),
        ("een wet", [("wet", ("wet",))]),
        ("de Wet op de zeevaart", []),
        ("wie afmeert", [("afmeert", ("afmeren",))]),
        ("zitten op een bank", [("bank", ("bank (instelling)", "bank (meubel)"))]),
    ],
)
def test_a_label_is_found_in_any_inflection_and_never_inside_a_word(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert found(text) == expected


def test_a_bare_name_is_the_concept_without_a_remark_in_brackets() -> None:
    of = glossary(Sketch("bank", "zitplaats"), Sketch("bank (instelling)", "onderneming"))

    assert found("een bank", of) == [("bank", ("bank",))]


def test_a_term_hides_the_same_word_as_a_synonym() -> None:
    of = glossary(
        Sketch("sloep", "bootje", synoniemen=("jol",)), Sketch("jol", "zeilschip met een mast")
    )

    assert found("een jol", of) == [("jol", ("jol",))]


def test_a_rule_gets_the_place_of_the_longest_label_at_each_word() -> None:
    text = "zeewaardige <b>schepen</b> en vee"

    spans = HAVEN.labels.spans_in(HAVEN.labels.words_of(text))

    assert [text[start:end] for start, end in spans] == ["zeewaardige <b>schepen", "schepen"]


def test_a_reference_in_another_case_is_the_label() -> None:
    words = Words(tokens_of(view_of("Zeewaardig Schip")), KEYS.lexicon)

    assert [label.text for label in HAVEN.labels.exactly(words, 0, 2)] == ["zeewaardig schip"]
    assert HAVEN.labels.exactly(words, 0, 1) == ()


def test_a_long_label_of_many_readings_costs_no_more_than_its_words() -> None:
    term = " ".join(["leden", "schepen", "gaten", "bladen"] * 8)
    of = glossary(Sketch(term, "lijst"))

    assert found(term, of) == [(term, (term,))]


def test_an_inflected_form_comes_before_the_word_of_the_same_letters() -> None:
    assert KEYS.of("schepen") == ("schip", "schepen")
