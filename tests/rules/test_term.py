"""What is known of the term."""

import pytest
from hypothesis import given

from tests.rules.judging import LEXICON, words
from tests.rules.texts import CALM, LABELS
from toetssteen.language.lexicon import Number
from toetssteen.rules.term import Term, TermKind, lemmas_of, term_of


def term(label: str) -> Term:
    return term_of(label, LEXICON)


@pytest.mark.parametrize(
    ("label", "forms"),
    [
        ("steiger", ["steiger"]),
        ("de Minister", ["Minister"]),
        ("'t schip", ["schip"]),
        ("de", []),
        ("een de", ["de"]),
        ("klant (domein)", ["klant"]),
        ("klant (in (het) domein) nu", ["klant", "nu"]),
        ("klant (domein", ["klant"]),
        ("(potentiële) klant", ["potentiële", "klant"]),
        ("klant) van", ["klant", "van"]),
        ("plan van aanpak", ["plan", "van", "aanpak"]),
        ("“steiger”", ["steiger"]),
        ("<b>steiger</b>", ["steiger"]),
        ("stei&shy;ger", ["steiger"]),
        ("", []),
        (" - ", []),
    ],
)
def test_only_the_words_of_a_term_are_matched(label: str, forms: list[str]) -> None:
    assert [word.form for word in term(label).words] == forms
    assert term(label).is_empty == (not forms)


@pytest.mark.parametrize(
    ("label", "is_qualified"),
    [("klant (domein)", True), ("klant", False), ("(potentiële) klant", False), ("", False)],
)
def test_a_qualifier_is_remembered(label: str, is_qualified: bool) -> None:  # noqa: FBT001  a column of a table
    assert term(label).is_qualified == is_qualified


@pytest.mark.parametrize(
    ("label", "head"),
    [
        ("steiger", "steiger"),
        ("openbare kade", "kade"),
        ("plan van aanpak", "plan"),
        ("openbare kade met steigers", "kade"),
        ("voor een schip", "schip"),
    ],
)
def test_the_head_is_the_last_word_before_a_complement(label: str, head: str) -> None:
    assert term(label).head.form == head


def test_the_readings_are_those_of_the_head() -> None:
    (reading,) = term("openbare Steigers").head_readings

    assert (reading.lemma, reading.number) == ("steiger", Number.PLURAL)
    assert term("").head_readings == ()


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("steiger", TermKind.NOUN),
        ("qqq", TermKind.NOUN),
        ("besluit", TermKind.NOUN),
        ("aangemeerd", TermKind.NOUN),
        ("", TermKind.NOUN),
        ("RVK", TermKind.ABBREVIATION),
        ("de RVK", TermKind.ABBREVIATION),
        ("A", TermKind.NOUN),
        ("RVK Ostwijk", TermKind.NOUN),
        ("zeewaardig", TermKind.ADJECTIVE),
        ("wegvaren", TermKind.VERB),
        ("een schip wegvaren", TermKind.VERB),
    ],
)
def test_a_term_is_a_noun_unless_the_lexicon_knows_better(label: str, kind: TermKind) -> None:
    assert term(label).kind is kind


def test_a_term_stands_where_each_of_its_words_does_in_any_inflection() -> None:
    text = words("openbare steigers en openbaar steiger")
    lemmas = [text.lemmas(at) for at in range(len(text))]

    stands = [term("Openbare steiger").stands_at(lemmas, at) for at in range(len(text))]
    assert stands == [True, False, False, True, False]


def test_an_empty_term_stands_nowhere() -> None:
    assert not term("").stands_at([frozenset({"kade"})], 0)
    assert not term("kade").stands_at([], 0)


def test_a_form_is_a_lemma_of_itself() -> None:
    assert lemmas_of("qqq", LEXICON) == {"qqq"}
    assert lemmas_of("steigers", LEXICON) == {"steigers", "steiger"}


@CALM
@given(LABELS)
def test_whatever_the_label_a_term_stands_in_itself(label: str) -> None:
    one = term(label)

    assert one.is_empty or one.stands_at(one.lemmas, 0)
    assert one.is_empty or one.head in one.words


@pytest.mark.parametrize("label", ["asbestvrij", "meerpersoons", "koolstofarm"])
def test_a_compound_adjective_is_told_by_its_last_part(label: str) -> None:
    assert term(label).kind is TermKind.ADJECTIVE
