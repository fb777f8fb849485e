"""Excel: the right sheet, the row numbers that Excel shows, and no surprises inside."""

import datetime as dt
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest
from openpyxl.worksheet.formula import ArrayFormula  # type: ignore[import-untyped]  # as above

from tests.inputs.written_glossaries import (
    SHEET,
    as_xlsx,
    bad_rows,
    notices,
    read,
    refusal,
    rows,
    saved,
    with_part,
    workbook,
)
from toetssteen.inputs.archive import HIGHEST_RATIO, MOST_BYTES, MOST_ENTRIES
from toetssteen.inputs.interface import Options

HEAD = ("begrip", "definitie")
ONE = workbook({"Blad1": [HEAD, ("kade", "oever")]})
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def with_cells(*cells: str, prefix: str = "") -> bytes:
    """Return a workbook whose sheet has these rows of XML after a header in row 1."""
    head = "".join(_cell(f"{at}1", word) for at, word in zip("AB", HEAD, strict=True))
    inside = f'<row r="1">{head}</row>{"".join(cells)}'
    xml = f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{inside}</sheetData></worksheet>'
    return with_part(ONE, SHEET, (prefix + xml).encode())


def _cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_row_has_the_number_that_excel_shows() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["C4"] = "Woordenlijst van de haven"
    for at, value in {"C6": "begrip", "D6": "definitie", "C8": "kade", "D8": "oever"}.items():
        sheet[at] = value
    sheet["C12"], sheet["D12"] = "wal", "kant\nvan het water"

    found = rows(read(".xlsx", saved(book)))

    assert [(row.line, row.request.begrip) for row in found] == [(8, "kade"), (12, "wal")]


def test_the_header_stands_within_twenty_filled_rows() -> None:
    titles: list[tuple[str, ...]] = [("titel", "")]

    assert rows(read(".xlsx", workbook({"a": [*titles * 19, HEAD, ("kade", "oever")]})))
    assert refusal(".xlsx", workbook({"a": [*titles * 20, HEAD]})).code == "INP-FIL-006"


def test_cells_that_are_not_text_become_text() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    moment = dt.date(2024, 5, 1)
    for row in [HEAD, (3.0, 2.5), (7, moment), (True, "x")]:
        sheet.append(row)

    found = rows(read(".xlsx", saved(book)))

    assert [(row.request.begrip, row.request.text) for row in found] == [
        ("3", "2.5"),
        ("7", "2024-05-01"),
        ("True", "x"),
    ]


def test_merged_cells_hold_their_text_once_y5() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in [HEAD, ("kade", "oever"), ("wal", "kant")]:
        sheet.append(row)
    sheet.merge_cells("A2:A3")

    found = rows(read(".xlsx", saved(book)))

    assert [(row.request.begrip, row.request.text) for row in found] == [
        ("kade", "oever"),
        ("", "kant"),
    ]


def test_a_formula_counts_by_its_saved_value_and_is_not_evaluated_y5() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    sheet.append(("kade", "=1+1"))
    sheet["B3"] = ArrayFormula("B3", '=WEBSERVICE("https://x.example")')
    never_calculated = rows(read(".xlsx", saved(book)))
    calculated = with_cells(
        f'<row r="2">{_cell("A2", "kade")}<c r="B2"><f>1+1</f><v>2</v></c></row>'
    )

    assert [row.request.text for row in never_calculated] == [""]
    assert [row.request.text for row in rows(read(".xlsx", calculated))] == ["2"]


def test_macros_and_external_links_are_left_alone_y5() -> None:
    raw = with_part(ONE, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    raw = with_part(raw, "xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    assert len(rows(read(".xlsm", raw))) == 1


def test_only_filled_cells_count_also_when_a_sheet_claims_them_all_y5() -> None:
    dimension = f'<row r="2">{_cell("A2", "kade")}{_cell("B2", "oever")}<c r="XFD2" s="1"/></row>'
    raw = with_cells(dimension, '<row r="1048576"><c r="A1048576" s="1"/></row>')

    assert [row.line for row in rows(read(".xlsx", raw))] == [2]


def test_of_several_sheets_the_one_with_most_definitions_is_read_and_named() -> None:
    raw = workbook(
        {
            "uitleg": [("lees mij",)],
            "kort": [HEAD, ("a", "b")],
            "lang": [HEAD, ("kade", "oever"), ("wal", "kant")],
            "leeg": [HEAD],
        }
    )

    found = read(".xlsx", raw)

    assert [row.request.begrip for row in rows(found)] == ["kade", "wal"]
    assert "blad ‘lang’" in notices(found)[0]
    assert "definitie: kort; kies" in notices(found)[0]


def test_a_list_of_undefined_names_is_not_a_glossary() -> None:
    codes = [("x", "")] * 9 + [("x", "y")] * 3
    raw = workbook({"codes": [HEAD, *codes], "lijst": [HEAD, ("kade", "oever"), ("wal", "")]})

    found = rows(read(".xlsx", raw))

    assert [row.request.text for row in found] == ["oever", ""]


def test_a_hidden_sheet_is_read_only_when_it_is_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook({"a": [HEAD], "b": [HEAD, ("x", "y")]})))
    book["b"].sheet_state = "hidden"
    raw = saved(book)

    assert not rows(read(".xlsx", raw))
    assert rows(read(".xlsx", raw, Options(sheet=" B ")))


