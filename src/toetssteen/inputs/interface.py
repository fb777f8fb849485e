"""What every reader does.

A reader goes through one file and yields what it meets, in the order of the file: rows that
can be judged, rows that cannot, and notices for the person who reads the report. It opens
nothing itself and fetches nothing. What it raises:

* UnreadableInputError: the file as a whole cannot be read; raised at the first sight of it,
  or half-way with the line where reading stopped. Rows already yielded stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language, Text
from toetssteen.glossary.structure.triples import Triple


@dataclass(frozen=True, slots=True)
class Row:
    """One definition that can be judged.

    ``line`` is where it starts in the file, from 1: the line of a text file, the row of a
    sheet. ``id`` is what the file calls it, else ``""``.
    """

    id: str
    line: int
    request: ValidationRequest


@dataclass(frozen=True, slots=True)
class BadRow:
    """One row that cannot be judged, with a catalogue code and the reason; no text of it."""

    line: int
    code: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know: unknown keys that were ignored, the columns chosen."""

    text: Text


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a graph states beside its rows, for who judges the glossary as a whole.

    ``triples``: every statement. ``undefined``: its concepts without a definition, which are
    names that others may use; ``line`` is 0.
    """

    triples: tuple[Triple, ...]
    undefined: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What the person said about the file. ``None``: find out, or say that it is not clear.

    ``keep_markup`` passes cells of a table as they are; otherwise HTML in them becomes plain
    text (see ``cell_markup``). ``lang`` is for definitions whose file does not say it.
    ``surroundings``: a reader of graphs also yields those, once, at the end.
    """

    encoding: str | None = None
    sheet: str | None = None
    term_column: str | None = None
    definition_column: str | None = None
    lang: Language = Language.NL
    keep_markup: bool = False
    surroundings: bool = False


Met = Row | BadRow | Notice | Surroundings


class Reader(Protocol):
    """Reads one format."""

    def read(self, file: BinaryIO, options: Options) -> Iterator[Met]:
        """Yield what *file* holds, in its order.

        Raises:
            UnreadableInputError: see the module.
        """
        ...
