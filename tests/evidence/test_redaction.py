"""No text of a definition, and no name of a person, is in anything that a comparison holds."""

import pytest
from msgspec import json, structs

from tests.evidence.builders import gate, result, violation
from toetssteen.contract.result import (
    Fix,
    GateStatus,
    ImprovementSuggestion,
    Mend,
    Reason,
    UncheckedRule,
    V1Facts,
    ValidationResult,
    ViolationMetadata,
)
from toetssteen.evidence.census import Census
from toetssteen.evidence.comparison import Comparison, compare
from toetssteen.evidence.difference import Difference, Kind, Severity
from toetssteen.evidence.difference_class import class_of
from toetssteen.evidence.field_rules import STANDARD, FieldRule
from toetssteen.evidence.redaction import is_code, word_of

SECRET = "geheim-van-J.Jansen"  # noqa: S105  nobody's password
ALL_FIELDS = (
    FieldRule("/system/unchecked_rules", "set", key=("rule_id", "reason")),
    FieldRule("/violations", "set", key=("rule_id",)),
)


def secretive(rule_id: str, secret: str) -> ValidationResult:
    """Return a result with *secret* in every field that takes text."""
    metadata = ViolationMetadata(
        found=secret, fix=Fix(0, 1, secret), path=(secret,), defect=secret, v1_severity=secret
    )
    found = violation(rule_id, message=secret, suggestions=(secret,), metadata=metadata)
    given = result(
        found,
        variant=secret,
        passed=(f"P {secret}",),
        unchecked=(UncheckedRule(f"U {secret}", Reason.TIMEOUT, secret),),
        acceptance_gate=gate(
            GateStatus.PASS, gates_passed=(secret,), reasons=(secret,), thresholds={secret: 0.5}
        ),
        improvement_suggestions=(ImprovementSuggestion(Mend.REWRITE, secret, secret),),
    )
    facts = V1Facts({secret: 0.5})
    return structs.replace(
        given, system=structs.replace(given.system, pack=secret, v1=facts, unplaced=(secret,))
    )


@pytest.mark.parametrize("rules", [STANDARD, ALL_FIELDS])
@pytest.mark.parametrize("other", [result(), secretive("STR-01", "iets anders"), "one rule id"])
def test_a_secret_in_any_field_is_in_no_comparison_class_or_count(
    other: ValidationResult | str, rules: tuple[FieldRule, ...]
) -> None:
    rule_id = "STR-01" if isinstance(other, ValidationResult) else SECRET
    other = other if isinstance(other, ValidationResult) else result(violation("STR-02"))
    census = Census()

    comparison = compare(secretive(rule_id, SECRET), other, rules)
    census.add(comparison, "rij 1")

    assert not comparison.equal
    told = (comparison, json.encode(comparison), census.classes, json.encode(census.classes))
    assert all("geheim" not in str(each) and "Jansen" not in str(each) for each in told)


def test_a_rule_id_in_another_shape_is_told_as_other_text() -> None:
    comparison = compare(result(), result(violation("de regel van Jansen")))

    assert [each.rule_id for each in comparison.differences] == ["other text"]


@pytest.mark.parametrize(
    "change",
    [
        {"path": "/jansen", "pointer": "/jansen"},
        {"path": "/violations/*/message", "pointer": "/violations/x/message"},
        {"path": "/violations/*", "pointer": "/overall_score"},
        {"path": "/violations/0", "pointer": "/violations/0"},
        {"rule_id": "de regel van Jansen"},
        {"from_": "Jansen"},
        {"to": "Jansen"},
    ],
)
def test_a_difference_of_anything_else_cannot_be_built(change: dict[str, str]) -> None:
    sound = Difference("/version", "/version", Kind.CHANGED, "", "", "", Severity.MINOR)

    with pytest.raises(ValueError, match="difference"):
        structs.replace(sound, **change)


def test_a_comparison_of_anything_but_variants_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="name of a variant"):
        Comparison("v1", "Jansen zegt")


def test_a_class_of_anything_but_variants_tells_no_name() -> None:
    difference = Difference("/version", "/version", Kind.CHANGED, "", "", "", Severity.MINOR)

    assert class_of(difference, "v1", "Jansen zegt").candidate == "other text"


def test_a_text_at_an_unknown_place_is_other_text() -> None:
    assert word_of("Jansen", ("nergens",)) == "other text"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("VAL-STR-001", True), ("VAL-STR-01", False), ("val-STR-001", False), ("STR-01", False)],
)
def test_a_code_is_known_by_its_shape(text: str, *, expected: bool) -> None:
    assert is_code(text) is expected
