"""SAM-07: nothing beyond the term."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject


def outside_a_name(subject: Subject, match: Match) -> Match | None:
    """Leave ``ook wel X genoemd`` alone: that is a note."""
    return None if subject.words.lower(match.last + 1) == "wel" else match


RULE = Rule(
    id="SAM-07",
    code="VAL-SAM-007",
    title=Text(nl="Niets naast het begrip", en="Nothing beyond the term"),
    why=Text(
        nl="Wat er ‘tevens’ bij komt, is een tweede begrip.",
        en="What comes ‘in addition’ is a second concept.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    message=Text(
        nl="‘{found}’ voegt iets toe wat het begrip niet zegt.",
        en="‘{found}’ adds something that the term does not say.",
    ),
    advice=Text(
        nl="Laat het weg, of maak er een eigen begrip van.",
        en="Leave it out, or make it a concept of its own.",
    ),
    source="Praktijk",
    cues=(
        *cues(
            "en|alsook tevens|eveneens|ook|daarnaast|bovendien",
            "waaronder|daaronder mede|tevens wordt|worden verstaan|begrepen",
            "mede wordt|worden verstaan|begrepen",
            then=outside_a_name,
        ),
        *cues("en zo|indien|waar nodig", defect="voorwaarde"),
        *cues(
            "alsmede|alsook",
            "daaronder|hieronder begrepen",
            "met inbegrip van",
            certainty=Certainty.PROBABLE,
        ),
    ),
    good=(
        Good("controle van een lading door een douanier", begrip="visitatie"),
        Good("vaartuig met een romp en een zeil", begrip="windboot"),
        Good("extract van een register over schepen", begrip="scheepsuittreksel"),
    ),
    bad=(
        Bad(
            "controle van een lading en tevens begeleiding van een schipper",
            begrip="visitatie",
            points_at="en tevens",
        ),
        Bad(
            "onderzoek van een patiënt en zo nodig verwijzing naar een arts",
            begrip="keuring",
            points_at="en zo nodig",
        ),
        Bad(
            "verhuur van een kade alsmede levering van stroom",
            begrip="kadedienst",
            points_at="alsmede",
            severity=Severity.INFO,
        ),
    ),
)
