"""The options that say how files are read, the same for each command that reads them."""

from typing import Any

import click

from toetssteen.cli.sources import Sources
from toetssteen.cli.speaking import Function, option
from toetssteen.contract.text import Language, Text
from toetssteen.inputs.family import FORMATS
from toetssteen.inputs.interface import Options

_OPTIONS = (
    option(
        "--input-format",
        type=click.Choice(FORMATS),
        help_text=Text(nl="vorm van de invoer; anders het achtervoegsel", en="form of the input"),
    ),
    option("--encoding", help_text=Text(nl="codering van CSV", en="encoding of CSV")),
    option("--sheet", help_text=Text(nl="werkblad in XLSX", en="sheet in XLSX")),
    option("--term-column", help_text=Text(nl="kolom met het begrip", en="column of the term")),
    option(
        "--definition-column",
        help_text=Text(nl="kolom met de definitie", en="column of the definition"),
    ),
    option(
        "--keep-markup",
        is_flag=True,
        help_text=Text(
            nl="laat HTML in cellen van CSV en XLSX staan", en="leave HTML in cells of CSV and XLSX"
        ),
    ),
    option(
        "--text-lang",
        type=click.Choice([language.value for language in Language]),
        default=Language.NL.value,
        show_default=True,
        help_text=Text(
            nl="taal van definities waar het bestand die niet noemt",
            en="language of definitions where the file does not say",
        ),
    ),
)


def reading_options(command: Function) -> Function:
    """Add the options that ``sources_of`` takes."""
    for decorated in reversed(_OPTIONS):
        command = decorated(command)
    return command


def sources_of(
    files: tuple[str, ...],
    input_format: str | None,
    text_lang: str,
    **said: Any,  # noqa: ANN401  the other options, which are called as the fields of Options
) -> Sources:
    """Return *files* with what the options say about them."""
    return Sources(files, Options(lang=Language(text_lang), **said), input_format)
