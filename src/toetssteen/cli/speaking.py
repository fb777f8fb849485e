"""Commands that speak Dutch or English: help, complaints and the option that chooses."""

import traceback
from collections.abc import Callable
from importlib.metadata import version
from typing import Any, TypeVar

import click

from toetssteen.contract.errors import (
    CATALOGUE,
    RequestError,
    ToetssteenError,
    UnreadableInputError,
)
from toetssteen.contract.text import Language, Text

COULD_NOT_CHECK = 2
Function = TypeVar("Function", bound=Callable[..., Any])

_META = "toetssteen.language"
_UNEXPECTED = "SYS-UNK-001"
_LANG_HELP = Text(nl="taal van de meldingen: nl of en", en="language of the messages: nl or en")
_HELP_HELP = Text(nl="toon deze hulp", en="show this help")


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

    def get_short_help_str(self, limit: int = 90) -> str:
        """See ``click.Command.get_short_help_str``."""
        ctx = click.get_current_context(silent=True)
        language = language_of(ctx) if ctx else Language.NL
        return self.help_text.in_(language).split("\n", 1)[0][:limit]

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
        """See ``click.Command.invoke``."""
        try:
            return super().invoke(ctx)
        except ToetssteenError as error:
            complaint_or_place = complaint(error, language_of(ctx))
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001  the last resort: say where, never what was judged
            complaint_or_place = _unexpected(error, language_of(ctx))
        click.echo(complaint_or_place, err=True)
        return COULD_NOT_CHECK


class Group(_Bilingual, click.Group):
    """A group of commands with help in two languages."""


def option(
    *names: str,
    help_text: Text,
    **settings: Any,  # noqa: ANN401  click's own
) -> Callable[[Function], Function]:
    """Return the decorator that adds an option with help in two languages."""
    return click.option(*names, cls=Option, help_text=help_text, **settings)


def version_option(command: click.Command) -> click.Command:
    """Add ``--version`` to a command."""
    return click.version_option(version("toetssteen"), prog_name="toetssteen")(command)


def complaint(error: ToetssteenError, language: Language) -> str:
    """Return for the user: the code, what is wrong, what to do next."""
    if isinstance(error, UnreadableInputError | RequestError):
        reason = error.reason.in_(language)
    else:
        reason = f"{error}."
    return f"{error.code} {reason} {CATALOGUE[error.code].remedy.in_(language)}"


def _unexpected(error: Exception, language: Language) -> str:
    """Return where our own fault showed. The message of *error* could hold the user's text."""
    entry = CATALOGUE[_UNEXPECTED]
    places = "".join(traceback.format_tb(error.__traceback__))
    what = f"{entry.code} {entry.title.in_(language)} {entry.remedy.in_(language)}"
    return f"{places}{type(error).__name__}\n{what}"
