"""What the page shows of the glossary as a whole, as values; the template decides how."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs import wording, wording_of_the_whole
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.facts_of_the_whole import facts_of
from toetssteen.outputs.interface import Run
from toetssteen.outputs.picture import Picture, picture
from toetssteen.outputs.term_graph import Choice, DrawnPart, drawn_part
from toetssteen.outputs.whole import (
    Places,
    circles_of,
    drawn,
    findings_of,
    is_whole,
    more_of,
    summary,
    term_of,
)

MOST_PER_CHECK: Final = 25
MOST_CIRCLES: Final = 25


@dataclass(frozen=True, slots=True)
class ShownOfTheWhole:
    """One finding about the glossary; *term* and *place* are empty when it is about all of it."""

    severity: Severity
    severity_name: str
    term: str
    place: str
    message: str
    more: Sequence[str]
    advice: str


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """The findings of one check, and what is left out of them."""

    id: str
    title: str
    count: int
    findings: Sequence[ShownOfTheWhole]
    left_out: str


@dataclass(frozen=True, slots=True)
class ShownGraph:
    """The picture, the sentences about what it leaves out, and the same in words.

    ``uses`` are rows of a concept and the concepts that it uses.
    """

    picture: Picture
    remarks: Sequence[str]
    has_circles: bool
    uses: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ShownWhole:
    """The section. *circles* are paths in terms; *graph* is None when nothing uses anything."""

    summary: str
    checks: Sequence[ShownCheck]
    circles: Sequence[str]
    circles_left_out: int
    graph: ShownGraph | None


def shown_whole(run: Run, places: Places) -> ShownWhole | None:
    """Return the section; None when *run* has no glossary."""
    if not is_whole(run):
        return None
    circles = circles_of(run)
    by_check = groupby(findings_of(run), key=lambda one: one.check)
    return ShownWhole(
        summary=visible(summary(run)),
        checks=[_check(check, list(alike), run, places) for check, alike in by_check],
        circles=[visible(drawn(circle.path)) for circle in circles[:MOST_CIRCLES]],
        circles_left_out=len(circles[MOST_CIRCLES:]),
        graph=_graph(run),
    )


def _check(check: str, alike: Sequence[GlossaryFinding], run: Run, places: Places) -> ShownCheck:
    facts, rest = facts_of(check, run), len(alike[MOST_PER_CHECK:])
    number = wording.whole(rest, run.language)
    left_out = wording_of_the_whole.LEFT_OUT.filled(n=number, check=check).in_(run.language)
    return ShownCheck(
        id=visible(check),
        title=visible(facts.title.in_(run.language)) if facts else "",
        count=len(alike),
        findings=[_finding(finding, run, places) for finding in alike[:MOST_PER_CHECK]],
        left_out=visible(left_out) if rest else "",
    )


def _finding(finding: GlossaryFinding, run: Run, places: Places) -> ShownOfTheWhole:
    file, line = places.of(finding)
    return ShownOfTheWhole(
        severity=finding.severity,
        severity_name=wording.severity_name(finding.severity, run.language),
        term=visible(term_of(run, finding.concept)),
        place=f"{visible(file)}:{line}" if line is not None and finding.concept else "",
        message=visible(finding.message.in_(run.language)),
        more=[visible(line) for line in more_of(finding, run)],
        advice=visible(finding.advice.in_(run.language)),
    )


def _graph(run: Run) -> ShownGraph | None:
    report = run.glossary
    if report is None or not report.edges:
        return None
    part = drawn_part(report, circles_of(run))
    terms = {concept: visible(report.terms[concept]) for concept in part.concepts}
    users: defaultdict[str, list[str]] = defaultdict(list)
    for source, target in part.edges:
        users[source].append(terms[target])
    return ShownGraph(
        picture=picture(part, terms),
        remarks=list(_remarks(part, report.concepts, run)),
        has_circles=bool(part.in_circles),
        uses=[
            (terms[source], ", ".join(users[source])) for source in part.concepts if users[source]
        ],
    )


def _remarks(part: DrawnPart, concepts: int, run: Run) -> Iterator[str]:
    words = wording_of_the_whole
    choices = {
        Choice.ROUND_CIRCLES: words.PICTURE_ROUND_CIRCLES,
        Choice.MOST_CONNECTED: words.PICTURE_MOST,
    }
    if part.choice in choices:
        drawn_words = choices[part.choice].filled(
            n=wording.whole(len(part.concepts), run.language),
            all=wording.whole(concepts, run.language),
        )
        yield drawn_words.in_(run.language)
    elif part.alone:
        alone = words.counted(words.CONCEPTS, part.alone, run.language)
        yield words.PICTURE_ALONE.filled(alone=alone).in_(run.language)
