"""Definitions as they can be read again: JSON Lines or CSV. A report is another matter."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from msgspec import json, structs

from toetssteen.outputs.interface import Judged

_COLUMNS: Final = ("id", "begrip", "definitie", "synoniemen", "bron", "toelichting", "taal")


def as_jsonl(definitions: Iterable[Judged]) -> bytes:
    """Return a line per definition, with its id and every field that has a value."""
    return b"".join(json.encode(_fields(one)) + b"\n" for one in definitions)


def _fields(one: Judged) -> dict[str, object]:
    said = structs.asdict(one.request)
    filled = {name: value for name, value in said.items() if value not in (None, ())}
    return ({"id": one.id} if one.id else {}) | filled


def as_csv(definitions: Iterable[Judged]) -> bytes:
    """Return a row per definition under a header; synonyms share a cell, with ``;`` between."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    table.writerows(map(_row, definitions))
    return out.getvalue().encode()


def _row(one: Judged) -> tuple[str, ...]:
    request = one.request
    synonyms = ";".join(request.synoniemen)
    sources = (request.bron or "", request.toelichting or "", request.lang.value)
    return (one.id, request.begrip, request.text, synonyms, *sources)


WRITERS: Final[Mapping[str, Callable[[Iterable[Judged]], bytes]]] = MappingProxyType(
    {".csv": as_csv, ".jsonl": as_jsonl, ".ndjson": as_jsonl}
)
"""By the suffix of the file to be written."""
