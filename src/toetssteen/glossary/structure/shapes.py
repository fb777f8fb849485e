"""The property shapes of the published profile (skos-ap-nl 1.0.0), quirks included."""

from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.glossary.structure.breaches import (
    PropertyShape,
    a,
    at_least_one,
    conforms,
    iri,
    literal,
    not_also,
    one_of_datatypes,
    one_of_kinds,
    one_per_language,
    plain,
    resource,
    tagged,
)
from toetssteen.glossary.structure.names import (
    ALT_LABEL,
    BROAD_MATCH,
    BROADER,
    CITATION,
    CLOSE_MATCH,
    COLLECTION,
    COMMENT,
    CONCEPT,
    DEFINITION,
    EXACT_MATCH,
    EXAMPLE,
    HAS_TOP_CONCEPT,
    HIDDEN_LABEL,
    IN_SCHEME,
    ISO,
    LABEL,
    LANG_STRING,
    MAPPING,
    MEMBER,
    NARROW_MATCH,
    NARROWER,
    NOTES,
    PAGE,
    PREF_LABEL,
    RELATED,
    RELATED_MATCH,
    SCHEME,
    SOURCE,
    STRING,
    TITLE,
    TOP_CONCEPT_OF,
)
from toetssteen.glossary.structure.triples import Iri

_INFO: Final = Severity.INFO
_WARNING: Final = Severity.WARNING
_VIOLATION: Final = Severity.ERROR


def _text(path: Iri, row: str) -> PropertyShape:
    return PropertyShape(path, _WARNING, (tagged(row), literal(row)))


def _to_concept(path: Iri, row: str) -> PropertyShape:
    return PropertyShape(path, _WARNING, (a(row, CONCEPT), iri(row)))


def _mapping(path: Iri) -> PropertyShape:
    # The shape of closeMatch states no severity, and does not test broadMatch.
    is_close = path == CLOSE_MATCH
    others = [one for one in MAPPING if one != path and not (is_close and one == BROAD_MATCH)]
    return PropertyShape(
        path,
        _VIOLATION if is_close else _WARNING,
        (a("SBB-12", CONCEPT), iri("SBB-12"), not_also("SBB-13", *others)),
    )


SOURCE_DOCUMENT: Final = (
    PropertyShape(TITLE, _INFO, (at_least_one("SBB-21"), tagged("SBB-21"))),
    _text(COMMENT, "SBB-21"),
    PropertyShape(PAGE, _WARNING, (iri("SBB-21"),)),
    PropertyShape(CITATION, _WARNING, (literal("SBB-21"), plain("SBB-21", STRING))),
)

OF_CONCEPTS: Final = (
    PropertyShape(
        DEFINITION, _VIOLATION, (at_least_one("SBB-01"), tagged("SBB-02"), literal("SBB-02"))
    ),
    PropertyShape(
        PREF_LABEL,
        _WARNING,
        (
            at_least_one("SBB-03"),
            tagged("SBB-04"),
            literal("SBB-04"),
            one_per_language("SBB-05"),
            not_also("SBB-06", ALT_LABEL),
        ),
    ),
    PropertyShape(
        ALT_LABEL,
        _WARNING,
        (tagged("SBB-07"), literal("SBB-07"), not_also("SBB-06", HIDDEN_LABEL, PREF_LABEL)),
    ),
    PropertyShape(
        HIDDEN_LABEL,
        _WARNING,
        (tagged("SBB-07"), literal("SBB-07"), not_also("SBB-06", ALT_LABEL, PREF_LABEL)),
    ),
    _text(LABEL, "SBB-07"),
    _text(COMMENT, "SBB-08"),
    *(_text(note, "SBB-08") for note in NOTES),
    PropertyShape(
        EXAMPLE, _WARNING, (one_of_datatypes("SBB-08", LANG_STRING, STRING), literal("SBB-08"))
    ),
    PropertyShape(
        BROADER, _WARNING, (a("SBB-09", CONCEPT), iri("SBB-09"), not_also("SBB-10", RELATED))
    ),
    PropertyShape(
        NARROWER, _WARNING, (a("SBB-09", CONCEPT), iri("SBB-09"), not_also("SBB-10", RELATED))
    ),
    PropertyShape(
        RELATED,
        _WARNING,
        (a("SBB-09", CONCEPT), iri("SBB-09"), not_also("SBB-10", BROADER, NARROWER)),
    ),
    *(_to_concept(relation, "SBB-11") for relation in ISO),
    *(
        _mapping(relation)
        for relation in (BROAD_MATCH, NARROW_MATCH, CLOSE_MATCH, EXACT_MATCH, RELATED_MATCH)
    ),
    PropertyShape(IN_SCHEME, _VIOLATION, (a("SBB-14", SCHEME), iri("SBB-14"))),
    PropertyShape(TOP_CONCEPT_OF, _WARNING, (a("SBB-15", SCHEME), iri("SBB-15"))),
    PropertyShape(SOURCE, _WARNING, (resource("SBB-20"), conforms("SBB-20", SOURCE_DOCUMENT))),
)

OF_COLLECTIONS: Final = (
    PropertyShape(
        PREF_LABEL, _WARNING, (at_least_one("SBB-22"), tagged("SBB-22"), literal("SBB-22"))
    ),
    PropertyShape(COMMENT, _WARNING, (tagged("SBB-22"),)),
    PropertyShape(MEMBER, _WARNING, (one_of_kinds("SBB-23", CONCEPT, COLLECTION), iri("SBB-23"))),
)

OF_SCHEMES: Final = (
    PropertyShape(TITLE, _WARNING, (at_least_one("SBB-24"), tagged("SBB-24"), literal("SBB-24"))),
    PropertyShape(COMMENT, _WARNING, (tagged("SBB-24"),)),
    _to_concept(HAS_TOP_CONCEPT, "SBB-25"),
)
