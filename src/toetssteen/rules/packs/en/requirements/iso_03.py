"""ISO-03: a descriptive phrase, not a synonym."""

from collections.abc import Iterator, Sequence

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_JOINED = 3  # words in "A or B"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a definiens that is one noun, or two joined by ``or``, without anything beside it."""
    if subject.term.kind is not TermKind.NOUN:
        return
    said = [
        index for index in range(subject.first, subject.end) if subject.words.tokens[index].is_word
    ]
    if len(said) == 1 and _is_plain_noun(subject, said[0]):
        yield at_tokens(subject, said[0], said[0])
    elif len(said) == _JOINED and _are_joined(subject, said):
        yield at_tokens(subject, said[0], said[-1], Certainty.PROBABLE)


def _are_joined(subject: Subject, said: Sequence[int]) -> bool:
    first, middle, last = said
    nouns = subject.words.can_be_noun(first) and subject.words.can_be_noun(last)
    return nouns and subject.words.lower(middle) == "or"


def _is_plain_noun(subject: Subject, index: int) -> bool:
    letters = subject.words.tokens[index].form.replace("-", "")
    return letters.isalpha() and subject.words.can_be_noun(index)


RULE = Rule(
    id="ISO-03",
    code="VAL-ISO-003",
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
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("plan of a harbour", begrip="port chart"),
        Good("bicycle, bus or tram", begrip="conveyance"),
        Good("doctor who treats children", begrip="paediatrician"),
    ),
    bad=(
        Bad("wharf", begrip="quay", points_at="wharf"),
        Bad("Physician.", begrip="doctor", points_at="Physician"),
        Bad("boat or ship", begrip="vessel", points_at="boat or ship", severity=Severity.WARNING),
    ),
)
