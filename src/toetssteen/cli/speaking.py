"""Commands that speak Dutch or English: help, complaints and the option that chooses."""

import errno
import sys
import traceback
from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final, TypeVar

import click

from toetssteen.contract.errors import (
    CATALOGUE,
    EngineError,
    RequestError,
    RulePackError,
    ToetssteenError,
    UnreadableInputError,
)
from toetssteen.contract.text import Language, Text

COULD_NOT_CHECK = 2
Function = TypeVar("Function", bound=Callable[..., Any])

_META = "toetssteen.language"
_UNEXPECTED = "SYS-UNK-001"
_NOT_WRITTEN = "UPS-STO-003"
_DISK_FULL = "UPS-STO-002"
_LANG_HELP = Text(nl="taal van de meldingen: nl of en", en="language of the messages: nl or en")
_HELP_HELP = Text(nl="toon deze hulp", en="show this help")
_VERSION_HELP = Text(nl="toon de versie", en="show the version")
_USAGE = Text(nl="Gebruik: ", en="Usage: ")
_OPTIONS = Text(nl="Opties", en="Options")
_COMMANDS = Text(nl="Opdrachten", en="Commands")
_WHY: Final[Mapping[int, Text]] = MappingProxyType(
    {
        errno.ENOENT: Text(nl="het bestaat niet", en="it does not exist"),
        errno.EACCES: Text(nl="er is geen toestemming", en="there is no permission"),
        errno.EISDIR: Text(nl="het is een map", en="it is a directory"),
        errno.ENOTDIR: Text(
            nl="een deel van het pad is geen map", en="part of the path is no directory"
        ),
        errno.ENAMETOOLONG: Text(nl="de naam is te lang", en="the name is too long"),
        errno.ENOSPC: Text(nl="de schijf is vol", en="the disk is full"),
        errno.EROFS: Text(nl="er mag alleen gelezen worden", en="it is read-only"),
    }
)


def language_of(ctx: click.Context) -> Language:
    """Return the language chosen with ``--lang``, before or behind the command; else Dutch."""
    language: Language = ctx.meta.get(_META, Language.NL)
    return language


