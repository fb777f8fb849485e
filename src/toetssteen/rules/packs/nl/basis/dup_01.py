"""DUP-01: no duplicate definitions."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.noted import reports_noted
from toetssteen.rules.rule import Bad, Good, Need, Neighbour, Obligation, Rule

RULE = Rule(
    id="DUP-01",
    code="VAL-DUP-001",
    title=Text(nl="Geen dubbele definities", en="No duplicate definitions"),
    why=Text(
        nl="Twee begrippen met één definitie zijn hetzelfde begrip, of het verschil ontbreekt.",
        en="Two concepts with one definition are the same concept, or the difference is missing.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="overlap",
    message=Text(
        nl="Een ander begrip heeft dezelfde definitie als ‘{begrip}’.",
        en="Another concept has the same definition as ‘{begrip}’.",
    ),
    advice=Text(
        nl="Maak er één begrip met een synoniem van, of schrijf het verschil op.",
        en="Make it one concept with a synonym, or write down the difference.",
    ),
    source="ISO 704",
    check=reports_noted("DUP-01", Severity.WARNING),
    any_language=True,
    good=(
        Good(
            "deur die hoogwater tegenhoudt",
            begrip="buitendeur",
            glossary=(Neighbour("binnendeur", "deur die laagwater tegenhoudt"),),
        ),
        Good(
            "verblijf in een cel van meer dan een week",
            begrip="lange hechtenis",
            glossary=(Neighbour("korte hechtenis", "verblijf in een cel van minder dan een week"),),
        ),
        Good(
            "bedrag dat een pachter aan een eigenaar betaalt",
            begrip="pacht",
            glossary=(Neighbour("terugpacht", "bedrag dat een eigenaar aan een pachter betaalt"),),
        ),
        Good(
            "spanning van 400 volt",
            begrip="krachtstroom",
            glossary=(Neighbour("lichtstroom", "spanning van 230 volt"),),
        ),
    ),
    bad=(
        Bad(
            "deur die hoogwater tegenhoudt",
            begrip="buitendeur",
            points_at="deur die hoogwater tegenhoudt",
            glossary=(Neighbour("stormdeur", "Deur die hoogwater tegenhoudt."),),
        ),
        Bad(
            "maaltijd die een vrijwilliger bij een bewoner brengt",
            begrip="dagmaaltijd",
            points_at="maaltijd die een vrijwilliger bij een bewoner brengt",
            glossary=(
                Neighbour("wijkmaaltijd", "maaltijd die vrijwilligers bij bewoners brengen"),
            ),
        ),
        Bad(
            "winkel die gereedschap van een leverancier tegen betaling uitleent",
            begrip="verhuurwinkel",
            points_at="winkel die gereedschap van een leverancier tegen betaling uitleent",
            glossary=(
                Neighbour(
                    "uitleenzaak",
                    "winkel die tegen betaling gereedschap van een leverancier uitleent",
                ),
            ),
        ),
        Bad(
            "geldbedrag dat een rechter oplegt",
            begrip="boete",
            points_at="geldbedrag dat een rechter oplegt",
            glossary=(Neighbour("geldstraf", "het geldbedrag dat een rechter oplegt"),),
        ),
    ),
)
