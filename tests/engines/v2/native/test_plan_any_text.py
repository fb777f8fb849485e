"""What holds for what the native plan says of any text."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, structs

from tests.rules.judging import (
    KNOWLEDGE,
    LEXICON,
    NL,
    PLAN,
    PROFILES,
    RULES,
    STANDAARD,
    facts,
    pointed_at,
    unchecked,
)
from tests.rules.texts import CALM, LABELS, TEXTS
from toetssteen.contract.request import (
    DefinitionContext,
    ValidationContext,
    ValidationRequest,
)
from toetssteen.contract.result import (
    Severity,
    ValidationResult,
)
from toetssteen.contract.text import Language
from toetssteen.contract.wire import check_result
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.rules.catalog import Pack
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


def answer(request: ValidationRequest, locale: Language = Language.NL) -> ValidationResult:
    """Return what the engine answers; it never waits, so one step runs it to the end."""
    try:
        ENGINE.validate(request, ValidationContext(locale=locale)).send(None)
    except StopIteration as done:
        result = done.value
    assert isinstance(result, ValidationResult)
    return result


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


BACKWARDS = PackPlan(
    Pack(NL.name, NL.version, NL.rules[::-1]), PROFILES, LEXICON, dict.fromkeys(PROFILES, KNOWLEDGE)
)


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
