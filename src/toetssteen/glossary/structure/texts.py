"""SBB-51, 52, 59, 60, 61 and 63: what the texts of a graph say, or fail to say."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.glossary.keys import folded, marks_dropped
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.names import (
    ALT_LABEL,
    CONCEPT,
    DEFINITION,
    HIDDEN_LABEL,
    IN_SCHEME,
    PREF_LABEL,
)
from toetssteen.glossary.structure.triples import Literal, Resource, Term
from toetssteen.glossary.structure.trouble import Trouble, said
from toetssteen.language.families import PLAATSHOUDER

_LABELS: Final = (PREF_LABEL, ALT_LABEL, HIDDEN_LABEL)
_SHORTEST_TAG: Final = 2
_LONGEST_TAG: Final = 8


def troubles(graph: Graph) -> Iterator[Trouble]:
    """Yield what is wrong with texts."""
    languages = frozenset(
        text.lang for node in graph.all_of(CONCEPT) for text in graph.literals(node, DEFINITION)
    )
    for node in graph.all_of(CONCEPT):
        yield from _empty(graph, node)
        yield from _several(graph, node)
        yield from _untranslated(graph, node, languages)
        yield from _remains(graph, node)
    yield from _alike(graph)
    yield from _same_definition(graph)


def _empty(graph: Graph, node: Resource) -> Iterator[Trouble]:
    labels = {marks_dropped(label.value) for label in graph.literals(node, *_LABELS)}
    for text in graph.literals(node, DEFINITION):
        words = marks_dropped(text.value)
        is_placeholder = folded(text.value).strip(" .!?") in PLAATSHOUDER
        if not words or is_placeholder or words in labels:
            yield Trouble("SBB-51", Severity.ERROR, node, text)


def _several(graph: Graph, node: Resource) -> Iterator[Trouble]:
    tags = [text.lang for text in graph.literals(node, DEFINITION)]
    for tag in sorted({tag for tag in tags if tags.count(tag) > 1}):
        yield Trouble("SBB-52", Severity.WARNING, node, said(tag or "-"))


def _untranslated(graph: Graph, node: Resource, languages: frozenset[str]) -> Iterator[Trouble]:
    defined = {text.lang for text in graph.literals(node, DEFINITION)}
    named = {label.lang for label in graph.literals(node, PREF_LABEL)}
    if defined:
        for tag in sorted((named & languages) - defined - {""}):
            yield Trouble("SBB-61", Severity.INFO, node, said(tag))


def _remains(graph: Graph, node: Resource) -> Iterator[Trouble]:
    for text in graph.literals(node, DEFINITION, *_LABELS):
        if _is_serialised(text.value) or '\\"' in text.value:
            yield Trouble("SBB-63", Severity.WARNING, node, text)
    for label in graph.literals(node, *_LABELS):
        if label.value != label.value.strip():
            yield Trouble("SBB-63", Severity.WARNING, node, label)


def _is_serialised(value: str) -> bool:
    """Return whether *value* ends as a literal in a file does: ``"…"@nl``."""
    quoted, mark, tag = value.strip().rpartition('"@')
    is_tag = _SHORTEST_TAG <= len(tag) <= _LONGEST_TAG and tag.replace("-", "").isalpha()
    return bool(mark) and is_tag and quoted.startswith('"')


def _alike(graph: Graph) -> Iterator[Trouble]:
    """Yield terms that another concept of the scheme has in another spelling."""
    named: defaultdict[tuple[str, str, Term | None], dict[Resource, Literal]] = defaultdict(dict)
    for node in graph.all_of(CONCEPT):
        for scheme in graph.values(node, IN_SCHEME) or (None,):
            for label in graph.literals(node, PREF_LABEL):
                named[folded(label.value), label.lang, scheme].setdefault(node, label)
    for nodes in named.values():
        first, *others = nodes.items()
        differ = [node for node, label in others if label != first[1]]
        if differ:
            yield Trouble("SBB-59", Severity.WARNING, first[0], first[1], tuple(differ))
    yield from _alternatives(graph, named)


def _alternatives(
    graph: Graph, named: dict[tuple[str, str, Term | None], dict[Resource, Literal]]
) -> Iterator[Trouble]:
    for node in graph.all_of(CONCEPT):
        for scheme in graph.values(node, IN_SCHEME) or (None,):
            for label in graph.literals(node, ALT_LABEL):
                owners = named.get((folded(label.value), label.lang, scheme), {})
                others = tuple(owner for owner in owners if owner != node)
                if others:
                    yield Trouble("SBB-59", Severity.WARNING, node, label, others)


def _same_definition(graph: Graph) -> Iterator[Trouble]:
    alike: defaultdict[tuple[str, str, Term], dict[Resource, Literal]] = defaultdict(dict)
    for node in graph.all_of(CONCEPT):
        for scheme in graph.values(node, IN_SCHEME):
            for text in graph.literals(node, DEFINITION):
                words = marks_dropped(text.value)
                if words and folded(text.value).strip(" .!?") not in PLAATSHOUDER:
                    alike[words, text.lang, scheme][node] = text
    for nodes in alike.values():
        first, *others = nodes
        if others:
            yield Trouble("SBB-60", Severity.WARNING, first, nodes[first], tuple(others))
