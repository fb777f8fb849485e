"""``toetssteen golden``: drift is reported, expectations are rewritten."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Ran, jsonl, run, written
from toetssteen.container import build

SHIPPED = Path(__file__).parents[2] / "golden"
DEFINITIONS = (
    {"id": "a", "kind": "good", "begrip": "sloep", "text": "vaartuig met riemen"},
    {"id": "b", "kind": "defect", "begrip": "kade", "text": "kade", "defect_rule": "STR-02"},
    {"id": "c", "kind": "edge", "begrip": "boei", "text": "iets", "note": "kort"},
)


def golden(directory: Path, *options: str) -> Ran:
    return run("golden", "--directory", directory, *options)


@pytest.fixture
def agreed(tmp_path: Path) -> Path:
    """Three definitions with what each variant says of them."""
    written(tmp_path / "definitions.jsonl", jsonl(*DEFINITIONS))
    assert golden(tmp_path, "--update").code == 0
    return tmp_path


def changed(file: Path, line: int, **fields: object) -> None:
    """Change *fields* of one line of *file*."""
    lines = [json.loads(one) for one in file.read_text(encoding="utf-8").splitlines()]
    lines[line] |= fields
    file.write_bytes(jsonl(*lines))


def test_the_shipped_expectations_still_hold() -> None:
    ran = golden(SHIPPED)

    assert (ran.code, ran.err) == (0, ""), ran.out
    assert [line.split(":")[0] for line in ran.out.splitlines()] == list(build().variants)


def test_rewriting_the_shipped_expectations_gives_what_holds(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    for file in tmp_path.glob("expected.*"):
        file.unlink()

    assert golden(tmp_path, "--update").code == 0
    assert golden(tmp_path).code == 0


def test_an_update_says_what_it_wrote_and_writes_a_line_per_definition(tmp_path: Path) -> None:
    written(tmp_path / "definitions.jsonl", jsonl(*DEFINITIONS))

    ran = golden(tmp_path, "--update")

    assert ran.out == "v1: 3 geschreven\nv2-compat: 3 geschreven\nv2: 3 geschreven\n"
    lines = (tmp_path / "expected.v2.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b", "c"]


def test_an_update_does_not_judge_what_was_written_before(agreed: Path) -> None:
    changed(agreed / "expected.v2.jsonl", 0, score=0.5)

    assert golden(agreed, "--update").code == 0
    assert golden(agreed).code == 0


def test_nothing_changed_is_said_per_variant(agreed: Path) -> None:
    ran = golden(agreed)

    assert ran.out == "v1: 3 gelijk\nv2-compat: 3 gelijk\nv2: 3 gelijk\n"
    assert ran.code == 0


def test_drift_shows_what_was_and_what_is_and_only_that(agreed: Path) -> None:
    findings = [{"rule_id": "XYZ-01", "severity": "error", "at": "0-4"}]
    changed(agreed / "expected.v2.jsonl", 0, score=0.5, acceptable=False, findings=findings)

    ran = golden(agreed)

    assert ran.code == 1
    assert ran.out.splitlines()[2:] == [
        "v2: 2 gelijk, 1 anders",
        "  a",
        "    acceptable",
        "      - false",
        "      + true",
        "    score",
        "      - 0.5",
        "      + 1",
        "    findings",
        "      - XYZ-01 error 0-4",
        "      + niets",
    ]


def test_drift_in_one_variant_only_is_drift(agreed: Path) -> None:
    changed(agreed / "expected.v1.jsonl", 1, passed=0)

    ran = golden(agreed, "--lang", "en")

    assert ran.code == 1
    assert ran.out.startswith("v1: 2 equal, 1 not\n  b\n    passed\n      - 0\n      + ")


def test_a_definition_that_came_or_went_is_drift(agreed: Path) -> None:
    other = {**DEFINITIONS[0], "id": "d"}
    written(agreed / "definitions.jsonl", jsonl(*DEFINITIONS[1:], other))

    lines = golden(agreed).out.splitlines()

    assert lines[0] == "v1: 2 gelijk, 2 anders"
    assert lines[1:5] == ["  a", "    acceptable", "      - true", "      + niets"]
    at = lines.index("  d")
    assert lines[at + 1 : at + 4] == ["    acceptable", "      - niets", "      + true"]


@pytest.mark.parametrize("name", ["definitions.jsonl", "expected.v2.jsonl"])
def test_a_missing_file_is_named(name: str, agreed: Path) -> None:
    (agreed / name).unlink()

    ran = golden(agreed)

    assert ran.code == 2
    assert ran.err.startswith(f"INP-FIL-007 {agreed / name}: het bestaat niet. ")


@pytest.mark.parametrize("name", ["definitions.jsonl", "expected.v1.jsonl"])
@pytest.mark.parametrize("line", [b"{", b"{}", b"\xff", b'{"id": "x", "naam": 1}', b""])
def test_a_bad_line_is_named_with_its_file(name: str, line: bytes, agreed: Path) -> None:
    with (agreed / name).open("ab") as file:
        file.write(line + b"\n")

    ran = golden(agreed)

    assert ran.code == 2
    assert ran.err.startswith(f"INP-ROW-001 {agreed / name}:4: ")
    assert "Traceback" not in ran.err


def test_an_id_that_stands_there_twice_is_refused(agreed: Path) -> None:
    written(agreed / "definitions.jsonl", jsonl(*DEFINITIONS, DEFINITIONS[0]))

    ran = golden(agreed)

    assert ran.code == 2
    assert f"{agreed / 'definitions.jsonl'}:4: this id was there before." in ran.err


def test_a_directory_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    written(tmp_path / "definitions.jsonl", jsonl(*DEFINITIONS))
    (tmp_path / "expected.v1.jsonl").mkdir()

    ran = golden(tmp_path, "--update")

    assert ran.code == 2
    assert ran.err.startswith(f"UPS-STO-003 {tmp_path / 'expected.v1.jsonl'}: ")
