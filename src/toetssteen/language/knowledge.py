"""What may be known of words beside the lexicon: classes in their context, and genders.

Where neither is at hand the lexicon decides. What says the class of a word is a protocol, so
that a house can have another model than ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from toetssteen.language.genders import Genders
from toetssteen.language.tags import Tag
from toetssteen.language.words import Words


class WordClasses(Protocol):
    """Says of each word of a text what it is where it stands."""

    def tag(self, forms: Sequence[str]) -> tuple[Tag, ...]:
        """Return one tag for each of *forms*, the words and marks of one text in their order."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a profile judges with beside the lexicon; None where it is not at hand."""

    word_classes: WordClasses | None = None
    genders: Genders | None = None


class TagsOfWords:
    """The tags of one text, found when the first one is asked for and not before."""

    __slots__ = ("_tags", "_word_classes", "_words")

    def __init__(self, words: Words, word_classes: WordClasses | None) -> None:
        self._words = words
        self._word_classes = word_classes
        self._tags: tuple[Tag, ...] | None = None

    def at(self, index: int) -> Tag | None:
        """Return the tag of the token at *index*; None outside the text, or when nobody tags."""
        if self._word_classes is None or not 0 <= index < len(self._words):
            return None
        if self._tags is None:
            self._tags = self._word_classes.tag([token.form for token in self._words.tokens])
        return self._tags[index]
