"""What the tagger looks at: the features of a form, alone and as a neighbour.

Training and tagging use the same functions, so the two cannot drift apart. A feature is a
short string with its kind before ``=``.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from toetssteen.language.lexicon import Lexicon
from toetssteen.language.readings import Reading

START: Final = "\x02"  # stands before the first word
END: Final = "\x03"  # stands behind the last word
LONGEST_ENDING: Final = 6  # characters
LONGEST_BEGINNING: Final = 4
LONGEST_WORD: Final = 70  # characters; what is longer differs in its ending at most
SHORTEST_COMPOUND: Final = 7


def features_of(forms: Sequence[str], at: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield all features of the word at *at* of *forms*; what a tagger weighs in parts."""
    row = (START, START, *forms[max(at - 2, 0) : at + 3], END, END)
    here = 2 + min(at, 2)
    yield from own(forms[at], lexicon)
    yield shape(forms[at], is_first=at == 0)
    yield from beside(row[here - 1], lexicon, "-1")
    yield from beside(row[here + 1], lexicon, "+1")
    yield from two_before(row[here - 2], lexicon)
    yield from two_behind(row[here + 2], lexicon)


def own(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the features of the word itself, the same wherever it stands."""
    lower = form.lower()[-LONGEST_WORD:]
    known = known_as(lower, lexicon)
    yield "any"
    yield f"word={lower}"
    yield f"known={known}"
    for size in range(1, min(LONGEST_ENDING, len(lower)) + 1):
        yield f"ends={lower[-size:]}"
    for size in range(1, min(LONGEST_BEGINNING, len(lower)) + 1):
        yield f"begins={lower[:size]}"
    yield f"tail={_tail(lower, lexicon)}/{known if known.endswith('?') else ''}"


def shape(form: str, *, is_first: bool) -> str:
    """Return the feature of how the word is written; a capital says less at the start."""
    return f"shape={_shape(form, is_first=is_first)}"


def beside(form: str, lexicon: Lexicon, where: str) -> Iterator[str]:
    """Yield the features of a direct neighbour; *where* is ``-1`` or ``+1``."""
    lower = form.lower()[-LONGEST_WORD:]
    yield f"{where}word={lower}"
    yield f"{where}ends={lower[-3:]}"
    yield f"{where}ends={lower[-2:]}"
    yield f"{where}known={known_as(lower, lexicon)}"
    yield f"{where}shape={_shape(form, is_first=False)}"


def two_before(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the features of the word before the previous one."""
    lower = form.lower()[-LONGEST_WORD:]
    yield f"-2word={lower}"
    yield f"-2known={known_as(lower, lexicon)}"


def two_behind(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the features of the word behind the next one."""
    lower = form.lower()[-LONGEST_WORD:]
    yield f"+2word={lower}"
    yield f"+2ends={lower[-2:]}"
    yield f"+2known={known_as(lower, lexicon)}"


def known_as(lower: str, lexicon: Lexicon) -> str:
    """Return what the lexicon can make of a form, as a short code; ``?`` ends a guess."""
    readings = lexicon.readings(lower)
    codes = sorted({_code(reading) for reading in readings})
    is_guess = any(reading.is_guess for reading in readings) or not readings
    return ".".join(codes) + ("?" if is_guess else "")


def _code(reading: Reading) -> str:
    part = reading.number or reading.verb_form
    lemma = "=" if part is None and reading.word_class.value == "adjective" else ""
    return reading.word_class.value[:4] + (part.value[:2] if part else "") + lemma


def _tail(lower: str, lexicon: Lexicon) -> str:
    """Return what the longest known last part of a long word can be."""
    if len(lower) < SHORTEST_COMPOUND:
        return ""
    for cut in range(3, len(lower) - 3):
        if lower[cut:] in lexicon:
            return known_as(lower[cut:], lexicon)
    return "none"


@lru_cache(maxsize=4096)
def _shape(form: str, *, is_first: bool) -> str:
    if form.isdecimal():
        return "9"
    found = "d" if any(character.isdigit() for character in form) else ""
    if form[:1].isupper():
        found += "F" if is_first else "C" if len(form) > 1 and form.isupper() else "X"
    found += "".join(mark for mark in "-." if mark in form)
    return found + ("" if any(character.isalnum() for character in form) else "m")
