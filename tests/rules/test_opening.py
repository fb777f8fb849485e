"""What stands before the definiens."""

import pytest
from hypothesis import given

from tests.rules.judging import subject, words
from tests.rules.texts import CALM, LABELS, TEXTS
from toetssteen.rules.opening import Opening


def opening(text: str, begrip: str = "steiger", *synoniemen: str) -> tuple[str, Opening]:
    """Return the words of the opening, and what they are."""
    seen = subject(text, begrip, *synoniemen)
    tokens = seen.words.tokens[: seen.opening.length]
    return " ".join(token.form for token in tokens), seen.opening


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("bouwwerk aan een kade", ""),
        ("is bouwwerk", "is"),
        ("een bouwwerk aan een kade", "een"),
        ("Het bouwwerk aan een kade", "Het"),
        ("'t bouwwerk", "'t"),
        ("Een steiger is een bouwwerk", "Een steiger is een"),
        ("Steigers zijn bouwwerken", "Steigers zijn"),
        ("Een steiger, ook wel kade, is een bouwwerk", "Een steiger , ook wel kade , is een"),
        ("Een steiger (of kade) betreft bouwwerk", "Een steiger ( of kade ) betreft"),
        ("Steiger betekent het bouwwerk", "Steiger betekent het"),
        ("Onder steiger wordt verstaan: een bouwwerk", "Onder steiger wordt verstaan : een"),
        ("Onder een steiger wordt in deze wet verstaan het bouwwerk",
         "Onder een steiger wordt in deze wet verstaan het"),
        ("Onder steiger wordt een twee drie vier vijf zes verstaan een bouwwerk",
         "Onder steiger wordt een twee drie vier vijf zes verstaan een"),
        ("Met steigers worden bedoeld, bouwwerken", "Met steigers worden bedoeld ,"),
        ("Een ‘steiger’ is een bouwwerk", "Een ‘ steiger ’ is een"),
        ("Een steiger of vaste kade is een bouwwerk", "Een steiger of vaste kade is een"),
        ("Onder een steiger verstaat men een bouwwerk", "Onder een steiger verstaat men een"),
        ("steiger: bouwwerk", "steiger :"),
        ("Steiger – een bouwwerk", "Steiger – een"),
        ("steiger = bouwwerk", "steiger ="),
        ("de steiger: een steiger is een bouwwerk", "de steiger : een steiger is een"),
        ("steiger: is een bouwwerk", "steiger : is een"),
    ],
)  # fmt: skip
def test_an_opening_is_all_that_stands_before_the_definiens(text: str, begins: str) -> None:
    assert opening(text)[0] == begins


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("bouwwerk", Opening()),
        ("een bouwwerk", Opening(1, article=True)),
        ("een", Opening()),
        ("steiger: een bouwwerk", Opening(3, label=True, article=True)),
        ("steiger:", Opening()),
        ("is een bouwwerk", Opening(2, copula=True, article=True)),
        ("betreft bouwwerken", Opening(1, copula=True)),
        ("is", Opening()),
        ("is wanneer een schip ligt", Opening()),
        ("Een steiger is een bouwwerk", Opening(4, subject=True, article=True)),
        ("steiger is", Opening()),
        ("steiger: een steiger is bouwwerk", Opening(5, label=True, subject=True)),
    ],
)
def test_an_opening_knows_what_it_is_made_of(text: str, kinds: Opening) -> None:
    assert opening(text)[1] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Een kade is een bouwwerk",
        "Een steigerbouwer is een vakman",
        "Onder kade wordt verstaan: een bouwwerk",
        "Onder steiger valt ook wat wordt verstaan als kade",
        "Onder steiger wordt een twee drie vier vijf zes zeven verstaan een bouwwerk",
        "kade: bouwwerk",
        "Een steiger, ook wel kade is een bouwwerk",
    ],
)
def test_another_word_than_the_term_is_no_subject_and_no_label(text: str) -> None:
    assert not opening(text)[1].subject
    assert not opening(text)[1].label


def test_a_recorded_synonym_counts_as_the_term() -> None:
    assert opening("Een aanlegplaats is een bouwwerk", "steiger", "aanlegplaats")[1].subject
    assert opening("openbare steigers: bouwwerken", "steiger", "openbare steiger")[1].label


def test_an_empty_term_is_the_subject_of_nothing() -> None:
    assert opening("Een steiger is een bouwwerk", "")[1] == Opening(1, article=True)
    assert opening(": een bouwwerk", "")[1] == Opening()


@CALM
@given(TEXTS, LABELS)
def test_an_opening_stands_within_the_text(text: str, begrip: str) -> None:
    words_, found = words(text), opening(text, begrip)[1]

    assert 0 <= found.length <= len(words_)
    assert bool(found.length) == (found.label or found.subject or found.copula or found.article)
    assert not (found.subject and found.copula)
