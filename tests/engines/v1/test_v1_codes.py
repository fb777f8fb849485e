"""The code and the category of any rule id."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.contract.result import Category
from toetssteen.engines.v1.codes import category_of, code_of
from toetssteen.engines.v1.legacy_rule import LegacyRule


def rule(rule_id: str, code: str | None = None, categorie: Category | None = None) -> LegacyRule:
    return LegacyRule(rule_id, rule_id, "a.json", rule_id, code=code, categorie=categorie)


@pytest.mark.parametrize(
    ("rule_id", "code"),
    [
        ("STR-01", "VAL-STR-001"),
        ("ARAI-02SUB1", "VAL-ARA-021"),
        ("ARAI-02SUB2", "VAL-ARA-022"),
        ("ARAI-04SUB1", "VAL-ARA-041"),
        ("CON-CIRC-001", "VAL-CIR-001"),
        ("ESS-CONT-001", "VAL-ESS-101"),
        ("STR-ORG-001", "VAL-ORG-001"),
        ("STR-TERM-001", "VAL-TRM-001"),
        ("DUP-01", "VAL-DUP-001"),
        ("VAL-EMP-001", "VAL-EMP-001"),
        ("ABC-7", "VAL-ABC-007"),
        ("ABC-123", "VAL-ABC-123"),
        ("ABC-1234", "VAL-EXT-000"),
        ("ABCD-1", "VAL-EXT-000"),
        ("ÀBC-1", "VAL-EXT-000"),
        ("ABC-٣", "VAL-EXT-000"),
        ("ABC-1\n", "VAL-EXT-000"),
        ("ONBEKEND", "VAL-EXT-000"),
    ],
)
def test_a_code_comes_from_the_table_or_from_the_id(rule_id: str, code: str) -> None:
    assert code_of(rule_id, rule(rule_id)) == code
    assert code_of(rule_id, None) == code


def test_a_code_in_the_file_goes_first() -> None:
    assert code_of("STR-01", rule("STR-01", code="ORG-STR-001")) == "ORG-STR-001"


@given(st.text())
def test_every_id_has_a_code_that_fits_the_contract(rule_id: str) -> None:
    assert re.fullmatch(r"[A-Z]{3}-[A-Z]{3}-[0-9]{3}", code_of(rule_id, None))


@pytest.mark.parametrize(
    ("rule_id", "category"),
    [
        ("ARAI-02SUB1", Category.TAAL),
        ("VER-01", Category.TAAL),
        ("VAL-TXT-001", Category.TAAL),
        ("VAL-TXTX-001", Category.STRUCTUUR),
        ("VAL-EMP-001", Category.STRUCTUUR),
        ("ESS-CONT-001", Category.JURIDISCH),
        ("INT-01", Category.STRUCTUUR),
        ("STR-ORG-001", Category.STRUCTUUR),
        ("CON-CIRC-001", Category.SAMENHANG),
        ("SAM-01", Category.SAMENHANG),
        ("DUP-01", Category.SAMENHANG),
        ("GLO-01", Category.SAMENHANG),
        ("SBB-01", Category.SAMENHANG),
        ("ARAIX-1", Category.STRUCTUUR),
        ("ONBEKEND", Category.STRUCTUUR),
    ],
)
def test_a_category_follows_the_family(rule_id: str, category: Category) -> None:
    assert category_of(rule_id, rule(rule_id)) == category
    assert category_of(rule_id, None) == category


def test_a_category_in_the_file_goes_first() -> None:
    assert category_of("ESS-01", rule("ESS-01", categorie=Category.TAAL)) is Category.TAAL
