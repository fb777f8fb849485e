"""From one violated rule to violations in the words of the contract."""

from collections.abc import Iterator
from typing import Literal

from msgspec import UNSET, UnsetType

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    Location,
    RuleViolation,
    Severity,
    TextSpan,
    ViolationMetadata,
)
from toetssteen.engines.v2.compat.rule import Gravity, Judged, Rule, Span

LONGEST_QUOTE = 80

_SEVERITIES = {
    Gravity.CRITICAL: Severity.ERROR,
    Gravity.HIGH: Severity.ERROR,
    Gravity.MEDIUM: Severity.WARNING,
    Gravity.LOW: Severity.WARNING,
}


def violations_of(outcome: Judged, request: ValidationRequest) -> Iterator[RuleViolation]:
    """Yield what *outcome* holds against *request*, in the order of the places."""
    rule = outcome.rule
    if outcome.is_missing:
        yield _violation(rule, "missing_element", UNSET, UNSET)
    target = request.begrip if rule.is_about_term else request.text
    for span in outcome.spans:
        found = target[slice(*span)][:LONGEST_QUOTE]
        location = UNSET if rule.is_about_term else _location(target, span)
        yield _violation(rule, "forbidden_pattern", found, location)


def _violation(
    rule: Rule, kind: str, found: str | UnsetType, location: Location | UnsetType
) -> RuleViolation:
    return RuleViolation(
        code=rule.code,
        severity=_SEVERITIES[rule.gravity],
        message=rule.message,
        rule_id=rule.rule_id,
        category=rule.category,
        location=location,
        suggestions=(rule.advies,),
        metadata=ViolationMetadata(
            found=found,
            about=_about(rule),
            rule_name=rule.naam,
            violation_type=kind,
            v1_severity=rule.gravity.value,
            id_in_file=UNSET if rule.id_in_file == rule.rule_id else rule.id_in_file,
        ),
    )


def _about(rule: Rule) -> Literal["term", "text"]:
    return "term" if rule.is_about_term else "text"


def _location(text: str, span: Span) -> Location:
    start, end = span
    return Location(
        text_span=TextSpan(start, end),
        line=1 + text.count("\n", 0, start),
        column=start - text.rfind("\n", 0, start),
    )
