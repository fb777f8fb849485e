"""What the native plan says of an example, however it is written."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.rules.judging import (
    NL,
    STANDAARD,
    found,
    judge_example,
    subject,
)
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.kind import Kind
from toetssteen.rules.rule import Bad, Good, Rule

ON = {rule.id for rule in NL.rules if rule.is_on(STANDAARD)}
GOOD = [example for rule in NL.rules for example in rule.good]
BAD = [(rule, example) for rule in NL.rules for example in rule.bad if rule.id in ON]
HYGIENE = ("VAL-TXT-001", "VAL-TXT-002", "VAL-TXT-003", "VAL-TXT-007")


def soiled(text: str) -> Iterator[str]:
    """Yield *text* as careless programs hand it over; what a reader sees stays the same."""
    yield text.replace(" ", "\u00a0", 1)
    yield text.replace(" ", "&nbsp;", 1)
    yield text.replace(" ", "&ensp;", 1)
    yield text.replace(" ", " \u2009\n", 1)
    yield text.replace(" ", "<br/>", 1)
    yield f"<p>{text}</p>"
    yield text.replace(" ", " <b>", 1) + "</b>"
    yield f"  {text} \n"
    yield f"\ufeff{text[:2]}\u00ad{text[2:]}"
    yield f"{text[:2]}&shy;{text[2:]}&#8203;"
    yield f"{text[:2]}<i>{text[2:]}</i>"
    yield f"**{text}**"
    yield "".join(f"&#{ord(letter)};" for letter in text)


def without_hygiene(verdict: Verdict) -> list[str]:
    return [one.rule_id for one in verdict.violations if one.rule_id not in HYGIENE]


@pytest.mark.parametrize("example", GOOD, ids=lambda example: example.text[:20])
def test_soiling_a_good_text_changes_only_the_findings_about_hygiene(example: Good) -> None:
    for text in soiled(example.text):
        assert without_hygiene(judge_example(replace(example, text=text))) == [], text


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(*pair, id=pair[1].text[:20]) for pair in BAD if pair[0].id not in HYGIENE
     and pair[1].text and "<" not in pair[1].text],
)  # fmt: skip
def test_soiling_a_bad_text_hides_its_defect_from_no_rule(rule: Rule, example: Bad) -> None:
    for text in soiled(example.text):
        assert without_hygiene(judge_example(replace(example, text=text))) == [rule.id], text


PLAIN_GOOD = [
    example
    for example in GOOD
    if example.profile is None
    and example.text[0].islower()
    and " " not in example.begrip
    and subject(example.text, example.begrip).kind is not Kind.AANDUIDING  # a name stays as it is
]


def as_sentence(text: str, begrip: str) -> str:
    """Return a phrase rewritten as a sentence with its term as the subject."""
    needs_no_article = text.split(maxsplit=1)[0].lower() in {
        "de",
        "het",
        "een",
        "één",
        "dat",
        "als",
    }
    return f"Een {begrip} is {'' if needs_no_article else 'een '}{text.removesuffix('.')}."


@pytest.mark.parametrize("example", PLAIN_GOOD, ids=lambda example: example.text[:20])
def test_a_good_phrase_rewritten_as_a_sentence_is_good_where_that_is_the_form(
    example: Good,
) -> None:
    text = as_sentence(example.text, example.begrip)
    verdict = judge_example(replace(example, text=text, profile="zin"))

    assert without_hygiene(verdict) == []
    if "bedoeld in" not in text:  # a reference has no house form
        assert without_hygiene(judge_example(replace(example, text=text))) == ["ARAI-06"]


REWRITTEN = [
    (rule, example)
    for rule, example in BAD
    if rule.id.startswith(("ARAI-0", "CON-", "ESS", "INT", "STR", "VAL-LEN", "VAL-TXT-005"))
    and rule.id != "ARAI-06"
    and example.text[:1].islower()  # a capital inside a sentence makes a name
    and not (rule.id == "STR-01" and example.severity)  # behind an article a noun is to come
]


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(*pair, id=pair[1].text[:20]) for pair in REWRITTEN]
)
def test_a_bad_phrase_rewritten_as_a_sentence_keeps_its_finding(rule: Rule, example: Bad) -> None:
    text = as_sentence(example.text, example.begrip)
    verdict = judge_example(replace(example, text=text, profile="zin"))

    assert found(verdict, text) == [(rule.id, example.points_at)]


@pytest.mark.parametrize("more", [" in een haven", " van een gemeente", " uit het jaar 2020"])
@pytest.mark.parametrize("example", PLAIN_GOOD, ids=lambda example: example.text[:20])
def test_a_neutral_extension_of_a_good_text_leaves_the_score_equal(
    example: Good, more: str
) -> None:
    longer = replace(example, text=example.text.removesuffix(".") + more)

    assert judge_example(longer).overall_score == 1.0


SOLE = {"ARAI-02", "INT-02", "INT-08", "STR-03", "STR-04", "STR-05"}
LONG_ENOUGH = [
    pytest.param(rule, example, id=example.text[:20])
    for rule, example in BAD
    if rule.id.startswith(("ARAI", "CON", "ESS", "INT", "STR"))
    and rule.id not in SOLE  # a year tells it from others: nothing may follow
    and example.text[-1] != "."
]


@pytest.mark.parametrize(("rule", "example"), LONG_ENOUGH)
def test_a_neutral_extension_of_a_bad_text_leaves_the_score_equal(rule: Rule, example: Bad) -> None:
    longer = replace(example, text=example.text + " uit het jaar 2020")

    assert judge_example(longer).overall_score == judge_example(example).overall_score, rule.id
