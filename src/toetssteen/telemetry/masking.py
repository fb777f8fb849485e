"""The last filter before a log line leaves: what looks like a person is not shown."""

import re
from typing import Final

_MASK: Final = "***"
# Eight or more digits, single spaces, dots or hyphens between them: it may be a citizen number.
_DIGITS: Final = re.compile(r"[0-9](?:[ .\-]?[0-9]){7,}")
# Bounded on both sides of the sign, so that it is linear in the length of the text.
_ADDRESS: Final = re.compile(r"[^\s@<>\"']{1,64}@[^\s@<>\"']{1,255}")


def masked(text: str) -> str:
    """Return *text* without runs of eight digits and e-mail addresses, on one line."""
    without = _ADDRESS.sub(_MASK, _DIGITS.sub(_MASK, text))
    return "".join(char if char.isprintable() else _escaped(char) for char in without)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
