"""Where clauses begin and end, told by cheap cues: closed classes, finite verbs and marks.

A cue is not a parse. Positions are tokens, ends exclusive. With tags (``Tagger.tag``) the
tags decide what the lexicon leaves open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from toetssteen.language.closed_classes import SUBORDINATORS, words
from toetssteen.language.readings import VerbForm, WordClass
from toetssteen.language.tags import Tag
from toetssteen.language.words import Words

Tags = Sequence[Tag] | None

LONGEST_CLAUSE: Final = 100  # tokens; it keeps the time linear in the length of the text
RELATIVE_PRONOUNS: Final = words("die dat wie wiens wier welke welk wat hetgeen hetwelk dewelke")
_AFTER_A_NOUN: Final = frozenset({"die", "dat", "welke", "welk", "wat"})
_NO_CLAUSE: Final = words("of om te voor al nu hoe tot dan zoals daar als")
"""Subordinators that mostly open something else; they count when a tag says so."""

_STOPS: Final = frozenset(";:.!?")


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative clause.

    ``start`` is its first token, a preposition included (*van wie*); ``pronoun`` the relative
    word itself. ``antecedent`` is the nearest noun before it: a candidate, for a noun further
    back can be meant. ``end`` is where the clause has ended at the latest.
    """

    start: int
    pronoun: int
    antecedent: int | None
    end: int


def relative_clauses(
    words_: Words, first: int, end: int, tags: Tags = None
) -> tuple[Relative, ...]:
    """Return the relative clauses that begin in *first*..*end*, nested ones included."""
    return tuple(
        Relative(
            start := _with_preposition(words_, at, first),
            at,
            _noun_before(words_, start, first),
            clause_end(words_, at, end, tags),
        )
        for at in range(first, end)
        if _is_relative(words_, at, first, tags)
    )


def subordinators(words_: Words, first: int, end: int, tags: Tags = None) -> tuple[int, ...]:
    """Return the conjunctions in *first*..*end* that open a subordinate clause."""
    relatives = {one.pronoun for one in relative_clauses(words_, first, end, tags)}
    return tuple(
        at for at in range(first, end) if at not in relatives and _is_subordinator(words_, at, tags)
    )


def clause_end(words_: Words, start: int, end: int, tags: Tags = None) -> int:
    """Return where the clause that begins at *start* has ended at the latest.

    That is a full stop or the like, the bracket that encloses it, a comma behind its verb, or
    *end*; a clause longer than ``LONGEST_CLAUSE`` is cut off there.
    """
    depth, seen_verb = 0, False
    limit = min(end, start + LONGEST_CLAUSE)
    for at in range(start, limit):
        mark = words_.lower(at)
        depth += mark == "("
        depth -= mark == ")"
        if depth < 0 or (depth == 0 and (mark in _STOPS or (mark == "," and seen_verb))):
            return at
        seen_verb = seen_verb or is_finite(words_, at, tags)
    return limit


def main_verb(words_: Words, first: int, end: int, tags: Tags = None) -> int | None:
    """Return the first finite verb in *first*..*end* outside every clause, or None.

    A noun phrase with nothing but relative clauses has none; an independent clause has one.
    """
    opened = [(one.start, one.end) for one in relative_clauses(words_, first, end, tags)]
    opened += [
        (at, clause_end(words_, at, end, tags)) for at in subordinators(words_, first, end, tags)
    ]
    inside = {at for start, stop in opened for at in range(start, stop)}
    outside = (at for at in range(first, end) if at not in inside)
    return next((at for at in outside if is_finite(words_, at, tags)), None)


def is_finite(words_: Words, at: int, tags: Tags = None) -> bool:
    """Return whether the token is a finite verb: by its tag, or certainly by the lexicon.

    Without a tag an infinitive is no finite verb, though its plural looks the same.
    """
    if tags is not None:
        return tags[at].verb_form is VerbForm.FINITE
    return words_.is_only(at, WordClass.VERB) and words_.verb_forms(at) == {VerbForm.FINITE}


def _is_relative(words_: Words, at: int, first: int, tags: Tags) -> bool:
    form = words_.lower(at)
    if form.startswith("waar") and words_.classes(at) == {WordClass.ADVERB}:
        return _noun_before(words_, at, first) is not None
    if form not in RELATIVE_PRONOUNS or at == first:
        return False
    if form in _AFTER_A_NOUN and tags is not None:
        return tags[at].is_relative
    if form in _AFTER_A_NOUN:
        return _can_follow(words_, at - 1)
    return _noun_before(words_, _with_preposition(words_, at, first), first) is not None


def _is_subordinator(words_: Words, at: int, tags: Tags) -> bool:
    form = words_.lower(at)
    if form not in SUBORDINATORS:
        return False
    if tags is not None:
        return tags[at].is_subordinator
    return form not in _NO_CLAUSE and words_.lower(at - 1) not in RELATIVE_PRONOUNS


def _can_follow(words_: Words, before: int) -> bool:
    """Return whether a relative clause can begin behind the token *before*."""
    return words_.lower(before) in {",", "(", ")"} or words_.can_be_noun(before)


def _with_preposition(words_: Words, at: int, first: int) -> int:
    """Return the preposition before a relative pronoun (*van wie*), or the pronoun itself."""
    has_one = at > first and WordClass.PREPOSITION in words_.classes(at - 1)
    return at - 1 if has_one and words_.lower(at) in {"wie", "welke", "wiens", "wier"} else at


def _noun_before(words_: Words, at: int, first: int) -> int | None:
    nouns = (
        one
        for one in range(at - 1, max(first, at - LONGEST_CLAUSE) - 1, -1)
        if words_.can_be_noun(one)
    )
    return next(nouns, None)
