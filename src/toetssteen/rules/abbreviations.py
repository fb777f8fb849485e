"""Abbreviations in capitals, in whichever language."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from html import unescape

from toetssteen.rules.rule import Finding
from toetssteen.rules.subject import Subject

_FEWEST_CAPITALS = 2
_LONGEST_REFERENCE = 800  # characters between [[ and ]], as entities at most
_LONGEST_MIXED = 6  # letters of an abbreviation with lower case in it, as KvK has
_SHORTEST_SHOUTED = 4  # letters of a plain word that somebody wrote in capitals
_SHOUTED = frozenset(
    {"aan", "alle", "dan", "de", "een", "en", "geen", "het", "met", "niet", "of", "van", "wel",
     "and", "all", "no", "not", "or", "the", "with"}
)  # fmt: skip
_ROMAN = frozenset("IVXLCDM")


def unexplained(subject: Subject, known: AbstractSet[str]) -> Iterator[Finding]:
    """Find each abbreviation in capitals that is not *known*, not in the term, nor explained."""
    if subject.view.text.isupper():
        return
    seen: set[str] = set()
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        found = next(
            ((at, form) for at, form in _parts(token.form) if _is_abbreviation(form)), None
        )
        if found is None:
            continue
        at, form = found
        if form not in seen and not is_known(subject, index, form, known):
            start = token.start + at
            is_whole = form == token.form
            yield Finding(start, token.end if is_whole else start + len(form))
        seen.add(form)


def _parts(form: str) -> Iterator[tuple[int, str]]:
    """Yield the word, then each part between hyphens with its place: ``VTS`` in VTS-post."""
    if "-" in form and len(form) <= _LONGEST_MIXED and not form.isupper():
        yield 0, form  # e-MJV
    at = 0
    for part in form.split("-"):
        yield at, part.removesuffix("'s").removesuffix("’s")
        at += len(part) + 1


def _is_abbreviation(form: str) -> bool:
    """Return whether *form* has two capitals or more, as in RVK or KvK."""
    capitals = sum(letter.isupper() for letter in form)
    is_short = form.isupper() or len(form) <= _LONGEST_MIXED
    return capitals >= _FEWEST_CAPITALS and is_short and "/" not in form


def is_known(subject: Subject, index: int, form: str, known: AbstractSet[str]) -> bool:
    """Return whether *form*, in the token at *index*, needs no explanation here."""
    profile = subject.profile
    in_term = any(form.lower() in word.lower for label in subject.labels for word in label.words)
    return (
        form in known | profile.afkortingen | profile.eenheden
        or in_term
        or subject.is_in_label(index, index)
        or set(form) <= _ROMAN
        or any(letter.isdigit() for letter in form)
        or _is_shouted(subject, form)
        or _is_explained(subject, index)
        or _is_in_a_reference(subject, index)
    )


def _is_shouted(subject: Subject, form: str) -> bool:
    """Return whether this is a plain word that somebody wrote in capitals."""
    if form.lower() in _SHOUTED:
        return True
    return len(form) >= _SHORTEST_SHOUTED and form.isupper() and form in subject.lexicon


def _is_in_a_reference(subject: Subject, index: int) -> bool:
    """Return whether the abbreviation stands in ``[[…]]``, which leads to its explanation."""
    start = subject.words.tokens[index].start
    window = unescape(subject.text[max(0, start - _LONGEST_REFERENCE) : start])
    return window.rfind("[[") > window.rfind("]]")


def _is_explained(subject: Subject, index: int) -> bool:
    """Return whether brackets stand around the abbreviation, or right behind it."""
    tokens = subject.words.tokens
    before = tokens[index - 1].form if index else ""
    after = tokens[index + 1].form if index + 1 < len(tokens) else ""
    return before == "(" or after == "("
