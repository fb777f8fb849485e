"""Checks that many rules share."""

import pytest

from tests.rules.judging import subject
from toetssteen.rules.kinds import (
    always_ask,
    at_tokens,
    genus_has_lemma,
    genus_is,
    opens_a_clause,
    words_of,
)
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Certainty, Finding, Unknown


def test_a_genus_is_pointed_at_in_any_inflection() -> None:
    check = genus_is(frozenset({"steiger"}))

    assert list(check(subject("grote steigers aan een kade"))) == [Finding(6, 14)]
    assert list(check(subject("kade met steigers"))) == []
    assert list(check(subject("wanneer"))) == []


def test_a_rule_of_judgement_only_asks() -> None:
    assert list(always_ask(subject("kade met steigers"))) == [Unknown()]


def test_a_finding_points_at_the_tokens_from_first_to_last() -> None:
    seen = subject("kade  met een steiger")

    assert at_tokens(seen, 1, 2) == Finding(6, 13)
    assert at_tokens(seen, 0, 0, Certainty.PROBABLE) == Finding(0, 4, Certainty.PROBABLE)


@pytest.mark.parametrize(
    ("form", "opens"),
    [("die", True), ("Dat", True), ("waarbij", True), ("hetgeen", True), ("waar", False),
     ("kade", False), (",", False)],
)  # fmt: skip
def test_a_relative_opens_a_clause(form: str, opens: bool) -> None:  # noqa: FBT001  a column of a table
    assert opens_a_clause(subject(f"kade {form} ligt"), 1) == opens


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("vergunning om te varen", True),
        ("ligplaatsvergunningen om te varen", True),
        ("vergunninghouder die vaart", False),
        ("schip met een vergunning", False),
        ("wanneer", False),
    ],
)
def test_the_last_part_of_a_compound_genus_counts(text: str, has: bool) -> None:  # noqa: FBT001  a column of a table
    assert genus_has_lemma(subject(text), frozenset({"vergunning"})) == has


def test_matched_words_are_compared_in_lower_case_with_one_space() -> None:
    assert words_of(subject("Zo  Nodig varen"), Match(0, 1)) == "zo nodig"
