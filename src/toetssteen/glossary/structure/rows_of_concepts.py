"""Part A in words: what the published profile asks of a concept."""

from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.structure.row import Row

TAG: Final = Text(
    nl='Schrijf een tekst met een taal, zoals "…"@nl.',
    en='Write a text with a language, such as "…"@nl.',
)
TO_CONCEPT: Final = Text(
    nl="Verwijs naar een begrip dat in het bestand staat en skos:Concept is.",
    en="Point at a concept that is in the file and is a skos:Concept.",
)
_TO_SCHEME: Final = Text(
    nl="Verwijs naar een kader dat in het bestand staat en skos:ConceptScheme is.",
    en="Point at a scheme that is in the file and is a skos:ConceptScheme.",
)
_ONE_RELATION: Final = Text(
    nl="Houd de ene relatie over die klopt.", en="Keep the one relation that holds."
)

OF_CONCEPTS: Final = (
    Row(
        "SBB-01",
        "VAL-SBB-001",
        Severity.ERROR,
        Text("‘{focus}’ heeft geen definitie.", "‘{focus}’ has no definition."),
        Text("Voeg een skos:definition toe.", "Add a skos:definition."),
    ),
    Row(
        "SBB-02",
        "VAL-SBB-002",
        Severity.ERROR,
        Text(
            "De definitie van ‘{focus}’ is geen tekst met een taal: {value}.",
            "The definition of ‘{focus}’ is no text with a language: {value}.",
        ),
        TAG,
    ),
    Row(
        "SBB-03",
        "VAL-SBB-003",
        Severity.WARNING,
        Text("‘{focus}’ heeft geen voorkeursterm.", "‘{focus}’ has no preferred label."),
        Text("Voeg een skos:prefLabel toe.", "Add a skos:prefLabel."),
    ),
    Row(
        "SBB-04",
        "VAL-SBB-004",
        Severity.WARNING,
        Text(
            "Een voorkeursterm van ‘{focus}’ is geen tekst met een taal: {value}.",
            "A preferred label of ‘{focus}’ is no text with a language: {value}.",
        ),
        TAG,
    ),
    Row(
        "SBB-05",
        "VAL-SBB-005",
        Severity.WARNING,
        Text(
            "‘{focus}’ heeft twee voorkeurstermen in één taal.",
            "‘{focus}’ has two preferred labels in one language.",
        ),
        Text(
            "Maak van één ervan een alternatieve term.",
            "Make one of them an alternative label.",
        ),
    ),
    Row(
        "SBB-06",
        "VAL-SBB-006",
        Severity.WARNING,
        Text(
            "{value} is op twee manieren een naam van ‘{focus}’.",
            "{value} is a name of ‘{focus}’ in two ways.",
        ),
        Text(
            "Kies: voorkeursterm, alternatieve term of zoekterm.",
            "Choose: preferred, alternative or hidden label.",
        ),
    ),
    Row(
        "SBB-07",
        "VAL-SBB-007",
        Severity.WARNING,
        Text(
            "Een naam van ‘{focus}’ is geen tekst met een taal: {value}.",
            "A label of ‘{focus}’ is no text with a language: {value}.",
        ),
        TAG,
    ),
    Row(
        "SBB-08",
        "VAL-SBB-008",
        Severity.WARNING,
        Text(
            "Een notitie bij ‘{focus}’ is geen tekst met een taal: {value}.",
            "A note on ‘{focus}’ is no text with a language: {value}.",
        ),
        TAG,
    ),
    Row(
        "SBB-09",
        "VAL-SBB-009",
        Severity.WARNING,
        Text(
            "‘{focus}’ heeft een relatie met iets dat geen begrip is: {value}.",
            "‘{focus}’ has a relation with something that is no concept: {value}.",
        ),
        TO_CONCEPT,
    ),
    Row(
        "SBB-10",
        "VAL-SBB-010",
        Severity.WARNING,
        Text(
            "{value} is van ‘{focus}’ zowel verwant als boven- of onderliggend.",
            "{value} is both related to ‘{focus}’ and broader or narrower.",
        ),
        _ONE_RELATION,
    ),
    Row(
        "SBB-11",
        "VAL-SBB-011",
        Severity.WARNING,
        Text(
            "‘{focus}’ heeft een ISO 25964-relatie met iets dat geen begrip is: {value}.",
            "‘{focus}’ has an ISO 25964 relation with something that is no concept: {value}.",
        ),
        TO_CONCEPT,
    ),
    Row(
        "SBB-12",
        "VAL-SBB-012",
        None,
        Text(
            "‘{focus}’ is afgestemd op iets dat hier geen begrip is: {value}.",
            "‘{focus}’ is mapped to something that is no concept here: {value}.",
        ),
        Text(
            "Neem van het andere begrip op dat het een skos:Concept is.",
            "State of the other concept that it is a skos:Concept.",
        ),
    ),
    Row(
        "SBB-13",
        "VAL-SBB-013",
        None,
        Text(
            "‘{focus}’ is op twee manieren afgestemd op {value}.",
            "‘{focus}’ is mapped to {value} in two ways.",
        ),
        _ONE_RELATION,
    ),
    Row(
        "SBB-14",
        "VAL-SBB-014",
        Severity.ERROR,
        Text(
            "‘{focus}’ staat in iets dat geen begrippenkader is: {value}.",
            "‘{focus}’ is in something that is no concept scheme: {value}.",
        ),
        _TO_SCHEME,
    ),
    Row(
        "SBB-15",
        "VAL-SBB-015",
        Severity.WARNING,
        Text(
            "‘{focus}’ is topbegrip van iets dat geen begrippenkader is: {value}.",
            "‘{focus}’ is top concept of something that is no concept scheme: {value}.",
        ),
        _TO_SCHEME,
    ),
    Row(
        "SBB-16",
        "VAL-SBB-016",
        Severity.WARNING,
        Text(
            "Een code van ‘{focus}’ heeft ook een ander begrip in dit kader.",
            "A code of ‘{focus}’ also belongs to another concept in this scheme.",
        ),
        Text("Geef elk begrip een eigen code.", "Give each concept a code of its own."),
    ),
    Row(
        "SBB-17",
        "VAL-SBB-017",
        Severity.WARNING,
        Text(
            "‘{focus}’ is ook de voorkeursterm van een ander begrip in dit kader.",
            "‘{focus}’ is also the preferred label of another concept in this scheme.",
        ),
        Text(
            "Voeg tussen haakjes toe wat ze onderscheidt, of maak er één begrip van.",
            "Add in brackets what tells them apart, or make them one concept.",
        ),
    ),
    Row(
        "SBB-18",
        "VAL-SBB-018",
        Severity.WARNING,
        Text(
            "‘{focus}’ is een topbegrip en heeft toch een bovenliggend begrip.",
            "‘{focus}’ is a top concept and yet has a broader one.",
        ),
        Text(
            "Haal een van beide weg: het topbegrip of de relatie.",
            "Take one of the two away: the top concept or the relation.",
        ),
    ),
    Row(
        "SBB-19",
        "VAL-SBB-019",
        Severity.WARNING,
        Text(
            "‘{focus}’ hangt los: geen topbegrip en geen SKOS-relatie; ISO 25964-relaties "
            "tellen in het profiel niet mee.",
            "‘{focus}’ hangs loose: no top concept and no SKOS relation; the profile does not "
            "count ISO 25964 relations.",
        ),
        Text(
            "Leg een bovenliggend, onderliggend of verwant begrip vast.",
            "Record a broader, narrower or related concept.",
        ),
    ),
)
