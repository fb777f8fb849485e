"""Whether a noun has a plural: a mass (*textiel*, *gruis*) and most abstract nouns have none."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from toetssteen.language.compounds import split_compound
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.readings import Number

REMEMBERED: Final = 4096  # nouns
_ENDINGS: Final = ("en", "s", "'s", "n", "ën", "eren", "es", "ien")
_MADE_BY_RULE: Final = ("ing", "aar", "er")
_VOWELS: Final = "aeiou"
_VOICED: Final = {"f": "v", "s": "z"}
_OTHER: Final = (
    *(("heid", "heden"), ("um", "a"), ("us", "i"), ("is", "es"), ("man", "lieden")),
    *(("man", "lui"), ("ip", "epen"), ("id", "eden"), ("ad", "eden")),
)
_LONG_VOWEL: Final = 3  # letters from a doubled vowel to the end: zaal, zalen


@lru_cache(REMEMBERED)
def has_plural(noun: str, lexicon: Lexicon) -> bool:
    """Return whether *lexicon* knows a plural of the singular *noun*, or of its last part.

    Of a noun that is made by rule (*ontzegging*, *melder*) the plural goes without saying.
    """
    parts = split_compound(noun, lexicon) or ()
    return noun.endswith(_MADE_BY_RULE) or any(
        reading.number is Number.PLURAL and reading.lemma == part and not reading.is_guess
        for part in {noun, *parts[-1:]}
        for form in _candidates(part)
        for reading in lexicon.readings(form)
    )


def _candidates(noun: str) -> Iterator[str]:
    """Yield what the plural of *noun* would look like, if it has one."""
    yield from (noun + ending for ending in _ENDINGS)
    last = noun[-1:]
    voiced = noun[:-1] + _VOICED.get(last, last)
    yield from (f"{noun}{last}en", f"{voiced}en", f"{voiced}eren")  # brug, brief, kalf
    is_long = noun[-_LONG_VOWEL : -_LONG_VOWEL + 1] == noun[-_LONG_VOWEL + 1 : -1]
    if is_long and noun[-_LONG_VOWEL : -_LONG_VOWEL + 1] in _VOWELS and len(noun) > _LONG_VOWEL:
        yield f"{noun[:-_LONG_VOWEL]}{voiced[-2:]}en"
    yield from (
        noun.removesuffix(ending) + plural for ending, plural in _OTHER if noun.endswith(ending)
    )
