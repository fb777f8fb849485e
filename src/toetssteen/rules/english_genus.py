"""The head noun of the first English noun phrase, found with the lexicon alone.

An English phrase runs from its determiner over adjectives and nouns to its last noun, and stops
at a preposition, a relative, a verb, a participle behind the noun, or a mark (``data element
value of``, ``vessel that``, ``code identifying the``). Where no noun stands before that stop,
there is no genus, and rules that need one do not guess.
"""

from toetssteen.language.english.closed_classes import AUXILIARIES
from toetssteen.language.lexicon import Number, VerbForm, WordClass
from toetssteen.language.words import Words

PRONOUN_GENERA = frozenset(
    {"anybody", "anyone", "anything", "everyone", "everything", "somebody", "someone",
     "something"}
)  # fmt: skip
_FINITE_AUXILIARIES = frozenset(form for forms in AUXILIARIES.values() for form in forms)
_STOPS = frozenset({WordClass.PREPOSITION, WordClass.CONJUNCTION})
_OPENS_A_PHRASE = frozenset({WordClass.DETERMINER, WordClass.PRONOUN})
_BEFORE_A_NOUN = frozenset(
    {WordClass.ADJECTIVE, WordClass.ADVERB, WordClass.DETERMINER, WordClass.NUMERAL}
)
# Adjectives that may follow their noun, and that are nouns too.
_BEHIND_A_NOUN = frozenset({"due", "equal", "equivalent", "present", "relative", "subject"})
_JOINING = frozenset({"and", "or", "and/or"})
_QUOTES = frozenset("\"'‘’“”")


def genus_of(words: Words, first: int, end: int) -> int | None:
    """Return the token of the head noun of the phrase *first*..*end* (exclusive), or None."""
    at, head = first, None
    while at < end:
        if words.tokens[at].form == "(" and head is None:
            at = _behind_bracket(words, at, end)
            continue
        begun = head is not None
        if not (_goes_on(words, at, end) if begun else _begins(words, at, end)):
            return head
        if not words.can_be_noun(at) and _is_gerund(words, at, end):
            return at
        head = _head(words, at, end, head)
        at += 1
    return head


def _head(words: Words, at: int, end: int, head: int | None) -> int | None:
    """Return the head as it is known behind the token *at*."""
    if _is_possessive(words, at) or words.tokens[at].form in _QUOTES:
        return None  # the owner's …, the parties' …
    if _is_noun(words, at, end):
        return at
    return head


def _begins(words: Words, at: int, end: int) -> bool:
    """Return whether the token can stand in a noun phrase of which the noun is to come."""
    token = words.tokens[at]
    if not token.is_word:
        return token.form in _QUOTES or (token.form in {",", "-"} and at > 0)
    if token.lower in _JOINING:  # natural or legal person, one or more
        return at > 0
    if words.can_be_premodifier(at) or token.lower in PRONOUN_GENERA or token.form[0].isdigit():
        return True
    if _is_relative(words, at) or token.lower in _FINITE_AUXILIARIES:
        return words.can_be_noun(at) and at + 1 < end and words.lower(at + 1) in {"of", "that"}
    if _is_possessive(words, at) or _is_gerund(words, at, end):
        return True
    return _is_noun(words, at, end) or not _BEFORE_A_NOUN.isdisjoint(words.classes(at))


def _is_relative(words: Words, at: int) -> bool:
    """Return whether a clause or a prepositional phrase opens here; ``that part`` is neither."""
    classes = words.classes(at)
    if words.lower(at) == "that":
        return not words.can_be_noun(at + 1)
    may_lead = classes & (_BEFORE_A_NOUN - {WordClass.ADVERB})
    return not _STOPS.isdisjoint(classes) and not may_lead


def _is_noun(words: Words, at: int, end: int) -> bool:
    """Return whether the token can be the head of the phrase, or one of its nouns."""
    if not words.can_be_noun(at):
        return words.lower(at) in PRONOUN_GENERA
    if _is_coordinated_adjective(words, at, end) or _counts(words, at, end):
        return False
    return not words.tokens[at].form[0].isdigit() and not _is_possessive(words, at)


