"""White space that a reader does not see, or sees for what it is not."""

import re
from collections.abc import Iterator
from typing import Final

from toetssteen.language.view import INVISIBLE

_ODD: Final = re.compile(
    r"(?P<break>(?<![ \t])[ \t]*[\n\r\u2028\u2029\x0b\x0c\x85][\s]*)"
    r"|(?P<space>[\t\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    rf"|(?P<invisible>[{INVISIBLE}\x00-\x08\x0e-\x1b\x7f])"
)
_DOUBLE_OR_EDGE: Final = re.compile(r"^\s+|(?<!\s)[^\S\n\r]{2,}(?![\n\r])")

# Behind these a new line begins a sentence, an item or a paragraph.
_ENDS: Final = re.compile(r"[.:;!?)>\]\-–•]$|\n\s*\n")
_BEGINS: Final = re.compile(r"[-–•*<]|[0-9A-Za-z]{1,3}[.)°]|\([0-9A-Za-z]{1,3}\)|[A-Z]")


def odd_space_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of invisible characters and of hard, doubled and edge spaces.

    A hard space beside a number is meant (``12 m``, ``artikel 3``), and so is a new line
    between sentences or items; inside a sentence it is odd.
    """
    found = [match.span() for match in _DOUBLE_OR_EDGE.finditer(text)]
    if text[-1:].isspace():
        found.append((len(text.rstrip()), len(text)))
    found += [odd.span() for odd in _ODD.finditer(text) if not _is_meant(text, odd)]
    yield from _apart(sorted(found))


def _is_meant(text: str, odd: re.Match[str]) -> bool:
    start, end = odd.span()
    if odd.lastgroup == "break":
        before = text[max(0, start - 1) : start] + odd.group()
        return bool(_ENDS.search(before[:1]) or _ENDS.search(before) or _BEGINS.match(text, end))
    is_hard = odd.group() in "\u00a0\u202f"
    return is_hard and (text[start - 1 : start].isdigit() or text[end : end + 1].isdigit())


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield *spans*, sorted, with those that overlap or repeat taken together."""
    start, end = spans[0] if spans else (0, 0)
    for next_start, next_end in spans[1:]:
        if next_start >= end:
            yield start, end
            start = next_start
        end = max(end, next_end)
    if spans:
        yield start, end
