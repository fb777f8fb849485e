"""Replaces definitions in CSV, cell by cell where they stand."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.text import Text
from toetssteen.inputs.csv import layout
from toetssteen.inputs.decoding import BOM
from toetssteen.inputs.interface import Options

_QUOTE: Final = '"'
_ENDS: Final = "\r\n"
_NOT_KEPT: Final = Text(
    "In codering {name} is het bestand niet ongewijzigd terug te schrijven. Sla het op als UTF-8.",
    "In encoding {name} the file cannot be written back unchanged. Save it as UTF-8.",
)
Cell = tuple[int, int]


def with_cells(raw: bytes, texts: Mapping[int, str], options: Options) -> bytes:
    """Return *raw* with the definition of each row in *texts* replaced.

    A cell keeps its quotes, and gets them when the new text needs them.

    Args:
        raw: a file that ``Csv`` has read.
        texts: new definitions by the line on which the row starts, from 1.
        options: what the person said about the file.

    Raises:
        UnreadableInputError: INP-FIL-001, the encoding does not give the same bytes back, or
            lacks a character of a new definition.
    """
    found = layout(io.BytesIO(raw), options)
    said, encoding = _decoded(raw, options.encoding)
    parts, done = [], 0
    for line, cells in _rows(said, found.delimiter):
        if line in texts and line > found.header_line:
            start, end = cells[found.definition]
            parts += [said[done:start], _cell(texts[line], said[start:end], found.delimiter)]
            done = end
    return _encoded("".join([*parts, said[done:]]), encoding)


def _decoded(raw: bytes, encoding: str | None) -> tuple[str, str]:
    encoding = encoding or ("utf-8-sig" if raw.startswith(BOM) else "utf-8")
    said = raw.decode(encoding)
    if said.encode(encoding) != raw:
        raise _not_kept(encoding)
    return said, encoding


def _encoded(said: str, encoding: str) -> bytes:
    try:
        return said.encode(encoding)
    except UnicodeEncodeError:
        raise _not_kept(encoding) from None


def _not_kept(encoding: str) -> UnreadableInputError:
    return UnreadableInputError("INP-FIL-001", _NOT_KEPT.filled(name=shown(encoding)))


def _cell(text: str, before: str, delimiter: str) -> str:
    needs_quotes = any(char in text for char in (_QUOTE, delimiter, *_ENDS))
    if not needs_quotes and not before.startswith(_QUOTE):
        return text
    return f'"{text.replace(_QUOTE, _QUOTE * 2)}"'


def _rows(said: str, delimiter: str) -> Iterator[tuple[int, Sequence[Cell]]]:
    """Yield each row as ``csv.reader`` sees it: the line where it starts, and its cells."""
    at, line = 0, 1
    while at < len(said):
        cells, end = _row(said, at, delimiter)
        yield line, cells
        line += said.count("\n", at, end)
        at = end


def _row(said: str, at: int, delimiter: str) -> tuple[list[Cell], int]:
    cells: list[Cell] = []
    while True:
        end = _behind_cell(said, at, delimiter)
        cells.append((at, end))
        if end < len(said) and said[end] == delimiter:
            at = end + 1
            continue
        return cells, end + (2 if said.startswith("\r\n", end) else 1)


def _behind_cell(said: str, at: int, delimiter: str) -> int:
    """Return the index behind the cell at *at*; in quotes a delimiter and a line end are text."""
    if said.startswith(_QUOTE, at):
        at += 1
        while (at := said.find(_QUOTE, at)) >= 0 and said.startswith(_QUOTE * 2, at):
            at += 2
        return len(said) if at < 0 else at + 1
    while at < len(said) and said[at] != delimiter and said[at] not in _ENDS:
        at += 1
    return at
