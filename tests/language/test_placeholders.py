"""What keeps the place of a definition, and what only begins like it."""

import pytest

from tests.rules.judging import words
from toetssteen.language.placeholders import is_placeholder


@pytest.mark.parametrize(
    "text",
    [
        "nog te bepalen",
        "nader in te vullen na overleg met de haven",
        "later uit te werken",
        "[hier tekst invoegen]",
        "wordt binnenkort aangeleverd",
        "nog niet vastgesteld",
        "geen omschrijving beschikbaar",
        "definitie volgt",
        "Lorem ipsum dolor sit amet",
        "P.M.",
        "…",
    ],
)
def test_a_text_that_promises_a_definition_is_a_placeholder(text: str) -> None:
    assert is_placeholder(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nader te bepalen bedrag voor een ligplaats",
        "nog te bouwen schip",
        "nog niet geboren kind",
        "tekst van een besluit",
        "omschrijving van een perceel in een akte",
        "gegevens toevoegen aan een register",
        "later geboren kind van een zeeman",
    ],
)
def test_a_definition_that_begins_alike_is_none(text: str) -> None:
    assert not is_placeholder(words(text))
