"""What two definitions share that say the same in another order of words.

Dutch lets phrases change places: *die tegen betaling paarden verzorgt* is *die paarden tegen
betaling verzorgt*. A preposition moves with its noun, an adverb moves alone, verbs at the end
change places among themselves. What has neither preposition nor freedom keeps its order,
because it tells who does what to whom; so do two phrases with one preposition.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from toetssteen.glossary.entry import Entry
from toetssteen.glossary.keys import Keys
from toetssteen.language.lexicon import WordClass

_NEGATIONS: Final = frozenset({"geen", "niet", "noch", "nooit", "zonder", "not", "no", "never"})


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    classes: frozenset[WordClass]

    @property
    def is_preposition(self) -> bool:
        return WordClass.PREPOSITION in self.classes and WordClass.NOUN not in self.classes

    @property
    def can_be_noun(self) -> bool:
        return WordClass.NOUN in self.classes or not self.classes

    @property
    def is_verb(self) -> bool:
        return WordClass.VERB in self.classes and not self.can_be_noun

    @property
    def is_adverb(self) -> bool:
        return WordClass.ADVERB in self.classes and self.key not in _NEGATIONS


Arrangement = tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, ...]]


def arrangement(entry: Entry, keys: Keys) -> Arrangement:
    """Return what stays the same of a definition when its phrases change places.

    That is what keeps its order, the phrases by preposition, and the adverbs.
    """
    words = _words(entry, keys)
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    kept: list[_Word] = []
    free: list[str] = []
    at = 0
    while at < len(words):
        end = _end_of_phrase(words, at)
        if end > at + 1:
            phrases[words[at].key] += (word.key for word in words[at + 1 : end])
        elif words[at].is_adverb:
            free.append(words[at].key)
        else:
            kept.append(words[at])
        at = end
    by_preposition = tuple((name, *phrases[name]) for name in sorted(phrases))
    return tuple(_in_order(kept)), by_preposition, tuple(sorted(free))


def _words(entry: Entry, keys: Keys) -> Sequence[_Word]:
    tokens = entry.subject.words.tokens[entry.subject.first : entry.subject.end]
    forms = [token.lower for token in tokens if token.is_word]
    return [
        _Word(keys.stem_of(part.key), keys.lexicon.classes(form))
        for form in forms
        if (part := keys.part_of(form)).is_said
    ]


def _end_of_phrase(words: Sequence[_Word], at: int) -> int:
    """Return where the phrase ends that a preposition at *at* opens: behind its noun."""
    if not words[at].is_preposition:
        return at + 1
    nouns = (index for index in range(at + 1, len(words)) if words[index].can_be_noun)
    return next(nouns, at) + 1


def _in_order(kept: Iterable[_Word]) -> Iterator[str]:
    """Yield the keys of *kept*, verbs beside each other in one order."""
    for is_verb, group in groupby(kept, key=lambda word: word.is_verb):
        found = [word.key for word in group]
        yield from sorted(found) if is_verb else found
