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
    r"|(?P<emphasis>\*{2,3}|_{2,3})"
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
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in _pieces(text):
        whole = len(piece) != end - start
        for offset, character in enumerate(piece):
            characters.append(character)
            starts.append(start if whole else start + offset)
            ends.append(end if whole else start + offset + 1)
    return View("".join(characters), tuple(starts), tuple(ends))


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
_LITERAL = re.compile(r'^\s*"[^"]*"@[a-z]{2}\s*$')

_UNIT_SPACE = re.compile(r"(?<=[0-9])[\u00a0\u202f](?=[A-Za-z%°€])")
_DOUBLE_OR_EDGE = re.compile(r"^\s+|(?<!\s)\s{2,}")


def markup_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of each tag, entity and emphasis mark, or of a serialised literal."""
    if _LITERAL.match(text):
        yield 0, len(text)
        return
    for odd in _ODD.finditer(text):
        if odd.lastgroup in {"tag", "emphasis", "entity"}:
            yield odd.span()


def odd_space_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of invisible characters and of hard, doubled and edge spaces.

    A hard space between a number and its unit is meant.
    """
    units = {match.start() for match in _UNIT_SPACE.finditer(text)}
    found = [match.span() for match in _DOUBLE_OR_EDGE.finditer(text)]
    if text[-1:].isspace():
        found.append((len(text.rstrip()), len(text)))
    found += [
        odd.span()
        for odd in _ODD.finditer(text)
        if odd.lastgroup in {"space", "invisible"} and odd.start() not in units
    ]
    yield from _apart(sorted(found))


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


# UTF-8 that was read as windows-1252: a lead byte as a Latin letter, then continuation bytes.
_MOJIBAKE = re.compile(
    r"\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    r"|\u00c2[\u0080-\u00bf]"
    r"|\u00e2(?:\u20ac|\u0080)[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_REPLACEMENT = re.compile("\ufffd+")


def damage_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of characters that were read in the wrong encoding or lost."""
    spans = [match.span() for match in _MOJIBAKE.finditer(text) if _decoded(match.group())]
    spans += [match.span() for match in _REPLACEMENT.finditer(text)]
    yield from sorted(spans)


def repaired(text: str) -> str:
    """Return *text* with what was read in the wrong encoding read in the right one."""
    return _MOJIBAKE.sub(lambda match: _decoded(match.group()) or match.group(), text)


def _decoded(damaged: str) -> str:
    """Return what *damaged* was before it was read wrongly; empty when it was not."""
    for encoding in ("windows-1252", "latin-1"):
        try:
            return damaged.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return ""
