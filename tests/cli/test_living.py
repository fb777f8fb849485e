"""``check`` on an old glossary: what is known, what is allowed, and what counts."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Ran, jsonl, run, written
from tests.outputs.building import finding, judged
from toetssteen.cli.exit_code import ExitCode, FailOn
from toetssteen.contract.result import Severity
from toetssteen.evidence.marks import marked

KADE = {"id": "b", "begrip": "kade", "text": "iets"}
BOEI = {"id": "c", "begrip": "boei", "text": "boei in het water"}
ALLOWED = '[[uitzondering]]\nbegrip = "boei"\nregel = "STR-02"\nreden = "staat zo in de wet"\n'


@pytest.fixture
def baseline(glossary: Path, tmp_path: Path) -> Path:
    file = tmp_path / "nulmeting.json"
    assert run("check", glossary, "--write-baseline", file).code == 0
    return file


@pytest.fixture
def allowed(tmp_path: Path) -> Path:
    return written(tmp_path / "uitzonderingen.toml", ALLOWED)


def metadata(ran: Ran) -> dict[str, dict[str, Any]]:
    found = [one for line in ran.lines for one in line["result"]["violations"]]
    return {one["rule_id"]: one["metadata"] for one in found}


def check(*arguments: str | Path) -> Ran:
    return run("check", *arguments, "--format", "jsonl")


def test_a_written_baseline_makes_the_same_run_pass_and_marks_what_it_knows(
    glossary: Path, baseline: Path
) -> None:
    assert check(glossary).code == 1

    ran = check(glossary, "--baseline", baseline)

    assert (ran.code, ran.err) == (0, "")
    assert {rule: said.get("known") for rule, said in metadata(ran).items()} == {
        "ARAI-02SUB1": True,
        "STR-02": True,
    }


def test_writing_a_baseline_shows_everything_as_known(glossary: Path, tmp_path: Path) -> None:
    ran = check(glossary, "--write-baseline", tmp_path / "n.json")

    assert ran.code == 0
    assert all(said["known"] for said in metadata(ran).values())


def test_rows_in_another_order_and_other_words_around_it_stay_known(
    tmp_path: Path, baseline: Path
) -> None:
    moved = {**KADE, "text": "iets langs het water"}
    file = written(tmp_path / "anders.jsonl", jsonl(BOEI, moved))

    ran = check(file, "--baseline", baseline, "--fail-on", "warning")

    assert (ran.code, ran.err) == (0, "")


def test_another_defect_in_a_known_definition_counts(tmp_path: Path, baseline: Path) -> None:
    worse = {**BOEI, "text": "boei in het water, t.b.v. schippers, n.t.b."}
    ran = check(written(tmp_path / "a.jsonl", jsonl(worse)), "--baseline", baseline)

    assert metadata(ran)["STR-02"]["known"] is True
    assert [rule for rule, said in metadata(ran).items() if "known" not in said]
    assert ran.code == 1


def test_what_is_not_found_any_more_is_reported(tmp_path: Path, baseline: Path) -> None:
    mended = {**BOEI, "text": "drijvend baken"}
    file = written(tmp_path / "a.jsonl", jsonl(KADE, mended))

    ran = check(file, "--baseline", baseline)

    assert ran.code == 0
    assert ran.err == ("Nulmeting: c, STR-02 is niet meer gevonden (1x); schrijf haar opnieuw.\n")
    assert (
        "c, STR-02 is not found any more"
        in run("check", file, "--baseline", baseline, "--lang", "en").out
    )


def test_a_run_that_could_not_read_everything_reports_nothing_as_stale_and_writes_no_baseline(
    broken: Path, baseline: Path, tmp_path: Path
) -> None:
    ran = check(broken, "--baseline", baseline)
    assert (ran.code, "Nulmeting" in ran.err) == (2, False)

    ran = check(broken, "--write-baseline", tmp_path / "n.json")
    assert ran.code == 2
    assert "De nulmeting is niet geschreven: niet alles is getoetst.\n" in ran.err
    assert not (tmp_path / "n.json").exists()


def test_a_suppressed_finding_is_shown_with_its_reason_and_does_not_count(
    glossary: Path, allowed: Path
) -> None:
    ran = check(glossary, "--suppressions", allowed)

    assert (ran.code, ran.err) == (0, "")
    assert metadata(ran)["STR-02"]["suppressed"] == "staat zo in de wet"
    assert "suppressed" not in metadata(ran)["ARAI-02SUB1"]


def test_a_baseline_leaves_out_what_is_suppressed(
    glossary: Path, allowed: Path, tmp_path: Path
) -> None:
    file = tmp_path / "n.json"
    run("check", glossary, "--suppressions", allowed, "--write-baseline", file)

    rules = [entry["rule"] for entry in json.loads(file.read_text())["findings"]]
    assert rules == ["ARAI-02SUB1"]


def test_a_suppression_without_a_finding_or_past_its_date_is_reported(
    glossary: Path, tmp_path: Path
) -> None:
    old = f"{ALLOWED}tot = 2020-01-31\n"
    unused = ALLOWED.replace("boei", "wal")
    file = written(tmp_path / "u.toml", old + unused)

    ran = check(glossary, "--suppressions", file)

    assert ran.code == 1
    assert ran.err == (
        "Uitzondering verlopen op 2020-01-31: boei, STR-02.\n"
        "Uitzondering zonder bevinding: wal, STR-02; haal haar weg.\n"
    )


@pytest.mark.parametrize(
    ("option", "content", "said"),
    [
        ("--suppressions", ALLOWED.replace("STR-02", "STR-99"), "f:1: Regel STR-99 is er niet."),
        ("--suppressions", ALLOWED + "waarom = 1\n", "f:1: Sleutel waarom ontbreekt, is onbekend"),
        ("--baseline", "{\n]", "INP-JSN-001 "),
        ("--baseline", '{"version":1,"findings":[\n{"rule":""}]}', "f:2: Veld findings[0].rule "),
    ],
)
def test_a_file_that_does_not_fit_is_refused_before_anything_is_judged(
    option: str, content: str, said: str, glossary: Path, tmp_path: Path
) -> None:
    file = written(tmp_path / "f", content)

    ran = check(glossary, option, file)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("option", ["--suppressions", "--baseline"])
def test_a_file_that_is_not_there_is_named(option: str, glossary: Path, tmp_path: Path) -> None:
    ran = check(glossary, option, tmp_path / "weg")

    assert ran.code == 2
    assert ran.err.startswith(f"INP-FIL-007 {tmp_path / 'weg'}: het bestaat niet.")


@pytest.mark.parametrize("option", ["--write-baseline", "--output"])
def test_what_is_read_is_not_written_over(
    option: str, glossary: Path, allowed: Path, tmp_path: Path
) -> None:
    for file in (glossary, allowed):
        before = file.read_bytes()

        ran = check(glossary, "--suppressions", allowed, option, file)

        assert ran.code == 2
        assert f"{option} noemt een bestand dat ook gelezen wordt: {file}." in ran.err
        assert file.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == sorted([glossary, allowed])


def test_an_old_and_a_new_baseline_do_not_go_together(glossary: Path, baseline: Path) -> None:
    ran = check(glossary, "--baseline", baseline, "--write-baseline", baseline)

    assert ran.code == 2
    assert "--baseline en --write-baseline gaan niet samen" in ran.err


@pytest.mark.parametrize("variant", ["v1", "v2-compat"])
def test_a_baseline_serves_every_variant(variant: str, glossary: Path, tmp_path: Path) -> None:
    file = tmp_path / "n.json"
    run("check", glossary, "--variant", variant, "--write-baseline", file)

    ran = check(glossary, "--variant", variant, "--baseline", file)

    assert (ran.err, json.loads(file.read_text())["findings"] != []) == ("", True)
    assert all(said["known"] for said in metadata(ran).values())


@pytest.mark.parametrize(
    ("known", "is_open", "acceptable", "code"),
    [
        ((Severity.ERROR,), (), False, 0),
        ((Severity.ERROR,), (Severity.INFO,), True, 0),
        ((Severity.ERROR,), (Severity.INFO,), False, 1),
        ((Severity.INFO,), (Severity.ERROR,), True, 1),
        ((), (), False, 1),
    ],
)
def test_only_open_findings_count_for_the_exit_code(
    known: tuple[Severity, ...],
    is_open: tuple[Severity, ...],
    acceptable: bool,  # noqa: FBT001  a parameter of the table
    code: int,
) -> None:
    settled = [marked(finding(severity=one), known=True, suppressed=None) for one in known]
    found = [*settled, *(finding(severity=one) for one in is_open)]
    exit_code = ExitCode(FailOn.ERROR)

    list(exit_code.watch([judged("kade", "iets", *found, is_acceptable=acceptable)]))

    assert exit_code.code(has_failures=False) == code


REFERRING = [
    {"id": "a", "begrip": "kade", "text": "muur langs een [[havenbekken]]"},
    {"id": "b", "begrip": "boei", "text": "drijvend baken aan een ketting"},
]
LOOSE = '[[uitzondering]]\nbegrip = "kade"\nregel = "GLO-03"\nreden = "komt nog"\n'


def test_what_is_found_about_the_glossary_can_be_known_too(tmp_path: Path) -> None:
    file, known = written(tmp_path / "a.jsonl", jsonl(*REFERRING)), tmp_path / "n.json"
    assert run("check", file).code == 1
    assert run("check", file, "--write-baseline", known).code == 0

    ran = run("check", file, "--baseline", known)

    assert ran.code == 0
    assert "Bekend." in ran.out


@pytest.mark.parametrize("form", ["text", "json", "csv", "sarif", "junit", "github", "html"])
def test_what_is_found_about_the_glossary_can_be_allowed_too(tmp_path: Path, form: str) -> None:
    file = written(tmp_path / "a.jsonl", jsonl(*REFERRING))
    allowed = written(tmp_path / "uitzonderingen.toml", LOOSE)

    ran = run("check", file, "--suppressions", allowed, "--format", form)

    assert ran.code == 0
    assert "komt nog" in ran.out


@pytest.mark.parametrize("spelt", ["str-01", "STR_01", "ARAI-01", "arai_01"])
def test_a_suppression_may_name_a_rule_as_the_command_rules_takes_it(
    spelt: str, tmp_path: Path
) -> None:
    definition = {"id": "a", "begrip": "aanmeren", "text": "die een schip vastmaakt"}
    file = written(tmp_path / "a.jsonl", jsonl(definition))
    allowed = f'[[uitzondering]]\nid = "a"\nregel = "{spelt}"\nreden = "afspraak"\n'
    ran = run(
        *("check", file, "--format", "jsonl"),
        *("--suppressions", written(tmp_path / "s.toml", allowed)),
    )

    (violation,) = ran.lines[0]["result"]["violations"]
    assert violation["rule_id"] == "STR-01"
    assert violation["metadata"]["suppressed"] == "afspraak"
