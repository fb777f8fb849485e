r"""Derives from an expression what every match of it must hold, so that most need not run.

A *cue* is a piece of marked text (``patterns.marked``). Of the cues of an expression at least
one stands in the marked text of whatever it matches; no cues means that nothing is known.
``\b(?:kan|mag)\s+worden\b`` has the cues ``\0kan\0`` and ``\0mag\0``, or ``\0worden\0``, and the
longest tells most.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from toetssteen.engines.v2.compat.patterns import (
    BEGRIP,
    BOUNDARY,
    SAFE,
    Item,
    folded,
    is_plain,
    named,
    parsed,
)

Cues = frozenset[str]

_UNKNOWN: Cues = frozenset()

# What stands before a run when all we know of it is that it is no part of a word.
_EDGE = "\1"

# Stands for the term while an expression with `{begrip}` is parsed. What could stand before it
# and still swallow part of a real term (an escape, a number, the start of a repeat) is refused.
_PROBE = "þþþþþþþþ"
_SWALLOWS = frozenset("\\0123456789{,")

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


@dataclass(frozen=True, slots=True)
class Needs:
    """What whatever an expression matches must hold: one of *cues*, if any, and the term."""

    cues: Cues = _UNKNOWN
    term: bool = False


def needs_of(source: str) -> Needs:
    """Return what an expression of a rule needs."""
    if BEGRIP not in source:
        return Needs(_most_telling(_ways(parsed(source))))
    before, _, after = source.partition(BEGRIP)
    # `#` starts a comment under `(?x)`, which a term with a line break would end; what begins
    # like the probe might be taken together with it.
    if BEGRIP in after or {"#", _PROBE[0]} & set(folded(source)) or before[-1:] in _SWALLOWS:
        return Needs()
    ways = list(_ways(parsed(before + _PROBE + after)))
    if not any(cues and all(_PROBE in cue for cue in cues) for cues in ways):
        return Needs()
    return Needs(_most_telling(cues for cues in ways if _PROBE not in "".join(cues)), term=True)


def cue_of_term(term: str) -> str:
    """Return the longest cue of *term* taken literally, "" when it has no safe character."""
    return max(_runs(("LITERAL", ord(character)) for character in term), key=len)


def _ways(items: Sequence[Item]) -> Iterator[Cues]:
    """Yield the cues of each part of a sequence: all parts must match, so any will do."""
    runs = (frozenset({run}) for run in _runs(items) if run.strip(BOUNDARY))
    return chain(runs, (_part(items, index) for index in range(len(items))))


def _most_telling(ways: Iterable[Cues]) -> Cues:
    return max(
        ways, key=lambda cues: (min(map(len, cues), default=0), -len(cues)), default=_UNKNOWN
    )


def _runs(items: Iterable[Item]) -> Iterator[str]:
    """Yield each piece of marked text that stands in whatever the sequence matches."""
    run = ""
    for item in items:
        character = folded(chr(item[1])) if item[0] == "LITERAL" else ""
        if character in SAFE:
            run += _gap(run, character) + character
        elif _is_boundary(item):
            run = run.strip(_EDGE).removesuffix(BOUNDARY) + BOUNDARY
        elif not (run == _EDGE and _is_space(item, at_least=0)):
            at_edge = _is_start(item) or _is_space(item, at_least=1)
            yield (run + _gap(run, _EDGE) if at_edge else run).strip(_EDGE)
            run = _EDGE if at_edge else ""
    yield run.strip(_EDGE)


def _gap(run: str, character: str) -> str:
    """Return the mark that stands between the end of *run* and *character*."""
    if not run or run.endswith(BOUNDARY) or _is_word(run[-1]) == _is_word(character):
        return ""
    return BOUNDARY


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_boundary(item: Item) -> bool:
    return item[0] == "AT" and item[1].name == "AT_BOUNDARY"


def _is_start(item: Item) -> bool:
    return item[0] == "AT" and item[1].name in {"AT_BEGINNING", "AT_BEGINNING_STRING"}


def _is_space(item: Item, at_least: int) -> bool:
    r"""Return whether *item* is ``\s``, or a repeat of it, *at_least* so many times."""
    operation, argument = item
    if operation in _REPEATS and argument[0] >= at_least and len(argument[2]) == 1:
        operation, argument = named(argument[2])[0]
    return operation == "IN" and [str(part[1]) for part in argument] == ["CATEGORY_SPACE"]


def _is_flat(item: Item) -> bool:
    return item[0] in {"LITERAL", "AT"} or _is_space(item, at_least=0)


def _part(items: Sequence[Item], index: int) -> Cues:
    """Return the cues of the one operation at *index*."""
    operation, argument = items[index]
    if operation == "IN" and all(kind == "LITERAL" for kind, _ in named(argument)):
        return _either(_ways([part]) for part in named(argument))
    if operation == "BRANCH":
        before = list(takewhile(_is_flat, reversed(items[:index])))[::-1]
        after = list(takewhile(_is_flat, items[index + 1 :]))
        return _either(_ways([*before, *named(tree), *after]) for tree in argument[1])
    return _most_telling(_ways(_inside(items[index])))


def _inside(item: Item) -> list[Item]:
    """Return the sequence that *item* must match at least once, [] when there is none."""
    operation, argument = item
    if operation == "SUBPATTERN" and is_plain(argument[1]):
        return named(argument[3])
    if operation in _REPEATS and argument[0] > 0:
        return named(argument[2])
    return named(argument) if operation == "ATOMIC_GROUP" else []


def _either(alternatives: Iterable[Iterable[Cues]]) -> Cues:
    """Return the cues of alternatives: those of each, or none when one of them has none."""
    cues = [_most_telling(ways) for ways in alternatives]
    return frozenset().union(*cues) if all(cues) else _UNKNOWN
