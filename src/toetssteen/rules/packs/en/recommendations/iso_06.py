"""ISO-06: states the essential meaning. A rule of judgement: it asks and never fires."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import always_ask
from toetssteen.rules.rule import Asked, Good, Need, Obligation, Rule

RULE = Rule(
    id="ISO-06",
    code="VAL-ISO-006",
    title=Text(nl="Niet te ruim en niet te eng", en="Neither too wide nor too narrow"),
    why=Text(
        nl="Een definitie die ook op de buren past of niet op alle gevallen, trekt geen grens.",
        en="A definition that fits the neighbours too, or not every case, draws no line.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.INFO,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    question=Text(
        nl="Hoort alles erbij wat past, en past alles wat erbij hoort?",
        en="Does everything that fits belong, and does everything that belongs fit?",
    ),
    message=Text(
        nl="De definitie is te ruim of te eng.", en="The definition is too wide or too narrow."
    ),
    advice=Text(
        nl="Noem het kenmerk dat de buren niet hebben en alle gevallen wel.",
        en="Name the characteristic that the neighbours lack and every case has.",
    ),
    source="ISO/IEC 11179-4; ISO 704",
    check=always_ask,
    good=(
        Good("vessel that carries freight", begrip="freighter"),
        Good("levy of a municipality on waste", begrip="cleansing charge"),
        Good("doctor who treats children", begrip="paediatrician"),
    ),
    asked=(
        Asked("vessel that carries freight", begrip="freighter"),
        Asked("levy of a municipality on waste", begrip="cleansing charge"),
        Asked("doctor who treats children", begrip="paediatrician"),
    ),
)
