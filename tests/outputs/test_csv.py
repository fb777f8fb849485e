import csv
import io

import pytest

from tests.outputs.building import (
    FAILED_FILE,
    FAILURE,
    finding,
    judged,
    rendered,
    run_of,
    specimens,
)
from toetssteen.outputs.csv import COLUMNS
from toetssteen.outputs.interface import Failure, Run


def rows_of(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(rendered("csv", run), newline="")))


def test_each_finding_has_a_row_and_a_definition_without_has_one() -> None:
    rows = rows_of(run_of(specimens()))

    assert len(rows) == 8 + 2
    assert rows[0] == {
        "file": "begrippen.csv",
        "line": "2",
        "id": "hechting",
        "begrip": "hechting",
        "acceptable": "false",
        "score": "0.5412",
        "severity": "error",
        "rule_id": "ARAI-02SUB1",
        "code": "VAL-ARA-021",
        "message": "‘iets’ noemt geen soort.",
        "found": "iets",
        "start": "0",
        "end": "4",
        "advice": "Noem het naaste bovenbegrip.",
    }
    silent = rows[2]
    assert silent["begrip"] == "touw"
    assert [silent[column] for column in COLUMNS[6:]] == [""] * 8


def test_what_failed_has_a_row_without_verdict() -> None:
    unknown = Failure("x", None, "GEEN-CODE", FAILURE.reason)

    row, other, last = rows_of(run_of([], failures=[FAILURE, FAILED_FILE, unknown]))

    assert (row["file"], row["line"], row["acceptable"], row["score"]) == ("kapot.csv", "3", "", "")
    assert (row["severity"], row["rule_id"], row["code"]) == ("error", "SYSTEM", "INP-ROW-001")
    assert row["advice"] == "Herstel de genoemde rij; de andere zijn beoordeeld."
    assert other["line"] == ""
    assert last["advice"] == ""


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\uff1d"])
def test_no_cell_is_a_formula(first: str) -> None:
    (row,) = rows_of(run_of([judged(f"{first}1+1", "b", finding(f"{first}A0"), id=f"{first}x")]))

    assert row["begrip"] == f"'{first}1+1"
    assert row["message"] == f"'{first}A0"
    assert row["id"] == f"'{first}x"


def test_quotes_commas_and_line_ends_follow_rfc_4180() -> None:
    report = rendered("csv", run_of([judged('a "b", c\nd', "x")]))

    assert report.startswith("file,line,id,begrip,")
    assert '"a ""b"", c\nd"' in report
    assert report.endswith("\r\n")


def test_hidden_characters_are_shown() -> None:
    (row,) = rows_of(run_of([judged("\u202enul\x00\x1b", "x")]))

    assert row["begrip"] == "\\u202enul\\u0000\\u001b"
