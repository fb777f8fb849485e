"""Which language a text is in, as far as its function words tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from toetssteen.language.closed_classes import words
from toetssteen.language.tokens import Token

FEWEST_WORDS: Final = 5
FEWEST_FOREIGN: Final = 2
LONGEST_STRETCH: Final = 60  # tokens that are looked at as one stretch

# Words that stand in nearly every sentence. What Dutch shares with a language tells nothing of it.
DUTCH: Final = words("""
    aan bij dat de deze die door een en het hun met naar niet of om op over te tot uit van voor
    waar waarbij waarin wordt worden zijn
    """)
ENGLISH: Final = words("""
    a an and are as at be been behalf between by for from has have how into is its not of on or
    that the their these this those to under used using was were when where which who whose with
    """)
GERMAN: Final = words("""
    auf aus bei das dem den der des die durch ein eine einem einen einer eines für im ist mit nach
    nicht oder sich über und unter vom von vor werden wird zu zum zur
    """)
FRENCH: Final = words("""
    au aux avec dans de des du elle en est et la le les leur ou par pour que qui sa se ses son
    sont sur un une
    """)
SPANISH: Final = words("""
    al como con de del el en es la las lo los o para por que se sin su sus un una y
    """)
FRISIAN: Final = words("""
    by de dy dy't en fan foar gjin in is it mei net oan oer of op sa't troch út wêr't wurdt yn yn't
    """)
LANGUAGES: Final[Mapping[str, frozenset[str]]] = {
    "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "fy": FRISIAN
}  # fmt: skip
_OLD_DUTCH: Final = frozenset({"den", "der", "des", "in", "is", "per", "via"})
_ELIDED: Final = ("d'", "l'", "qu'", "d’", "l’", "qu’")  # French, glued to the next word
_ENGLISH_ONLY: Final = ENGLISH - DUTCH - {"a", "as", "is", "under", "was"}
_DUTCH_ONLY: Final = DUTCH - ENGLISH
_QUOTING: Final = frozenset('«»“”„‘"()[]:')


def is_foreign(tokens: Sequence[Token]) -> bool:
    """Return whether the text has no Dutch function word and several of another language."""
    return _is_foreign(tokens, DUTCH, LANGUAGES.values())


def is_not_english(tokens: Sequence[Token]) -> bool:
    """Return whether the text has no English function word and several of another language."""
    others = {**LANGUAGES, "en": DUTCH}
    return _is_foreign(tokens, ENGLISH, others.values())


def _is_foreign(
    tokens: Sequence[Token], own: frozenset[str], others: Iterable[frozenset[str]]
) -> bool:
    forms = [token.lower for token in tokens if token.is_word]
    names = sum(token.form[0].isupper() for token in tokens if token.is_word)
    if len(forms) < FEWEST_WORDS or names * 2 > len(forms):
        return False
    return any(_is_in(known, own, forms) for known in others)


def _is_in(known: frozenset[str], own: frozenset[str], forms: Sequence[str]) -> bool:
    if any(form in own and form not in known for form in forms):  # nearly always
        return False
    only_theirs = known - own - _OLD_DUTCH
    told = sum(form in only_theirs for form in forms)
    elided = sum(form.startswith(_ELIDED) for form in forms) if known is FRENCH else 0
    return told + elided >= FEWEST_FOREIGN


def english_stretch(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the first and last token of the first stretch in English, or None.

    It is no name and no quotation: in lower case, outside quotes and brackets. What is
    English as a whole holds no stretch.
    """
    if not any(token.lower in _DUTCH_ONLY for token in tokens):
        return None
    free = (one for one in _stretches(tokens) if not _is_quoted(tokens, one[0]))
    return next((one for one in free if _is_english(tokens, *one)), None)


def _stretches(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the stretches without a Dutch function word, a quote or a capital."""
    first = 0
    for at, token in enumerate(tokens):
        is_dutch = token.lower in _DUTCH_ONLY
        if is_dutch or token.form in _QUOTING or token.form[0].isupper():
            yield first, at - 1
            first = at + 1
    yield first, len(tokens) - 1


def _is_quoted(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].form in _QUOTING - {":", ")", "]", "»", "”"}


def _is_english(tokens: Sequence[Token], first: int, last: int) -> bool:
    stretch = tokens[first : min(last, first + LONGEST_STRETCH) + 1]
    forms = [token.lower for token in stretch if token.is_word]
    return len(forms) >= FEWEST_WORDS and len(_ENGLISH_ONLY.intersection(forms)) >= FEWEST_FOREIGN
