"""Judges the structure of a glossary: part A and part B, in words."""

from collections.abc import Iterable, Iterator

from toetssteen.contract.text import Text
from toetssteen.glossary.interface import GlossaryFinding, quoted
from toetssteen.glossary.structure import hierarchy, membership, texts
from toetssteen.glossary.structure.breaches import Breach
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import LABEL, PREF_LABEL, TITLE
from toetssteen.glossary.structure.published import breaches
from toetssteen.glossary.structure.row import Row
from toetssteen.glossary.structure.rows_of_ours import OWN
from toetssteen.glossary.structure.rows_of_the_profile import PUBLISHED
from toetssteen.glossary.structure.triples import Iri, Term, Triple
from toetssteen.glossary.structure.trouble import Trouble, said

# Rows that may be about a value or about the lack of one.
_WITH_OR_WITHOUT = frozenset({"SBB-21", "SBB-22", "SBB-24"})


def judge_structure(
    triples: Iterable[Triple], *, inverses: bool = False
) -> tuple[GlossaryFinding, ...]:
    """Return what is wrong with the structure of a graph; the concept is the node's name.

    Args:
        triples: every statement of the glossary.
        inverses: whether to say which relations are stated from one side only (SBB-64).
    """
    graph = Graph(triples)
    troubles = (
        *texts.troubles(graph),
        *hierarchy.troubles(graph, inverses=inverses),
        *membership.troubles(graph),
    )
    # An orphan by our count is one by the profile's too: one defect, one finding.
    orphans = {trouble.focus for trouble in troubles if trouble.row == "SBB-57"}
    published = (
        breach
        for breach in _told_once(breaches(graph))
        if not (breach.row == "SBB-19" and breach.focus in orphans)
    )
    return (
        *(_of_breach(graph, breach) for breach in published),
        *(_of_trouble(graph, trouble) for trouble in troubles),
    )


def _told_once(found: Iterable[Breach]) -> Iterator[Breach]:
    """Leave out a second constraint of one row that the same value breaks."""
    told: set[tuple[str, Term, Term | None, Iri | None]] = set()
    for breach in found:
        key = breach.row, breach.focus, breach.value, breach.path
        if key not in told:
            told.add(key)
            yield breach


def _of_breach(graph: Graph, breach: Breach) -> GlossaryFinding:
    value = "" if breach.value is None else quoted(_name(graph, breach.value))
    if breach.row in _WITH_OR_WITHOUT and value:
        value = f": {value}"
    trouble = Trouble(breach.row, breach.severity, breach.focus, said(value))
    return _finding(graph, PUBLISHED[breach.row], trouble)


def _of_trouble(graph: Graph, trouble: Trouble) -> GlossaryFinding:
    return _finding(graph, OWN[trouble.row], trouble)


def _finding(graph: Graph, row: Row, trouble: Trouble) -> GlossaryFinding:
    focus = quoted(_name(graph, trouble.focus))
    about = trouble.about if isinstance(trouble.about, Text) else said(_name(graph, trouble.about))
    nl, en = quoted(about.nl), quoted(about.en)
    path = tuple(_name(graph, node) for node in trouble.path)
    return GlossaryFinding(
        check=row.id,
        code=row.code,
        severity=trouble.severity,
        concept=str(trouble.focus),
        message=Text(
            row.message.nl.format(focus=focus, value=nl),
            row.message.en.format(focus=focus, value=en),
        ),
        advice=row.advice,
        related=tuple(str(node) for node in trouble.related),
        path=path,
    )


def _name(graph: Graph, node: Term) -> str:
    """Return what a reader calls *node*: its Dutch name, another name, or its own text."""
    labels = graph.literals(node, PREF_LABEL, TITLE, LABEL)
    dutch = [label for label in labels if label.lang.startswith("nl")]
    return next((label.value for label in (*dutch, *labels)), str(node))
