"""SAM-08: synonyms share one definition."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.noted import reports_noted
from toetssteen.rules.rule import Bad, Good, Need, Neighbour, Obligation, Rule

RULE = Rule(
    id="SAM-08",
    code="VAL-SAM-008",
    title=Text(nl="Synoniemen delen één definitie", en="Synonyms share one definition"),
    why=Text(
        nl="Twee definities van hetzelfde begrip gaan vroeg of laat uiteenlopen.",
        en="Two definitions of the same concept drift apart sooner or later.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.TERM}),
    defect="synoniem",
    message=Text(
        nl="Een synoniem van ‘{begrip}’ heeft een eigen definitie.",
        en="A synonym of ‘{begrip}’ has a definition of its own.",
    ),
    advice=Text(
        nl="Houd één definitie over en schrijf bij de andere term ‘zie’ met de voorkeursterm.",
        en="Keep one definition and write ‘zie’ with the preferred term at the other one.",
    ),
    source="ISO 704",
    check=reports_noted("SAM-08", Severity.WARNING),
    any_language=True,
    good=(
        Good(
            "vaartuig dat andere schepen trekt",
            begrip="sleper",
            synoniemen=("sleepboot",),
            glossary=(Neighbour("sleepboot", "zie: sleper", voorkeursterm="sleper"),),
        ),
        Good(
            "bewijs van een school na een examen",
            begrip="diploma",
            synoniemen=("getuigschrift",),
            glossary=(Neighbour("getuigschrift", "", voorkeursterm="diploma"),),
        ),
        Good(
            "toestel dat stroom meet",
            begrip="stroommeter",
            glossary=(Neighbour("watermeter", "toestel dat water meet"),),
        ),
    ),
    bad=(
        Bad(
            "vaartuig dat andere schepen trekt",
            begrip="sleper",
            synoniemen=("sleepboot",),
            points_at="",
            glossary=(Neighbour("sleepboot", "motorschip met een kabel", voorkeursterm="sleper"),),
        ),
        Bad(
            "bewijs van een school na een examen",
            begrip="diploma",
            synoniemen=("getuigschrift",),
            points_at="",
            glossary=(Neighbour("getuigschrift", "brief met cijfers", synoniemen=("diploma",)),),
        ),
        Bad(
            "toestel dat stroom meet",
            begrip="stroommeter",
            synoniemen=("teller",),
            points_at="",
            glossary=(
                Neighbour("teller", "kast met een wijzerplaat", voorkeursterm="stroommeter"),
            ),
        ),
    ),
)
