"""ISO-15: a general opening is narrowed."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.genera import GENERAL
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

# What a clause may hold and still say nothing: it happens, it is there, somebody does it.
_EMPTY = frozenset(
    {"be", "carry", "do", "exist", "happen", "it", "occur", "out", "perform", "place", "take",
     "that", "there", "which"}
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Find a general genus with nothing before it and nothing that narrows behind it."""
    at, words = subject.genus, subject.words
    if at != subject.first or words.lemmas(at).isdisjoint(GENERAL):
        return
    behind = [index for index in range(at + 1, subject.end) if words.tokens[index].is_word]
    if all(not words.lemmas(index).isdisjoint(_EMPTY) for index in behind):
        yield at_tokens(subject, at, behind[-1] if behind else at)


RULE = Rule(
    id="ISO-15",
    code="VAL-ISO-015",
    title=Text(nl="Een algemeen begin wordt ingeperkt", en="A general opening is narrowed"),
    why=Text(
        nl="‘Process’ of ‘thing’ alleen past op duizend begrippen.",
        en="‘Process’ or ‘thing’ alone fits a thousand concepts.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS, Need.GENUS}),
    defect="vaag-genus",
    message=Text(nl="‘{found}’ perkt niets in.", en="‘{found}’ narrows nothing."),
    advice=Text(
        nl="Zeg wat deze soort onderscheidt: wie doet wat, met wat of waarmee.",
        en="Say what sets this one apart: who does what, with what.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("activity in which a pilot brings in a ship", begrip="pilotage"),
        Good("mooring right that lapses", begrip="temporary mooring right"),
        Good("act of a customs officer", begrip="inspection"),
    ),
    bad=(
        Bad("activity that takes place", begrip="drill", points_at="activity that takes place"),
        Bad("process", begrip="degassing", points_at="process"),
        Bad("things that exist", begrip="inventory", points_at="things that exist"),
    ),
)
