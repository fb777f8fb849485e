"""Parses ``VALIDATION_ORCHESTRATOR_V2``: a truth in one of six spellings, or nothing."""

from collections.abc import Mapping
from typing import Final

from toetssteen.contract.errors import SettingsError
from toetssteen.flags.environment import Switch

FLAG_VARIABLE: Final = "VALIDATION_ORCHESTRATOR_V2"
_SPELLINGS: Final[Mapping[str, Switch]] = {
    "true": Switch.ON,
    "1": Switch.ON,
    "on": Switch.ON,
    "false": Switch.OFF,
    "0": Switch.OFF,
    "off": Switch.OFF,
}


def switch_from(environment: Mapping[str, str]) -> Switch:
    """Return what the variable says; ``UNSET`` when it is not there.

    Raises:
        SettingsError: it has another spelling, also in its name, or is empty: a template
            that lost its value must not switch anything.
    """
    for name in environment:
        if name.upper() == FLAG_VARIABLE and name != FLAG_VARIABLE:
            message = f"{name}: this variable is spelled {FLAG_VARIABLE}"
            raise SettingsError(message)
    if FLAG_VARIABLE not in environment:
        return Switch.UNSET
    return switch_of(environment[FLAG_VARIABLE], FLAG_VARIABLE)


def switch_of(spelled: str, where: str) -> Switch:
    """Return what *spelled* says.

    Raises:
        SettingsError: it is none of the spellings; the message begins with *where*.
    """
    if spelled not in _SPELLINGS:
        message = f"{where}: {spelled!r} is no switch; allowed: {', '.join(_SPELLINGS)}, or unset"
        raise SettingsError(message)
    return _SPELLINGS[spelled]
