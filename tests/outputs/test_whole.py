"""The glossary as a whole, in every format."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from lxml import etree, html
from rich.cells import cell_len

from tests.outputs.building import judged, rendered, run_of
from tests.outputs.glossaries import HARBOUR, STRUCTURE, definitions, glossary_run, harbour_run
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language
from toetssteen.glossary.interface import Sketch
from toetssteen.outputs.family import RENDERERS
from toetssteen.outputs.whole import MOST_IN_A_PATH, Places, drawn, findings_of, more_of, summary
from toetssteen.outputs.wording_of_the_whole import house_form
from toetssteen.rules.convention import Convention, Form, Use

SHOWING = [name for name in RENDERERS if name != "jsonl"]
SECTION = """\
Het glossarium als geheel
  12 begrippen, 1 kring van definities, 3 termen die in geen definitie staan.
  Huisvorm: te weinig definities om er een te zien.

  fout GLO-03 · sleepboot (begrippen.csv:13)
    ‘trekhaak’ is geen begrip van deze begrippenlijst.
    → Voeg het begrip toe of haal de verwijzing weg.

  waarschuwing SBB-57 · https://voorbeeld.example/id/kade
    ‘kade’ hangt aan geen ander begrip.
    Kring: kade → oever → kade.
    Betreft ook: haven.
    → Leg een relatie.

  opmerking GLO-07
    Termen die in geen andere definitie staan (3 van 12): havengeld,
    havenmeester, sleepboot.
    → Kijk of elk ervan nodig is, en of definities hem niet anders noemen.

