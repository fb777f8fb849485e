"""``toetssteen check``: definitions from files, a report, an exit code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from toetssteen.cli.exit_code import ExitCode, FailOn
from toetssteen.cli.judging import check_profile, judged
from toetssteen.cli.progress import counted, is_watched
from toetssteen.cli.sources import Sources, complain
from toetssteen.cli.speaking import Command, language_of, option
from toetssteen.container import DEFAULT_VARIANT, build
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Language, Text
from toetssteen.inputs.family import FORMATS
from toetssteen.inputs.interface import Options
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
    type=click.Path(dir_okay=False, path_type=Path),
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
@option(
    "--input-format",
    type=click.Choice(FORMATS),
    help_text=Text(nl="vorm van de invoer; anders het achtervoegsel", en="form of the input"),
)
@option("--encoding", help_text=Text(nl="codering van CSV", en="encoding of CSV"))
@option("--sheet", help_text=Text(nl="werkblad in XLSX", en="sheet in XLSX"))
@option("--term-column", help_text=Text(nl="kolom met het begrip", en="column of the term"))
@option(
    "--definition-column",
    help_text=Text(nl="kolom met de definitie", en="column of the definition"),
)
@option(
    "--keep-markup",
    is_flag=True,
    help_text=Text(
        nl="laat HTML in cellen van CSV en XLSX staan", en="leave HTML in cells of CSV and XLSX"
    ),
)
@option(
    "--text-lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.NL.value,
    show_default=True,
    help_text=Text(
        nl="taal van definities waar het bestand die niet noemt",
        en="language of definitions where the file does not say",
    ),
)
@click.pass_context
def check(  # noqa: PLR0913, PLR0917  one parameter per option
    ctx: click.Context,
    files: tuple[str, ...],
    variant: str,
    profile: str | None,
    format_name: str,
    output: Path | None,
    fail_on: str,
    jobs: int,
    input_format: str | None,
    encoding: str | None,
    sheet: str | None,
    term_column: str | None,
    definition_column: str | None,
    text_lang: str,
    *,
    keep_markup: bool,
) -> int:
    """Judge files."""
    language, house = language_of(ctx), build()
    check_profile(house, variant, profile)
    options = Options(
        encoding=encoding,
        sheet=sheet,
        term_column=term_column,
        definition_column=definition_column,
        lang=Language(text_lang),
        keep_markup=keep_markup,
    )
    sources = Sources(files, options, input_format)
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
    try:
        file = output.open("w", encoding="utf-8", newline="")
    except OSError as error:
        message = f"{output}: {error.strerror}"
        raise click.ClickException(message) from error
    with file:
        yield file
