"""VAL-TXT-009: the field holds a definition."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_MOST_LETTERS = 4  # of a code
_SCHEMES = ("http://", "https://", "www.", "urn:")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a field with only an address, a code, a row of a table or a question."""
    text = subject.view.text.strip()
    is_address = text.lower().startswith(_SCHEMES) and " " not in text
    is_code = not any(character.isalpha() for character in text) or _is_code(text)
    is_table = text.startswith("|") and text.endswith("|")
    is_question = text.endswith("?")
    if is_address or is_code or is_table or is_question:
        yield at_tokens(subject, 0, len(subject.words) - 1)


def _is_code(text: str) -> bool:
    """Return whether *text* is one string with a digit and hardly a letter: ``A12-77``."""
    letters = sum(character.isalpha() for character in text)
    has_digit = any(character.isdigit() for character in text)
    return " " not in text and has_digit and letters <= _MOST_LETTERS


RULE = Rule(
    id="VAL-TXT-009",
    code="VAL-TXT-009",
    title=Text(nl="In het veld staat een definitie", en="The field holds a definition"),
    why=Text(
        nl="Een adres, een code of een vraag zegt niet wat het begrip betekent.",
        en="An address, a code or a question does not say what the term means.",
    ),
    category=Category.TAAL,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="geen-definitie",
    message=Text(nl="‘{found}’ is geen definitie.", en="‘{found}’ is not a definition."),
    advice=Text(
        nl="Schrijf een definitie; zet een verwijzing in het veld voor de bron.",
        en="Write a definition; put a reference in the source field.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("net met een spanning van 110 kV", begrip="hoogspanningsnet"),
        Good("schip als bedoeld in artikel 3 van de Zeehavenwet", begrip="zeeschip"),
        Good("vraag die een burger aan een raad stelt", begrip="burgervraag"),
    ),
    bad=(
        Bad(
            "https://voorbeeld.example/begrip/12",
            begrip="kavel",
            points_at="https://voorbeeld.example/begrip/12",
        ),
        Bad("A12-77", begrip="vakcode", points_at="A12-77"),
        Bad(
            "Heeft een burger een verzoek gedaan?",
            begrip="verzoekmarkering",
            points_at="Heeft een burger een verzoek gedaan?",
        ),
    ),
)
