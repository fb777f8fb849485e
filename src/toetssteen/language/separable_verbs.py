"""Verbs whose first part stands apart: *meert … aan* is *aanmeren*."""

from collections.abc import Iterable
from typing import Final

from toetssteen.language.closed_classes import words
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.readings import VerbForm, WordClass
from toetssteen.language.words import Words

PARTICLES: Final = words("""
    aan achter achterna af bij binnen bloot boven buiten deel dicht door gelijk goed heen in klaar
    kwijt langs los mee mede na neer neder om omhoog omlaag omver onder op open over overeen rond
    samen stil stop tegemoet tegen terecht terug toe tussen uit uiteen vast vol voor voorbij
    vooruit voort vrij waar weer weg plaats thuis
    """)

LONGEST_CLAUSE: Final = 30  # words between a verb and its particle, at most
_CLAUSE_MARKS: Final = frozenset(",;:.!?()–—")
_ENDING_CLASSES: Final = frozenset({WordClass.CONJUNCTION, WordClass.VERB})


def separable(verb: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return the particle and the rest of the infinitive *verb*; None when it has none.

    The longest particle counts whose rest is a verb (*overeen-komen*). Where the spelling
    leaves it open (*overleggen*) the verb is taken to be separable.
    """
    for cut in range(len(verb) - 3, 1, -1):
        if verb[:cut] in PARTICLES and _is_infinitive(verb[cut:], lexicon):
            return verb[:cut], verb[cut:]
    return None


def rests_of(verbs: Iterable[str]) -> frozenset[str]:
    """Return what can be left of *verbs* when a particle stands apart: all that can be rejoined."""
    return frozenset(
        verb.removeprefix(particle)
        for verb in verbs
        for particle in PARTICLES
        if verb.startswith(particle)
    )


def rejoined(words_: Words, index: int, lexicon: Lexicon) -> str | None:
    """Return the infinitive of which the verb at *index* is the rest, or None.

    Its particle closes the clause (*meert het schip aan de kade aan*) or stands before *te*
    (*aan te meren*).
    """
    if words_.lower(index - 1) == "te":
        return _joined(words_, index, words_.lower(index - 2), VerbForm.INFINITIVE, lexicon)
    if not words_.has_form(index, VerbForm.FINITE):
        return None  # asked first, because it costs one look: the clause may be long
    for at in range(index + 1, min(index + LONGEST_CLAUSE, len(words_)) + 1):
        if words_.lower(at) in _CLAUSE_MARKS:
            return None
        if words_.lower(at) in PARTICLES and _ends_clause(words_, at + 1):
            return _joined(words_, index, words_.lower(at), VerbForm.FINITE, lexicon)
    return None


def _joined(
    words_: Words, index: int, particle: str, form: VerbForm, lexicon: Lexicon
) -> str | None:
    if particle not in PARTICLES:
        return None
    lemmas = (one.lemma for one in words_.readings(index) if one.verb_form is form)
    joined = (particle + lemma for lemma in lemmas)
    return next((verb for verb in joined if _is_infinitive(verb, lexicon)), None)


def _ends_clause(words_: Words, at: int) -> bool:
    """Return whether a clause is over before the token *at*."""
    token = words_.lower(at)
    return not token or token in _CLAUSE_MARKS or not words_.classes(at).isdisjoint(_ENDING_CLASSES)


def _is_infinitive(verb: str, lexicon: Lexicon) -> bool:
    return any(reading.verb_form is VerbForm.INFINITIVE for reading in lexicon.readings(verb))
