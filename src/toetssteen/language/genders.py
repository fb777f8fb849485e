"""The gender of Dutch nouns, and what follows from it: the article.

The data are a list under a licence of its own (``LICENSE-tagger.md``). Without it the endings
speak, and a noun with no telling ending has no known gender.
"""

import zlib
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Final

from toetssteen.language.compounds import split_compound
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.readings import Number, VerbForm, WordClass
from toetssteen.language.separable_verbs import separable

MAGIC: Final = b"TOETSGEN1"
REMEMBERED: Final = 8192
SHORTEST_TAIL: Final = 4  # letters of a last part that decides, when no compound is recognised


class Gender(Enum):
    """The article that a noun in the singular takes; some take either."""

    DE = "de"
    HET = "het"
    BOTH = "de/het"


_DE_ENDINGS: Final = (
    *("ing", "heid", "teit", "tie", "sie", "ij", "age", "theek", "atuur", "iek", "ist", "ant"),
    *("eur", "ade", "ance", "logie", "fie", "nomie", "gie", "graaf", "loog", "mie", "nie", "rie"),
    *("lie", "ette", "ator"),
)
_HET_ENDINGS: Final = ("isme", "asme", "ment", "um", "sel", "tuig", "dom")
"""Endings that settle it: of the nouns in the treebanks more than nine in ten agree."""

_SHORTEST_ROOT: Final = 2  # letters before an ending; *ding* and *hij* have no ending


class Genders:
    """The gender of nouns, from *data*: the bytes of ``genders.bin``, or none.

    Raises:
        ValueError: the data are something else, or damaged.
    """

    def __init__(self, lexicon: Lexicon, data: bytes | None = None) -> None:
        self._lexicon = lexicon
        self._known: Mapping[str, Gender] = {} if data is None else unpack(data)
        self.of = lru_cache(REMEMBERED)(self._of)

    def _of(self, noun: str) -> Gender | None:
        """Return the gender of a noun in the singular; None when nothing tells it."""
        lower = noun.lower()
        return self._known.get(lower) or self._by_form(lower) or self._by_last_part(lower)

    def article(self, noun: str) -> str | None:
        """Return the definite article of a noun: *de* of a plural; None when it is not known."""
        if is_only_plural(noun, self._lexicon):
            return Gender.DE.value
        gender = self.of(noun)
        return None if gender in {None, Gender.BOTH} else gender.value

    def _by_form(self, noun: str) -> Gender | None:
        if _is_diminutive(noun, self._lexicon) or self._is_infinitive(noun):
            return Gender.HET
        return _by_ending(noun)

    def _is_infinitive(self, noun: str) -> bool:
        """Return whether *noun* is an act (*aanmeren*), not a look-alike (*reden*)."""
        readings = self._lexicon.readings(noun)
        return any(one.verb_form is VerbForm.INFINITIVE for one in readings) and (
            noun.endswith("eren")
            or separable(noun, self._lexicon) is not None
            or all(one.word_class is not WordClass.NOUN for one in readings)
        )

    def _by_last_part(self, noun: str) -> Gender | None:
        parts = split_compound(noun, self._lexicon)
        if parts:
            return self.of(parts[-1])
        tails = (noun[cut:] for cut in range(1, len(noun) - SHORTEST_TAIL + 1))
        return next((self._known[tail] for tail in tails if tail in self._known), None)


def singular(form: str, lexicon: Lexicon) -> str | None:
    """Return the singular of which *form* is the plural; None when it is no plural of one."""
    readings = [one for one in lexicon.readings(form) if one.word_class is WordClass.NOUN]
    plurals = (one.lemma for one in readings if one.number is Number.PLURAL)
    return next((lemma for lemma in plurals if lemma != form.lower()), None)


def is_only_plural(form: str, lexicon: Lexicon) -> bool:
    """Return whether every noun that *form* can be is a plural."""
    nouns = [one for one in lexicon.readings(form) if one.word_class is WordClass.NOUN]
    return bool(nouns) and all(one.number is Number.PLURAL for one in nouns)


def pack(genders: Mapping[str, Gender]) -> bytes:
    """Return the bytes of a gender file; the same genders give the same bytes."""
    lists = (
        " ".join(sorted(noun for noun, gender in genders.items() if gender is wanted))
        for wanted in Gender
    )
    return MAGIC + zlib.compress("\n".join(lists).encode(), level=9)


def unpack(packed: bytes) -> dict[str, Gender]:
    """Return the genders in a gender file.

    Raises:
        ValueError: these are not the bytes of a gender file, or they are damaged.
    """
    if not packed.startswith(MAGIC):
        message = f"not a gender file: it does not start with {MAGIC!r}"
        raise ValueError(message)
    try:
        lists = zlib.decompress(packed[len(MAGIC) :]).decode().split("\n")
        pairs = list(zip(lists, Gender, strict=True))
    except (zlib.error, ValueError) as error:
        message = f"a damaged gender file: {error}"
        raise ValueError(message) from error
    return {noun: gender for nouns, gender in pairs for noun in nouns.split()}


def _is_diminutive(noun: str, lexicon: Lexicon) -> bool:
    lemmas = lexicon.lemmas(noun)
    return noun.endswith("je") and bool(lemmas) and noun not in lemmas


def _by_ending(noun: str) -> Gender | None:
    for gender, endings in ((Gender.HET, _HET_ENDINGS), (Gender.DE, _DE_ENDINGS)):
        if any(noun.endswith(one) and len(noun) >= len(one) + _SHORTEST_ROOT for one in endings):
            return gender
    return None
