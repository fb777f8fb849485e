"""The rules of the English pack that need the whole glossary."""

import pytest

from tests.rules.english import EN, PLAN, found
from toetssteen.container import keys_of
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.engines.v2.verdict import Verdict
from toetssteen.glossary.catalog import OF_A_DEFINITION
from toetssteen.glossary.concept import Concept, concept_of
from toetssteen.glossary.judging import judge
from toetssteen.rules.glossary_facts import in_glossary

NEEDS_A_CONTEXT = {"CON-01"}  # its notes are on terms with several contexts; a Dutch rule


def judged(own: tuple[str, str], *neighbours: Concept, synonym: str = "") -> Verdict:
    """Return what the pack says of a term and its text that stand among *neighbours*."""
    synonyms = (synonym,) if synonym else ()
    request = ValidationRequest(*own, lang=Language.EN, synoniemen=synonyms)
    concept = concept_of("own", request)
    facts = judge([concept, *neighbours], keys_of).facts_about(concept)
    return PLAN.judge(in_glossary(request, facts), Language.EN, "en-iso704")


def beside(begrip: str, text: str, preferred: str | None = None) -> Concept:
    return Concept(begrip, begrip, text, lang=Language.EN, voorkeursterm=preferred)


@pytest.mark.parametrize(
    ("own", "neighbour", "points_at", "rule"),
    [
        (
            ("harbour", "water with a quay"),
            beside("quay", "wall along a harbour"),
            "quay",
            "SAM-05",
        ),
        (
            ("outer gate", "gate that keeps high water out"),
            beside("storm gate", "Gate that keeps high water out."),
            "gate that keeps high water out",
            "DUP-01",
        ),
        (
            ("floating dock", "basin in which a yard dries frozen ships"),
            beside("dock", "basin in which a yard dries ships"),
            "basin in which a yard dries frozen ships",
            "SAM-02",
        ),
        (
            (
                "rower's wage",
                "money of a skipper for a helper who fastens ropes of departing sea vessels",
            ),
            beside("rower", "helper who fastens ropes of departing sea vessels"),
            "helper who fastens ropes of departing sea vessels",
            "SAM-03",
        ),
    ],
)
def test_what_the_whole_glossary_shows_is_told_with_the_definition(
    own: tuple[str, str], neighbour: Concept, points_at: str, rule: str
) -> None:
    assert found(judged(own, neighbour), own[1]) == [(rule, points_at)]


@pytest.mark.parametrize(
    ("neighbour", "rule"),
    [
        (beside("certificate", "letter with marks"), "SAM-06"),
        (beside("certificate", "letter with marks", "diploma"), "SAM-08"),
    ],
)
def test_two_names_of_one_concept_are_told_in_english(neighbour: Concept, rule: str) -> None:
    own = ("diploma", "proof of a school after an examination")
    (violation,) = judged(own, neighbour, synonym="certificate").violations

    assert violation.rule_id == rule
    assert "synonym" in violation.message


@pytest.mark.parametrize(
    "neighbour",
    [beside("pilot", "person who guides ships"), beside("dyke", "wall that keeps high water out")],
)
def test_concepts_that_have_little_in_common_are_left_alone(neighbour: Concept) -> None:
    own = ("harbour gate", "gate of iron that a warden closes at night")
    assert found(judged(own, neighbour), own[1]) == []


def test_no_check_of_the_glossary_is_without_a_rule_to_tell_it() -> None:
    assert OF_A_DEFINITION - {rule.id for rule in EN.rules} == NEEDS_A_CONTEXT
