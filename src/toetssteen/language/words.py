"""The tokens of one text, with what the lexicon knows of each."""

from collections.abc import Set as AbstractSet

from toetssteen.language.lexicon import Lexicon, Reading, VerbForm, WordClass
from toetssteen.language.tokens import Token


class Words:
    """Tokens in reading order, looked up when asked; the lexicon remembers, this does not.

    Outside the text there is no word: nothing is known of it and it can be nothing.
    """

    __slots__ = ("_lexicon", "tokens")

    def __init__(self, tokens: tuple[Token, ...], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self._lexicon = lexicon

    def __len__(self) -> int:
        return len(self.tokens)

    def lower(self, index: int) -> str:
        """Return the token in lower case; an empty string outside the text."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def readings(self, index: int) -> tuple[Reading, ...]:
        """Return what the lexicon makes of the token; nothing outside the text."""
        return self._lexicon.readings(self.lower(index))

    def classes(self, index: int) -> frozenset[WordClass]:
        """Return every class that the token can have; none when nobody knows it."""
        return self._lexicon.classes(self.lower(index))

    def lemmas(self, index: int) -> frozenset[str]:
        """Return every lemma that the token can have, its own form included."""
        form = self.lower(index)
        return self._lexicon.lemmas(form) | {form} if form else frozenset()

    def can_be(self, index: int, lemmas: AbstractSet[str]) -> bool:
        """Return whether the token is one of *lemmas*, in whatever inflection."""
        form = self.lower(index)
        return form in lemmas or not lemmas.isdisjoint(self._lexicon.lemmas(form))

    def is_only(self, index: int, word_class: WordClass) -> bool:
        """Return whether the lexicon knows the token and excludes every other class."""
        return self._lexicon.is_only(self.lower(index), word_class)

    def can_be_noun(self, index: int) -> bool:
        """Return whether the token can be a noun; a word that nobody knows can be one too."""
        if not 0 <= index < len(self.tokens) or not self.tokens[index].is_word:
            return False
        classes = self.classes(index)
        return WordClass.NOUN in classes or not classes

    def can_be_premodifier(self, index: int) -> bool:
        """Return whether the token can stand between determiner and noun: adjective, participle."""
        is_adjective = WordClass.ADJECTIVE in self.classes(index)
        return is_adjective or self.has_form(index, VerbForm.PARTICIPLE)

    def has_form(self, index: int, form: VerbForm) -> bool:
        """Return whether the token can be this form of a verb."""
        return form in self._lexicon.verb_forms(self.lower(index))

    def reads(self, index: int, forms: tuple[str, ...]) -> bool:
        """Return whether exactly *forms*, at least one, in lower case, stand at *index*."""
        if self.lower(index) != forms[0]:  # nearly always; all that follows costs more
            return False
        stretch = self.tokens[index : index + len(forms)]
        return tuple(token.lower for token in stretch) == forms
