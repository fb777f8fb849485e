"""Makes the mends that need no thought: a suggestion beside the text of the author."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from msgspec import structs

from toetssteen.contract.request import Definition
from toetssteen.contract.result import Fix, ValidationResult
from toetssteen.definitions.judging import Judge, is_judged
from toetssteen.definitions.values import Change, Cleaned
from toetssteen.evidence.mending import is_no_worse, safe_fixes, with_fixes
from toetssteen.language.spacing import odd_space_in
from toetssteen.language.view import bare_literal, markup_in, view_of

ROUNDS: Final = 5
"""A mend may bring the next one to light: markup hides an article, say."""


async def cleaned(definition: Definition, first: ValidationResult, judge: Judge) -> Cleaned | None:
    """Return the text of *definition* with its mends made; None when none are, or none help.

    The last text under which no rule fires that was silent in *first* is the one that stands.
    """
    if not is_judged(first):
        return None
    best: Cleaned | None = None
    text, result, changes = definition.text, first, list[Change]()
    for _ in range(ROUNDS):
        fixes = _fixes(text, result)
        if not fixes:
            break
        changes += [_change(text, fix) for fix in fixes]
        text = with_fixes(text, fixes)
        result = await judge.verdict(structs.replace(definition, text=text))
        if is_no_worse(first, result):  # a degraded result is worse: it has a finding of its own
            best = Cleaned(text, tuple(changes), result)
    return best


def _fixes(text: str, result: ValidationResult) -> Sequence[Fix]:
    """Return what mends white space and markup, whoever judged; then what findings carry."""
    plain = _tidied(text)
    return safe_fixes(result.violations) if plain == text else (Fix(0, len(text), plain),)


def _tidied(text: str) -> str:
    """Return *text* as a reader sees it, if anything in it is odd and anything is to be seen."""
    if any(odd_space_in(text)) or any(markup_in(text)):
        return bare_literal(" ".join(view_of(text).text.split())) or text
    return text


def _change(text: str, fix: Fix) -> Change:
    """Return what *fix* replaces, without the characters at its ends that stay as they are."""
    was, becomes = text[fix.start : fix.end], fix.text
    head = _alike(was, becomes)
    was, becomes = was[head:], becomes[head:]
    tail = _alike(was[::-1], becomes[::-1])
    return Change(was[: len(was) - tail], becomes[: len(becomes) - tail])


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
