"""Where mended definitions go: back into their file, to another one, or nowhere."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from toetssteen.cli.fixing import Allows, Judge, Mended, mend, show, summarise
from toetssteen.cli.refusing import Refusal
from toetssteen.cli.sources import Sources
from toetssteen.cli.writing import write_whole
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Language, Text
from toetssteen.inputs.family import STANDARD_INPUT, reader_for, reader_of
from toetssteen.inputs.interface import Row
from toetssteen.inputs.replacing import REPLACERS, Replace
from toetssteen.outputs.definitions import WRITERS
from toetssteen.outputs.interface import Judged

_NEEDS_FIX: Final = Text(nl="--in-place hoort bij --fix.", en="--in-place goes with --fix.")
_NO_REPORT: Final = Text(
    nl="--fix toont een diff en geen verslag; laat --format weg en toets daarna opnieuw.",
    en="--fix shows a diff and no report; leave --format out and check again afterwards.",
)
_ONE_PLACE: Final = Text(
    nl="--in-place en --output gaan niet samen.", en="--in-place and --output do not go together."
)
_ONE_FILE: Final = Text(
    nl="--fix met --output vraagt één bestand in FILES.",
    en="--fix with --output needs one file in FILES.",
)
_NOT_IN_PLACE: Final = Text(
    nl="{file} is niet ter plaatse te verbeteren: dat kan alleen met JSONL en CSV. Schrijf de "
    "definities met --output naar een bestand .jsonl of .csv.",
    en="{file} cannot be mended in place: only JSONL and CSV can. Write the definitions with "
    "--output to a file .jsonl or .csv.",
)
_NO_WRITER: Final = Text(
    nl="--output met --fix is een bestand .jsonl of .csv.",
    en="--output with --fix is a file .jsonl or .csv.",
)
_DIFFERS: Final = Text(
    nl="{file} is niet geschreven: opnieuw gelezen zou het iets anders zeggen. Gebruik --output.",
    en="{file} was not written: read again it would say something else. Use --output.",
)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where mended definitions go: to a file, to where they came from, or nowhere."""

    output: Path | None
    in_place: bool

    def check(self, sources: Sources, format_name: str, *, fix: bool) -> None:
        """Refuse what cannot be done, before anything is judged.

        Raises:
            Refusal: the options do not go together, or not with these files.
        """
        if not fix:
            if self.in_place:
                raise Refusal(_NEEDS_FIX)
            return
        if format_name != "text":
            raise Refusal(_NO_REPORT)
        if self.in_place:
            self._check_in_place(sources)
        elif self.output is not None:
            if len(sources.files) > 1:
                raise Refusal(_ONE_FILE)
            if self.output.suffix.casefold() not in WRITERS:
                raise Refusal(_NO_WRITER)

    def mended(
        self, sources: Sources, judge: Judge, allows: Allows, language: Language
    ) -> Iterator[Judged]:
        """Mend, show and write the definitions of *sources*; yield what is left to say of them.

        Raises:
            Refusal: a file would say something else when it is read again.
            OSError: it could not be written.
        """
        all_mended = mend(sources.rows(), judge, allows)
        show(all_mended)
        summarise(all_mended, self._written(all_mended, sources), language)
        return (one.after for one in all_mended)

    def _check_in_place(self, sources: Sources) -> None:
        if self.output is not None:
            raise Refusal(_ONE_PLACE)
        for file in sources.files:
            if file == STANDARD_INPUT or _replacer(file, sources) is None:
                raise Refusal(_NOT_IN_PLACE.filled(file=file))

    def _written(self, all_mended: Sequence[Mended], sources: Sources) -> list[Path]:
        """Write what was mended, and return the files that were written."""
        if self.in_place:
            return list(_written_in_place(all_mended, sources))
        if self.output is None:
            return []
        write_whole(self.output, _elsewhere(self.output, all_mended, sources))
        return [self.output]


def _replacer(file: str, sources: Sources) -> Replace | None:
    """Return what changes definitions in *file* and nothing else; None when its format cannot."""
    said = sources.input_format
    suffix = f".{said}" if said else PurePath(file).suffix
    return REPLACERS.get(suffix.casefold())


def _written_in_place(all_mended: Sequence[Mended], sources: Sources) -> Iterator[Path]:
    for file in dict.fromkeys(sources.files):
        mended = [one for one in all_mended if one.before.file == file]
        if any(one.is_changed for one in mended):
            content = _replaced(file, mended, sources)
            write_whole(Path(file), content)
            yield Path(file)


def _elsewhere(output: Path, all_mended: Sequence[Mended], sources: Sources) -> bytes:
    """Return the content of *output*: the file with its mends when both have one format."""
    (file,) = sources.files
    writer, replacer = WRITERS[output.suffix.casefold()], _replacer(file, sources)
    is_kept = replacer is not None and replacer is REPLACERS[output.suffix.casefold()]
    if is_kept and file != STANDARD_INPUT:
        return _replaced(file, all_mended, sources)
    return writer(one.after for one in all_mended)


def _replaced(file: str, mended: Sequence[Mended], sources: Sources) -> bytes:
    """Return the bytes of *file* with the mended definitions in their place.

    Raises:
        Refusal: read again, these bytes would say something else.
    """
    replace = _replacer(file, sources)
    assert replace is not None  # noqa: S101  checked before anything was judged
    texts = {one.row.line: one.after.request.text for one in mended if one.is_changed}
    content = replace(Path(file).read_bytes(), texts, sources.options)
    said = [row.request for row in _read_again(file, content, sources)]
    if said != [one.after.request for one in mended]:
        raise Refusal(_DIFFERS.filled(file=file))
    return content


def _read_again(file: str, content: bytes, sources: Sources) -> Iterator[Row]:
    reader = reader_of(sources.input_format) if sources.input_format else reader_for(file)
    try:
        for met in reader.read(io.BytesIO(content), sources.options):
            if isinstance(met, Row):
                yield met
    except UnreadableInputError:
        return  # it broke off here the first time too: what came before is what was mended
