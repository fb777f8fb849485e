"""All terms and synonyms of a glossary, found in a text by lemma, the longest first.

A label is stored word by word under the keys of its words, so ``zeewaardige schepen`` finds
``zeewaardig schip`` and a hyphen is as good as a space. A label never begins or ends inside a
token: ``kade`` is not in ``kadegebruiker``.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from toetssteen.glossary.entry import Entry
from toetssteen.glossary.keys import FUNCTION_CLASSES, REMEMBERED, Keys, folded
from toetssteen.language.lexicon import WordClass
from toetssteen.language.tokens import Token, tokens_of
from toetssteen.language.view import view_of
from toetssteen.language.words import Words
from toetssteen.rules.term import Term, TermKind, term_of

MOST_WAYS: Final = 16  # to spell one label in keys; beyond that the first key of each word counts
_ROOT: Final = 0
# These stand before a verb as easily as before a noun.
_OPEN_TO_VERBS: Final = frozenset({"te", "die", "dat", "deze", "dit", "zijn"})
_BEFORE_A_NOUN: Final = frozenset(
    {WordClass.ADJECTIVE, WordClass.DETERMINER, WordClass.NUMERAL, WordClass.PREPOSITION}
)


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """One term or synonym of the concept at *place*.

    ``is_qualified``: a remark in brackets tells it from another concept of the same name.
    """

    text: str
    place: int
    is_preferred: bool
    is_qualified: bool
    kind: TermKind
    length: int

    @property
    def rank(self) -> int:
        """How well it answers to its bare name; a lower rank hides the higher ones."""
        return (1 if self.is_qualified else 0) if self.is_preferred else 2


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Labels that are spelt alike and are alike in kind: what fits one of them fits all.

    They are in order of concept, and shared by all their mentions: a name may belong to
    hundreds of concepts.
    """

    labels: tuple[Label, ...]
    places: frozenset[int]

    @property
    def rank(self) -> int:
        """See ``Label.rank``."""
        return self.labels[0].rank


@dataclass(frozen=True, slots=True)
class Hit:
    """The labels of best rank that stand from some token up to *last*."""

    last: int
    namesakes: Namesakes


class LabelIndex:
    """The labels of *entries*."""

    def __init__(self, entries: Sequence[Entry], keys: Keys) -> None:
        self._keys = keys
        self._next: list[dict[str, int]] = [{}]
        self._labels: list[tuple[Label, ...]] = [()]
        for entry in entries:
            for label, term in _labels_of(entry, keys):
                self._add(label, term)
        self._namesakes = [_grouped(labels) for labels in self._labels]
        self._from_root = lru_cache(REMEMBERED)(self._starts)

    def _starts(self, part: str) -> tuple[int, ...]:
        """Return the states that *part* leads to as the first of a label."""
        return tuple(n for key in self._keys.of(part) if (n := self._next[_ROOT].get(key)))

    def _add(self, label: Label, term: Term) -> None:
        steps = [self._keys.of(part) for word in term.words for part in _parts(word)]
        ways = 1
        for step in steps:
            ways *= len(step)
        states = {_ROOT}
        for step in steps:
            chosen = step if ways <= MOST_WAYS else step[:1]
            states = {self._child(state, key) for state in sorted(states) for key in chosen}
        for state in states:
            self._labels[state] = (*self._labels[state], label)

    def _child(self, state: int, key: str) -> int:
        following = self._next[state]
        if key not in following:
            following[key] = len(self._next)
            self._next.append({})
            self._labels.append(())
        return following[key]

    def words_of(self, text: str) -> Words:
        """Return *text* in words, for who has none of it yet."""
        return Words(tokens_of(view_of(text)), self._keys.lexicon)

    def spans_in(self, words: Words) -> tuple[tuple[int, int], ...]:
        """Return the code points of the longest label at each of *words* where one stands."""
        hits = ((token, self.at(words, at, len(words))) for at, token in enumerate(words.tokens))
        return tuple((token.start, words.tokens[hit.last].end) for token, hit in hits if hit)

    def at(self, words: Words, index: int, end: int) -> Hit | None:
        """Return the longest label that stands at *index* and ends before *end*."""
        token = words.tokens[index]
        if not token.is_word or not self._from_root(_parts(token)[0]):
            return None  # nearly always; all that follows costs more
        longest = None
        for last, groups in self._walk(words.tokens, index, end):
            fitting = [group for group in groups if _fits(group.labels[0], words, index)]
            longest = Hit(last, _best(fitting)) if fitting else longest
        return longest

    def exactly(self, words: Words, first: int, end: int) -> tuple[Label, ...]:
        """Return the labels that the tokens *first* to *end* (exclusive) are, whatever case."""
        for last, groups in self._walk(words.tokens, first, end):
            if last == end - 1:
                return _best(groups).labels
        return ()

    def named(self, name: str) -> tuple[Label, ...]:
        """Return the labels that *name* is, in whatever case and inflection."""
        words = self.words_of(name)
        return self.exactly(words, 0, len(words))

    def may_be(self, form: str) -> bool:
        """Return whether the lower-case *form* is a label as it is written, or the lemma of one."""
        state = self._next[_ROOT].get(form if form.isascii() else folded(form))
        return state is not None and bool(self._labels[state])

    def of_word(self, form: str) -> tuple[Label, ...]:
        """Return the labels that the lower-case *form* is."""
        states = sorted(set(self._from_root(form)))
        groups = [group for state in states for group in self._namesakes[state]]
        return _best(groups).labels if groups else ()

    def __iter__(self) -> Iterator[Label]:
        """Yield every label; one that is spelt in several ways more than once."""
        for labels in self._labels:
            yield from labels

    def _walk(
        self, tokens: Sequence[Token], index: int, end: int
    ) -> Iterator[tuple[int, list[Namesakes]]]:
        """Yield the last token and the labels of every stretch from *index* that is a label."""
        states: Iterable[int] = (_ROOT,)
        for at in range(index, min(end, len(tokens))):
            if not tokens[at].is_word:
                return
            for part in _parts(tokens[at]):
                keys = self._keys.of(part)
                states = [n for s in states for k in keys if (n := self._next[s].get(k))]
            if not states:
                return
            found = [group for state in dict.fromkeys(states) for group in self._namesakes[state]]
            if found:
                yield at, found


