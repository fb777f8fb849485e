"""How Dutch words are made of each other: acts and their verbs, and the parts of compounds.

The front door: compounds and separable verbs have modules of their own.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from toetssteen.language.compounds import split_compound
from toetssteen.language.event_nouns import HEADS, NOT_EVENTS, NOUNS, PREFIXES
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.readings import VerbForm, WordClass
from toetssteen.language.separable_verbs import rejoined, rests_of, separable

__all__ = [
    "derived_from",
    "events_of",
    "rejoined",
    "rests_of",
    "same_event",
    "separable",
    "split_compound",
]

REMEMBERED: Final = 8192  # words; a term is compared with each word of its definition
SHORTEST_STEM: Final = 2  # letters before an ending
_ENDINGS: Final = (
    ("ing", ("en", "")),  # berging, voorziening
    ("atie", ("eren", "ëren")),  # registratie, variatie
    ("tie", ("eren", "teren", "iëren", "ëren", "tioneren")),  # reductie, selectie, interventie
    ("ctie", ("eren",)),  # constructie
    ("ptie", ("beren",)),  # absorptie
    ("ssie", ("tteren", "deren")),  # emissie
    ("sie", ("deren", "seren", "teren", "siëren")),  # explosie, precisie, discussie
    ("entie", ("eren",)),  # preferentie
    ("age", ("eren", "en")),  # montage, lekkage
    ("ement", ("eren",)),  # abonnement
)
"""The endings of action nouns, and what an infinitive of the same act has instead."""


def derived_from(noun: str, verb: str, lexicon: Lexicon) -> bool:
    """Return whether *noun*, in any inflection, names the act of the infinitive *verb*."""
    return verb in events_of(noun, lexicon)


def same_event(one: str, other: str, lexicon: Lexicon) -> bool:
    """Return whether one word names an act, and the other is a form of its verb or names it too.

    Two forms of one verb are the same word, and so are two of one noun: those are not meant.
    A doer, a tool, a place and a product of the act are not the act.
    """
    mine, theirs = _acts_of(one, lexicon), _acts_of(other, lexicon)
    return not (
        mine.isdisjoint(theirs)
        and events_of(one, lexicon).isdisjoint(_verbs_of(other, lexicon))
        and events_of(other, lexicon).isdisjoint(_verbs_of(one, lexicon))
    )


@lru_cache(REMEMBERED)
def events_of(noun: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the infinitives of the acts that *noun* can name, or whose outcome it is.

    *registratie* and *geregistreerde* both give *registreren*; most nouns give none.
    """
    return _acts_of(noun, lexicon) | frozenset(_participle_verbs(noun.lower(), lexicon))


@lru_cache(REMEMBERED)
def _acts_of(noun: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the infinitives of the acts that *noun* names."""
    lemmas = set(_singulars_of(noun.lower(), lexicon)) - NOT_EVENTS
    candidates = {verb for lemma in lemmas for verb in _candidates(lemma)}
    return frozenset(verb for verb in candidates if _is_infinitive(verb, lexicon))


def _singulars_of(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the singulars of a form; the form itself when nobody knows it (*subsidiëring*)."""
    readings = [one for one in lexicon.readings(form) if one.word_class is WordClass.NOUN]
    yield from {reading.lemma for reading in readings} or {form}


@lru_cache(REMEMBERED)
def _verbs_of(form: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the infinitives of which *form* is a form."""
    return frozenset(
        one.lemma for one in lexicon.readings(form) if one.word_class is WordClass.VERB
    )


def _participle_verbs(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the verbs of a past participle used as a noun: *de geregistreerde*, *verdachten*.

    A present participle (*de leidinggevende*) is a doer, and the bare form (*het gegeven*) is a
    thing.
    """
    bare = form.removesuffix("n").removesuffix("e")
    if form.endswith(("e", "en")) and not bare.endswith("nd"):
        readings = lexicon.readings(bare)
        yield from (one.lemma for one in readings if one.verb_form is VerbForm.PARTICIPLE)


def _candidates(noun: str) -> Iterator[str]:
    """Yield verbs that *noun* would be the act of, if they exist."""
    if noun in NOUNS:
        yield NOUNS[noun]
    yield from _by_head(noun)
    for ending, replacements in _ENDINGS:
        stem = noun.removesuffix(ending)
        if stem != noun and len(stem) >= SHORTEST_STEM:
            yield from (stem + replacement for replacement in replacements)


def _by_head(noun: str) -> Iterator[str]:
    for head, verb in HEADS.items():
        prefix = noun.removesuffix(head)
        if prefix != noun and (not prefix or prefix in PREFIXES):
            yield prefix + verb


def _is_infinitive(verb: str, lexicon: Lexicon) -> bool:
    return any(reading.verb_form is VerbForm.INFINITIVE for reading in lexicon.readings(verb))
