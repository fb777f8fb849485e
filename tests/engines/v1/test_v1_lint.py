"""Notices about a rule set, which stop nothing."""

import json

import pytest

from toetssteen.engines.v1.legacy_rule import pattern_of
from toetssteen.engines.v1.lint import asks_for_capitals, nests_repeats, notices
from toetssteen.engines.v1.rule_files import read_rules

WHERE = "A-1.json · A-1 · herkenbaar_patronen"


def noticed(files: dict[str, object]) -> tuple[str, ...]:
    rules = read_rules({name: json.dumps(value).encode() for name, value in files.items()})
    return notices(rules)


def test_a_plain_rule_set_has_no_notices() -> None:
    rule = {"id": "a-1", "status": 1, "type": 1, "thema": 1, "brondocument": 1, "relatie": 1}

    assert noticed({"A_1.json": rule, "meer.json": [{"id": "B-1"}, {"id": "C-1"}]}) == ()


def test_an_unknown_field_is_listed_once_with_the_rules_that_have_it() -> None:
    rules = [{"id": "B-1", "min_x": 1, "zz": 2}, {"id": "A-1", "min_x": 3}]

    assert noticed({"x.json": rules}) == (
        "min_x · unknown field, kept and not interpreted · B-1, A-1",
        "zz · unknown field, kept and not interpreted · B-1",
    )


def test_an_id_that_is_not_the_name_of_its_file_is_noticed() -> None:
    assert noticed({"regel.json": {"id": "a1"}}) == (
        "regel.json · id · A-1 is not the name of the file",
    )


def test_patterns_that_mean_more_than_they_look_or_are_slow_are_noticed() -> None:
    rule = {"id": "A-1", "herkenbaar_patronen": ["een", "[A-Z]{2}", "(x+)*"]}

    assert noticed({"A-1.json": rule}) == (
        f"{WHERE}[1] · [A-Z] also finds small letters; write (?-i:...) for capitals only",
        f"{WHERE}[2] · an unbounded repeat inside an unbounded repeat is slow",
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[A-Z]", True),
        ("[A-Z0-9]+", True),
        ("[A-Za-z]", False),
        ("(?-i:[A-Z]{2})", False),
        ("abc", False),
    ],
)
def test_a_class_of_capitals_needs_a_case_of_its_own(source: str, *, expected: bool) -> None:
    assert asks_for_capitals(pattern_of(source)) is expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("(a+)+", True),
        ("(?:a*b)*", True),
        ("((a+)b)+", True),
        ("((a+))*", True),
        ("(a{2,}){3,}", True),
        ("(a+b)+c", True),
        ("(a)+(b+)", False),
        ("(a+)b+", False),
        ("(a+)?", False),
        ("(a{1,3})+", False),
        (r"(\+)+", False),
        ("([+*(]x)+", False),
        ("a+b*", False),
        ("(?x) a # :) b+\n(c+)+", True),
    ],
)
def test_an_unbounded_repeat_in_an_unbounded_repeat_is_seen(source: str, *, expected: bool) -> None:
    assert nests_repeats(pattern_of(source)) is expected


def reversed_rule(**fields: object) -> dict[str, object]:
    return {
        "id": "A-1",
        "herkenbaar_patronen": ["bron", "{begrip}"],
        "goede_voorbeelden": ["met bron", "iets"],
        "foute_voorbeelden": ["zonder"],
        **fields,
    }


def test_patterns_that_hit_the_good_and_miss_the_bad_example_are_noticed() -> None:
    assert noticed({"A-1.json": reversed_rule()}) == (
        f"{WHERE} · hit a good example and no bad one: reversed? then set werking to vereist",
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"werking": "vereist"},
        {"foute_voorbeelden": ["geen bron"]},
        {"foute_voorbeelden": []},
        {"goede_voorbeelden": ["iets"]},
    ],
)
def test_patterns_that_may_well_be_right_are_not_noticed(fields: dict[str, object]) -> None:
    assert noticed({"A-1.json": reversed_rule(**fields)}) == ()
