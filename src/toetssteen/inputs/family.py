"""The readers by the suffix of the file: a new format is its module and its line here."""

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.text import Text
from toetssteen.inputs import skos
from toetssteen.inputs.csv import Csv
from toetssteen.inputs.interface import Reader
from toetssteen.inputs.jsonl import Jsonl
from toetssteen.inputs.xlsx import Xlsx

READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        ".csv": Csv(),
        ".jsonl": Jsonl(),
        ".jsonld": skos.json_ld(),
        ".ndjson": Jsonl(),
        ".nt": skos.n_triples(),
        ".owl": skos.rdf_xml(),
        ".rdf": skos.rdf_xml(),
        ".trig": skos.trig(),
        ".tsv": Csv(),
        ".ttl": skos.turtle(),
        ".xlsm": Xlsx(),
        ".xlsx": Xlsx(),
        ".xml": skos.rdf_xml(),
    }
)
"""One reader per suffix; readers hold no state, so one serves all files."""

FORMATS: Final = tuple(suffix.removeprefix(".") for suffix in READERS)
"""What may be said for a format: the suffix without its point."""

STANDARD_INPUT: Final = "-"


def reader_for(name: str) -> Reader:
    """Return the reader of the file called *name*; standard input is JSON Lines.

    Raises:
        UnreadableInputError: INP-FIL-007, no reader has its suffix.
    """
    if name == STANDARD_INPUT:
        return reader_of("jsonl")
    suffix = PurePath(name).suffix
    if suffix.casefold() not in READERS:
        raise _no_reader(suffix)
    return READERS[suffix.casefold()]


def reader_of(format_name: str) -> Reader:
    """Return the reader of a format in ``FORMATS``.

    Raises:
        UnreadableInputError: INP-FIL-007, there is no such format.
    """
    suffix = f".{format_name.casefold().removeprefix('.')}"
    if suffix not in READERS:
        raise _no_reader(suffix)
    return READERS[suffix]


def _no_reader(suffix: str) -> UnreadableInputError:
    known = ", ".join(READERS)
    if not suffix:
        reason = Text(
            f"Een bestand zonder achtervoegsel heeft geen lezer; er zijn {known}. Zeg de vorm "
            "met --input-format.",
            f"A file without a suffix has no reader; there are {known}. State the format with "
            "--input-format.",
        )
    else:
        reason = Text(
            f"Er is geen lezer voor ‘{shown(suffix)}’; er zijn {known}.",
            f"There is no reader for ‘{shown(suffix)}’; there are {known}.",
        )
    return UnreadableInputError("INP-FIL-007", reason)
