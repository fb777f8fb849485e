import json
from importlib import metadata
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft7Validator

from tests.outputs.building import (
    FAILURE,
    finding,
    judged,
    rendered,
    run_of,
    specimen_run,
    specimens,
)
from tests.outputs.odd import odd_runs
from tests.outputs.schemas import published
from toetssteen.contract.text import Language
from toetssteen.outputs.interface import Failure, Run
from toetssteen.outputs.sarif_parts import uri_of


def log_of(run: Run) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(rendered("sarif", run))
    return log


def run_in(run: Run) -> dict[str, Any]:
    first: dict[str, Any] = log_of(run)["runs"][0]
    return first


@pytest.fixture(scope="module")
def sarif() -> Draft7Validator:
    return Draft7Validator(json.loads(published("sarif-2.1.0.schema.json")))


@pytest.mark.parametrize("run", [specimen_run(), specimen_run(Language.EN), run_of([])])
def test_a_log_fits_the_published_schema(sarif: Draft7Validator, run: Run) -> None:
    assert list(sarif.iter_errors(log_of(run))) == []


@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(run=odd_runs())
def test_any_text_fits_the_published_schema(sarif: Draft7Validator, run: Run) -> None:
    assert list(sarif.iter_errors(log_of(run))) == []


def test_a_result_says_what_where_and_how_to_mend_it() -> None:
    first = run_in(specimen_run())["results"][0]

    assert first.pop("partialFingerprints").keys() == {"toetssteenFinding/v1"}
    assert first == {
        "ruleId": "ARAI-02SUB1",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "‘iets’ noemt geen soort. Noem het naaste bovenbegrip."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "begrippen.csv"},
                    "region": {"startLine": 2},
                },
                "logicalLocations": [{"name": "hechting"}],
            }
        ],
        "properties": {
            "id": "hechting",
            "code": "VAL-ARA-021",
            "category": "taal",
            "acceptable": False,
            "score": 0.5412,
            "spans": [{"start": 0, "end": 4}],
        },
    }


def test_only_rules_that_occur_are_described_in_the_order_of_their_index() -> None:
    run = run_in(specimen_run())

    rules = run["tool"]["driver"]["rules"]
    assert {one["ruleId"] for one in run["results"]} == {rule["id"] for rule in rules}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert rules[0]["help"]["text"] == "‘Iets’ zegt niet welke soort. Noem het naaste bovenbegrip."
    assert rules[0]["shortDescription"]["text"] == "Geen leeg genus"


def test_a_rule_without_a_reason_is_described_by_its_title() -> None:
    rules = run_in(specimen_run())["tool"]["driver"]["rules"]

    assert next(rule for rule in rules if rule["id"] == "VER-02")["fullDescription"] == {
        "text": "Enkelvoud"
    }


def test_failures_make_the_invocation_unsuccessful() -> None:
    unknown = Failure("x", None, "GEEN-CODE", FAILURE.reason)

    (invocation,) = run_in(run_of([], failures=[FAILURE, unknown]))["invocations"]

    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["level"] == "error"
    assert first["descriptor"] == {"id": "INP-ROW-001"}
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert second["message"] == {"text": "Rij 3: kolom ‘definitie’ is leeg."}


def test_notices_leave_it_successful() -> None:
    run = run_of([], notices=specimen_run().notices)

    assert run_in(run)["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {"level": "note", "message": {"text": "De kolom ‘kleur’ is niet gebruikt."}}
            ],
        }
    ]


def prints(run: Run) -> list[str]:
    results = run_in(run)["results"]
    return [one["partialFingerprints"]["toetssteenFinding/v1"] for one in results]


def test_a_fingerprint_survives_a_move_to_another_line() -> None:
    found = finding(at=(0, 4))

    before = prints(run_of([judged("a", "iets wat vaart", found, line=2)]))
    after = prints(run_of([judged("a", "iets wat zeilt", found, line=90)]))

    assert before == after


def test_the_same_words_twice_are_two_fingerprints() -> None:
    found = finding(at=(0, 4)), finding(at=(5, 9))

    assert len(set(prints(run_of([judged("a", "iets iets", *found)])))) == 2


def test_every_specimen_has_its_own_fingerprint() -> None:
    every = prints(run_of(specimens()))

    assert len(set(every)) == len(every)


def test_a_text_makes_no_link_and_no_placeholder() -> None:
    odd = judged("a", "x", finding("[klik](https://kwaad.nl) {0} \u202e", advice=""))

    assert run_in(run_of([odd]))["results"][0]["message"] == {
        "text": "[klik] (https://kwaad.nl) {{0}} \\u202e"
    }


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("map/b.csv", "map/b.csv"),
        ("./map/een bestand#2.csv", "map/een%20bestand%232.csv"),
        ("a:b.csv", "a%3Ab.csv"),
        ("/map/é.csv", "file:///map/%C3%A9.csv"),
    ],
)
def test_a_file_is_a_percent_encoded_reference(file: str, uri: str) -> None:
    assert uri_of(file) == uri


def test_the_driver_names_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toetssteen.outputs.sarif.version", lambda _: "1.2.3")

    assert run_in(run_of([]))["tool"]["driver"]["version"] == "1.2.3"


def test_a_source_tree_that_is_not_installed_has_no_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr("toetssteen.outputs.sarif.version", missing)

    assert run_in(run_of([]))["tool"]["driver"]["version"] == "unknown"
