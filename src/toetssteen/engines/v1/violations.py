"""One legacy violation, field by field, in the shape of the contract."""

from collections.abc import Mapping

from msgspec import UNSET, UnsetType

from toetssteen.contract.result import (
    Location,
    RuleViolation,
    Severity,
    TextSpan,
    ViolationMetadata,
)
from toetssteen.engines.v1.codes import category_of, code_of
from toetssteen.engines.v1.legacy_result import LegacySeverity, LegacyViolation
from toetssteen.engines.v1.legacy_rule import LegacyRule

LONGEST_MESSAGE = 500  # code points, as the contract promises
LONGEST_QUOTE = 80
NAMELESS = "ONBEKEND"

_SEVERITIES: Mapping[str, Severity] = {
    LegacySeverity.CRITICAL: Severity.ERROR,
    LegacySeverity.HIGH: Severity.ERROR,
    LegacySeverity.MEDIUM: Severity.WARNING,
    LegacySeverity.LOW: Severity.WARNING,
}


def mapped_violation(
    violation: LegacyViolation, rule: LegacyRule | None, text: str
) -> RuleViolation:
    """Return *violation* of the definition *text*; *rule* is None when no file has its id."""
    rule_id = violation.rule_id or NAMELESS
    message = violation.description or violation.rule_name or rule_id
    location = UNSET if _is_about_term(rule) else _location(violation, text)
    return RuleViolation(
        code=code_of(rule_id, rule),
        severity=_SEVERITIES.get(violation.severity, Severity.WARNING),
        message=message[:LONGEST_MESSAGE],
        rule_id=rule_id,
        category=category_of(rule_id, rule),
        location=location,
        suggestions=(violation.suggestion,) if violation.suggestion else (),
        metadata=_metadata(violation, rule, location),
    )


def _location(violation: LegacyViolation, text: str) -> Location | UnsetType:
    """Return where *violation* is in *text*; nowhere when it names no place within it."""
    start = violation.position
    if start is None:
        return UNSET
    end = start + len(violation.detected_pattern)
    if not 0 <= start <= end <= len(text):
        return UNSET
    line = 1 + text.count("\n", 0, start)
    column = start - text.rfind("\n", 0, start)
    return Location(TextSpan(start, end), line, column)


def _metadata(
    violation: LegacyViolation, rule: LegacyRule | None, location: Location | UnsetType
) -> ViolationMetadata:
    is_about_term = _is_about_term(rule)
    is_dropped = location is UNSET and violation.position is not None and not is_about_term
    return ViolationMetadata(
        rule_name=violation.rule_name,
        violation_type=violation.violation_type,
        found=violation.detected_pattern[:LONGEST_QUOTE] or UNSET,
        v1_severity=violation.severity,
        about="term" if is_about_term else "text",
        id_in_file=rule.id_in_file if rule and rule.id_in_file != rule.id else UNSET,
        position_dropped=is_dropped or UNSET,
    )


def _is_about_term(rule: LegacyRule | None) -> bool:
    return rule is not None and rule.is_about_term
