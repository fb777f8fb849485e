"""A reading copy of a text: what a reader sees, with the way back to what was written.

Markup is blanked, entities are decoded, odd white space becomes a space, invisible characters
disappear and accents are composed. Rules read the copy; findings point into the original.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# Tags that stand inside a word without splitting it.
_INLINE = frozenset({"a", "b", "em", "font", "i", "s", "span", "strong", "sub", "sup", "u"})

# Soft hyphen, zero-width characters, byte-order mark, bidi marks and isolates.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

# Every alternative is a fixed number of characters or one negated class up to its end mark,
# so a scan of the whole text is linear.
_ODD = re.compile(
    r"(?P<tag></?[A-Za-z][^<>]*>|<!--[^<>]*-->)"
    r"|(?P<emphasis>\*{2,3}|_{2,3}|`{1,3}|\$(?=\\[a-z])|(?<=[A-Za-z}])\$(?=[A-Za-z]))"
    r"|(?P<reference>\[\[(?:[^\[\]|]{1,80}\|)?(?=[^\[\]|]{1,80}\]\])|(?<=[^\s\[])\]\])"
    r"|(?P<link>\[(?=[^\[\]]{1,80}\]\([^\s()]{1,300}\))|\]\([a-z]{2,8}:[^\s()]{1,300}\))"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<space>[\t-\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])"
    rf"|(?P<invisible>[{INVISIBLE}\x00-\x08\x0e-\x1b\x7f])"
    r"|(?P<accent>.[\u0300-\u036f]{1,64})"
)


@dataclass(frozen=True, slots=True)
class View:
    """The reading copy.

    ``starts[i]`` and ``ends[i]`` are the code points of the original that character ``i`` of
    ``text`` stands for, end exclusive. Both are empty when copy and original are the same.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where the non-empty stretch *start*..*end* of the copy stands in the original."""
        if not self.starts:
            return start, end
        return self.starts[start], self.ends[end - 1]


def view_of(text: str) -> View:
    """Return the reading copy of *text*."""
    if not _ODD.search(text):
        return View(text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in _pieces(text):
        pieces.append(piece)
        if len(piece) == end - start:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
    return View("".join(pieces), tuple(starts), tuple(ends))


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    done = 0
    for odd in _ODD.finditer(text):
        yield text[done : odd.start()], done, odd.start()
        yield _read(odd), odd.start(), odd.end()
        done = odd.end()
    yield text[done:], done, len(text)


def _read(odd: re.Match[str]) -> str:
    """Return what a reader sees in the place of *odd*."""
    found = odd.group()
    match odd.lastgroup:
        case "tag":
            name = found.strip("</!>").split()[0].rstrip("/").lower() if found[1] != "!" else ""
            return "" if name in _INLINE else " "
        case "entity":
            decoded = unescape(found)  # &shy; and &ensp; stand for what is odd in its turn
            return found if decoded == found else _ODD.sub(_read, decoded)
        case "space":
            return " "
        case "accent":
            return unicodedata.normalize("NFC", found)
        case _:
            return ""


# A literal that kept its quotes and language tag: "tekst"@nl
_LITERAL = re.compile(r'^\s*"(?P<said>[^"]*)"@[a-z]{2}\s*$')


_MARKUP = frozenset({"tag", "emphasis", "entity", "link", "reference"})


def markup_in(text: str, *, but_references: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the code points of each tag, entity, link and emphasis mark, or of a literal.

    The brackets of ``[[X]]`` are among them, unless *but_references*.
    """
    if _LITERAL.match(text):
        yield 0, len(text)
        return
    sought = _MARKUP - {"reference"} if but_references else _MARKUP
    for odd in _ODD.finditer(text):
        if odd.lastgroup in sought:
            yield odd.span()


_REFERENCE = re.compile(r"\[\[(?P<name>[^\[\]|]{1,80})(?:\|[^\[\]|]{1,80})?\]\]")


def references_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of each name in double square brackets; ``[[X|words]]`` names X."""
    for reference in _REFERENCE.finditer(text):
        yield reference.span("name")


def bare_literal(text: str) -> str:
    """Return *text* without the quotes and the language tag of a serialised literal."""
    literal = _LITERAL.match(text)
    return literal["said"].strip() if literal else text
