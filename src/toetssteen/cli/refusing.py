"""What is wrong with a command line, said in the language of the person who typed it."""

from typing import Final

import click

from toetssteen.cli.speaking import language_of
from toetssteen.contract.text import Text
from toetssteen.outputs.escaping import visible

_NO_OPTION: Final = Text(
    nl="Optie {name} is er niet; er zijn: {known}.",
    en="There is no option {name}; there are: {known}.",
)
_MISSING: Final = Text(nl="{name} ontbreekt.", en="{name} is missing.")
_CHOICE: Final = Text(nl="{name} is een van: {known}.", en="{name} is one of: {known}.")
_NUMBER: Final = Text(
    nl="{name} is een geheel getal vanaf {least}.", en="{name} is a whole number from {least} up."
)
_MISFIT: Final = Text(nl="De waarde van {name} past niet.", en="The value of {name} does not fit.")
_NO_VALUE: Final = Text(nl="{name} krijgt geen waarde.", en="{name} takes no value.")
_NEEDS_VALUE: Final = Text(nl="{name} vraagt een waarde.", en="{name} needs a value.")
_TOO_MUCH: Final = Text(
    nl="Er staat te veel op de regel; de vorm is: {form}.",
    en="There is too much on the line; its form is: {form}.",
)
_HINT: Final = Text(nl="Hulp: {command} --help", en="Help: {command} --help")


class Refusal(click.UsageError):
    """A command line that names what is not there, or that fits and still cannot be done."""

    def __init__(self, reason: Text, ctx: click.Context | None = None) -> None:
        super().__init__(reason.en, ctx)
        self.reason = reason


def refusal(error: click.UsageError) -> str:
    """Return for the user: what is wrong with the command line and where help is.

    Where no command was named, that is the whole help.
    """
    ctx = error.ctx or click.Context(click.Command("toetssteen"))
    if type(error).__name__ == "NoArgsIsHelpError":  # click 8.2 and newer
        return error.format_message()
    language = language_of(ctx)
    hint = _HINT.filled(command=ctx.command_path)
    return f"{_reason(error, ctx).in_(language)}\n{hint.in_(language)}"


def _reason(error: click.UsageError, ctx: click.Context) -> Text:
    match error:
        case Refusal():
            return error.reason
        case click.NoSuchOption():
            known = ", ".join(name for option in _options(ctx) for name in option.opts)
            return _NO_OPTION.filled(name=visible(error.option_name), known=known)
        case click.BadOptionUsage():
            return _misused(error.option_name, ctx)
        case click.BadParameter(param=click.Parameter() as parameter):
            return _misfit(error, parameter)
    form = " ".join((ctx.command_path, *ctx.command.collect_usage_pieces(ctx)))
    return _TOO_MUCH.filled(form=form)


def _options(ctx: click.Context) -> list[click.Option]:
    parameters = ctx.command.get_params(ctx)
    return [parameter for parameter in parameters if isinstance(parameter, click.Option)]


def _misused(name: str, ctx: click.Context) -> Text:
    flags = {name for option in _options(ctx) if option.is_flag for name in option.opts}
    return (_NO_VALUE if name in flags else _NEEDS_VALUE).filled(name=name)


def _misfit(error: click.BadParameter, parameter: click.Parameter) -> Text:
    is_option = isinstance(parameter, click.Option)
    name = parameter.opts[0] if is_option else parameter.human_readable_name
    if isinstance(error, click.MissingParameter):
        return _MISSING.filled(name=name)
    match parameter.type:
        case click.Choice(choices=choices):
            return _CHOICE.filled(name=name, known=", ".join(choices))
        case click.IntRange(min=least):
            return _NUMBER.filled(name=name, least=least)
    return _MISFIT.filled(name=name)
