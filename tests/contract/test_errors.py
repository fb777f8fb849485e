from toetssteen.contract.errors import RequestError, RulePackError, UnreadableInputError
from toetssteen.contract.text import Language, Text

REASON = Text("Rij {row}: leeg.", "Row {row}: empty.").filled(row=12)


def test_an_error_about_input_has_a_code_a_place_and_a_reason_in_two_languages() -> None:
    error = UnreadableInputError("INP-ROW-001", REASON, 12)

    assert (error.code, error.line) == ("INP-ROW-001", 12)
    assert error.reason.in_(Language.NL) == "Rij 12: leeg."
    assert str(error) == "INP-ROW-001 Row 12: empty."


def test_an_error_about_a_request_has_a_code_and_a_reason() -> None:
    error = RequestError("INP-PRF-001", REASON)

    assert error.code == "INP-PRF-001"
    assert str(error) == f"INP-PRF-001 {error.reason.in_(Language.EN)}"


def test_a_badly_written_pack_tells_all_its_problems_and_is_named_after_the_first() -> None:
    error = RulePackError((("INP-RUL-002", "a.json: id"), ("INP-RUL-003", "b.json: pattern 1")))

    assert error.code == "INP-RUL-002"
    assert str(error) == "INP-RUL-002 a.json: id\nINP-RUL-003 b.json: pattern 1"
