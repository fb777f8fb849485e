"""INT-01: one compact sentence."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import NIET_VERWIJZING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a second sentence; point at all that follows the first."""
    if len(subject.sentences) > 1:
        first, _ = subject.sentences[1]
        if any(token.is_word for token in subject.words.tokens[first:]):
            last = subject.sentences[-1][1] - 1
            yield at_tokens(subject, first, _before_mark(subject, first, last))


def _before_mark(subject: Subject, first: int, last: int) -> int:
    return last - 1 if last > first and subject.words.tokens[last].form == "." else last


RULE = Rule(
    id="INT-01",
    code="VAL-INT-001",
    title=Text(nl="Eén compacte zin", en="One compact sentence"),
    why=Text(
        nl="De eerste zin is de definitie; wat volgt is toelichting.",
        en="The first sentence is the definition; what follows is a note.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=NIET_VERWIJZING,
    needs=frozenset({Need.DEFINIENS}),
    defect="tweede-zin",
    message=Text(
        nl="Na de eerste zin volgt nog: ‘{found}’.", en="After the first sentence comes: ‘{found}’."
    ),
    advice=Text(nl="Zet dit in de toelichting.", en="Move this to the note."),
    source="ISO 704",
    check=check,
    good=(
        Good("Vaartuig dat vracht vervoert.", begrip="vrachtboot"),
        Good("bedrag volgens art. 3 van een verordening", begrip="leges"),
        Good("schip dat J. Jansen heeft gebouwd", begrip="jansenboot"),
    ),
    bad=(
        Bad(
            "vaartuig dat vracht vervoert. Het ligt aan een kade.",
            begrip="vrachtboot",
            points_at="Het ligt aan een kade",
        ),
        Bad(
            "zorg die een arts thuis geeft! De patiënt betaalt niets",
            begrip="thuiszorg",
            points_at="De patiënt betaalt niets",
        ),
        Bad(
            "perceel waarop een woning staat. De gemeente houdt er toezicht. Bewoners stemmen mee.",
            begrip="bouwkavel",
            points_at="De gemeente houdt er toezicht. Bewoners stemmen mee",
        ),
    ),
)
