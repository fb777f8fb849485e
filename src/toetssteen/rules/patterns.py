"""Word patterns as data, and one scan that finds all of them in one walk over the tokens.

A pattern is a row of steps. The notation, words separated by spaces:

* ``teneinde``: this form, in any case;
* ``dienen~``: any form of this lemma;
* ``en|of``, ``kunnen~|mogen~``: one of these;
* ``<noun>``: any word that can be of this class;
* ``…``: up to four tokens, none of which ends a sentence.

Every pattern starts with a form or a lemma, so that a scan looks at each token once and
tries only the patterns that can begin there. Gaps are bounded: a scan is linear.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from toetssteen.language.lexicon import WordClass
from toetssteen.language.words import Words

GAP = 4
_SENTENCE_MARKS = frozenset({".", ";", "?", "!", ":"})


@dataclass(frozen=True, slots=True)
class Step:
    """One place in a pattern: any of the forms, lemmas or classes; or a gap."""

    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    classes: frozenset[WordClass] = frozenset()
    is_gap: bool = False

    def fits(self, words: Words, index: int) -> bool:
        """Return whether the token at *index* can stand here."""
        if words.lower(index) in self.forms:
            return True
        has_lemma = bool(self.lemmas) and not self.lemmas.isdisjoint(words.lemmas(index))
        return has_lemma or (
            bool(self.classes) and not self.classes.isdisjoint(words.classes(index))
        )


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens from *first* to *last*, both included."""

    first: int
    last: int


Pattern = tuple[Step, ...]


def pattern(notation: str) -> Pattern:
    """Read the notation of the module.

    Raises:
        ValueError: it does not start with a form or a lemma, ends in a gap, or names a class
            that does not exist.
    """
    steps = tuple(_step(word) for word in notation.split())
    if not steps or not (steps[0].forms or steps[0].lemmas) or steps[-1].is_gap:
        message = f"a pattern starts with a form or a lemma and ends in a word: {notation!r}"
        raise ValueError(message)
    return steps


def _step(word: str) -> Step:
    if word == "…":
        return Step(is_gap=True)
    parts = word.split("|")
    return Step(
        forms=frozenset(part for part in parts if part[-1] not in "~>"),
        lemmas=frozenset(part[:-1] for part in parts if part[-1] == "~"),
        classes=frozenset(WordClass(part[1:-1]) for part in parts if part[-1] == ">"),
    )


Key = TypeVar("Key")


class PatternIndex(Generic[Key]):
    """Many patterns, each with a key, found together."""

    def __init__(self, patterns: Iterable[tuple[Pattern, Key]]) -> None:
        forms: defaultdict[str, list[tuple[Pattern, Key]]] = defaultdict(list)
        lemmas: defaultdict[str, list[tuple[Pattern, Key]]] = defaultdict(list)
        for steps, key in patterns:
            for form in steps[0].forms:
                forms[form].append((steps, key))
            for lemma in steps[0].lemmas:
                lemmas[lemma].append((steps, key))
        self._forms: Mapping[str, list[tuple[Pattern, Key]]] = dict(forms)
        self._lemmas: Mapping[str, list[tuple[Pattern, Key]]] = dict(lemmas)

    def scan(self, words: Words) -> Iterator[tuple[Key, Match]]:
        """Yield every match with its key, by where it starts; nested matches included."""
        begun: dict[tuple[str, str], list[tuple[Pattern, Key]]] = {}  # a long text says it again
        for index in range(len(words)):
            pair = words.lower(index), words.lower(index + 1)
            if pair not in begun:
                begun[pair] = list(self._begun_by(words, index))
            for steps, key in begun[pair]:
                last = _end(steps, 1, words, index + 1)
                if last is not None:
                    yield key, Match(index, last)

    def _begun_by(self, words: Words, index: int) -> Iterator[tuple[Pattern, Key]]:
        """Yield the patterns that the words at *index* and behind it do not rule out."""
        patterns = list(self._forms.get(words.lower(index), ()))
        for lemma in sorted(words.lemmas(index)):
            patterns += self._lemmas.get(lemma, ())
        for steps, key in patterns:
            if len(steps) == 1 or steps[1].is_gap or _fits(steps[1], words, index + 1):
                yield steps, key


def _fits(step: Step, words: Words, index: int) -> bool:
    return index < len(words) and step.fits(words, index)


def _end(steps: Pattern, step: int, words: Words, index: int) -> int | None:
    """Return the last token of the shortest way to fit *steps* from *index* on, if any."""
    while step < len(steps):
        if steps[step].is_gap:
            return _behind_gap(steps, step + 1, words, index)
        if not _fits(steps[step], words, index):
            return None
        step, index = step + 1, index + 1
    return index - 1


def _behind_gap(steps: Pattern, step: int, words: Words, index: int) -> int | None:
    for skipped in range(min(GAP, len(words.tokens) - index - 1) + 1):
        last = _end(steps, step, words, index + skipped)
        if last is not None:
            return last
        if words.tokens[index + skipped].form in _SENTENCE_MARKS:
            return None
    return None
