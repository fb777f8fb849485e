"""``toetssteen validate``: one definition, typed on the command line."""

import sys
from collections.abc import Mapping
from types import MappingProxyType

import click

from toetssteen.cli.exit_code import ExitCode, FailOn
from toetssteen.cli.judging import check_profile, judged
from toetssteen.cli.speaking import Command, language_of, option
from toetssteen.container import DEFAULT_VARIANT, build
from toetssteen.contract.request import (
    DefinitionContext,
    OntologischeCategorie,
    ValidationContext,
    ValidationRequest,
)
from toetssteen.contract.text import Language, Text
from toetssteen.inputs.interface import Row
from toetssteen.outputs.interface import Renderer, Run
from toetssteen.outputs.json import JsonReport
from toetssteen.outputs.jsonl import JsonLines
from toetssteen.outputs.text import TextReport

_HELP = Text(
    nl="""Toets één definitie.

\b
Voorbeelden:
  toetssteen validate sloep "vaartuig met riemen"
  toetssteen validate kadegeld "heffing van de haven" --format json

\b
Exitcode: 0 aanvaardbaar, 1 niet, 2 niet te toetsen.""",
    en="""Judge one definition.

\b
Examples:
  toetssteen validate sloep "vaartuig met riemen"
  toetssteen --lang en validate kadegeld "heffing van de haven" --format json

\b
Exit code: 0 acceptable, 1 not, 2 could not check.""",
)
# Not the whole family: the others take longer to load than one definition takes to judge.
_FORMATS: Mapping[str, Renderer] = MappingProxyType(
    {"text": TextReport(), "json": JsonReport(), "jsonl": JsonLines()}
)


@click.command(cls=Command, help_text=_HELP)
@click.argument("begrip")
@click.argument("tekst")
@option(
    "--variant",
    default=DEFAULT_VARIANT,
    show_default=True,
    help_text=Text(nl="wat er toetst", en="what judges"),
)
@option("--profile", help_text=Text(nl="huisregels; anders die van de variant", en="house rules"))
@option(
    "--categorie",
    type=click.Choice([member.value for member in OntologischeCategorie]),
    help_text=Text(nl="ontologische categorie", en="ontological category"),
)
@option(
    "--organisatie",
    multiple=True,
    help_text=Text(nl="organisatie waarbinnen het geldt", en="organisation in which it holds"),
)
@option("--bron", help_text=Text(nl="bron van de definitie", en="source of the definition"))
@option(
    "--text-lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.NL.value,
    show_default=True,
    help_text=Text(nl="taal van de definitie", en="language of the definition"),
)
@option(
    "--format",
    "format_name",
    type=click.Choice(list(_FORMATS)),
    default="text",
    show_default=True,
    help_text=Text(nl="vorm van het verslag", en="form of the report"),
)
@click.pass_context
def validate(  # noqa: PLR0913, PLR0917  one parameter per option
    ctx: click.Context,
    begrip: str,
    tekst: str,
    variant: str,
    profile: str | None,
    categorie: str | None,
    organisatie: tuple[str, ...],
    bron: str | None,
    text_lang: str,
    format_name: str,
) -> int:
    """Judge one definition."""
    language, house = language_of(ctx), build()
    check_profile(house, variant, profile)
    request = ValidationRequest(
        begrip,
        tekst,
        lang=Language(text_lang),
        ontologische_categorie=OntologischeCategorie(categorie) if categorie else None,
        context=DefinitionContext(organisatorisch=organisatie) if organisatie else None,
        bron=bron,
        profile=profile,
    )
    exit_code = ExitCode(FailOn.ERROR)
    results = judged([("", Row("", 1, request))], variant, ValidationContext(locale=language))
    run = Run(variant, exit_code.watch(results), house.facts(variant), language)
    _FORMATS[format_name].render(run, sys.stdout)
    return exit_code.code(has_failures=False)
