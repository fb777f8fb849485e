"""What a mend changed in one definition, as a unified diff."""

from collections.abc import Iterator
from difflib import unified_diff
from typing import Final

from toetssteen.outputs.escaping import visible
from toetssteen.outputs.ink import Ink, Pen
from toetssteen.outputs.interface import Judged

_INKS: Final = {"---": Ink.STRONG, "+++": Ink.STRONG, "@": Ink.BLUE, "-": Ink.RED, "+": Ink.GREEN}


def diff(before: Judged, text: str, pen: Pen) -> Iterator[str]:
    """Yield the lines that tell how the definition *before* became *text*; none when it is equal.

    The heads name the file, the line and the term.
    """
    name = f"{before.file}:{before.line} {before.request.begrip.strip()}"
    old, new = before.request.text.split("\n"), text.split("\n")
    for line in unified_diff(old, new, name, name, lineterm=""):
        shown = visible(line)
        ink = next((ink for start, ink in _INKS.items() if line.startswith(start)), None)
        yield shown if ink is None else pen.write(shown, ink)
