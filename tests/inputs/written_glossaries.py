"""The same glossary written in every format that can be read."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

import openpyxl  # type: ignore[import-untyped]  # it ships no types

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.request import ValidationRequest
from toetssteen.inputs.family import reader_for
from toetssteen.inputs.interface import BadRow, Met, Notice, Options, Row

SKOS = "http://www.w3.org/2004/02/skos/core#"
SHEET = "xl/worksheets/sheet1.xml"


class Entry(NamedTuple):
    id: str
    term: str
    definition: str


ENTRIES = (
    Entry("https://haven.example/b/kade", "kade", "oever met een rechte, harde wand"),
    Entry("https://haven.example/b/café", "café «De Kaap»", 'zaak die ‘koffie’ & "thee" schenkt'),
    Entry("https://haven.example/b/net", "net", "leiding met een spanning < 1000 V; ook één kabel"),
)
REQUESTS = tuple(ValidationRequest(entry.term, entry.definition) for entry in ENTRIES)


def as_csv(delimiter: str = ";", header: Sequence[str] = ("id", "begrip", "definitie")) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([header, *ENTRIES])
    return out.getvalue().encode()


def as_jsonl() -> bytes:
    lines = [json.dumps(entry._asdict(), ensure_ascii=False) for entry in ENTRIES]
    return "\n".join(lines).encode()


def as_xlsx() -> bytes:
    return workbook({"Blad1": [("id", "begrip", "definitie"), *ENTRIES]})


def as_turtle() -> bytes:
    concepts = (
        f"<{entry.id}> a skos:Concept ;\n  skos:prefLabel {_quoted(entry.term)}@nl ;\n"
        f"  skos:definition {_quoted(entry.definition)}@nl .\n"
        for entry in ENTRIES
    )
    return "\n".join([f"@prefix skos: <{SKOS}> .", *concepts]).encode()


def as_n_triples() -> bytes:
    return "".join(
        f"<{entry.id}> <{SKOS}{name}> {_quoted(text)}@nl .\n"
        for entry in ENTRIES
        for name, text in (("prefLabel", entry.term), ("definition", entry.definition))
    ).encode()


def as_rdf_xml() -> bytes:
    concepts = (
        f'<skos:Concept rdf:about="{entry.id}">\n'
        f'<skos:prefLabel xml:lang="nl">{escape(entry.term, quote=False)}</skos:prefLabel>\n'
        f'<skos:definition xml:lang="nl">{escape(entry.definition, quote=False)}'
        "</skos:definition>\n</skos:Concept>\n"
        for entry in ENTRIES
    )
    return rdf_xml("".join(concepts)).encode()


def rdf_xml(inside: str, declaration: str = '<?xml version="1.0"?>\n') -> str:
    return (
        f'{declaration}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns:skos="{SKOS}">\n{inside}</rdf:RDF>\n'
    )


def as_json_ld() -> bytes:
    concepts = [
        {
            "@id": entry.id,
            "@type": "skos:Concept",
            "skos:prefLabel": {"@value": entry.term, "@language": "nl"},
            "skos:definition": {"@value": entry.definition, "@language": "nl"},
        }
        for entry in ENTRIES
    ]
    return json.dumps({"@context": {"skos": SKOS}, "@graph": concepts}, indent=1).encode()


WRITERS: Mapping[str, Callable[[], bytes]] = {
    ".csv": as_csv,
    ".jsonl": as_jsonl,
    ".jsonld": as_json_ld,
    ".ndjson": as_jsonl,
    ".nt": as_n_triples,
    ".owl": as_rdf_xml,
    ".rdf": as_rdf_xml,
    ".trig": as_turtle,
    ".tsv": lambda: as_csv("\t"),
    ".ttl": as_turtle,
    ".xlsm": as_xlsx,
    ".xlsx": as_xlsx,
    ".xml": as_rdf_xml,
}


def workbook(sheets: Mapping[str, Iterable[Sequence[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(archive: bytes, name: str, contents: bytes) -> bytes:
    """Return *archive* with the part called *name* replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, contents)
    return out.getvalue()


def read(suffix: str, raw: bytes, options: Options | None = None) -> list[Met]:
    reader = reader_for(f"x{suffix}")
    return list(reader.read(io.BytesIO(raw), options or Options()))


def rows(found: Iterable[Met]) -> list[Row]:
    return [item for item in found if isinstance(item, Row)]


def bad_rows(found: Iterable[Met]) -> list[tuple[int, str]]:
    return [(item.line, item.code) for item in found if isinstance(item, BadRow)]


def notices(found: Iterable[Met]) -> list[str]:
    return [item.text.nl for item in found if isinstance(item, Notice)]


def refusal(suffix: str, raw: bytes, options: Options | None = None) -> UnreadableInputError:
    """Return the error that reading *raw* ends in."""
    try:
        read(suffix, raw, options)
    except UnreadableInputError as error:
        return error
    message = "it was read"
    raise AssertionError(message)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
