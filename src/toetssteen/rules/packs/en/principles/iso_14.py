"""ISO-14: starts with the kind of thing."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.english_kinds import may_name_a_relation, opens_with_a_verb
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_CONJUNCTIONS = frozenset(
    {"because", "how", "if", "unless", "whatever", "when", "whenever", "where", "wherever",
     "whether", "why"}
)  # fmt: skip
_ABOUT_THE_WORD = frozenset({"denotes", "describes", "means", "refers"})  # another rule's defect
_TO = "to"  # the infinitive is the part of speech of a verb: another rule's defect


def check(subject: Subject) -> Iterator[Finding]:
    """Find an opening that no noun phrase can have."""
    at = subject.first
    form = subject.words.lower(at)
    if form in _CONJUNCTIONS and subject.term.kind is TermKind.NOUN:
        yield at_tokens(subject, at, at)
    elif subject.term.kind is not TermKind.NOUN or form in _ABOUT_THE_WORD or form == _TO:
        return  # a relation, an act or a quality is defined by its own word class
    elif opens_with_a_verb(subject) and not may_name_a_relation(subject):
        yield at_tokens(subject, at, at)
    elif _is_loose_preposition(subject, at):
        yield at_tokens(subject, at, at, Certainty.PROBABLE)


def _is_loose_preposition(subject: Subject, at: int) -> bool:
    is_loose = subject.genus is None and not subject.opening.article
    return is_loose and subject.words.is_only(at, WordClass.PREPOSITION)


RULE = Rule(
    id="ISO-14",
    code="VAL-ISO-014",
    title=Text(nl="Begint met de soort", en="Starts with the kind of thing"),
    why=Text(
        nl="Het eerste zelfstandig naamwoord zegt welke soort het is.",
        en="The first noun says what kind of thing it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS}),
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
        Good("relates a ship to the person who owns it", begrip="has owner"),
        Good("mooring of a ship along a quay", begrip="landing"),
        Good("decision of a council about a road", begrip="route choice"),
        Good("given name of a patient", begrip="call name"),
        Good("provides a formal promise about a ship", begrip="guarantees"),
    ),
    bad=(
        Bad("when a vessel is tied up", begrip="berth", points_at="when"),
        Bad("where a council meets", begrip="council chamber", points_at="where"),
        Bad("provides a skipper with access to a lock", begrip="lock pass", points_at="provides"),
        Bad(
            "at the request of a resident",
            begrip="neighbour help",
            points_at="at",
            severity=Severity.WARNING,
        ),
    ),
)
