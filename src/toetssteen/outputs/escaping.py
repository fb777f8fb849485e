"""Shows what cannot be seen, so that a text cannot steer a terminal, a page or a reader."""

from unicodedata import category

# Control, format (bidi marks, zero width, soft hyphen), surrogates, line and paragraph separators.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Letters and marks by category that draw nothing: Hangul fillers, Braille blank, grapheme joiner.
_UNSEEN = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LAST_OF_BMP = 0xFFFF


def is_hidden(char: str) -> bool:
    """Return whether *char* draws nothing, or steers how its neighbours are drawn."""
    return category(char) in _UNSEEN_CATEGORIES or char in _UNSEEN or _is_noncharacter(ord(char))


def escaped(char: str) -> str:
    r"""Return *char* as ``\n``, ``\r``, ``\t``, ``\u202e`` or ``\U000e0001``."""
    if char in _SHORT:
        return _SHORT[char]
    code = ord(char)
    return f"\\u{code:04x}" if code <= _LAST_OF_BMP else f"\\U{code:08x}"


def visible(text: str, keep: str = "") -> str:
    """Return *text* with each hidden character escaped, except those in *keep*.

    A backslash of the author stays one backslash: what is shown is for eyes, not for a parser.
    """
    if _hides_nothing(text):
        return text
    return "".join(escaped(char) if is_hidden(char) and char not in keep else char for char in text)


def json_visible(json: str) -> str:
    r"""Return the same JSON document with hidden characters as ``\u`` escapes.

    It means the same to every parser, and it is safe to look at. Between its strings *json*
    may only hold line feeds.
    """
    if _hides_nothing(json):
        return json
    return "".join(
        _json_escape(char) if is_hidden(char) and char != "\n" else char for char in json
    )


def _hides_nothing(text: str) -> bool:
    # Nearly every text; these two look at it without a step of Python per character.
    return text.isprintable() and not any(char in text for char in _UNSEEN)


def _json_escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004  Unicode, chapter 23
