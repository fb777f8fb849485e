"""How wide a letter is at 12 pixels, on the safe side: a page cannot ask before it is shown."""

from typing import Final

from rich.cells import cell_len

_NARROW: Final = frozenset("fijlrtIJ .,:;!|'‘’()[]/-")
_WIDE: Final = frozenset("mwMW@%&…")
_END_OF_LATIN: Final = "\u024f"


def letter_width(char: str) -> float:
    """Return pixels that hold *char* in the wider of the usual faces without serifs."""
    if char in _NARROW:
        return 5.0
    if char in _WIDE:
        return 12.0
    if char > _END_OF_LATIN:
        return 12.0 if cell_len(char) else 0.0
    return 9.4 if char.isupper() else 7.7
