"""ISO-24: no redundant characteristic. A rule of judgement: it asks and never fires."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import always_ask
from toetssteen.rules.rule import Asked, Good, Need, Obligation, Rule

RULE = Rule(
    id="ISO-24",
    code="VAL-ISO-024",
    title=Text(nl="Geen overbodig kenmerk", en="No redundant characteristic"),
    why=Text(
        nl="Wat voor de hele soort geldt, onderscheidt niets.",
        en="What holds for the whole kind sets nothing apart.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.INFO,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    question=Text(
        nl="Blijft het begrip hetzelfde als een kenmerk vervalt?",
        en="Is the concept still the same when one characteristic is left out?",
    ),
    message=Text(
        nl="‘{found}’ geldt al voor de hele soort.",
        en="‘{found}’ already holds for the whole kind.",
    ),
    advice=Text(nl="Laat het kenmerk weg.", en="Leave the characteristic out."),
    source="ISO 704",
    check=always_ask,
    good=(
        Good("vessel that carries freight", begrip="freighter"),
        Good("levy of a municipality on waste", begrip="cleansing charge"),
        Good("doctor who treats children", begrip="paediatrician"),
        Good("<harbour law> place where a ship is moored", begrip="berth"),
    ),
    asked=(
        Asked("vessel that carries freight", begrip="freighter"),
        Asked("levy of a municipality on waste", begrip="cleansing charge"),
        Asked("doctor who treats children", begrip="paediatrician"),
    ),
)
