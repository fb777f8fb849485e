"""Reads glossaries in RDF: SKOS and NL-SBB, and vocabularies that use ``skos:definition``."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from pyoxigraph import Literal, NamedNode, RdfFormat

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language, Text
from toetssteen.contract.text_checks import check_text
from toetssteen.inputs.graph import DEFINITION, SKOS, Graph, Node, Stated, Value, gathered
from toetssteen.inputs.interface import BadRow, Met, Notice, Options, Row, Surroundings
from toetssteen.inputs.language_tags import language_of
from toetssteen.inputs.listing import listed
from toetssteen.inputs.rdf_check import checked_json_ld, checked_rdf_xml, checked_turtle
from toetssteen.inputs.rdf_triples import triples_of
from toetssteen.inputs.refusals import empty_file

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"
_DCT: Final = "http://purl.org/dc/terms/"
_TERM: Final = (f"{SKOS}prefLabel", _RDFS_LABEL)
_NOTE: Final = (f"{SKOS}scopeNote", f"{SKOS}note")
_SOURCE: Final = (f"{_DCT}source", "http://purl.org/dc/elements/1.1/source")
_TITLE: Final = (f"{_DCT}title", _RDFS_LABEL, f"{SKOS}prefLabel")
_PAGE: Final = "http://xmlns.com/foaf/0.1/page"
_TEXT_TYPES: Final = frozenset(
    {"http://www.w3.org/2001/XMLSchema#string", f"{_RDF}langString", f"{_RDF}HTML"}
)
_NUL: Final = Text(
    "Een tekst van dit begrip heeft een NUL-teken. Haal het weg.",
    "A text of this concept has a NUL character. Take it out.",
)


@dataclass(frozen=True, slots=True)
class Skos:
    """Reads one syntax of RDF. Each ``skos:definition`` in Dutch or English is a row.

    The term is the ``skos:prefLabel`` (else ``rdfs:label``) in the language of the
    definition, else in that of the options, else any. A definition without a language tag
    has the language of the options. Texts are passed on as they are.
    """

    name: str
    rdf_format: RdfFormat
    checked: Callable[[bytes], bytes]

    def read(self, file: BinaryIO, options: Options) -> Iterator[Met]:
        """See ``Reader.read``."""
        raw = file.read()
        if not raw.strip():
            raise empty_file()
        graph = gathered(self.checked(raw), self.rdf_format, self.name)
        if not (graph.concepts or graph.definitions):
            raise _no_concepts(self.name)
        others: dict[str, int] = {}
        for stated in graph.definitions:
            tag = stated.definition.language
            lang = language_of(tag) if tag else options.lang
            if lang:
                yield _row(graph, stated, lang, options.lang)
            else:
                others[str(tag)] = others.get(str(tag), 0) + 1
        yield from _notices(graph, others)
        if options.surroundings:
            undefined = tuple(_names(graph, options.lang))
            yield Surroundings(tuple(triples_of(graph.statements())), undefined)


def turtle() -> Skos:
    """Return the reader of Turtle."""
    return Skos("Turtle", RdfFormat.TURTLE, checked_turtle)


def trig() -> Skos:
    """Return the reader of TriG; the names of graphs are left out."""
    return Skos("TriG", RdfFormat.TRIG, checked_turtle)


def n_triples() -> Skos:
    """Return the reader of N-Triples."""
    return Skos("N-Triples", RdfFormat.N_TRIPLES, checked_turtle)


def rdf_xml() -> Skos:
    """Return the reader of RDF/XML."""
    return Skos("RDF/XML", RdfFormat.RDF_XML, checked_rdf_xml)


def json_ld() -> Skos:
    """Return the reader of JSON-LD; its context must stand in the file."""
    return Skos("JSON-LD", RdfFormat.JSON_LD, checked_json_ld)


def _row(graph: Graph, stated: Stated, lang: Language, fallback: Language) -> Row | BadRow:
    subject, definition = stated.subject, stated.definition
    if definition.datatype.value not in _TEXT_TYPES:
        return _not_text(stated.line)
    request = ValidationRequest(
        begrip=_label(graph.values(subject, *_TERM), lang, fallback),
        text=definition.value,
        lang=lang,
        synoniemen=tuple(_in(lang, graph.values(subject, f"{SKOS}altLabel"))),
        bron="; ".join(_sources(graph, subject, lang, fallback)) or None,
        toelichting="\n".join(_in(lang, graph.values(subject, *_NOTE))) or None,
    )
    try:
        check_text([request.begrip, request.text, *request.synoniemen, request.bron or ""])
        check_text(request.toelichting)
    except UnreadableInputError as error:
        return BadRow(stated.line, error.code, _NUL)
    return Row(subject.value if isinstance(subject, NamedNode) else "", stated.line, request)


def _names(graph: Graph, lang: Language) -> Iterator[Row]:
    """Yield the concepts without a definition that have a name in *lang*."""
    for concept in graph.undefined():
        names = tuple(_in(lang, graph.values(concept, *_TERM)))
        if names and isinstance(concept, NamedNode):
            others = tuple(_in(lang, graph.values(concept, f"{SKOS}altLabel")))
            yield Row(concept.value, 0, ValidationRequest(names[0], "", lang, synoniemen=others))


def _label(values: Sequence[Value], *wanted: Language) -> str:
    literals = [value for value in values if isinstance(value, Literal)]
    for lang in wanted:
        for literal in literals:
            if literal.language and language_of(literal.language) is lang:
                return literal.value
    return next((literal.value for literal in literals), "")


def _in(lang: Language, values: Sequence[Value]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Literal) and (
            value.language is None or language_of(value.language) is lang
        ):
            yield value.value


def _sources(graph: Graph, subject: Node, *wanted: Language) -> Iterator[str]:
    for value in graph.values(subject, *_SOURCE):
        source = value.value if isinstance(value, Literal) else _document(graph, value, wanted)
        if source:
            yield source


def _document(graph: Graph, node: Node, wanted: Sequence[Language]) -> str:
    title = _label(graph.values(node, *_TITLE), *wanted)
    pages = [page.value for page in graph.values(node, _PAGE) if isinstance(page, NamedNode)]
    places = pages or ([node.value] if isinstance(node, NamedNode) else [])
    return f"{title} ({places[0]})" if title and pages else title or "".join(places[:1])


def _not_text(line: int) -> BadRow:
    reason = Text(
        "De definitie is een getal, datum of iets anders dan tekst. Maak er tekst van.",
        "The definition is a number, a date or something else than text. Make it text.",
    )
    return BadRow(line, "INP-ROW-001", reason)


def _no_concepts(name: str) -> UnreadableInputError:
    reason = Text(
        f"Dit is {name}, maar er staat geen skos:Concept en geen skos:definition in.",
        f"This is {name}, but it has no skos:Concept and no skos:definition.",
    )
    return UnreadableInputError("INP-FIL-007", reason)


def _notices(graph: Graph, others: dict[str, int]) -> Iterator[Notice]:
    if others:
        count, tags = sum(others.values()), listed(sorted(others))
        yield Notice(
            Text(
                f"{count} definities overgeslagen in andere talen dan nl en en: {tags}.",
                f"{count} definitions skipped in languages other than nl and en: {tags}.",
            )
        )
    undefined, not_literal = len(graph.undefined()), _not_literal(graph)
    if undefined:
        yield Notice(
            Text(
                f"{undefined} begrippen zonder definitie overgeslagen.",
                f"{undefined} concepts without a definition skipped.",
            )
        )
    if not_literal:
        yield Notice(
            Text(
                f"{not_literal} definities overgeslagen die een verwijzing zijn en geen tekst.",
                f"{not_literal} definitions skipped that are a reference and not text.",
            )
        )


def _not_literal(graph: Graph) -> int:
    return sum(
        not isinstance(value, Literal)
        for node in tuple(graph.said)
        for value in graph.values(node, DEFINITION)
    )
