"""Findings in the words and the shape of the contract."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from msgspec import UNSET, UnsetType

from toetssteen.contract.result import (
    Impact,
    ImprovementSuggestion,
    Location,
    Mend,
    RuleViolation,
    Severity,
    TextSpan,
    ViolationMetadata,
    in_order,
)
from toetssteen.contract.text import Language
from toetssteen.engines.v2.folding import Spoken
from toetssteen.rules.rule import About, Certainty, Finding
from toetssteen.rules.subject import Subject

LONGEST_QUOTE = 80
LONGEST_MESSAGE = 500  # characters, as the contract has it
HIGH_BITE, MEDIUM_BITE = 0.30, 0.10
_MENDS: Mapping[str, Mend] = {
    "opening": Mend.REWRITE,
    "geen-naamwoord": Mend.REWRITE,
    "doel": Mend.REWRITE,
    "kring": Mend.REWRITE,
    "kring-kop": Mend.REWRITE,
    "modaal": Mend.REWRITE,
    "ontkenning": Mend.REWRITE,
    "leeg": Mend.ADDITION,
    "plaatshouder": Mend.ADDITION,
    "vaag-genus": Mend.ADDITION,
    "vaag-woord": Mend.ADDITION,
    "afkorting": Mend.ADDITION,
    "bron": Mend.ADDITION,
    "voorbeeld": Mend.REMOVAL,
    "tweede-zin": Mend.REMOVAL,
    "context": Mend.REMOVAL,
    "opmaak": Mend.REMOVAL,
    "witruimte": Mend.REMOVAL,
    "en-of": Mend.RESTRUCTURE,
    "voorwaarde": Mend.RESTRUCTURE,
    "lengte": Mend.RESTRUCTURE,
    "overlap": Mend.RESTRUCTURE,
}


def severity_of(spoken: Spoken) -> Severity:
    """Return how severe a finding is."""
    return spoken.rule.severity(spoken.finding)


def violations(
    standing: Sequence[Spoken], subject: Subject, language: Language
) -> tuple[RuleViolation, ...]:
    """Return the findings that stand as the contract has them, in its order."""
    lines = [at + 1 for at, character in enumerate(subject.text) if character == "\n"]
    return in_order(tuple(_violation(one, subject, lines, language) for one in standing))


def _violation(
    spoken: Spoken, subject: Subject, lines: Sequence[int], language: Language
) -> RuleViolation:
    rule, finding = spoken.rule, spoken.finding
    found, noted = _found(finding, subject), finding.noted
    return RuleViolation(
        code=rule.code,
        severity=severity_of(spoken),
        message=_message(spoken, found, subject, language),
        rule_id=rule.id,
        category=rule.category,
        location=_location(finding, lines),
        suggestions=(_advice(spoken, language),),
        metadata=ViolationMetadata(
            also=tuple(sorted(spoken.also)) or UNSET,
            certainty="certain" if finding.certainty is Certainty.CERTAIN else "probable",
            found=found or UNSET,
            defect=spoken.defect or UNSET,
            about="term" if finding.about is About.TERM else "text",
            spans=tuple(TextSpan(*span) for span in finding.further) or UNSET,
            fix=finding.fix or UNSET,
            path=(noted.path if noted else ()) or UNSET,
            related=(noted.related if noted else ()) or UNSET,
        ),
    )


def _message(spoken: Spoken, found: str, subject: Subject, language: Language) -> str:
    noted = spoken.finding.noted
    if noted is None:
        words = (spoken.finding.wording or spoken.rule).message.in_(language)
        return words.format(found=found, begrip=_quoted(subject.begrip))
    return _cut(noted.message.in_(language), LONGEST_MESSAGE)


def _advice(spoken: Spoken, language: Language) -> str:
    finding = spoken.finding
    return (finding.noted or finding.wording or spoken.rule).advice.in_(language)


def _found(finding: Finding, subject: Subject) -> str:
    source = subject.begrip if finding.about is About.TERM else subject.text
    return _quoted(source[finding.start : finding.end])


def _quoted(words: str) -> str:
    """Return *words* on one line, cut at a length that a message can hold."""
    line = " ".join(words.split())
    return _cut(line, LONGEST_QUOTE)


def _cut(line: str, longest: int) -> str:
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _location(finding: Finding, lines: Sequence[int]) -> Location | UnsetType:
    """Return where *finding* points, given where each line but the first starts."""
    if finding.about is About.TERM or finding.start == finding.end:
        return UNSET
    before = bisect_right(lines, finding.start)
    return Location(
        text_span=TextSpan(finding.start, finding.end),
        line=before + 1,
        column=finding.start - (lines[before - 1] if before else 0) + 1,
    )


def suggestions(
    standing: Sequence[Spoken], bites: Mapping[str, float], subject: Subject, language: Language
) -> tuple[ImprovementSuggestion, ...]:
    """Return one suggestion per violated rule, the deepest bite first."""
    first = {spoken.rule.id: spoken for spoken in reversed(standing)}
    by_bite = sorted(first.values(), key=lambda spoken: (-bites[spoken.rule.id], spoken.rule.id))
    return tuple(_suggestion(one, bites[one.rule.id], subject, language) for one in by_bite)


def _suggestion(
    spoken: Spoken, bite: float, subject: Subject, language: Language
) -> ImprovementSuggestion:
    return ImprovementSuggestion(
        type=_MENDS.get(spoken.defect, Mend.REWRITE),
        description=_advice(spoken, language),
        example=next(_examples(spoken, subject), UNSET),
        impact=_impact(bite),
    )


def _examples(spoken: Spoken, subject: Subject) -> Iterator[str]:
    """Yield the text with the safe mend made, if there is one."""
    fix = spoken.finding.fix
    if fix is not None and spoken.finding.about is About.TEXT:
        yield subject.text[: fix.start] + fix.text + subject.text[fix.end :]


def _impact(bite: float) -> Impact:
    if bite >= HIGH_BITE:
        return Impact.HIGH
    return Impact.MEDIUM if bite >= MEDIUM_BITE else Impact.LOW