def _counts(words: Words, at: int, end: int) -> bool:
    """Return whether this numeral counts what follows; in ``one who`` nothing follows."""
    is_numeral = WordClass.NUMERAL in words.classes(at)
    is_joined = words.lower(at + 1) in _JOINING  # one or more
    return is_numeral and at + 1 < end and (is_joined or not _is_relative(words, at + 1))


def _is_coordinated_adjective(words: Words, at: int, end: int) -> bool:
    """Return whether another adjective and a noun follow: ``main or primary document``."""
    if WordClass.ADJECTIVE not in words.classes(at) or at + 2 >= end:
        return False
    joins = words.lower(at + 1) in _JOINING | {","}
    return joins and words.can_be_premodifier(at + 2) and not _opens(words, at + 2)


def _is_gerund(words: Words, at: int, end: int) -> bool:
    """Return whether the act itself stands here: ``mooring of``, ``transferring funds``."""
    if not words.lower(at).endswith("ing") or not words.has_form(at, VerbForm.PARTICIPLE):
        return False
    after = words.classes(at + 1)
    leads = not (_STOPS | _OPENS_A_PHRASE).isdisjoint(after) or _is_plural(words, at + 1)
    return leads or at + 1 == end


def _goes_on(words: Words, at: int, end: int) -> bool:
    """Return whether the token belongs to the same noun phrase as the noun before it."""
    token, classes = words.tokens[at], words.classes(at)
    if not token.is_word:
        return token.form in _QUOTES and token.glued and words.can_be_noun(at + 1)
    if not (_STOPS | _OPENS_A_PHRASE).isdisjoint(classes) or token.lower in _FINITE_AUXILIARIES:
        return False
    a_noun_follows = at + 1 < end and words.can_be_noun(at + 1) and not _opens(words, at + 1)
    if token.form[0].isdigit() or WordClass.NUMERAL in classes:
        return a_noun_follows
    if not words.can_be_noun(at):
        return WordClass.ADJECTIVE in classes and a_noun_follows and not _is_participle(words, at)
    return not _works_as_verb(words, at) and not _stands_behind(words, at, a_noun_follows)


def _works_as_verb(words: Words, at: int) -> bool:
    """Return whether a noun of this form is a verb here: it has an object (``holding shares``)."""
    has_object = _opens(words, at + 1)
    if words.has_form(at, VerbForm.FINITE) and words.lower(at).endswith("s"):
        return has_object
    is_participle = words.has_form(at, VerbForm.PARTICIPLE)
    follows = words.is_only(at + 1, WordClass.ADJECTIVE) or _is_plural(words, at + 1)
    return is_participle and (has_object or follows or words.lower(at).endswith("ed"))


def _stands_behind(words: Words, at: int, a_noun_follows: bool) -> bool:  # noqa: FBT001  private
    """Return whether this is an adjective behind its noun: ``amount payable``."""
    if a_noun_follows or WordClass.ADJECTIVE not in words.classes(at):
        return False
    return words.lower(at) in _BEHIND_A_NOUN or words.lower(at).endswith(("able", "ible"))


def _opens(words: Words, at: int) -> bool:
    return not _OPENS_A_PHRASE.isdisjoint(words.classes(at))


def _is_participle(words: Words, at: int) -> bool:
    return words.has_form(at, VerbForm.PARTICIPLE)


def _is_plural(words: Words, at: int) -> bool:
    return any(reading.number is Number.PLURAL for reading in words.readings(at))


def _is_possessive(words: Words, at: int) -> bool:
    return words.lower(at).endswith(("'s", "’s"))


def _behind_bracket(words: Words, at: int, end: int) -> int:
    closing = (index for index in range(at + 1, end) if words.tokens[index].form == ")")
    return next(closing, end - 1) + 1