Samenvatting
"""


def test_the_section_in_a_terminal() -> None:
    assert rendered("text", harbour_run()).startswith(SECTION)


def test_a_notice_about_the_whole_names_no_concept() -> None:
    run = replace(run_of([judged()]), structure=(replace(STRUCTURE, concept=""),))

    assert "\n  waarschuwing SBB-57\n    ‘kade’ hangt" in rendered("text", run)


@pytest.mark.parametrize("name", SHOWING)
def test_every_format_shows_a_finding_about_the_glossary_with_its_advice(name: str) -> None:
    report = rendered(name, harbour_run())

    for words in ("GLO-03", "‘trekhaak’ is geen begrip", "haal de verwijzing weg", "SBB-57"):
        assert words in report


@pytest.mark.parametrize("name", SHOWING)
def test_every_format_speaks_the_language_of_the_run(name: str) -> None:
    report = rendered(name, harbour_run(Language.EN))

    assert "‘kade’ is tied to no other concept." in report
    assert "geen ander begrip" not in report


@pytest.mark.parametrize("name", RENDERERS)
def test_what_a_rule_reports_with_the_definition_is_not_said_again(name: str) -> None:
    report = rendered(name, harbour_run())

    assert "SAM-05" not in report
    assert "verwijzen in een kring" not in report


@pytest.mark.parametrize("name", RENDERERS)
def test_without_a_glossary_there_is_no_section(name: str) -> None:
    report = rendered(name, run_of(definitions(*HARBOUR)))

    assert "glossar" not in report.lower()


@pytest.mark.parametrize("name", ["text", "html"])
def test_a_clean_glossary_is_said_to_be_clean(name: str) -> None:
    clean = glossary_run(Sketch("kade", "oever van steen"))

    assert "Verder is er over het glossarium als geheel niets op te merken." in rendered(
        name, clean
    )


def test_jsonl_has_one_result_per_line_and_nothing_else() -> None:
    with_glossary, without = harbour_run(), run_of(definitions(*HARBOUR))

    assert rendered("jsonl", with_glossary) == rendered("jsonl", without)


def test_json_has_the_whole_report() -> None:
    whole = json.loads(rendered("json", harbour_run()))["glossary"]

    assert whole["concepts"] == 12
    assert whole["unused"] == ["havengeld", "havenmeester", "sleepboot"]
    assert whole["circles"] == [["loods", "loodsbewijs", "loodsdienst", "loods"]]
    assert whole["house_form"] == {"nl": None}
    assert ["loods", "loodsbewijs"] in whole["edges"]
    reference, structure, unused = whole["findings"]
    assert reference == {
        "check": "GLO-03",
        "code": "VAL-GLO-003",
        "severity": "error",
        "file": "begrippen.csv",
        "line": 13,
        "concept": "sleepboot",
        "begrip": "sleepboot",
        "message": "‘trekhaak’ is geen begrip van deze begrippenlijst.",
        "advice": "Voeg het begrip toe of haal de verwijzing weg.",
        "found": ["trekhaak"],
        "related": [],
        "path": [],
        "known": False,
        "suppressed": "",
    }
    assert (structure["related"], structure["line"]) == (["haven"], None)
    assert (unused["check"], unused["found"]) == ("GLO-07", whole["unused"])


def test_json_of_graphs_without_definitions_has_only_findings() -> None:
    run = replace(run_of([]), structure=(STRUCTURE,))

    assert list(json.loads(rendered("json", run))["glossary"]) == ["findings"]


def test_csv_has_rows_of_their_own_without_verdict() -> None:
    rows = list(csv.DictReader(io.StringIO(rendered("csv", harbour_run()), newline="")))

    assert len(rows) == 12 + 3
    assert rows[-3] == {
        "file": "begrippen.csv",
        "line": "13",
        "id": "sleepboot",
        "begrip": "sleepboot",
        "acceptable": "",
        "score": "",
        "severity": "error",
        "rule_id": "GLO-03",
        "code": "VAL-GLO-003",
        "message": "‘trekhaak’ is geen begrip van deze begrippenlijst.",
        "found": "trekhaak",
        "start": "45",
        "end": "53",
        "advice": "Voeg het begrip toe of haal de verwijzing weg.",
        "known": "",
        "suppressed": "",
    }
    assert rows[-2]["message"].endswith("Kring: kade → oever → kade. Betreft ook: haven.")
    assert (rows[-1]["line"], rows[-1]["start"]) == ("", "")


def test_a_cell_about_the_glossary_is_no_formula_either() -> None:
    run = replace(run_of([]), structure=(replace(STRUCTURE, concept="=1+1"),))

    assert ",'=1+1,'=1+1," in rendered("csv", run)


def test_sarif_has_results_with_the_file_as_location_and_describes_the_checks() -> None:
    (log,) = json.loads(rendered("sarif", harbour_run()))["runs"]

    first, second, _ = log["results"]
    assert (first["ruleId"], first["level"]) == ("GLO-03", "error")
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "begrippen.csv"},
                "region": {"startLine": 13},
            },
            "logicalLocations": [{"name": "sleepboot"}],
        }
    ]
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert second["properties"]["path"] == ["kade", "oever", "kade"]
    check, row, _ = log["tool"]["driver"]["rules"]
    assert check["shortDescription"] == {"text": "Verwijzingen komen aan"}
    assert row["shortDescription"] == {
        "text": "‘…’ hangt los: geen topbegrip en geen enkele relatie"
    }
    assert row["help"]["text"].endswith(
        "Leg een bovenliggend, onderliggend of verwant begrip vast."
    )
    (note,) = log["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("12 begrippen, 1 kring van definities")


def test_sarif_knows_a_notice_about_the_whole_again_when_its_words_change() -> None:
    def fingerprint(*found: str) -> object:
        notice = replace(STRUCTURE, concept="", found=found, path=())
        run = replace(run_of([judged()]), structure=(notice,))
        return json.loads(rendered("sarif", run))["runs"][0]["results"][0]["partialFingerprints"]

    assert fingerprint("a") == fingerprint("a", "b")


def test_junit_has_a_suite_in_which_a_check_is_a_test() -> None:
    suite = etree.fromstring(rendered("junit", harbour_run()).encode()).findall("testsuite")[-1]

    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (
        "glossarium",
        "8",
        "1",
    )
    (failing,) = (case for case in suite if case.find("failure") is not None)
    assert failing.get("name") == "GLO-03 Verwijzingen komen aan"
    assert failing.findtext("failure") == (
        "begrippen.csv:13 fout GLO-03 (sleepboot): ‘trekhaak’ is geen begrip van deze "
        "begrippenlijst. Voeg het begrip toe of haal de verwijzing weg."
    )
    first, second, third = (suite.findtext("system-out") or "").splitlines()
    assert first.startswith("12 begrippen")
    assert second.startswith("waarschuwing SBB-57 (https://voorbeeld.example/id/kade): ‘kade’")
    assert third.startswith(
        "opmerking GLO-07: Termen die in geen andere definitie staan (3 van 12)"
    )


def test_github_annotates_the_line_of_the_concept() -> None:
    first, second, unused, last = rendered("github", harbour_run()).splitlines()

    assert first.startswith(
        "::error file=begrippen.csv,line=13,title=GLO-03 · sleepboot::‘trekhaak’ is geen begrip"
    )
    assert second.startswith("::warning file=begrippen.csv,title=SBB-57 · https%3A//")
    assert "%0AKring: kade → oever → kade.%0ABetreft ook: haven.%0ALeg een relatie." in second
    assert unused.startswith("::notice file=begrippen.csv,title=GLO-07 · glossarium::Termen die")
    assert last.startswith("::notice title=toetssteen::Het glossarium als geheel: 12 begrippen")


def test_github_without_a_file_annotates_nothing_in_particular() -> None:
    run = replace(run_of([]), structure=(replace(STRUCTURE, concept=""),))

    assert "::warning title=SBB-57 · glossarium::" in rendered("github", run)


def test_the_page_shows_findings_circles_and_summary() -> None:
    page: html.HtmlElement = html.fromstring(rendered("html", harbour_run()))

    (section,) = page.xpath("//section[@aria-labelledby='geheel']")
    assert section.xpath(".//h3/text()")[:3] == ["GLO-03 ", "SBB-57 ", "GLO-07 "]
    assert "‘…’ hangt los" in section.text_content()
    assert section.xpath(".//*[@class='notice circles']//li/text()") == [
        "loods → loodsbewijs → loodsdienst → loods"
    ]
    assert "12 begrippen, 1 kring van definities" in section.xpath("p/text()")[0]


@pytest.mark.parametrize(("name", "shown"), [("text", 10), ("html", 25)])
def test_people_see_the_first_of_many_findings_and_how_many_more_there_are(
    name: str, shown: int
) -> None:
    many = tuple(replace(STRUCTURE, concept=f"c{at}", path=()) for at in range(40))
    run = replace(run_of([judged()]), structure=many)

    report = rendered(name, run)

    assert len(set(re.findall(r"\bc\d+\b", report))) == shown
    assert f"Nog {40 - shown} van SBB-57; de formaten csv, json en sarif hebben ze alle." in report
    for complete in ("csv", "json", "sarif"):
        assert "c39" in rendered(complete, run)


def test_more_circles_than_fit_are_counted() -> None:
    run = harbour_run()
    assert run.glossary is not None
    (circle,) = (one for one in run.glossary.findings if one.check == "SAM-05")
    many = replace(run, glossary=replace(run.glossary, findings=(circle,) * 30))

    assert "en nog 5 kringen" in rendered("html", many)


def test_no_line_in_a_terminal_is_wider_than_eighty_columns() -> None:
    wide = replace(
        STRUCTURE, concept="住" * 90, path=("x" * 200, "y" * 200), related=("z" * 99,) * 9
    )

    report = rendered("text", replace(harbour_run(), structure=(wide,)))

    assert max(map(cell_len, report.splitlines())) <= 80


def test_a_concept_may_be_called_otherwise_than_its_row() -> None:
    row = replace(judged(id="", line=7), concept="kade")
    places = Places([replace(STRUCTURE, concept="kade")])

    assert list(places.noting([row])) == [row]
    assert places.of(replace(STRUCTURE, concept="kade")) == ("begrippen.csv", 7)
    assert places.of(STRUCTURE) == ("begrippen.csv", None)


def test_the_check_with_the_gravest_finding_comes_first_and_stays_together() -> None:
    mild = replace(STRUCTURE, check="SBB-10", severity=Severity.INFO)
    grave = replace(STRUCTURE, check="SBB-20", severity=Severity.ERROR)
    both = replace(grave, severity=Severity.INFO)

    found = findings_of(replace(run_of([]), structure=(mild, both, STRUCTURE, grave)))

    assert found == (grave, both, STRUCTURE, mild)


def test_a_namesake_is_not_named_beside_itself() -> None:
    run = glossary_run(Sketch("bank", "zitmeubel van hout"), Sketch("bank", "instelling voor geld"))
    assert run.glossary is not None
    (finding,) = run.glossary.findings

    assert finding.related == ("bank#2",)
    assert list(more_of(finding, run)) == []


def test_a_long_circle_loses_its_middle() -> None:
    path = [f"b{at}" for at in range(30)]

    assert drawn(path[:MOST_IN_A_PATH]).count("→") == MOST_IN_A_PATH - 1
    assert drawn(path).endswith("b9 → … → b29")


def test_a_summary_counts_one_and_names_each_language() -> None:
    run = glossary_run(Sketch("kade", "oever van steen"), language=Language.EN)

    assert summary(run) == (
        "1 concept, 0 circles of definitions, 1 term that no definition uses. "
        "House form: too few definitions to tell."
    )
    assert run.glossary is not None
    styles = {**run.glossary.styles, Language.EN: run.glossary.styles[Language.NL]}
    both = replace(run, glossary=replace(run.glossary, styles=styles))
    assert "nl: too few definitions to tell; en: too few" in summary(both)


@pytest.mark.parametrize(
    ("convention", "words"),
    [
        (Convention(), "geen volledige zin, zonder lidwoord, met of zonder hoofdletter, met of"),
        (Convention(Form.ZIN, Use.MET, Use.MET, Use.MET), "volledige zin, met lidwoord, met hoofd"),
        (Convention(Form.VRIJ), "wel of geen volledige zin, zonder lidwoord"),
    ],
)
def test_a_house_form_is_told_in_words(convention: Convention, words: str) -> None:
    assert house_form(convention, Language.NL).startswith(words)
