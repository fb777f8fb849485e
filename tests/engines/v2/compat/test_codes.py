"""Ids, codes and categories, by the table of the rules."""

import pytest

from toetssteen.contract.result import Category
from toetssteen.engines.v2.compat.codes import category_of, code_of, is_code, normalised


@pytest.mark.parametrize(
    ("written", "rule_id"),
    [
        ("CON_01", "CON-01"),
        (" con-01 ", "CON-01"),
        ("ARAI02SUB1", "ARAI-02SUB1"),
        ("arai_02sub1", "ARAI-02SUB1"),
        ("CON-CIRC001", "CON-CIRC001"),
        ("eigen regel", "EIGEN REGEL"),
        ("42", "42"),
        ("", ""),
    ],
)
def test_an_id_has_one_spelling(written: str, rule_id: str) -> None:
    assert normalised(written) == rule_id


@pytest.mark.parametrize(
    ("rule_id", "code"),
    [
        ("STR-01", "VAL-STR-001"),
        ("XYZ-7", "VAL-XYZ-007"),
        ("XYZ-123", "VAL-XYZ-123"),
        ("XYZ-1234", "VAL-EXT-000"),
        ("XYZ-", "VAL-EXT-000"),
        ("XYZ-²", "VAL-EXT-000"),
        ("ÉÉN-1", "VAL-EXT-000"),
        ("WXYZ-1", "VAL-EXT-000"),
        ("ARAI-02SUB1", "VAL-ARA-021"),
        ("CON-CIRC-001", "VAL-CIR-001"),
        ("ESS-CONT-001", "VAL-ESS-101"),
        ("DUP-01", "VAL-DUP-001"),
        ("VAL-LEN-002", "VAL-LEN-002"),
        ("EIGEN REGEL", "VAL-EXT-000"),
    ],
)
def test_a_code_follows_from_the_table_or_the_shape(rule_id: str, code: str) -> None:
    assert code_of(rule_id) == code
    assert is_code(code)


@pytest.mark.parametrize(
    "code", ["VAL-CON-01", "val-con-001", "VAL-CON-001-1", "VALCON001", "", "ÉÉN-CON-001"]
)
def test_what_is_no_code_is_refused(code: str) -> None:
    assert not is_code(code)


@pytest.mark.parametrize(
    ("rule_id", "category"),
    [
        ("ARAI-01", Category.TAAL),
        ("VAL-TXT-001", Category.TAAL),
        ("VAL-LEN-001", Category.STRUCTUUR),
        ("VAL", Category.STRUCTUUR),
        ("ESS-CONT-001", Category.JURIDISCH),
        ("DUP-01", Category.SAMENHANG),
        ("XYZ-1", Category.STRUCTUUR),
    ],
)
def test_a_category_follows_the_family(rule_id: str, category: Category) -> None:
    assert category_of(rule_id) is category
