"""How English acts and their verbs are made of each other: *inspection* and *inspect*."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from toetssteen.language.closed_classes import words
from toetssteen.language.lexicon import Lexicon, VerbForm, WordClass

REMEMBERED: Final = 8192  # words; a term is compared with each word of its definition
SHORTEST_STEM: Final = 3  # letters before an ending

_ENDINGS: Final = (
    ("ification", ("ify",)),  # notification
    ("ation", ("ate", "e", "")),  # allocation, preparation, transportation
    ("ssion", ("t", "ss")),  # permission, possession
    ("ision", ("ide", "ise")),  # division, supervision
    ("nsion", ("nd",)),  # suspension
    ("tion", ("t", "te")),  # inspection, completion
    ("ment", ("",)),  # payment
    ("al", ("", "e")),  # renewal, removal
    ("ance", ("", "e")),  # acceptance, guidance
    ("ing", ("", "e")),  # mooring, licensing
)
"""The endings of action nouns, and what the verb of the same act has instead."""

_NOUNS: Final[Mapping[str, str]] = {
    "analysis": "analyse", "arrival": "arrive", "closure": "close", "departure": "depart",
    "delivery": "deliver", "denial": "deny", "discovery": "discover", "failure": "fail",
    "maintenance": "maintain", "reception": "receive", "recovery": "recover",
    "redemption": "redeem", "registration": "register", "sale": "sell", "seizure": "seize",
    "storage": "store", "subscription": "subscribe", "trial": "try",
}  # fmt: skip
_NOT_EVENTS: Final = words("""
    accommodation apartment association building ceiling clothing coming compartment corporation
    department document dwelling evening finance foundation government housing instalment
    instance institution instrument investment lining meaning offering organisation organization
    painting parliament pavement population portion position ration rental section station
    statement substance thing
    """)
"""Nouns that look like acts and are a thing, a place, a body or a state."""


def same_event(one: str, other: str, lexicon: Lexicon) -> bool:
    """Return whether one word names an act, and the other is a form of its verb or names it too.

    Two forms of one word are not meant, and a doer or a product of the act is not the act.
    """
    if not _nouns_of(one, lexicon).isdisjoint(_nouns_of(other, lexicon)):
        return False
    mine, theirs = events_of(one, lexicon), events_of(other, lexicon)
    return not (
        mine.isdisjoint(theirs | _verbs_of(other, lexicon))
        and theirs.isdisjoint(_verbs_of(one, lexicon))
    )


@lru_cache(REMEMBERED)
def events_of(noun: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the infinitives of the acts that *noun* names; most nouns give none."""
    lemmas = _nouns_of(noun, lexicon) - _NOT_EVENTS
    candidates = {verb for lemma in lemmas for verb in _candidates(lemma)}
    return frozenset(verb for verb in candidates if _is_infinitive(verb, lexicon))


@lru_cache(REMEMBERED)
def _nouns_of(form: str, lexicon: Lexicon) -> frozenset[str]:
    readings = lexicon.readings(form)
    return frozenset(one.lemma for one in readings if one.word_class is WordClass.NOUN)


@lru_cache(REMEMBERED)
def _verbs_of(form: str, lexicon: Lexicon) -> frozenset[str]:
    readings = lexicon.readings(form)
    return frozenset(one.lemma for one in readings if one.word_class is WordClass.VERB)


def _candidates(noun: str) -> Iterator[str]:
    """Yield verbs that *noun* would be the act of, if they exist."""
    if noun in _NOUNS:
        yield _NOUNS[noun]
    for ending, replacements in _ENDINGS:
        stem = noun.removesuffix(ending)
        if stem != noun and len(stem) >= SHORTEST_STEM:
            yield from (stem + replacement for replacement in replacements)


def _is_infinitive(verb: str, lexicon: Lexicon) -> bool:
    return any(reading.verb_form is VerbForm.INFINITIVE for reading in lexicon.readings(verb))
