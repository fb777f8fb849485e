"""An assessor settles what rules of judgement leave open, and nothing else."""

from collections.abc import Mapping, Sequence

from msgspec import structs

from tests.rules.judging import LEXICON, NL, STANDAARD
from toetssteen.contract.request import Definition, ValidationRequest
from toetssteen.contract.result import Reason, Severity, ValidationResult
from toetssteen.engines.v2.assessed import AssessedOrchestrator
from toetssteen.engines.v2.plan import PackPlan
from toetssteen.rules.assessor import AssessorError, AssessorWish, Opinion, Question
from toetssteen.testing.moments import FixedMoments

REQUEST = ValidationRequest("vrachtboot", "vaartuig dat vracht vervoert")
WISH = AssessorWish("http://localhost:9/v1", "m", frozenset({"ESS-05", "INT-10"}))


class Fixed:
    """An assessor with one opinion; remembers the questions."""

    def __init__(self, opinions: Mapping[str, Opinion], fault: AssessorError | None = None) -> None:
        self.asked: list[str] = []
        self._opinions, self._fault = opinions, fault

    async def assess(
        self, definition: Definition, questions: Sequence[Question]
    ) -> Mapping[str, Opinion]:
        assert definition.text == REQUEST.text
        self.asked += [question.rule_id for question in questions]
        if self._fault:
            raise self._fault
        return self._opinions


def variant(assessor: Fixed, wish: AssessorWish | None = WISH) -> AssessedOrchestrator:
    profiles = {"standaard": structs.replace(STANDAARD, beoordelaar=wish)}
    plan = PackPlan(NL, profiles, LEXICON)
    return AssessedOrchestrator("v2", plan, FixedMoments(), {}, {"standaard": assessor})


def unchecked(result: ValidationResult) -> set[str]:
    reasons = result.system.unchecked_rules
    return {one.rule_id for one in reasons if one.reason is Reason.NEEDS_JUDGEMENT}


async def test_a_rule_that_holds_is_passed_and_one_that_fails_is_a_probable_finding() -> None:
    assessor = Fixed({"ESS-05": Opinion.FAILS, "INT-10": Opinion.HOLDS})

    result = await variant(assessor).validate(REQUEST)

    (violation,) = result.violations
    assert sorted(assessor.asked) == ["ESS-05", "INT-10"]
    assert (violation.rule_id, violation.severity) == ("ESS-05", Severity.INFO)
    assert "INT-10" in result.passed_rules
    assert unchecked(result).isdisjoint({"ESS-05", "INT-10"})
    assert result.overall_score < 1.0


async def test_what_the_assessor_leaves_open_stays_a_question_to_the_author() -> None:
    result = await variant(Fixed({})).validate(REQUEST)

    assert {"ESS-05", "INT-10"} <= unchecked(result)
    assert result.violations == ()


async def test_an_opinion_about_a_rule_that_could_judge_for_itself_changes_nothing() -> None:
    result = await variant(Fixed({"STR-01": Opinion.FAILS})).validate(REQUEST)

    assert result.violations == ()
    assert "STR-01" in result.passed_rules


async def test_an_assessor_that_fails_is_told_of_and_changes_nothing() -> None:
    faults: list[Exception] = []
    assessed = variant(Fixed({}, AssessorError("weg")))
    assessed.report_fault = faults.append

    result = await assessed.validate(REQUEST)

    assert {"ESS-05", "INT-10"} <= unchecked(result)
    assert [type(fault) for fault in faults] == [AssessorError]


async def test_without_a_list_of_rules_it_is_asked_about_every_rule_of_judgement() -> None:
    assessor = Fixed({})

    result = await variant(assessor, structs.replace(WISH, regels=frozenset())).validate(REQUEST)

    assert set(assessor.asked) == unchecked(result)


async def test_a_profile_without_an_assessor_asks_nobody() -> None:
    assessor = Fixed({"ESS-05": Opinion.FAILS})

    result = await variant(assessor, wish=None).validate(REQUEST)

    assert (assessor.asked, result.violations) == ([], ())
