"""The command line. A command is imported when it is asked for, so that each starts fast."""

import os
import sys
from importlib import import_module

import click

from toetssteen.cli.speaking import COULD_NOT_CHECK, Group, version_option
from toetssteen.contract.text import Text

INTERRUPTED = 130
COMMANDS = ("check", "validate", "rules", "compare", "golden", "schema")


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
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text stream
    try:
        code = toetssteen(standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.Abort:
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = COULD_NOT_CHECK
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # the reader left: say no more
        code = COULD_NOT_CHECK
    sys.exit(code)
