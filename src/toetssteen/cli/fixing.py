"""``check --fix``: makes the safe mends, shows them, and writes them where one asked for it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click
from msgspec import UNSET, structs

from toetssteen.cli.speaking import Function, option
from toetssteen.contract.result import RuleViolation
from toetssteen.contract.text import Language, Text
from toetssteen.evidence.mending import is_no_worse, safe_fixes, with_fixes
from toetssteen.inputs.interface import Row
from toetssteen.outputs.diff import diff
from toetssteen.outputs.ink import Pen
from toetssteen.outputs.interface import Judged

ROUNDS: Final = 5
"""A mend may bring the next one to light: markup hides an article, say."""

Judge = Callable[[Iterable[tuple[str, Row]]], Iterable[Judged]]
Allows = Callable[[Judged, RuleViolation], bool]

_OPTIONS: Final = (
    option(
        "--fix",
        is_flag=True,
        help_text=Text(
            nl="maak de zekere verbeteringen en toon ze als diff, in plaats van een verslag",
            en="make the safe mends and show them as a diff, instead of a report",
        ),
    ),
    option(
        "--in-place",
        is_flag=True,
        help_text=Text(
            nl="met --fix: schrijf ze in FILES (JSONL en CSV)",
            en="with --fix: write them to FILES (JSONL and CSV)",
        ),
    ),
)
_DONE: Final = Text(
    nl="{mended} van {count} definities verbeterd, {places}.",
    en="{mended} of {count} definitions mended, {places}.",
)
_SHOWN_ONLY: Final = Text(nl="niets geschreven", en="nothing written")
_WRITTEN: Final = Text(nl="geschreven: {files}", en="written: {files}")


def fixing_options(command: Function) -> Function:
    """Add ``--fix`` and ``--in-place``."""
    for decorated in reversed(_OPTIONS):
        command = decorated(command)
    return command


@dataclass(slots=True)
class Mended:
    """A definition as it came, and as it is after its mends; the same where there was none."""

    row: Row
    before: Judged
    after: Judged

    @property
    def is_changed(self) -> bool:
        """Whether there was something to mend."""
        return self.before.request.text != self.after.request.text


def mend(rows: Iterable[tuple[str, Row]], judge: Judge, allows: Allows) -> list[Mended]:
    """Return each of *rows* judged, mended and judged again, at most ``ROUNDS`` times.

    The last text under which no rule fires that was silent at first is the one that stands.

    Args:
        rows: definitions, with their file.
        judge: judges rows, in their order.
        allows: says of a finding that it is allowed, so that it is left alone.
    """
    all_rows = list(rows)
    judged = list(judge(all_rows))
    all_mended = [Mended(row, one, one) for (_, row), one in zip(all_rows, judged, strict=True)]
    tried = [(mended, mended.after) for mended in all_mended]
    for _ in range(ROUNDS):
        better = [(mended, row) for mended, now in tried for row in _next(mended, now, allows)]
        if not better:
            break
        judged = list(judge((mended.before.file, row) for mended, row in better))
        tried = [(mended, now) for (mended, _), now in zip(better, judged, strict=True)]
        for mended, now in tried:
            if now.result.system.error is UNSET and is_no_worse(mended.before.result, now.result):
                mended.after = now
    return all_mended


def _next(mended: Mended, now: Judged, allows: Allows) -> Iterator[Row]:
    """Yield the row with the safe fixes of *now* made, if there are any."""
    fixes = safe_fixes(one for one in now.result.violations if not allows(now, one))
    if fixes:
        text = with_fixes(now.request.text, fixes)
        yield Row(mended.row.id, mended.row.line, structs.replace(now.request, text=text))


def show(all_mended: Iterable[Mended]) -> None:
    """Write a diff of each definition that was mended to standard output."""
    pen = Pen(has_ink=sys.stdout.isatty())
    for mended in all_mended:
        lines = diff(mended.before, mended.after.request.text, pen)
        sys.stdout.writelines(f"{line}\n" for line in lines)


def summarise(all_mended: Sequence[Mended], files: Sequence[Path], language: Language) -> None:
    """Say on standard error how many were mended and where they were written."""
    places = _WRITTEN.filled(files=", ".join(map(str, files))) if files else _SHOWN_ONLY
    count = sum(mended.is_changed for mended in all_mended)
    done = _DONE.filled(mended=count, count=len(all_mended), places="{places}").in_(language)
    click.echo(done.format(places=places.in_(language)), err=True)
