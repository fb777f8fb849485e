"""Abbreviations in capitals, in whichever language."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from toetssteen.rules.rule import Finding
from toetssteen.rules.subject import Subject

_FEWEST_CAPITALS = 2
_LONGEST_MIXED = 6  # letters of an abbreviation with lower case in it, as KvK has
_SHORTEST_SHOUTED = 4  # letters of a plain word that somebody wrote in capitals
_ROMAN = frozenset("IVXLCDM")


def unexplained(subject: Subject, known: AbstractSet[str]) -> Iterator[Finding]:
    """Find each abbreviation in capitals that is not *known*, not in the term, nor explained."""
    if subject.view.text.isupper():
        return
    seen: set[str] = set()
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        form = token.form.split("-")[0]  # the abbreviation in VTS-post
        if form not in seen and _is_abbreviation(form) and not _is_known(subject, index, known):
            yield Finding(token.start, token.end if form == token.form else token.start + len(form))
        seen.add(form)


def _is_abbreviation(form: str) -> bool:
    """Return whether *form* has two capitals or more, as in RVK or KvK."""
    capitals = sum(letter.isupper() for letter in form)
    is_short = form.isupper() or len(form) <= _LONGEST_MIXED
    return capitals >= _FEWEST_CAPITALS and is_short and "/" not in form


def _is_known(subject: Subject, index: int, known: AbstractSet[str]) -> bool:
    form, profile = subject.words.tokens[index].form.split("-")[0], subject.profile
    in_term = any(form in word.form for label in subject.labels for word in label.words)
    return (
        form in known | profile.afkortingen | profile.eenheden
        or in_term
        or subject.is_in_label(index, index)
        or set(form) <= _ROMAN
        or any(letter.isdigit() for letter in form)
        or (len(form) >= _SHORTEST_SHOUTED and bool(subject.words.readings(index)))
        or _is_explained(subject, index)
    )


def _is_explained(subject: Subject, index: int) -> bool:
    """Return whether brackets stand around the abbreviation, or right behind it."""
    tokens = subject.words.tokens
    before = tokens[index - 1].form if index else ""
    after = tokens[index + 1].form if index + 1 < len(tokens) else ""
    return before == "(" or after == "("
