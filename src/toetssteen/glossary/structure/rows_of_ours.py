"""Part B in words: what the published profile misses."""

from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.structure.row import Row, by_id

OWN: Final = by_id(
    (
        Row(
            "SBB-51",
            "VAL-SBB-051",
            Severity.ERROR,
            Text(
                "De definitie van ‘{focus}’ zegt niets: {value}.",
                "The definition of ‘{focus}’ says nothing: {value}.",
            ),
            Text("Schrijf wat het begrip is.", "Write what the concept is."),
        ),
        Row(
            "SBB-52",
            "VAL-SBB-052",
            Severity.WARNING,
            Text(
                "‘{focus}’ heeft meer dan één definitie in de taal {value}.",
                "‘{focus}’ has more than one definition in the language {value}.",
            ),
            Text("Houd er één over.", "Keep one of them."),
        ),
        Row(
            "SBB-53",
            "VAL-SBB-053",
            Severity.ERROR,
            Text(
                "De hiërarchie loopt in een kring ({value}).",
                "The hierarchy goes round in a circle ({value}).",
            ),
            Text(
                "Haal de relatie weg die niet klopt.", "Take away the relation that does not hold."
            ),
        ),
        Row(
            "SBB-54",
            "VAL-SBB-054",
            Severity.ERROR,
            Text(
                "‘{focus}’ heeft een relatie met zichzelf: {value}.",
                "‘{focus}’ has a relation with itself: {value}.",
            ),
            Text("Haal de relatie weg.", "Take the relation away."),
        ),
        Row(
            "SBB-55",
            "VAL-SBB-055",
            Severity.ERROR,
            Text(
                "‘{focus}’ is een topbegrip en ligt toch onder {value}.",
                "‘{focus}’ is a top concept and yet lies below {value}.",
            ),
            Text(
                "Haal een van beide weg: het topbegrip of de relatie.",
                "Take one of the two away: the top concept or the relation.",
            ),
        ),
        Row(
            "SBB-56",
            "VAL-SBB-056",
            Severity.WARNING,
            Text("‘{focus}’ staat in geen enkel kader.", "‘{focus}’ is in no scheme at all."),
            Text("Voeg skos:inScheme toe.", "Add skos:inScheme."),
        ),
        Row(
            "SBB-57",
            "VAL-SBB-057",
            Severity.WARNING,
            Text(
                "‘{focus}’ hangt los: geen topbegrip en geen enkele relatie.",
                "‘{focus}’ hangs loose: no top concept and no relation at all.",
            ),
            Text(
                "Leg een bovenliggend, onderliggend of verwant begrip vast.",
                "Record a broader, narrower or related concept.",
            ),
        ),
        Row(
            "SBB-58",
            "VAL-SBB-058",
            Severity.WARNING,
            Text(
                "‘{focus}’ is verwant aan {value}, dat er in de hiërarchie boven ligt.",
                "‘{focus}’ is related to {value}, which lies above it in the hierarchy.",
            ),
            Text("Haal de verwantschap weg.", "Take the related link away."),
        ),
        Row(
            "SBB-59",
            "VAL-SBB-059",
            Severity.WARNING,
            Text(
                "{value} is op schrijfwijze na ook een term van een ander begrip.",
                "{value} is, but for the spelling, also a term of another concept.",
            ),
            Text(
                "Voeg tussen haakjes toe wat ze onderscheidt, of maak er één begrip van.",
                "Add in brackets what tells them apart, or make them one concept.",
            ),
        ),
        Row(
            "SBB-60",
            "VAL-SBB-060",
            Severity.WARNING,
            Text(
                "‘{focus}’ heeft dezelfde definitie als een ander begrip in dit kader.",
                "‘{focus}’ has the same definition as another concept in this scheme.",
            ),
            Text(
                "Maak er één begrip met een alternatieve term van, of schrijf het verschil op.",
                "Make it one concept with an alternative label, or write down the difference.",
            ),
        ),
        Row(
            "SBB-61",
            "VAL-SBB-061",
            Severity.INFO,
            Text(
                "‘{focus}’ heeft een term en geen definitie in de taal {value}.",
                "‘{focus}’ has a label and no definition in the language {value}.",
            ),
            Text("Vertaal de definitie.", "Translate the definition."),
        ),
        Row(
            "SBB-62",
            "VAL-SBB-062",
            Severity.WARNING,
            Text(
                "De indeling klopt niet bij ‘{focus}’: {value}.",
                "The arrangement is wrong at ‘{focus}’: {value}.",
            ),
            Text(
                "Vul de collectie, haal de kring weg of leg het topbegrip vast.",
                "Fill the collection, remove the circle or record the top concept.",
            ),
        ),
        Row(
            "SBB-63",
            "VAL-SBB-063",
            Severity.WARNING,
            Text(
                "Een tekst van ‘{focus}’ bevat resten van het bestandsformaat: {value}.",
                "A text of ‘{focus}’ has remains of the file format in it: {value}.",
            ),
            Text(
                "Haal aanhalingstekens, taalcodes en spaties aan de rand weg.",
                "Remove quotes, language codes and edge spaces.",
            ),
        ),
        Row(
            "SBB-64",
            "VAL-SBB-064",
            Severity.INFO,
            Text(
                "‘{focus}’ noemt een relatie die {value} niet terug noemt.",
                "‘{focus}’ states a relation that {value} does not state back.",
            ),
            Text("Leg de omgekeerde relatie ook vast.", "Record the inverse relation as well."),
        ),
    )
)
