"""VAL-TXT-008: written in the stated language."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.foreign import english_stretch
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a text whose function words are of another language only, or a stretch in English."""
    if subject.is_foreign:
        yield at_tokens(subject, 0, len(subject.words) - 1)
    elif stretch := english_stretch(subject.words.tokens):
        yield at_tokens(subject, *stretch, Certainty.PROBABLE)


RULE = Rule(
    id="VAL-TXT-008",
    code="VAL-TXT-008",
    title=Text(nl="In de genoemde taal", en="Written in the stated language"),
    why=Text(
        nl="Over een tekst in een andere taal oordelen de Nederlandse regels niet.",
        en="The Dutch rules cannot judge a text in another language.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=ALLE - {Kind.AANDUIDING},
    needs=frozenset({Need.DEFINIENS}),
    defect="taal",
    message=Text(
        nl="Deze tekst is niet in het Nederlands.", en="This text is not written in Dutch."
    ),
    advice=Text(
        nl="Schrijf de definitie in het Nederlands, of geef de juiste taal op.",
        en="Write the definition in Dutch, or state the right language.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("afspraak volgens het beginsel first come, first served", begrip="volgordeafspraak"),
        Good("dienst volgens het model software as a service", begrip="huurdienst"),
        Good("titel van de uitgave ‘The Port of the North’", begrip="havenboek"),
    ),
    bad=(
        Bad(
            "persona que trabaja en un puerto",
            begrip="havenwerker",
            points_at="persona que trabaja en un puerto",
        ),
        Bad(
            "kade met een loods, owned by the port and used for storage",
            begrip="loodskade",
            points_at="loods, owned by the port and used for storage",
            severity=Severity.INFO,
        ),
        Bad(
            "vessel that carries goods from the port",
            begrip="vrachtboot",
            points_at="vessel that carries goods from the port",
        ),
        Bad(
            "Fahrzeug mit einem Motor und eine Ladung",
            begrip="vrachtboot",
            points_at="Fahrzeug mit einem Motor und eine Ladung",
        ),
        Bad(
            "bateau qui transporte des marchandises dans le port",
            begrip="vrachtboot",
            points_at="bateau qui transporte des marchandises dans le port",
        ),
    ),
)
