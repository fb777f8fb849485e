import pytest

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.degraded import degraded
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Language
from toetssteen.contract.wire import as_wire, check_result
from toetssteen.testing.moments import FixedMoments

ASKED = "11111111-1111-4111-8111-111111111111"


@pytest.mark.parametrize("locale", Language)
@pytest.mark.parametrize("code", CATALOGUE)
def test_a_degraded_result_fits_the_contract_in_both_languages(code: str, locale: Language) -> None:
    context = ValidationContext(correlation_id=ASKED, locale=locale)

    assert check_result(degraded(code, "v2", context, FixedMoments())) == ()


def test_a_degraded_result_says_what_failed_and_claims_nothing() -> None:
    context = ValidationContext(correlation_id=ASKED)

    wire = as_wire(degraded("TMO-ENG-001", "v2", context, FixedMoments()))

    assert wire == {
        "version": "1.0.0",
        "overall_score": 0.0,
        "is_acceptable": False,
        "violations": [
            {
                "code": "TMO-ENG-001",
                "severity": "error",
                "message": "Het toetsen duurde te lang",
                "rule_id": "SYSTEM",
                "category": "system",
                "suggestions": ["Het toetsen duurde te lang; probeer opnieuw."],
            }
        ],
        "passed_rules": [],
        "detailed_scores": {},
        "system": {
            "correlation_id": ASKED,
            "variant": "v2",
            "timestamp": "2026-01-01T00:00:00Z",
            "error": "TMO-ENG-001 Het toetsen duurde te lang",
            "unchecked_rules": [],
        },
        "improvement_suggestions": [],
        "acceptance_gate": {
            "status": "blocked",
            "acceptable": False,
            "gates_passed": [],
            "gates_failed": ["operational"],
            "reasons": ["Het toetsen duurde te lang"],
            "thresholds": {},
        },
    }


def test_a_degraded_result_speaks_the_language_of_the_caller() -> None:
    english = ValidationContext(locale=Language.EN)

    (violation,) = degraded("TMO-ENG-001", "v2", english, FixedMoments()).violations

    assert violation.message == "Checking took too long"


def test_a_degraded_result_without_a_correlation_id_gets_a_fresh_one() -> None:
    result = degraded("INT-ENG-001", "v2", ValidationContext(), FixedMoments())

    assert result.system.correlation_id == FixedMoments().fresh_id()


def test_a_code_that_is_not_in_the_catalogue_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        degraded("INT-XXX-999", "v2", ValidationContext(), FixedMoments())
