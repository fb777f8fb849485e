"""One rule, one subject, one outcome."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.engines.v2.native.outcomes import PLAIN, rule
from tests.rules.judging import plan_of, subject, unchecked
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import Reason
from toetssteen.contract.text import Language
from toetssteen.engines.v2.applying import Outcome, apply, why_not
from toetssteen.engines.v2.plan import CompiledProfile
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.catalog import Pack
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import (
    Certainty,
    Finding,
    Need,
    Rule,
    Silence,
    Unknown,
    cues,
    everywhere,
)
from toetssteen.rules.subject import Subject


def outcome(applied: Rule, text: str = "schip", lang: Language = Language.NL) -> Outcome:
    return apply(applied, subject(text), (), lang)


def needing(need: Need) -> Rule:
    return replace(PLAIN, needs=frozenset({need}))


def judged(*rules: Rule, text: str) -> Verdict:
    return plan_of(*rules).judge(ValidationRequest("kade", text), Language.NL, "eigen")


def of_cues(applied: Rule, text: str) -> list[tuple[int, int, Certainty]]:
    """Return place and certainty of what a rule finds by its cues, in a whole plan."""
    seen = subject(text)
    plan = CompiledProfile(Pack("proef", "1.0.0", (applied,)), seen.profile)
    (said,) = plan.outcomes(seen, Language.NL)
    return [(one.start, one.end, one.certainty) for one in said.findings]


def crashing(seen: Subject) -> Iterator[Finding]:
    yield Finding(0, len(seen.text))
    message = "boom"
    raise RuntimeError(message)


def test_a_rule_that_finds_nothing_has_passed() -> None:
    passed = rule("STR-01", check=lambda _: ())

    assert outcome(passed) == Outcome(passed)
    assert outcome(rule("STR-01")) == Outcome(rule("STR-01"))


def test_a_rule_whose_silence_proves_nothing_asks() -> None:
    asking = replace(PLAIN, silence=Silence.UNCHECKED, check=lambda _: ())

    assert outcome(asking) == Outcome(asking, reason=Reason.NEEDS_JUDGEMENT)


def test_findings_go_before_what_a_rule_does_not_know() -> None:
    both = rule("STR-01", check=lambda _: (Unknown(), Finding(0, 3), Unknown()))

    assert outcome(both) == Outcome(both, (Finding(0, 3),))


def test_of_what_a_rule_does_not_know_it_says_the_first() -> None:
    unsure = rule("STR-01", check=lambda _: (Unknown(Reason.MISSING_CONTEXT), Unknown()))

    assert outcome(unsure) == Outcome(unsure, reason=Reason.MISSING_CONTEXT)


def test_a_rule_that_crashes_is_unchecked_and_what_it_found_does_not_count() -> None:
    broken = rule("STR-01", check=crashing)

    assert outcome(broken) == Outcome(broken, reason=Reason.CRASHED)


def test_a_check_behind_a_cue_that_crashes_is_unchecked_too() -> None:
    def broken(seen: Subject, match: Match) -> Match | None:
        raise KeyError(seen.text, match)

    verdict = judged(replace(PLAIN, cues=cues("kan", then=broken)), text="schip dat kan")

    assert unchecked(verdict)["STR-01"].reason is Reason.CRASHED


def test_the_others_go_on_when_one_crashes() -> None:
    fine = rule("STR-02", check=lambda _: (Finding(0, 5),))
    verdict = judged(rule("STR-01", check=crashing), fine, rule("STR-09"), text="schip")

    assert unchecked(verdict)["STR-01"].reason is Reason.CRASHED
    assert unchecked(verdict)["STR-01"].question is None
    assert [one.rule_id for one in verdict.violations] == ["STR-02"]
    assert verdict.passed_rules == ("STR-09",)
    assert verdict.coverage == round(2 / 3, 4)


@pytest.mark.parametrize(
    ("applied", "text", "begrip", "lang", "reason"),
    [
        (PLAIN, "schip", "kade", Language.NL, None),
        (PLAIN, "schip", "kade", Language.EN, Reason.WRONG_LANGUAGE),
        (replace(PLAIN, any_language=True), "schip", "kade", Language.EN, None),
        (needing(Need.TERM), "schip", "-", Language.NL, Reason.NOT_APPLICABLE),
        (needing(Need.TERM), "", "kade", Language.NL, None),
        (needing(Need.DEFINIENS), "", "kade", Language.NL, Reason.NO_DEFINIENS),
        (needing(Need.DEFINIENS), "tbd", "kade", Language.NL, Reason.NO_DEFINIENS),
        (needing(Need.DEFINIENS), "te", "kade", Language.NL, None),
        (needing(Need.GENUS), "te", "kade", Language.NL, Reason.NO_DEFINIENS),
        (needing(Need.GENUS), "geen", "kade", Language.NL, Reason.NO_DEFINIENS),
        (needing(Need.GENUS), "schip", "kade", Language.NL, None),
        (replace(PLAIN, kinds=KERN), "fiets, bus, tram", "", Language.NL, Reason.NOT_APPLICABLE),
        (replace(PLAIN, kinds=KERN), "fiets of bus", "", Language.NL, None),
    ],
)
def test_a_rule_looks_when_what_it_needs_is_there(
    applied: Rule, text: str, begrip: str, lang: Language, reason: Reason | None
) -> None:
    assert why_not(applied, subject(text, begrip), lang) is reason


def test_a_rule_that_cannot_look_is_not_asked() -> None:
    assert outcome(rule("STR-01", check=crashing), lang=Language.EN).reason is Reason.WRONG_LANGUAGE


def test_cues_count_inside_the_definiens_only() -> None:
    kan = replace(PLAIN, cues=cues("voorbeeldbegrip", "kan"))

    text = "voorbeeldbegrip: schip dat kan. Het kan meer."
    assert of_cues(kan, text) == [(27, 30, Certainty.CERTAIN)]


def test_of_nested_matches_the_longest_counts() -> None:
    zou = replace(PLAIN, cues=cues("moeten", "zou", "zou moeten", "moeten varen"))

    assert of_cues(zou, "schip dat zou moeten varen") == [(10, 20, Certainty.CERTAIN)]


def test_of_two_matches_in_one_place_the_first_cue_counts() -> None:
    twice = replace(PLAIN, cues=(*cues("kan", certainty=Certainty.PROBABLE), *cues("kan")))

    assert of_cues(twice, "schip dat kan") == [(10, 13, Certainty.PROBABLE)]


def test_a_cue_points_where_its_check_says_or_stays_silent() -> None:
    def behind(seen: Subject, match: Match) -> Match | None:
        return Match(match.last, match.last + 1) if match.last + 1 < len(seen.words) else None

    kan = replace(PLAIN, cues=cues("kan", then=behind))

    assert of_cues(kan, "schip dat kan varen en kan") == [(10, 19, Certainty.CERTAIN)]
    assert everywhere(subject("kan"), Match(0, 0)) == Match(0, 0)


def test_findings_of_cues_and_of_a_check_both_count() -> None:
    both = replace(PLAIN, cues=cues("kan"), check=lambda _: (Finding(0, 5),))

    assert [place[:2] for place in of_cues(both, "schip dat kan")] == [(10, 13), (0, 5)]
