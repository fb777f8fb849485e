"""A graph, ready to be asked: what a node says, what is said of it, and what it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from toetssteen.glossary.structure.names import SUBCLASS_OF, TYPE
from toetssteen.glossary.structure.triples import Iri, Literal, Resource, Term, Triple, order_of

Index = Mapping[Iri, Mapping[Term, tuple[Term, ...]]]


class Graph:
    """The statements of *triples*, each once; every answer is in a fixed order."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        said: defaultdict[Iri, defaultdict[Term, set[Term]]] = defaultdict(lambda: defaultdict(set))
        heard: defaultdict[Iri, defaultdict[Term, set[Term]]] = defaultdict(
            lambda: defaultdict(set)
        )
        for triple in triples:
            said[triple.predicate][triple.subject].add(triple.object)
            heard[triple.predicate][triple.object].add(triple.subject)
        self._said, self._heard = _ordered(said), _ordered(heard)

    def values(self, node: Term, *predicates: Iri) -> tuple[Term, ...]:
        """Return what *node* says with any of *predicates*."""
        return tuple(one for name in predicates for one in self._said.get(name, {}).get(node, ()))

    def sayers(self, value: Term, *predicates: Iri) -> tuple[Term, ...]:
        """Return which nodes say *value* with any of *predicates*."""
        return tuple(one for name in predicates for one in self._heard.get(name, {}).get(value, ()))

    def subjects(self, *predicates: Iri) -> tuple[Term, ...]:
        """Return every node that says something with any of *predicates*, each once."""
        nodes = {node for name in predicates for node in self._said.get(name, {})}
        return tuple(sorted(nodes, key=order_of))

    def objects(self, *predicates: Iri) -> tuple[Term, ...]:
        """Return everything that is said with any of *predicates*, each once."""
        nodes = {node for name in predicates for node in self._heard.get(name, {})}
        return tuple(sorted(nodes, key=order_of))

    def literals(self, node: Term, *predicates: Iri) -> tuple[Literal, ...]:
        """Return the texts that *node* says with any of *predicates*."""
        return tuple(one for one in self.values(node, *predicates) if isinstance(one, Literal))

    def says_type(self, node: Term, kind: Iri) -> bool:
        """Return whether the graph says in so many words that *node* is a *kind*."""
        return kind in self._said.get(TYPE, {}).get(node, ())

    def is_a(self, node: Term, kind: Iri) -> bool:
        """Return whether *node* is a *kind*, or of a class that the graph says is one."""
        return any(self._is_class(one, kind) for one in self.values(node, TYPE))

    def all_of(self, kind: Iri) -> tuple[Resource, ...]:
        """Return every node that is a *kind*, subclasses included."""
        return tuple(
            node
            for node in self.subjects(TYPE)
            if self.is_a(node, kind) and not isinstance(node, Literal)
        )

    def _is_class(self, one: Term, kind: Iri) -> bool:
        waiting, seen = [one], {one}
        while waiting:
            current = waiting.pop()
            if current == kind:
                return True
            broader = set(self.values(current, SUBCLASS_OF)) - seen
            seen |= broader
            waiting += broader
        return False


def _ordered(index: Mapping[Iri, Mapping[Term, set[Term]]]) -> Index:
    return {
        name: {node: tuple(sorted(values, key=order_of)) for node, values in by_node.items()}
        for name, by_node in index.items()
    }
