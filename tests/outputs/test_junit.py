import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from msgspec import UNSET

from tests.outputs.building import (
    FAILED_FILE,
    FAILURE,
    finding,
    gate,
    judged,
    rendered,
    run_of,
    specimen_run,
)
from tests.outputs.odd import odd_runs
from tests.outputs.schemas import published
from toetssteen.contract.result import GateStatus, Severity
from toetssteen.outputs.interface import Failure, Run


def tree_of(run: Run) -> etree._Element:
    return etree.fromstring(rendered("junit", run).encode(), etree.XMLParser(huge_tree=True))


@pytest.fixture(scope="module")
def junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(published("junit.xsd")))


@pytest.mark.parametrize("run", [specimen_run(), run_of([]), run_of([], failures=[FAILURE])])
def test_a_report_fits_the_published_schema(junit: etree.XMLSchema, run: Run) -> None:
    junit.assertValid(tree_of(run))


@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(run=odd_runs())
def test_any_text_fits_the_published_schema(junit: etree.XMLSchema, run: Run) -> None:
    junit.assertValid(tree_of(run))


def test_each_file_is_a_suite_with_its_counts() -> None:
    suites = tree_of(specimen_run()).findall("testsuite")

    assert [
        (s.get("name"), s.get("tests"), s.get("failures"), s.get("errors")) for s in suites
    ] == [
        ("begrippen.csv", "6", "3", "0"),
        ("map/b.jsonl", "2", "1", "0"),
        ("kapot.csv", "1", "0", "1"),
        ("map/oud bestand.csv", "1", "0", "1"),
    ]
    assert suites[0].get("timestamp") == "2026-11-24T12:00:00"
    assert suites[0].get("time") == "0.018"


def test_an_unacceptable_definition_fails_with_reasons_and_findings() -> None:
    held = gate(GateStatus.OVERRIDE_REQUIRED, "De totaalscore is te laag.")

    (case,) = tree_of(run_of([judged("schip", "x", finding(), score=0.5, gate=held)])).iter(
        "testcase"
    )
    failure = case.find("failure")

    assert (case.get("name"), case.get("classname")) == ("schip", "begrippen.csv")
    assert failure is not None
    assert failure.get("type") == "overall"
    assert failure.get("message") == "niet aanvaardbaar zonder motivering, score 0,50"
    assert failure.text == (
        "De totaalscore is te laag.\n"
        "waarschuwing ARAI-02SUB1: ‘iets’ noemt geen soort. Noem het naaste bovenbegrip."
    )


def test_an_error_fails_an_acceptable_definition() -> None:
    run = run_of([judged("schip", "x", finding(severity=Severity.ERROR, advice=""))])

    failure = tree_of(run).find(".//failure")

    assert failure is not None
    assert failure.get("type") == "finding"
    assert failure.get("message") == "aanvaardbaar, score 1,00"
    assert failure.text == "fout ARAI-02SUB1: ‘iets’ noemt geen soort."


def test_a_lesser_finding_stands_in_the_output_of_the_suite() -> None:
    tree = tree_of(run_of([judged("schip", "x", finding(advice=""))]))

    assert tree.find(".//failure") is None
    assert tree.findtext(".//system-out") == (
        "begrippen.csv:2 waarschuwing ARAI-02SUB1: ‘iets’ noemt geen soort."
    )


def test_what_failed_is_a_test_in_error() -> None:
    unknown = Failure("x", None, "GEEN-CODE", FAILURE.reason)

    first, second, third = tree_of(run_of([], failures=[FAILURE, FAILED_FILE, unknown])).iter(
        "error"
    )

    assert first.getparent().get("name") == "INP-ROW-001 3"  # type: ignore[union-attr]  # it has one
    assert first.get("message") == "Rij 3: kolom ‘definitie’ is leeg."
    assert first.text == "Herstel de genoemde rij; de andere zijn beoordeeld."
    assert second.get("type") == "INP-FIL-001"
    assert third.text is None


def test_a_definition_without_a_term_is_named_by_its_id() -> None:
    assert tree_of(run_of([judged(" ", "x", id="b-9")])).find(".//testcase").get("name") == "b-9"  # type: ignore[union-attr]  # it has one


def test_without_times_the_moment_is_the_epoch() -> None:
    suite = tree_of(run_of([judged(at=UNSET)])).find("testsuite")

    assert suite is not None
    assert suite.get("timestamp") == "1970-01-01T00:00:00"


def test_notices_stand_in_the_first_suite_only() -> None:
    assert [one.text for one in tree_of(specimen_run()).iter("system-err")] == [
        "De kolom ‘kleur’ is niet gebruikt.",
        None,
        None,
        None,
    ]


def test_a_character_that_xml_does_not_know_is_shown() -> None:
    odd = judged("nul\x00 \ufffe ]]>", "x", finding("\x0b<&\u202e", severity=Severity.ERROR))

    tree = tree_of(run_of([odd]))

    assert tree.find(".//testcase").get("name") == "nul\\u0000 \\ufffe ]]>"  # type: ignore[union-attr]  # it has one
    assert "\\u000b<&\\u202e" in (tree.findtext(".//failure") or "")
