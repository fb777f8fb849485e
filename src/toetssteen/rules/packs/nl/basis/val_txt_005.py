"""VAL-TXT-005: the definition is not the term."""

from collections.abc import Iterator, Sequence

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import NIET_VERWIJZING
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a text that says only the term again, in any inflection, case and punctuation."""
    words = subject.words
    said = [at for at in range(subject.first, len(words)) if words.tokens[at].is_word]
    if len(said) > 1 and words.lower(said[0]) in subject.grammar.articles:
        said = said[1:]
    if said and (_is_term(subject, said) or _is_spelt_as_one(subject, said)):
        yield at_tokens(subject, said[0], said[-1])


def _is_term(subject: Subject, said: Sequence[int]) -> bool:
    """Return whether the words of the term stand at *said*, each in any inflection."""
    return subject.term.is_said_by([subject.words.lemmas(at) for at in said])


def _is_spelt_as_one(subject: Subject, said: Sequence[int]) -> bool:
    """Return whether only hyphens and spaces differ: ``milieu effect`` and ``milieu-effect``."""
    written = "".join(subject.words.lower(at) for at in said).replace("-", "")
    term = "".join(word.lower for word in subject.term.words).replace("-", "")
    return written == term


RULE = Rule(
    id="VAL-TXT-005",
    code="VAL-TXT-005",
    title=Text(nl="De definitie is niet het begrip", en="The definition is not the term"),
    why=Text(
        nl="Wie het begrip niet kent, leert niets van dezelfde woorden.",
        en="Whoever does not know the term learns nothing from the same words.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    fatal=True,
    any_language=True,
    kinds=NIET_VERWIJZING,
    needs=frozenset({Need.TERM}),
    defect="gelijk",
    message=Text(nl="‘{found}’ is het begrip zelf.", en="‘{found}’ is the term itself."),
    advice=Text(
        nl="Zeg tot welke soort het begrip hoort en waarin het verschilt.",
        en="Say what kind of thing it is and what sets it apart.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("Minister van Havenzaken", begrip="minister"),
        Good("plan van een haven", begrip="havenplan"),
        Good("schip met een zeil", begrip="zeilschip"),
    ),
    bad=(
        Bad("steiger", begrip="steiger", points_at="steiger"),
        Bad("Openbare kade.", begrip="openbare kade", points_at="Openbare kade"),
        Bad("steigers", begrip="Steiger", points_at="steigers"),
        Bad("kade-muur", begrip="kademuur", points_at="kade-muur"),
    ),
)
