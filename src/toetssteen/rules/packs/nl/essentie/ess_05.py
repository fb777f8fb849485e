"""ESS-05: distinguishes from its neighbours. A rule of judgement: it asks and never fires."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import always_ask
from toetssteen.rules.rule import Asked, Good, Need, Obligation, Rule

RULE = Rule(
    id="ESS-05",
    code="VAL-ESS-005",
    title=Text(
        nl="Onderscheidt zich van verwante begrippen", en="Distinguishes from its neighbours"
    ),
    why=Text(
        nl="Een definitie die ook op de buren past, scheidt niets.",
        en="A definition that fits the neighbours too separates nothing.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    question=Text(
        nl="Welk verwant begrip valt er nét niet onder, en waardoor?",
        en="Which related concept falls barely outside, and why?",
    ),
    message=Text(
        nl="De definitie past ook op een verwant begrip.",
        en="The definition fits a related concept too.",
    ),
    advice=Text(
        nl="Noem het kenmerk dat de buren niet hebben.",
        en="Name the characteristic that the neighbours lack.",
    ),
    source="ISO 704",
    check=always_ask,
    good=(
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("heffing van een gemeente op afval", begrip="reinigingsheffing"),
        Good("arts die kinderen behandelt", begrip="kinderdokter"),
    ),
    asked=(
        Asked("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Asked("heffing van een gemeente op afval", begrip="reinigingsheffing"),
        Asked("arts die kinderen behandelt", begrip="kinderdokter"),
    ),
)
