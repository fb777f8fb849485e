"""The command line. A command is imported when it is asked for, so that each starts fast."""

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from toetssteen.cli.refusing import Refusal, refusal
from toetssteen.cli.speaking import COULD_NOT_CHECK, Group, unwritten, version_option
from toetssteen.contract.text import Language, Text
from toetssteen.outputs.escaping import visible

INTERRUPTED = 130
COMMANDS = ("check", "validate", "rules", "compare", "golden", "schema", "serve")
_NO_COMMAND = Text(
    nl="Opdracht {name} is er niet; er zijn: {known}.",
    en="There is no command {name}; there are: {known}.",
)


class LazyGroup(Group):
    """Finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names in the order of the documents."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return the command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"toetssteen.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """See ``click.Group.resolve_command``; what is no command is refused with what is."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            known = ", ".join(COMMANDS)
            raise Refusal(_NO_COMMAND.filled(name=visible(args[0]), known=known), ctx)
        return super().resolve_command(ctx, args)


@version_option
@click.group(
    cls=LazyGroup,
    help_text=Text(
        nl="Toetst definities: wat is er goed aan, wat niet, en hoe is het te verbeteren.",
        en="Judges definitions: what is good, what is not, and how to mend it.",
    ),
)
def toetssteen() -> None:
    """Hold the commands."""


def main() -> None:
    """Run the command line and exit: 0 acceptable, 1 not acceptable, 2 could not check."""
    sys.stdout, sys.stderr = _written(sys.stdout), _written(sys.stderr)
    code = _code()
    if code == INTERRUPTED:  # at once, also when the reader of our output stands still
        _drop_output()
    try:
        sys.stdout.flush()
    except OSError:  # the reader left, or the disk is full
        _drop_output()
        code = COULD_NOT_CHECK
    sys.exit(code)


def _drop_output() -> None:
    """Send what is still to be written nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _code() -> int:
    try:
        code: int | None = toetssteen(prog_name="toetssteen", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    except click.UsageError as error:
        click.echo(refusal(error), err=True)
        return COULD_NOT_CHECK
    except OSError as error:  # of the help; a command tells its own
        click.echo(unwritten(error, Language.NL), err=True)
        return COULD_NOT_CHECK
    except SystemExit:  # click's, when the reader of the help left: 1 would say "not acceptable"
        return COULD_NOT_CHECK
    return code or 0  # None: a command that judges nothing


def _written(stream: TextIO | None) -> TextIO:
    """Return *stream* ready for every character; for a closed one, a silence that takes all."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream or Path(os.devnull).open("w", encoding="utf-8")
