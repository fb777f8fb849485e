"""``toetssteen schema``: the published contract."""

from collections.abc import Mapping

import click

from toetssteen.cli.speaking import Command
from toetssteen.contract.schemas import Kind, released
from toetssteen.contract.text import Text

_KINDS: Mapping[str, Kind] = {"result": "validation_result", "request": "validation_request"}


@click.command(
    cls=Command,
    help_text=Text(
        nl="""Toon het JSON Schema van het resultaat of van het verzoek.

\b
Voorbeeld:
  toetssteen schema request""",
        en="""Show the JSON Schema of the result or of the request.

\b
Example:
  toetssteen schema request""",
    ),
)
@click.argument("kind", type=click.Choice(list(_KINDS)), default="result")
def schema(kind: str) -> None:
    """Print the released schema, to the byte."""
    click.echo(released(_KINDS[kind]).decode(), nl=False)
