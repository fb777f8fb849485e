"""INT-07: abbreviations are explained or generally known."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import AFKORTING_PUNT, BEKENDE_AFKORTING, EENHEID
from toetssteen.rules.abbreviations import unexplained
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations in capitals that nobody explains, and dotted function words."""
    if subject.kind in {Kind.AANDUIDING, Kind.VERWIJZING}:
        return  # a name in full explains itself; an exact citation names its law as it is called
    yield from _dotted(subject)
    yield from unexplained(subject, BEKENDE_AFKORTING | EENHEID)


def _dotted(subject: Subject) -> Iterator[Finding]:
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        if written_out := AFKORTING_PUNT.get(token.lower):
            fix = Fix(token.start, token.end, written_out)
            yield Finding(token.start, token.end, Certainty.PROBABLE, fix=fix)


RULE = Rule(
    id="INT-07",
    code="VAL-INT-007",
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
    source="ISO 704",
    check=check,
    good=(
        Good("plan dat de Regionale Verkeerskamer (RVK) vaststelt", begrip="verkeersplan"),
        Good("leverancier binnen de EU met een btw-nummer", begrip="marktdeelnemer"),
        Good("Autoriteit Haven en Kade", begrip="AHK"),
        Good("gegeven van de BETROKKENE in een register", begrip="persoonskenmerk"),
        Good("school als bedoeld in artikel 4 van de WVO", begrip="school"),
        Good("aansluiting met een vermogen van 2 MW", begrip="grootaansluiting"),
        Good("waterkering van klasse IV", begrip="stormdijk"),
    ),
    bad=(
        Bad("bericht van een schip aan de VTS-post", begrip="melding", points_at="VTS"),
        Bad("plan dat de RVK vaststelt", begrip="verkeersplan", points_at="RVK"),
        Bad("zorg die een CzK verleent", begrip="ketenzorg", points_at="CzK"),
        Bad(
            "afspraken m.b.t. een ligplaats",
            begrip="ligregeling",
            points_at="m.b.t.",
            severity=Severity.INFO,
        ),
    ),
)
