"""INT-07: abbreviations are explained or generally known."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import AFKORTING_PUNT, BEKENDE_AFKORTING, EENHEID
from toetssteen.language.sounds import sounds_dutch
from toetssteen.rules.abbreviations import is_known, unexplained
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_KNOWN = BEKENDE_AFKORTING | EENHEID
_SHORTEST_SMALL, _LONGEST_SMALL = 3, 5  # letters of an abbreviation in lower case


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations in capitals that nobody explains, and dotted function words."""
    if subject.kind in {Kind.AANDUIDING, Kind.VERWIJZING}:
        return  # a name in full explains itself; an exact citation names its law as it is called
    yield from _dotted(subject)
    yield from unexplained(subject, _KNOWN)
    if not subject.view.text.isupper():
        yield from _unpronounceable(subject)


def _unpronounceable(subject: Subject) -> Iterator[Finding]:
    """Find an abbreviation in lower case: no Dutch word has no vowel or begins like ``rw``."""
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        form = token.form
        is_short = _SHORTEST_SMALL <= len(form) <= _LONGEST_SMALL and form.isalpha()
        if (
            is_short
            and form.islower()
            and form not in subject.lexicon
            and not sounds_dutch(form)
            and subject.words.lower(index + 1) not in {":", "."}
            and form.upper() not in {unit.upper() for unit in EENHEID}
            and not is_known(subject, index, form.upper(), _KNOWN)
        ):
            yield Finding(token.start, token.end, Certainty.PROBABLE)


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
        Good(
            "plaats aan een kade met een diepte van drie meter NIET in een sluis",
            begrip="lage kade",
        ),
        Good("pomp met een debiet van 40 kg per uur", begrip="dekpomp"),
    ),
    bad=(
        Bad("bericht van een schip aan de VTS-post", begrip="melding", points_at="VTS"),
        Bad("plan dat de RVK vaststelt", begrip="verkeersplan", points_at="RVK"),
        Bad("gegeven in een HaGeo-bestand", begrip="kaartgegeven", points_at="HaGeo"),
        Bad(
            "leiding naar een rwzi van een waterschap",
            begrip="rioolpers",
            points_at="rwzi",
            severity=Severity.INFO,
        ),
        Bad("zorg die een CzK verleent", begrip="ketenzorg", points_at="CzK"),
        Bad(
            "afspraak m.b.t. een ligplaats",
            begrip="ligregeling",
            points_at="m.b.t.",
            severity=Severity.INFO,
        ),
    ),
)
