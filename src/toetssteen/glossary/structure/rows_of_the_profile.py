"""Part A in words: what the published profile asks of all else, and of one against the other."""

from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.structure.row import Row, by_id
from toetssteen.glossary.structure.rows_of_concepts import OF_CONCEPTS, TAG, TO_CONCEPT

PUBLISHED: Final = by_id(
    (
        *OF_CONCEPTS,
        Row(
            "SBB-20",
            "VAL-SBB-020",
            Severity.WARNING,
            Text(
                "De bron van ‘{focus}’ is niet goed beschreven: {value}.",
                "The source of ‘{focus}’ is not well described: {value}.",
            ),
            Text(
                "Verwijs naar een brondocument met een titel in een taal.",
                "Point at a source document with a title in a language.",
            ),
        ),
        Row(
            "SBB-21",
            "VAL-SBB-021",
            None,
            Text(
                "Aan het brondocument ‘{focus}’ ontbreekt iets of klopt iets niet{value}.",
                "Something about the source document ‘{focus}’ is missing or wrong{value}.",
            ),
            Text(
                "Titel en uitleg met een taal, vindplaats als adres, verwijzing als tekst.",
                "Title and comment with a language, page as an address, citation as plain text.",
            ),
        ),
        Row(
            "SBB-22",
            "VAL-SBB-022",
            Severity.WARNING,
            Text(
                "Aan naam of uitleg van collectie ‘{focus}’ ontbreekt iets{value}.",
                "Something is missing from name or comment of collection ‘{focus}’{value}.",
            ),
            TAG,
        ),
        Row(
            "SBB-23",
            "VAL-SBB-023",
            Severity.WARNING,
            Text(
                "Collectie ‘{focus}’ bevat iets dat geen begrip of collectie is: {value}.",
                "Collection ‘{focus}’ has a member that is no concept or collection: {value}.",
            ),
            TO_CONCEPT,
        ),
        Row(
            "SBB-24",
            "VAL-SBB-024",
            Severity.WARNING,
            Text(
                "Aan titel of uitleg van kader ‘{focus}’ ontbreekt iets{value}.",
                "Something is missing from title or comment of scheme ‘{focus}’{value}.",
            ),
            TAG,
        ),
        Row(
            "SBB-25",
            "VAL-SBB-025",
            Severity.WARNING,
            Text(
                "Het topbegrip van kader ‘{focus}’ is geen begrip: {value}.",
                "The top concept of scheme ‘{focus}’ is no concept: {value}.",
            ),
            TO_CONCEPT,
        ),
        Row(
            "SBB-26",
            "VAL-SBB-026",
            Severity.ERROR,
            Text(
                "‘{focus}’ is een begrip en ook een begrippenkader.",
                "‘{focus}’ is a concept and also a concept scheme.",
            ),
            Text("Geef ze elk een eigen naam.", "Give each of them a name of its own."),
        ),
        Row(
            "SBB-27",
            "VAL-SBB-027",
            Severity.ERROR,
            Text(
                "Collectie ‘{focus}’ heeft een relatie zoals alleen een begrip die heeft.",
                "Collection ‘{focus}’ has a relation as only a concept has.",
            ),
            Text("Gebruik skos:member.", "Use skos:member."),
        ),
        Row(
            "SBB-28",
            "VAL-SBB-028",
            Severity.ERROR,
            Text(
                "Collectie ‘{focus}’ wordt gebruikt als begrippenkader.",
                "Collection ‘{focus}’ is used as a concept scheme.",
            ),
            Text("Geef ze elk een eigen naam.", "Give each of them a name of its own."),
        ),
        Row(
            "SBB-29",
            "VAL-SBB-029",
            Severity.ERROR,
            Text(
                "‘{focus}’ is afgestemd op een begrip uit hetzelfde kader.",
                "‘{focus}’ is mapped to a concept of the same scheme.",
            ),
            Text(
                "Gebruik skos:broader, skos:narrower of skos:related.",
                "Use skos:broader, skos:narrower or skos:related.",
            ),
        ),
        Row(
            "SBB-30",
            "VAL-SBB-030",
            Severity.ERROR,
            Text(
                "‘{focus}’ heeft relaties en is geen begrip.",
                "‘{focus}’ has relations and is no concept.",
            ),
            TO_CONCEPT,
        ),
    )
)