def _parts(token: Token) -> Sequence[str]:
    """Return *token* at its hyphens; ``zend-`` before ``en`` stays the half word it is."""
    if "-" not in token.lower or token.lower.endswith("-"):
        return (token.lower,)
    return token.lower.split("-")


def _labels_of(entry: Entry, keys: Keys) -> Iterator[tuple[Label, Term]]:
    concept, seen = entry.concept, set()
    for number, text in enumerate((concept.begrip, *concept.synoniemen)):
        term = entry.subject.term if number == 0 else term_of(text, keys.lexicon, keys.grammar)
        spelt = tuple(word.lower for word in term.words)
        if not term.is_empty and spelt not in seen:
            is_preferred = number == 0 and not _yields(entry)
            label = Label(text, entry.place, is_preferred, term.is_qualified, term.kind, len(spelt))
            yield label, term
        seen.add(spelt)


def _yields(entry: Entry) -> bool:
    """Return whether the row itself says that another term is the preferred one."""
    preferred = entry.concept.voorkeursterm
    return preferred is not None and preferred.casefold() != entry.concept.begrip.casefold()


def _grouped(labels: Sequence[Label]) -> tuple[Namesakes, ...]:
    """Return *labels* by all that decides whether and how well they fit."""
    alike: dict[tuple[TermKind, int, bool, int], dict[int, Label]] = {}
    for label in labels:
        likeness = label.kind, label.length, label.text[:1].islower(), label.rank
        alike.setdefault(likeness, {}).setdefault(label.place, label)
    return tuple(_namesakes(by_place) for by_place in alike.values())


def _namesakes(by_place: dict[int, Label]) -> Namesakes:
    places = sorted(by_place)
    return Namesakes(tuple(by_place[place] for place in places), frozenset(places))


def _best(groups: Sequence[Namesakes]) -> Namesakes:
    """Return the labels of the best rank among *groups*, of which there is at least one."""
    best = min(group.rank for group in groups)
    kept = [group for group in groups if group.rank == best]
    if len(kept) == 1:
        return kept[0]
    return _namesakes({label.place: label for group in kept for label in group.labels})


def _fits(label: Label, words: Words, index: int) -> bool:
    """Return whether the words at *index* can be *label* and not a word that looks like it."""
    form = words.tokens[index].form
    if label.kind is TermKind.ABBREVIATION:
        return form.isupper()
    if label.length > 1 or label.kind is TermKind.VERB:
        return True
    classes = words.classes(index)
    if not FUNCTION_CLASSES.isdisjoint(classes) or (index and _is_name(form, label.text)):
        return False
    return WordClass.VERB not in classes or index == 0 or _leads_to_noun(words, index - 1)


def _is_name(form: str, label: str) -> bool:
    """Return whether *form* begins a name where *label* is a plain word: ``Wet op de zeevaart``."""
    return form[0].isupper() and label[:1].islower()


def _leads_to_noun(words: Words, at: int) -> bool:
    """Return whether a noun is due behind the token: ``het werk``, not ``dat werkt``."""
    if not words.tokens[at].is_word:
        return words.tokens[at].form in {":", "(", "["}
    return words.lower(at) not in _OPEN_TO_VERBS and not _BEFORE_A_NOUN.isdisjoint(
        words.classes(at)
    )
