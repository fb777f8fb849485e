"""What a profile changes in what the native plan says."""

from typing import Any

import pytest

from tests.rules.judging import (
    LEXICON,
    NL,
    PLAN,
    RULES,
    facts,
    found,
    judge,
    unchecked,
)
from toetssteen.contract.request import (
    ValidationRequest,
)
from toetssteen.contract.result import (
    GateStatus,
    Severity,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v2.plan import CORE_QUESTIONS, PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.profile import Questions, profile_from


def with_profile(text: str, begrip: str = "voorbeeldbegrip", **fields: object) -> Verdict:
    """Return what the pack says under a profile that says *fields*."""
    profile = profile_from({"pack": "nl", **fields}, RULES)
    plan = PackPlan(NL, {"eigen": profile}, LEXICON)
    return plan.judge(ValidationRequest(begrip, text), Language.NL, "eigen")


def test_a_rule_that_is_switched_off_says_nothing_at_all() -> None:
    verdict = with_profile("hek om vee te keren", regels={"uit": ["ESS-01"]})

    assert verdict.violations == ()
    assert "ESS-01" not in {*verdict.passed_rules, *unchecked(verdict)}


def test_a_profile_can_make_a_rule_graver_or_milder() -> None:
    grave = with_profile("persoon die vaart en/of vist", ernst={"STR-09": "error"})
    mild = with_profile("fiets, bus, tram enz.", ernst={"INT-09": "info"})

    assert [one.severity for one in grave.violations] == [Severity.ERROR]
    assert grave.acceptance_gate.gates_failed == ("no_errors", "overall", "structuur")
    assert [one.severity for one in mild.violations] == [Severity.INFO]
    assert mild.acceptance_gate.status is GateStatus.PASS


def test_a_probable_finding_stays_below_a_raised_ceiling() -> None:
    verdict = with_profile("hek om vee te keren", ernst={"ESS-01": "warning"})

    assert [one.severity for one in verdict.violations] == [Severity.INFO]


@pytest.mark.parametrize(("weight", "score"), [(0, 1.0), (0.5, 0.94), (2, 0.76)])
def test_a_weight_scales_the_bite(weight: float, score: float) -> None:
    verdict = with_profile("persoon die vaart en/of vist", gewicht={"STR-09": weight})

    assert verdict.overall_score == score
    assert len(verdict.violations) == 1


def test_only_an_error_of_a_mandatory_rule_blocks() -> None:
    text = "persoon die een patiënt moet helpen"
    verdict = with_profile(text, ernst={"ARAI-04": "error"})

    assert verdict.violations[0].severity is Severity.ERROR
    assert "no_errors" in verdict.acceptance_gate.gates_passed


def test_thresholds_and_override_are_those_of_the_profile() -> None:
    text = "een vaartuig dat vracht vervoert"
    strict = with_profile(text, drempels={"taal": 0.9}, override="nooit")

    assert judge(text).acceptance_gate.status is GateStatus.PASS
    assert strict.acceptance_gate.status is GateStatus.BLOCKED
    assert strict.acceptance_gate.thresholds["taal"] == 0.9
    assert with_profile(text, drempels={"taal": 0.9}).acceptance_gate.status is (
        GateStatus.OVERRIDE_REQUIRED
    )


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("open vaartuig", {"lengte": {"min_woorden": 2}}),
        ("verzameling" + " van stukken" * 45, {"lengte": {"max_woorden": 95}}),
        ("verzameling van" + " havenbeheerders," * 40 + " reders", {"lengte": {"max_tekens": 999}}),
        ("plan dat de RVK vaststelt", {"afkortingen": ["RVK"]}),
        ("hulp die een wijkteam zo nodig geeft", {"eigen_woorden": ["zo nodig"]}),
        ("een vaartuig dat vracht vervoert", {"conventie": {"lidwoord": "vrij"}}),
    ],
)
def test_the_house_can_allow_what_others_do_not(text: str, fields: dict[str, Any]) -> None:
    assert len(judge(text).violations) == 1
    assert with_profile(text, **fields).violations == ()


