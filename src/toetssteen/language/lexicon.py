"""What words can be, looked up in place in one block of bytes."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from toetssteen.language.packed import LONGEST_FORM, readings_of, unpack
from toetssteen.language.readings import Number, Reading, VerbForm, WordClass

__all__ = ["Lexicon", "Number", "Reading", "VerbForm", "WordClass"]

REMEMBERED_FORMS: Final = 32_768
BLOCK_BYTES: Final = 1024  # one search scans at most about this much
SHORTEST_HEAD: Final = 4  # letters of the last part of a compound that is guessed
SHORTEST_MODIFIER: Final = 3  # letters of what stands before it


class Entry(NamedTuple):
    """What is remembered of one form: the readings, and what is asked of them most.

    ``names`` are the lemmas and the form itself; ``sole`` is the class that excludes every other
    one, None when there is none or a guess; ``numbers`` are those that it can have as a noun. A
    form that nobody knows can be a noun too. A premodifier is an adjective or a participle: it
    can stand between determiner and noun.
    """

    readings: tuple[Reading, ...]
    classes: frozenset[WordClass]
    lemmas: frozenset[str]
    names: frozenset[str]
    verb_forms: frozenset[VerbForm]
    sole: WordClass | None
    numbers: frozenset[Number | None]
    can_be_noun: bool
    can_be_premodifier: bool


def _entry_of(form: str, readings: tuple[Reading, ...]) -> Entry:
    classes = frozenset(reading.word_class for reading in readings)
    lemmas = frozenset(reading.lemma for reading in readings)
    verb_forms = frozenset(reading.verb_form for reading in readings if reading.verb_form)
    is_sure = len(classes) == 1 and not any(reading.is_guess for reading in readings)
    return Entry(
        readings,
        classes,
        lemmas,
        lemmas | {form},
        verb_forms,
        next(iter(classes)) if is_sure else None,
        frozenset(one.number for one in readings if one.word_class is WordClass.NOUN),
        WordClass.NOUN in classes or not classes,
        WordClass.ADJECTIVE in classes or VerbForm.PARTICIPLE in verb_forms,
    )


class Lexicon:
    """The readings of the forms of one language. Looks at a form alone, and ignores case.

    Args:
        data: the bytes of ``lexicon.bin`` or ``lexicon_en.bin``.
        curated: what the closed classes and the supplement of the language say of a form; it
            replaces what the data say.
        joins_words: whether the language writes a compound as one word, so that an unknown
            word can be read by its last part.

    Raises:
        ValueError: the data are not a lexicon, of another version, or damaged.
    """

    def __init__(
        self, data: bytes, curated: Mapping[str, tuple[Reading, ...]], *, joins_words: bool = True
    ) -> None:
        self._curated = curated
        self._joins_words = joins_words
        self._lines = unpack(data)
        self._starts = tuple(_block_starts(self._lines))
        self._first_forms = [_form_at(self._lines, start) for start in self._starts]
        self._remembered = lru_cache(REMEMBERED_FORMS)(self._read)

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Return all readings of *form*; none if it is unknown.

        Curated readings stand first, then nouns, verbs (the infinitive before the finite
        form) and adjectives. An unknown compound has the noun readings of its last part,
        each marked as a guess.
        """
        return self.entry(form).readings

    def __contains__(self, form: str) -> bool:
        return any(not reading.is_guess for reading in self.readings(form))

    def classes(self, form: str) -> frozenset[WordClass]:
        """Return the classes of *form*, guesses included."""
        return self.entry(form).classes

    def lemmas(self, form: str) -> frozenset[str]:
        """Return the lemmas of *form*, guesses included."""
        return self.entry(form).lemmas

    def is_only(self, form: str, word_class: WordClass) -> bool:
        """Return whether *form* is known and every other class is excluded.

        A guess excludes nothing: for a guessed compound the answer is no.
        """
        return self.entry(form).sole is word_class

    def verb_forms(self, form: str) -> frozenset[VerbForm]:
        """Return every form of a verb that *form* can be; none when it can be no verb."""
        return self.entry(form).verb_forms

    def entry(self, form: str) -> Entry:
        """Return all that is known of *form* at once, for whoever asks more than one thing."""
        if len(form) > LONGEST_FORM:
            return _entry_of(form, ())
        return self._remembered(form)

    def _read(self, written: str) -> Entry:
        form = written.lower().replace("’", "'")
        return _entry_of(written, self._known(form) or self._guessed(form))

    def _known(self, form: str) -> tuple[Reading, ...]:
        return self._curated.get(form) or self._found(form)

    def _found(self, form: str) -> tuple[Reading, ...]:
        key = form.encode("utf-8", "surrogatepass")  # a broken character is unknown, no error
        block = bisect_right(self._first_forms, key) - 1
        if block < 0:
            return ()
        end = self._starts[block + 1] if block + 1 < len(self._starts) else len(self._lines)
        at = self._lines.find(b"\n%b\t" % key, self._starts[block], end)
        if at < 0:
            return ()
        behind_tab = at + len(key) + 2
        line_end = self._lines.index(b"\n", behind_tab)
        return readings_of(form, self._lines[behind_tab:line_end].decode())

    def _guessed(self, form: str) -> tuple[Reading, ...]:
        """Return the noun readings of the longest known last part of a compound."""
        if not self._joins_words or form.split() != [form]:
            return ()  # a compound is one word
        for cut in range(SHORTEST_MODIFIER, len(form) - SHORTEST_HEAD + 1):
            nouns = [one for one in self._known(form[cut:]) if one.word_class is WordClass.NOUN]
            if nouns:
                return tuple(
                    replace(noun, lemma=form[:cut] + noun.lemma, is_guess=True) for noun in nouns
                )
        return ()


def _block_starts(lines: bytes) -> Iterator[int]:
    """Yield where blocks start: the line feed before a form, about every ``BLOCK_BYTES``."""
    start = 0
    while 0 <= start < len(lines) - 1:
        yield start
        start = lines.find(b"\n", start + BLOCK_BYTES)


def _form_at(lines: bytes, start: int) -> bytes:
    return lines[start + 1 : lines.index(b"\t", start)]
