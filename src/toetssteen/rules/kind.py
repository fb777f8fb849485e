"""The four kinds of definition. A rule is written for some of them and silent on the others.

A quarter of statutory definitions begin with the term itself and more than a quarter point at
another text; judged as if they described, every one of them would look circular.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum

from toetssteen.contract.text import Language
from toetssteen.language.lexicon import WordClass
from toetssteen.language.words import Words
from toetssteen.rules import english_naming, naming
from toetssteen.rules.dutch import DUTCH
from toetssteen.rules.grammar import Grammar
from toetssteen.rules.term import Term


class Kind(StrEnum):
    """``kern`` describes, ``opsomming`` lists, ``verwijzing`` points, ``aanduiding`` names."""

    KERN = "kern"
    OPSOMMING = "opsomming"
    VERWIJZING = "verwijzing"
    AANDUIDING = "aanduiding"


KERN = frozenset({Kind.KERN})
KERN_OF_OPSOMMING = KERN | {Kind.OPSOMMING}
NIET_VERWIJZING = KERN_OF_OPSOMMING | {Kind.AANDUIDING}
ALLE = frozenset(Kind)

LONGEST_REFERRING_PHRASE = 8  # words before "als bedoeld in"
FEWEST_ITEMS = 3  # of a list of plain nouns; two are a pair of synonyms more often
_NAMES = {Language.NL: naming.names, Language.EN: english_naming.names}
_IN_A_LIST = frozenset({WordClass.NOUN, WordClass.ADJECTIVE, WordClass.DETERMINER})


def kind_of(  # noqa: PLR0913, PLR0917  a definiens has that many sides
    words: Words,
    first: int,
    end: int,
    genus: int | None,
    labels: Sequence[Term],
    grammar: Grammar = DUTCH,
) -> Kind:
    """Return the kind of the definiens *first*..*end* (exclusive) of a term with *labels*."""
    if _refers(words, first, end, labels, grammar):
        return Kind.VERWIJZING
    names = _NAMES[grammar.language]
    if any(names(words, first, end, genus, label) for label in labels):
        return Kind.AANDUIDING
    return Kind.OPSOMMING if _lists(words, first, end, grammar.joining) else Kind.KERN


def points_at(
    words: Words,
    first: int,
    end: int,
    labels: Sequence[tuple[int, int]],
    grammar: Grammar = DUTCH,
) -> bool:
    """Return whether the definiens is ``zie X``, with X one of *labels*, as code points."""
    see, also = grammar.pointing
    if words.lower(first) != see:
        return False
    at = first + 1
    at += words.lower(at) in {":", also}
    at += words.lower(at) in grammar.articles
    return at < end and (words.tokens[at].start, words.tokens[end - 1].end) in labels


def _refers(words: Words, first: int, end: int, labels: Sequence[Term], grammar: Grammar) -> bool:
    last = min(first + LONGEST_REFERRING_PHRASE + 1, end)
    forms = {words.lower(index) for index in range(first, last)}
    cues = [cue for cue in grammar.referring if cue[0] in forms]  # nearly always none
    for index in range(first, last if cues else first):
        for cue in cues:
            behind = index + len(cue)
            if not words.reads(index, cue):
                continue
            said = [words.lemmas(at) for at in range(first, index)]
            names_itself = any(label.is_said_by(said) for label in labels)
            if names_itself or _cites_to_the_end(words, behind, end, grammar):
                return True
    return False


def _cites_to_the_end(words: Words, start: int, end: int, grammar: Grammar) -> bool:
    """Return whether only a citation follows: it names a provision and opens no clause."""
    cited = words.tokens[start:end]
    names = any(
        token.lower in grammar.cited or token.lower.endswith(grammar.cited_endings)
        for token in cited
    )
    return names and not any(token.lower in grammar.clause for token in cited)


def _lists(words: Words, first: int, end: int, joining: AbstractSet[str]) -> bool:
    """Return whether the whole definiens is three or more nouns, each with at most adjectives."""
    items, has_noun = 0, False
    for index in range(first, end):
        token = words.tokens[index]
        if token.form == "," or token.lower in joining:
            items, has_noun = items + has_noun, False
        elif token.is_word and _can_stand_in_a_list(words, index):
            has_noun = has_noun or WordClass.NOUN in words.classes(index)
        else:
            return False
    return items + has_noun >= FEWEST_ITEMS


def _can_stand_in_a_list(words: Words, index: int) -> bool:
    return not _IN_A_LIST.isdisjoint(words.classes(index)) or words.can_be_premodifier(index)
