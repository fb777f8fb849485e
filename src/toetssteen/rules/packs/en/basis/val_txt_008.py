"""VAL-TXT-008: written in the stated language, here English."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a text whose function words are of another language only."""
    if subject.is_foreign:
        yield at_tokens(subject, 0, len(subject.words) - 1)


RULE = Rule(
    id="VAL-TXT-008",
    code="VAL-TXT-008",
    title=Text(nl="In de genoemde taal", en="Written in the stated language"),
    why=Text(
        nl="Over een tekst in een andere taal oordelen de Engelse regels niet.",
        en="The English rules cannot judge a text in another language.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=ALLE - {Kind.AANDUIDING},
    needs=frozenset({Need.DEFINIENS}),
    defect="taal",
    message=Text(nl="Deze tekst is niet in het Engels.", en="This text is not written in English."),
    advice=Text(
        nl="Schrijf de definitie in het Engels, of geef de juiste taal op.",
        en="Write the definition in English, or state the right language.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("vessel that carries freight", begrip="freighter"),
        Good("area of the port of Den Helder that a harbour master manages", begrip="quarter"),
        Good("patient who signs a declaration of consent", begrip="signatory"),
    ),
    bad=(
        Bad(
            "vaartuig dat vracht vervoert voor een rederij",
            begrip="freighter",
            points_at="vaartuig dat vracht vervoert voor een rederij",
        ),
        Bad(
            "Fahrzeug mit einem Motor und eine Ladung",
            begrip="freighter",
            points_at="Fahrzeug mit einem Motor und eine Ladung",
        ),
        Bad(
            "bateau qui transporte des marchandises dans le port",
            begrip="freighter",
            points_at="bateau qui transporte des marchandises dans le port",
        ),
    ),
)
