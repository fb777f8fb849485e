"""What the native plan says of a definition that was worked out by hand."""

from dataclasses import replace

import pytest

from tests.engines.v2.native.outcomes import PLAIN
from tests.rules.judging import (
    NL,
    PLAN,
    PROFILES,
    RULES,
    STANDAARD,
    found,
    judge,
    plan_of,
    unchecked,
)
from toetssteen.contract.request import (
    DefinitionContext,
    OntologischeCategorie,
    ValidationRequest,
)
from toetssteen.contract.result import (
    Category,
    DetailedScores,
    GateStatus,
    Reason,
    Severity,
)
from toetssteen.contract.text import Language

ON = {rule.id for rule in NL.rules if rule.is_on(STANDAARD)}
OF_A_GLOSSARY = ("DUP-01", "SAM-01", "SAM-02", "SAM-03", "SAM-05", "SAM-06", "SAM-08")


def test_a_plan_says_what_it_is_made_of() -> None:
    assert (PLAN.pack, PLAN.engine_version) == ("nl", f"v2/nl/{NL.version}")
    assert PLAN.profiles == tuple(PROFILES)


def test_a_good_definition_scores_one_and_is_accepted() -> None:
    verdict = judge("vaartuig dat vracht vervoert", "vrachtboot", bron="Havenwet 2021, artikel 2")

    assert (verdict.violations, verdict.overall_score) == ((), 1.0)
    assert verdict.detailed_scores == DetailedScores(1.0, 1.0, 1.0, 1.0)
    assert verdict.acceptance_gate.status is GateStatus.PASS
    assert verdict.improvement_suggestions == ()
    assert {one.rule_id: one.reason for one in verdict.unchecked_rules} == {
        "CON-01": Reason.MISSING_CONTEXT,
        "ESS-02": Reason.NOT_APPLICABLE,
        "ESS-03": Reason.NEEDS_JUDGEMENT,
        "ESS-04": Reason.NEEDS_JUDGEMENT,
        "ESS-05": Reason.NEEDS_JUDGEMENT,
        "INT-10": Reason.NEEDS_JUDGEMENT,
        "SAM-04": Reason.NEEDS_JUDGEMENT,
        **dict.fromkeys(OF_A_GLOSSARY, Reason.MISSING_GLOSSARY),
    }
    assert verdict.passed_rules == tuple(sorted(ON - unchecked(verdict).keys()))
    assert verdict.coverage == round(43 / 56, 4)  # one rule does not apply


def test_each_violated_rule_bites_once() -> None:
    text = "een persoon die een schip moet besturen, bijvoorbeeld een sloep"
    verdict = judge(text, "stuurman")

    assert found(verdict, text) == [
        ("ARAI-06", "een"),
        ("ARAI-04", "moet"),
        ("INT-06", "bijvoorbeeld"),
    ]
    assert verdict.overall_score == round(0.88 * 0.94 * 0.88, 4)
    assert verdict.detailed_scores == DetailedScores(
        taal=round(0.88 * 0.94, 4), juridisch=1.0, structuur=0.88, samenhang=1.0
    )


@pytest.mark.parametrize(
    ("text", "rule_id", "category"),
    [("", "VAL-EMP-001", "structuur"), ("n.t.b.", "VAL-TXT-004", "taal"),
     ("steiger", "VAL-TXT-005", "taal")],
)  # fmt: skip
def test_a_fatal_finding_leaves_nothing(text: str, rule_id: str, category: str) -> None:
    verdict = judge(text, "steiger")

    assert [one.rule_id for one in verdict.violations] == [rule_id]
    assert verdict.overall_score == 0.0
    assert getattr(verdict.detailed_scores, category) == 0.0
    assert verdict.acceptance_gate.status is GateStatus.BLOCKED


def test_without_a_definiens_the_rules_that_need_one_do_not_pass() -> None:
    verdict = judge("")

    waiting = {one.rule_id for one in verdict.unchecked_rules if one.reason is Reason.NO_DEFINIENS}
    assert {"ARAI-06", "ESS-01", "INT-01", "STR-01", "STR-02", "VAL-LEN-001"} <= waiting
    assert waiting.isdisjoint(verdict.passed_rules)


def test_without_a_term_only_that_is_reported() -> None:
    text = "vaartuig dat vracht vervoert"
    verdict = judge(text, " ")

    assert found(verdict, text) == [("VAL-EMP-002", "")]
    assert unchecked(verdict)["STR-02"].reason is Reason.NOT_APPLICABLE


def test_in_another_language_dutch_rules_are_unchecked_and_the_others_judge() -> None:
    text = "a <b>vessel</b> that must be moored, e.g. a barge"
    verdict = judge(text, "barge", lang=Language.EN)

    dutch = {rule.id for rule in NL.rules if not rule.any_language} & ON
    wrong = {one.rule_id for one in verdict.unchecked_rules if one.reason is Reason.WRONG_LANGUAGE}
    assert wrong == dutch
    assert found(verdict, text) == [("VAL-TXT-001", "<b>")]


def test_a_category_that_nobody_judged_has_no_score() -> None:
    juridical = replace(PLAIN, category=Category.JURIDISCH)
    only = replace(PLAIN, id="STR-02", category=Category.TAAL, any_language=True)
    request = ValidationRequest("kade", "wal", lang=Language.EN)

    verdict = plan_of(juridical, only).judge(request, Language.NL, "eigen")

    assert verdict.detailed_scores == DetailedScores(taal=1.0)
    assert (
        "Er is geen score voor essentie: daarover is niets beoordeeld."
        in verdict.acceptance_gate.reasons
    )
    assert verdict.coverage == 0.5


