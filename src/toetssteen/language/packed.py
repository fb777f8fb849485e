"""The file format of the lexicon, both ways: ``pack`` writes what ``unpack`` reads.

A magic, a version byte and one zlib stream. Inside, one line a form, sorted by its UTF-8
bytes: the form, a tab, and its readings with a space between. A reading is the letter of
its shape, one character for how many characters to cut from the end of the form
(``0`` is none, ``1`` is one, and on through ASCII), and what to add to get the lemma.
``schepen<TAB>p4ip`` is the plural of *schip*.
"""

import zlib
from collections.abc import Iterable, Mapping
from typing import Final

from toetssteen.language.readings import Number, Reading, VerbForm, WordClass

MAGIC: Final = b"TOETSLEX"
VERSION: Final = b"1"
LONGEST_FORM: Final = 70  # code points; a longer cut would run past printable ASCII

_LETTERS: Final[Mapping[str, tuple[WordClass, Number | None, VerbForm | None]]] = {
    "s": (WordClass.NOUN, Number.SINGULAR, None),
    "p": (WordClass.NOUN, Number.PLURAL, None),
    "i": (WordClass.VERB, None, VerbForm.INFINITIVE),
    "f": (WordClass.VERB, None, VerbForm.FINITE),
    "t": (WordClass.VERB, None, VerbForm.PARTICIPLE),
    "a": (WordClass.ADJECTIVE, None, None),
    "b": (WordClass.ADVERB, None, None),
}
_ORDER: Final = "spiftab"  # of the readings of one form
_SHAPES: Final = {shape: letter for letter, shape in _LETTERS.items()}


def pack(entries: Mapping[str, Iterable[Reading]]) -> bytes:
    """Return the bytes of a lexicon file; the same entries give the same bytes.

    Raises:
        ValueError: a form is too long, empty or holds white space, or a reading is of a
            class that the format does not know (closed classes are not packed).
    """
    lines = sorted(_line(form, readings) for form, readings in entries.items())
    body = b"\n" + b"".join(line + b"\n" for line in lines)
    return MAGIC + VERSION + zlib.compress(body, level=9)


def unpack(packed: bytes) -> bytes:
    r"""Return the lines inside a lexicon file, with a ``\n`` before the first and after the last.

    Raises:
        ValueError: these are not the bytes of a lexicon, they are of another version,
            or they are damaged.
    """
    if not packed.startswith(MAGIC):
        message = f"not a lexicon: it does not start with {MAGIC!r}"
        raise ValueError(message)
    version = packed[len(MAGIC) : len(MAGIC) + 1]
    if version != VERSION:
        message = f"a lexicon of version {version!r}; this code reads version {VERSION!r}"
        raise ValueError(message)
    return _inflated(packed[len(MAGIC) + 1 :])


def readings_of(form: str, packed: str) -> tuple[Reading, ...]:
    """Return the readings that the part of a line behind the tab gives to *form*."""
    return tuple(_reading(form, one) for one in packed.split(" "))


def _inflated(stream: bytes) -> bytes:
    try:
        lines = zlib.decompress(stream)
    except zlib.error as error:
        message = f"a damaged lexicon: {error}"
        raise ValueError(message) from error
    if not (lines.startswith(b"\n") and lines.endswith(b"\n")):
        message = "a damaged lexicon: its lines do not start and end with a line feed"
        raise ValueError(message)
    return lines


def _line(form: str, readings: Iterable[Reading]) -> bytes:
    if len(form) > LONGEST_FORM or len(form.split()) != 1 or form.strip() != form:
        message = f"{form!r} cannot be packed: 1 to {LONGEST_FORM} characters, no white space"
        raise ValueError(message)
    packed = sorted((_packed(form, one) for one in readings), key=_rank)
    return f"{form}\t{' '.join(packed)}".encode()


def _rank(packed: str) -> tuple[int, str]:
    return _ORDER.index(packed[0]), packed


def _packed(form: str, reading: Reading) -> str:
    letter = _SHAPES.get((reading.word_class, reading.number, reading.verb_form))
    if letter is None:
        message = f"{reading} of {form!r} cannot be packed: the format has no letter for it"
        raise ValueError(message)
    shared = _shared(form, reading.lemma)
    return letter + chr(ord("0") + len(form) - shared) + reading.lemma[shared:]


def _shared(one: str, other: str) -> int:
    """Return how many characters *one* and *other* have in common at their start."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _reading(form: str, packed: str) -> Reading:
    word_class, number, verb_form = _LETTERS[packed[0]]
    kept = len(form) - (ord(packed[1]) - ord("0"))
    return Reading(word_class, form[:kept] + packed[2:], number, verb_form)
