"""``toetssteen check``: definitions from files, a report, an exit code."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click

from toetssteen.cli.exit_code import ExitCode, FailOn
from toetssteen.cli.judging import check_profile, judged
from toetssteen.cli.progress import counted, is_watched
from toetssteen.cli.reading import reading_options, sources_of
from toetssteen.cli.refusing import Refusal
from toetssteen.cli.sources import complain
from toetssteen.cli.speaking import Command, language_of, option
from toetssteen.container import DEFAULT_VARIANT, build
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Text
from toetssteen.outputs.family import RENDERERS
from toetssteen.outputs.interface import Run

_HELP = Text(
    nl="""Toets de definities in FILES en schrijf een verslag.

Bestanden: JSONL, CSV, XLSX, Turtle, RDF/XML, JSON-LD; - leest JSONL van standaardinvoer.

\b
Voorbeelden:
  toetssteen check begrippen.xlsx
  toetssteen check begrippen.csv --format html --output verslag.html
  toetssteen check begrippen.ttl --format sarif --output begrippen.sarif

\b
Exitcode: 0 alles aanvaardbaar, 1 iets niet, 2 niet (alles) te toetsen.""",
    en="""Judge the definitions in FILES and write a report.

Files: JSONL, CSV, XLSX, Turtle, RDF/XML, JSON-LD; - reads JSONL from standard input.

\b
Examples:
  toetssteen check glossary.xlsx
  toetssteen check glossary.csv --format html --output report.html
  toetssteen check glossary.ttl --format sarif --output glossary.sarif

\b
Exit code: 0 all acceptable, 1 something is not, 2 could not check (all).""",
)
_CHECKED = Text(nl="definities getoetst", en="definitions judged")
_OVERWRITES = Text(
    nl="--output noemt een bestand dat ook gelezen wordt: {file}.",
    en="--output names a file that is also read: {file}.",
)


@click.command(cls=Command, help_text=_HELP)
@click.argument("files", nargs=-1, required=True)
@option(
    "--variant",
    default=DEFAULT_VARIANT,
    show_default=True,
    help_text=Text(nl="wat er toetst", en="what judges"),
)
@option("--profile", help_text=Text(nl="huisregels; anders die van de variant", en="house rules"))
@option(
    "--format",
    "format_name",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help_text=Text(nl="vorm van het verslag", en="form of the report"),
)
@option(
    "--output",
    type=click.Path(path_type=Path),
    help_text=Text(nl="schrijf het verslag in dit bestand", en="write the report to this file"),
)
@option(
    "--fail-on",
    type=click.Choice([member.value for member in FailOn]),
    default=FailOn.ERROR.value,
    show_default=True,
    help_text=Text(
        nl="vanaf welke ernst een bevinding exitcode 1 geeft",
        en="from which severity on a finding gives exit code 1",
    ),
)
@option(
    "--jobs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help_text=Text(nl="aantal processen", en="number of processes"),
)
@reading_options
@click.pass_context
def check(  # noqa: PLR0913, PLR0917  one parameter per option
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    variant: str,
    profile: str | None,
    format_name: str,
    output: Path | None,
    fail_on: str,
    jobs: int,
    **reading: Any,  # noqa: ANN401  see reading_options
) -> int:
    """Judge files."""
    language, house = language_of(ctx), build()
    check_profile(house, variant, profile)
    _refuse_to_overwrite(files, output)
    sources = sources_of(files, **reading)
    exit_code = ExitCode(FailOn(fail_on))
    context = ValidationContext(profile=profile, locale=language)
    watched = is_watched(report_on_screen=output is None and sys.stdout.isatty())
    stream = judged(sources.rows(), variant, context, jobs)
    run = Run(
        variant,
        exit_code.watch(counted(stream, _CHECKED.in_(language), watched=watched)),
        house.facts(variant),
        language,
        sources.failures,
        sources.notices,
    )
    with _destination(output) as out:
        RENDERERS[format_name].render(run, out)
    if format_name != "text" or output is not None:
        complain(sources, language)
    return exit_code.code(has_failures=bool(sources.failures))


@contextmanager
def _destination(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    with output.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        yield file


def _refuse_to_overwrite(files: Sequence[str], output: Path | None) -> None:
    for file in files:
        if output is not None and output.resolve() == Path(file).resolve():
            raise Refusal(_OVERWRITES.filled(file=file))
