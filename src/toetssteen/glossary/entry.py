"""A concept taken apart: its definition as rules see it, and the words it is compared by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from toetssteen.glossary.concept import Concept
from toetssteen.glossary.keys import Keys
from toetssteen.rules.profile import Profile
from toetssteen.rules.subject import Subject, subject_of

_NO_WISHES: Final = Profile(pack="nl")  # how a definition is taken apart depends on no profile


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept of the glossary at *place*, in order of term.

    ``is_defined``: it has a definition; a placeholder or an empty text makes it a label only.
    ``said`` is the definiens in keys without empty words, the same for texts that differ only
    in inflection, article or punctuation. ``content`` are its content words: (key, token).
    """

    place: int
    concept: Concept
    subject: Subject
    is_defined: bool
    said: tuple[str, ...]
    content: tuple[tuple[str, int], ...]

    def words(self, first: int, last: int) -> str:
        """Return the text from token *first* to token *last*, both included."""
        start, end = self.subject.span(first, last)
        return self.subject.text[start:end]


def entries_of(concepts: Iterable[Concept], keys: Keys) -> tuple[Entry, ...]:
    """Take *concepts* apart."""
    return tuple(_entry(place, concept, keys) for place, concept in enumerate(concepts))


def _entry(place: int, concept: Concept, keys: Keys) -> Entry:
    subject = subject_of(concept.request, keys.lexicon, _NO_WISHES, keys.grammar)
    tokens = subject.words.tokens[subject.first : subject.end] if subject.has_definiens else ()
    parts = [
        (keys.part_of(token.lower), at)
        for at, token in enumerate(tokens, subject.first)
        if token.is_word
    ]
    said = tuple(part.key for part, _ in parts if part.is_said)
    content = tuple((part.key, at) for part, at in parts if part.is_content)
    return Entry(place, concept, subject, subject.has_definiens, said, content)


def defined(entries: Sequence[Entry]) -> Iterable[Entry]:
    """Return those that have a definition."""
    return (entry for entry in entries if entry.is_defined)
