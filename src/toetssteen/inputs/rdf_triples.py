"""The statements of an RDF file as the glossary checks take them."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import pyoxigraph

from toetssteen.glossary.structure.triples import Blank, Iri, Literal, Resource, Term, Triple

_Quad = pyoxigraph.Quad | pyoxigraph.Triple
Statement = TypeVar("Statement", bound=_Quad)


def triples_of(statements: Iterable[Statement]) -> Iterator[Triple]:
    """Yield *statements* in our own values; the names of graphs are left out.

    Statements about statements are left out too: no check looks at them.
    """
    for one in statements:
        subject, value = _resource(one.subject), _term(one.object)
        if subject is not None and value is not None:
            yield Triple(subject, Iri(one.predicate.value), value)


def _resource(node: object) -> Resource | None:
    if isinstance(node, pyoxigraph.NamedNode):
        return Iri(node.value)
    return Blank(node.value) if isinstance(node, pyoxigraph.BlankNode) else None


def _term(node: object) -> Term | None:
    if isinstance(node, pyoxigraph.Literal):
        return Literal(node.value, (node.language or "").lower(), node.datatype.value)
    return _resource(node)
