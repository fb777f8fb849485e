"""ISO-04: only abbreviations that everyone knows."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.families import KNOWN_ABBREVIATION
from toetssteen.language.families import EENHEID
from toetssteen.rules.abbreviations import unexplained
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations in capitals that nobody explains."""
    if subject.kind in {Kind.AANDUIDING, Kind.VERWIJZING}:
        return  # a name in full explains itself; an exact citation names its law as it is called
    yield from unexplained(subject, KNOWN_ABBREVIATION | EENHEID)


RULE = Rule(
    id="ISO-04",
    code="VAL-ISO-004",
    title=Text(
        nl="Afkortingen zijn verklaard of algemeen bekend",
        en="Abbreviations are explained or generally known",
    ),
    why=Text(
        nl="Een lezer van buiten kent de afkortingen van het huis niet.",
        en="A reader from outside does not know the abbreviations of the house.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="afkorting",
    message=Text(nl="‘{found}’ is niet verklaard.", en="‘{found}’ is not explained."),
    advice=Text(
        nl="Schrijf de naam voluit, met de afkorting tussen haakjes.",
        en="Write the name in full, with the abbreviation in brackets.",
    ),
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("plan that the Regional Traffic Room (RTR) adopts", begrip="traffic plan"),
        Good("supplier in the EU with a VAT number", begrip="market party"),
        Good("Harbour and Quay Authority", begrip="HQA"),
        Good("engine with a power of 2 MW", begrip="main engine"),
    ),
    bad=(
        Bad("message of a ship to the VTS post", begrip="call", points_at="VTS"),
        Bad("plan that the RTR adopts", begrip="traffic plan", points_at="RTR"),
        Bad("care that a CzK provides", begrip="chain care", points_at="CzK"),
    ),
)
