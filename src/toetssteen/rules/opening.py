"""What stands before the definiens: article, label, ``Een X is een``, ``Onder X wordt verstaan``.

The subject of a sentence and a label are recognised only when they are the term or a recorded
synonym by lemma: ``is een steiger`` without the term is no sentence form but a defect.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from toetssteen.language.lexicon import WordClass
from toetssteen.language.words import Words
from toetssteen.rules.dutch import DUTCH
from toetssteen.rules.grammar import Grammar
from toetssteen.rules.term import Term

_LABEL_MARKS = frozenset({":", "–", "—", "-", "="})
_WORDS_IN_LEAD_IN = (
    6  # between "wordt" and "verstaan": "in deze regeling", "voor de toepassing van …"
)
_WORDS_IN_SECOND_NAME = 4  # and its conjunction
_QUOTES = frozenset("\"'‘’“”„«»`")
_NOMINAL = frozenset({WordClass.NOUN, WordClass.ADJECTIVE, WordClass.DETERMINER})


@dataclass(frozen=True, slots=True)
class Opening:
    """The first ``length`` tokens of the text, and what they are.

    ``subject``: a sentence with the term as its subject. ``copula``: ``is`` or the like without
    the term before it. ``article``: the last token is an article before the genus.
    """

    length: int = 0
    label: bool = False
    subject: bool = False
    copula: bool = False
    article: bool = False


def opening_of(words: Words, labels: Sequence[Term], grammar: Grammar = DUTCH) -> Opening:
    """Return the opening of *words*, given the term and its synonyms as *labels*."""
    start, is_label = _behind_label(words, labels, grammar)
    behind = _behind_lead_in(words, labels, grammar, start) or _behind_subject(
        words, labels, grammar, start
    )
    if behind:
        return _with_article(words, grammar, Opening(behind, is_label, subject=True))
    copula = start + (words.lower(start) in grammar.demonstratives)  # dit is een
    if _is_bare_copula(words, grammar, copula):
        return _with_article(words, grammar, Opening(copula + 1, is_label, copula=True))
    return _with_article(words, grammar, Opening(start, is_label))


def _with_article(words: Words, grammar: Grammar, opening: Opening) -> Opening:
    at = opening.length
    is_followed = at + 1 < len(words) and words.lower(at + 1) not in grammar.counting
    if is_followed and words.lower(at) in grammar.articles:
        return Opening(at + 1, opening.label, opening.subject, opening.copula, article=True)
    return opening


def _behind_label(words: Words, labels: Sequence[Term], grammar: Grammar) -> tuple[int, bool]:
    after = _behind_term(words, labels, grammar, 0)
    tokens = words.tokens
    if after and after + 1 < len(tokens) and tokens[after].form in _LABEL_MARKS:
        return after + 1, True
    return 0, False


def _behind_term(words: Words, labels: Sequence[Term], grammar: Grammar, start: int) -> int:
    """Return the index behind an optional article and a label that stand at *start*, else 0."""
    tokens = words.tokens
    if start < len(tokens) and tokens[start].lower in grammar.articles:
        start += 1
    is_quoted = start < len(tokens) and tokens[start].form in _QUOTES
    start += is_quoted
    for label in labels:
        lemmas = [
            words.lemmas(at) for at in range(start, min(start + len(label.words), len(tokens)))
        ]
        if label.stands_at(lemmas, 0):
            return start + len(label.words) + is_quoted
    return 0


def _behind_subject(words: Words, labels: Sequence[Term], grammar: Grammar, start: int) -> int:
    """Return the index behind ``[Een] X [, ook wel Y,] is``, else 0."""
    after = _behind_term(words, labels, grammar, start)
    if not after:
        return 0
    tokens = words.tokens
    if after < len(tokens) and tokens[after].form in {",", "("}:
        after = _behind_aside(words, after)
    elif words.lower(after) in grammar.joining:
        after = _behind_second_name(words, grammar, after)
    has_copula = after + 1 < len(tokens) and tokens[after].lower in grammar.copulas
    return after + 1 if has_copula else 0


def _behind_second_name(words: Words, grammar: Grammar, start: int) -> int:
    """Return where the copula stands behind ``of roeiboot``, else *start*."""
    near = range(start + 2, min(start + _WORDS_IN_SECOND_NAME + 1, len(words)))
    return next((at for at in near if words.lower(at) in grammar.copulas), start)


def _behind_aside(words: Words, start: int) -> int:
    closing = "," if words.tokens[start].form == "," else ")"
    for index in range(start + 1, min(start + 12, len(words.tokens))):
        if words.tokens[index].form == closing:
            return index + 1
    return len(words.tokens)


def _behind_lead_in(words: Words, labels: Sequence[Term], grammar: Grammar, start: int) -> int:
    tokens = words.tokens
    for first, verbs, ends in grammar.lead_ins:
        if start < len(tokens) and tokens[start].lower == first:
            after = _behind_term(words, labels, grammar, start + 1)
            if after and after < len(tokens) and tokens[after].lower in verbs:
                return _behind_word(words, ends, after + 1)
    return 0


def _behind_word(words: Words, ends: Sequence[str], start: int) -> int:
    tokens = words.tokens
    for index in range(start, min(start + _WORDS_IN_LEAD_IN + 1, len(tokens) - 1)):
        if tokens[index].lower in ends:
            return index + 2 if tokens[index + 1].form in {":", ","} else index + 1
    return 0


def _is_bare_copula(words: Words, grammar: Grammar, start: int) -> bool:
    """Return whether a copula opens the text and a noun phrase follows it."""
    tokens = words.tokens
    return (
        start + 1 < len(tokens)
        and tokens[start].lower in grammar.copulas
        and tokens[start + 1].lower not in grammar.clause  # waren die bederven
        and not _NOMINAL.isdisjoint(words.classes(start + 1))
    )
