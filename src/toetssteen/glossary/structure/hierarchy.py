"""SBB-53, 54, 55, 57, 58 and 64: relations that contradict each other."""

from collections.abc import Iterator, Sequence
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.components import circles, components
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import (
    BROADER,
    BROADER_GENERIC,
    BROADER_INSTANTIAL,
    BROADER_PARTITIVE,
    CONCEPT,
    INVERSES,
    ISO,
    ISO_BROADER,
    ISO_NARROWER,
    MAPPING,
    NARROWER,
    NARROWER_GENERIC,
    NARROWER_INSTANTIAL,
    NARROWER_PARTITIVE,
    RELATED,
    SEMANTIC,
)
from toetssteen.glossary.structure.queries import is_orphan, is_top
from toetssteen.glossary.structure.triples import Iri, Resource, Term, order_of
from toetssteen.glossary.structure.trouble import Trouble, said

MOST_STEPS: Final = 2_000  # in the search for one circle
MOST_ABOVE: Final = 10_000  # concepts above one concept

# Each chain apart before all together, so that a circle is called by its own name.
_CHAINS: Final[tuple[tuple[Text, tuple[Iri, ...], tuple[Iri, ...]], ...]] = (
    (Text("generiek", "generic"), (BROADER_GENERIC,), (NARROWER_GENERIC,)),
    (Text("partitief", "partitive"), (BROADER_PARTITIVE,), (NARROWER_PARTITIVE,)),
    (Text("instantieel", "instantial"), (BROADER_INSTANTIAL,), (NARROWER_INSTANTIAL,)),
    (Text("boven- en onderliggend", "broader and narrower"), (BROADER,), (NARROWER,)),
    (
        Text("alle relaties samen", "all relations together"),
        (BROADER, *ISO_BROADER),
        (NARROWER, *ISO_NARROWER),
    ),
)


def troubles(graph: Graph, *, inverses: bool) -> Iterator[Trouble]:
    """Yield what is wrong with relations; one-sided inverses only on request."""
    yield from _circles(graph)
    for node in graph.all_of(CONCEPT):
        yield from _of_itself(graph, node)
        yield from _below(graph, node)
        if is_orphan(graph, node) and not has_iso_relation(graph, node):
            yield Trouble("SBB-57", Severity.WARNING, node, said(""))
        yield from _related_above(graph, node)
    if inverses:
        yield from _one_sided(graph)


def has_iso_relation(graph: Graph, node: Term) -> bool:
    """Return whether an ISO 25964 relation links *node*, from either side."""
    return bool(graph.values(node, *ISO) or graph.sayers(node, *ISO))


def _above(graph: Graph, node: Term, up: Sequence[Iri], down: Sequence[Iri]) -> tuple[Term, ...]:
    found = (*graph.values(node, *up), *graph.sayers(node, *down))
    return tuple(dict.fromkeys(one for one in found if one != node))


def _circles(graph: Graph) -> Iterator[Trouble]:
    told: set[tuple[Term, ...]] = set()
    for kind, up, down in _CHAINS:
        named = {*graph.subjects(*up, *down), *graph.objects(*up, *down)}
        nodes = sorted(named, key=order_of)  # so that a circle starts at the same node every time
        numbers = {node: number for number, node in enumerate(nodes)}
        edges = [[numbers[one] for one in _above(graph, node, up, down)] for node in nodes]
        for component in components(edges):
            for circle in circles(edges, component, MOST_STEPS):
                path = tuple(nodes[number] for number in circle)
                if path not in told:
                    told.add(path)
                    yield _circle(path, kind)


def _circle(path: tuple[Term, ...], kind: Text) -> Trouble:
    closed = (*path, path[0])
    return Trouble("SBB-53", Severity.ERROR, path[0], kind, path[1:], closed)


def _of_itself(graph: Graph, node: Resource) -> Iterator[Trouble]:
    for relation in (*SEMANTIC, *ISO, *MAPPING):
        if node in graph.values(node, relation):
            yield Trouble("SBB-54", Severity.ERROR, node, said(_local(relation)))


def _local(name: Iri) -> str:
    return name.value.rpartition("#")[2]


def _below(graph: Graph, node: Resource) -> Iterator[Trouble]:
    """Yield a top concept that lies below another one; skos:broader is SBB-18's."""
    if is_top(graph, node):
        for above in _above(graph, node, ISO_BROADER, (NARROWER, *ISO_NARROWER)):
            yield Trouble("SBB-55", Severity.ERROR, node, above, (above,))


def _related_above(graph: Graph, node: Resource) -> Iterator[Trouble]:
    related = (*graph.values(node, RELATED), *graph.sayers(node, RELATED))
    if not related:
        return
    above = _all_above(graph, node)
    for other in dict.fromkeys(related):
        if other in above and other != node:
            yield Trouble("SBB-58", Severity.WARNING, node, other, (other,))


def _all_above(graph: Graph, node: Term) -> frozenset[Term]:
    up, down = (BROADER, *ISO_BROADER), (NARROWER, *ISO_NARROWER)
    seen: dict[Term, None] = {}
    waiting = list(_above(graph, node, up, down))
    while waiting and len(seen) < MOST_ABOVE:
        current = waiting.pop()
        if current not in seen:
            seen[current] = None
            waiting += _above(graph, current, up, down)
    return frozenset(seen)


def _one_sided(graph: Graph) -> Iterator[Trouble]:
    """Yield relations without their inverse, of a kind that is stated both ways elsewhere."""
    both_ways = dict.fromkeys((*INVERSES, *((two, one) for one, two in INVERSES)))
    for relation, inverse in both_ways:
        pairs = [(n, v) for n in graph.subjects(relation) for v in graph.values(n, relation)]
        missing = [(n, v) for n, v in pairs if n not in graph.values(v, inverse)]
        if len(missing) < len(pairs):
            for node, value in missing:
                yield Trouble("SBB-64", Severity.INFO, node, value, (value,))
