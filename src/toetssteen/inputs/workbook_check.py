"""Looks at every part of an Excel file before the library that reads it does.

That library lays out each sheet as one full rectangle: two cells in opposite corners of an
otherwise empty sheet would make it ask for 512 GiB, and end the process.
"""

import re
from functools import lru_cache
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.archive import parts
from toetssteen.inputs.xml_check import check_xml

MOST_CELLS: Final = 10_000_000
"""Rows times columns of the used part of one sheet."""

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384

_WORKBOOK: Final = "xl/workbook.xml"
_OTHER_KINDS: Final = frozenset({"xl/workbook.bin", "content.xml", "mimetype"})
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_XML_NAMES: Final = (".xml", ".rels", ".vml")
_SHEET_WORD: Final = b"sheetData"
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS: Final = 26
_CONTENTS: Final = frozenset({"v", "is", "f"})  # only a cell that holds something takes room


def check_workbook(raw: bytes) -> None:
    """Refuse *raw* unless it is an Excel file that is safe to read.

    Raises:
        UnreadableInputError: INP-FIL-002 an archive or a sheet that is too large or suspect,
            INP-FIL-003 a DOCTYPE, INP-FIL-005 a part that is not XML, INP-FIL-007 another
            kind of file, or one with a password.
    """
    if raw.startswith(_OLE):
        raise _locked() if _ENCRYPTED in raw else _another_kind()
    if not raw.startswith(b"PK"):
        raise _another_kind()
    names = {_checked(name, contents) for name, contents in parts(raw)}
    if _WORKBOOK not in names or not _OTHER_KINDS.isdisjoint(names):
        raise _another_kind()


def _checked(name: str, contents: bytes) -> str:
    name = name.casefold()
    # A sheet may have any name; one that is not XML has no business with this word.
    if name.endswith(_XML_NAMES) or _SHEET_WORD in contents:
        check_xml(contents, _Extent().seen if _SHEET_WORD in contents else None)
    return name


class _Extent:
    """How far the filled cells of one sheet reach, from the elements of its XML."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._last_row = self._last_column = 0

    def seen(self, name: str, attributes: dict[str, str]) -> None:
        """Take in one element, in the order of the document."""
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "c":
            self._move_to(attributes.get("r"))
        elif name in _CONTENTS:
            self._grow()
        elif name == "row":
            self._row, self._column = _row_number(attributes.get("r"), self._row + 1), 0

    def _move_to(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        found = _REFERENCE.fullmatch(reference)
        if found is None:
            raise _too_large()
        self._column, self._row = _column_number(found[1]), int(found[2])

    def _grow(self) -> None:
        if self._row <= self._last_row and self._column <= self._last_column:
            return  # as most cells do; there are millions of them
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        if (
            self._last_row > MOST_ROWS
            or self._last_column > MOST_COLUMNS
            or self._last_row * self._last_column > MOST_CELLS
        ):
            raise _too_large()


def _row_number(stated: str | None, following: int) -> int:
    if stated is None:
        return following
    if not (stated.isdecimal() and len(stated) <= len(str(MOST_ROWS))):
        raise _too_large()
    return int(stated)


@lru_cache(maxsize=MOST_COLUMNS)
def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def _too_large() -> UnreadableInputError:
    reason = Text(
        "Een blad heeft gevulde cellen te ver uit elkaar, of op een plaats die niet bestaat. "
        "Zet de woordenlijst in een blad zonder iets erbuiten.",
        "A sheet has filled cells too far apart, or in a place that does not exist. Put the "
        "glossary in a sheet with nothing outside it.",
    )
    return UnreadableInputError("INP-FIL-002", reason)


def _locked() -> UnreadableInputError:
    reason = Text(
        "Het bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.",
        "The file is protected with a password. Save it without a password.",
    )
    return UnreadableInputError("INP-FIL-007", reason)


def _another_kind() -> UnreadableInputError:
    reason = Text(
        "Dit is geen .xlsx-bestand. Bewaar de werkmap als Excel-werkmap (.xlsx).",
        "This is not an .xlsx file. Save the workbook as an Excel workbook (.xlsx).",
    )
    return UnreadableInputError("INP-FIL-007", reason)
