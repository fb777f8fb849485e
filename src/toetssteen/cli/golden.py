"""``toetssteen golden``: does every variant still say what was agreed?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import msgspec

from toetssteen.batch.local import judge_all
from toetssteen.cli.speaking import Command, language_of, option
from toetssteen.container import House, build
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.text import Language, Text
from toetssteen.evidence.golden import Drift, Expectation, drift, expectation

DEFINITIONS = "definitions.jsonl"
DRIFTED = 1
_HELP = Text(
    nl="""Vergelijk elke variant met wat over de gouden definities is vastgelegd.

\b
Voorbeelden:
  toetssteen golden
  toetssteen golden --update   schrijft de verwachtingen opnieuw, voor wie de diff leest

\b
Exitcode: 0 niets veranderd, 1 iets wel, 2 niet te toetsen.""",
    en="""Compare each variant with what was agreed about the golden definitions.

\b
Examples:
  toetssteen golden
  toetssteen golden --update   writes the expectations anew, for whoever reads the diff

\b
Exit code: 0 nothing changed, 1 something did, 2 could not check.""",
)
_SAME = Text(nl="{variant}: {count} gelijk", en="{variant}: {count} equal")
_CHANGED = Text(
    nl="{variant}: {count} gelijk, {changed} anders", en="{variant}: {count} equal, {changed} not"
)
_WRITTEN = Text(nl="{variant}: {count} geschreven", en="{variant}: {count} written")
_NONE = Text(nl="niets", en="nothing")


class _Golden(Definition, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A golden definition, with what its writer meant by it."""

    id: str
    kind: str
    defect_rule: str | None = None
    note: str | None = None


@click.command(cls=Command, help_text=_HELP)
@option(
    "--directory",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("golden"),
    show_default=True,
    help_text=Text(nl="map met de gouden definities", en="directory of the golden definitions"),
)
@option(
    "--update",
    is_flag=True,
    help_text=Text(nl="schrijf de verwachtingen opnieuw", en="write the expectations anew"),
)
@click.pass_context
def golden(ctx: click.Context, directory: Path, *, update: bool) -> int:
    """Compare or rewrite."""
    language, house = language_of(ctx), build()
    definitions = _definitions(directory)
    code = 0
    for variant in house.variants:
        found = tuple(_judged(house, variant, definitions))
        file = directory / f"expected.{variant}.jsonl"
        if update:
            _write(file, found)
            words = _WRITTEN.filled(variant=variant, count=len(found))
            click.echo(words.in_(language))
            continue
        drifts = drift(_read(file), found)
        code = max(code, DRIFTED if drifts else 0)
        _report(variant, len(found), drifts, language)
    return code


def _definitions(directory: Path) -> Sequence[_Golden]:
    return [msgspec.json.decode(line, type=_Golden) for line in _lines(directory / DEFINITIONS)]


def _lines(file: Path) -> list[bytes]:
    try:
        return file.read_bytes().splitlines()
    except OSError as error:
        reason = Text(
            nl=f"{file} gaat niet open: {error.strerror}.",
            en=f"{file} does not open: {error.strerror}.",
        )
        raise UnreadableInputError("INP-FIL-007", reason) from error


def _judged(house: House, variant: str, definitions: Sequence[_Golden]) -> Iterator[Expectation]:
    requests = [_request(one) for one in definitions]
    results = judge_all(requests, lambda: house.variant(variant), ValidationContext())
    for one, result in zip(definitions, results, strict=True):
        yield expectation(one.id, result)


def _request(one: _Golden) -> ValidationRequest:
    fields = Definition.__struct_fields__
    return ValidationRequest(**{name: getattr(one, name) for name in fields})


def _read(file: Path) -> list[Expectation]:
    return [msgspec.json.decode(line, type=Expectation) for line in _lines(file)]


def _write(file: Path, expectations: Sequence[Expectation]) -> None:
    lines = [msgspec.json.encode(one) + b"\n" for one in expectations]
    file.write_bytes(b"".join(lines))


def _report(variant: str, judged: int, drifts: Sequence[Drift], language: Language) -> None:
    words = _CHANGED if drifts else _SAME
    same = judged - len(drifts)
    click.echo(words.filled(variant=variant, count=same, changed=len(drifts)).in_(language))
    for one in drifts:
        click.echo(f"  {one.id}")
        click.echo(f"    - {_shown(one.expected, language)}")
        click.echo(f"    + {_shown(one.found, language)}")


def _shown(one: Expectation | None, language: Language) -> str:
    if one is None:
        return _NONE.in_(language)
    findings = "; ".join(
        f"{each.rule_id} {each.severity} {each.at}".strip() for each in one.findings
    )
    verdict = "✓" if one.acceptable else "✗"
    return f"{verdict} {one.score:.4f} [{findings}] {one.passed}/{len(one.unchecked)}"
