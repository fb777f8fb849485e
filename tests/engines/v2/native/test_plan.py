"""What the native plan says of a definition: hand-made cases, and what holds for any text."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, structs

from tests.engines.v2.native.outcomes import PLAIN
from tests.rules.judging import (
    LEXICON,
    NL,
    PLAN,
    PROFILES,
    RULES,
    STANDAARD,
    facts,
    found,
    judge,
    judge_example,
    plan_of,
    pointed_at,
    subject,
    unchecked,
)
from tests.rules.texts import CALM, LABELS, TEXTS
from toetssteen.contract.request import (
    DefinitionContext,
    OntologischeCategorie,
    ValidationContext,
    ValidationRequest,
)
from toetssteen.contract.result import (
    Category,
    DetailedScores,
    GateStatus,
    Reason,
    Severity,
    ValidationResult,
)
from toetssteen.contract.text import Language
from toetssteen.contract.wire import check_result
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.engines.v2.plan import CORE_QUESTIONS, PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.catalog import Pack
from toetssteen.rules.kind import Kind
from toetssteen.rules.profile import Questions, profile_from
from toetssteen.rules.rule import Bad, Good, Rule
from toetssteen.testing.moments import FixedMoments

ENGINE = ValidationOrchestratorV2("v2", PLAN, FixedMoments())
REQUESTS = st.builds(
    ValidationRequest,
    begrip=LABELS,
    text=TEXTS,
    lang=st.sampled_from([Language.NL, Language.NL, Language.EN]),
    context=st.sampled_from(
        [None, DefinitionContext(), DefinitionContext(("haven",), ("RVK", ""), ("de wet",))]
    ),
    synoniemen=st.lists(LABELS, max_size=2).map(tuple),
    bron=st.sampled_from([None, "", "n.t.b.", "Havenwet, artikel 2"]),
    profile=st.sampled_from([None, *PROFILES]),
)
GOOD = [example for rule in NL.rules for example in rule.good]
ON = {rule.id for rule in NL.rules if rule.is_on(STANDAARD)}
OF_A_GLOSSARY = ("DUP-01", "SAM-01", "SAM-02", "SAM-03", "SAM-05", "SAM-06", "SAM-08")
BAD = [(rule, example) for rule in NL.rules for example in rule.bad if rule.id in ON]


def answer(request: ValidationRequest, locale: Language = Language.NL) -> ValidationResult:
    """Return what the engine answers; it never waits, so one step runs it to the end."""
    try:
        ENGINE.validate(request, ValidationContext(locale=locale)).send(None)
    except StopIteration as done:
        result = done.value
    assert isinstance(result, ValidationResult)
    return result


def with_profile(text: str, begrip: str = "voorbeeldbegrip", **fields: object) -> Verdict:
    """Return what the pack says under a profile that says *fields*."""
    profile = profile_from({"pack": "nl", **fields}, RULES)
    plan = PackPlan(NL, {"eigen": profile}, LEXICON)
    return plan.judge(ValidationRequest(begrip, text), Language.NL, "eigen")


def without(*rule_ids: str) -> PackPlan:
    """Return the plan with these rules switched off."""
    switched = structs.replace(
        STANDAARD, regels=structs.replace(STANDAARD.regels, uit=frozenset(rule_ids))
    )
    return PackPlan(NL, {"standaard": switched}, LEXICON)


def beside_an_owner(verdict: Verdict) -> set[str]:
    """Return the rules that are named beside an owner."""
    named = [facts(one).also for one in verdict.violations]
    return set(chain.from_iterable(also for also in named if also is not UNSET))


def test_a_plan_says_what_it_is_made_of() -> None:
    assert (PLAN.pack, PLAN.engine_version) == ("nl", f"v2/nl/{NL.version}")
    assert PLAN.profiles == tuple(PROFILES)


# --- one definition, worked out by hand


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


# --- what a profile can set


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


# --- what holds for any text


@CALM
@given(REQUESTS)
def test_every_enabled_rule_is_in_exactly_one_of_the_four_outcomes(
    request: ValidationRequest,
) -> None:
    profile = request.profile or "standaard"
    verdict = PLAN.judge(request, Language.NL, profile)
    violated = {one.rule_id for one in verdict.violations}

    outcomes = [
        *verdict.passed_rules,
        *violated,
        *(beside_an_owner(verdict) - violated),
        *unchecked(verdict),
    ]
    assert sorted(outcomes) == [rule.id for rule in NL.rules if rule.is_on(PROFILES[profile])]


@CALM
@given(REQUESTS, st.sampled_from(Language))
def test_an_answer_always_fits_the_released_schema(
    request: ValidationRequest, locale: Language
) -> None:
    assert check_result(answer(request, locale)) == ()


@CALM
@given(REQUESTS)
def test_a_place_is_in_the_text_as_received_and_holds_the_quoted_words(
    request: ValidationRequest,
) -> None:
    for violation in PLAN.judge(request, Language.NL, "standaard").violations:
        words, quote = pointed_at(violation, request.text), facts(violation).found
        if violation.location is not UNSET:
            assert words
            assert violation.location.text_span
            assert violation.location.text_span.end <= len(request.text)
            shown = " ".join(words.split())
            assert quote == (shown if len(shown) <= 80 else f"{shown[:79]}…") or not shown
        elif facts(violation).about == "text":
            assert quote is UNSET


@CALM
@given(REQUESTS)
def test_a_score_is_one_without_a_finding_and_less_with_one(request: ValidationRequest) -> None:
    verdict = PLAN.judge(request, Language.NL, "standaard")
    scores = structs.asdict(verdict.detailed_scores)

    assert (verdict.overall_score == 1.0) == (verdict.violations == ())
    for violation in verdict.violations:
        assert scores[violation.category] < 1.0
    untouched = scores.keys() - {violation.category for violation in verdict.violations}
    assert all(scores[name] in {1.0, UNSET} for name in untouched)


@CALM
@given(REQUESTS)
def test_unchecked_and_folded_rules_play_no_part_in_the_score(request: ValidationRequest) -> None:
    verdict = PLAN.judge(request, Language.NL, "standaard")
    silent = {*unchecked(verdict), *beside_an_owner(verdict)}
    violated = {one.rule_id for one in verdict.violations}

    other = without(*(silent - violated)).judge(request, Language.NL, "standaard")
    assert other.overall_score == verdict.overall_score
    assert [one.rule_id for one in other.violations] == [one.rule_id for one in verdict.violations]


@CALM
@given(REQUESTS)
def test_a_rule_that_passes_changes_no_score(request: ValidationRequest) -> None:
    verdict = PLAN.judge(request, Language.NL, "standaard")

    other = without(*verdict.passed_rules).judge(request, Language.NL, "standaard")
    assert other.overall_score == verdict.overall_score


BACKWARDS = PackPlan(Pack(NL.name, NL.version, NL.rules[::-1]), PROFILES, LEXICON)


@CALM
@given(REQUESTS)
def test_the_order_of_the_rules_in_a_pack_makes_no_difference(request: ValidationRequest) -> None:
    profile = request.profile or "standaard"

    assert BACKWARDS.judge(request, Language.NL, profile) == PLAN.judge(
        request, Language.NL, profile
    )


@CALM
@given(REQUESTS)
def test_the_gate_and_the_findings_agree(request: ValidationRequest) -> None:
    verdict = PLAN.judge(request, Language.NL, "standaard")
    gate = verdict.acceptance_gate
    errors = {
        one.rule_id
        for one in verdict.violations
        if one.severity is Severity.ERROR and RULES[one.rule_id].obligation.value == "verplicht"
    }

    assert ("no_errors" in gate.gates_failed) == bool(errors)
    assert ("overall" in gate.gates_passed) == (verdict.overall_score >= 0.75)
    assert gate.acceptable == (gate.gates_failed == ())


@CALM
@given(REQUESTS)
def test_there_is_one_suggestion_for_each_violated_rule(request: ValidationRequest) -> None:
    verdict = PLAN.judge(request, Language.NL, "standaard")

    rules = {one.rule_id for one in verdict.violations}
    assert len(verdict.improvement_suggestions) == len(rules)


# --- what holds for the examples, however they are written

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
