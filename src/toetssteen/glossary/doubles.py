"""Which concepts have one definition.

Definitions are grouped by what they say in keys without empty words: one walk finds every pair
that is equal but for articles, inflection, punctuation and the order of phrases, without
comparing pairs.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.keys import Keys, folded
from toetssteen.glossary.word_order import Arrangement, arrangement
from toetssteen.rules.kind import Kind

FEWEST_WORDS: Final = 3  # of a near duplicate; a shorter text is a duplicate only word for word


def doubles_among(entries: Sequence[Entry], keys: Keys) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries with one definition, two terms or more, each group in order of term."""
    alike: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in defined(entries):
        if entry.subject.kind is not Kind.VERWIJZING:
            alike[_words(entry, keys)].append(entry)
    found = [group for many in alike.values() for group in _of_one_order(many, keys)]
    return tuple(sorted((one for one in found if _concepts(one) > 1), key=lambda one: one[0].place))


def _words(entry: Entry, keys: Keys) -> tuple[str, ...]:
    """Return the words that duplicates share, in whatever order; all of them in a short text."""
    if len(entry.said) >= FEWEST_WORDS:
        return tuple(sorted(keys.stem_of(key) for key in entry.said))
    subject = entry.subject
    tokens = subject.words.tokens[subject.first : subject.end]
    return ("=", *(token.lower for token in tokens if token.is_word))


def _of_one_order(alike: Sequence[Entry], keys: Keys) -> Iterator[tuple[Entry, ...]]:
    """Yield the entries of *alike*, which share their words, by what they say with them."""
    if len({entry.said for entry in alike}) == 1:
        yield from _with_one_note(alike)
        return
    arranged: defaultdict[Arrangement, list[Entry]] = defaultdict(list)
    for entry in alike:
        arranged[arrangement(entry, keys)].append(entry)
    for group in arranged.values():
        yield from _with_one_note(group)


def _with_one_note(alike: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield the entries of *alike* apart where what follows the definition tells them apart."""
    by_note: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in alike if len(alike) > 1 else ():
        by_note[_note(entry)].append(entry)
    if len(set(by_note) - {""}) <= 1:
        yield tuple(alike)
    else:
        yield from (tuple(group) for group in by_note.values())


def _note(entry: Entry) -> str:
    """Return what stands behind the definiens, comparable."""
    tokens = entry.subject.words.tokens[entry.subject.end :]
    return " ".join(token.lower for token in tokens if token.is_word)


def _concepts(group: Sequence[Entry]) -> int:
    """Return how many concepts *group* is for a reader.

    One term from two sources is no duplicate of itself, nor is one property of two things
    (``bolder.hoogte``); and terms that are called synonyms of each other share their definition
    with right.
    """
    names: set[str] = set()
    count = 0
    for entry in group:
        concept = entry.concept
        labels = (concept.begrip, *concept.synoniemen, concept.voorkeursterm or "")
        own = {_name(label, entry) for label in labels} - {""}
        count += names.isdisjoint(own)
        names |= own
    return count


def _name(label: str, entry: Entry) -> str:
    """Return *label*, comparable, without an article and without the thing it is a property of."""
    first, _, rest = folded(label).partition(" ")
    name = rest if rest and first in entry.subject.grammar.articles else folded(label)
    owner, _, of_it = name.rpartition(".")
    return of_it if owner and of_it and not of_it.startswith(" ") else name
