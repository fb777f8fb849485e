"""The one place in V2 where ``re`` runs: a legacy pattern means what ``re`` makes of it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from toetssteen.engines.v2.compat.rule import Span

BEGRIP = "{begrip}"
BOUNDARY = "\0"

# Characters of which `re` with IGNORECASE matches nothing but what `folded` makes the same
# character; a test tries every code point. Others (ß, µ, Greek) have relatives of their own.
SAFE = frozenset(map(chr, range(0x20, 0x7F))) - frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ") | frozenset(
    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ‘’“”–—"
)

_FLAGS = re.IGNORECASE | re.UNICODE
# ValueError: `(?a)` for the whole expression contradicts UNICODE.
_BROKEN = (re.error, OverflowError, RecursionError, ValueError)
# If an expression bears with these in the place of `{begrip}`, it bears with nearly any term.
_ANY_TERM = ("begrip", "5", "\0", "\U0010ffff")
_BETWEEN_WORDS = re.compile(r"(\W+)")
# Not public, and only used to be fast: without it no pattern is screened and all are run.
_PARSER: Any = getattr(re, "_parser", None)

Item = tuple[str, Any]


def complaint(source: str) -> str | None:
    """Return what is wrong with an expression of a rule file, or None."""
    if not source:
        return "is empty"
    try:
        for term in _ANY_TERM:
            re.compile(source.replace(BEGRIP, re.escape(term)), _FLAGS)
    except _BROKEN as error:
        return f"does not compile: {error}"
    return None


class Expression:
    """An expression of a rule, compiled once; with ``{begrip}`` in it, once per term."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.is_template = BEGRIP in source
        self._compiled = None if self.is_template else re.compile(source, _FLAGS)

    def spans(self, term: str, target: str) -> list[Span] | None:
        """Return where in *target* one character or more matches.

        Returns:
            The places, or None when *term* in the place of ``{begrip}`` breaks the expression.
        """
        try:
            compiled = self._compiled or _with_term(self.source, term)
        except _BROKEN:
            return None
        return [match.span() for match in compiled.finditer(target) if match.group()]


@lru_cache(maxsize=512)  # a glossary names one term many times; more would only grow
def _with_term(source: str, term: str) -> re.Pattern[str]:
    return re.compile(source.replace(BEGRIP, re.escape(term)), _FLAGS)


def parsed(source: str) -> list[Item]:
    """Return the expression as a sequence of (operation, argument), [] when that is unknown."""
    try:
        tree = _PARSER.parse(source, _FLAGS)
    except (AttributeError, *_BROKEN):  # there is no such parser, or no such expression
        return []
    return named(tree)


def named(tree: Iterable[tuple[Any, Any]]) -> list[Item]:
    """Return the operations of a parsed sequence by name."""
    return [(operation.name, argument) for operation, argument in tree]


def is_plain(added_flags: int) -> bool:
    r"""Return whether ``\b`` in a group with *added_flags* stands where ``marked`` says."""
    return not added_flags & re.ASCII


def folded(text: str) -> str:
    """Return *text* with everything that IGNORECASE takes for a safe character as that one."""
    if text.isascii():
        return text.lower()
    # İ first: its lower case is two characters. ı and ſ are lower case themselves.
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


def marked(text: str) -> str:
    r"""Return folded *text* with a mark at each ``\b`` and at both ends."""
    return BOUNDARY + BOUNDARY.join(_BETWEEN_WORDS.split(folded(text))) + BOUNDARY
