"""VAL-TXT-006: one definition in the field."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_MARKS = frozenset({".", ")", ":"})
_FIRST = frozenset({"1", "a", "i"})
_SECOND = {"1": "2", "a": "b", "i": "ii"}


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbered senses that open the text, and ``of:`` between two definitions."""
    words = subject.words
    at = 1 if words.lower(0) == "(" else 0
    sense = words.lower(at)
    if sense in _FIRST and words.lower(at + 1) in _MARKS:
        second = _numbered(subject, at + 2, _SECOND[sense])
        if second is not None:
            yield at_tokens(subject, second, second + 1)
            return
    for index in range(subject.first + 1, len(words) - 1):
        if words.lower(index) in {"of", "ofwel"} and words.lower(index + 1) == ":":
            yield at_tokens(subject, index, index + 1, Certainty.PROBABLE)
            return


def _numbered(subject: Subject, start: int, sense: str) -> int | None:
    words = subject.words
    for index in range(start, len(words) - 1):
        if words.lower(index) == sense and words.lower(index + 1) in _MARKS:
            return index
    return None


RULE = Rule(
    id="VAL-TXT-006",
    code="VAL-TXT-006",
    title=Text(nl="Eén definitie in het veld", en="One definition in the field"),
    why=Text(nl="Twee betekenissen zijn twee begrippen.", en="Two meanings are two concepts."),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="tweede-zin",
    message=Text(
        nl="‘{found}’ begint een tweede definitie.", en="‘{found}’ starts a second definition."
    ),
    advice=Text(
        nl="Leg elke betekenis vast als een eigen begrip.",
        en="Record each meaning as a concept of its own.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("haven met een kade of een steiger", begrip="aanlegoord"),
        Good("schip dat aan twee eisen voldoet: 1. een romp; 2. een mast", begrip="zeiljol"),
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
    ),
    bad=(
        Bad("1. zitmeubel in een park 2. instelling die geld leent", begrip="bank", points_at="2."),
        Bad("a) deur van een sluis b) toegang tot een haven", begrip="poort", points_at="b)"),
        Bad(
            "gebouw aan een kade of: plaats waar een schip lost",
            begrip="losplaats",
            points_at="of:",
            severity=Severity.INFO,
        ),
    ),
)
