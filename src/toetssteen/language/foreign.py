"""Which language a text is in, as far as its function words tell."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from toetssteen.language.tokens import Token

FEWEST_WORDS = 6
FEWEST_FOREIGN = 2

# Words that stand in nearly every sentence; those that two of the languages share are left out.
DUTCH = frozenset(
    {"aan", "bij", "dat", "de", "deze", "die", "door", "een", "en", "het", "met", "naar", "niet",
     "of", "op", "over", "te", "tot", "uit", "van", "voor", "waar", "wordt", "zijn"}
)  # fmt: skip
ENGLISH = frozenset(
    {"a", "an", "and", "are", "by", "for", "from", "is", "of", "or", "that", "the", "to", "which",
     "with", "who"}
)  # fmt: skip
GERMAN = frozenset(
    {"auf", "das", "dem", "den", "der", "die", "ein", "eine", "einer", "für", "ist", "mit",
     "oder", "und", "von", "wird"}
)  # fmt: skip
FRENCH = frozenset(
    {"au", "aux", "dans", "des", "du", "est", "et", "la", "le", "les", "ou", "par", "pour",
     "qui", "sur", "un", "une"}
)  # fmt: skip
_SHARED = frozenset({"die", "of", "is"})


def is_foreign(tokens: Sequence[Token]) -> bool:
    """Return whether the text has no Dutch function word and several of another language."""
    return _is_foreign(tokens, DUTCH, (ENGLISH, GERMAN, FRENCH))


def is_not_english(tokens: Sequence[Token]) -> bool:
    """Return whether the text has no English function word and several of another language."""
    return _is_foreign(tokens, ENGLISH, (DUTCH, GERMAN, FRENCH))


def _is_foreign(
    tokens: Sequence[Token], own: AbstractSet[str], others: Sequence[AbstractSet[str]]
) -> bool:
    forms = [token.lower for token in tokens if token.is_word]
    names = sum(token.form[0].isupper() for token in tokens if token.is_word)
    if len(forms) < FEWEST_WORDS or names * 2 > len(forms):
        return False
    if any(form in own - _SHARED for form in forms):
        return False
    return any(sum(form in words - _SHARED for form in forms) >= FEWEST_FOREIGN for words in others)
