"""The file of allowed findings: what it allows, when it stops, and what it refuses."""

from datetime import date

import pytest

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.evidence.baseline import Found
from toetssteen.evidence.suppressions import Suppression, Suppressions, read

TODAY = date(2026, 11, 25)
RULES = {"STR-02": "STR-02", "ESS-01": "ESS-01"}
BY_TERM = '[[uitzondering]]\nbegrip = "kade"\nregel = "STR-02"\nreden = "staat zo in de wet"\n'
BY_ID = '[[uitzondering]]\nid = "b-7"\nregel = "ESS-01"\nreden = " afspraak "\nwie = "redactie"\n'
KADE = Found("", "kade", "STR-02", "kade")


def suppressions(toml: str, today: date = TODAY) -> Suppressions:
    return Suppressions(read(toml.encode(), RULES), today)


def refusal_of(toml: str | bytes) -> UnreadableInputError:
    with pytest.raises(UnreadableInputError) as refused:
        read(toml if isinstance(toml, bytes) else toml.encode(), RULES)
    return refused.value


def test_an_entry_allows_one_rule_in_one_definition_by_term_or_id() -> None:
    allowed = suppressions(BY_TERM + BY_ID)

    assert allowed.reason(KADE) == "staat zo in de wet"
    assert allowed.reason(KADE._replace(begrip=" kade ", id="b-1", words="x")) is not None
    assert allowed.reason(Found("b-7", "wal", "ESS-01", "")) == "afspraak"
    assert allowed.reason(KADE._replace(rule_id="ESS-01")) is None
    assert allowed.reason(KADE._replace(begrip="wal")) is None
    assert allowed.unused() == ()


def test_an_entry_without_an_id_allows_nothing_in_a_definition_without_a_term() -> None:
    assert suppressions(BY_ID).reason(Found("", "", "ESS-01", "")) is None


def test_an_entry_that_allowed_nothing_is_named() -> None:
    (unused,) = suppressions(BY_TERM).unused()

    assert (unused.begrip, unused.regel) == ("kade", "STR-02")


@pytest.mark.parametrize(
    ("until", "holds"), [("2026-11-24", False), ("2026-11-25", True), ("2027-01-01", True)]
)
def test_an_entry_holds_up_to_and_with_its_date(until: str, holds: bool) -> None:  # noqa: FBT001  a parameter of the table
    allowed = suppressions(f"{BY_TERM}tot = {until}\n")

    assert (allowed.reason(KADE) is not None) is holds
    assert (allowed.expired == ()) is holds
    assert allowed.unused() == ()


@pytest.mark.parametrize("spelt", ["str-02", " STR_02", "str02", "oud-7", "OUD_07B"])
def test_a_rule_may_be_spelt_otherwise_or_by_another_id(spelt: str) -> None:
    toml = BY_TERM.replace("STR-02", spelt)
    (entry,) = read(toml.encode(), {**RULES, "OUD-7": "STR-02", "OUD-07B": "STR-02"})

    assert entry.regel == "STR-02"
    assert Suppressions([entry], TODAY).reason(KADE) == "staat zo in de wet"


def test_one_rule_in_two_spellings_is_there_twice() -> None:
    error = refusal_of(BY_TERM + BY_TERM.replace("STR-02", "str_02"))

    assert (error.line, "twee keer" in error.reason.nl) == (5, True)


@pytest.mark.parametrize(
    ("toml", "line", "word"),
    [
        (BY_TERM + BY_ID.replace("wie", "door"), 5, "door"),
        (BY_TERM + BY_ID.replace("ESS-01", "ESS-99"), 5, "ESS-99"),
        (BY_TERM.replace("staat zo in de wet", "  "), 1, "reden"),
        (BY_TERM.replace('reden = "staat zo in de wet"\n', ""), 1, "reden"),
        (BY_TERM.replace("begrip", "regel2"), 1, "regel2"),
        (BY_TERM + 'id = "b"\n', 1, "id"),
        (BY_TERM.replace('begrip = "kade"\n', ""), 1, "begrip"),
        (BY_TERM + 'tot = "morgen"\n', 1, "tot"),
        (BY_TERM + BY_TERM, 5, "twee keer"),
        ('[[uitzonderingen]]\nbegrip = "kade"\n', None, "uitzonderingen"),
        ("begrip = \n", 1, "TOML"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_line(toml: str, line: int | None, word: str) -> None:
    error = refusal_of(toml)

    assert (error.code, error.line) == ("INP-SUP-001", line)
    assert word in error.reason.nl


def test_a_file_in_another_encoding_is_refused() -> None:
    assert refusal_of(BY_TERM.replace("kade", "café").encode("latin-1")).line == 2


def test_an_empty_file_allows_nothing_and_a_mark_of_byte_order_is_no_matter() -> None:
    assert read(b"", RULES) == ()
    assert read(b"\xef\xbb\xbf" + BY_TERM.encode(), RULES) == (
        Suppression("STR-02", "staat zo in de wet", begrip="kade"),
    )
