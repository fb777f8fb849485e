"""Findings in the words and the shape of the contract."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from msgspec import UNSET

from tests.engines.v2.native.outcomes import PLAIN
from tests.rules.judging import RULES, facts, judge, plan_of
from tests.rules.texts import ANY_TEXT, CALM
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    Fix,
    Impact,
    ImprovementSuggestion,
    Location,
    Mend,
    RuleViolation,
    Severity,
    TextSpan,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v2.presenting import LONGEST_QUOTE
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.profile import profile_from
from toetssteen.rules.rule import About, Certainty, Finding, Obligation, Rule
from toetssteen.rules.subject import Subject

NOWHERE = Finding(0, 0)


def finding(*findings: Finding, of: Rule = PLAIN) -> Rule:
    """Return a rule that finds exactly these."""

    def check(subject: Subject) -> Iterator[Finding]:
        del subject
        yield from findings

    return replace(of, check=check)


def judged(
    *rules: Rule, text: str = "kade aan zee", begrip: str = "wal", locale: Language = Language.NL
) -> Verdict:
    return plan_of(*rules).judge(ValidationRequest(begrip, text), locale, "eigen")


def presented(one: Finding, text: str = "kade aan zee", begrip: str = "wal") -> RuleViolation:
    (violation,) = judged(finding(one), text=text, begrip=begrip).violations
    return violation


def test_a_violation_says_what_where_and_what_to_do() -> None:
    violation = presented(Finding(5, 8))

    assert violation == RuleViolation(
        code="VAL-STR-001",
        severity=Severity.ERROR,
        message="Gevonden: ‘aan’ bij ‘wal’.",
        rule_id="STR-01",
        category=PLAIN.category,
        location=Location(TextSpan(5, 8), line=1, column=6),
        suggestions=("Doe iets.",),
        metadata=violation.metadata,
    )
    assert facts(violation).found == "aan"
    assert facts(violation).about == "text"
    assert facts(violation).certainty == "certain"
    assert facts(violation).defect is UNSET
    assert facts(violation).also is UNSET
    assert facts(violation).spans is UNSET
    assert facts(violation).fix is UNSET


def test_a_violation_speaks_the_language_of_the_caller() -> None:
    (violation,) = judged(finding(Finding(5, 8)), locale=Language.EN).violations

    assert violation.message == "Found: ‘aan’ of ‘wal’."
    assert violation.suggestions == ("Do something.",)


@pytest.mark.parametrize(
    ("ceiling", "milder"),
    [
        (Severity.ERROR, Severity.WARNING),
        (Severity.WARNING, Severity.INFO),
        (Severity.INFO, Severity.INFO),
    ],
)
def test_a_probable_finding_is_one_step_less_severe(ceiling: Severity, milder: Severity) -> None:
    rule = replace(PLAIN, ceiling=ceiling)
    findings = Finding(0, 4), Finding(5, 8, Certainty.PROBABLE)

    certain, probable = judged(finding(*findings, of=rule)).violations
    assert (certain.severity, probable.severity) == (ceiling, milder)
    assert facts(probable).certainty == "probable"


def test_a_finding_that_points_nowhere_has_no_location_and_no_quote() -> None:
    violation = presented(NOWHERE)

    assert violation.location is UNSET
    assert facts(violation).found is UNSET
    assert violation.message == "Gevonden: ‘’ bij ‘wal’."


def test_a_finding_in_the_term_quotes_the_term_and_points_nowhere_in_the_text() -> None:
    violation = presented(Finding(1, 3, about=About.TERM))

    assert violation.location is UNSET
    assert (facts(violation).found, facts(violation).about) == ("al", "term")


@pytest.mark.parametrize(
    ("start", "line", "column"), [(0, 1, 1), (3, 1, 4), (5, 2, 1), (7, 3, 1), (9, 3, 3)]
)
def test_lines_and_columns_count_from_one(start: int, line: int, column: int) -> None:
    location = presented(Finding(start, start + 1), text="kade\na\n zee\n").location

    assert location == Location(TextSpan(start, start + 1), line=line, column=column)


def test_a_quote_is_one_line_of_at_most_so_many_characters() -> None:
    text = "kade \n\t aan " + "x" * 200
    message = presented(Finding(0, len(text)), text=text, begrip="y" * 200).message

    quote = "kade aan " + "x" * (LONGEST_QUOTE - 10) + "…"
    assert len(quote) == LONGEST_QUOTE
    assert message == f"Gevonden: ‘{quote}’ bij ‘{'y' * (LONGEST_QUOTE - 1)}…’."
    exact = "x" * LONGEST_QUOTE
    assert facts(presented(Finding(0, LONGEST_QUOTE), text=exact)).found == exact


def test_braces_in_a_text_are_only_braces() -> None:
    assert presented(Finding(0, 7), text="{found}").message == "Gevonden: ‘{found}’ bij ‘wal’."


def test_further_places_and_the_mend_are_told() -> None:
    fix = Fix(5, 9, "")
    violation = presented(Finding(0, 4, fix=fix, further=((5, 8), (9, 12)), defect="bron"))

    assert facts(violation).spans == (TextSpan(5, 8), TextSpan(9, 12))
    assert facts(violation).fix == fix
    assert facts(violation).defect == "bron"


def test_violations_stand_in_the_order_of_the_contract() -> None:
    first = finding(Finding(9, 12), NOWHERE, Finding(5, 8))
    second = finding(Finding(5, 8), of=replace(PLAIN, id="CON-02", code="VAL-CON-002"))

    order = [
        (one.code, one.location and one.location.text_span)
        for one in judged(first, second).violations
    ]
    assert order == [
        ("VAL-CON-002", TextSpan(5, 8)),
        ("VAL-STR-001", TextSpan(5, 8)),
        ("VAL-STR-001", TextSpan(9, 12)),
        ("VAL-STR-001", UNSET),
    ]


def test_there_is_one_suggestion_per_rule_the_deepest_bite_first() -> None:
    mild = finding(NOWHERE, NOWHERE, of=replace(PLAIN, id="INT-01", ceiling=Severity.INFO))
    grave = finding(NOWHERE, of=replace(PLAIN, id="STR-09"))
    optional = replace(PLAIN, id="CON-02", obligation=Obligation.OPTIONEEL)
    medium = finding(NOWHERE, of=optional)
    also_grave = finding(NOWHERE, of=replace(PLAIN, id="STR-02", defect="eigen"))

    suggestions = judged(mild, grave, medium, also_grave).improvement_suggestions

    assert suggestions == tuple(
        ImprovementSuggestion(Mend.REWRITE, "Doe iets.", impact=impact)
        for impact in (Impact.HIGH, Impact.HIGH, Impact.MEDIUM, Impact.LOW)
    )


def test_a_suggestion_shows_the_text_with_the_safe_mend_made() -> None:
    mend = finding(Finding(0, 4, fix=Fix(0, 5, "wal "), defect="opmaak"), Finding(5, 8))

    (suggestion,) = judged(mend).improvement_suggestions
    assert suggestion.type is Mend.REMOVAL
    assert suggestion.example == "wal aan zee"


def test_a_mend_of_the_term_is_no_example_of_a_text() -> None:
    mend = finding(Finding(0, 3, about=About.TERM, fix=Fix(0, 3, "kade")))

    (suggestion,) = judged(mend).improvement_suggestions
    assert suggestion.example is UNSET


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("een vaartuig dat vracht vervoert", Mend.REWRITE),
        ("vaartuig", Mend.ADDITION),
        ("vaartuig, bijvoorbeeld een sloep", Mend.REMOVAL),
        ("vaartuig en/of vlot met riemen", Mend.RESTRUCTURE),
    ],
)
def test_a_suggestion_says_what_kind_of_mend_it_is(text: str, mend: Mend) -> None:
    assert judge(text).improvement_suggestions[0].type is mend


@CALM
@given(ANY_TEXT, ANY_TEXT)
def test_whatever_is_quoted_a_message_fits(text: str, begrip: str) -> None:
    violation = presented(Finding(0, len(text)), text=text, begrip=begrip)

    assert len(violation.message) <= 500
    assert "\n" not in violation.message


def test_a_profile_says_how_severe_a_probable_finding_is() -> None:
    wanted = profile_from({"pack": "nl", "ernst_waarschijnlijk": {"INT-09": "error"}}, RULES)
    rule = replace(RULES["INT-09"], ceiling=Severity.WARNING).under(wanted)

    assert rule.severity(Certainty.PROBABLE) is Severity.ERROR
    assert rule.severity(Certainty.CERTAIN) is Severity.WARNING
