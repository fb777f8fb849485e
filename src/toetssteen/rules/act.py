"""The infinitive that tells an act, behind its object: ``een schip aan een kade vastmaken``.

A Dutch verb is defined that way. Its infinitive is the genus, however far back it stands; the
article at the start is that of the object.
"""

from typing import Final

from toetssteen.language.clauses import is_finite
from toetssteen.language.closed_classes import SUBORDINATORS
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.words import Words
from toetssteen.rules.term import Term, TermKind

_NO_CLAUSE: Final = frozenset({"als", "of", "om", "te", "tot", "voor"})
_OPENERS: Final = (SUBORDINATORS | {"die", "waar", "wat", "welke", "wie"}) - _NO_CLAUSE
_ENDINGS: Final = ("en", "gaan", "slaan", "staan", "zien", "doen")


def may_name_an_act(term: Term) -> bool:
    """Return whether *term* can be an infinitive; a verb that nobody knows can be one too."""
    readings = term.head_readings
    is_coined = all(reading.is_guess for reading in readings)
    is_coined = is_coined and not term.is_empty and term.head.lower.endswith(_ENDINGS)
    is_verb = term.kind is TermKind.VERB  # gedoogt: a finite verb is defined as one too
    return is_coined or is_verb or any(one.verb_form is VerbForm.INFINITIVE for one in readings)


def act_of(words: Words, first: int, end: int) -> int | None:
    """Return the infinitive behind its object in *first*..*end* (exclusive), or None.

    Behind *te*, an article or a preposition it is part of a noun phrase, and so it is in a
    clause; at the very start it has no object before it.
    """
    if _is_act(words, first):
        return None
    for at in range(first, end):
        form = words.lower(at)
        if form in _OPENERS or form.startswith("waar") or is_finite(words, at):
            return None
        if at > first and _is_act(words, at) and _stands_behind_object(words, at):
            return at
    return None


def _is_act(words: Words, at: int) -> bool:
    if not words.has_form(at, VerbForm.INFINITIVE):  # nearly always; the rest costs more
        return False
    is_verb = words.is_only(at, WordClass.VERB) or _is_manner(words, at - 1)
    return is_verb or words.can_be_noun(at - 1)


def _is_manner(words: Words, at: int) -> bool:
    """Return whether this can be an adverb or an adjective used as one: ``schadeloos stellen``."""
    form = words.lower(at)
    may_be = WordClass.ADVERB in words.classes(at) or words.can_be_premodifier(at)
    return may_be and not form.endswith("e")


def _stands_behind_object(words: Words, at: int) -> bool:
    before, form = words.classes(at - 1), words.lower(at - 1)
    if form in {"te", "het"} or before in ({WordClass.PREPOSITION}, {WordClass.DETERMINER}):
        return False
    is_later = before == {WordClass.VERB} and words.has_form(at - 1, VerbForm.INFINITIVE)
    if is_later or (form.endswith("e") and before == {WordClass.ADJECTIVE}):
        return False  # of "te gaan rijden" too
    is_in_phrase = words.is_only(at - 2, WordClass.PREPOSITION) and not words.can_be_noun(at - 1)
    return not (is_in_phrase and _is_manner(words, at - 1))  # met betaald parkeren
