"""One spelling for words that are the same word: the keys by which texts are compared.

A key depends on the written form alone, so that a term, its plural and its mention in a
definition meet, however many readings the form has.
"""

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from toetssteen.contract.text import Language
from toetssteen.language.lexicon import Lexicon, WordClass
from toetssteen.rules.grammar import Grammar

REMEMBERED: Final = 65_536
MOST_LEMMAS: Final = 2  # of one class; a third reading of one form is a rarity
_OPEN_CLASSES: Final = (WordClass.NOUN, WordClass.ADJECTIVE)

# Words that may come and go without another meaning. Prepositions, negations, numerals and
# conjunctions are not among them: they turn a definition into that of another concept.
EMPTY_WORDS: Final = {
    Language.NL: frozenset(
        {
            "de", "het", "een", "'t", "'n", "die", "dat", "deze", "dit", "welke", "er", "te",
            "ook", "wordt", "worden", "is", "zijn", "was", "werd", "ter", "ten", "zich",
            "daarvan", "ervan",
        }
    ),
    Language.EN: frozenset(
        {"the", "a", "an", "that", "which", "this", "these", "also", "is", "are", "was", "were",
         "be", "been", "being", "to", "its"}
    ),
}  # fmt: skip
FUNCTION_CLASSES: Final = frozenset(
    {
        WordClass.CONJUNCTION, WordClass.DETERMINER, WordClass.PREPOSITION, WordClass.PRONOUN,
        WordClass.ADVERB,
    }
)  # fmt: skip
_MARKS: Final = str.maketrans(dict.fromkeys("!\"#$%&'()*+,./:;<=>?@[]^_`{|}~–—‘’“”„«»…•", " "))
_NEVER_EMPTY: Final = frozenset(
    {"niet", "geen", "zonder", "nooit", "noch", "not", "no", "without", "never", "nor"}
)


def folded(text: str) -> str:
    """Return *text* without case, accents, hyphens and odd white space."""
    plain = text if text.isascii() else _without_accents(text)
    return " ".join(plain.casefold().replace("-", " ").split())


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def marks_dropped(text: str) -> str:
    """Return *text* without case, accents and marks, one space between its words."""
    return folded(text.translate(_MARKS))


class Part(NamedTuple):
    """What a word adds to a text.

    ``key`` is the first of its keys; ``is_said``: it is no empty word; ``is_content``: it says
    something of its own.
    """

    key: str
    is_said: bool
    is_content: bool


class Keys:
    """Looks up the keys of forms with *lexicon*, and remembers them.

    *lexicon* and *grammar* are of one language.
    """

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self.lexicon, self.grammar = lexicon, grammar
        self._empty = EMPTY_WORDS[grammar.language]
        self.of = lru_cache(REMEMBERED)(self._of)
        self.part_of = lru_cache(REMEMBERED)(self._part_of)
        self.stem_of = lru_cache(REMEMBERED)(self._stem_of)

    def _of(self, form: str) -> tuple[str, ...]:
        """Return the keys of the lower-case *form*: its noun and adjective lemmas, else others.

        What it is an inflection of comes before what it is itself: ``schepen`` is a ship first.
        """
        if form.endswith("-"):
            return (form,)  # the half of a compound: "zend-" is not "zend"
        readings = self.lexicon.readings(form)
        found: list[str] = []
        for word_class in _OPEN_CLASSES:
            lemmas = {one.lemma for one in readings if one.word_class is word_class}
            found += sorted(lemmas, key=lambda lemma: (lemma == form, lemma))[:MOST_LEMMAS]
        if not found:
            found = sorted({r.lemma for r in readings if r.word_class is WordClass.VERB})
        return tuple(dict.fromkeys(folded(key) for key in found or [form]))

    def _stem_of(self, key: str) -> str:
        """Return what *key* has in common with every inflection of the words it can be.

        ``huren`` is a plural of *huur* and an infinitive, ``huurt`` is the verb alone: they meet
        here. So do some words that only look alike, which does no harm between texts that are
        the same in all their other words.
        """
        lemmas = {one.lemma for one in self.lexicon.readings(key)} | {key}
        further = {one.lemma for lemma in lemmas for one in self.lexicon.readings(lemma)}
        return min(folded(lemma) for lemma in lemmas | further)

    def _part_of(self, form: str) -> Part:
        return Part(self.of(form)[0], form not in self._empty, self._is_content(form))

    def _is_content(self, form: str) -> bool:
        """Return whether *form* says something of its own; negations do."""
        classes = self.lexicon.classes(form)
        if form in _NEVER_EMPTY or form in self._empty:
            return form in _NEVER_EMPTY
        return not classes or not classes <= FUNCTION_CLASSES
