"""The tokens of one text, with what the lexicon knows of each."""

from collections.abc import Set as AbstractSet

from toetssteen.language.lexicon import Lexicon, Number, Reading, VerbForm, WordClass
from toetssteen.language.tokens import Token

_NOBODY: frozenset[str] = frozenset()
_NOTHING: frozenset[WordClass] = frozenset()
_NO_NUMBERS: frozenset[Number | None] = frozenset()
_NO_FORMS: frozenset[VerbForm] = frozenset()


class Words:
    """Tokens in reading order. The lexicon is asked once for each distinct word.

    Outside the text there is no word: nothing is known of it and it can be nothing.
    """

    __slots__ = ("_entries", "_lowers", "_size", "tokens")

    def __init__(self, tokens: tuple[Token, ...], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self._size = len(tokens)
        self._lowers = [token.lower for token in tokens]
        known = {form: lexicon.entry(form) for form in set(self._lowers)}
        self._entries = [known[form] for form in self._lowers]

    def __len__(self) -> int:
        return self._size

    def lower(self, index: int) -> str:
        """Return the token in lower case; an empty string outside the text."""
        return self._lowers[index] if 0 <= index < self._size else ""

    def forms(self, first: int, end: int) -> list[str]:
        """Return the tokens of *first*..*end* that stand in the text, in lower case."""
        return self._lowers[max(first, 0) : max(end, 0)]

    def readings(self, index: int) -> tuple[Reading, ...]:
        """Return what the lexicon makes of the token; nothing outside the text."""
        return self._entries[index].readings if 0 <= index < self._size else ()

    def classes(self, index: int) -> frozenset[WordClass]:
        """Return every class that the token can have; none when nobody knows it."""
        return self._entries[index].classes if 0 <= index < self._size else _NOTHING

    def lemmas(self, index: int) -> frozenset[str]:
        """Return every lemma that the token can have, its own form included."""
        return self._entries[index].names if 0 <= index < self._size else _NOBODY

    def numbers(self, index: int) -> frozenset[Number | None]:
        """Return the numbers that the token can have as a noun; none when it cannot be one."""
        return self._entries[index].numbers if 0 <= index < self._size else _NO_NUMBERS

    def can_be(self, index: int, lemmas: AbstractSet[str]) -> bool:
        """Return whether the token is one of *lemmas*, in whatever inflection."""
        return not lemmas.isdisjoint(self.lemmas(index))

    def is_only(self, index: int, word_class: WordClass) -> bool:
        """Return whether the lexicon knows the token and excludes every other class."""
        return 0 <= index < self._size and self._entries[index].sole is word_class

    def can_be_noun(self, index: int) -> bool:
        """Return whether the token can be a noun; a word that nobody knows can be one too."""
        if not 0 <= index < self._size:
            return False
        return self._entries[index].can_be_noun and self.tokens[index].is_word

    def can_be_premodifier(self, index: int) -> bool:
        """Return whether the token can stand between determiner and noun: adjective, participle."""
        return 0 <= index < self._size and self._entries[index].can_be_premodifier

    def has_form(self, index: int, form: VerbForm) -> bool:
        """Return whether the token can be this form of a verb."""
        return 0 <= index < self._size and form in self._entries[index].verb_forms

    def verb_forms(self, index: int) -> frozenset[VerbForm]:
        """Return every form of a verb that the token can be; none when it can be no verb."""
        return self._entries[index].verb_forms if 0 <= index < self._size else _NO_FORMS

    def reads(self, index: int, forms: tuple[str, ...]) -> bool:
        """Return whether exactly *forms*, at least one, in lower case, stand at *index*."""
        if self.lower(index) != forms[0]:  # nearly always; all that follows costs more
            return False
        return tuple(self._lowers[index : index + len(forms)]) == forms
