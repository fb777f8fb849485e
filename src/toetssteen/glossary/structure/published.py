"""Part A: what the published profile holds against a graph, exactly."""

from collections.abc import Iterable, Iterator

from toetssteen.glossary.structure.breaches import Breach, PropertyShape
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import COLLECTION, CONCEPT, SCHEME, SOURCE
from toetssteen.glossary.structure.queries import of_logic, on_concepts
from toetssteen.glossary.structure.shapes import (
    OF_COLLECTIONS,
    OF_CONCEPTS,
    OF_SCHEMES,
    SOURCE_DOCUMENT,
)
from toetssteen.glossary.structure.triples import Term


def breaches(graph: Graph) -> Iterator[Breach]:
    """Yield every result of the profile (skos-ap-nl 1.0.0) on *graph*."""
    yield from _of_shapes(graph, graph.all_of(CONCEPT), OF_CONCEPTS)
    yield from _of_shapes(graph, graph.objects(SOURCE), SOURCE_DOCUMENT)
    yield from _of_shapes(graph, graph.all_of(COLLECTION), OF_COLLECTIONS)
    yield from _of_shapes(graph, graph.all_of(SCHEME), OF_SCHEMES)
    yield from on_concepts(graph)
    yield from of_logic(graph)


def _of_shapes(
    graph: Graph, nodes: Iterable[Term], shapes: tuple[PropertyShape, ...]
) -> Iterator[Breach]:
    for node in nodes:
        for shape in shapes:
            yield from shape.breaches(graph, node)
