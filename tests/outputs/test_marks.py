"""Every format shows which findings are known or suppressed, and drops none."""

import csv
import io
import json
from typing import Any

import pytest
from jsonschema import Draft7Validator
from lxml import etree

from tests.outputs.building import finding, judged, rendered, run_of
from tests.outputs.schemas import published
from toetssteen.contract.result import RuleViolation, Severity
from toetssteen.evidence.marks import marked
from toetssteen.outputs.family import RENDERERS
from toetssteen.outputs.interface import Judged, Run

REASON = "afspraak\u202e met <b>de raad</b>"
SHOWN = r"afspraak\u202e met <b>de raad</b>"


def error(rule_id: str, *, known: bool = False, suppressed: str | None = None) -> RuleViolation:
    found = finding("Dit mag niet.", rule_id=rule_id, severity=Severity.ERROR)
    return marked(found, known=known, suppressed=suppressed)


def settled() -> Judged:
    return judged(
        "kade",
        "iets",
        error("ARAI-02SUB1", known=True),
        error("ESS-01", suppressed=REASON),
        is_acceptable=False,
    )


def run_with(*definitions: Judged, has_baseline: bool = True) -> Run:
    run = run_of(definitions)
    return Run(run.variant, run.judged, run.rules, run.language, has_baseline=has_baseline)


def sarif(run: Run) -> list[dict[str, Any]]:
    log = json.loads(rendered("sarif", run))
    schema = json.loads(published("sarif-2.1.0.schema.json"))
    assert list(Draft7Validator(schema).iter_errors(log)) == []
    results: list[dict[str, Any]] = log["runs"][0]["results"]
    return results


@pytest.mark.parametrize("name", [name for name in RENDERERS if name != "sarif"])
def test_a_format_shows_both_marks_and_the_reason(name: str) -> None:
    report = rendered(name, run_with(settled()))

    assert "ARAI-02SUB1" in report
    assert "ESS-01" in report
    assert ("bekend" in report) or ("known" in report)
    assert "afspraak" in report
    assert "\u202e" not in report


def test_the_text_report_says_so_at_the_finding_and_in_the_counts() -> None:
    report = rendered("text", run_with(settled()))

    assert "  fout ARAI-02SUB1\n    (bekend)\n" in report
    assert f"  fout ESS-01\n    (uitzondering: {SHOWN})\n" in report
    assert "2 fouten\n" in report
    assert "waarvan 1 bekend, 1 uitgezonderd" in report


def test_a_run_without_marks_does_not_speak_of_them() -> None:
    plain = rendered("text", run_with(judged("kade", "iets", error("ESS-01"))))

    assert "bekend" not in plain
    assert "uitgezonderd" not in plain


def test_the_table_has_a_column_for_each() -> None:
    rows = list(csv.DictReader(io.StringIO(rendered("csv", run_with(settled())))))

    assert [(row["known"], row["suppressed"]) for row in rows] == [("true", ""), ("", SHOWN)]


def test_sarif_uses_its_own_words_for_them() -> None:
    first, second = sarif(run_with(settled()))

    assert (first["baselineState"], second["baselineState"]) == ("unchanged", "new")
    assert "suppressions" not in first
    assert second["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": SHOWN}
    ]


def test_sarif_says_nothing_of_a_baseline_that_was_not_there() -> None:
    results = sarif(run_with(judged("kade", "iets", error("ESS-01")), has_baseline=False))

    assert "baselineState" not in results[0]


def test_a_test_of_junit_fails_only_on_what_is_open() -> None:
    half = judged("wal", "iets", error("ESS-01"), error("CON-02", known=True), is_acceptable=False)
    tree = etree.fromstring(rendered("junit", run_with(settled(), half)).encode())

    (suite,) = tree.iter("testsuite")
    assert suite.get("failures") == "1"
    assert "fout ARAI-02SUB1 (bekend): Dit mag niet." in (suite.findtext("system-out") or "")
    (failure,) = tree.iter("failure")
    assert "fout CON-02 (bekend)" in (failure.text or "")


def test_an_error_that_is_settled_does_not_fail_a_test_beside_a_warning() -> None:
    both = judged("wal", "iets", finding(), error("CON-02", known=True))

    assert "<failure" not in rendered("junit", run_with(both))


def test_github_gets_a_notice_for_what_is_settled() -> None:
    lines = rendered("github", run_with(settled(), judged("wal", "iets", error("ESS-01"))))

    levels = [line.split(" ")[0] for line in lines.splitlines()]
    assert levels == ["::notice", "::notice", "::error"]


def test_the_page_shows_the_mark_beside_the_rule_without_its_markup() -> None:
    page = rendered("html", run_with(settled()))

    assert '<span class="settled">bekend</span>' in page
    assert "&lt;b&gt;de raad&lt;/b&gt;" in page
    assert "waarvan 1 bekend, 1 uitgezonderd" in page
