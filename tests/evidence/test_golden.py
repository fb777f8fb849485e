"""What is written down of a golden definition, and the set that we ship."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from msgspec import UNSET, structs

from tests.outputs.building import finding, judged
from toetssteen.batch.local import judge_all
from toetssteen.container import build
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import Location, Reason, Severity, UncheckedRule, ValidationResult
from toetssteen.evidence.golden import Drift, Expectation, GoldenFinding, drift, expectation

SHIPPED = Path(__file__).parents[2] / "golden" / "definitions.jsonl"
FOUND = Expectation("a", acceptable=True, score=1.0, findings=(), passed=3, unchecked=())
FIELDS = Definition.__struct_fields__


def test_an_expectation_holds_what_a_reader_of_a_diff_can_judge() -> None:
    unchecked = (UncheckedRule("CON-02", Reason.NEEDS_JUDGEMENT),)
    one = judged("kade", "iets", finding(at=(0, 4)), score=0.9, unchecked=unchecked)
    result = structs.replace(one.result, passed_rules=("STR-01", "STR-02"))

    assert expectation("g-1", result) == Expectation(
        id="g-1",
        acceptable=True,
        score=0.9,
        findings=(GoldenFinding("ARAI-02SUB1", "warning", "0-4"),),
        passed=2,
        unchecked=("CON-02 needs_judgement",),
    )


@pytest.mark.parametrize("location", [UNSET, Location(line=1)])
def test_a_finding_that_points_nowhere_has_an_empty_place(location: Any) -> None:  # noqa: ANN401  UNSET or a place
    nowhere = structs.replace(finding(severity=Severity.INFO), location=location)

    found = expectation("g-1", judged("kade", "", nowhere).result).findings

    assert found == (GoldenFinding("ARAI-02SUB1", "info", ""),)


def test_equal_expectations_do_not_drift() -> None:
    assert drift([FOUND], [FOUND]) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"acceptable": False},
        {"score": 0.9},
        {"findings": (GoldenFinding("STR-01", "error"),)},
        {"passed": 2},
        {"unchecked": ("CON-02 needs_judgement",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_each_field_can_drift(change: dict[str, Any]) -> None:
    other = structs.replace(FOUND, **change)

    assert drift([FOUND], [other]) == (Drift("a", FOUND, other),)


def test_drift_is_told_by_id_also_of_what_came_and_what_went() -> None:
    b, c = structs.replace(FOUND, id="b"), structs.replace(FOUND, id="c")

    assert drift([c, FOUND], [FOUND, b]) == (Drift("b", None, b), Drift("c", c, None))


# The set that we ship


@pytest.fixture(scope="module")
def shipped() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SHIPPED.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def results(shipped: list[dict[str, Any]]) -> list[ValidationResult]:
    requests = [
        ValidationRequest(**{key: value for key, value in one.items() if key in FIELDS})
        for one in shipped
    ]
    return list(judge_all(requests, lambda: build().variant("v2"), ValidationContext()))


def test_the_set_is_large_enough_to_say_something(shipped: list[dict[str, Any]]) -> None:
    kinds = Counter(one["kind"] for one in shipped)

    assert kinds["good"] >= 50
    assert kinds["defect"] >= 30
    assert kinds["edge"] >= 20


def test_no_definition_stands_there_twice(shipped: list[dict[str, Any]]) -> None:
    assert len({one["id"] for one in shipped}) == len(shipped)
    assert len({(one["begrip"], one["text"]) for one in shipped}) == len(shipped)


def test_v2_is_silent_about_good_definitions(
    shipped: list[dict[str, Any]], results: list[ValidationResult]
) -> None:
    spoken = {
        one["id"]: [found.rule_id for found in result.violations]
        for one, result in zip(shipped, results, strict=True)
        if one["kind"] == "good" and result.violations
    }

    assert spoken == {}


def test_v2_finds_nine_of_ten_defects_by_the_rule_that_was_meant(
    shipped: list[dict[str, Any]], results: list[ValidationResult]
) -> None:
    defects = {
        one["id"]: one["defect_rule"] in _rules_of(result)
        for one, result in zip(shipped, results, strict=True)
        if one["kind"] == "defect"
    }

    missed = [golden_id for golden_id, is_found in defects.items() if not is_found]
    assert len(missed) <= 0.1 * len(defects), missed


def _rules_of(result: ValidationResult) -> set[str]:
    also = [found.metadata.also or () for found in result.violations if found.metadata]
    return {found.rule_id for found in result.violations}.union(*also)
