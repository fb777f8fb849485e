"""``check --fix``: what is mended, what is shown, and what is written."""

import csv
import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.running import Ran, jsonl, run, written
from tests.inputs.written_glossaries import workbook
from toetssteen.cli import destination, fixing
from toetssteen.cli.writing import write_whole

SLOEP = {"id": "a", "kleur": 1.50, "begrip": "sloep", "text": "een  vaartuig met <b>riemen</b>"}
KADE = {"begrip": "kade", "text": "iets"}
DIFF = """\
--- {file}:1 sloep
+++ {file}:1 sloep
@@ -1 +1 @@
-een  vaartuig met <b>riemen</b>
+vaartuig met riemen
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "a.jsonl", jsonl(SLOEP, KADE))


def fix(*arguments: str | Path) -> Ran:
    return run("check", *arguments, "--fix")


def test_a_mend_is_shown_as_a_diff_with_the_term_and_nothing_is_written(file: Path) -> None:
    before = file.read_bytes()

    ran = fix(file)

    assert ran.out == DIFF.format(file=file)
    assert ran.err.startswith("1 van 2 definities verbeterd, niets geschreven.\n")
    assert file.read_bytes() == before
    assert ran.code == 0


def test_in_place_only_the_definition_changes(file: Path) -> None:
    before = file.read_bytes()

    ran = fix(file, "--in-place")

    assert file.read_bytes() == before.replace(
        b"een  vaartuig met <b>riemen</b>", b"vaartuig met riemen"
    )
    assert f"geschreven: {file}" in ran.err
    assert fix(file, "--in-place").out == ""


def test_a_file_without_mends_is_not_touched(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", jsonl(KADE))
    os.utime(file, (1, 1))

    ran = fix(file, "--in-place")

    assert (ran.out, file.stat().st_mtime) == ("", 1)
    assert "0 van 1 definities verbeterd, niets geschreven." in ran.err


def test_csv_in_place_keeps_its_dialect_and_its_other_columns(tmp_path: Path) -> None:
    text = (
        'id;"begrip";definitie;x\r\n1;sloep;"een vaartuig met riemen";"a;""b"""\r\n2;kade;iets;\r\n'
    )
    file = written(tmp_path / "a.csv", text)

    assert fix(file, "--in-place").code == 0

    assert file.read_bytes().decode() == text.replace("een vaartuig", "vaartuig")


def test_the_exit_code_is_of_what_is_left(tmp_path: Path) -> None:
    shouting = {"begrip": "boei", "text": "een boei in het water"}
    file = written(tmp_path / "a.jsonl", jsonl(shouting))

    assert fix(file).code == 1


def test_what_needs_several_rounds_is_mended_to_the_end(tmp_path: Path) -> None:
    text = "Een sloep is een  constructie&nbsp;<b>met</b> riemen riemen , en een roer"
    file = written(tmp_path / "a.jsonl", jsonl({"begrip": "sloep", "text": text}))

    assert "+Constructie met riemen, en een roer\n" in fix(file).out


def test_a_mend_that_would_bring_a_new_finding_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "a.jsonl", jsonl(SLOEP))
    monkeypatch.setattr(fixing, "with_fixes", lambda *_: "sloep met riemen")

    assert fix(file).out == ""


def test_a_probable_finding_and_the_term_are_left_to_the_author(tmp_path: Path) -> None:
    lines = [
        {"begrip": "ligregeling", "text": "afspraken m.b.t. een ligplaats"},
        {"begrip": "steigers", "text": "bouwwerk waaraan een schip ligt"},
    ]

    assert fix(written(tmp_path / "a.jsonl", jsonl(*lines))).out == ""


