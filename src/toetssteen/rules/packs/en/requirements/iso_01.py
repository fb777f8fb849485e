"""ISO-01: term and definition are in the singular."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.english.genera import UNCOUNTABLE
from toetssteen.language.lexicon import Number, VerbForm
from toetssteen.rules.english_kinds import is_certain_plural, may_name_a_relation
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.rule import About, Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_MANY = frozenset({"more", "several", "many"})
_JOINS = frozenset({"and", "or", ","})


def check(subject: Subject) -> Iterator[Finding]:
    """Find a term whose head is a plural, or a plural genus under a term in the singular."""
    term = subject.term
    if term.kind is not TermKind.NOUN or not term.head.form.islower():
        return  # a name has the number that it has, and so has a field of a data model
    if subject.words.has_form(subject.first, VerbForm.FINITE) and may_name_a_relation(subject):
        return  # "guarantees" is a verb when it is told with one
    if is_certain_plural(term.head.lower, term.head_readings):
        yield Finding(term.head.start, term.head.end, about=About.TERM)
    elif subject.genus is not None and subject.kind is Kind.KERN and _counts_one(subject):
        yield from _of_genus(subject, subject.genus)


def _counts_one(subject: Subject) -> bool:
    """Return whether the head of the term is a countable noun in the singular."""
    term = subject.term
    is_singular = any(reading.number is Number.SINGULAR for reading in term.head_readings)
    return is_singular and term.lemmas[term.head_at].isdisjoint(UNCOUNTABLE)


def _of_genus(subject: Subject, at: int) -> Iterator[Finding]:
    words = subject.words
    means_many = any(words.lower(index) in _MANY for index in range(subject.first, at))
    if means_many or not is_certain_plural(words.lower(at), words.readings(at)):
        return
    is_list = words.lower(at + 1) in _JOINS
    yield at_tokens(subject, at, at, Certainty.PROBABLE if is_list else Certainty.CERTAIN)


RULE = Rule(
    id="ISO-01",
    code="VAL-ISO-001",
    title=Text(nl="In het enkelvoud", en="In the singular"),
    why=Text(
        nl="Een definitie zegt wat één exemplaar is, niet wat een hoop ervan is.",
        en="A definition says what one of them is, not what a heap of them is.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.TERM}),
    defect="getal",
    message=Text(nl="‘{found}’ is meervoud.", en="‘{found}’ is a plural."),
    advice=Text(
        nl="Zet begrip en definitie in het enkelvoud.",
        en="Put term and definition in the singular.",
    ),
    source="ISO/IEC 11179-4",
    check=check,
    good=(
        Good("money that a seller receives for a ship", begrip="proceeds"),
        Good("one or more ships under one flag", begrip="fleet"),
        Good("people who work on board of a ferry", begrip="crew"),
        Good("structure along which a ship is moored", begrip="quay"),
        Good("gives something in return for a thing", begrip="exchanges"),
    ),
    bad=(
        Bad("structure along which a ship is moored", begrip="quays", points_at="quays"),
        Bad("buildings with a collection of paintings", begrip="gallery", points_at="buildings"),
        Bad("document that admits a patient", begrip="hospital permits", points_at="permits"),
        Bad("wooden structures over a canal", begrip="bridge", points_at="structures"),
    ),
)
