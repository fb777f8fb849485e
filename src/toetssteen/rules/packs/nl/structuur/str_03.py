"""STR-03: more than a synonym."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_JOINED = 3  # words in "A of B"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a definiens that is one noun, or two joined by ``of``, without anything beside it."""
    said = list(_outside_brackets(subject))
    if len(said) == 1 and _is_plain_noun(subject, said[0]):
        yield at_tokens(subject, said[0], said[0])
    elif len(said) == _JOINED and _are_joined(subject, said):
        yield at_tokens(subject, said[0], said[-1], Certainty.PROBABLE)


def _is_plain_noun(subject: Subject, index: int) -> bool:
    letters = subject.words.tokens[index].form.replace("-", "")
    return letters.isalpha() and subject.words.can_be_noun(index)


def _outside_brackets(subject: Subject) -> Iterator[int]:
    """Yield the words that stand in no brackets; a bracket that never closes opens none."""
    inside: list[int] | None = None
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        if token.form == "(" and inside is None:
            inside = []
        elif token.form == ")":
            inside = None
        elif token.is_word and inside is not None:
            inside.append(index)
        elif token.is_word:
            yield index
    yield from inside or ()


def _are_joined(subject: Subject, said: list[int]) -> bool:
    first, middle, last = said
    nouns = subject.words.can_be_noun(first) and subject.words.can_be_noun(last)
    return nouns and subject.words.lower(middle) == "of"


RULE = Rule(
    id="STR-03",
    code="VAL-STR-003",
    title=Text(nl="Meer dan een synoniem", en="More than a synonym"),
    why=Text(
        nl="Een ander woord voor hetzelfde zegt niet wat het is.",
        en="Another word for the same thing does not say what it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
    defect="vaag-genus",
    message=Text(
        nl="‘{found}’ is een ander woord, geen omschrijving.",
        en="‘{found}’ is another word, not a description.",
    ),
    advice=Text(
        nl="Noem het bovenbegrip en wat dit begrip onderscheidt; leg het synoniem apart vast.",
        en="Name the broader concept and what sets this one apart; record the synonym apart.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("plan van een haven", begrip="havenkaart"),
        Good("fiets, bus of tram", begrip="vervoermiddel"),
        Good("Zeehavenwet", begrip="wet"),
    ),
    bad=(
        Bad("wal", begrip="kade", points_at="wal"),
        Bad("Geneesheer.", begrip="arts", points_at="Geneesheer"),
        Bad(
            "boot of schip",
            begrip="vaartuig",
            points_at="boot of schip",
            severity=Severity.WARNING,
        ),
    ),
)
