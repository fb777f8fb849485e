"""Independent clauses, told by the place of their verb."""

import pytest

from tests.rules.judging import judge, words
from toetssteen.rules.independent import clause_verb, opens_inside


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("de reder betaalt de schade", "betaalt"),
        ("schepen liggen hier stil", "liggen"),
        ("dit overzicht wordt jaarlijks bijgewerkt", "wordt"),
        ("hiervoor geldt een prijs", "geldt"),
        ("een erkend bedrijf verricht dit werk", "verricht"),
        ("de hoogte van het bedrag is laag", "is"),
    ],
)
def test_a_verb_in_the_second_place_makes_a_clause_independent(text: str, verb: str) -> None:
    clause = words(text)
    at = clause_verb(clause, 0, len(clause))

    assert at is not None
    assert clause.tokens[at].form == verb


@pytest.mark.parametrize(
    "text",
    [
        "belasting betaalt",
        "een vergunning heeft gekregen",
        "schepen bezit en belasting betaalt",
        "een kade, een brug of een sluis",
        "een formulier invult bij een loket",
    ],
)
def test_a_verb_that_stands_last_makes_none(text: str) -> None:
    clause = words(text)
    assert clause_verb(clause, 0, len(clause)) is None


def test_a_clause_is_open_until_its_verb_has_come() -> None:
    waits = words("zorg die een arts , na overleg")
    done = words("zorg die een arts geeft , na overleg")

    assert opens_inside(waits, 0, 4)
    assert not opens_inside(done, 0, 5)


def test_a_second_definition_behind_a_line_break_is_found_once() -> None:
    verdict = judge("deur die een sluis afsluit\ntoegang tot een haven", "poort")

    assert [one.rule_id for one in verdict.violations] == ["VAL-TXT-006"]
