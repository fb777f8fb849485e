"""``toetssteen check`` from files to report and exit code."""

import csv
import io
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from lxml import etree

from tests.cli.running import Ran, jsonl, numbered, run, without_stamps, written
from tests.outputs.building import judged
from tests.outputs.schemas import published
from toetssteen.batch.local import CHUNK
from toetssteen.cli.exit_code import ExitCode, FailOn
from toetssteen.contract.wire import check_result
from toetssteen.outputs.family import RENDERERS

FORMATS = list(RENDERERS)
SKOS = "http://www.w3.org/2004/02/skos/core#"
REMEDY = "Geef een leesbaar bestand in een bekende vorm."


class Words(HTMLParser):
    """Keeps the texts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.seen.add(data.strip())


def table(ran: Ran) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ran.out)))


# Reports


def test_jsonl_has_a_line_per_definition_in_input_order(glossary: Path, good: Path) -> None:
    ran = run("check", good, glossary, "--format", "jsonl")

    assert [list(line) for line in ran.lines] == [["id", "begrip", "result"]] * 4
    assert [(line["id"], line["begrip"]) for line in ran.lines] == [
        *(("g1", "sloep"), ("a", "sloep"), ("b", "kade"), ("c", "boei")),
    ]
    assert [check_result(line["result"]) for line in ran.lines] == [()] * 4


def test_other_keys_are_ignored_with_one_notice_per_file(tmp_path: Path) -> None:
    line = {"begrip": "sloep", "text": "vaartuig met riemen", "kleur": "rood", "mast": 1}
    file = written(tmp_path / "a.jsonl", jsonl(line, line, {**line, "zeil": 2}))

    ran = run("check", file, "--format", "jsonl")

    assert ran.err == f"{file}: Sleutels overgeslagen: kleur, mast, zeil.\n"
    assert (ran.code, len(ran.lines)) == (0, 3)


def test_the_gravest_definition_counts_wherever_it_stands(tmp_path: Path) -> None:
    lines = [{"begrip": "kade", "text": text} for text in ("kade aan zee", "wal voor schepen")]

    assert run("check", written(tmp_path / "a.jsonl", jsonl(*lines))).code == 1


def test_a_name_of_a_file_may_not_steer_the_terminal(good: Path) -> None:
    there = good.rename(good.with_name("\u202ea.jsonl"))

    ran = run("check", there, good.with_name("\u202eb.csv"), "--format", "jsonl")

    assert "\u202e" not in ran.err
    assert "\\u202ea.jsonl: Sleutels overgeslagen: kleur." in ran.err
    assert "\\u202eb.csv: INP-FIL-007 " in ran.err


def test_the_other_keys_of_a_line_may_not_steer_the_terminal(tmp_path: Path) -> None:
    line = {"begrip": "sloep", "text": "vaartuig met riemen", "\u202erood": 1}

    ran = run("check", written(tmp_path / "a.jsonl", jsonl(line)), "--format", "jsonl")

    assert "\u202e" not in ran.err
    assert "Sleutels overgeslagen: ?rood." in ran.err


def test_json_parses_and_holds_every_definition(glossary: Path) -> None:
    report = json.loads(run("check", glossary, "--format", "json").out)

    assert (report["variant"], report["failures"]) == ("v2", [])
    assert [one["line"] for one in report["definitions"]] == [2, 3, 4]
    assert {one["file"] for one in report["definitions"]} == {str(glossary)}


def test_csv_parses_and_has_a_row_per_finding_or_silent_definition(glossary: Path) -> None:
    rows = table(run("check", glossary, "--format", "csv"))

    assert [(row["begrip"], row["acceptable"], row["rule_id"]) for row in rows] == [
        ("sloep", "true", ""),
        ("kade", "true", "ARAI-02SUB1"),
        ("boei", "false", "STR-02"),
    ]


def test_sarif_fits_the_published_schema(glossary: Path, broken: Path) -> None:
    schema = json.loads(published("sarif-2.1.0.schema.json"))

    log = json.loads(run("check", glossary, broken, "--format", "sarif").out)

    assert list(Draft7Validator(schema).iter_errors(log)) == []
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["ARAI-02SUB1", "STR-02"]


def test_junit_fits_the_published_schema(glossary: Path, broken: Path) -> None:
    schema = etree.XMLSchema(etree.fromstring(published("junit.xsd")))

    tree = etree.fromstring(run("check", glossary, broken, "--format", "junit").out.encode())

    schema.assertValid(tree)
    assert [suite.get("failures") for suite in tree.iter("testsuite")] == ["1", "0"]


def test_github_annotates_each_finding_at_its_line(glossary: Path) -> None:
    lines = run("check", glossary, "--format", "github").out.splitlines()

    assert [re.match(r"::(\w+) file=(.*?),line=(\d+)", line) is not None for line in lines]
    assert [line.split(",")[1] for line in lines] == ["line=3", "line=4"]


def test_html_is_one_page_that_names_each_definition(glossary: Path) -> None:
    page = run("check", glossary, "--format", "html").out
    words = Words()
    words.feed(page)

    assert page.startswith("<!DOCTYPE html>")
    assert {"sloep", "kade", "boei"} <= words.seen


def test_text_is_what_one_gets_unasked(glossary: Path) -> None:
    ran = run("check", glossary)

    assert ran.out == run("check", glossary, "--format", "text").out
    assert "boei\n✗ niet aanvaardbaar, score 0,60" in ran.out
    assert "Getoetst            3, met variant v2" in ran.out


def test_messages_are_english_when_asked(glossary: Path) -> None:
    before = run("--lang", "en", "check", glossary).out
    behind = run("check", glossary, "--lang", "en").out

    assert before == behind
    assert "✗ not acceptable, score 0.60" in before


def test_the_sentences_in_results_are_english_when_asked(glossary: Path) -> None:
    lines = run("check", glossary, "--format", "jsonl", "--lang", "en").lines

    messages = [one["message"] for line in lines for one in line["result"]["violations"]]
    assert messages[0] == "‘iets’ names no kind of thing."


@pytest.mark.parametrize("format_name", FORMATS)
def test_output_goes_to_the_file_and_nothing_to_the_screen(
    format_name: str, glossary: Path, tmp_path: Path
) -> None:
    report = tmp_path / "verslag"

    ran = run("check", glossary, "--format", format_name, "--output", report)

    assert (ran.out, ran.err, ran.code) == ("", "", 1)
    assert "boei" in report.read_text(encoding="utf-8")


def test_a_report_in_a_file_has_no_other_bytes_than_one_on_the_screen(
    glossary: Path, tmp_path: Path
) -> None:
    report = tmp_path / "verslag.csv"

    run("check", glossary, "--format", "csv", "--output", report)

    assert report.read_bytes().decode() == run("check", glossary, "--format", "csv").out


# Which variant, which house rules


def test_each_variant_can_be_asked(glossary: Path) -> None:
    for variant in ("v1", "v2-compat", "v2"):
        ran = run("check", glossary, "--variant", variant, "--format", "jsonl")
        assert {line["result"]["system"]["variant"] for line in ran.lines} == {variant}


def test_a_profile_changes_the_judgement(tmp_path: Path) -> None:
    line = jsonl({"begrip": "kade", "text": "is een wal voor schepen die laden"})
    file = written(tmp_path / "a.jsonl", line)

    asked = run("check", file, "--profile", "streng", "--format", "jsonl").lines[0]["result"]
    unasked = run("check", file, "--format", "jsonl").lines[0]["result"]

    assert asked["system"]["profile_used"] == "streng"
    assert unasked["system"]["profile_used"] == "standaard"
    assert asked["acceptance_gate"]["thresholds"] != unasked["acceptance_gate"]["thresholds"]


@pytest.mark.parametrize(
    ("options", "code", "known"),
    [
        (("--variant", "v9"), "INP-VAR-001", "v1, v2-compat, v2"),
        (("--profile", "zacht"), "INP-PRF-001", "standaard, streng, zin, frase-strikt"),
        (("--variant", "v1", "--profile", "streng"), "INP-PRF-001", "er zijn: v1."),
    ],
)
def test_an_unknown_variant_or_profile_is_refused_before_anything_is_read(
    options: tuple[str, ...], code: str, known: str, tmp_path: Path
) -> None:
    report = tmp_path / "verslag"

    ran = run("check", tmp_path / "is er niet.csv", "--output", report, *options)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(code)
    assert known in ran.err
    assert "is er niet.csv" not in ran.err
    assert not report.exists()


# Exit codes


@pytest.mark.parametrize(
    ("fail_on", "codes"),
    [("none", (0, 0, 0)), ("error", (0, 0, 1)), ("warning", (0, 1, 1)), (None, (0, 0, 1))],
)
def test_the_exit_code_says_from_which_severity_on_a_finding_fails(
    fail_on: str | None, codes: tuple[int, ...], tmp_path: Path
) -> None:
    options = () if fail_on is None else ("--fail-on", fail_on)
    texts = ("vaartuig met riemen", "iets", "kade aan het water")
    found = [
        run(
            "check",
            written(tmp_path / "a.jsonl", jsonl({"begrip": "kade", "text": text})),
            *options,
        )
        for text in texts
    ]

    assert tuple(ran.code for ran in found) == codes


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("error", 1), ("warning", 1)])
def test_a_definition_that_is_not_acceptable_fails_also_without_an_error(
    fail_on: str, code: int
) -> None:
    watching = ExitCode(FailOn(fail_on))

    assert list(watching.watch([judged(is_acceptable=False)]))

    assert watching.code(has_failures=False) == code


def test_what_could_not_be_checked_outweighs_what_is_not_acceptable(
    glossary: Path, broken: Path
) -> None:
    assert run("check", glossary).code == 1
    assert run("check", glossary, broken).code == 2
    assert run("check", glossary, broken, "--fail-on", "none").code == 2


def test_a_text_that_no_engine_may_see_is_could_not_check(tmp_path: Path) -> None:
    line = b'{"begrip": "kade", "text": "wal\\ud800"}\n'

    ran = run("check", written(tmp_path / "a.jsonl", line), "--fail-on", "none")

    assert ran.code == 2


# Files that cannot be read


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_broken_file_is_named_once_and_the_others_are_checked(
    format_name: str, glossary: Path, broken: Path, good: Path, tmp_path: Path
) -> None:
    report = tmp_path / "verslag"

    ran = run("check", good, broken, glossary, "--format", format_name, "--output", report)

    assert ran.code == 2
    assert ran.err.count(str(broken)) == 1
    assert f"{broken}:2: INP-JSN-001 De regel is geen JSON." in ran.err
    assert ran.err.rstrip().endswith("Stuur geldige JSON; zie regel en kolom.")
    assert "boei" in report.read_text(encoding="utf-8")


def test_the_good_rows_of_a_broken_file_are_checked(broken: Path) -> None:
    ran = run("check", broken, "--format", "jsonl")

    assert [line["id"] for line in ran.lines] == ["k1"]
    assert ran.code == 2


def test_a_report_on_the_screen_tells_of_a_broken_file_itself_and_once(broken: Path) -> None:
    ran = run("check", broken)

    assert ran.err == ""
    assert ran.out.count(str(broken)) == 1
    assert "De regel is geen JSON." in ran.out


def refused(file: Path | str) -> str:
    """Return why *file* is refused, and see that nothing else is said."""
    ran = run("check", file, "--format", "jsonl")
    place = f"{file}: INP-FIL-007 "
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(place)
    assert ran.err.endswith(f" {REMEDY}\n")
    return ran.err.removeprefix(place).removesuffix(f" {REMEDY}\n")


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    reason = refused(written(tmp_path / "begrippen.docx", "x"))

    assert reason.startswith("Er is geen lezer voor ‘.docx’; er zijn .csv, .jsonl,")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg.csv") == "Het bestand gaat niet open: het bestaat niet."


def test_a_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map.csv").mkdir()

    assert refused(tmp_path / "map.csv") == "Dit is geen gewoon bestand."


def test_a_pipe_in_the_file_system_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.csv")

    assert refused(tmp_path / "pijp.csv") == "Dit is geen gewoon bestand."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(glossary: Path) -> None:
    glossary.chmod(0)

    assert refused(glossary) == "Het bestand gaat niet open: er is geen toestemming."


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    reason = refused(written(tmp_path / "leeg.csv", ""))

    assert reason == "Het bestand is leeg. Controleer of dit het goede bestand is."


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    reason = refused(tmp_path / ("x" * 300 + ".csv"))

    assert reason == "Het bestand gaat niet open: de naam is te lang."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kop.csv", "begrip;definitie\n"),
        ("kaal.ttl", f"<urn:a> a <{SKOS}Concept> ; <{SKOS}prefLabel> 'kade'@nl .\n"),
    ],
)
def test_a_file_without_definitions_is_no_yes(name: str, content: str, tmp_path: Path) -> None:
    file = written(tmp_path / name, content)

    ran = run("check", file, "--format", "jsonl")

    assert ran.code == 2
    assert f"{file}: INP-FIL-007 Het bestand bevat geen definities. {REMEDY}\n" in ran.err


def test_the_same_complaint_is_english_when_asked(broken: Path) -> None:
    ran = run("check", broken, "--format", "jsonl", "--lang", "en")

    assert f"{broken}:2: INP-JSN-001 The line is not JSON." in ran.err


# Reading


def test_a_dash_reads_standard_input() -> None:
    ran = run("check", "-", "--format", "jsonl", typed=jsonl(*numbered(3)))

    assert [line["id"] for line in ran.lines] == ["0", "1", "2"]


def test_standard_input_is_named_by_its_dash_when_it_is_broken() -> None:
    ran = run("check", "-", "--format", "jsonl", typed=b"{")

    assert ran.err.startswith("-:1: INP-JSN-001 ")


def test_standard_input_can_be_of_another_format() -> None:
    typed = "begrip,definitie\nkade,wal voor schepen\n"

    ran = run("check", "-", "--input-format", "csv", "--format", "jsonl", typed=typed)

    assert [line["begrip"] for line in ran.lines] == ["kade"]


def test_the_input_format_goes_before_the_suffix(tmp_path: Path) -> None:
    file = written(tmp_path / "a.txt", jsonl(*numbered(2)))

    ran = run("check", file, "--input-format", "jsonl", "--format", "jsonl")

    assert len(ran.lines) == 2


def test_columns_and_encoding_are_as_the_options_say(tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "woord;betekenis\ncafé;lokaal met drank\n".encode("cp1252"))
    columns = ("--term-column", "woord", "--definition-column", "betekenis")

    ran = run("check", file, "--encoding", "cp1252", *columns, "--format", "jsonl")

    assert [line["begrip"] for line in ran.lines] == ["café"]
    assert run("check", file, *columns).code == 2
    assert run("check", file, "--encoding", "cp1252").code == 2


def test_a_sheet_can_be_pointed_out(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for name, term in (("oud", "boot"), ("geldig", "kade")):
        sheet = book.create_sheet(name)
        sheet.append(["begrip", "definitie"])
        sheet.append([term, "wal voor schepen"])
    book.save(tmp_path / "a.xlsx")

    ran = run("check", tmp_path / "a.xlsx", "--sheet", "geldig", "--format", "jsonl")

    assert [line["begrip"] for line in ran.lines] == ["kade"]


def test_markup_in_cells_is_kept_when_asked(tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "begrip,definitie\nkade,<b>wal</b> voor schepen\n")

    def rules(*options: str) -> set[str]:
        lines = run("check", file, "--format", "jsonl", *options).lines
        return {one["rule_id"] for one in lines[0]["result"]["violations"]}

    assert rules("--keep-markup") - rules()


def test_the_language_of_texts_can_be_said(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", jsonl({"begrip": "quay", "text": "bank for ships"}))

    def judged(*options: str) -> dict[str, Any]:
        line: dict[str, Any] = run("check", file, "--format", "jsonl", *options).lines[0]
        return without_stamps(line["result"])

    assert judged("--text-lang", "nl") == judged()
    assert judged("--text-lang", "en") != judged()


# Writing


def test_an_unwritable_place_is_said_before_anything_is_read(tmp_path: Path) -> None:
    place = tmp_path / "is er niet" / "verslag.csv"

    ran = run("check", tmp_path / "weg.csv", "--output", place)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"UPS-STO-003 {place}: Schrijven naar de opslag mislukte: het bestaat niet. "
        "Schrijven mislukte; controleer de schijf.\n"
    )


def test_a_directory_is_no_place_for_a_report(glossary: Path, tmp_path: Path) -> None:
    ran = run("check", glossary, "--output", tmp_path)

    assert ran.code == 2
    assert "het is een map" in ran.err


@pytest.mark.parametrize("spelling", ["begrippen.csv", "../{folder}/begrippen.csv"])
def test_a_file_that_is_read_is_never_overwritten(spelling: str, glossary: Path) -> None:
    before = glossary.read_bytes()

    ran = run(
        *("check", glossary),
        *("--output", glossary.parent / spelling.format(folder=glossary.parent.name)),
    )

    assert ran.code == 2
    assert "--output noemt een bestand dat ook gelezen wordt" in ran.err
    assert glossary.read_bytes() == before


# Many processes


def test_two_jobs_say_what_one_says_in_the_same_order(tmp_path: Path) -> None:
    file = written(tmp_path / "veel.jsonl", jsonl(*numbered(3 * CHUNK + 7)))

    def lines(jobs: int) -> list[dict[str, Any]]:
        ran = run("check", file, "--format", "jsonl", "--jobs", str(jobs))
        return [{**line, "result": without_stamps(line["result"])} for line in ran.lines]

    one, two = lines(1), lines(2)

    assert [line["id"] for line in one] == [str(n) for n in range(3 * CHUNK + 7)]
    assert json.dumps(two) == json.dumps(one)


def test_no_jobs_at_all_is_refused(glossary: Path) -> None:
    ran = run("check", glossary, "--jobs", "0")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("--jobs is een geheel getal vanaf 1.\n")
