"""Whether a definiens gives its term a full or proper name instead of describing it.

``minister: Minister van Havenzaken``, ``wet: Zeehavenwet``, ``college: college van dijkgraaf en
heemraden``, ``OZB: onroerendezaakbelasting``.
"""

from collections.abc import Sequence

from toetssteen.language.genera import BESTUURSLICHAAM, REGELGEVING
from toetssteen.language.lexicon import WordClass
from toetssteen.language.sounds import sounds_dutch
from toetssteen.language.words import Words
from toetssteen.rules.dutch import ARTICLES
from toetssteen.rules.term import Term

LONGEST_NAME = 25  # words
LONGEST_ABBREVIATION = 6  # letters
PAIR = 2  # words of a name whose capital may be the text's; letters of an abbreviation
_CLAUSE = frozenset({"die", "waaraan", "waarbij", "waarin", "waarmee", "waarop", "waarvan"})
_DESCRIBES = frozenset({"een", "dat"})  # a proper name has no indefinite article and no clause


def names(words: Words, first: int, end: int, genus: int | None, label: Term) -> bool:
    """Return whether *first*..*end* (exclusive) is what *label* is short for, or its own name."""
    named = [index for index in range(first, end) if words.tokens[index].is_word]
    if not 1 <= len(named) <= LONGEST_NAME or label.is_empty:
        return False
    if [words.lower(at) for at in named] == [word.lower for word in label.words]:
        return False  # the term itself is no name of it
    if any(words.lower(index) in _CLAUSE for index in named):
        return False
    is_repeated = label.words[0].lower in {words.lower(at) for at in named}
    if not is_repeated and _is_abbreviation(label) and _spells(label.words[0].form, words, named):
        return True
    if any(words.lower(at) in _DESCRIBES for at in named):
        return False
    return _is_title(words, named) or _names_the_label(words, named, genus, label)


def _is_abbreviation(label: Term) -> bool:
    form = label.words[0].form
    is_coined = not label.readings[0] or not sounds_dutch(form.lower())  # vbo, dbc
    is_coined = is_coined and len(form) <= LONGEST_ABBREVIATION
    has_capitals = sum(letter.isupper() for letter in form) > 1
    return len(label.words) == 1 and (has_capitals or is_coined)


def _spells(abbreviation: str, words: Words, named: Sequence[int]) -> bool:
    """Return whether *abbreviation* takes its letters from *named* in order, none left out.

    ``KRW`` takes two from *Kaderrichtlijn Water*: one word may give several.
    """
    letters = [letter for letter in abbreviation.lower() if letter.isalpha()]
    forms = [words.lower(at) for at in named if words.can_be_noun(at)]
    first = words.lower(named[0])[0]
    if len(letters) < PAIR or not 1 <= len(forms) <= len(letters) or first != letters[0]:
        return False
    rest = iter("".join(words.lower(at) for at in named))
    return all(letter in rest for letter in letters)


def _is_title(words: Words, named: Sequence[int]) -> bool:
    """Return whether every noun has the capital of a name: ``de Gezondheidswet``."""
    capitals = [index for index in named if words.tokens[index].form[0].isupper()]
    if not capitals:
        return False
    nouns = [index for index in named if words.can_be_noun(index)]
    is_shout = all(words.tokens[index].form.isupper() for index in capitals)
    is_start_only = capitals == [0]  # any text may begin with a capital
    is_more = len(capitals) > 1 or words.lower(named[0] - 1) in ARTICLES
    return set(nouns) <= set(capitals) and is_more and not (is_shout or is_start_only)


def _names_the_label(words: Words, named: Sequence[int], genus: int | None, label: Term) -> bool:
    """Return whether the label stands there with a name, or ends a name: ``Zeehavenwet``."""
    head = label.head.lower
    lemmas = label.lemmas[label.head_at]
    for at in named:
        has_capital = words.tokens[at].form[0].isupper()
        if words.can_be(at, lemmas):
            is_inside = has_capital and at > 0
            return is_inside or _has_name(words, at, named[-1], genus, head)
        is_part = has_capital and (at > 0 or len(named) <= PAIR)
        is_law = head in REGELGEVING and words.tokens[at - 1].form[0].isupper() and at > named[0]
        if words.lower(at).endswith(head) and (is_part or is_law):
            return True
    return False


def _has_name(words: Words, at: int, last: int, genus: int | None, head: str) -> bool:
    """Return whether what stands behind the label tells which one: ``raad van toezicht``."""
    behind = range(at + 1, last + 1)
    if not behind:
        return False
    is_followed = any(words.tokens[index].form[0].isupper() for index in behind)
    goes_on = words.can_be_noun(at + 1) or words.can_be_premodifier(at + 1)
    is_juxtaposed = words.tokens[at].form[0].isupper() and goes_on
    is_preposition = WordClass.PREPOSITION in words.classes(at + 1)
    is_law = head.endswith(tuple(REGELGEVING)) and words.tokens[at].form[0].isupper()
    is_body = at == genus and head.endswith(tuple(BESTUURSLICHAAM))
    return is_followed or is_juxtaposed or ((is_law or is_body) and is_preposition)
