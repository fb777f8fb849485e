"""What the text report says of the glossary as a whole."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs import wording, wording_of_the_whole
from toetssteen.outputs.columns import shortened
from toetssteen.outputs.excerpt import WIDTH, hanging
from toetssteen.outputs.ink import INK_OF, Ink, Pen
from toetssteen.outputs.interface import Run
from toetssteen.outputs.whole import Places, findings_of, is_whole, more_of, summary, term_of

MOST_PER_CHECK: Final = 10


def whole_lines(run: Run, places: Places, pen: Pen) -> Iterator[str]:
    """Yield the lines of the section, an empty one last; none when there is no glossary."""
    if not is_whole(run):
        return
    yield pen.write(wording_of_the_whole.TITLE.in_(run.language), Ink.STRONG)
    if counts := summary(run):
        yield from hanging(counts, "  ", "  ")
    yield ""
    findings = findings_of(run)
    for check, alike in groupby(findings, key=lambda one: one.check):
        yield from _of_one_check(check, tuple(alike), run, places, pen)
    if not findings:
        yield from hanging(wording_of_the_whole.NO_FINDINGS.in_(run.language), "  ", "  ")
        yield ""


def _of_one_check(
    check: str, alike: tuple[GlossaryFinding, ...], run: Run, places: Places, pen: Pen
) -> Iterator[str]:
    for finding in alike[:MOST_PER_CHECK]:
        yield from _finding(finding, run, places, pen)
    rest = len(alike[MOST_PER_CHECK:])
    if rest:
        number = wording.whole(rest, run.language)
        left_out = wording_of_the_whole.LEFT_OUT.filled(n=number, check=check)
        yield from hanging(left_out.in_(run.language), "  … ", "    ")
    yield ""


def _finding(finding: GlossaryFinding, run: Run, places: Places, pen: Pen) -> Iterator[str]:
    name = wording.severity_name(finding.severity, run.language)
    heading = f"{finding.check}{_where(finding, run, places)}"
    label = pen.write(name, INK_OF[finding.severity])
    yield f"  {label} {shortened(heading, WIDTH - len(name) - 3)}"
    yield from hanging(finding.message.in_(run.language), "    ", "    ")
    for line in more_of(finding, run):
        yield from hanging(line, "    ", "    ")
    yield from hanging(finding.advice.in_(run.language), "    → ", "      ")


def _where(finding: GlossaryFinding, run: Run, places: Places) -> str:
    if not finding.concept:
        return ""
    file, line = places.of(finding)
    place = f" ({file}:{line})" if line is not None and file else ""
    return f" · {term_of(run, finding.concept)}{place}"
