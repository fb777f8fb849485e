"""Colours for a terminal. Everything painted is made visible before, never after."""

from enum import StrEnum

from toetssteen.contract.result import Severity


class Ink(StrEnum):
    """A way to paint words; the value is the ANSI code that turns it on."""

    STRONG = "1"
    FAINT = "2"
    MARK = "1;4;31"
    RED = "1;31"
    YELLOW = "1;33"
    GREEN = "1;32"
    BLUE = "1;34"

    def on(self, words: str) -> str:
        """Return *words* painted, with the paint wiped off after them."""
        return f"\x1b[{self.value}m{words}\x1b[0m"


INK_OF = {Severity.ERROR: Ink.RED, Severity.WARNING: Ink.YELLOW, Severity.INFO: Ink.BLUE}


class Pen:
    """Writes words with ink on a terminal and without in a file."""

    def __init__(self, *, has_ink: bool) -> None:
        self.has_ink = has_ink

    def write(self, words: str, ink: Ink) -> str:
        """Return *words*, painted if this pen has ink."""
        return ink.on(words) if self.has_ink else words
