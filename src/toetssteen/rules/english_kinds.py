"""Checks that English rules share, beside those of ``kinds``."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from toetssteen.language.lexicon import Number, Reading, VerbForm, WordClass
from toetssteen.rules.patterns import Match
from toetssteen.rules.subject import Subject


def has_genus(subject: Subject, lemmas: AbstractSet[str]) -> bool:
    """Return whether the genus is one of *lemmas*, in any inflection."""
    return subject.genus is not None and not subject.words.lemmas(subject.genus).isdisjoint(lemmas)


def opens_a_clause(subject: Subject, at: int) -> bool:
    """Return whether the token can begin a relative clause: ``which``, ``whereby``."""
    return subject.words.lower(at) in subject.grammar.clause


def has_clause_before(subject: Subject, at: int) -> bool:
    """Return whether a relative clause begins anywhere in the definiens before *at*."""
    return any(opens_a_clause(subject, index) for index in range(subject.first, at))


def has_list_before(subject: Subject, at: int) -> bool:
    """Return whether a comma stands anywhere in the definiens before *at*."""
    return any(token.form == "," for token in subject.words.tokens[subject.first : at])


def defines_behind(subject: Subject, at: int) -> bool:
    """Return whether a noun phrase with a clause of its own begins at *at*, or behind its comma."""
    words = subject.words
    start = at + (words.lower(at) == ",")
    head = subject.grammar.genus_of(words, start, subject.end)
    return head is not None and opens_a_clause(subject, head + 1)


def may_name_a_relation(subject: Subject) -> bool:
    """Return whether the term can be read as a verb: ``guarantees``, ``uses currency``."""
    first, readings = subject.term.words[0], subject.term.readings[0]
    is_finite = any(reading.verb_form is VerbForm.FINITE for reading in readings)
    return is_finite and first.lower.endswith("s")


def opens_with_a_verb(subject: Subject) -> bool:
    """Return whether only a finite verb can stand where the definiens begins."""
    words, at = subject.words, subject.first
    is_finite = words.is_only(at, WordClass.VERB) and words.has_form(at, VerbForm.FINITE)
    is_more = words.has_form(at, VerbForm.INFINITIVE) or words.has_form(at, VerbForm.PARTICIPLE)
    return is_finite and not is_more


def is_certain_plural(form: str, readings: Sequence[Reading]) -> bool:
    """Return whether *form* is a plural noun with a singular, and can be no other noun.

    A verb of the same form (``ships``) is no other reading where a noun stands.
    """
    nouns = [reading for reading in readings if reading.word_class is WordClass.NOUN]
    return bool(nouns) and all(
        noun.number is Number.PLURAL and noun.lemma != form for noun in nouns
    )


def outside(subject: Subject, match: Match, lemmas: AbstractSet[str]) -> Match | None:
    """Leave *match* alone where the genus is one of *lemmas*."""
    return None if has_genus(subject, lemmas) else match
