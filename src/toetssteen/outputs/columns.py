"""Sets a text in columns of a terminal, and marks the words that were found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len

from toetssteen.outputs.escaping import escaped, is_hidden, visible
from toetssteen.outputs.ink import Ink


@dataclass(frozen=True, slots=True)
class Cell:
    """One code point as it is shown; *width* in columns, 0 for a combining mark."""

    shown: str
    width: int
    is_marked: bool


Line = Sequence[Cell]


def cells_of(text: str, places: Sequence[bool] = ()) -> list[Cell]:
    """Return *text* as cells. *places* says per code point what is marked, see ``findings``."""
    marks = list(places) + [False] * (len(text) + 1 - len(places))
    cells = [_cell(char, marked) for char, marked in zip(text, marks, strict=False)]
    return [*cells, Cell(" ", 1, is_marked=True)] if marks[len(text)] else cells


def _cell(char: str, marked: bool) -> Cell:  # noqa: FBT001  the two halves of one zip
    shown = escaped(char) if is_hidden(char) else char
    return Cell(shown, cell_len(shown), marked)


def wrapped(cells: Line, width: int) -> Iterator[Line]:
    """Yield *cells* in lines of at most *width* columns, broken after a space where it can be.

    Nothing is dropped: a space that ends a line stays, one column outside it at most.
    """
    start, space, used = 0, None, 0
    for at, cell in enumerate(cells):
        is_space = cell.shown == " "
        while used + cell.width > width + is_space and at > start:
            end = at if space is None else space + 1
            yield cells[start:end]
            start, space = end, None
            used = sum(one.width for one in cells[start:at])
        used += cell.width
        if is_space:
            space = at
    yield cells[start:]


def folded(text: str, width: int) -> list[str]:
    """Return *text*, made visible, in lines of at most *width* columns."""
    return [plain(line).rstrip(" ") for line in wrapped(cells_of(text), width)]


def shortened(text: str, width: int) -> str:
    """Return *text*, made visible, in at most *width* columns; ``…`` says what is cut off."""
    shown = visible(text)
    if cell_len(shown) <= width:
        return shown
    return plain(next(iter(wrapped(cells_of(text), width - 1)))).rstrip(" ") + "…"


def plain(line: Line) -> str:
    """Return *line* without its marks."""
    return "".join(cell.shown for cell in line)


def carets(line: Line) -> str:
    """Return the row that goes under *line*: ``^`` below each marked column."""
    row = "".join(("^" if cell.is_marked else " ") * cell.width for cell in line)
    return row.rstrip(" ")


def painted(line: Line) -> str:
    """Return *line* with its marked words underlined and red, for a terminal."""
    runs = groupby(line, key=lambda cell: cell.is_marked)
    return "".join(
        Ink.MARK.on(plain(list(run))) if marked else plain(list(run)) for marked, run in runs
    )


def is_marked(line: Line) -> bool:
    """Return whether *line* holds a marked word."""
    return any(cell.is_marked for cell in line)
