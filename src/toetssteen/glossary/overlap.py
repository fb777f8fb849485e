"""How much of one definition stands in another, word by word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.keys import folded
from toetssteen.rules.kind import KERN_OF_OPSOMMING

FEWEST_CONTIGUOUS: Final = 5  # content words in a row
PARALLEL: Final = 0.8  # of a definition that begins with the other: the two are of a kind
MOST_SHARED: Final = 50  # definitions with the same five words in a row: a fixed phrase, no nesting
MOST_COMPARED: Final = 80  # content words of one definition that are compared in order

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nested:
    """``outer`` holds the definition of ``inner``, from token *first* to *last* of it."""

    outer: Entry
    inner: Entry
    first: int
    last: int


def nestings(entries: Sequence[Entry]) -> Iterator[Nested]:
    """Yield, for each definition, the longest other one that stands in it."""
    starts = _starts(entries)
    for outer in _telling(entries):
        found = [one for at in range(len(outer.content)) for one in _at(outer, at, starts)]
        if found:
            yield max(found, key=lambda one: (len(one.inner.content), -one.inner.place))


def _telling(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield those that describe; a citation may well stand in other definitions."""
    return (entry for entry in defined(entries) if entry.subject.kind in KERN_OF_OPSOMMING)


def _starts(entries: Sequence[Entry]) -> dict[Gram, list[Entry]]:
    """Return the definitions by their first words: one that is nested is so from its genus on."""
    starts: defaultdict[Gram, list[Entry]] = defaultdict(list)
    for entry in _telling(entries):
        if len(entry.content) >= FEWEST_CONTIGUOUS:
            starts[_gram(entry, 0)].append(entry)
    return {gram: found for gram, found in starts.items() if len(found) <= MOST_SHARED}


def _gram(entry: Entry, at: int) -> Gram:
    return tuple(key for key, _ in entry.content[at : at + FEWEST_CONTIGUOUS])


def _at(outer: Entry, at: int, starts: dict[Gram, list[Entry]]) -> Iterator[Nested]:
    for inner in starts.get(_gram(outer, at), ()):
        run = _run(outer, at, inner)
        covers = run == len(inner.content)  # the last words often are what tells two concepts apart
        is_parallel = at == 0 and run >= PARALLEL * len(outer.content)
        is_namesake = folded(inner.concept.begrip) == folded(outer.concept.begrip)
        if covers and not is_parallel and not is_namesake:
            yield Nested(outer, inner, outer.content[at][1], outer.content[at + run - 1][1])


def _run(one: Entry, at: int, other: Entry) -> int:
    run = 0
    for (key, _), (other_key, _) in zip(one.content[at:], other.content, strict=False):
        if key != other_key:
            break
        run += 1
    return run


def shared_in_order(one: Entry, other: Entry) -> tuple[int, ...]:
    """Return the tokens of *one* that are, in order, the most content words of *other*."""
    mine, theirs = one.content[:MOST_COMPARED], other.content[:MOST_COMPARED]
    lengths = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for i, (key, _) in reversed(tuple(enumerate(mine))):
        for j, (other_key, _) in reversed(tuple(enumerate(theirs))):
            lengths[i][j] = (
                lengths[i + 1][j + 1] + 1
                if key == other_key
                else max(lengths[i + 1][j], lengths[i][j + 1])
            )
    return tuple(_followed(lengths, mine, theirs))


def _followed(
    lengths: Sequence[Sequence[int]],
    mine: Sequence[tuple[str, int]],
    theirs: Sequence[tuple[str, int]],
) -> Iterator[int]:
    i = j = 0
    while i < len(mine) and j < len(theirs):
        if mine[i][0] == theirs[j][0]:
            yield mine[i][1]
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