def _choose(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.meta[_META] = Language(value)


class Option(click.Option):
    """An option with help in two languages."""

    def __init__(self, *args: Any, help_text: Text, **kwargs: Any) -> None:  # noqa: ANN401  click's own
        super().__init__(*args, **kwargs)
        self.help_text = help_text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """See ``click.Option.get_help_record``."""
        self.help = self.help_text.in_(language_of(ctx))
        return super().get_help_record(ctx)


def lang_option() -> Option:
    """Return the option ``--lang``; eager, so that ``--lang en --help`` is English."""
    return Option(
        ["--lang"],
        type=click.Choice([language.value for language in Language]),
        is_eager=True,
        expose_value=False,
        callback=_choose,
        help_text=_LANG_HELP,
    )


class _Bilingual(click.Command):
    """What commands and groups have in common: ``--lang`` and a help text in two languages."""

    def __init__(self, *args: Any, help_text: Text, **kwargs: Any) -> None:  # noqa: ANN401  click's own
        super().__init__(*args, **kwargs)
        self.help_text = help_text
        self.params.insert(0, lang_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Look for ``--lang`` first: a complaint about what stands before it is in it too."""
        for name, value in pairwise(args):
            if name == "--lang" and value in tuple(Language):
                ctx.meta[_META] = Language(value)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def get_short_help_str(self, limit: int = 90) -> str:  # noqa: ARG002  click's signature
        """See ``click.Command.get_short_help_str``: the first line, which click folds."""
        language = language_of(click.get_current_context())
        return self.help_text.in_(language).split("\n", 1)[0]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See ``click.Command.format_usage``."""
        form = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, form, _USAGE.in_(language_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See ``click.Command.format_options``."""
        records = [parameter.get_help_record(ctx) for parameter in self.get_params(ctx)]
        with formatter.section(_OPTIONS.in_(language_of(ctx))):
            formatter.write_dl([record for record in records if record is not None])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See ``click.Command.format_help_text``."""
        self.help = self.help_text.in_(language_of(ctx))
        super().format_help_text(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """See ``click.Command.get_help_option``."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP_HELP.in_(language_of(ctx))
        return option


class Command(_Bilingual):
    """A command with help in two languages, which says what went wrong in the chosen one."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  click's own
        """See ``click.Command.invoke``. What was written is out when it returns."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:  # who read our output has left: there is nobody to tell
            return COULD_NOT_CHECK
        except Exception as error:  # noqa: BLE001  the last resort: say where, never what was judged
            click.echo(_told(error, language_of(ctx)), err=True)
            return COULD_NOT_CHECK
        return code


class Group(_Bilingual, click.Group):
    """A group of commands with help in two languages."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """See ``click.Group.format_options``."""
        _Bilingual.format_options(self, ctx, formatter)
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, command.get_short_help_str()) for name, command in commands if command]
        with formatter.section(_COMMANDS.in_(language_of(ctx))):
            formatter.write_dl(rows)


def option(
    *names: str,
    help_text: Text,
    **settings: Any,  # noqa: ANN401  click's own
) -> Callable[[Function], Function]:
    """Return the decorator that adds an option with help in two languages."""
    return click.option(*names, cls=Option, help_text=help_text, **settings)


def version_option(command: click.Command) -> click.Command:
    """Add ``--version`` to a command."""
    return click.version_option(
        package_name="toetssteen",
        prog_name="toetssteen",
        message="%(prog)s %(version)s",
        cls=Option,
        help_text=_VERSION_HELP,
    )(command)


def why(error: OSError) -> Text:
    """Return what the operating system had against a file, without its name."""
    words = error.strerror or type(error).__name__
    return _WHY.get(error.errno or 0, Text(words, words))


def complaint(error: ToetssteenError, language: Language) -> str:
    """Return for the user: the code, what is wrong, what to do next."""
    remedy = CATALOGUE[error.code].remedy.in_(language)
    match error:
        case UnreadableInputError() | RequestError():
            return f"{error.code} {error.reason.in_(language)} {remedy}"
        case RulePackError():
            return f"{error}\n{remedy}"  # each line has a code
        case EngineError():
            return f"{error.code} {remedy}"
        case _:
            return f"{error.code} {error}. {remedy}"


def _told(error: Exception, language: Language) -> str:
    match error:
        case ToetssteenError():
            return complaint(error, language)
        case OSError():  # reading is caught where it is read, so this was writing
            return unwritten(error, language)
        case _:
            return _unexpected(error, language)


def unwritten(error: OSError, language: Language) -> str:
    """Return for the user: where writing failed and why."""
    code = _DISK_FULL if error.errno == errno.ENOSPC else _NOT_WRITTEN
    place = "" if error.filename is None else f"{error.filename}: "
    entry = CATALOGUE[code]
    reason = f"{place}{entry.title.in_(language)}: {why(error).in_(language)}."
    return f"{code} {reason} {entry.remedy.in_(language)}"


def tell_fault(fault: Exception) -> None:
    """Say on standard error where a definition broke an engine; its result says that it did."""
    places = traceback.format_tb(fault.__traceback__)
    click.echo(f"{''.join(places)}{type(fault).__name__}", err=True)


def _unexpected(error: Exception, language: Language) -> str:
    """Return where our own fault showed. The message of *error* could hold the user's text."""
    entry = CATALOGUE[_UNEXPECTED]
    places = traceback.format_tb(error.__traceback__)
    while isinstance(error, ExceptionGroup):  # the fault itself is within the group of its task
        error = error.exceptions[0]
        places += traceback.format_tb(error.__traceback__)
    what = f"{entry.code} {entry.title.in_(language)}. {entry.remedy.in_(language)}"
    return f"{''.join(places)}{type(error).__name__}\n{what}"
