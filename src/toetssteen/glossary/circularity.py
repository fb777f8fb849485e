"""SAM-05: no concept is explained by a concept that is explained by it, however far away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.components import (
    Graph,
    circles,
    components,
    cuts,
    from_first,
    pairs,
    shortest_circle,
)
from toetssteen.glossary.interface import (
    Bad,
    Glossary,
    GlossaryCheck,
    Seen,
    Sketch,
    quoted,
    softer,
)
from toetssteen.glossary.mentions import Mention
from toetssteen.glossary.uses import uses
from toetssteen.rules.kind import Kind

LARGE: Final = 10  # concepts; a larger tangle is one warning beside its errors
MOST_STEPS: Final = 2_000  # in the search for one circle; beyond that nobody can follow it
MOST_TRIED: Final = 100  # concepts of a tangle from which a circle to show is sought
MOST_RELATED: Final = 50
_PAIR: Final = 2

_CUT = Text(
    nl="Haal minstens deze verwijzingen uit de definities: {cuts}.",
    en="Take at least these mentions out of the definitions: {cuts}.",
)
_TANGLE = Text(
    nl="{size} begrippen verklaren elkaar over en weer. " + _CUT.nl,
    en="{size} concepts explain each other. " + _CUT.en,
)

Edges = Mapping[tuple[int, int], Mention]


@dataclass(frozen=True, slots=True)
class _Web:
    """Which concept uses which, by what words, and what goes round."""

    edges: Edges
    graph: Graph
    genera: Graph


def see(glossary: Glossary) -> Iterator[Seen]:
    """Find circles of two concepts or more; a concept in its own definition is STR-02's.

    Namesakes make the same circle several times over; it is told once.
    """
    told: set[tuple[str, ...]] = set()
    for seen in _circles(glossary):
        if seen.path not in told:
            yield seen
        told.add(seen.path)


def _circles(glossary: Glossary) -> Iterator[Seen]:
    web = _web(glossary)
    in_genera = [
        circle for component in components(web.genera) for circle in _all(web.genera, component)
    ]
    for circle in in_genera:
        yield _told(glossary, web, circle)
    for component in components(web.graph):
        is_large = len(component) > LARGE
        found = pairs(web.graph, component) if is_large else _all(web.graph, component)
        yield from (_told(glossary, web, circle) for circle in found if circle not in in_genera)
        if is_large:
            yield from _tangle(glossary, web, component)


def _all(graph: Graph, component: Sequence[int]) -> Sequence[Sequence[int]]:
    return circles(graph, component, MOST_STEPS)


def _web(glossary: Glossary) -> _Web:
    edges: dict[tuple[int, int], Mention] = {}
    genera: list[set[int]] = [set() for _ in glossary.entries]
    for source, target, mention in uses(glossary):
        is_name = glossary.entries[source].subject.kind is Kind.AANDUIDING  # explains nothing
        if glossary.entries[target].is_defined and not is_name:
            edges.setdefault((source, target), mention)
            if mention.is_genus:
                genera[source].add(target)
    graph: list[list[int]] = [[] for _ in glossary.entries]
    for source, target in sorted(edges):
        graph[source].append(target)
    return _Web(edges, graph, [sorted(targets) for targets in genera])


def _edges_of(circle: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(circle, (*circle[1:], circle[0]), strict=True)


def _severity(web: _Web, circle: Sequence[int]) -> Severity:
    edges = tuple(_edges_of(circle))
    is_of_genera = all(target in web.genera[source] for source, target in edges)
    severity = Severity.ERROR if is_of_genera or len(circle) == _PAIR else Severity.WARNING
    is_ambiguous = any(web.edges[edge].is_ambiguous for edge in edges)
    return softer(severity) if is_ambiguous else severity


def _told(glossary: Glossary, web: _Web, circle: Sequence[int]) -> Seen:
    """Return *circle* as seen from its first concept; a short and certain one from each of them."""
    seen = _seen(glossary, web, circle)
    is_doubtful = seen.severity is Severity.INFO
    turns = () if is_doubtful or len(circle) > MOST_RELATED else range(1, len(circle))
    others = (_seen(glossary, web, (*circle[at:], *circle[:at])) for at in turns)
    return replace(seen, elsewhere=tuple(others))


def _seen(glossary: Glossary, web: _Web, circle: Sequence[int]) -> Seen:
    edges = tuple(_edges_of(circle))
    terms = tuple(glossary.entries[place].concept.begrip for place in circle)
    mention, first = web.edges[edges[0]], glossary.entries[circle[0]]
    found = tuple(_words(glossary, web, edge) for edge in edges)
    path = (*terms, terms[0])
    return Seen(
        concept=first.concept.id,
        severity=_severity(web, circle),
        related=tuple(glossary.entries[place].concept.id for place in circle[1:]),
        path=path,
        found=found,
        span=first.subject.span(mention.first, mention.last),
        said={"path": _drawn(path), "begrip": quoted(terms[0])},
    )


def _tangle(glossary: Glossary, web: _Web, component: Sequence[int]) -> Iterator[Seen]:
    """Yield one warning for the longer circles of a large component, with where to cut.

    Pairs are told one by one; a component that is nothing but pairs needs no other word.
    """
    longer = _longer(web.graph, component)
    if not longer:
        return
    seen = _seen(glossary, web, longer)
    to_cut = quoted(
        *(
            f"‘{_words(glossary, web, edge)}’ ({glossary.entries[edge[0]].concept.begrip})"
            for edge in cuts(web.graph, component)
        )
    )
    yield Seen(
        concept=seen.concept,
        severity=seen.severity,
        advice=_TANGLE,
        related=tuple(glossary.entries[place].concept.id for place in component[:MOST_RELATED]),
        path=seen.path,
        found=seen.found,
        span=seen.span,
        said={**seen.said, "size": len(component), "cuts": to_cut},
    )


def _longer(graph: Graph, component: Sequence[int]) -> tuple[int, ...]:
    """Return the first circle of three or more that is a shortest one; empty for none."""
    inside = frozenset(component)
    for node in component[:MOST_TRIED]:
        circle = shortest_circle(graph, inside, node, MOST_STEPS) or ()
        if len(circle) > _PAIR:
            return from_first(circle)
    return ()


def _words(glossary: Glossary, web: _Web, edge: tuple[int, int]) -> str:
    mention = web.edges[edge]
    return glossary.entries[edge[0]].words(mention.first, mention.last)


def _drawn(path: Sequence[str]) -> str:
    most = 6
    shown = path if len(path) <= most else (*path[: most - 2], "…", path[-1])
    return " → ".join(quoted(term) for term in shown)


CHECK = GlossaryCheck(
    id="SAM-05",
    code="VAL-SAM-005",
    title=Text(nl="Geen kring door andere begrippen", en="No circle through other concepts"),
    why=Text(
        nl="Wie geen van de begrippen in een kring kent, leert er ook geen kennen.",
        en="Whoever knows none of the concepts in a circle learns none of them.",
    ),
    severity=Severity.ERROR,
    message=Text(
        nl="De definities verwijzen in een kring: {path}.",
        en="The definitions go round in a circle: {path}.",
    ),
    advice=Text(
        nl="Omschrijf één van deze begrippen zonder de andere.",
        en="Describe one of these concepts without the others.",
    ),
    source="ISO 704",
    see=see,
    good=(
        (
            Sketch("steiger", "bouwwerk waaraan een schip afmeert"),
            Sketch("schip", "drijvend vaartuig voor personen of vracht"),
        ),
        (
            Sketch("ligplaats", "deel van een haven voor een boot"),
            Sketch("haven", "beschut water met kades"),
            Sketch("boot", "vaartuig zonder dek"),
        ),
        # A member of a compound is no mention.
        (
            Sketch("kade", "oever met een schippershuis"),
            Sketch("schipper", "persoon aan een kade"),
        ),
        # A note behind the definition is no part of it, nor is the subject of a sentence.
        (
            Sketch("loods", "gids op zee. Hij komt met een loodsboot."),
            Sketch("loodsboot", "Een loodsboot is een vaartuig met een loods."),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("loods", "ambtenaar op een loodsboot"),
                Sketch("loodsboot", "vaartuig met een loods"),
            ),
            at="loods",
            found=("loodsboot", "loods"),
            severity=Severity.ERROR,
            path=("loods", "loodsboot", "loods"),
        ),
        Bad(
            (
                Sketch("huurder", "partij bij een huurcontract"),
                Sketch("huurcontract", "afspraak over een huurwoning"),
                Sketch("huurwoning", "huis dat aan huurders is gegeven"),
            ),
            at="huurcontract",
            found=("huurwoning", "huurders", "huurcontract"),
            severity=Severity.WARNING,
            path=("huurcontract", "huurwoning", "huurder", "huurcontract"),
        ),
        Bad(
            (
                Sketch("zorgplan", "dossier van een patiënt"),
                Sketch("dossier", "verslag over een cliënt"),
                Sketch("verslag", "zorgplan met bevindingen"),
            ),
            at="dossier",
            found=("verslag", "zorgplan", "dossier"),
            severity=Severity.ERROR,
            path=("dossier", "verslag", "zorgplan", "dossier"),
        ),
    ),
)
