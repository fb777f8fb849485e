"""Characters that were read in the wrong encoding, or lost on the way."""

import re
from collections.abc import Iterator
from typing import Final

# A lead byte of UTF-8 as another encoding shows it, then as many continuation bytes as it asks.
_LATIN_TAIL: Final = (
    r"\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013-\u203a\u20ac\u2122"
)
_MOJIBAKE: Final = re.compile(
    rf"[\u00c2-\u00c5][{_LATIN_TAIL}]|\u00e2[{_LATIN_TAIL}]{{2}}"
    r"|\u221a[^\x00-\x7f\s]|\u201a\u00c4[^\x00-\x7f\s]|\u00ac[^\x00-\x7f\s]"
)
_ENCODINGS: Final = ("windows-1252", "latin-1", "mac-roman")
_REPLACEMENT: Final = re.compile("\ufffd+")

# A mark in the middle of a word, where a letter with an accent stood: financi?le, ministeri‰le.
_IN_A_WORD: Final = re.compile(r"(?<=[a-z])[?‰ƒ„†‡‹›¤¦¨¬¯¸](?=[a-z]{2})")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")


def damage_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of characters that were read in the wrong encoding or lost."""
    spans = [match.span() for match in _MOJIBAKE.finditer(text) if _decoded(match.group())]
    spans += [match.span() for match in _REPLACEMENT.finditer(text)]
    broken = {at for start, end in spans for at in range(start, end)}
    addresses = {at for one in _ADDRESS.finditer(text) for at in range(*one.span())}
    spans += [
        match.span()
        for match in _IN_A_WORD.finditer(text)
        if match.start() not in broken | addresses
    ]
    yield from sorted(spans)


def repaired(text: str) -> str:
    """Return *text* with what was read in the wrong encoding read in the right one."""
    return _MOJIBAKE.sub(lambda match: _decoded(match.group()) or match.group(), text)


def _decoded(damaged: str) -> str:
    """Return the letter or mark that *damaged* was before it was read wrongly, if it was."""
    for encoding in _ENCODINGS:
        try:
            mended = damaged.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        return mended if mended.isprintable() or mended.isspace() else ""
    return ""
