"""What an RDF file says about its concepts, gathered in the order of the file."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, QuadParser, RdfFormat, Triple, parse

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.lined_source import LinedSource

Node = NamedNode | BlankNode | Triple
Value = Node | Literal

SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DEFINITION: Final = f"{SKOS}definition"
_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_CONCEPT: Final = NamedNode(f"{SKOS}Concept")

# Relative names need a base; this one says nothing about the place of the file.
_BASE: Final = "file:///"


@dataclass(frozen=True, slots=True)
class Stated:
    """One definition as the file states it, and the line on which it starts."""

    subject: Node
    definition: Literal
    line: int


@dataclass(slots=True)
class Graph:
    """The statements of one file, without repetitions.

    ``said[node][iri]`` are the values of one property of one node, in order.
    """

    definitions: list[Stated] = field(default_factory=list)
    concepts: dict[Node, None] = field(default_factory=dict)
    said: dict[Node, dict[str, dict[Value, None]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(dict))
    )

    def values(self, node: Node, *iris: str) -> list[Value]:
        """Return the values of the properties *iris* of *node*, those of the first one first."""
        properties = self.said.get(node, {})
        return [value for iri in iris for value in properties.get(iri, ())]

    def undefined(self) -> tuple[Node, ...]:
        """Return the concepts that have no definition at all."""
        return tuple(one for one in self.concepts if not self.values(one, DEFINITION))

    def statements(self) -> Iterator[Triple]:
        """Yield every statement; those about statements are left out."""
        for node, properties in self.said.items():
            for iri, values in properties.items() if not isinstance(node, Triple) else ():
                yield from (Triple(node, NamedNode(iri), value) for value in values)


def gathered(raw: bytes, rdf_format: RdfFormat, name: str) -> Graph:
    """Return the statements in *raw*.

    Args:
        raw: the file, in UTF-8, looked through by ``rdf_check``.
        rdf_format: its syntax.
        name: what the person calls that syntax.

    Raises:
        UnreadableInputError: INP-FIL-005 with the line where it breaks off.
    """
    source = LinedSource(raw)
    graph = Graph()
    try:
        _gather(parse(source, format=rdf_format, base_iri=_BASE), source, graph)
    except SyntaxError as error:
        # Its own message may quote the file.
        raise _broken(name, error.lineno, error.offset) from None
    return graph


def _gather(quads: QuadParser, source: LinedSource, graph: Graph) -> None:
    for quad in quads:
        iri, value = quad.predicate.value, quad.object
        line = source.line_of(value.value) if isinstance(value, Literal) else 0
        known = graph.said[quad.subject][iri]
        if value in known:
            continue
        known[value] = None
        if iri == DEFINITION and isinstance(value, Literal):
            graph.definitions.append(Stated(quad.subject, value, line))
        if iri == _TYPE and value == _CONCEPT:
            graph.concepts[quad.subject] = None


def _broken(name: str, line: int | None, column: int | None) -> UnreadableInputError:
    nl, en = ("", "") if column is None else (f", vanaf kolom {column}", f", from column {column}")
    reason = Text(
        f"Hier houdt het op {name} te zijn{nl}. Kijk naar een voorvoegsel zonder @prefix, een "
        "regeleinde in een tekst, een vergeten punt of aanhalingsteken.",
        f"This stops being {name} here{en}. Look for a prefix without @prefix, a line end in a "
        "text, a forgotten full stop or quote.",
    )
    return UnreadableInputError("INP-FIL-005", reason, line)
