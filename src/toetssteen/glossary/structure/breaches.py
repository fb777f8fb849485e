"""What a constraint holds against a node, and the constraints of which a shape is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toetssteen.contract.result import Severity
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import LANG_STRING
from toetssteen.glossary.structure.triples import Iri, Literal, Term


@dataclass(frozen=True, slots=True)
class Breach:
    """One result of the published profile, as a SHACL engine would report it.

    ``row`` is our number for the constraint, ``component`` its kind there. ``path`` and
    ``value`` are None where the engine states none.
    """

    row: str
    focus: Term
    path: Iri | None
    component: str
    value: Term | None
    severity: Severity


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something asked of the values of a property. ``breaks`` yields those that fail it.

    A constraint on all values together yields None.
    """

    row: str
    component: str
    breaks: Callable[[Graph, Term, tuple[Term, ...]], Iterable[Term | None]]


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """What the profile asks of one property, and how grave it is when it is not met."""

    path: Iri
    severity: Severity
    constraints: tuple[Constraint, ...]

    def breaches(self, graph: Graph, focus: Term) -> Iterable[Breach]:
        """Yield what *focus* does wrong."""
        values = graph.values(focus, self.path)
        for one in self.constraints:
            for value in one.breaks(graph, focus, values):
                yield Breach(one.row, focus, self.path, one.component, value, self.severity)


Accepts = Callable[[Graph, Term], bool]


def _each(row: str, component: str, accepts: Accepts) -> Constraint:
    return Constraint(
        row,
        component,
        lambda graph, _, values: (value for value in values if not accepts(graph, value)),
    )


def at_least_one(row: str) -> Constraint:
    """Ask for a value."""
    return Constraint(row, "MinCount", lambda _graph, _focus, values: () if values else (None,))


def one_per_language(row: str) -> Constraint:
    """Ask that no two values have the same language tag."""

    def breaks(_graph: Graph, _focus: Term, values: tuple[Term, ...]) -> Iterable[None]:
        tags = [value.lang for value in values if isinstance(value, Literal) and value.lang]
        return (None,) if len(set(tags)) < len(tags) else ()

    return Constraint(row, "UniqueLang", breaks)


def tagged(row: str) -> Constraint:
    """Ask for a text with a language tag."""
    return _datatype(row, LANG_STRING)


def plain(row: str, datatype: str) -> Constraint:
    """Ask for a text of *datatype*."""
    return _datatype(row, datatype)


def _datatype(row: str, datatype: str) -> Constraint:
    return _each(row, "Datatype", lambda _graph, value: _has_datatype(value, datatype))


def _has_datatype(value: Term, datatype: str) -> bool:
    if not isinstance(value, Literal):
        return False
    return (LANG_STRING if value.lang else value.datatype) == datatype


def literal(row: str) -> Constraint:
    """Ask for a text."""
    return _each(row, "NodeKind", lambda _graph, value: isinstance(value, Literal))


def iri(row: str) -> Constraint:
    """Ask for a name."""
    return _each(row, "NodeKind", lambda _graph, value: isinstance(value, Iri))


def resource(row: str) -> Constraint:
    """Ask for anything that is not a text."""
    return _each(row, "NodeKind", lambda _graph, value: not isinstance(value, Literal))


def a(row: str, kind: Iri) -> Constraint:
    """Ask for a node that is a *kind*."""
    return _each(row, "Class", lambda graph, value: graph.is_a(value, kind))


def one_of_kinds(row: str, *kinds: Iri) -> Constraint:
    """Ask for a node of one of *kinds*."""
    return _each(row, "Or", lambda graph, value: any(graph.is_a(value, kind) for kind in kinds))


def one_of_datatypes(row: str, *datatypes: str) -> Constraint:
    """Ask for a text of one of *datatypes*."""
    return _each(row, "Or", lambda _graph, value: any(_has_datatype(value, d) for d in datatypes))


def conforms(row: str, shapes: tuple[PropertyShape, ...]) -> Constraint:
    """Ask for a node without any breach of *shapes*, however light."""
    return _each(
        row,
        "Node",
        lambda graph, value: not any(True for one in shapes for _ in one.breaches(graph, value)),
    )


def not_also(row: str, *paths: Iri) -> Constraint:
    """Ask that no value is also a value of any of *paths*."""

    def breaks(graph: Graph, focus: Term, values: tuple[Term, ...]) -> Iterable[Term]:
        others = frozenset(graph.values(focus, *paths))
        return (value for value in values if value in others)

    return Constraint(row, "Disjoint", breaks)
