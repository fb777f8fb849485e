"""``toetssteen golden``: does every variant still say what was agreed?"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeVar

import click
import msgspec

from toetssteen.batch.local import judge_all
from toetssteen.cli.speaking import Command, language_of, option, why
from toetssteen.container import House, build
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.text import Language, Text
from toetssteen.evidence.golden import Drift, Expectation, GoldenFinding, drift, expectation

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
    kind: Literal["good", "defect", "edge"]
    defect_rule: str | None = None
    note: str | None = None


Line = TypeVar("Line", _Golden, Expectation)


@click.command(cls=Command, help_text=_HELP)
@option(
    "--directory",
    type=click.Path(path_type=Path),
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
        drifts = drift(_read(file, Expectation), found)
        code = max(code, DRIFTED if drifts else 0)
        _report(variant, len(found), drifts, language)
    return code


def _definitions(directory: Path) -> Sequence[_Golden]:
    return _read(directory / DEFINITIONS, _Golden)


def _read(file: Path, kind: type[Line]) -> list[Line]:
    """Return what the lines of *file* hold.

    Raises:
        UnreadableInputError: it does not open, a line does not fit, or an id stands there twice.
    """
    lines: dict[str, Line] = {}
    for number, raw in enumerate(_lines(file), 1):
        place = f"{file}:{number}"
        line = _decoded(raw, kind, place)
        if line.id in lines:
            raise _bad_line(place, "this id was there before")
        lines[line.id] = line
    return list(lines.values())


def _decoded(raw: bytes, kind: type[Line], place: str) -> Line:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _bad_line(place, str(error)) from error


def _bad_line(place: str, what: str) -> UnreadableInputError:
    return UnreadableInputError("INP-ROW-001", Text(f"{place}: {what}.", f"{place}: {what}."))


def _lines(file: Path) -> list[bytes]:
    try:
        return file.read_bytes().splitlines()
    except OSError as error:
        words, what = f"{file}: {{why}}.", why(error)
        reason = Text(words.format(why=what.nl), words.format(why=what.en))
        raise UnreadableInputError("INP-FIL-007", reason) from error


def _judged(house: House, variant: str, definitions: Sequence[_Golden]) -> Iterator[Expectation]:
    requests = [_request(one) for one in definitions]
    results = judge_all(requests, lambda: house.variant(variant), ValidationContext())
    for one, result in zip(definitions, results, strict=True):
        yield expectation(one.id, result)


def _request(one: _Golden) -> ValidationRequest:
    fields = Definition.__struct_fields__
    return ValidationRequest(**{name: getattr(one, name) for name in fields})


def _write(file: Path, expectations: Sequence[Expectation]) -> None:
    lines = [msgspec.json.encode(one) + b"\n" for one in expectations]
    file.write_bytes(b"".join(lines))


def _report(variant: str, judged: int, drifts: Sequence[Drift], language: Language) -> None:
    words = _CHANGED if drifts else _SAME
    same = judged - sum(one.found is not None for one in drifts)
    click.echo(words.filled(variant=variant, count=same, changed=len(drifts)).in_(language))
    for one in drifts:
        click.echo(f"  {one.id}")
        for name in _differing(one):
            click.echo(f"    {name}")
            click.echo(f"      - {_shown(one.expected, name, language)}")
            click.echo(f"      + {_shown(one.found, name, language)}")


def _differing(one: Drift) -> Iterator[str]:
    """Yield the names of the fields that tell something else than was written down."""
    for name in Expectation.__struct_fields__:
        if getattr(one.expected, name, None) != getattr(one.found, name, None) and name != "id":
            yield name


def _shown(one: Expectation | None, name: str, language: Language) -> str:
    value = () if one is None else getattr(one, name)
    if isinstance(value, tuple):
        return "; ".join(map(_word, value)) or _NONE.in_(language)
    return msgspec.json.encode(value).decode()


def _word(one: GoldenFinding | str) -> str:
    return one if isinstance(one, str) else f"{one.rule_id} {one.severity} {one.at}".strip()