def test_an_unknown_sheet_lists_the_sheets() -> None:
    error = refusal(".xlsx", workbook({"een": [HEAD], "twee": [HEAD]}), Options(sheet="drie"))

    assert error.code == "INP-FIL-006"
    assert "een, twee" in error.reason.nl


def test_a_sheet_without_the_columns_lists_them_y11() -> None:
    raw = workbook({"a": [("woord", "uitleg"), ("kade", "oever")]})

    error = refusal(".xlsx", raw)
    found = read(".xlsx", raw, Options(term_column="woord", definition_column="uitleg"))

    assert error.code == "INP-FIL-006"
    assert "woord, uitleg" in error.reason.nl
    assert len(rows(found)) == 1


def test_a_sheet_without_a_header_does_not_show_its_first_definition_y11() -> None:
    error = refusal(".xlsx", workbook({"a": [("kade", "muur GEHEIM77 van mevrouw Os")]}))

    assert "kade, (2)" in error.reason.nl
    assert "GEHEIM77" not in str(error.reason)


def test_a_workbook_with_nothing_in_it_has_no_columns() -> None:
    assert refusal(".xlsx", workbook({"a": []})).code == "INP-FIL-006"


def test_markup_is_cleaned_and_counted() -> None:
    found = read(".xlsx", workbook({"a": [HEAD, ("kade", "<p>oever</p>\n"), ("a", "b\nc ")]}))

    assert [row.request.text for row in rows(found)] == ["oever", "b\nc "]
    assert notices(found)[0].startswith("Opmaak (HTML) weggehaald uit 1 cellen")


def test_an_unknown_language_in_a_row_is_a_bad_row_with_its_number() -> None:
    found = read(".xlsx", workbook({"a": [(*HEAD, "taal"), ("kade", "oever", "fr")]}))

    assert bad_rows(found) == [(2, "INP-SCH-001")]


def archive(*parts: zipfile.ZipInfo, contents: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in parts:
            made.writestr(part, contents)
    return out.getvalue()


def part(name: str, attributes: int = 0) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, attributes
    return info


def test_a_bomb_is_refused_before_it_is_opened_y4() -> None:
    zeros = bytes(MOST_BYTES // 10)

    error = refusal(".xlsx", archive(*(part(f"p{at}") for at in range(11)), contents=zeros))

    assert error.code == "INP-FIL-002"
    assert "100 MiB" in error.reason.nl


def test_a_hundred_times_as_large_is_read_and_more_is_not_y4() -> None:
    raw = with_part(ONE, "xl/media/a.bin", bytes(len(ONE) * HIGHEST_RATIO * 2))

    error = refusal(".xlsx", raw)

    assert error.code == "INP-FIL-002"
    assert "100 keer" in error.reason.nl
    assert rows(read(".xlsx", with_part(ONE, "xl/media/a.bin", bytes(len(ONE) * 50))))


def test_a_thousand_parts_are_read_and_one_more_is_not_y4() -> None:
    names = [part(f"p{at}") for at in range(MOST_ENTRIES)]

    assert refusal(".xlsx", archive(*names)).code == "INP-FIL-007"
    assert refusal(".xlsx", archive(*names, part("q"))).code == "INP-FIL-002"


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../a", "a/../b", "a\\b", "C:/a", "a//b", "./a", "a\nb", "a\u202eb"]
)
def test_odd_names_are_refused_y4_y12(name: str) -> None:
    error = refusal(".xlsx", archive(part(name)))

    assert error.code == "INP-FIL-002"
    assert "vreemde naam" in error.reason.nl


def test_links_are_refused_y4() -> None:
    assert "verwijzing" in refusal(".xlsx", archive(part("a", 0o120777 << 16))).reason.nl


def test_two_parts_with_one_name_are_refused_y4() -> None:
    assert "één naam" in refusal(".xlsx", archive(part("xl/a"), part("XL/A"))).reason.nl


def test_encrypted_parts_are_refused_y5() -> None:
    raw = bytearray(archive(part("a"), contents=b"x"))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1

    assert "versleuteld" in refusal(".xlsx", bytes(raw)).reason.nl


def test_a_directory_that_lies_about_a_size_is_found_out_y4() -> None:
    raw = bytearray(archive(part("xl/workbook.xml"), contents=b"<a/>" * 10_000))
    at = raw.index(b"PK\x01\x02") + 24
    raw[at : at + 4] = (8).to_bytes(4, "little")

    error = refusal(".xlsx", bytes(raw))

    assert error.code == "INP-FIL-002"
    assert "geen heel zipbestand" in error.reason.nl


def test_a_cut_off_archive_is_refused() -> None:
    assert refusal(".xlsx", ONE[:-100]).code == "INP-FIL-002"


@pytest.mark.parametrize(
    "cell",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row><c r="ZZZ1"><v>1</v></c></row>',
        '<row><c r="A1048577"><v>1</v></c></row>',
        '<row><c r="A0:B2"><v>1</v></c></row>',
        '<row r="99999999"><c><v>1</v></c></row>',
        '<row r="-1"><c><v>1</v></c></row>',
        '<row r="1048000"/><row><c/><c/><c/>' + "<c><v>1</v></c>" * 10 + "</row>",
    ],
)
def test_cells_too_far_apart_are_refused_y4(cell: str) -> None:
    error = refusal(".xlsx", with_cells(cell))

    assert error.code == "INP-FIL-002"
    assert "te ver uit elkaar" in error.reason.nl


