"""The rules, one after the other, on the text as it was received."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from toetssteen.contract.result import Reason
from toetssteen.engines.v1.acceptance import gates
from toetssteen.engines.v1.legacy_result import LegacyResult, LegacyViolation, SkippedRule
from toetssteen.engines.v1.legacy_rule import BROKEN_PATTERN, LegacyRule, Werking
from toetssteen.engines.v1.scoring import (
    score_of_forbidden,
    score_of_missing,
    severity_of,
    weight_of,
    weighted_mean,
)

MOST_SUGGESTIONS = 5

_REWRITE_TEXT = "Herschrijf dit deel van de definitie."
_REWRITE_TERM = "Herschrijf de term."


@dataclass(frozen=True, slots=True)
class JudgedRule:
    """What one rule says: its violations in order of position, and its score 0.0 to 1.0."""

    rule: LegacyRule
    violations: tuple[LegacyViolation, ...]
    score: float


def judge(rules: Sequence[LegacyRule], begrip: str, text: str) -> LegacyResult:
    """Return what *rules*, in the order given, say of the definition *text* of *begrip*."""
    judged: list[JudgedRule] = []
    skipped: list[SkippedRule] = []
    for rule in rules:
        reason = why_skipped(rule, begrip, text)
        if reason is not None:
            skipped.append(SkippedRule(rule.id, reason))
            continue
        try:
            judged.append(judge_rule(rule, begrip, text))
        except BROKEN_PATTERN:  # this term makes no expression of it: the others go on
            skipped.append(SkippedRule(rule.id, Reason.CRASHED))
    return _summed_up(text, judged, tuple(skipped))


def why_skipped(rule: LegacyRule, begrip: str, text: str) -> Reason | None:
    """Return why *rule* cannot judge this definition, or None when it can."""
    if not rule.patterns:
        return Reason.NEEDS_JUDGEMENT
    target = begrip if rule.is_about_term else text
    if target == "" or (rule.names_term and begrip == ""):
        return Reason.NOT_APPLICABLE
    return None


def judge_rule(rule: LegacyRule, begrip: str, text: str) -> JudgedRule:
    """Return what *rule* says; the caller has made sure that it need not be skipped."""
    found = _matches(rule, begrip, begrip if rule.is_about_term else text)
    if rule.werking is Werking.VEREIST:
        missing = () if found else (_violation(rule, "missing_element", "", None),)
        return JudgedRule(rule, missing, score_of_missing(rule, len(missing)))
    forbidden = tuple(
        _violation(rule, "forbidden_pattern", words, start) for (start, _), words in found
    )
    return JudgedRule(rule, forbidden, score_of_forbidden(rule, len(forbidden)))


def _matches(rule: LegacyRule, begrip: str, target: str) -> list[tuple[tuple[int, int], str]]:
    """Return ``((start, end), words)`` of every non-empty match, equal spans once, in order."""
    found: dict[tuple[int, int], str] = {}
    for pattern in rule.patterns:
        for match in pattern.for_term(begrip).finditer(target):
            if match[0]:
                found[match.span()] = match[0]
    return sorted(found.items())


def _violation(rule: LegacyRule, kind: str, words: str, position: int | None) -> LegacyViolation:
    return LegacyViolation(
        rule_id=rule.id,
        rule_name=rule.naam,
        violation_type=kind,
        severity=severity_of(rule),
        description=f"{rule.naam}: {rule.uitleg}" if rule.uitleg else rule.naam,
        detected_pattern=words,
        suggestion=rule.advies or (_REWRITE_TERM if rule.is_about_term else _REWRITE_TEXT),
        position=position,
    )


def _summed_up(
    text: str, judged: Sequence[JudgedRule], skipped: tuple[SkippedRule, ...]
) -> LegacyResult:
    violations = tuple(violation for one in judged for violation in one.violations)
    overall = weighted_mean([(weight_of(one.rule), one.score) for one in judged])
    compliance = fsum(one.score for one in judged) / len(judged) if judged else 0.0
    return LegacyResult(
        definitie=text,
        overall_score=overall,
        violations=violations,
        passed_rules=tuple(one.rule.id for one in judged if not one.violations),
        categorie_compliance=compliance,
        is_acceptable=all(gates(violations, overall, compliance).values()),
        improvement_suggestions=tuple(_distinct_suggestions(violations))[:MOST_SUGGESTIONS],
        detailed_scores={one.rule.id: one.score for one in judged},
        skipped_rules=skipped,
    )


def _distinct_suggestions(violations: Sequence[LegacyViolation]) -> Iterator[str]:
    """Yield every suggestion once, in the order of *violations*."""
    suggestions = dict.fromkeys(violation.suggestion for violation in violations)
    yield from (suggestion for suggestion in suggestions if suggestion is not None)
