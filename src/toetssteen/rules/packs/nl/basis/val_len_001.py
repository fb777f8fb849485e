"""VAL-LEN-001: not too short."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a definiens of fewer words than the profile asks."""
    words = [
        index for index in range(subject.first, subject.end) if subject.words.tokens[index].is_word
    ]
    if len(words) < subject.profile.lengte.min_woorden:
        yield at_tokens(subject, words[0], words[-1])


RULE = Rule(
    id="VAL-LEN-001",
    code="VAL-LEN-001",
    title=Text(nl="Niet te kort", en="Not too short"),
    why=Text(
        nl="Eén of twee woorden noemen wel een soort, maar niet wat dit begrip onderscheidt.",
        en="One or two words name a kind, but not what sets this concept apart.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="vaag-genus",
    message=Text(
        nl="‘{found}’ is te kort om het begrip te onderscheiden.",
        en="‘{found}’ is too short to set the concept apart.",
    ),
    advice=Text(
        nl="Noem het kenmerk waarin dit begrip van zijn buren verschilt.",
        en="Name the characteristic in which this concept differs from its neighbours.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("fysiek deel van een sluis", begrip="sluisdeur"),
        Good("plan van een haven", begrip="inrichtingskaart"),
        Good("fiets, bus of tram", begrip="vervoermiddel"),
    ),
    bad=(
        Bad("open vaartuig", begrip="sloep", points_at="open vaartuig"),
        Bad("gemeentelijke heffing.", begrip="kadegeld", points_at="gemeentelijke heffing"),
        Bad("wijkverpleegkundige zorg", begrip="thuisbezoek", points_at="wijkverpleegkundige zorg"),
    ),
)
