"""``toetssteen validate``: one definition from the command line."""

import json
from typing import Any

import pytest

from tests.cli.running import run
from toetssteen.contract.wire import check_result

GOOD = ("sloep", "vaartuig met riemen")
CIRCULAR = ("kade", "kade aan het water")


def result(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = run("validate", *arguments, "--format", "jsonl").lines[0]["result"]
    assert check_result(found) == ()
    return found


@pytest.mark.parametrize(("definition", "code"), [(GOOD, 0), (CIRCULAR, 1)])
def test_the_exit_code_is_the_verdict(definition: tuple[str, str], code: int) -> None:
    assert run("validate", *definition).code == code


def test_text_shows_the_definition_with_its_score_and_no_file() -> None:
    ran = run("validate", *CIRCULAR)

    assert ran.out.startswith("kade\n✗ niet aanvaardbaar, score 0,")
    assert ran.err == ""


def test_json_and_jsonl_hold_the_same_definition() -> None:
    whole = json.loads(run("validate", *GOOD, "--format", "json").out)["definitions"]
    lines = run("validate", *GOOD, "--format", "jsonl").lines

    assert [one["begrip"] for one in whole] == [one["begrip"] for one in lines] == ["sloep"]


@pytest.mark.parametrize("variant", ["v1", "v2-compat", "v2"])
def test_each_variant_can_be_asked(variant: str) -> None:
    assert result(*GOOD, "--variant", variant)["system"]["variant"] == variant


def test_a_profile_can_be_asked() -> None:
    assert result(*GOOD, "--profile", "zin")["system"]["profile_used"] == "zin"


def test_what_is_recorded_beside_the_definition_is_judged_with_it() -> None:
    def unchecked(*options: str) -> set[str]:
        found = result("sloep", "vaartuig met riemen", *options)
        return {rule["rule_id"] for rule in found["system"]["unchecked_rules"]}

    assert {"CON-01", "CON-02"} <= unchecked()
    assert "CON-02" not in unchecked("--bron", "Havenwet, artikel 1")
    assert "CON-01" not in unchecked("--organisatie", "Molenwaard", "--organisatie", "Waterveen")


@pytest.mark.parametrize("category", ["type", "particulier", "resultaat"])
def test_each_ontological_category_can_be_said(category: str) -> None:
    assert run("validate", *GOOD, "--categorie", category).code == 0


def test_a_category_that_the_definition_contradicts_is_found() -> None:
    ran = run("validate", *GOOD, "--categorie", "proces")

    assert ran.code == 1
    assert "ESS-02" in ran.out


def test_the_language_of_the_text_can_be_said() -> None:
    def passed(*options: str) -> list[str]:
        rules: list[str] = result("quay", "bank for ships", *options)["passed_rules"]
        return rules

    assert passed("--text-lang", "en") != passed("--text-lang", "nl") == passed()


@pytest.mark.parametrize(
    ("options", "code"), [(("--variant", "v9"), "INP-VAR-001"), (("--profile", "x"), "INP-PRF-001")]
)
def test_an_unknown_variant_or_profile_is_refused(options: tuple[str, ...], code: str) -> None:
    ran = run("validate", *GOOD, *options)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(code)


def test_a_text_with_a_lone_surrogate_could_not_be_checked() -> None:
    ran = run("validate", "kade", "wal\udcff", "--format", "jsonl")

    assert ran.code == 2
    assert ran.lines[0]["result"]["system"]["error"].startswith("INP-TXT-001 ")


def test_empty_texts_are_judged() -> None:
    ran = run("validate", "", "")

    assert ran.code == 1
    assert {"VAL-EMP-001", "VAL-EMP-002"} <= set(ran.out.split())
