"""Checks that report what was found when the whole glossary was judged."""

from collections.abc import Iterator, Mapping
from typing import Final

from toetssteen.contract.result import Reason, Severity
from toetssteen.rules.rule import Check, Finding, Unknown
from toetssteen.rules.subject import Subject

_STEPS: Final[Mapping[Severity, int]] = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def reports_noted(rule_id: str, ceiling: Severity) -> Check:
    """Return a check that reports the notes for *rule_id*; without a glossary it cannot tell."""

    def check(subject: Subject) -> Iterator[Finding | Unknown]:
        if subject.glossary is None:
            yield Unknown(Reason.MISSING_GLOSSARY)
        else:
            yield from noted(subject, rule_id, ceiling)

    return check


def noted(subject: Subject, rule_id: str, ceiling: Severity) -> Iterator[Finding]:
    """Yield a finding for each note for *rule_id*, as far below *ceiling* as the note is.

    A profile that moves the ceiling moves them along.
    """
    for note in subject.glossary.noted_for(rule_id) if subject.glossary else ():
        milder = max(0, _STEPS[note.severity] - _STEPS[ceiling])
        yield Finding(note.start, note.end, milder=milder, noted=note)