def test_without_a_rule_that_applies_there_is_no_coverage() -> None:
    reference = ValidationRequest("schip", "schip als bedoeld in artikel 3 van de Havenwet")
    verdict = plan_of(RULES["STR-01"], RULES["STR-02"]).judge(reference, Language.NL, "eigen")

    assert (verdict.coverage, verdict.overall_score) == (None, 1.0)
    assert verdict.detailed_scores == DetailedScores()


@pytest.mark.parametrize("number", range(1, 7))
def test_findings_of_one_rule_weigh_up_to_the_fourth(number: int) -> None:
    verdict = judge("persoon die vaart" + " en/of vist" * number, "waterganger")

    assert len(verdict.violations) == number
    assert verdict.overall_score == round(1 - 0.12 * (1 + 0.25 * min(number - 1, 3)), 4)


def test_an_abbreviation_is_pointed_at_where_it_first_stands() -> None:
    text = "plan dat de RVK vaststelt en de CZK met de RVK uitvoert"

    assert found(judge(text), text) == [("INT-07", "RVK"), ("INT-07", "CZK")]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("schip op de vaart", Severity.ERROR),
        ("schip met snelle vaart", Severity.ERROR),
        ("schip dat vaart", Severity.WARNING),
        ("schip dat snel vaart", Severity.WARNING),
        ("schip dat over zee vaart", Severity.WARNING),
    ],
)
def test_a_verb_of_the_same_form_as_the_term_is_only_probably_the_term(
    text: str, severity: Severity
) -> None:
    (violation,) = judge(text, "vaart").violations

    assert (violation.rule_id, violation.severity) == ("CON-CIRC-001", severity)


@pytest.mark.parametrize(
    ("text", "begrip", "expected"),
    [
        ("brief van OM's bureau", "eis", [("CON-01", "OM's")]),
        ("brief van OM’s bureau", "eis", [("CON-01", "OM’s")]),
        ("brief die men om een uur krijgt", "eis", []),
        ("brief van de Havendienst Ostwijk", "eis", [("CON-01", "Havendienst Ostwijk")]),
        ("bureau dat bij het OM hoort", "OM", [("CON-CIRC-001", "OM")]),
    ],
)
def test_the_own_context_is_found_word_by_word_unless_it_is_the_term(
    text: str, begrip: str, expected: list[tuple[str, str]]
) -> None:
    context = DefinitionContext(("Havendienst Ostwijk", "OM"), ("",))

    assert found(judge(text, begrip, context=context), text) == expected


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("ieder die hierop vaart", Severity.WARNING),
        ("nota, kade en schip die hiermee varen", Severity.INFO),
        ("schip dat hiermee vaart", None),
        ("schip en kade die hiermee samenhangen", None),
    ],
)
def test_a_word_that_refers_has_one_noun_or_two_to_stand_for(
    text: str, severity: Severity | None
) -> None:
    severities = [one.severity for one in judge(text).violations if one.rule_id == "INT-03"]

    assert severities == ([severity] if severity else [])


def test_an_act_has_no_copies_to_tell_apart() -> None:
    act, thing = judge("afmeren van een schip"), judge("schip aan een kade")

    assert unchecked(act)["ESS-03"].reason is Reason.NOT_APPLICABLE
    assert unchecked(thing)["ESS-03"].reason is Reason.NEEDS_JUDGEMENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("persoon die kan varen", [("ARAI-04", "kan")]),
        ("persoon die kan op zee varen", [("ARAI-04", "kan")]),
        ("persoon die een boek niet meteen kan lezen", []),
        ("deur die kan worden vergrendeld", []),
        ("kan om melk in te bewaren", [("ESS-01", "om melk in te bewaren")]),
        ("recht dat een schipper kan gebruiken", []),
    ],
)
def test_a_modal_counts_with_an_active_verb_outside_a_norm(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(judge(text), text) == expected


def test_behind_an_article_a_noun_is_still_to_come() -> None:
    text = "de op verzoek van een bewoner"

    assert found(judge(text), text) == [("ARAI-06", "de")]


def test_a_separable_verb_is_put_together_again() -> None:
    text = "handeling waarbij een schipper een schip legt aan de kade aan"

    assert found(judge(text, "aanleggen"), text) == [("CON-CIRC-001", "legt")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (OntologischeCategorie.PROCES, []),
        (OntologischeCategorie.PARTICULIER, []),
        (OntologischeCategorie.TYPE, [("ESS-02", "handeling")]),
        (OntologischeCategorie.RESULTAAT, [("ESS-02", "handeling")]),
    ],
)
def test_a_declared_kind_of_thing_is_held_against_the_genus(
    kind: OntologischeCategorie, expected: list[tuple[str, str]]
) -> None:
    text = "handeling waarmee een schipper een schip vastlegt"
    request = ValidationRequest("afmeeractie", text, ontologische_categorie=kind)
    verdict = PLAN.judge(request, Language.NL, "standaard")

    assert found(verdict, text) == expected
    assert ("ESS-02" in verdict.passed_rules) == (expected == [])
