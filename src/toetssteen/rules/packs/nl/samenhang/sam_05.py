"""SAM-05: no circle through other concepts."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.noted import reports_noted
from toetssteen.rules.rule import Bad, Good, Need, Neighbour, Obligation, Rule

RULE = Rule(
    id="SAM-05",
    code="VAL-SAM-005",
    title=Text(nl="Geen kring door andere begrippen", en="No circle through other concepts"),
    why=Text(
        nl="Wie geen van de begrippen in een kring kent, leert er ook geen kennen.",
        en="Whoever knows none of the concepts in a circle learns none of them.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="kring-ver",
    message=Text(
        nl="‘{found}’ verwijst in een kring terug naar dit begrip.",
        en="‘{found}’ leads round in a circle to this concept.",
    ),
    advice=Text(
        nl="Omschrijf één van de begrippen in de kring zonder de andere.",
        en="Describe one of the concepts in the circle without the others.",
    ),
    source="ISO 704",
    check=reports_noted("SAM-05", Severity.ERROR),
    any_language=True,
    good=(
        Good(
            "deel van een haven voor een boot",
            begrip="ligplaats",
            glossary=(
                Neighbour("haven", "beschut water met kades"),
                Neighbour("boot", "vaartuig zonder dek"),
            ),
        ),
        Good(
            "persoon aan wie een arts hulp geeft",
            begrip="patiënt",
            glossary=(Neighbour("arts", "geneeskundige met een diploma"),),
        ),
        Good(
            "kabel voor stroom",
            begrip="voedingslijn",
            glossary=(Neighbour("stroom", "verplaatsing van lading"),),
        ),
    ),
    bad=(
        # The concept is not the first of its circle, and is told all the same.
        Bad(
            "vaartuig dat een haven aandoet",
            begrip="vrachtboot",
            points_at="haven",
            glossary=(Neighbour("haven", "water waar een vrachtboot ligt"),),
        ),
        Bad(
            "cliënt van een maatschappelijk werker",
            begrip="begeleide",
            points_at="maatschappelijk werker",
            glossary=(
                Neighbour("maatschappelijk werker", "hulpverlener die een begeleide bijstaat"),
            ),
        ),
        Bad(
            "water met een kade",
            begrip="haven",
            points_at="kade",
            severity=Severity.WARNING,
            glossary=(
                Neighbour("kade", "muur naast een ligplaats"),
                Neighbour("ligplaats", "plek in een haven"),
            ),
        ),
        Bad(
            "bedrag dat een ambtenaar in een beschikking noemt",
            begrip="belasting",
            points_at="beschikking",
            glossary=(Neighbour("beschikking", "brief over een belasting"),),
        ),
    ),
)
