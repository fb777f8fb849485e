"""The examples of the English pack, each under the whole pack."""

from collections.abc import Sequence
from typing import TypeVar

import pytest

from tests.rules.english import EN, found, judge_example
from toetssteen.rules.packs import nl
from toetssteen.rules.rule import Asked, Bad, Good, Rule

Example = TypeVar("Example", Good, Bad, Asked)
SHARED = {id(rule) for rule in nl.RULES}  # their examples are Dutch
OWN = [rule for rule in EN.rules if id(rule) not in SHARED]
JUDGEMENT = {"ISO-06", "ISO-24"}


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, one, id=f"{rule.id}-{number}")
        for rule in OWN
        for number, one in enumerate(_examples(rule, kind))
    ]


def _examples(rule: Rule, kind: str) -> Sequence[object]:
    return {"good": rule.good, "bad": rule.bad, "asked": rule.asked}[kind]


@pytest.mark.parametrize(("rule", "example"), _cases("good"))
def test_a_good_example_has_no_finding_under_the_whole_pack(rule: Rule, example: Good) -> None:
    del rule
    assert found(judge_example(example), example.text) == []


@pytest.mark.parametrize(("rule", "example"), _cases("bad"))
def test_a_bad_example_has_one_finding_under_the_whole_pack(rule: Rule, example: Bad) -> None:
    verdict = judge_example(example)

    assert found(verdict, example.text) == [(rule.id, example.points_at)]
    assert verdict.violations[0].severity is (example.severity or rule.ceiling)


@pytest.mark.parametrize(("rule", "example"), _cases("asked"))
def test_a_rule_of_judgement_asks_and_finds_nothing(rule: Rule, example: Asked) -> None:
    verdict = judge_example(example)

    assert rule.id in {one.rule_id for one in verdict.unchecked_rules}
    assert verdict.violations == ()


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.id)
def test_a_rule_has_three_good_and_three_bad_examples_or_asks(rule: Rule) -> None:
    assert len(rule.good) >= 3
    assert len(rule.asked if rule.id in JUDGEMENT else rule.bad) >= 3


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.id)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    assert all(all(text) for text in (rule.title, rule.why, rule.message, rule.advice))


def test_the_pack_holds_the_24_rules_of_the_standards_by_number() -> None:
    ids = [rule.id for rule in OWN if rule.id.startswith("ISO-")]

    assert ids == [f"ISO-{number:02}" for number in range(1, 25)]
    assert [rule.code for rule in OWN if rule.id in ids] == [
        f"VAL-ISO-{n:03}" for n in range(1, 25)
    ]
