"""Reads CSV: a header, then one definition a row; comma, semicolon or tab between cells."""

import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import BinaryIO, Final, NamedTuple

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.columns import Candidates, Role, candidates, chosen, not_found, suffice
from toetssteen.inputs.decoding import decoded_lines
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.inputs.refusals import empty_file
from toetssteen.inputs.table import Table

DELIMITERS: Final = (";", ",", "\t")
MOST_COLUMNS: Final = 1000
LOOKED_AT: Final = 200
"""How many rows are read ahead to see which columns are in use."""

_EXCEL_HINT: Final = "sep="  # a first line by which Excel is told the delimiter


class Record(NamedTuple):
    """The cells of one row and the line of the file on which it starts, from 1."""

    line: int
    cells: list[str]


class Layout(NamedTuple):
    """The delimiter, the line of the header, from 1, and the place of the definition in a row."""

    delimiter: str
    header_line: int
    definition: int


class Csv:
    """Reads CSV in UTF-8, or in the encoding that the person states.

    Cells may hold line ends; a row has the number of the line on which it starts. Cells that
    hold HTML are cleaned, see ``cell_markup``.
    """

    def read(self, file: BinaryIO, options: Options) -> Iterator[Row | BadRow | Notice]:
        """See ``Reader.read``."""
        records = _records(decoded_lines(file, options.encoding), options)
        header = next(records)
        if len(header.cells) > MOST_COLUMNS:
            raise _too_wide(header.line)
        found = candidates(header.cells, options)
        if not suffice(found):
            raise not_found(header.cells, header.line)
        yield from _rows(header.cells, found, records, options)


def _rows(
    header: Sequence[str], found: Candidates, records: Iterator[Record], options: Options
) -> Iterator[Row | BadRow | Notice]:
    ahead, broken = _read_ahead(records)
    sample = [record.cells for record in ahead if len(record.cells) == len(header)]
    columns, notices = chosen(header, found, sample)
    yield from notices
    table = Table(columns, options, sample)
    for line, cells in chain(ahead, records):
        row = table.row(line, cells) if len(cells) == len(header) else _ragged(line, cells, header)
        if row:
            yield row
    if broken:
        raise broken
    yield from table.notices()


def _read_ahead(records: Iterator[Record]) -> tuple[list[Record], UnreadableInputError | None]:
    # An error among the rows read ahead waits until the rows before it were yielded.
    ahead: list[Record] = []
    try:
        ahead.extend(islice(records, LOOKED_AT))
    except UnreadableInputError as error:
        return ahead, error
    return ahead, None


def layout(file: BinaryIO, options: Options) -> Layout:
    """Return how *file*, which ``Csv`` has read, is laid out.

    Raises:
        UnreadableInputError: see ``Reader.read``.
    """
    opening = _opening(decoded_lines(file, options.encoding), options)
    records = _parsed(opening)
    header = next(records)
    ahead, _ = _read_ahead(records)
    sample = [record.cells for record in ahead if len(record.cells) == len(header.cells)]
    columns, _ = chosen(header.cells, candidates(header.cells, options), sample)
    return Layout(opening.delimiter, header.line, columns.positions[Role.DEFINITION])


class _Opening(NamedTuple):
    """Which delimiter parts the cells of *lines*, and how many lines came before these."""

    lines: Iterator[str]
    delimiter: str
    before: int


def _records(lines: Iterator[str], options: Options) -> Iterator[Record]:
    yield from _parsed(_opening(lines, options))


def _opening(lines: Iterator[str], options: Options) -> _Opening:
    before, first = _first_line(lines)
    delimiter = _stated_delimiter(first)
    if delimiter:
        skipped, first = _first_line(lines)
        before += skipped + 1
    delimiter = delimiter or _delimiter(first, options)
    return _Opening(chain([first], lines), delimiter, before)


def _first_line(lines: Iterator[str]) -> tuple[int, str]:
    """Return how many blank lines come first, and the line after them."""
    for before, line in enumerate(lines):
        if line.strip():
            return before, line
    raise empty_file()


def _stated_delimiter(line: str) -> str | None:
    stated = line.strip("\r\n").removeprefix(_EXCEL_HINT)
    return stated if line.startswith(_EXCEL_HINT) and stated in DELIMITERS else None


def _delimiter(line: str, options: Options) -> str:
    # By the headings that we know first: the header may be one long sentence with commas.
    return max(DELIMITERS, key=lambda delimiter: _fit(line, delimiter, options))


def _fit(line: str, delimiter: str, options: Options) -> tuple[int, int]:
    try:
        header = next(csv.reader([line], delimiter=delimiter))[:MOST_COLUMNS]
    except csv.Error:  # reported, with its line, when the row is read for real
        return 0, 0
    return len(candidates(header, options)), len(header)


def _parsed(opening: _Opening) -> Iterator[Record]:
    reader = csv.reader(opening.lines, delimiter=opening.delimiter, strict=True)
    while True:
        line = opening.before + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _broken(line) from error
        if cells:
            yield Record(line, cells)


def _ragged(line: int, cells: Sequence[str], header: Sequence[str]) -> BadRow:
    reason = Text(
        f"De rij heeft {len(cells)} cellen en de kop {len(header)}. Zet een cel met het "
        "scheidingsteken erin tussen aanhalingstekens.",
        f"The row has {len(cells)} cells and the header {len(header)}. Put a cell that holds "
        "the delimiter between quotes.",
    )
    return BadRow(line, "INP-ROW-001", reason)


def _broken(line: int) -> UnreadableInputError:
    longest = f"{csv.field_size_limit():,}"
    reason = Text(
        "In de rij die hier begint wordt een aanhalingsteken niet gesloten of niet verdubbeld, "
        f"of is een cel langer dan {longest.replace(',', '.')} tekens.",
        "In the row that starts here a quote is not closed or not doubled, or a cell is longer "
        f"than {longest} characters.",
    )
    return UnreadableInputError("INP-FIL-005", reason, line)


def _too_wide(line: int) -> UnreadableInputError:
    reason = Text(
        f"De kop heeft meer dan {MOST_COLUMNS} kolommen. Laat weg wat geen kolom is.",
        f"The header has more than {MOST_COLUMNS} columns. Leave out what is not a column.",
    )
    return UnreadableInputError("INP-FIL-005", reason, line)
