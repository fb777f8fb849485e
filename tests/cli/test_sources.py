"""From names to rows: what is read, what is not, and what is said of it."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.cli.running import jsonl, numbered, written
from toetssteen.cli.sources import Sources
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.inputs.jsonl import Jsonl
from toetssteen.outputs.interface import Failure

NOTHING = Text("Het bestand bevat geen definities.", "The file holds no definitions.")


def sources(*files: Path | str, input_format: str | None = None) -> Sources:
    return Sources([str(file) for file in files], Options(), input_format)


def ids(found: Sources) -> list[str]:
    return [row.id for _, row in found.rows()]


def test_each_row_comes_with_its_file_in_the_order_of_the_command_line(tmp_path: Path) -> None:
    a = written(tmp_path / "a.jsonl", jsonl(*numbered(2)))
    b = written(tmp_path / "b.csv", "id,begrip,definitie\nx,kade,wal voor schepen\n")

    rows = [(file, row.id, row.line) for file, row in sources(b, a).rows()]

    assert rows == [(str(b), "x", 2), (str(a), "0", 1), (str(a), "1", 2)]


def test_the_same_file_twice_is_read_twice(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", jsonl(*numbered(1)))

    assert ids(sources(file, file)) == ["0", "0"]


def test_a_bad_file_is_a_failure_and_does_not_stop_the_next(tmp_path: Path) -> None:
    good = written(tmp_path / "a.jsonl", jsonl(*numbered(1)))
    found = sources(tmp_path / "weg.csv", good, tmp_path / "a.docx")

    assert ids(found) == ["0"]
    assert [(failure.file, failure.line, failure.code) for failure in found.failures] == [
        (str(tmp_path / "weg.csv"), None, "INP-FIL-007"),
        (str(tmp_path / "a.docx"), None, "INP-FIL-007"),
    ]


def test_failures_and_notices_are_known_as_far_as_was_read(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", jsonl({"begrip": "a", "text": "b", "kleur": 1}) + b"{\n")
    found = sources(file)
    rows = found.rows()

    next(rows)
    assert found.failures == []

    assert list(rows) == []
    assert [failure.line for failure in found.failures] == [2]
    assert [notice.en for notice in found.notices] == [f"{file}: Keys ignored: kleur."]


@pytest.mark.parametrize("met", [(), (Notice(Text("Let op.", "Mind.")),)])
def test_a_file_in_which_nothing_was_met_is_a_failure(
    met: tuple[Notice, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Jsonl, "read", lambda *_: iter(met))
    file = written(tmp_path / "a.jsonl", "x")
    found = sources(file)

    assert ids(found) == []
    assert found.failures == [Failure(str(file), None, "INP-FIL-007", NOTHING)]
    assert len(found.notices) == len(met)


def test_a_file_with_bad_rows_only_is_told_by_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = BadRow(3, "INP-ROW-001", Text("Leeg.", "Empty."))
    monkeypatch.setattr(Jsonl, "read", lambda *_: iter([bad]))
    found = sources(written(tmp_path / "a.jsonl", "x"))

    assert ids(found) == []
    assert [(failure.line, failure.code) for failure in found.failures] == [(3, "INP-ROW-001")]


def test_rows_before_the_place_where_reading_stopped_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_: Jsonl, file: BinaryIO, options: Options) -> Iterator[Row | BadRow | Notice]:
        yield from whole(Jsonl(), file, options)
        raise UnreadableInputError("INP-FIL-005", Text("Stop.", "Stop."), 7)

    whole = Jsonl.read
    monkeypatch.setattr(Jsonl, "read", read)
    found = sources(written(tmp_path / "a.jsonl", jsonl(*numbered(2))))

    assert ids(found) == ["0", "1"]
    assert [(failure.line, failure.code) for failure in found.failures] == [(7, "INP-FIL-005")]


def test_a_disk_that_fails_while_reading_is_a_failure_of_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_: Jsonl, file: BinaryIO, options: Options) -> Iterator[Row | BadRow | Notice]:
        yield from whole(Jsonl(), file, options)
        raise OSError(5, "Input/output error")

    whole = Jsonl.read

    monkeypatch.setattr(Jsonl, "read", read)
    found = sources(written(tmp_path / "a.jsonl", jsonl(*numbered(2))))

    assert ids(found) == ["0", "1"]
    assert found.failures[0].reason.nl == "Het lezen brak af: Input/output error."


def test_standard_input_is_read_and_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.TextIOWrapper(io.BytesIO(jsonl(*numbered(2))))
    monkeypatch.setattr(sys, "stdin", typed)

    assert ids(sources("-")) == ["0", "1"]
    assert not typed.closed


def test_standard_input_that_is_closed_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    found = sources("-")

    assert ids(found) == []
    assert found.failures[0].reason.en == "There is no standard input."


def test_the_input_format_holds_for_every_file(tmp_path: Path) -> None:
    files = [written(tmp_path / name, jsonl(*numbered(1))) for name in ("a.txt", "b.csv", "c")]

    assert ids(sources(*files, input_format="jsonl")) == ["0"] * 3
