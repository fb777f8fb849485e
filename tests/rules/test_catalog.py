"""Packs, ids, and who owns which defect."""

import pytest

from tests.rules.judging import NL, RULES
from tests.rules.test_legacy_pack import ADDED, KNOWN
from toetssteen.rules.catalog import OWNERSHIP, Pack, normalised
from toetssteen.rules.packs import nl

# Every id of the register (RULES 2.1), built or not.
REGISTER = {
    *KNOWN,
    *ADDED,
    "VAL-EMP-002",
    *(f"VAL-TXT-{number:03}" for number in range(1, 11)),
    *(f"ISO-{number:02}" for number in range(1, 25)),
}


@pytest.mark.parametrize(
    ("spelt", "rule_id"),
    [
        ("ARAI-02SUB1", "ARAI-02SUB1"),
        ("arai_02sub1", "ARAI-02SUB1"),
        ("ARAI02SUB1", "ARAI-02SUB1"),
        (" con_circ_001\n", "CON-CIRC-001"),
        ("DUP_01", "DUP-01"),
        ("str01", "STR-01"),
        ("STR", "STR"),
        ("42", "42"),
        ("", ""),
        ("EIGEN-REGEL", "EIGEN-REGEL"),
    ],
)
def test_an_id_has_one_spelling(spelt: str, rule_id: str) -> None:
    assert normalised(spelt) == rule_id


@pytest.mark.parametrize("rule_id", sorted(REGISTER))
def test_an_id_of_the_register_is_spelt_as_the_house_does(rule_id: str) -> None:
    assert normalised(rule_id) == rule_id
    assert normalised(rule_id.lower().replace("-", "_")) == rule_id


def test_a_pack_lists_no_rule_twice() -> None:
    with pytest.raises(ValueError, match="pack eigen lists a rule twice"):
        Pack("eigen", "1.0.0", (nl.RULES[0], *nl.RULES))


@pytest.mark.parametrize("defect", OWNERSHIP)
def test_a_row_names_known_rules_and_none_twice(defect: str) -> None:
    row = OWNERSHIP[defect]

    assert row.owners
    assert {*row.owners, *row.also} <= REGISTER
    assert len(set(row.owners)) == len(row.owners)
    assert len(set(row.also)) == len(row.also)
    assert len({*row.owners} - {*row.also}) > 0 or len(row.owners) > 1


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        OWNERSHIP["leeg"] = OWNERSHIP["kring"]  # type: ignore[index]  # that is the point


def test_every_rule_of_the_pack_owns_its_defect_or_is_alone_with_it() -> None:
    for rule in NL.rules:
        row = OWNERSHIP.get(rule.defect)
        alone = [other.id for other in NL.rules if other.defect == rule.defect]
        assert rule.id in row.owners if row else alone == [rule.id] or not rule.defect


def test_an_alias_is_a_known_id_that_is_no_rule_of_the_pack() -> None:
    aliases = [alias for rule in NL.rules for alias in rule.aliases]

    assert set(aliases) <= REGISTER
    assert set(aliases).isdisjoint(RULES)
    assert len(set(aliases)) == len(aliases)
