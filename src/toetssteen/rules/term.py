"""What is known of the term: its words, its head, and what kind of word it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from toetssteen.language.lexicon import Lexicon, Reading, VerbForm, WordClass
from toetssteen.language.tokens import Token, tokens_of
from toetssteen.language.view import view_of

_ENDS_OF_VERBS = ("eert", "eerde", "eerden")  # no noun that nobody knows ends like that
ARTICLES = frozenset({"de", "het", "een", "'t", "’t", "'n"})


class TermKind(Enum):
    """What the term is, as far as the lexicon can tell; a noun where it cannot."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ABBREVIATION = "abbreviation"


@dataclass(frozen=True, slots=True)
class Term:
    """A term, ready to be matched.

    ``words`` leaves out a leading article, marks, and a qualifier in brackets behind the term;
    ``is_qualified`` says that there was one, so that the bare word may be another concept.
    ``lemmas`` holds, word by word, every lemma it can have, its own form included, and
    ``readings`` what the lexicon makes of it.
    """

    words: tuple[Token, ...]
    lemmas: tuple[frozenset[str], ...]
    kind: TermKind
    head_at: int
    readings: tuple[tuple[Reading, ...], ...]
    is_qualified: bool

    @property
    def head_readings(self) -> tuple[Reading, ...]:
        """What the lexicon makes of the head; nothing when the term is empty."""
        return self.readings[self.head_at] if self.words else ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to match."""
        return not self.words

    @property
    def head(self) -> Token:
        """The noun that the term is a kind of: the last word before a complement."""
        return self.words[self.head_at]

    def stands_at(self, lemmas: Sequence[frozenset[str]], index: int) -> bool:
        """Return whether the whole term, in any inflection, begins at *index* of *lemmas*."""
        stretch = lemmas[index : index + len(self.lemmas)]
        return len(stretch) == len(self.lemmas) > 0 and all(
            not mine.isdisjoint(theirs) for mine, theirs in zip(self.lemmas, stretch, strict=True)
        )


def term_of(label: str, lexicon: Lexicon) -> Term:
    """Return what is known of *label*."""
    tokens = tokens_of(view_of(label))
    words = tuple(_words(tokens))
    lemmas = tuple(lemmas_of(word.lower, lexicon) for word in words)
    head_at = _head_at(words, lexicon)
    readings = tuple(lexicon.readings(word.lower) for word in words)
    is_qualified = any(token.form == "(" for token in tokens[1:])
    return Term(words, lemmas, _kind(words, lexicon), head_at, readings, is_qualified)


def lemmas_of(form: str, lexicon: Lexicon) -> frozenset[str]:
    """Return every lemma of the lower-case *form* in a term, the form itself included.

    In a term a word that can be a noun is one: *loods* is a pilot, not a form of *loodsen*.
    """
    readings = lexicon.readings(form)
    nouns = {one.lemma for one in readings if one.word_class is WordClass.NOUN}
    return frozenset(nouns or {one.lemma for one in readings}) | {form, form.replace("-", "")}


def _words(tokens: Sequence[Token]) -> Iterator[Token]:
    depth = 0
    for index, token in enumerate(tokens):
        opens = token.form == "(" and index > 0
        depth += opens
        if token.is_word and depth == 0 and not (index == 0 and token.lower in ARTICLES):
            yield token
        depth -= token.form == ")" and depth > 0


def _head_at(words: Sequence[Token], lexicon: Lexicon) -> int:
    """Return the index of the word before the first preposition (``plan van aanpak``)."""
    for index, word in enumerate(words[1:]):
        if lexicon.is_only(word.lower, WordClass.PREPOSITION):
            return index
    return len(words) - 1


def _kind(words: Sequence[Token], lexicon: Lexicon) -> TermKind:
    if not words:
        return TermKind.NOUN
    head = words[-1]
    if len(words) == 1 and len(head.form) > 1 and head.form.isupper():
        return TermKind.ABBREVIATION
    if lexicon.is_only(head.lower, WordClass.ADJECTIVE):
        return TermKind.ADJECTIVE
    return TermKind.VERB if _is_verb(head.lower, lexicon) else TermKind.NOUN


def _is_verb(form: str, lexicon: Lexicon) -> bool:
    readings = lexicon.readings(form)
    if not readings:
        return form.endswith(_ENDS_OF_VERBS)
    forms = {reading.verb_form for reading in readings}
    return lexicon.is_only(form, WordClass.VERB) and VerbForm.PARTICIPLE not in forms
