"""The real glossaries go through, with the counts that their owners state."""

import io
import json
from functools import cache

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from tests.inputs.written_glossaries import bad_rows, notices, read, rows
from tests.real_data import needs_data, real_file
from toetssteen.inputs.interface import Met, Options

GGM = "ggm-2.5.1.xlsx"
GGM_DEFINITIONS = {"packages": 114, "classes": 938, "attributes": 1770, "enumerations": 38}

# Coverage is not to depend on whether the data is there.
pytestmark = [needs_data, pytest.mark.usefixtures("unwatched")]


@cache
def sheet_of_ggm(sheet: str) -> list[Met]:
    """Return what one sheet of the real workbook holds; opening it takes a second."""
    return read(".xlsx", real_file(GGM), Options(sheet=sheet))


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("en-fibo.jsonl", 2256),
        ("en-niem.jsonl", 3939),
        ("nasty.jsonl", 171),
        ("nl-gemma-archimate.jsonl", 2411),
        ("nl-ggm-delft.jsonl", 2860),
        ("nl-netbeheer.jsonl", 580),
        ("nl-wetten.jsonl", 6741),
    ],
)
def test_each_line_of_a_real_jsonl_file_is_a_row_as_it_was_written(name: str, count: int) -> None:
    raw = real_file(name)
    lines = [json.loads(line) for line in raw.decode().split("\n") if line]

    found = read(".jsonl", raw)

    assert not bad_rows(found)
    assert [(row.request.begrip, row.request.text) for row in rows(found)] == [
        (line["term"], line["definition"]) for line in lines
    ]
    assert [row.line for row in rows(found)] == list(range(1, count + 1))


def test_the_label_of_the_nasty_rows_is_the_one_unknown_key() -> None:
    assert notices(read(".jsonl", real_file("nasty.jsonl"))) == ["Sleutels overgeslagen: case."]


@pytest.mark.parametrize(
    ("name", "count"), [("netbeheer-begrippenkader.ttl", 236), ("dcat3.ttl", 47)]
)
def test_each_definition_of_a_real_vocabulary_is_a_row_with_its_line(name: str, count: int) -> None:
    raw = real_file(name)
    lines = raw.decode().split("\n")

    found = rows(read(".ttl", raw))

    assert len(found) == count
    for row in found:
        assert "skos:definition" in lines[row.line - 1]
        assert row.request.text[:20] in lines[row.line - 1]
        assert row.request.begrip


def test_definitions_of_dcat_in_other_languages_are_counted() -> None:
    assert notices(read(".ttl", real_file("dcat3.ttl"))) == [
        "224 definities overgeslagen in andere talen dan nl en en: ar, cs, da, el, es, fr, it, ja."
    ]


def test_of_the_ggm_the_classes_are_read_with_the_rows_that_excel_shows() -> None:
    raw = real_file(GGM)
    sheet = openpyxl.load_workbook(io.BytesIO(raw), read_only=True)["classes"]
    cells = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    name = cells[0].index("name")

    found = rows(read(".xlsx", raw, Options(keep_markup=True)))

    assert len(found) == 986
    assert sum(1 for row in found if row.request.text) == 938
    for row in found:
        assert cells[row.line - 1][0] == row.id
        assert cells[row.line - 1][name] == row.request.begrip


def test_the_person_hears_which_sheet_and_columns_of_the_ggm_were_taken() -> None:
    sheet, columns, _, cleaned = notices(read(".xlsx", real_file(GGM)))

    assert "blad ‘classes’" in sheet
    assert "‘name’" in columns
    assert "‘definitie’" in columns
    assert "uit 75 cellen" in cleaned


@pytest.mark.parametrize(("sheet", "count"), GGM_DEFINITIONS.items())
def test_each_sheet_of_the_ggm_can_be_chosen(sheet: str, count: int) -> None:
    found = rows(sheet_of_ggm(sheet))

    assert sum(1 for row in found if row.request.text) == count


def test_the_sheets_of_the_ggm_hold_the_2860_definitions_of_its_jsonl_form() -> None:
    stated = {json.loads(line)["id"] for line in real_file("nl-ggm-delft.jsonl").splitlines()}
    found = {
        f"ggm:{row.id}"
        for sheet in GGM_DEFINITIONS
        for row in rows(sheet_of_ggm(sheet))
        if row.request.text
    }

    assert len(found) == 2860
    assert found == stated


def test_no_tag_or_entity_is_left_in_a_cell_of_the_ggm() -> None:
    for sheet in GGM_DEFINITIONS:
        for row in rows(sheet_of_ggm(sheet)):
            assert "</font>" not in row.request.text
            assert "&#" not in row.request.text
