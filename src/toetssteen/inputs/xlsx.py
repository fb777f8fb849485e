"""Reads Excel workbooks: the sheet that is a glossary, one definition a row."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, Final

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.columns import Columns, Role, candidates, chosen, not_found, suffice
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.inputs.listing import listed
from toetssteen.inputs.refusals import empty_file
from toetssteen.inputs.table import Table
from toetssteen.inputs.workbook_check import check_workbook

HEADER_WITHIN: Final = 20
"""The header stands among this many rows from the first that is filled; titles go before it."""

Cells = tuple[str, ...]


class Xlsx:
    """Reads one sheet of a workbook, as Excel last saved it: nothing is evaluated or fetched.

    The sheet is the one that the person names, or else the visible sheet with a column for
    the term and one for the definition that has most definitions; a sheet in which most terms
    are undefined (a list of codes, say) comes after one in which they are defined. A row has
    the number that Excel shows. Cells that hold HTML are cleaned, see ``cell_markup``.
    """

    def read(self, file: BinaryIO, options: Options) -> Iterator[Row | BadRow | Notice]:
        """See ``Reader.read``."""
        raw = file.read()
        if not raw:
            raise empty_file()
        check_workbook(raw)
        glossaries = list(_glossaries(_opened(raw), options))
        sheet = max(glossaries, key=_Sheet.rank)
        yield from _choice(sheet, glossaries)
        yield from sheet.notices
        yield from _rows(sheet, options)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet with a term and a definition. ``rows`` are those below the header."""

    name: str
    columns: Columns
    notices: tuple[Notice, ...]
    first: int  # the number of the first of the rows
    rows: Sequence[Cells]

    def rank(self) -> tuple[bool, int]:
        """Return how much this looks like a glossary."""
        term, definition = (self.columns.positions[role] for role in (Role.TERM, Role.DEFINITION))
        terms = [row for row in self.rows if row[term].strip()]
        defined = sum(1 for row in terms if row[definition].strip())
        return 0 < len(terms) <= defined * 2, defined


def _rows(sheet: _Sheet, options: Options) -> Iterator[Row | BadRow | Notice]:
    table = Table(sheet.columns, options, sheet.rows)
    for number, cells in enumerate(sheet.rows, start=sheet.first):
        row = table.row(number, cells)
        if row:
            yield row
    yield from table.notices()


def _opened(raw: bytes) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(raw))
    except CalamineError:
        raise _unreadable(nl="De werkmap", en="The workbook") from None


def _glossaries(book: CalamineWorkbook, options: Options) -> Iterator[_Sheet]:
    """Yield the sheets that can be read as a glossary: at least one."""
    names = _candidates(book, options)
    headers: list[Cells] = []
    found = False
    for name in names:
        rows = _cells(book, name)
        sheet = _glossary(name, rows, options)
        if sheet:
            found = True
            yield sheet
        headers += [row for row in rows if any(row)][:1]
    if not found:
        raise not_found([cell for header in headers for cell in header if cell])


def _candidates(book: CalamineWorkbook, options: Options) -> list[str]:
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    if options.sheet is None:
        return [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    wanted = options.sheet.strip().casefold()
    named = [sheet.name for sheet in sheets if sheet.name.casefold() == wanted]
    if not named:
        raise _no_such_sheet(sheets)
    return named


def _glossary(name: str, rows: Sequence[Cells], options: Options) -> _Sheet | None:
    blank = sum(1 for _ in _leading_blank(rows))
    for at, header in enumerate(islice(rows, blank, blank + HEADER_WITHIN), start=blank):
        found = candidates(header, options)
        if suffice(found):
            below = rows[at + 1 :]
            columns, notices = chosen(header, found, below)
            return _Sheet(name, columns, notices, first=at + 2, rows=below)
    return None


def _leading_blank(rows: Iterable[Cells]) -> Iterator[Cells]:
    for row in rows:
        if any(row):
            return
        yield row


def _cells(book: CalamineWorkbook, name: str) -> list[Cells]:
    """Return all rows of a sheet from row 1; columns left of the used part are left out."""
    try:
        sheet = book.get_sheet_by_name(name)
        return [tuple(_text(cell) for cell in row) for row in sheet.iter_rows()]
    except (CalamineError, OverflowError, ValueError):  # the last two: dates beyond all calendars
        told = listed([name])
        raise _unreadable(nl=f"Blad ‘{told}’", en=f"Sheet ‘{told}’") from None


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _choice(sheet: _Sheet, glossaries: Sequence[_Sheet]) -> Iterator[Notice]:
    rivals = [other.name for other in glossaries if other is not sheet and any(other.rank())]
    if not rivals:
        return
    name, others = listed([sheet.name]), listed(rivals)
    yield Notice(
        Text(
            f"Gelezen is blad ‘{name}’. Ook deze bladen hebben een begrip en een definitie: "
            f"{others}; kies er een met --sheet.",
            f"Sheet ‘{name}’ was read. These sheets have a term and a definition too: "
            f"{others}; choose one with --sheet.",
        )
    )


def _no_such_sheet(sheets: Iterable[SheetMetadata]) -> UnreadableInputError:
    names = listed(sheet.name for sheet in sheets)
    reason = Text(
        f"Er is geen blad met die naam; er zijn: {names}. Kies er een met --sheet.",
        f"There is no sheet of that name; there are: {names}. Choose one with --sheet.",
    )
    return UnreadableInputError("INP-FIL-006", reason)


def _unreadable(nl: str, en: str) -> UnreadableInputError:
    reason = Text(
        f"{nl} is beschadigd. Open het bestand in Excel en bewaar het opnieuw.",
        f"{en} is damaged. Open the file in Excel and save it again.",
    )
    return UnreadableInputError("INP-FIL-007", reason)
