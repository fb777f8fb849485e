"""Fifty ways to break the contract, and none gets through."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from msgspec import UNSET, structs

from toetssteen.container import build
from toetssteen.contract.errors import EngineContractError
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    AcceptanceGate,
    Category,
    DetailedScores,
    Fix,
    GateStatus,
    ImprovementSuggestion,
    Location,
    Mend,
    Reason,
    RuleViolation,
    Severity,
    TextSpan,
    UncheckedRule,
    V1Facts,
    ValidationResult,
    ViolationMetadata,
)
from toetssteen.contract.text import Language
from toetssteen.routing.checking import LARGEST, checked
from toetssteen.testing.routing import acceptable

HOUSE = build()
REQUEST = ValidationRequest("sloep", "vaartuig \U0001f6a2 met riemen e\u0301n zeil")
END, END_OF_TERM = len(REQUEST.text), len(REQUEST.begrip)
RULES = frozenset({"STR-01", "STR-02", "STR-03"})
FOUND = RuleViolation(
    code="VAL-STR-001",
    severity=Severity.WARNING,
    message="Begint met een lidwoord.",
    rule_id="STR-01",
    category=Category.STRUCTUUR,
    location=Location(TextSpan(0, END)),
    metadata=ViolationMetadata(spans=(TextSpan(1, END),), fix=Fix(0, END, "boot")),
)
SOUND = structs.replace(
    acceptable("v1"),
    violations=(FOUND,),
    passed_rules=("STR-02",),
    detailed_scores=DetailedScores(structuur=0.5),
    system=structs.replace(
        acceptable("v1").system, unchecked_rules=(UncheckedRule("STR-03", Reason.TIMEOUT),)
    ),
    improvement_suggestions=(ImprovementSuggestion(Mend.REWRITE, "Laat het lidwoord weg."),),
)
ZONE = timezone(timedelta(hours=2))


def of(**fields: Any) -> ValidationResult:  # noqa: ANN401  a breach has any type
    return structs.replace(SOUND, **fields)


def found(**fields: Any) -> ValidationResult:  # noqa: ANN401
    return of(violations=(structs.replace(FOUND, **fields),))


def system(**fields: Any) -> ValidationResult:  # noqa: ANN401
    return of(system=structs.replace(SOUND.system, **fields))


def at(start: int, end: int, **more: Any) -> ValidationResult:  # noqa: ANN401
    return found(location=Location(TextSpan(start, end)), metadata=ViolationMetadata(**more))


def deep() -> list[Any]:
    nest: list[Any] = []
    for _ in range(100_000):
        nest = [nest]
    return nest


def gate(**fields: Any) -> ValidationResult:  # noqa: ANN401
    return of(
        acceptance_gate=structs.replace(AcceptanceGate(GateStatus.PASS, acceptable=True), **fields)
    )


NAN, INFINITE = float("nan"), float("inf")
BREACHES: Mapping[str, Callable[[], object]] = {
    "nothing": lambda: None,
    "a text": lambda: "goed",
    "a number": lambda: 1,
    "the value of a result": lambda: {"version": "1.0.0"},
    "a class": lambda: ValidationResult,
    "a result inside a list": lambda: [SOUND],
    "another version": lambda: of(version="2.0.0"),
    "no version": lambda: of(version=None),
    "a score that is no number": lambda: of(overall_score="hoog"),
    "a score of NaN": lambda: of(overall_score=NAN),
    "a score without end": lambda: of(overall_score=INFINITE),
    "a score below zero": lambda: of(overall_score=-0.1),
    "a score above one": lambda: of(overall_score=1.1),
    "a score with five decimals": lambda: of(overall_score=0.12345),
    "a verdict that is a word": lambda: of(is_acceptable="ja"),
    "a verdict against the gate": lambda: of(is_acceptable=False),
    "a gate against itself": lambda: gate(status=GateStatus.BLOCKED),
    "a gate of another kind": lambda: gate(status="open"),
    "a threshold of NaN": lambda: gate(thresholds={"overall": NAN}),
    "no violations": lambda: of(violations=None),
    "a violation that is a text": lambda: of(violations=("STR-01",)),
    "a code of another form": lambda: found(code="STR-1"),
    "a code with a line end": lambda: found(code="VAL-STR-001\n"),
    "a severity of another kind": lambda: found(severity="high"),
    "a category of another kind": lambda: found(category="overig"),
    "an empty message": lambda: found(message=""),
    "a message of 501 characters": lambda: found(message="x" * 501),
    "a message with NUL": lambda: found(message="x\x00"),
    "a message with half a character": lambda: found(message="x\ud83d"),
    "a message that is a number": lambda: found(message=1),
    "an empty rule id": lambda: found(rule_id=""),
    "an unknown rule that is violated": lambda: found(rule_id="STR-99"),
    "an unknown rule that passed": lambda: of(passed_rules=("STR-99",)),
    "an unknown rule that is unchecked": lambda: system(
        unchecked_rules=(UncheckedRule("STR-99", Reason.CRASHED),)
    ),
    "a rule that passed twice": lambda: of(passed_rules=("STR-02", "STR-02")),
    "rules out of order": lambda: of(passed_rules=("STR-03", "STR-02")),
    "violations out of order": lambda: of(
        violations=(structs.replace(FOUND, location=UNSET), FOUND)
    ),
    "a span behind the text": lambda: at(0, END + 1),
    "a span that counts in UTF-16": lambda: at(END, END + 1),
    "a span below zero": lambda: at(-1, 3),
    "a span that ends before it starts": lambda: at(3, 2),
    "a span of broken numbers": lambda: found(location=Location(TextSpan(0.5, 2))),  # type: ignore[arg-type]
    "a span of the text in the term": lambda: at(0, END_OF_TERM + 1, about="term"),
    "a further span behind the text": lambda: at(0, 1, spans=(TextSpan(0, END + 1),)),
    "a further span that ends before it starts": lambda: at(0, 1, spans=(TextSpan(3, 2),)),
    "a mend behind the text": lambda: at(0, 1, fix=Fix(END, END + 1, "x")),
    "a mend that ends before it starts": lambda: at(0, 1, fix=Fix(3, 2, "x")),
    "a line before the first": lambda: found(location=Location(TextSpan(0, 1), line=0)),
    "a certainty of another kind": lambda: at(0, 1, certainty="perhaps"),
    "a score of a category of NaN": lambda: of(detailed_scores=DetailedScores(taal=NAN)),
    "an impact of another kind": lambda: of(
        improvement_suggestions=(ImprovementSuggestion(Mend.REWRITE, "x", impact="huge"),)  # type: ignore[arg-type]
    ),
    "no system": lambda: of(system=None),
    "a correlation id that is a name": lambda: system(correlation_id="jansen"),
    "no variant": lambda: system(variant=""),
    "a time without a zone": lambda: system(timestamp=datetime(2026, 1, 1)),  # noqa: DTZ001  the breach
    "a time of another zone": lambda: system(timestamp=datetime(2026, 1, 1, tzinfo=ZONE)),
    "a duration below zero": lambda: system(duration_ms=-1),
    "a coverage above one": lambda: system(coverage=1.01),
    "a score of a rule of NaN": lambda: system(v1=V1Facts({"STR-01": NAN})),
    "an object that no JSON has": lambda: found(suggestions=(object(),)),
    "a set": lambda: system(unplaced={1j}),
    "what is nested without end": lambda: system(unplaced=deep()),
    "over a mebibyte": lambda: found(suggestions=("x" * LARGEST,)),
}


def test_there_are_fifty_breaches_and_more() -> None:
    assert len(BREACHES) >= 50


def test_what_the_breaches_were_made_from_is_sound() -> None:
    assert checked(SOUND, REQUEST, RULES) is SOUND
    assert checked(at(0, END_OF_TERM, about="term"), REQUEST, RULES)
    assert checked(system(timestamp=datetime(2026, 1, 1, tzinfo=UTC)), REQUEST, RULES)
    assert checked(found(location=UNSET, metadata=UNSET), REQUEST, RULES)


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_of_the_contract_is_caught_and_not_quoted(name: str) -> None:
    with pytest.raises(EngineContractError) as caught:
        checked(BREACHES[name](), REQUEST, RULES)

    assert caught.value.code == "INT-CTR-001"
    for quoted in ("lidwoord", "jansen", "riemen"):
        assert quoted not in str(caught.value)


def test_rules_that_nobody_knows_beforehand_are_taken_as_they_come() -> None:
    strange = found(rule_id="ANDERS-01")

    assert checked(strange, REQUEST, None) is strange


def test_the_system_may_speak_of_itself() -> None:
    assert checked(found(rule_id="SYSTEM"), REQUEST, RULES)


@pytest.mark.parametrize("variant", HOUSE.variants)
@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize(
    "text",
    ["", "een kade is een kade", "e\u0301en \U0001f6a2 die kan varen e.d.", "x" * 5000, "\r\n"],
)
async def test_no_variant_of_ours_is_refused(variant: str, lang: Language, text: str) -> None:
    request = ValidationRequest("kade", text, lang=lang)
    result = await HOUSE.variant(variant).validate(request)

    assert checked(result, request, HOUSE.facts(variant).keys()) is result
