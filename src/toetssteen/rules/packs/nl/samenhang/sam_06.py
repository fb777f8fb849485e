"""SAM-06: one preferred term per concept."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.noted import reports_noted
from toetssteen.rules.rule import Bad, Good, Need, Neighbour, Obligation, Rule

RULE = Rule(
    id="SAM-06",
    code="VAL-SAM-006",
    title=Text(nl="Eén voorkeursterm per begrip", en="One preferred term per concept"),
    why=Text(
        nl="Met twee voorkeurstermen lijkt één begrip op twee begrippen.",
        en="With two preferred terms one concept looks like two.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.TERM}),
    defect="voorkeursterm",
    message=Text(
        nl="Een synoniem van ‘{begrip}’ is ook zelf een voorkeursterm.",
        en="A synonym of ‘{begrip}’ is also a preferred term itself.",
    ),
    advice=Text(
        nl="Kies één voorkeursterm; schrap het synoniem als het een ander begrip is.",
        en="Choose one preferred term; drop the synonym if it is another concept.",
    ),
    source="ISO 704",
    check=reports_noted("SAM-06", Severity.WARNING),
    any_language=True,
    good=(
        Good(
            "vaartuig dat andere schepen trekt",
            begrip="sleper",
            synoniemen=("sleepboot",),
            glossary=(Neighbour("duwboot", "vaartuig dat bakken duwt"),),
        ),
        Good(
            "bewijs van een school na een examen",
            begrip="diploma",
            synoniemen=("getuigschrift",),
            glossary=(Neighbour("getuigschrift", "zie diploma"),),
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
            synoniemen=("duwboot",),
            points_at="",
            glossary=(Neighbour("duwboot", "motorschip dat bakken verplaatst"),),
        ),
        Bad(
            "bewijs van een school na een examen",
            begrip="diploma",
            synoniemen=("getuigschrift",),
            points_at="",
            glossary=(Neighbour("getuigschrift", "brief van een werkgever"),),
        ),
        Bad(
            "toestel dat stroom meet",
            begrip="stroommeter",
            synoniemen=("Teller",),
            points_at="",
            glossary=(Neighbour("teller"),),
        ),
    ),
)
