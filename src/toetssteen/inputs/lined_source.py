"""A file that a parser reads line by line, so that we know where each thing stands."""

import html
import io
import json
from bisect import bisect_right
from itertools import accumulate
from typing import Final

_HEAD: Final = 30
"""How much of a literal is looked for, in code points."""

_REACH: Final = 1 << 16
"""How far behind the literal before it a literal is looked for, in bytes."""


class LinedSource(io.BytesIO):
    """Bytes for a parser that tells no line numbers, and the lines of what it finds in them.

    Each read gives at most one line. So when the parser reports a literal, that literal
    stands before the end of the line given last, and behind the literal before it; between
    the two, the place of its first words is its line. A parser that takes in the whole file
    first (JSON-LD) leaves only the second bound, and then a text that is part of an earlier
    text may be placed there. A literal that is spelled in a way that we do not look for is
    placed where the parser stood.
    """

    def __init__(self, raw: bytes) -> None:
        super().__init__(raw)
        self._raw = raw
        self._starts = [0, *accumulate(len(line) for line in io.BytesIO(raw))]
        self._after = 0

    def read(self, size: int | None = -1) -> bytes:
        """Return the next line, or as much of it as *size* allows."""
        return self.readline(size)

    def line_of(self, literal: str) -> int:
        """Return the line, from 1, where *literal* starts; ask in the order of the parser."""
        given = self.tell()
        end = min(given, self._after + _REACH)
        for spelling in _spellings(literal[:_HEAD]):
            at = self._raw.find(spelling, self._after, end)
            if at >= 0:
                self._after = at + 1
                return self._line(at)
        return self._line(max(given - 1, 0) if end == given else self._after)

    def _line(self, at: int) -> int:
        return bisect_right(self._starts, at)


def _spellings(head: str) -> dict[bytes, None]:
    escaped = json.dumps(head)[1:-1], json.dumps(head, ensure_ascii=False)[1:-1]
    spelled = (head, *escaped, html.escape(head, quote=False))
    return dict.fromkeys(spelling.encode() for spelling in spelled)
