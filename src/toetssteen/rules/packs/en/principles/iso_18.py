"""ISO-18: one concept, one sentence."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import NIET_VERWIJZING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_MARKS = frozenset({".", ")", ":"})
_SECOND = {"1": "2", "a": "b", "i": "ii"}


def check(subject: Subject) -> Iterator[Finding]:
    """Find a second sense that is numbered, or all that follows the first sentence."""
    second = _second_sense(subject)
    if second is not None:
        yield at_tokens(subject, second, second + 1)
    elif len(subject.sentences) > 1:
        first, _ = subject.sentences[1]
        last = len(subject.words) - 1
        if any(token.is_word for token in subject.words.tokens[first:]):
            has_stop = last > first and subject.words.tokens[last].form == "."
            yield at_tokens(subject, first, last - has_stop)


def _second_sense(subject: Subject) -> int | None:
    words = subject.words
    at = 1 if words.lower(0) == "(" else 0
    sense = _SECOND.get(words.lower(at))
    if sense is None or words.lower(at + 1) not in _MARKS:
        return None
    for index in range(at + 2, len(words) - 1):
        if words.lower(index) == sense and words.lower(index + 1) in _MARKS:
            return index
    return None


RULE = Rule(
    id="ISO-18",
    code="VAL-ISO-018",
    title=Text(nl="Eén begrip, één zin", en="One concept, one sentence"),
    why=Text(
        nl="De eerste zin is de definitie; wat volgt is toelichting of een ander begrip.",
        en="The first sentence is the definition; what follows is a note or another concept.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=NIET_VERWIJZING,
    needs=frozenset({Need.DEFINIENS}),
    defect="tweede-zin",
    message=Text(
        nl="Na de definitie volgt nog: ‘{found}’.", en="After the definition comes: ‘{found}’."
    ),
    advice=Text(
        nl="Zet dit in de toelichting, of leg de tweede betekenis apart vast.",
        en="Move this to the note, or record the second meaning apart.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("Vessel that carries freight.", begrip="freighter"),
        Good("ship that J. Jansen built", begrip="jansen ship"),
        Good("fee of 2.5 euros for a locker", begrip="locker fee"),
    ),
    bad=(
        Bad(
            "vessel that carries freight. It lies along a quay.",
            begrip="freighter",
            points_at="It lies along a quay",
        ),
        Bad("1. seat in a park 2. institution that lends money", begrip="bank", points_at="2."),
        Bad(
            "plot with a house. The town inspects it. Residents vote.",
            begrip="building lot",
            points_at="The town inspects it. Residents vote",
        ),
    ),
)
