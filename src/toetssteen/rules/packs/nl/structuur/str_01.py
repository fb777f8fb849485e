"""STR-01: a definition starts with a noun phrase."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.genus import may_be_participle
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_CONJUNCTIONS = frozenset({"als", "dat", "hoe", "indien", "wanneer", "zodra"})
_NAMES_NO_KIND = frozenset({TermKind.VERB, TermKind.ADJECTIVE})


def check(subject: Subject) -> Iterator[Finding]:
    """Find an opening that no noun phrase can have."""
    at = subject.first
    if subject.words.lower(at) in _CONJUNCTIONS and not _leads_to_a_noun(subject, at):
        yield at_tokens(subject, at, at)
    elif subject.term.kind in _NAMES_NO_KIND:
        return  # an infinitive or an adjective is defined by its own word class
    elif _is_finite_verb(subject, at):
        yield at_tokens(subject, at, at)
    elif _is_loose_preposition(subject, at):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)


def _is_finite_verb(subject: Subject, at: int) -> bool:
    """Return whether only a finite verb can stand here: no noun, infinitive or participle."""
    words = subject.words
    is_finite = words.is_only(at, WordClass.VERB) and words.has_form(at, VerbForm.FINITE)
    is_more = words.has_form(at, VerbForm.INFINITIVE) or words.has_form(at, VerbForm.PARTICIPLE)
    return is_finite and not is_more and not may_be_participle(words, at)


def _leads_to_a_noun(subject: Subject, at: int) -> bool:
    """Return whether no clause opens here: ``als bijlage gevoegde kaart``, ``dat deel van``."""
    form = subject.words.lower(at)
    if form == "als":
        return subject.genus is not None
    return form == "dat" and subject.words.can_be_noun(at + 1)


def _is_loose_preposition(subject: Subject, at: int) -> bool:
    """Return whether a preposition opens the text and no noun is found that its phrase is with.

    An article before it proves that a noun is to come, however far away.
    """
    if subject.opening.article:
        return False
    return subject.genus is None and subject.words.is_only(at, WordClass.PREPOSITION)


RULE = Rule(
    id="STR-01",
    code="VAL-STR-001",
    aliases=("ARAI-01",),
    title=Text(nl="Begint met een zelfstandig naamwoord", en="Starts with a noun phrase"),
    why=Text(
        nl="Het eerste zelfstandig naamwoord zegt welke soort het is.",
        en="The first noun says what kind of thing it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="geen-naamwoord",
    message=Text(
        nl="‘{found}’ is geen begin van een definitie: de soort ontbreekt.",
        en="‘{found}’ cannot open a definition: the kind of thing is missing.",
    ),
    advice=Text(
        nl="Begin met het naaste bovenbegrip.", en="Start with the nearest broader concept."
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("door een havenraad benoemde bestuurder die schippers hoort", begrip="havenrechter"),
        Good("besluit van een raad over een weg", begrip="tracékeuze"),
        Good("afmeren van een schip aan een kade", begrip="aanleggen"),
        Good("als zodanig aangewezen deel van een haven", begrip="havendeel"),
        Good("als veilig aangemerkte kade van een haven", begrip="schuilkade"),
        Good("door een raad vastgestelde of gewijzigde regeling", begrip="raadsregel"),
        Good("dat deel van een kade dat droogvalt", begrip="droogkade"),
        Good("zend- en ontvangstation van een haven", begrip="havenradio"),
        Good("verleende vergunning die een rechter heeft vernietigd", begrip="nietige vergunning"),
    ),
    bad=(
        Bad("wanneer een schip langer dan een etmaal ligt", begrip="verblijf", points_at="wanneer"),
        Bad("wanneer een schip brandstof inneemt", begrip="bunkeren", points_at="wanneer"),
        Bad("geeft een schipper toegang tot een sluis", begrip="sluispas", points_at="geeft"),
        Bad(
            "op verzoek van een bewoner",
            begrip="burenhulp",
            points_at="op",
            severity=Severity.WARNING,
        ),
    ),
)
