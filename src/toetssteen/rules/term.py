"""What is known of the term: its words, its head, and what kind of word it is."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from toetssteen.language.lexicon import Lexicon, Reading, VerbForm, WordClass
from toetssteen.language.tokens import Token, tokens_of
from toetssteen.language.view import view_of
from toetssteen.rules.dutch import DUTCH
from toetssteen.rules.grammar import Grammar


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

    def is_said_by(self, lemmas: Sequence[frozenset[str]]) -> bool:
        """Return whether *lemmas* are the whole term, in any inflection, and nothing more."""
        return len(lemmas) == len(self.lemmas) and self.stands_at(lemmas, 0)


def term_of(label: str, lexicon: Lexicon, grammar: Grammar = DUTCH) -> Term:
    """Return what is known of *label*."""
    tokens = tokens_of(view_of(label))
    words = tuple(_words(tokens, grammar.articles))
    lemmas = tuple(lemmas_of(word.lower, lexicon) for word in words)
    head_at = _head_at(words, lexicon)
    readings = tuple(lexicon.readings(word.lower) for word in words)
    is_qualified = any(token.form == "(" for token in tokens[1:])
    kind = _kind(words, lexicon, grammar)
    return Term(words, lemmas, kind, head_at, readings, is_qualified)


def lemmas_of(form: str, lexicon: Lexicon) -> frozenset[str]:
    """Return every lemma of the lower-case *form* in a term, the form itself included.

    In a term a word that can be a noun is one: *loods* is a pilot, not a form of *loodsen*.
    """
    readings = lexicon.readings(form)
    nouns = {one.lemma for one in readings if one.word_class is WordClass.NOUN}
    return frozenset(nouns or {one.lemma for one in readings}) | {form, form.replace("-", "")}


def _words(tokens: Sequence[Token], articles: AbstractSet[str]) -> Iterator[Token]:
    depth = 0
    for index, token in enumerate(tokens):
        opens = token.form == "(" and index > 0
        depth += opens
        if token.is_word and depth == 0 and not (index == 0 and token.lower in articles):
            yield token
        depth -= token.form == ")" and depth > 0


def _head_at(words: Sequence[Token], lexicon: Lexicon) -> int:
    """Return the index of the word before the first preposition (``plan van aanpak``)."""
    for index, word in enumerate(words[1:-1]):
        classes = lexicon.classes(word.lower)
        if WordClass.PREPOSITION in classes and WordClass.ADJECTIVE not in classes:
            return index
    return len(words) - 1


def _kind(words: Sequence[Token], lexicon: Lexicon, grammar: Grammar) -> TermKind:
    if not words:
        return TermKind.NOUN
    head = words[-1]
    if len(words) == 1 and len(head.form) > 1 and head.form.isupper():
        return TermKind.ABBREVIATION
    if grammar.is_verb_first and _is_verb(words, lexicon, grammar):
        return TermKind.VERB
    if _is_adjective(head.lower, lexicon, grammar):
        return TermKind.ADJECTIVE
    return TermKind.VERB if _is_verb(words, lexicon, grammar) else TermKind.NOUN


def _is_adjective(form: str, lexicon: Lexicon, grammar: Grammar) -> bool:
    """Return whether *form* is one and nothing else; a compound is told by its last part."""
    is_coined = all(reading.is_guess for reading in lexicon.readings(form))
    is_coined = is_coined and form.endswith(grammar.adjective_endings)
    return is_coined or lexicon.is_only(form, WordClass.ADJECTIVE)


def _is_verb(words: Sequence[Token], lexicon: Lexicon, grammar: Grammar) -> bool:
    if len(words) > 1 and words[0].lower in grammar.markers:
        return True
    if grammar.is_verb_first and len(words) > 1:
        return _is_relation(words, lexicon)
    form = words[-1].lower
    readings = lexicon.readings(form)
    if not readings:
        return form.endswith(grammar.verb_endings)
    forms = {reading.verb_form for reading in readings}
    return lexicon.is_only(form, WordClass.VERB) and VerbForm.PARTICIPLE not in forms


def _is_relation(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether this names a relation: ``has owner``, ``governed by``, ``reports on``."""
    can_be_verb = any(
        reading.word_class is WordClass.VERB for reading in lexicon.readings(words[0].lower)
    )
    is_only_verb = lexicon.is_only(words[0].lower, WordClass.VERB)
    return is_only_verb or (can_be_verb and lexicon.is_only(words[-1].lower, WordClass.PREPOSITION))
