"""What the page shows, as values; the template decides how."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.result import RuleViolation, Severity
from toetssteen.contract.text import Language
from toetssteen.outputs import wording
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.findings import advice_of, marked_places
from toetssteen.outputs.interface import Failure, Judged, Run
from toetssteen.outputs.tally import Tally, questions_of, reasons_of


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding below a definition."""

    severity: Severity
    severity_name: str
    rule_id: str
    anchor: str
    message: str
    why: str
    advice: str
    mark: str


@dataclass(frozen=True, slots=True)
class ShownDefinition:
    """One definition. *words* are its parts in order, each with whether it is marked."""

    place: str
    id: str
    term: str
    words: Sequence[tuple[str, bool]]
    is_acceptable: bool
    verdict: str
    score: str
    reasons: Sequence[str]
    findings: Sequence[ShownFinding]
    questions: Sequence[str]


@dataclass(frozen=True, slots=True)
class ShownRule:
    """One rule that was found, with what is known about it."""

    rule_id: str
    anchor: str
    count: int
    title: str
    why: str
    advice: str
    source: str


@dataclass(frozen=True, slots=True)
class ShownFailure:
    """What could not be read or judged."""

    place: str
    code: str
    reason: str
    remedy: str


def shown_definition(judged: Judged, run: Run) -> ShownDefinition:
    """Return *judged* as the page shows it."""
    result, language = judged.result, run.language
    return ShownDefinition(
        place=f"{visible(judged.file)}:{judged.line}",
        id=visible(judged.id),
        term=visible(judged.request.begrip.strip()) or wording.NO_TERM.in_(language),
        words=words_of(judged.request.text, result.violations),
        is_acceptable=result.is_acceptable,
        verdict=wording.verdict(result).in_(language),
        score=wording.score(result.overall_score, language),
        reasons=[visible(reason) for reason in reasons_of(result)],
        findings=[_finding(violation, run) for violation in result.violations],
        questions=[visible(question) for question in questions_of(result)],
    )


def words_of(text: str, violations: Sequence[RuleViolation]) -> list[tuple[str, bool]]:
    """Return *text*, made visible, in parts that are marked and parts that are not.

    A marked part without words stands where something is missing after the last word. An
    empty text has no parts.
    """
    if not text:
        return []
    places = marked_places(violations, len(text))
    runs = groupby(zip([*text, ""], places, strict=True), key=lambda pair: pair[1])
    parts = [("".join(char for char, _ in run), marked) for marked, run in runs]
    return [(visible(words, keep="\n"), marked) for words, marked in parts if words or marked]


def _finding(violation: RuleViolation, run: Run) -> ShownFinding:
    facts = run.rules.get(violation.rule_id)
    return ShownFinding(
        severity=violation.severity,
        severity_name=wording.severity_name(violation.severity, run.language),
        rule_id=visible(violation.rule_id),
        anchor=anchor_of(violation.rule_id),
        message=visible(violation.message),
        why=visible(facts.why.in_(run.language)) if facts else "",
        advice=visible(advice_of(violation)),
        mark=visible(wording.mark(violation, run.language)),
    )


def shown_rules(run: Run, tally: Tally) -> Iterator[ShownRule]:
    """Yield every rule that was found, most found first."""
    for rule_id, count in tally.rules.most_common():
        yield _rule(rule_id, count, run)


def _rule(rule_id: str, count: int, run: Run) -> ShownRule:
    facts, shown, anchor = run.rules.get(rule_id), visible(rule_id), anchor_of(rule_id)
    if facts is None:
        unknown = wording.UNKNOWN_RULE.in_(run.language)
        return ShownRule(shown, anchor, count, title=unknown, why="", advice="", source="")
    sentences = (facts.title, facts.why, facts.advice)
    title, why, advice = (visible(sentence.in_(run.language)) for sentence in sentences)
    return ShownRule(shown, anchor, count, title, why, advice, visible(facts.source))


def shown_failure(failure: Failure, language: Language) -> ShownFailure:
    """Return *failure* as the page shows it."""
    entry = CATALOGUE.get(failure.code)
    return ShownFailure(
        place=visible(failure.file) + (f":{failure.line}" if failure.line else ""),
        code=visible(failure.code),
        reason=visible(failure.reason.in_(language)),
        remedy=entry.remedy.in_(language) if entry else "",
    )


def anchor_of(rule_id: str) -> str:
    """Return the id of the place where the page explains a rule; different for each rule."""
    plain = (
        char if char.isascii() and (char.isalnum() or char == "-") else None for char in rule_id
    )
    return "regel-" + "".join(
        char or f"_{ord(raw):x}_" for char, raw in zip(plain, rule_id, strict=True)
    )
