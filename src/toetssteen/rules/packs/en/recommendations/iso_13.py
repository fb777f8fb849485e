"""ISO-13: fits the kind of thing that the term names."""

from collections.abc import Iterator

from toetssteen.contract.request import OntologischeCategorie
from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.genera import DATA_TYPES, PERSON, PROCESS, RESULT
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Finding,
    Good,
    Need,
    Obligation,
    Rule,
    Unknown,
)
from toetssteen.rules.subject import Subject

_OPPOSITE = {
    OntologischeCategorie.PROCES: RESULT | PERSON,
    OntologischeCategorie.RESULTAAT: PROCESS | PERSON,
    OntologischeCategorie.TYPE: PROCESS,
    OntologischeCategorie.PARTICULIER: frozenset[str](),
}


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a genus of another kind than the author declares or the last word of the term says."""
    at = subject.genus
    if at is None:
        return
    if subject.words.lemmas(at).isdisjoint(_excluded(subject)):
        yield Unknown()
    else:
        yield at_tokens(subject, at, at)


def _excluded(subject: Subject) -> frozenset[str]:
    """Return the genera that the declared category or the term itself rules out."""
    declared = _OPPOSITE[subject.categorie] if subject.categorie else frozenset[str]()
    head = subject.term.lemmas[subject.term.head_at]
    own = [kind for kind in DATA_TYPES if not head.isdisjoint(kind)]
    others = [kind for kind in DATA_TYPES if kind not in own] if own else []
    return declared.union(*others)


RULE = Rule(
    id="ISO-13",
    code="VAL-ISO-013",
    title=Text(nl="Past bij de soort van het begrip", en="Fits the kind that the term names"),
    why=Text(
        nl="Een datum is geen code en een persoon geen bedrag.",
        en="A date is no code, and a person no amount.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.TERM, Need.DEFINIENS, Need.GENUS}),
    defect="soort",
    question=Text(
        nl="Is dit dezelfde soort als het begrip: een handeling, een ding, een gegeven?",
        en="Is this the same kind as the term: an act, a thing, a piece of data?",
    ),
    message=Text(
        nl="‘{found}’ is een andere soort dan het begrip.",
        en="‘{found}’ is another kind than the term.",
    ),
    advice=Text(
        nl="Kies het bovenbegrip bij het begrip, of pas het begrip aan.",
        en="Choose the broader concept that goes with the term, or change the term.",
    ),
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("day on which a ship leaves a port", begrip="departure date"),
        Good("sum that a skipper owes to a port", begrip="berthage amount"),
        Good("code that marks a ward of a hospital", begrip="ward code"),
    ),
    bad=(
        Bad("person who leaves a port by ship", begrip="departure date", points_at="person"),
        Bad("code of the debt of a skipper", begrip="berthage amount", points_at="code"),
        Bad("day on which a ward opens", begrip="ward code", points_at="day"),
    ),
    asked=(Asked("vessel that carries freight", begrip="freighter"),),
)