def test_a_suppressed_finding_is_not_mended(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", jsonl({"begrip": "sloep", "text": "een vaartuig"}))
    entry = '[[uitzondering]]\nbegrip = "sloep"\nregel = "ARAI-06"\nreden = "huisstijl"\n'
    allowed = written(tmp_path / "u.toml", entry)

    assert fix(file).out != ""
    assert fix(file, "--suppressions", allowed).out == ""


def test_a_known_finding_is_mended_all_the_same_and_is_stale_then(tmp_path: Path) -> None:
    file = written(
        tmp_path / "a.jsonl", jsonl({"begrip": "sloep", "text": "een vaartuig met riem"})
    )
    known = tmp_path / "n.json"
    run("check", file, "--write-baseline", known)

    ran = fix(file, "--baseline", known)

    assert "+vaartuig met riem\n" in ran.out
    assert "Nulmeting: sloep, ARAI-06 is niet meer gevonden" in ran.err


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_a_workbook_is_not_mended_in_place_but_to_another_file(suffix: str, tmp_path: Path) -> None:
    rows = [("id", "begrip", "definitie"), ("1", "sloep", "een vaartuig met riemen")]
    book = written(tmp_path / "a.xlsx", workbook({"Blad1": rows}))
    other = tmp_path / f"b{suffix}"

    ran = fix(book, "--in-place")
    assert (ran.code, ran.out) == (2, "")
    assert "a.xlsx is niet ter plaatse te verbeteren: dat kan alleen met JSONL en CSV." in ran.err

    assert fix(book, "--output", other).code == 0
    assert run("check", other, "--fail-on", "warning").code == 0
    if suffix == ".jsonl":
        (line,) = (json.loads(line) for line in other.read_text().splitlines())
        assert (line["id"], line["text"]) == ("1", "vaartuig met riemen")
    else:
        (row,) = csv.DictReader(other.read_text().splitlines())
        assert (row["id"], row["definitie"]) == ("1", "vaartuig met riemen")


def test_output_of_the_same_form_keeps_the_other_keys(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.jsonl"

    fix(file, "--output", other)

    assert [json.loads(line) for line in other.read_text().splitlines()] == [
        {**SLOEP, "text": "vaartuig met riemen"},
        KADE,
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--in-place",), "--in-place hoort bij --fix."),
        (("--fix", "--format", "json"), "--fix toont een diff en geen verslag"),
        (("--fix", "--in-place", "--output", "x.jsonl"), "--in-place en --output gaan niet samen."),
        (("--fix", "--output", "x.html"), "--output met --fix is een bestand .jsonl of .csv."),
        (("--fix", "--output", "a.jsonl"), "--output noemt een bestand dat ook gelezen wordt"),
        (("--fix", "--output", "x.csv", "b.csv"), "--fix met --output vraagt één bestand"),
        (("-", "--fix", "--in-place"), "- is niet ter plaatse te verbeteren"),
    ],
)
def test_options_that_do_not_go_together_are_refused_before_anything_is_judged(
    arguments: tuple[str, ...], said: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    before = file.read_bytes()

    ran = run("check", file.name, *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert file.read_bytes() == before


def test_a_file_that_would_say_something_else_is_not_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    monkeypatch.setattr(destination, "REPLACERS", {".jsonl": lambda raw, *_: raw})

    ran = fix(file, "--in-place")

    assert ran.code == 2
    assert "is niet geschreven: opnieuw gelezen zou het iets anders zeggen." in ran.err
    assert file.read_bytes() == before


def test_a_broken_line_stays_as_it_is(tmp_path: Path) -> None:
    broken = b'{"begrip": \n'
    file = written(tmp_path / "a.jsonl", broken + jsonl(SLOEP))

    ran = fix(file, "--in-place")

    assert ran.code == 2
    assert file.read_bytes().startswith(broken)
    assert b"vaartuig met riemen" in file.read_bytes()


def test_hidden_characters_are_seen_in_the_diff(tmp_path: Path) -> None:
    line = {"begrip": "slo\u202eep", "text": "vaar\u200btuig met riemen"}

    out = fix(written(tmp_path / "a.jsonl", jsonl(line))).out

    assert "-vaar\\u200btuig met riemen\n+vaartuig met riemen\n" in out
    assert "slo\\u202eep" in out


def test_two_processes_mend_as_one_does(tmp_path: Path) -> None:
    lines = [{"begrip": f"sloep {n}", "text": f"een vaartuig met {n} riemen"} for n in range(40)]
    file = written(tmp_path / "a.jsonl", jsonl(*lines))

    assert fix(file, "--jobs", "2").out == fix(file).out != ""


def test_writing_whole_keeps_permissions_and_links_and_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    file = written(tmp_path / "a", "oud")
    file.chmod(0o640)
    link = tmp_path / "l"
    link.symlink_to(file)

    write_whole(link, b"nieuw")

    assert (file.read_text(), link.is_symlink()) == ("nieuw", True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "l"]


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="weg"):
        write_whole(tmp_path / "weg" / "a", b"nieuw")

    assert list(tmp_path.iterdir()) == []
