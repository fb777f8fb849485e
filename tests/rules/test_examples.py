"""Written once for all rules there will ever be."""

import string
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import pytest

from tests.rules.judging import NL, facts, found, judge_example, unchecked
from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.packs import nl
from toetssteen.rules.rule import Asked, Bad, Good, Obligation, Rule

Example = TypeVar("Example", Good, Bad, Asked)

# A copy of the register (RULES 2.1), so that a slip in a rule's file is seen.
REGISTER = {
    "ARAI-02": ("VAL-ARA-002", "taal", "optioneel", "warning"),
    "ARAI-03": ("VAL-ARA-003", "taal", "optioneel", "warning"),
    "ARAI-05": ("VAL-ARA-005", "taal", "optioneel", "warning"),
    "ESS-02": ("VAL-ESS-002", "juridisch", "verplicht", "error"),
    "ESS-05": ("VAL-ESS-005", "juridisch", "verplicht", "warning"),
    "INT-02": ("VAL-INT-002", "structuur", "aanbevolen", "warning"),
    "INT-03": ("VAL-INT-003", "structuur", "verplicht", "warning"),
    "INT-04": ("VAL-INT-004", "structuur", "verplicht", "warning"),
    "INT-08": ("VAL-INT-008", "structuur", "verplicht", "warning"),
    "INT-10": ("VAL-INT-010", "structuur", "verplicht", "warning"),
    "SAM-04": ("VAL-SAM-004", "samenhang", "verplicht", "warning"),
    "SAM-07": ("VAL-SAM-007", "samenhang", "verplicht", "warning"),
    "STR-03": ("VAL-STR-003", "structuur", "verplicht", "error"),
    "STR-04": ("VAL-STR-004", "structuur", "verplicht", "error"),
    "STR-05": ("VAL-STR-005", "structuur", "verplicht", "warning"),
    "STR-06": ("VAL-STR-006", "structuur", "verplicht", "warning"),
    "STR-07": ("VAL-STR-007", "structuur", "verplicht", "warning"),
    "STR-08": ("VAL-STR-008", "structuur", "verplicht", "warning"),
    "VAL-TXT-003": ("VAL-TXT-003", "taal", "verplicht", "warning"),
    "VAL-TXT-006": ("VAL-TXT-006", "taal", "verplicht", "warning"),
    "VAL-TXT-007": ("VAL-TXT-007", "taal", "optioneel", "info"),
    "VAL-TXT-008": ("VAL-TXT-008", "taal", "verplicht", "warning"),
    "VAL-TXT-009": ("VAL-TXT-009", "taal", "aanbevolen", "warning"),
    "VER-02": ("VAL-VER-002", "taal", "verplicht", "warning"),
    "VER-03": ("VAL-VER-003", "taal", "aanbevolen", "warning"),
    "ARAI-02SUB1": ("VAL-ARA-021", "taal", "optioneel", "warning"),
    "ARAI-04": ("VAL-ARA-004", "taal", "optioneel", "warning"),
    "ARAI-06": ("VAL-ARA-006", "taal", "verplicht", "warning"),
    "CON-01": ("VAL-CON-001", "samenhang", "verplicht", "error"),
    "CON-02": ("VAL-CON-002", "samenhang", "verplicht", "warning"),
    "CON-CIRC-001": ("VAL-CIR-001", "samenhang", "verplicht", "error"),
    "ESS-01": ("VAL-ESS-001", "juridisch", "verplicht", "error"),
    "ESS-03": ("VAL-ESS-003", "juridisch", "verplicht", "info"),
    "ESS-04": ("VAL-ESS-004", "juridisch", "verplicht", "warning"),
    "INT-01": ("VAL-INT-001", "structuur", "aanbevolen", "warning"),
    "INT-06": ("VAL-INT-006", "structuur", "verplicht", "warning"),
    "INT-07": ("VAL-INT-007", "structuur", "verplicht", "warning"),
    "INT-09": ("VAL-INT-009", "structuur", "verplicht", "error"),
    "STR-01": ("VAL-STR-001", "structuur", "verplicht", "error"),
    "STR-02": ("VAL-STR-002", "structuur", "verplicht", "error"),
    "STR-09": ("VAL-STR-009", "structuur", "verplicht", "warning"),
    "VAL-EMP-001": ("VAL-EMP-001", "structuur", "verplicht", "error"),
    "VAL-EMP-002": ("VAL-EMP-002", "structuur", "verplicht", "error"),
    "VAL-LEN-001": ("VAL-LEN-001", "structuur", "aanbevolen", "warning"),
    "VAL-LEN-002": ("VAL-LEN-002", "structuur", "aanbevolen", "warning"),
    "VAL-TXT-001": ("VAL-TXT-001", "taal", "aanbevolen", "warning"),
    "VAL-TXT-002": ("VAL-TXT-002", "taal", "optioneel", "info"),
    "VAL-TXT-004": ("VAL-TXT-004", "taal", "verplicht", "error"),
    "VAL-TXT-005": ("VAL-TXT-005", "taal", "verplicht", "error"),
    "VER-01": ("VAL-VER-001", "taal", "verplicht", "warning"),
    "STR-TERM-001": ("VAL-TRM-001", "structuur", "optioneel", "info"),
    "VAL-TXT-010": ("VAL-TXT-010", "taal", "optioneel", "info"),
}
FATAL = {"VAL-EMP-001", "VAL-TXT-004", "VAL-TXT-005"}
FOLDERS = {
    "ARAI": "afgeleid",
    "CON": "context",
    "CON-CIRC": "basis",
    "ESS": "essentie",
    "INT": "intern",
    "SAM": "samenhang",
    "STR": "structuur",
    "VAL": "basis",
    "VER": "vorm",
}
MILDER = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.INFO,
    Severity.INFO: Severity.INFO,
}
PACK = Path(nl.__file__).parent
FILES = sorted(path for path in PACK.glob("*/*.py") if path.stem != "__init__")


