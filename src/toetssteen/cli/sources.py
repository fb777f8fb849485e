"""From the names on the command line to rows: what can be read, and what cannot and why."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import click

from toetssteen.cli.speaking import why
from toetssteen.contract.errors import CATALOGUE, UnreadableInputError
from toetssteen.contract.text import Language, Text
from toetssteen.inputs.family import STANDARD_INPUT, reader_for, reader_of
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.interface import Failure

_NOT_READABLE = "INP-FIL-007"
_NOT_OPENED = Text(nl="Het bestand gaat niet open: {why}.", en="The file does not open: {why}.")
_BROKEN_OFF = Text(nl="Het lezen brak af: {why}.", en="Reading broke off: {why}.")
_NO_INPUT = Text(nl="Er is geen standaardinvoer.", en="There is no standard input.")
_NO_FILE = Text(nl="Dit is geen gewoon bestand.", en="This is not a regular file.")
_NOTHING = Text(nl="Het bestand bevat geen definities.", en="The file holds no definitions.")


@dataclass(slots=True)
class Sources:
    """The files of one run. ``failures`` and ``notices`` grow while ``rows`` are read."""

    files: Sequence[str]
    options: Options
    input_format: str | None = None
    failures: list[Failure] = field(default_factory=list)
    notices: list[Text] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield each row that can be judged, with its file; a bad file does not stop the next.

        A file without a row is a failure: nothing was checked, and that is no yes.
        """
        for file in self.files:
            try:
                yield from self._rows_of(file)
            except UnreadableInputError as error:
                self.failures.append(Failure(file, error.line, error.code, error.reason))
            except OSError as error:
                self.failures.append(_failed(file, error))

    def _rows_of(self, file: str) -> Iterator[tuple[str, Row]]:
        reader = reader_of(self.input_format) if self.input_format else reader_for(file)
        is_empty = True
        with _opened(file) as content:
            for met in reader.read(content, self.options):
                match met:
                    case Row():
                        is_empty = False
                        yield file, met
                    case BadRow():
                        is_empty = False
                        self.failures.append(Failure(file, met.line, met.code, met.reason))
                    case Notice():
                        text = Text(f"{file}: {met.text.nl}", f"{file}: {met.text.en}")
                        self.notices.append(text)
        if is_empty:
            raise UnreadableInputError(_NOT_READABLE, _NOTHING)


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    """Open *file*, or standard input for ``-``.

    Raises:
        UnreadableInputError: it is no regular file, or may not be read.
    """
    if file == STANDARD_INPUT:
        if sys.stdin is None:
            raise UnreadableInputError(_NOT_READABLE, _NO_INPUT)
        yield sys.stdin.buffer
        return
    path = Path(file)
    if path.exists() and not path.is_file():
        raise UnreadableInputError(_NOT_READABLE, _NO_FILE)
    with path.open("rb") as content:
        yield content


def _failed(file: str, error: OSError) -> Failure:
    words = _BROKEN_OFF if error.filename is None else _NOT_OPENED
    what = why(error)
    reason = Text(words.nl.format(why=what.nl), words.en.format(why=what.en))
    return Failure(file, None, _NOT_READABLE, reason)


def complain(sources: Sources, language: Language) -> None:
    """Say on standard error what could not be read and what the person should know."""
    for notice in sources.notices:
        click.echo(visible(notice.in_(language)), err=True)
    for failure in sources.failures:
        place = failure.file if failure.line is None else f"{failure.file}:{failure.line}"
        remedy = CATALOGUE[failure.code].remedy.in_(language)
        line = f"{place}: {failure.code} {failure.reason.in_(language)} {remedy}"
        click.echo(visible(line), err=True)
