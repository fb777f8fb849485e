"""The names that NL-SBB uses, and which of them belong together."""

from typing import Final

from toetssteen.glossary.structure.triples import Iri

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_ISO: Final = "http://purl.org/iso25964/skos-thes#"
_DCT: Final = "http://purl.org/dc/terms/"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"

TYPE: Final = Iri(f"{_RDF}type")
LANG_STRING: Final = f"{_RDF}langString"
STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
SUBCLASS_OF: Final = Iri(f"{_RDFS}subClassOf")
LABEL: Final = Iri(f"{_RDFS}label")
COMMENT: Final = Iri(f"{_RDFS}comment")
TITLE: Final = Iri(f"{_DCT}title")
SOURCE: Final = Iri(f"{_DCT}source")
CITATION: Final = Iri(f"{_DCT}bibliographicCitation")
PAGE: Final = Iri("http://xmlns.com/foaf/0.1/page")

CONCEPT: Final = Iri(f"{_SKOS}Concept")
SCHEME: Final = Iri(f"{_SKOS}ConceptScheme")
COLLECTION: Final = Iri(f"{_SKOS}Collection")

DEFINITION: Final = Iri(f"{_SKOS}definition")
PREF_LABEL: Final = Iri(f"{_SKOS}prefLabel")
ALT_LABEL: Final = Iri(f"{_SKOS}altLabel")
HIDDEN_LABEL: Final = Iri(f"{_SKOS}hiddenLabel")
NOTATION: Final = Iri(f"{_SKOS}notation")
EXAMPLE: Final = Iri(f"{_SKOS}example")
NOTES: Final = tuple(
    Iri(f"{_SKOS}{name}") for name in ("scopeNote", "historyNote", "changeNote", "editorialNote")
)

IN_SCHEME: Final = Iri(f"{_SKOS}inScheme")
TOP_CONCEPT_OF: Final = Iri(f"{_SKOS}topConceptOf")
HAS_TOP_CONCEPT: Final = Iri(f"{_SKOS}hasTopConcept")
MEMBER: Final = Iri(f"{_SKOS}member")

BROADER: Final = Iri(f"{_SKOS}broader")
NARROWER: Final = Iri(f"{_SKOS}narrower")
RELATED: Final = Iri(f"{_SKOS}related")
SEMANTIC: Final = (BROADER, NARROWER, RELATED)

BROAD_MATCH: Final = Iri(f"{_SKOS}broadMatch")
NARROW_MATCH: Final = Iri(f"{_SKOS}narrowMatch")
CLOSE_MATCH: Final = Iri(f"{_SKOS}closeMatch")
EXACT_MATCH: Final = Iri(f"{_SKOS}exactMatch")
RELATED_MATCH: Final = Iri(f"{_SKOS}relatedMatch")
MAPPING: Final = (BROAD_MATCH, NARROW_MATCH, CLOSE_MATCH, EXACT_MATCH, RELATED_MATCH)

BROADER_GENERIC: Final = Iri(f"{_ISO}broaderGeneric")
NARROWER_GENERIC: Final = Iri(f"{_ISO}narrowerGeneric")
BROADER_PARTITIVE: Final = Iri(f"{_ISO}broaderPartitive")
NARROWER_PARTITIVE: Final = Iri(f"{_ISO}narrowerPartitive")
BROADER_INSTANTIAL: Final = Iri(f"{_ISO}broaderInstantial")
NARROWER_INSTANTIAL: Final = Iri(f"{_ISO}narrowerInstantial")
ISO_BROADER: Final = (BROADER_GENERIC, BROADER_PARTITIVE, BROADER_INSTANTIAL)
ISO_NARROWER: Final = (NARROWER_GENERIC, NARROWER_PARTITIVE, NARROWER_INSTANTIAL)
ISO: Final = (*ISO_BROADER, *ISO_NARROWER)

INVERSES: Final = (
    (BROADER, NARROWER),
    (BROADER_GENERIC, NARROWER_GENERIC),
    (BROADER_PARTITIVE, NARROWER_PARTITIVE),
    (BROADER_INSTANTIAL, NARROWER_INSTANTIAL),
    (TOP_CONCEPT_OF, HAS_TOP_CONCEPT),
    (BROAD_MATCH, NARROW_MATCH),
    (RELATED, RELATED),
    (RELATED_MATCH, RELATED_MATCH),
    (EXACT_MATCH, EXACT_MATCH),
    (CLOSE_MATCH, CLOSE_MATCH),
)
"""Each with the property that says the same from the other side."""
