"""SBB-56 and SBB-62: what belongs where."""

from collections.abc import Iterator
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import (
    BROADER,
    COLLECTION,
    CONCEPT,
    HAS_TOP_CONCEPT,
    IN_SCHEME,
    ISO,
    MEMBER,
    NARROWER,
    SCHEME,
    TOP_CONCEPT_OF,
)
from toetssteen.glossary.structure.triples import Resource, Term
from toetssteen.glossary.structure.trouble import Trouble, said

_EMPTY: Final = Text("een collectie zonder leden", "a collection without members")
_IN_ITSELF: Final = Text("een collectie die zichzelf bevat", "a collection that contains itself")
_NO_TOP: Final = Text("een hiërarchie zonder topbegrip", "a hierarchy without top concept")
_ELSEWHERE: Final = Text(
    "topbegrip van een kader waar het niet in staat", "top concept of a scheme it is not in"
)


def troubles(graph: Graph) -> Iterator[Trouble]:
    """Yield what is wrong with schemes and collections."""
    yield from _of_concepts(graph)
    yield from _of_collections(graph)
    for node in graph.all_of(SCHEME):
        if _has_hierarchy(graph, node) and not _has_top(graph, node):
            yield _misplaced(node, _NO_TOP)


def _of_concepts(graph: Graph) -> Iterator[Trouble]:
    for node in graph.all_of(CONCEPT):
        schemes = graph.values(node, IN_SCHEME)
        tops = (*graph.values(node, TOP_CONCEPT_OF), *graph.sayers(node, HAS_TOP_CONCEPT))
        if not schemes and not tops:
            yield Trouble("SBB-56", Severity.WARNING, node, said(""))
        if any(scheme not in schemes for scheme in tops if schemes):
            yield _misplaced(node, _ELSEWHERE)


def _of_collections(graph: Graph) -> Iterator[Trouble]:
    for node in graph.all_of(COLLECTION):
        if not graph.values(node, MEMBER):
            yield _misplaced(node, _EMPTY)
        elif node in _all_members(graph, node):
            yield _misplaced(node, _IN_ITSELF)


def _misplaced(node: Resource, about: Text) -> Trouble:
    return Trouble("SBB-62", Severity.WARNING, node, about)


def _all_members(graph: Graph, node: Term) -> frozenset[Term]:
    seen: set[Term] = set()
    waiting = list(graph.values(node, MEMBER))
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            waiting += graph.values(current, MEMBER)
    return frozenset(seen)


def _has_hierarchy(graph: Graph, scheme: Term) -> bool:
    return any(
        graph.values(node, BROADER, NARROWER, *ISO) for node in graph.sayers(scheme, IN_SCHEME)
    )


def _has_top(graph: Graph, scheme: Term) -> bool:
    return bool(graph.values(scheme, HAS_TOP_CONCEPT) or graph.sayers(scheme, TOP_CONCEPT_OF))
