"""What an organisation records a thing for, and the record where the thing should stand."""

from toetssteen.language.genera import (
    ADMINISTRATIE,
    ADMINISTRATIEF,
    ADMINISTRATIEF_BEGIN,
    INFORMATIEDOEL,
    VASTLEGWERKWOORD,
    WEERGAVE,
    WEERGAVE_TERM,
)
from toetssteen.rules.kinds import opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.subject import Subject

_LONGEST_PREMODIFIER = 3  # tokens between the preposition and its noun
_NEAR = 8  # tokens between a verb of recording and the purpose
_OF = frozenset({"betreffende", "omtrent", "over", "van"})
_AIMS = ("doeleinde", "doeleinden")


def aim_at(subject: Subject, first: int, *, is_recorded: bool) -> int | None:
    """Return the noun for an administrative aim at *first*, behind what leads to it, or None.

    What is *recorded* is also recorded for policy, research and supervision; a thing can be there
    for those by nature.
    """
    words = subject.words
    for at in range(first, min(first + _LONGEST_PREMODIFIER + 1, subject.end)):
        if _is_aim(subject, first, at, is_recorded=is_recorded):
            return at
        is_leading = words.lower(at) in subject.grammar.articles or words.can_be_premodifier(at)
        if not is_leading and words.lower(at) not in {"zijn", "haar", "hun", "opstellen", "van"}:
            return None
    return None


def _is_aim(subject: Subject, first: int, at: int, *, is_recorded: bool) -> bool:
    words = subject.words
    nouns = words.lemmas(at) if words.can_be_noun(at) else frozenset[str]()
    ends = (*ADMINISTRATIE, *INFORMATIEDOEL) if is_recorded else tuple(ADMINISTRATIE)
    if any(noun.endswith(ends) for noun in nouns):
        return True
    form = words.lower(at)
    if not form.endswith(_AIMS):
        return False
    before = range(first, at)
    is_said = any(not ADMINISTRATIEF.isdisjoint(words.lemmas(index)) for index in before)
    return is_said or form.startswith(ADMINISTRATIEF_BEGIN)


def is_recorded_near(subject: Subject, match: Match) -> bool:
    """Return whether a verb of recording stands near *match*: ``voor het beleid vastgelegd``."""
    words = subject.words
    start = max(subject.first, match.first - _NEAR)
    near = range(start, min(subject.end, match.last + _NEAR))
    return any(
        not VASTLEGWERKWOORD.isdisjoint(words.lemmas(at)) and not words.can_be_noun(at)
        for at in near
    )


def record_of_a_thing(subject: Subject) -> int | None:
    """Return the last token of ``registratie van`` when the term names no record, or None."""
    at, words = subject.genus, subject.words
    if at is None or subject.term.is_empty:
        return None
    is_record = any(one.endswith(tuple(WEERGAVE)) for one in words.lemmas(at))
    term = subject.term.head.lower
    is_named = term.endswith((*WEERGAVE_TERM, "ing", "atie", "eit", "heid", "ie"))
    if not is_record or is_named or words.lower(at + 1) not in _OF:
        return None
    has_clause = any(opens_a_clause(subject, one) for one in range(at + 1, subject.end))
    return None if has_clause else at + 1
