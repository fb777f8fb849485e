"""From the names on the command line to rows: what can be read, and what cannot and why."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import click

from toetssteen.contract.errors import CATALOGUE, UnreadableInputError
from toetssteen.contract.text import Language, Text
from toetssteen.inputs.family import STANDARD_INPUT, reader_for, reader_of
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.outputs.interface import Failure

_NOT_READABLE = "INP-FIL-007"


@dataclass(slots=True)
class Sources:
    """The files of one run. ``failures`` and ``notices`` grow while ``rows`` are read."""

    files: Sequence[str]
    options: Options
    input_format: str | None = None
    failures: list[Failure] = field(default_factory=list)
    notices: list[Text] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield each row that can be judged, with its file; a bad file does not stop the next."""
        for file in self.files:
            try:
                yield from self._rows_of(file)
            except UnreadableInputError as error:
                self.failures.append(Failure(file, error.line, error.code, error.reason))

    def _rows_of(self, file: str) -> Iterator[tuple[str, Row]]:
        reader = reader_of(self.input_format) if self.input_format else reader_for(file)
        with _opened(file) as content:
            for met in reader.read(content, self.options):
                match met:
                    case Row():
                        yield file, met
                    case BadRow():
                        self.failures.append(Failure(file, met.line, met.code, met.reason))
                    case Notice():
                        self.notices.append(
                            Text(f"{file}: {met.text.nl}", f"{file}: {met.text.en}")
                        )


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    """Open *file*, or standard input for ``-``.

    Raises:
        UnreadableInputError: it is no regular file, or may not be read.
    """
    if file == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    path = Path(file)
    if path.exists() and not path.is_file():
        raise UnreadableInputError(
            _NOT_READABLE,
            Text(nl="Dit is geen gewoon bestand.", en="This is not a regular file."),
        )
    try:
        content = path.open("rb")
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UnreadableInputError(
            _NOT_READABLE,
            Text(nl=f"Het bestand gaat niet open: {why}.", en=f"The file does not open: {why}."),
        ) from error
    with content:
        yield content


def complain(sources: Sources, language: Language) -> None:
    """Say on standard error what could not be read and what the person should know."""
    for notice in sources.notices:
        click.echo(notice.in_(language), err=True)
    for failure in sources.failures:
        place = failure.file if failure.line is None else f"{failure.file}:{failure.line}"
        remedy = CATALOGUE[failure.code].remedy.in_(language)
        click.echo(f"{place}: {failure.code} {failure.reason.in_(language)} {remedy}", err=True)