@pytest.mark.parametrize(
    ("limits", "is_found"),
    [
        ({"min_woorden": 6}, False),
        ({"min_woorden": 7}, True),
        ({"max_woorden": 6}, False),
        ({"max_woorden": 5}, True),
        ({"max_tekens": 28}, False),
        ({"max_tekens": 27}, True),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "schip aan de wal, in Ostwijk",
        "vlot: een <b>schip</b> aan de&nbsp;&nbsp;wal, in Ostwijk.",
    ],
)
def test_lengths_are_counted_on_the_definiens_without_markup(
    text: str,
    limits: dict[str, int],
    is_found: bool,  # noqa: FBT001  a column of a table
) -> None:
    verdict = with_profile(text, "vlot", lengte=limits)

    assert any(one.rule_id.startswith("VAL-LEN") for one in verdict.violations) == is_found


@pytest.mark.parametrize(
    ("text", "conventie", "words"),
    [
        ("een vaartuig met riemen", {"lidwoord": "met"}, None),
        ("vaartuig met riemen", {"lidwoord": "met"}, "vaartuig"),
        ("Vaartuig met riemen", {"hoofdletter": "zonder"}, "Vaartuig"),
        ("NEN-vaartuig met riemen", {"hoofdletter": "zonder"}, None),
        ("Qqq met riemen", {"hoofdletter": "zonder"}, None),
        ("vaartuig met riemen", {"hoofdletter": "met"}, "vaartuig"),
        ("½ vaartuig met riemen", {"hoofdletter": "met"}, None),
        ("vaartuig met riemen.", {"punt": "zonder"}, "."),
        ("vaartuig met riemen", {"punt": "met"}, "riemen"),
        ("vaartuig met riemen van 2 MW.", {"punt": "met"}, None),
        ("vaartuig van een gekozen lid.", {"punt": "met"}, None),
        ("een sloep is vaartuig met riemen", {"vorm": "vrij"}, None),
        ("is een vaartuig met riemen", {"vorm": "vrij", "lidwoord": "vrij"}, None),
        ("sloep: vaartuig met riemen", {"vorm": "vrij"}, None),
        ("sloep: vaartuig met riemen", {}, "sloep:"),
        ("sloep: vaartuig met riemen", {"vorm": "zin"}, "sloep:"),
    ],
)
def test_a_departure_from_the_house_form_is_pointed_at(
    text: str, conventie: dict[str, str], words: str | None
) -> None:
    verdict = with_profile(text, "sloep", conventie=conventie, lengte={"min_woorden": 1})

    assert found(verdict, text) == ([] if words is None else [("ARAI-06", words)])


def test_a_copula_would_have_been_no_noun_phrase_to_another_rule() -> None:
    (violation,) = judge("is een vaartuig met riemen", "sloep").violations

    assert facts(violation).also == ("STR-01",)


@pytest.mark.parametrize(
    ("asks", "asked"),
    [
        (Questions.GEEN, set()),
        (Questions.KERN, {"CON-02", "ESS-05", "INT-10"}),
        (Questions.ALLE, {"CON-02", "ESS-03", "ESS-04", "ESS-05", "INT-10", "SAM-04", "STR-09"}),
    ],
)
def test_a_profile_chooses_which_questions_are_put(asks: Questions, asked: set[str]) -> None:
    verdict = with_profile("schip of boot van een reder", vragen=asks.value)

    questions = {one.rule_id: one.question for one in verdict.unchecked_rules if one.question}
    assert questions.keys() == asked
    assert {"CON-02", "ESS-03", "ESS-04", "STR-09"} <= unchecked(verdict).keys()
    assert all(question.endswith("?") for question in questions.values())


def test_a_question_is_in_the_language_of_the_caller() -> None:
    request = ValidationRequest("vrachtboot", "vaartuig dat vracht vervoert")
    verdict = PLAN.judge(request, Language.EN, "standaard")

    assert unchecked(verdict)["CON-02"].question == "On what source does this definition rest?"


def test_a_rule_that_cannot_look_puts_no_question() -> None:
    assert unchecked(with_profile("", vragen="alle"))["ESS-03"].question is None


def test_the_core_questions_are_those_of_the_register() -> None:
    dutch, english = {"ESS-02", "ESS-05", "INT-10"}, {"ISO-06", "ISO-09", "ISO-13"}

    assert {"CON-02", *dutch, *english} == CORE_QUESTIONS