def each(examples_of: Callable[[Rule], Sequence[Example]]) -> pytest.MarkDecorator:
    """Return the mark that runs a test on every example of every rule."""
    return pytest.mark.parametrize(
        ("rule", "example"),
        [
            pytest.param(rule, example, id=f"{rule.id}-{number}")
            for rule in NL.rules
            for number, example in enumerate(examples_of(rule), start=1)
        ],
    )


each_rule = pytest.mark.parametrize("rule", NL.rules, ids=lambda rule: rule.id)


def texts_of(rule: Rule) -> Iterator[Text]:
    yield from (rule.title, rule.why, rule.message, rule.advice)
    if rule.question:
        yield rule.question


def family_of(rule_id: str) -> str:
    return max((family for family in FOLDERS if rule_id.startswith(f"{family}-")), key=len)


def fields_of(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


@each(lambda rule: rule.good)
def test_a_good_example_has_no_finding_under_the_whole_pack(rule: Rule, example: Good) -> None:
    assert found(judge_example(example), example.text) == [], rule.id


@each(lambda rule: rule.bad)
def test_a_bad_example_has_one_finding_under_the_whole_pack(rule: Rule, example: Bad) -> None:
    (violation,) = judge_example(example).violations

    assert violation.rule_id == rule.id
    assert violation.severity is (example.severity or rule.ceiling)


@each(lambda rule: rule.bad)
def test_a_bad_example_names_the_exact_words(rule: Rule, example: Bad) -> None:
    verdict = judge_example(example)
    (violation,) = verdict.violations
    is_about_term = facts(violation).about == "term"

    text = example.begrip if is_about_term else example.text
    assert text.count(example.points_at) == 1 or not example.points_at
    assert found(verdict, example.text) == [(rule.id, "" if is_about_term else example.points_at)]
    if is_about_term:  # a place in the term is no place in the text; the words are still quoted
        assert (facts(violation).found or "") == example.points_at


@each(lambda rule: rule.bad)
def test_only_a_probable_finding_is_milder_than_the_ceiling(rule: Rule, example: Bad) -> None:
    (violation,) = judge_example(example).violations

    is_probable = facts(violation).certainty == "probable"
    assert violation.severity is (MILDER[rule.ceiling] if is_probable else rule.ceiling)


@each(lambda rule: rule.asked)
def test_an_example_to_ask_about_has_no_finding_and_leaves_its_rule_unchecked(
    rule: Rule, example: Asked
) -> None:
    verdict = judge_example(example)

    assert found(verdict, example.text) == []
    assert rule.id in unchecked(verdict)


@each_rule
def test_a_rule_has_three_good_examples_and_three_of_what_it_is_for(rule: Rule) -> None:
    assert len(rule.good) >= 3
    assert len(rule.bad) >= 3 or len(rule.asked) >= 3


@each_rule
def test_only_a_rule_with_a_question_asks(rule: Rule) -> None:
    assert rule.question or not rule.asked
    assert rule.bad or rule.question


@each_rule
def test_no_two_examples_of_a_rule_are_the_same(rule: Rule) -> None:
    examples = [repr(one) for one in (*rule.good, *rule.bad, *rule.asked)]
    assert len(set(examples)) == len(examples)


@each_rule
def test_a_rule_is_what_the_register_says(rule: Rule) -> None:
    stated = rule.code, rule.category.value, rule.obligation.value, rule.ceiling.value
    assert stated == REGISTER[rule.id]
    assert rule.fatal == (rule.id in FATAL)


def test_the_register_and_the_pack_hold_the_same_rules() -> None:
    assert {rule.id for rule in NL.rules} == set(REGISTER)
    assert len({rule.code for rule in NL.rules}) == len(NL.rules)
    assert {row[1] for row in REGISTER.values()} < {category.value for category in Category}
    assert {row[2] for row in REGISTER.values()} == {obligation.value for obligation in Obligation}


def test_every_rule_file_is_listed_in_the_pack_in_the_order_of_the_ids() -> None:
    listed = [rule.id for rule in nl.RULES]

    assert listed == sorted(listed)
    assert len(listed) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_is_called_like_its_file_and_stands_with_its_family(path: Path) -> None:
    family = path.parent.name
    rule = import_module(f"{nl.__name__}.{family}.{path.stem}").RULE

    assert rule.id.lower().replace("-", "_") == path.stem
    assert family == FOLDERS[family_of(rule.id)]
    assert rule in nl.RULES


@each_rule
def test_the_first_line_of_a_rule_file_says_which_rule_it_is(rule: Rule) -> None:
    (path,) = (path for path in FILES if path.stem == rule.id.lower().replace("-", "_"))

    assert path.read_text(encoding="utf-8").startswith(f'"""{rule.id}: ')


@each_rule
def test_every_sentence_of_a_rule_is_there_in_both_languages(rule: Rule) -> None:
    for text in texts_of(rule):
        assert text.nl.strip() == text.nl != ""
        assert text.en.strip() == text.en != ""
        assert "!" not in text.nl + text.en


@each_rule
def test_what_is_a_sentence_ends_like_one(rule: Rule) -> None:
    for text in (rule.why, rule.message, rule.advice):
        assert text.nl.endswith(".")
        assert text.en.endswith(".")
    assert not rule.title.nl.endswith(".")
    assert rule.question is None or (rule.question.nl[-1], rule.question.en[-1]) == ("?", "?")


@each_rule
def test_only_a_message_has_fields_and_they_are_the_same_in_both_languages(rule: Rule) -> None:
    assert fields_of(rule.message.nl) <= {"found", "begrip"}
    assert fields_of(rule.message.nl) == fields_of(rule.message.en)
    for text in texts_of(rule):
        assert text is rule.message or not fields_of(text.nl) | fields_of(text.en)


@each_rule
def test_a_rule_that_can_point_at_nothing_quotes_nothing(rule: Rule) -> None:
    points_at_nothing = any(not example.points_at for example in rule.bad)
    assert not (points_at_nothing and "found" in fields_of(rule.message.nl))
