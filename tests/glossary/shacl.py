"""The published profile as a SHACL engine judges it, to compare ours with."""

import warnings
from collections.abc import Iterator

import pyshacl
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from toetssteen.contract.result import Severity
from toetssteen.glossary.structure import triples as ours
from toetssteen.glossary.structure.breaches import Breach
from toetssteen.glossary.structure.names import LANG_STRING, STRING

_SH = "http://www.w3.org/ns/shacl#"
_SEVERITIES = {"Violation": Severity.ERROR, "Warning": Severity.WARNING, "Info": Severity.INFO}

Result = tuple[ours.Term, str, str, ours.Term | None, Severity]


def as_result(breach: Breach) -> Result:
    """Return what can be compared of *breach*."""
    path = breach.path.value if breach.path else ""
    return breach.focus, path, breach.component, breach.value, breach.severity


def results(graph: Graph, shapes: Graph) -> set[Result]:
    """Return what pyshacl finds in *graph*."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecations between pyshacl and rdflib
        _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    assert isinstance(report, Graph)
    (root,) = report.subjects(URIRef(f"{_SH}conforms"))
    return {_result(report, node) for node in report.objects(root, URIRef(f"{_SH}result"))}


def _result(report: Graph, node: Node) -> Result:
    path = report.value(node, URIRef(f"{_SH}resultPath"))
    value = report.value(node, URIRef(f"{_SH}value"))
    severity = str(report.value(node, URIRef(f"{_SH}resultSeverity"))).removeprefix(_SH)
    focus = report.value(node, URIRef(f"{_SH}focusNode"))
    assert focus is not None
    return (
        term(focus),
        str(path or ""),
        _component(report, node),
        None if value is None else term(value),
        _SEVERITIES[severity],
    )


def _component(report: Graph, node: Node) -> str:
    """Return the kind of constraint; a query has the name that the profile gives it."""
    component = str(report.value(node, URIRef(f"{_SH}sourceConstraintComponent")))
    if not component.endswith("SPARQLConstraintComponent"):
        return component.removeprefix(_SH).removesuffix("ConstraintComponent")
    constraint = report.value(node, URIRef(f"{_SH}sourceConstraint"))
    named = constraint if isinstance(constraint, URIRef) else None
    return str(named or report.value(node, URIRef(f"{_SH}sourceShape"))).rpartition("#")[2]


def triples_of(graph: Graph) -> Iterator[ours.Triple]:
    """Yield the statements of *graph* in our own values, with the same names for blank nodes."""
    for subject, predicate, value in graph:
        made = term(subject)
        assert not isinstance(made, ours.Literal)
        yield ours.Triple(made, ours.Iri(str(predicate)), term(value))


def term(node: Node) -> ours.Term:
    """Return *node* in our own values."""
    if isinstance(node, URIRef):
        return ours.Iri(str(node))
    if isinstance(node, BNode):
        return ours.Blank(str(node))
    assert isinstance(node, Literal)
    if node.language:
        return ours.Literal(str(node), node.language.lower(), LANG_STRING)
    return ours.Literal(str(node), "", str(node.datatype or STRING))
