"""The closing summary of the text report: how many, what most, and what could not be read."""

from collections.abc import Iterator

from rich.cells import cell_len

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language
from toetssteen.outputs import wording
from toetssteen.outputs.columns import shortened
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.excerpt import WIDTH, hanging
from toetssteen.outputs.ink import INK_OF, Ink, Pen
from toetssteen.outputs.interface import Failure, Run
from toetssteen.outputs.tally import Tally

_MOST_RULES = 10
_BAR = 16
_RULE_ID = 14


def closing(run: Run, tally: Tally, pen: Pen) -> Iterator[str]:
    """Yield the lines of the summary of a run that was walked to its end."""
    if tally.checked:
        yield pen.write(wording.SUMMARY.in_(run.language), Ink.STRONG)
        yield from _counts(run, tally, pen)
        yield from _rules(run, tally, pen)
    else:
        yield from hanging(wording.NOTHING_JUDGED.in_(run.language), "", "")
    yield from _failures(run, pen)
    yield from _notices(run, pen)


def _counts(run: Run, tally: Tally, pen: Pen) -> Iterator[str]:
    rows = list(_rows(run, tally, pen))
    width = max(len(label) for label, _ in rows)
    for label, words in rows:
        yield f"  {label:<{width}}  {words}"


def _rows(run: Run, tally: Tally, pen: Pen) -> Iterator[tuple[str, str]]:
    language = run.language

    def number(count: int) -> str:
        return wording.whole(count, language)

    variant = wording.CHECKED_WITH.filled(variant=shortened(run.variant, 40)).in_(language)
    yield wording.CHECKED.in_(language), f"{number(tally.checked)}, {variant}"
    yield wording.ACCEPTABLE_COUNT.in_(language), number(tally.acceptable)
    yield wording.UNACCEPTABLE_COUNT.in_(language), _unacceptable(tally, language)
    yield wording.SILENT.in_(language), number(tally.silent)
    mean = tally.mean_score
    yield wording.MEAN_SCORE.in_(language), "–" if mean is None else wording.score(mean, language)
    yield wording.FINDINGS.in_(language), _severities(tally, language, pen)
    if tally.known or tally.suppressed:
        yield "", wording.settled(tally.known, tally.suppressed, language)
    if tally.questions:
        asked = wording.QUESTIONS_TO_AUTHOR.filled(n=number(tally.questions))
        yield wording.QUESTIONS.in_(language), asked.in_(language)
    if tally.broken_rules:
        broken = wording.BROKEN_RULES_COUNT.filled(n=number(tally.broken_rules))
        yield wording.BROKEN_RULES.in_(language), broken.in_(language)


def _unacceptable(tally: Tally, language: Language) -> str:
    count = wording.whole(tally.unacceptable, language)
    if not tally.overridable:
        return count
    overridable = wording.whole(tally.overridable, language)
    return f"{count}, {wording.OF_WHICH_OVERRIDABLE.filled(n=overridable).in_(language)}"


def _severities(tally: Tally, language: Language, pen: Pen) -> str:
    gravest_first = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    counts = [
        pen.write(wording.severity_count(severity, count, language), INK_OF[severity])
        for severity in gravest_first
        if (count := tally.severities[severity])
    ]
    return ", ".join(counts) or "0"


def _rules(run: Run, tally: Tally, pen: Pen) -> Iterator[str]:
    most = tally.rules.most_common(_MOST_RULES)
    if not most:
        return
    yield from ("", pen.write(wording.RULES_FIRED.in_(run.language), Ink.STRONG))
    top = most[0][1]
    digits = len(wording.whole(top, run.language))
    for rule_id, count in most:
        number = f"{wording.whole(count, run.language):>{digits}}"
        bar = "█" * max(1, count * _BAR // top)
        yield f"  {number}  {bar:<{_BAR}}  {_named(rule_id, run, digits)}".rstrip(" ")
    if rest := len(tally.rules) - len(most):
        yield f"  {wording.RULES_LEFT_OUT.filled(n=rest).in_(run.language)}"


def _named(rule_id: str, run: Run, digits: int) -> str:
    shown = shortened(rule_id, _RULE_ID)
    facts = run.rules.get(rule_id)
    if facts is None:
        return shown
    room = WIDTH - 2 - digits - 2 - _BAR - 2 - _RULE_ID - 2
    filling = " " * (_RULE_ID - cell_len(shown))
    return f"{shown}{filling}  {shortened(facts.title.in_(run.language), room)}"


def _failures(run: Run, pen: Pen) -> Iterator[str]:
    if run.failures:
        title = f"{wording.FAILURES.in_(run.language)} ({len(run.failures)})"
        yield from ("", pen.write(title, Ink.RED))
    for failure in run.failures:
        yield from _failure(failure, run.language)


def _failure(failure: Failure, language: Language) -> Iterator[str]:
    place = visible(failure.file) + (f":{failure.line}" if failure.line else "")
    yield f"  {place}  {visible(failure.code)}"
    yield from hanging(failure.reason.in_(language), "    ", "    ")
    if entry := CATALOGUE.get(failure.code):
        yield from hanging(entry.remedy.in_(language), "    → ", "      ")


def _notices(run: Run, pen: Pen) -> Iterator[str]:
    if run.notices:
        yield from ("", pen.write(wording.NOTICES.in_(run.language), Ink.STRONG))
    for notice in run.notices:
        yield from hanging(notice.in_(run.language), "  · ", "    ")
