"""STR-09: ``of`` has one reading."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.coordination import shared_complement
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Finding,
    Good,
    Need,
    Obligation,
    Rule,
    Unknown,
)
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find ``en/of``; ask where two nouns joined by ``of`` share what follows."""
    for index in range(subject.first, subject.end):
        form = subject.words.lower(index)
        if form in {"en/of", "of/en"}:
            yield at_tokens(subject, index, index)
        elif form == "of":
            yield from shared_complement(subject, index)


RULE = Rule(
    id="STR-09",
    code="VAL-STR-009",
    title=Text(nl="‘Of’ is voor één uitleg vatbaar", en="‘Of’ has one reading"),
    why=Text(
        nl="‘En/of’ laat open of het ene genoeg is.",
        en="‘And/or’ leaves open whether one is enough.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="en-of",
    question=Text(
        nl="Geldt alles tegelijk, of is één genoeg?",
        en="Does all of it apply at once, or is one enough?",
    ),
    message=Text(nl="‘{found}’ heeft twee uitleggen.", en="‘{found}’ has two readings."),
    advice=Text(nl="Kies ‘en’ of ‘of’.", en="Choose ‘and’ or ‘or’."),
    source="Praktijk",
    check=check,
    good=(
        Good("fiets, bus of tram", begrip="vervoermiddel"),
        Good("één of meer schepen van een reder", begrip="vloot"),
        Good("net met een spanning van 110 kV of hoger", begrip="hoogspanningsnet"),
    ),
    bad=(
        Bad(
            "bezoek aan een haven of werf met een kraan",
            begrip="kraanbezoek",
            points_at="haven of werf met",
            severity=Severity.INFO,
        ),
        Bad("vergunning en/of ontheffing van een gemeente", begrip="verlof", points_at="en/of"),
        Bad("persoon die vaart en/of vist", begrip="waterganger", points_at="en/of"),
        Bad("huur van een kade en/of een steiger", begrip="oeverhuur", points_at="en/of"),
    ),
    asked=(
        Asked("woning of kantoor dat een gemeente verhuurt", begrip="gemeentepand"),
        Asked("schip of boot van een reder", begrip="rederijbezit"),
    ),
)
