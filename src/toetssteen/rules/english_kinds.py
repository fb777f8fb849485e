"""Checks that English rules share, beside those of ``kinds``."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from toetssteen.language.lexicon import Number, Reading, WordClass
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
