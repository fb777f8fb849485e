"""Real glossaries through the whole command: every file and format, each result in its schema."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest
from lxml import etree

from tests.cli.running import Ran, run, written
from tests.real_data import AMOUNTS, DATA, needs_data, real_file, some_of
from toetssteen.contract.wire import check_result
from toetssteen.outputs.family import RENDERERS

# Coverage is not to depend on whether the data is there.
pytestmark = [needs_data, pytest.mark.usefixtures("unwatched")]

LINES = {
    "en-fibo.jsonl": 2256,
    "en-niem.jsonl": 3939,
    "nasty.jsonl": 171,
    "nl-gemma-archimate.jsonl": 2411,
    "nl-ggm-delft.jsonl": 2860,
    "nl-netbeheer.jsonl": 580,
    "nl-wetten.jsonl": 6741,
}
GRAPHS = {"netbeheer-begrippenkader.ttl": 236, "dcat3.ttl": 47}
BOOK = "ggm-2.5.1.xlsx"
HEAD = 60

PARSERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "text": str.splitlines,
        "json": json.loads,
        "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
        "csv": lambda text: list(csv.reader(io.StringIO(text), strict=True)),
        "sarif": json.loads,
        "junit": lambda text: etree.fromstring(text.encode()),
        "github": str.splitlines,
        "html": lambda text: text.index("</html>"),
    }
)


def head(name: str, place: Path) -> Path:
    """Return the first lines of a real file, under its name."""
    lines = islice(real_file(name).splitlines(keepends=True), HEAD)
    return written(place / name, b"".join(lines))


@cache
def head_of_book() -> bytes:
    """Return the real workbook with the first rows of each sheet."""
    assert DATA
    source = openpyxl.load_workbook(DATA / BOOK, read_only=True)
    book = openpyxl.Workbook()
    for sheet in source:
        copy = book.create_sheet(sheet.title)
        for row in islice(sheet.values, HEAD):
            copy.append(row)
    book.remove(book.worksheets[0])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def source(name: str, place: Path) -> Path:
    """Return a real file, or the head of one that is large."""
    assert DATA
    if name == BOOK:
        return written(place / BOOK, head_of_book())
    return head(name, place) if LINES.get(name, 0) > 500 else DATA / name


def misfits(ran: Ran) -> list[tuple[int, tuple[str, ...]]]:
    found = ((at, check_result(line["result"])) for at, line in enumerate(ran.lines, 1))
    return [(at, wrong) for at, wrong in found if wrong]


def test_every_format_has_a_parser_here() -> None:
    assert list(PARSERS) == list(RENDERERS)


@pytest.mark.parametrize("most", AMOUNTS)
@pytest.mark.parametrize("name", LINES)
def test_each_line_of_a_real_file_has_a_result_that_fits_the_schema(
    name: str, most: int, tmp_path: Path
) -> None:
    lines = some_of(real_file(name).splitlines(keepends=True), most)
    ran = run("check", written(tmp_path / name, b"".join(lines)), "--format", "jsonl")

    assert len(ran.lines) == min(LINES[name], most)
    assert misfits(ran) == []
    assert ran.code in (0, 1)


@pytest.mark.parametrize("name", GRAPHS)
def test_each_definition_of_a_real_vocabulary_has_a_result_that_fits_the_schema(name: str) -> None:
    assert DATA
    ran = run("check", DATA / name, "--format", "jsonl")

    assert len(ran.lines) == GRAPHS[name]
    assert misfits(ran) == []


@pytest.mark.parametrize("variant", ["v1", "v2-compat"])
def test_nasty_rows_are_answered_by_the_other_variants_too(variant: str) -> None:
    assert DATA
    ran = run("check", DATA / "nasty.jsonl", "--format", "jsonl", "--variant", variant)

    assert len(ran.lines) == LINES["nasty.jsonl"]
    assert misfits(ran) == []


def test_a_real_workbook_has_a_result_per_definition_of_its_sheet() -> None:
    assert DATA
    ran = run("check", DATA / BOOK, "--format", "jsonl")

    assert ran.lines
    assert misfits(ran) == []


@pytest.mark.parametrize("format_name", RENDERERS)
@pytest.mark.parametrize("name", [*LINES, *GRAPHS, BOOK])
def test_each_real_file_goes_into_each_format(name: str, format_name: str, tmp_path: Path) -> None:
    ran = run("check", source(name, tmp_path), "--format", format_name)

    assert "SYS-UNK-001" not in ran.err
    assert ran.code in (0, 1)
    assert PARSERS[format_name](ran.out) is not None
    assert ran.out or format_name == "github"  # which only speaks of findings
