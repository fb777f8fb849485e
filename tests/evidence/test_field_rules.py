"""Rules that can be used are taken as they are; others stop the start and say what is known."""

import pytest
from msgspec import json, structs

from tests.evidence.builders import gate, result, violation
from toetssteen.contract.errors import SettingsError
from toetssteen.contract.result import DetailedScores, GateStatus
from toetssteen.evidence.comparison import compare
from toetssteen.evidence.field_rules import STANDARD, FieldRule, checked
from toetssteen.evidence.places import PLACES, matches, steps

IGNORED_MESSAGE = FieldRule("/violations/*/message", "ignore")


def test_the_standard_rules_can_be_used() -> None:
    assert checked(list(STANDARD)) == STANDARD


def test_a_rule_is_read_from_a_plan_with_its_own_names() -> None:
    read = json.decode(
        b'[{"path": "/violations", "as": "set", "key": ["rule_id"]}]', type=tuple[FieldRule, ...]
    )

    assert read == (FieldRule("/violations", "set", key=("rule_id",)),)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (FieldRule("/violatons", "ignore"), "no such field; known: acceptance_gate, detailed"),
        (FieldRule("/violations/*/colour", "ignore"), "known: category, code, location, message"),
        (FieldRule("", "ignore"), "no such field"),
        (FieldRule("/is_acceptable", "number"), "'number' does not suit ['boolean']"),
        (FieldRule("/violations/*/location/line", "number"), "does not suit ['integer']"),
        (FieldRule("/overall_score", "set"), "'set' does not suit ['number']"),
        (FieldRule("/detailed_scores/*", "number", within=-0.1), "within is -0.1"),
        (FieldRule("/overall_score", "number", within=float("nan")), "within is nan"),
        (FieldRule("/violations", "set", key=("rule_id", "kleur")), "no key 'kleur'; known: cat"),
        (FieldRule("/violations", "equal"), "'/violations' has to be a set with 'rule_id'"),
        (FieldRule("/violations", "set", key=("code",)), "'/violations' has to be a set"),
    ],
)
def test_a_rule_that_cannot_be_used_is_refused_with_what_is_known(
    rule: FieldRule, said: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        checked((rule, *STANDARD))

    assert said in str(caught.value)


@pytest.mark.parametrize(
    "path",
    [
        "/is_acceptable",
        "/acceptance_gate",
        "/acceptance_gate/status",
        "/acceptance_gate/**",
        "/overall_score",
        "/detailed_scores",
        "/detailed_scores/taal",
        "/violations",
        "/violations/*",
        "/violations/*/severity",
        "/passed_rules",
        "/system/unchecked_rules",
        "/**",
        "/*",
    ],
)
def test_verdict_rules_and_scores_may_not_be_ignored(path: str) -> None:
    with pytest.raises(SettingsError, match="may not be ignored"):
        checked((FieldRule(path, "ignore"), *STANDARD))


def test_a_rule_that_an_earlier_one_covers_is_refused() -> None:
    with pytest.raises(SettingsError, match="never reached"):
        checked((*STANDARD, IGNORED_MESSAGE))


def test_without_a_rule_for_the_unchecked_rules_ignoring_the_system_is_refused() -> None:
    with pytest.raises(SettingsError, match="/reason may not be ignored"):
        checked(STANDARD[1:])


def test_the_first_rule_that_fits_counts() -> None:
    one, other = (result(violation("STR-01", message=text)) for text in ("een", "twee"))

    assert not compare(one, other).equal
    assert compare(one, other, checked((IGNORED_MESSAGE, *STANDARD))).equal


def test_an_ignored_field_in_something_compared_as_a_whole_is_not_seen() -> None:
    one, other = (result(violation("STR-01", start=start)) for start in (1, 2))
    rules = checked((FieldRule("/violations/*/location/**", "ignore"), *STANDARD))

    assert compare(one, other, rules).equal


def test_text_is_equal_after_white_space() -> None:
    one, other = (result(violation("STR-01", message=text)) for text in ("a  b", " a\nb "))
    rules = checked((FieldRule("/violations/*/message", "text"), *STANDARD))

    assert not compare(one, other).equal
    assert compare(one, other, rules).equal


def test_a_set_without_a_key_is_paired_by_its_members() -> None:
    gates = (("a", "b"), ("b", "a"), ("b", "c"))
    one, other, third = (
        result(acceptance_gate=gate(GateStatus.PASS, gates_passed=each)) for each in gates
    )
    rules = checked((FieldRule("/acceptance_gate/gates_passed", "set"), *STANDARD))

    assert compare(one, other, rules).equal
    assert [
        (each.kind, each.pointer, each.from_, each.to)
        for each in compare(one, third, rules).differences
    ] == [
        ("removed", "/acceptance_gate/gates_passed/0", "other text", "absent"),
        ("added", "/acceptance_gate/gates_passed/1", "absent", "other text"),
    ]


def test_a_tolerance_for_one_score_leaves_the_others_alone() -> None:
    one, other = (
        structs.replace(result(), detailed_scores=DetailedScores(taal=score, structuur=score))
        for score in (0.5, 0.6)
    )
    rules = checked((FieldRule("/detailed_scores/taal", "number", within=0.1), *STANDARD))

    assert [each.path for each in compare(one, other, rules).differences] == [
        "/detailed_scores/structuur"
    ]


@pytest.mark.parametrize(
    ("pattern", "where", "expected"),
    [
        ("/a/b", "/a/b", True),
        ("/a/*", "/a/b", True),
        ("/a/*", "/a", False),
        ("/a/*", "/a/b/c", False),
        ("/a/**", "/a/b/c", True),
        ("/a/**", "/a", False),
        ("/**/c", "/a/b/c", True),
        ("/**/c", "/a/b/d", False),
        ("/a~1b/c~0d", "/a~1b/c~0d", True),
    ],
)
def test_a_star_is_one_step_and_two_stars_are_one_or_more(
    pattern: str, where: str, *, expected: bool
) -> None:
    assert matches(steps(pattern), steps(where)) is expected


def test_the_places_are_those_of_the_released_schema() -> None:
    assert ("acceptance_gate", "thresholds", "*") in PLACES
    assert PLACES["violations", "*", "severity"].words == {"info", "warning", "error"}
    assert PLACES["violations", "*"].defaults == {"suggestions": []}
