"""Whether an English definiens gives its term a full or proper name instead of describing it."""

from collections.abc import Sequence

from toetssteen.language.words import Words
from toetssteen.rules.english import ENGLISH
from toetssteen.rules.term import Term

LONGEST_NAME = 12  # words


def names(words: Words, first: int, end: int, genus: int | None, label: Term) -> bool:
    """Return whether the definiens is the full or proper name of what *label* is short for."""
    del genus
    named = [index for index in range(first, end) if words.tokens[index].is_word]
    forms = [words.tokens[index].form for index in named]
    if not 1 <= len(named) <= LONGEST_NAME or label.is_empty:
        return False
    if any(form.lower() in ENGLISH.clause for form in forms):
        return False
    if len(label.words) == 1 and label.words[0].form.isupper():
        return _spells(label.words[0].form, forms)
    length = len(label.words)
    if label.is_said_by([words.lemmas(at) for at in range(first, min(first + length, end))]):
        is_title = forms[0][0].isupper() and words.can_be_premodifier(first + length)
        return is_title or any(form[0].isupper() for form in forms[length:])
    return len(named) == 1 and forms[0][0].isupper() and forms[0].endswith(label.head.lower)


def _spells(abbreviation: str, named: Sequence[str]) -> bool:
    """Return whether the letters of *abbreviation* are the initials of *named*, in order."""
    initials = iter("".join(name[0].upper() for name in named))
    is_compound = len(named) == 1 < len(abbreviation) and named[0][0] == abbreviation[0]
    return is_compound or (len(named) > 1 and all(letter in initials for letter in abbreviation))