def test_cells_too_far_apart_do_not_end_the_process_y4(tmp_path: Path) -> None:
    file = tmp_path / "far.xlsx"
    file.write_bytes(with_cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    program = (
        "import sys; from toetssteen.inputs.family import reader_for as f;"
        "from toetssteen.inputs.interface import Options as O;"
        "list(f('x.xlsx').read(open(sys.argv[1], 'rb'), O()))"
    )

    done = subprocess.run(  # noqa: S603  our own interpreter and program
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "UnreadableInputError: INP-FIL-002" in done.stderr


def test_cells_and_rows_without_a_reference_are_counted() -> None:
    raw = with_cells("<row><c><v>1</v></c><c><v>2</v></c></row>")

    [row] = rows(read(".xlsx", raw))

    assert (row.line, row.request.begrip, row.request.text) == (2, "1", "2")


def test_a_sheet_with_a_prefix_is_looked_through_too() -> None:
    xml = (
        f'<x:worksheet xmlns:x="{SPREADSHEET}"><x:sheetData><x:row r="9"><x:c r="XFD900000">'
        "<x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )

    assert refusal(".xlsx", with_part(ONE, SHEET, xml.encode())).code == "INP-FIL-002"


@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "docProps/app.xml", "_rels/.rels"])
def test_a_doctype_in_any_part_is_refused_y6(name: str) -> None:
    entities = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'

    error = refusal(".xlsx", with_part(ONE, name, entities))

    assert (error.code, error.line) == ("INP-FIL-003", 1)


def test_a_part_that_is_not_xml_is_refused() -> None:
    assert refusal(".xlsx", with_part(ONE, SHEET, b"<a>\n<b></a>")).code == "INP-FIL-005"
    declared = b'<?xml version="1.0" encoding="klingon"?><a/>'
    assert refusal(".xlsx", with_part(ONE, SHEET, declared)).code == "INP-FIL-005"


def test_a_sheet_may_not_hide_under_another_name() -> None:
    hidden = with_part(ONE, "xl/media/picture.png", b"x<sheetData>")

    assert refusal(".xlsx", hidden).code == "INP-FIL-005"


def test_a_password_is_told_apart_from_an_older_format_y5() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)

    locked = refusal(".xlsx", ole + "EncryptedPackage".encode("utf-16-le"))
    older = refusal(".xlsx", ole)

    assert (locked.code, older.code) == ("INP-FIL-007", "INP-FIL-007")
    assert "wachtwoord" in locked.reason.nl
    assert ".xlsx" in older.reason.nl


@pytest.mark.parametrize("name", ["xl/workbook.bin", "content.xml", "mimetype"])
def test_other_office_formats_are_refused_before_they_are_read(name: str) -> None:
    assert refusal(".xlsx", with_part(ONE, name, b"<a/>")).code == "INP-FIL-007"


def test_text_with_the_suffix_of_a_workbook_is_refused() -> None:
    assert refusal(".xlsx", b"begrip;definitie\n").code == "INP-FIL-007"


def test_a_workbook_that_the_library_cannot_open_is_damaged() -> None:
    error = refusal(".xlsx", with_part(ONE, "xl/workbook.xml", b"<a/>"))

    assert error.code in {"INP-FIL-006", "INP-FIL-007"}


def test_a_sheet_with_a_dangling_shared_text_is_damaged() -> None:
    raw = with_cells('<row r="2"><c r="A2" t="s"><v>99</v></c></row>')

    error = refusal(".xlsx", raw)

    assert error.code == "INP-FIL-007"
    assert "Blad ‘Blad1’ is beschadigd" in error.reason.nl


@pytest.mark.parametrize("days", ["99999999999", "-99999999999", "1e300"])
def test_a_date_that_no_calendar_has_is_damage(days: str) -> None:
    raw = workbook({"Blad1": [HEAD, (dt.time(3), dt.timedelta(days=2))]})
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        xml = parts.read(SHEET).decode()

    error = refusal(
        ".xlsx", with_part(raw, SHEET, xml.replace("<v>2</v>", f"<v>{days}</v>").encode())
    )

    assert error.code == "INP-FIL-007"


def test_the_library_cannot_open_a_workbook_without_relations() -> None:
    kept = {"xl/workbook.xml", "[Content_Types].xml", SHEET}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_xlsx())) as old, zipfile.ZipFile(out, "w") as new:
        for name in kept:
            new.writestr(name, old.read(name))

    error = refusal(".xlsx", out.getvalue())

    assert error.code == "INP-FIL-007"
    assert "De werkmap is beschadigd" in error.reason.nl
