"""Which part of a term graph is drawn: all of it, or what matters most of a large one."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.glossary.judging import GlossaryReport

MOST_DRAWN: Final = 60  # concepts; more of them cannot be followed with the eye
Edge = tuple[str, str]


class Choice(Enum):
    """What of the graph is drawn."""

    ALL = auto()  # every concept that uses or is used
    ROUND_CIRCLES = auto()
    MOST_CONNECTED = auto()


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """The concepts to draw, in order of term, and the edges between them.

    ``in_circles`` are the edges of circles. ``alone``: how many concepts of the glossary
    neither use another nor are used.
    """

    choice: Choice
    concepts: Sequence[str]
    edges: Sequence[Edge]
    in_circles: AbstractSet[Edge]
    alone: int


def drawn_part(report: GlossaryReport, circles: Sequence[GlossaryFinding]) -> DrawnPart:
    """Return what to draw of *report*, whose circles are *circles*."""
    connected = dict.fromkeys(concept for edge in report.edges for concept in edge)
    choice, chosen = _chosen(report.edges, connected, circles)
    edges = [edge for edge in report.edges if chosen.issuperset(edge)]
    # Of the most connected ones, some are connected to none of the others.
    kept = chosen & {concept for edge in edges for concept in edge}
    return DrawnPart(
        choice=choice,
        concepts=sorted(kept, key=lambda one: (report.terms[one].casefold(), one)),
        edges=edges,
        in_circles=_in_circles(edges, circles),
        alone=report.concepts - len(connected),
    )


def _chosen(
    edges: Sequence[Edge], connected: Collection[str], circles: Sequence[GlossaryFinding]
) -> tuple[Choice, set[str]]:
    if len(connected) <= MOST_DRAWN:
        return Choice.ALL, set(connected)
    members = _members(circles)
    if members:
        return Choice.ROUND_CIRCLES, members | set(_neighbours(edges, members))
    arrows = Counter(concept for edge in edges for concept in edge)
    most = sorted(arrows, key=lambda one: (-arrows[one], one))
    return Choice.MOST_CONNECTED, set(most[:MOST_DRAWN])


def _members(circles: Sequence[GlossaryFinding]) -> set[str]:
    """Return the concepts of as many whole circles as can be drawn, the first in any case."""
    chosen: set[str] = set()
    for circle in circles:
        members = (circle.concept, *circle.related)
        if len(chosen.union(members)) <= MOST_DRAWN:
            chosen.update(members)
        elif not chosen:
            chosen.update(members[:MOST_DRAWN])
    return chosen


def _neighbours(edges: Sequence[Edge], members: AbstractSet[str]) -> Iterator[str]:
    """Yield those that have most edges with *members*, as many as there is room for."""
    ties = Counter(
        one
        for source, target in edges
        for one, other in ((source, target), (target, source))
        if other in members and one not in members
    )
    closest = sorted(ties, key=lambda one: (-ties[one], one))
    yield from closest[: MOST_DRAWN - len(members)]


def _in_circles(edges: Sequence[Edge], circles: Sequence[GlossaryFinding]) -> set[Edge]:
    """Return the edges within one circle: its members reach each other, so all are part of one."""
    together = [frozenset((circle.concept, *circle.related)) for circle in circles]
    return {edge for edge in edges if any(circle.issuperset(edge) for circle in together)}
