"""What the text report shows of one definition: the words, and what is found in them."""

from collections.abc import Iterator, Sequence

from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language
from toetssteen.outputs import wording
from toetssteen.outputs.columns import (
    Line,
    carets,
    cells_of,
    folded,
    is_marked,
    painted,
    plain,
    shortened,
    wrapped,
)
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.findings import advice_of, marked_places
from toetssteen.outputs.ink import INK_OF, Ink, Pen
from toetssteen.outputs.interface import Judged
from toetssteen.outputs.tally import questions_of, reasons_of

WIDTH = 80
_SHORT_TEXT = 4  # lines; a text of so few is shown whole
_MOST_LINES = 12
_INDENT = "  "


def excerpt(judged: Judged, language: Language, pen: Pen) -> Iterator[str]:
    """Yield the lines about one definition, an empty one last."""
    yield from _heading(judged, language, pen)
    yield ""
    yield from _text(judged, language, pen)
    yield ""
    for violation in judged.result.violations:
        yield from _finding(violation, language, pen)
    if judged.result.violations:
        yield ""
    if not judged.file:  # who typed one definition is there to answer
        yield from _questions(judged, language)


def _questions(judged: Judged, language: Language) -> Iterator[str]:
    questions = questions_of(judged.result)
    if questions:
        count = wording.QUESTIONS_LIST.filled(n=len(questions))
        yield f"{_INDENT}{count.in_(language)}"
        for question in questions:
            yield from hanging(question, f"{_INDENT * 2}· ", _INDENT * 3)
        yield ""


def _heading(judged: Judged, language: Language, pen: Pen) -> Iterator[str]:
    term = judged.request.begrip.strip()
    shown = shortened(term, WIDTH - 4) if term else wording.NO_TERM.in_(language)
    if judged.file:  # a definition that was typed stands nowhere
        yield pen.write(f"{visible(judged.file)}:{judged.line}", Ink.FAINT)
    yield pen.write(shown, Ink.STRONG)
    result = judged.result
    mark, ink = ("✓", Ink.GREEN) if result.is_acceptable else ("✗", Ink.RED)
    verdict = wording.verdict(result).in_(language)
    score = wording.score(result.overall_score, language)
    yield pen.write(f"{mark} {verdict}, {wording.SCORE.in_(language)} {score}", ink)
    for reason in reasons_of(result):
        yield from hanging(reason, _INDENT, _INDENT)


def _text(judged: Judged, language: Language, pen: Pen) -> Iterator[str]:
    text = judged.request.text
    if not text:
        yield _INDENT * 2 + wording.EMPTY_TEXT.in_(language)
        return
    places = marked_places(judged.result.violations, len(text))
    lines = list(wrapped(cells_of(text, places), WIDTH - 2 * len(_INDENT)))
    shown = _worth_showing(lines)
    before = -1
    for at in shown[:_MOST_LINES]:
        yield from () if at == before + 1 else (_INDENT * 2 + "…",)
        yield from _marked(lines[at], pen)
        before = at
    if rest := len(lines) - 1 - before:
        yield _INDENT * 2 + "… " + wording.LINES_LEFT_OUT.filled(n=rest).in_(language)


def _worth_showing(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the marked lines and their neighbours; of a short text, all."""
    everything = range(len(lines))
    if len(lines) <= _SHORT_TEXT:
        return list(everything)
    marked = {at for at in everything if is_marked(lines[at])} or {0}
    return [at for at in everything if marked & {at - 1, at, at + 1}]


def _marked(line: Line, pen: Pen) -> Iterator[str]:
    yield (_INDENT * 2 + (painted(line) if pen.has_ink else plain(line))).rstrip(" ")
    if not pen.has_ink and is_marked(line):
        yield _INDENT * 2 + carets(line)


def _finding(violation: RuleViolation, language: Language, pen: Pen) -> Iterator[str]:
    name = wording.severity_name(violation.severity, language)
    label = pen.write(name, INK_OF[violation.severity])
    yield f"{_INDENT}{label} {shortened(violation.rule_id, WIDTH - len(name) - 3)}"
    yield from hanging(violation.message, _INDENT * 2, _INDENT * 2)
    if advice := advice_of(violation):
        yield from hanging(advice, _INDENT * 2 + "→ ", _INDENT * 3)


def hanging(text: str, first: str, further: str) -> Iterator[str]:
    """Yield *text* in lines that begin with *first* and then with *further*, equally wide."""
    start = first
    for line in folded(text, WIDTH - len(first)):
        yield start + line
        start = further
