"""The SPARQL constraints of the published profile, as walks over the graph.

A constraint that sits on a node shape is reported with the severity of that shape, whatever
severity it declares itself.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.glossary.structure.breaches import Breach
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import (
    BROADER,
    COLLECTION,
    CONCEPT,
    HAS_TOP_CONCEPT,
    IN_SCHEME,
    MAPPING,
    NOTATION,
    PREF_LABEL,
    SCHEME,
    SEMANTIC,
    TOP_CONCEPT_OF,
)
from toetssteen.glossary.structure.triples import Iri, Term

Breaks = Callable[[Graph, Term], bool]


def _breach(row: str, name: str, focus: Term, severity: Severity) -> Breach:
    return Breach(row, focus, None, name, focus, severity)


def on_concepts(graph: Graph) -> Iterator[Breach]:
    """Yield what the four constraints on every concept find."""
    tests: tuple[tuple[str, str, Breaks], ...] = (
        ("SBB-16", "UnambiguousNotations", lambda g, node: _is_shared(g, node, NOTATION)),
        (
            "SBB-17",
            "UniquePreflabelWithinConceptScheme",
            lambda g, node: _is_shared(g, node, PREF_LABEL),
        ),
        ("SBB-18", "TopConceptHavingBroader", _is_narrowed_top),
        ("SBB-19", "OrphanConcept", is_orphan),
    )
    for concept in graph.all_of(CONCEPT):
        for row, name, breaks in tests:
            if breaks(graph, concept):
                yield _breach(row, name, concept, Severity.WARNING)


def _is_shared(graph: Graph, node: Term, path: Iri) -> bool:
    """Return whether another node of the same scheme says the same with *path*."""
    schemes = frozenset(graph.values(node, IN_SCHEME))
    return any(
        other != node and not schemes.isdisjoint(graph.values(other, IN_SCHEME))
        for value in graph.values(node, path)
        for other in graph.sayers(value, path)
    )


def is_top(graph: Graph, node: Term) -> bool:
    """Return whether *node* is a top concept of any scheme, said from either side."""
    return bool(graph.values(node, TOP_CONCEPT_OF) or graph.sayers(node, HAS_TOP_CONCEPT))


def _is_narrowed_top(graph: Graph, node: Term) -> bool:
    return is_top(graph, node) and bool(graph.values(node, BROADER))


def is_orphan(graph: Graph, node: Term) -> bool:
    """Return whether no SKOS relation links *node*, the query's way: types in so many words."""
    is_linked = graph.values(node, *SEMANTIC) or graph.sayers(node, *SEMANTIC)
    return graph.says_type(node, CONCEPT) and not is_top(graph, node) and not is_linked


def _maps_inside(graph: Graph, node: Term) -> bool:
    schemes = frozenset(graph.values(node, IN_SCHEME))
    return any(
        not schemes.isdisjoint(graph.values(other, IN_SCHEME))
        for other in graph.values(node, *MAPPING)
    )


Nodes = Callable[[Graph], Iterable[Term]]

_LOGIC: Final[tuple[tuple[str, str, Nodes, Breaks], ...]] = (
    (
        "SBB-26",
        "DisjointConceptAndConceptScheme",
        lambda graph: graph.all_of(CONCEPT),
        lambda graph, node: graph.says_type(node, SCHEME),
    ),
    (
        "SBB-27",
        "DisjointConceptAndCollection",
        lambda graph: graph.subjects(*SEMANTIC),
        lambda graph, node: graph.says_type(node, COLLECTION),
    ),
    (
        "SBB-28",
        "DisjointConceptSchemeAndCollection",
        lambda graph: graph.objects(TOP_CONCEPT_OF, IN_SCHEME),
        lambda graph, node: graph.says_type(node, COLLECTION),
    ),
    (
        "SBB-29",
        "MappingRelationsMisuse",
        lambda graph: graph.subjects(*MAPPING),
        _maps_inside,
    ),
    (
        "SBB-30",
        "SemanticRelations",
        lambda graph: {
            *graph.subjects(*SEMANTIC, *MAPPING),
            *graph.objects(*SEMANTIC, *MAPPING),
        },
        lambda graph, node: not graph.says_type(node, CONCEPT),
    ),
)


def of_logic(graph: Graph) -> Iterator[Breach]:
    """Yield what the constraints on the kinds of nodes find."""
    for row, name, nodes, breaks in _LOGIC:
        for node in nodes(graph):
            if breaks(graph, node):
                yield _breach(row, name, node, Severity.ERROR)
