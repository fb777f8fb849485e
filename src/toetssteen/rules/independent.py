"""Independent clauses, told by the place of their verb: second, with something behind it.

In a clause that depends on a noun the verb stands last (*die belasting betaalt*); in one that
stands by itself it follows its subject (*de reder betaalt belasting*).
"""

from toetssteen.language.closed_classes import (
    AUXILIARIES,
    DETERMINERS,
    NUMERALS,
    PRONOMINAL_ADVERBS,
    SUBORDINATORS,
)
from toetssteen.language.lexicon import Number, VerbForm, WordClass
from toetssteen.language.words import Words

_AUXILIARY = frozenset(form for forms in AUXILIARIES.values() for form in forms)
_SUBJECTS = frozenset({"dit", "hij", "het", "men", "wij", "ze", "zij"})
_POINTERS = frozenset(one for one in PRONOMINAL_ADVERBS if one.startswith(("daar", "hier"))) | {
    "daar",
    "hier",
}
_OPENERS = (
    frozenset({"die", "wat", "welke", "wie", "hetgeen"})
    | frozenset(one for one in PRONOMINAL_ADVERBS if one.startswith("waar"))
    | SUBORDINATORS - {"als", "daar", "nu", "of", "om", "te", "tot", "voor", "al", "dan", "hoe"}
)
_POINTING = frozenset({"dat", "deze", "die", "dit"})
_LONGEST_SUBJECT = 6  # tokens before the verb
_LONGEST_LOOK_BACK = 60  # tokens


def clause_verb(words: Words, first: int, end: int) -> int | None:
    """Return the verb of the independent clause that opens at *first*, or None."""
    is_pointer = words.lower(first) in _POINTERS | _SUBJECTS
    if is_pointer and _is_second(words, first + 1, end, is_plural=None):
        return first + 1
    at = _behind_premodifiers(words, first, end)
    while at < end and at < first + _LONGEST_SUBJECT and words.can_be_noun(at):
        if _is_second(words, at + 1, end, is_plural=_is_plural(words, at)):
            return at + 1
        at = _behind_complement(words, at, end)
    return None


def opens_inside(words: Words, first: int, mark: int) -> bool:
    """Return whether a clause that began before *mark* still waits for its verb there."""
    for at in range(mark - 1, max(first, mark - _LONGEST_LOOK_BACK) - 1, -1):
        if _is_verb(words, at):
            return False
        if words.lower(at) in _OPENERS:
            return True
    return False


def _behind_premodifiers(words: Words, at: int, end: int) -> int:
    while at < end and not _is_bare_noun(words, at) and _leads(words, at):
        at += 1
    return at


def _leads(words: Words, at: int) -> bool:
    if words.lower(at) in DETERMINERS | NUMERALS:
        return True
    leads_on = words.can_be_noun(at + 1) or words.can_be_premodifier(at + 1)
    return words.can_be_premodifier(at) and leads_on and not _is_verb(words, at + 1)


def _is_bare_noun(words: Words, at: int) -> bool:
    return words.is_only(at, WordClass.NOUN)


def _behind_complement(words: Words, at: int, end: int) -> int:
    """Return where the noun of ``van een schip`` stands behind the noun at *at*, else *end*."""
    if words.lower(at + 1) not in {"van", "in", "op", "voor"}:
        return end
    return _behind_premodifiers(words, at + 2, end)


def _is_plural(words: Words, at: int) -> bool:
    readings = [one for one in words.readings(at) if one.word_class is WordClass.NOUN]
    return any(one.number is Number.PLURAL for one in readings)


def _is_second(words: Words, at: int, end: int, *, is_plural: bool | None) -> bool:
    """Return whether a finite verb stands at *at* that agrees, with its clause behind it."""
    if at + 1 >= end or not _is_verb(words, at) or not words.tokens[at + 1].is_word:
        return False
    if words.has_form(at, VerbForm.PARTICIPLE) and words.lower(at + 1) not in DETERMINERS:
        return False
    looks_plural = words.has_form(at, VerbForm.INFINITIVE) or words.lower(at) in {"zijn", "waren"}
    if is_plural is not None and looks_plural != is_plural:
        return False
    return _goes_on(words, at + 1) or (
        words.lower(at) in _AUXILIARY and _closes_later(words, at, end)
    )


def _goes_on(words: Words, at: int) -> bool:
    """Return whether what stands behind the verb shows that it is not the last word."""
    if words.lower(at) in _POINTING:
        return words.can_be_noun(at + 1)
    classes = words.classes(at)
    ends = {WordClass.PREPOSITION, WordClass.CONJUNCTION}
    is_verb = words.has_form(at, VerbForm.PARTICIPLE) or words.has_form(at, VerbForm.INFINITIVE)
    return bool(classes) and not classes & ends and not is_verb and classes != {WordClass.VERB}


def _closes_later(words: Words, at: int, end: int) -> bool:
    """Return whether a participle or infinitive ends the clause: ``wordt per jaar betaald``."""
    for index in range(at + 2, min(at + 10, end)):
        if not words.tokens[index].is_word:
            return False
        if words.is_only(index, WordClass.VERB) and not words.can_be_noun(index):
            return words.has_form(index, VerbForm.PARTICIPLE)
    return False


def _is_verb(words: Words, at: int) -> bool:
    """Return whether the token can only be a verb, finite by its form; a plural looks the same."""
    if words.lower(at) in _AUXILIARY:
        return True
    forms = {one.verb_form for one in words.readings(at)}
    is_only = words.is_only(at, WordClass.VERB)
    is_finite = bool(forms & {VerbForm.FINITE, VerbForm.INFINITIVE})
    is_finite = is_finite and not (VerbForm.PARTICIPLE in forms and words.lower(at).endswith("n"))
    return is_only and is_finite and words.lower(at - 1) != "te"
