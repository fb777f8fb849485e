"""Every finding says how to mend it, and a mechanical mend does what it says."""

from collections import Counter
from dataclasses import replace

import pytest

from tests.rules.judging import NL, facts, judge, judge_example
from tests.rules.test_examples import each
from toetssteen.contract.result import RuleViolation
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.rule import Bad, Rule

MENDS = {
    *("ARAI-06", "INT-07", "VAL-TXT-001", "VAL-TXT-002", "VAL-TXT-003", "VAL-TXT-007"),
    *("STR-TERM-001", "VER-01", "VER-02"),
}


def mended(example: Bad, violation: RuleViolation) -> Bad:
    """Return *example* with the fix of *violation* made."""
    found = facts(violation)
    assert found.fix
    about_term = found.about == "term"
    source = example.begrip if about_term else example.text
    after = source[: found.fix.start] + found.fix.text + source[found.fix.end :]
    assert after != source
    return replace(example, begrip=after) if about_term else replace(example, text=after)


def said(verdict: Verdict) -> Counter[tuple[str, str | None]]:
    return Counter((one.rule_id, facts(one).found or None) for one in verdict.violations)


def fix_of(text: str, begrip: str, profile: str = "standaard") -> str | None:
    """Return the text that the only finding with a fix proposes, in the whole text."""
    fixes = [facts(one).fix for one in judge(text, begrip, profile=profile).violations]
    made = [text[: fix.start] + fix.text + text[fix.end :] for fix in fixes if fix]
    return made[0] if made else None


@each(lambda rule: rule.bad)
def test_every_finding_says_how_to_mend_it(rule: Rule, example: Bad) -> None:
    for violation in judge_example(example).violations:
        assert violation.suggestions, rule.id
        assert all(advice.strip() for advice in violation.suggestions)


@each(lambda rule: rule.bad)
def test_a_fix_takes_its_finding_away_and_brings_no_other(rule: Rule, example: Bad) -> None:
    (violation,) = judge_example(example).violations
    if facts(violation).fix:
        after = judge_example(mended(example, violation))

        assert said(after) <= said(judge_example(example)), rule.id
        assert rule.id not in {one.rule_id for one in after.violations}


def test_the_rules_that_mend_are_those_whose_mend_is_mechanical() -> None:
    found = {
        rule.id
        for rule in NL.rules
        for example in rule.bad
        for violation in judge_example(example).violations
        if facts(violation).fix
    }

    assert found == MENDS


@pytest.mark.parametrize(
    ("text", "profile", "proposed"),
    [
        ("De steiger is een bouwwerk (van hout)", "zin", "De steiger is een bouwwerk (van hout)."),
        ("de steiger is een bouwwerk.", "zin", "De steiger is een bouwwerk."),
        ("Bouwwerk waaraan een schip ligt", "frase-strikt", "bouwwerk waaraan een schip ligt"),
        ("een bouwwerk van hout", "standaard", "bouwwerk van hout"),
        ("Een bouwwerk van hout.", "standaard", "Bouwwerk van hout."),
        ("De steiger is een ijzeren bouwwerk.", "standaard", "IJzeren bouwwerk."),
        ("Een bouwwerk van hout", "frase-strikt", "bouwwerk van hout"),
        ("Een <b>bouwwerk</b> van hout", "standaard", "Een bouwwerk van hout"),  # then the article
        ("Een bouw<b>werk</b> van hout", "standaard", "bouw<b>werk</b> van hout"),
    ],
)
def test_the_house_form_is_a_matter_of_one_mend(text: str, profile: str, proposed: str) -> None:
    assert fix_of(text, "steiger", profile) == proposed


@pytest.mark.parametrize(
    "text",
    [
        "Een aanlegkade is een bouwwerk van hout",  # not the term: no phrase without its article
        "<li>bouwwerk met pand</li> <li>pand van hout</li>",  # items of a list
        "rund van de soort Bison bison",  # a name
        "bouwwerk <b>van hout</b> , bij een haven",
    ],
)
def test_what_may_be_meant_is_left_to_the_author(text: str) -> None:
    violations = judge(text, "steiger").violations

    found = [one for one in violations if one.rule_id in {"ARAI-06", "VAL-TXT-007"}]
    assert found
    assert not [one for one in found if facts(one).fix]


def test_a_dutch_digraph_gets_both_its_capitals() -> None:
    text = "ijzer is een metaal uit erts."

    assert fix_of(text, "ijzer", "zin") == "IJzer is een metaal uit erts."


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("De steiger is een bouwwerk,", "zin"),  # a full stop behind a comma mends nothing
        ("Nederlandse kade van een haven", "frase-strikt"),  # the capital of a name
        ("<b>d</b>e steiger is een bouwwerk.", "zin"),  # the letter is in the markup
    ],
)
def test_no_mend_is_proposed_for_the_form_that_no_mark_can_give(text: str, profile: str) -> None:
    violations = judge(text, "steiger", profile=profile).violations

    assert "ARAI-06" in {one.rule_id for one in violations}
    assert not [one for one in violations if one.rule_id == "ARAI-06" and facts(one).fix]


@pytest.mark.parametrize(
    ("text", "begrip"),
    [
        ("openbare bouwwerken over water", "brug"),  # openbaar bouwwerk
        ("voertuigen die over rails rijden", "spoorwagen"),  # voertuig dat rijdt
        ("kamers en zalen met een verzameling", "museumzaal"),
        ("kamers met een bed die schoon zijn", "logeerkamer"),
        ("één van de constructies over water", "brug"),
    ],
)
def test_a_plural_with_which_other_words_agree_is_left_to_the_author(
    text: str, begrip: str
) -> None:
    violations = judge(text, begrip).violations

    assert not [one for one in violations if one.rule_id == "VER-02" and facts(one).fix]


@pytest.mark.parametrize("begrip", ["stedelijke musea", "ligplaatsvergunningen", "de musea"])
def test_a_term_is_made_singular_only_when_that_is_certain(begrip: str) -> None:
    violations = judge("gebouw met een verzameling", begrip).violations

    (found,) = (one for one in violations if one.rule_id == "VER-01")
    assert not facts(found).fix
