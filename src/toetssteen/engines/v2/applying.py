"""One rule, one subject, one outcome: what it found, or why it gives no verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

from toetssteen.contract.result import Reason
from toetssteen.contract.text import Language
from toetssteen.rules.assessor import Opinion
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Certainty, Cue, Finding, Need, Rule, Silence, Unknown
from toetssteen.rules.subject import Subject


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule said. With findings it is violated; with a reason unchecked; else passed."""

    rule: Rule
    findings: tuple[Finding, ...] = ()
    reason: Reason | None = None

    def settled(self, opinion: Opinion | None) -> "Outcome":
        """Return this outcome with the *opinion* of an assessor, where the rule left it open.

        An opinion is never certain, and it is about the definition as a whole.
        """
        if opinion is None or self.reason is not Reason.NEEDS_JUDGEMENT:
            return self
        if opinion is Opinion.HOLDS:
            return Outcome(self.rule)
        return Outcome(self.rule, (Finding(0, 0, Certainty.PROBABLE),))


def apply(
    rule: Rule, subject: Subject, hits: Sequence[tuple[Cue, Match]], lang: Language
) -> Outcome:
    """Return what *rule* says, given the *hits* of its cues anywhere in the text."""
    reason = why_not(rule, subject, lang)
    if reason is not None:
        return Outcome(rule, reason=reason)
    try:
        said = (*_by_cues(subject, hits), *(rule.check(subject) if rule.check else ()))
    except Exception:  # noqa: BLE001  one broken rule is unchecked, and counted as such; the others go on
        return Outcome(rule, reason=Reason.CRASHED)
    return _outcome(rule, said)


def why_not(rule: Rule, subject: Subject, lang: Language) -> Reason | None:
    """Return why *rule* cannot look at *subject*, or None when it can."""
    if (lang is not subject.grammar.language or subject.is_foreign) and not rule.any_language:
        return Reason.WRONG_LANGUAGE
    if Need.TERM in rule.needs and subject.term.is_empty:
        return Reason.NOT_APPLICABLE
    if Need.DEFINIENS in rule.needs and not subject.has_definiens:
        return Reason.NO_DEFINIENS
    if Need.GENUS in rule.needs and (subject.genus is None or not subject.has_definiens):
        return Reason.NO_DEFINIENS
    return None if subject.kind in rule.kinds else Reason.NOT_APPLICABLE


def _by_cues(subject: Subject, hits: Sequence[tuple[Cue, Match]]) -> tuple[Finding, ...]:
    """Return the findings of the cues inside the definiens; of nested matches the longest."""
    found = [
        finding
        for cue, match in hits
        if subject.first <= match.first and match.last < subject.end
        for finding in (cue.judge(subject, match),)
        if finding is not None
    ]
    found.sort(key=lambda finding: (finding.start, -finding.end))
    kept: list[Finding] = []
    for finding in found:
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return tuple(kept)


def _outcome(rule: Rule, said: Sequence[Finding | Unknown]) -> Outcome:
    findings = tuple(one for one in said if isinstance(one, Finding))
    if findings:
        return Outcome(rule, findings)
    unknown = [one.reason for one in said if isinstance(one, Unknown)]
    if unknown:
        return Outcome(rule, reason=unknown[0])
    is_silent = rule.silence is Silence.UNCHECKED
    return Outcome(rule, reason=Reason.NEEDS_JUDGEMENT if is_silent else None)
