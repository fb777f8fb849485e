"""SAM-02: does not repeat the definition of the broader term."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.noted import reports_noted
from toetssteen.rules.rule import Bad, Good, Need, Neighbour, Obligation, Rule

RULE = Rule(
    id="SAM-02",
    code="VAL-SAM-002",
    title=Text(
        nl="Herhaalt de definitie van het grondwoord niet",
        en="Does not repeat the definition of the broader term",
    ),
    why=Text(
        nl="Wie het grondwoord als genus gebruikt, hoeft diens definitie niet bij te houden.",
        en="With the broader term as genus, its definition need not be kept up to date twice.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="overlap",
    message=Text(
        nl="‘{found}’ herhaalt de definitie van het grondwoord.",
        en="‘{found}’ repeats the definition of the broader term.",
    ),
    advice=Text(
        nl="Begin met het grondwoord en noem alleen wat dit begrip eigen is.",
        en="Start with the broader term and say only what is particular to this concept.",
    ),
    source="ISO 704",
    check=reports_noted("SAM-02", Severity.WARNING),
    any_language=True,
    good=(
        Good(
            "dok dat onder de waterspiegel zakt",
            begrip="drijvend dok",
            glossary=(Neighbour("dok", "inrichting waarin een werf schepen droog zet"),),
        ),
        Good(
            "register van bomen met een beschermde stam",
            begrip="bomenregister",
            glossary=(Neighbour("register", "lijst die een bestuur bijhoudt"),),
        ),
        Good(
            "zorg die een verpleegkundige bij een patiënt thuis geeft",
            begrip="nachtzorg",
            glossary=(Neighbour("thuiszorg", "zorg die een hulp in een woning geeft"),),
        ),
    ),
    bad=(
        Bad(
            "inrichting waarin een werf bevroren schepen droog zet",
            begrip="drijvend dok",
            points_at="inrichting waarin een werf bevroren schepen droog zet",
            glossary=(Neighbour("dok", "inrichting waarin een werf schepen droog zet"),),
        ),
        Bad(
            "bijdrage van een gemeente aan de gestegen kosten van een bewoner",
            begrip="huurtoeslag",
            points_at="bijdrage van een gemeente aan de gestegen kosten van een bewoner",
            glossary=(
                Neighbour("toeslag", "bijdrage van een gemeente aan de kosten van een bewoner"),
            ),
        ),
        Bad(
            "instelling waar een arts patiënten overdag onderzoekt",
            begrip="avondkliniek",
            points_at="instelling waar een arts patiënten overdag onderzoekt",
            glossary=(Neighbour("kliniek", "instelling waar een arts patiënten onderzoekt"),),
        ),
    ),
)
