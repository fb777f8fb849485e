"""``toetssteen check``: definitions from files, a report, an exit code."""

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import click

from toetssteen.cli.destination import Destination
from toetssteen.cli.exit_code import ExitCode, FailOn
from toetssteen.cli.fixing import fixing_options
from toetssteen.cli.judging import Asked, alone, check_profile, judged
from toetssteen.cli.marking import Marking, marking_of, marking_options
from toetssteen.cli.progress import busy, counted, is_watched
from toetssteen.cli.reading import reading_options, sources_of
from toetssteen.cli.refusing import Refusal
from toetssteen.cli.sources import Sources, complain, tell_of_the_whole
from toetssteen.cli.speaking import Command, language_of, option
from toetssteen.cli.together import Together, together
from toetssteen.container import DEFAULT_VARIANT, House, build, keys_of
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Text
from toetssteen.glossary.catalog import CHECKS
from toetssteen.glossary.structure.rows_of_ours import OWN
from toetssteen.glossary.structure.rows_of_the_profile import PUBLISHED
from toetssteen.outputs.family import RENDERERS
from toetssteen.outputs.interface import Judged, RuleFacts, Run
from toetssteen.outputs.whole import findings_of

_HELP = Text(
    nl="""Toets de definities in FILES en schrijf een verslag.

Bestanden: JSONL, CSV, XLSX, Turtle, RDF/XML, JSON-LD; - leest JSONL van standaardinvoer.

\b
Voorbeelden:
  toetssteen check begrippen.xlsx
  toetssteen check begrippen.csv --format html --output verslag.html
  toetssteen check begrippen.ttl --format sarif --output begrippen.sarif
  toetssteen check begrippen.csv --fix --in-place
  toetssteen check begrippen.csv --write-baseline nulmeting.json
  toetssteen check begrippen.csv --baseline nulmeting.json
  toetssteen check begrippen.csv --suppressions uitzonderingen.toml

\b
Exitcode: 0 alles aanvaardbaar, 1 iets niet, 2 niet (alles) te toetsen.""",
    en="""Judge the definitions in FILES and write a report.

Files: JSONL, CSV, XLSX, Turtle, RDF/XML, JSON-LD; - reads JSONL from standard input.

\b
Examples:
  toetssteen check glossary.xlsx
  toetssteen check glossary.csv --format html --output report.html
  toetssteen check glossary.ttl --format sarif --output glossary.sarif
  toetssteen check glossary.csv --fix --in-place
  toetssteen check glossary.csv --write-baseline baseline.json
  toetssteen check glossary.csv --baseline baseline.json
  toetssteen check glossary.csv --suppressions suppressions.toml

\b
Exit code: 0 all acceptable, 1 something is not, 2 could not check (all).""",
)
_CHECKED = Text(nl="definities getoetst", en="definitions judged")
_READ = Text(nl="definities gelezen", en="definitions read")
_GATHERED = Text(
    nl="{count} definities als één begrippenlijst bekeken",
    en="{count} definitions looked at as one glossary",
)
OF_A_GLOSSARY = frozenset({*(check.id for check in CHECKS), *PUBLISHED, *OWN})
WITHOUT_WHOLE = frozenset({"jsonl"})  # formats that have a line per definition and no other
_OVERWRITES = Text(
    nl="{option} noemt een bestand dat ook gelezen wordt: {file}.",
    en="{option} names a file that is also read: {file}.",
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
    help_text=Text(
        nl="schrijf het verslag (met --fix: de definities) in dit bestand",
        en="write the report (with --fix: the definitions) to this file",
    ),
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
@fixing_options
@marking_options
@option(
    "--no-glossary",
    "with_glossary",
    flag_value=False,
    default=True,
    help_text=Text(
        nl="toets elke definitie los van de andere",
        en="judge each definition apart from the others",
    ),
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
    *,
    with_glossary: bool,
    fix: bool,
    in_place: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    suppressed: Path | None,
    **reading: Any,  # noqa: ANN401  see reading_options
) -> int:
    """Judge files."""
    language, house = language_of(ctx), build()
    check_profile(house, variant, profile)
    facts, today = house.facts(variant), house.moments.now().date()
    names = _names_of_rules(house, variant, facts)
    marking = marking_of(baseline, write_baseline, suppressed, rules=names, today=today)
    read = [*files, *(str(file) for file in (baseline, suppressed) if file is not None)]
    _refuse_to_overwrite(read, {"--output": output, "--write-baseline": write_baseline})
    is_together = with_glossary and not fix and bool(house.rules(variant))
    sources = sources_of(files, surroundings=is_together, **reading)
    destination = Destination(output, in_place)
    destination.check(sources, format_name, fix=fix)
    exit_code = ExitCode(FailOn(fail_on))
    context = ValidationContext(profile=profile, locale=language)
    work = _Work(house, variant, facts, context, sources, marking, exit_code, jobs)
    if fix:
        work.mend(destination)
    else:
        work.report(format_name, output, together=is_together, has_baseline=baseline is not None)
    if fix or format_name != "text" or output is not None:
        complain(sources, language)
    if reason := marking.write(write_baseline):
        click.echo(reason.in_(language), err=True)
    return exit_code.code(has_failures=bool(sources.failures))


@dataclass(frozen=True, slots=True)
class _Work:
    """One run: what is read, what judges it, and what becomes of that."""

    house: House
    variant: str
    facts: Mapping[str, RuleFacts]
    context: ValidationContext
    sources: Sources
    marking: Marking
    exit_code: ExitCode
    jobs: int

    def mend(self, destination: Destination) -> None:
        """Mend the definitions, each apart from the others."""
        mended = destination.mended(
            self.sources,
            lambda rows: self._judged(alone(rows)),
            self.marking.allows,
            self.context.locale,
        )
        deque(self.exit_code.watch(self.marking.on(mended, self.sources)), maxlen=0)

    def report(
        self, format_name: str, output: Path | None, *, together: bool, has_baseline: bool
    ) -> None:
        """Judge the definitions and write the report."""
        language = self.context.locale
        watched = is_watched(report_on_screen=output is None and sys.stdout.isatty())
        with _destination(output) as out:
            whole = self._whole(watched=watched) if together else None
            stream = self._judged(whole.asked() if whole else alone(self.sources.rows()))
            marked = self.exit_code.watch(self.marking.on(stream, self.sources))
            run = Run(
                self.variant,
                counted(marked, _CHECKED.in_(language), watched=watched),
                self.facts,
                language,
                self.sources.failures,
                self.sources.notices,
                has_baseline=has_baseline,
                glossary=whole.report if whole else None,
                structure=whole.structure if whole else (),
            )
            RENDERERS[format_name].render(run, out)
        self.exit_code.weigh(findings_of(run))
        if format_name in WITHOUT_WHOLE:
            tell_of_the_whole(run)

    def _judged(self, asked: Iterable[Asked]) -> Iterator[Judged]:
        return judged(asked, self.variant, self.context, self.jobs)

    def _whole(self, *, watched: bool) -> Together:
        """Read everything and judge it as one glossary."""
        language = self.context.locale
        rows = list(counted(self.sources.rows(), _READ.in_(language), watched=watched))
        with busy(_GATHERED.filled(count=len(rows)).in_(language), watched=watched):
            declared = self.house.conventions(self.variant, self.context.profile)
            whole = together(rows, self.sources.surroundings, keys_of, declared)
        return whole.marked(self.marking.on_whole)


@contextmanager
def _destination(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    with output.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        yield file


def _names_of_rules(house: House, variant: str, facts: Iterable[str]) -> dict[str, str]:
    """Return the id of all that can find something, by each id that it goes by."""
    others = {alias: one.id for one in house.rules(variant).values() for alias in one.aliases}
    return {**others, **{own: own for own in (*facts, *OF_A_GLOSSARY)}}


def _refuse_to_overwrite(files: Sequence[str], written: Mapping[str, Path | None]) -> None:
    for name, target in written.items():
        for file in files:
            if target is not None and target.resolve() == Path(file).resolve():
                raise Refusal(_OVERWRITES.filled(option=name, file=file))
