"""The concept that a qualified term is a kind of, when the glossary has it.

``openbare kade`` is a ``kade``, ``plan van aanpak`` a ``plan``, ``havenplan`` a ``plan`` too;
but an ``aanvraag`` is no ``vraag``: what stands before the head must be a word with a meaning.
"""

from collections.abc import Sequence
from typing import Final

from toetssteen.glossary.entry import Entry
from toetssteen.glossary.labels import Label, LabelIndex
from toetssteen.language.lexicon import Lexicon, WordClass
from toetssteen.language.words import Words

SHORTEST_HEAD: Final = 3  # letters
SHORTEST_MODIFIER: Final = 3
_NUMBERS: Final = ("een", "één", "twee", "drie", "vier", "vijf", "zes", "acht", "meer", "half")
_LINKS: Final = ("", "s", "en", "e", "n", "-")
_MODIFIERS: Final = frozenset({WordClass.NOUN, WordClass.ADJECTIVE, WordClass.VERB})


def grondwoord_of(
    entry: Entry, entries: Sequence[Entry], index: LabelIndex, lexicon: Lexicon
) -> Entry | None:
    """Return which of *entries* the term of *entry* narrows, if exactly one has that name."""
    labels = _of_words(entry, index, lexicon) or _of_compound(entry, index, lexicon)
    if len(labels) != 1 or labels[0].place == entry.place:
        return None
    found = entries[labels[0].place]
    return found if found.is_defined else None


def _of_words(entry: Entry, index: LabelIndex, lexicon: Lexicon) -> tuple[Label, ...]:
    """Return the longest label that ends at the head of a term of several words."""
    term = entry.subject.term
    end = term.head_at + 1
    words = Words(term.words, lexicon)
    for first in range(0 if end < len(term.words) else 1, end):
        if labels := index.exactly(words, first, end):
            return labels
    return ()


def _of_compound(entry: Entry, index: LabelIndex, lexicon: Lexicon) -> tuple[Label, ...]:
    """Return the longest label that ends the head of the term, behind a word with a meaning."""
    form = entry.subject.term.head.lower if entry.subject.term.words else ""
    for one in (form, *sorted(lexicon.lemmas(form) - {form})):
        for cut in range(SHORTEST_MODIFIER, len(one) - SHORTEST_HEAD + 1):
            if index.may_be(one[cut:]) and _is_modifier(one[:cut], lexicon):
                return index.of_word(one[cut:])
    return ()


def _is_modifier(part: str, lexicon: Lexicon) -> bool:
    return any(
        part.endswith(link) and _has_meaning(part[: len(part) - len(link)], lexicon)
        for link in _LINKS
    )


def _has_meaning(form: str, lexicon: Lexicon) -> bool:
    if form not in lexicon:
        return _is_counted(form, lexicon)
    return len(form) >= SHORTEST_MODIFIER and not _MODIFIERS.isdisjoint(lexicon.classes(form))


def _is_counted(form: str, lexicon: Lexicon) -> bool:
    """Return whether a number and what it counts stand here: *tweebaan* in *tweebaansweg*."""
    counts = (number for number in _NUMBERS if form.startswith(number))
    rests = (form.removeprefix(number) for number in counts)
    return any(rest in lexicon and WordClass.NOUN in lexicon.classes(rest) for rest in rests)
