"""STR-02: a definition starts from a broader concept, not from the term."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find the whole term, in any inflection, where its genus should be."""
    genus, length = subject.genus, len(subject.term.words)
    if genus is None:
        return
    lemmas = [subject.words.lemmas(index) for index in range(len(subject.words))]
    for index in range(max(subject.first, genus - length + 1), genus + 1):
        if subject.term.stands_at(lemmas, index):
            yield at_tokens(subject, index, index + length - 1)
            return


RULE = Rule(
    id="STR-02",
    code="VAL-STR-002",
    title=Text(nl="Begint niet met het begrip zelf", en="Does not start with the term itself"),
    why=Text(
        nl="Wie het begrip al kent, heeft de definitie niet nodig.",
        en="Whoever knows the term already does not need the definition.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.GENUS}),
    defect="kring-kop",
    message=Text(
        nl="‘{found}’ is het begrip zelf, niet de soort waar het bij hoort.",
        en="‘{found}’ is the term itself, not the kind that it belongs to.",
    ),
    advice=Text(
        nl="Begin met het naaste bovenbegrip.", en="Start with the nearest broader concept."
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("kade die voor iedereen open is", begrip="openbare kade"),
        Good("ambtenaar die ligplaatsen toewijst", begrip="havenmeester"),
        Good("Een brug is een bouwwerk over water.", begrip="brug", profile="zin"),
    ),
    bad=(
        Bad(
            "havenmeester die ligplaatsen toewijst", begrip="havenmeester", points_at="havenmeester"
        ),
        Bad("drijvende steiger die een gemeente verhuurt", begrip="steiger", points_at="steiger"),
        Bad(
            "openbare kade waaraan schepen liggen",
            begrip="openbare kade",
            points_at="openbare kade",
        ),
    ),
)
