import pytest

from toetssteen.contract.codes import code_for, normalised

CODES = {"STR-ORG-001": "VAL-ORG-001", "ARAI-02SUB1": "VAL-ARA-021"}


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("CON-01", "CON-01"),
        ("con_01", "CON-01"),
        (" con-01 ", "CON-01"),
        ("ARAI02SUB1", "ARAI-02SUB1"),
        ("STR-ORG-001", "STR-ORG-001"),
        ("01", "01"),
        ("SYSTEM", "SYSTEM"),
        ("", ""),
    ],
)
def test_a_rule_id_has_one_spelling(written: str, spelled: str) -> None:
    assert normalised(written) == spelled


@pytest.mark.parametrize(
    ("rule_id", "code"),
    [
        ("STR-01", "VAL-STR-001"),
        ("str_1", "VAL-STR-001"),
        ("ESS-123", "VAL-ESS-123"),
        ("VAL-LEN-002", "VAL-LEN-002"),
        ("STR-ORG-001", "VAL-ORG-001"),
        ("arai_02sub1", "VAL-ARA-021"),
        ("ARAI-02", "VAL-EXT-000"),
        ("STR-1234", "VAL-EXT-000"),
        ("STR-٠١", "VAL-EXT-000"),
        ("STR-", "VAL-EXT-000"),
        ("eigen regel", "VAL-EXT-000"),
        ("", "VAL-EXT-000"),
    ],
)
def test_a_rule_id_gives_a_code_by_the_table_then_by_its_form(rule_id: str, code: str) -> None:
    assert code_for(rule_id, CODES) == code
