"""Why the door says no, before anything below it was asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from toetssteen.contract.errors import ToetssteenError
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Text

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong: at a JSON pointer of the body, or in a named parameter."""

    detail: Text
    pointer: str = ""
    parameter: str = ""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a refusal carries beside its code: all flaws, headers, a degraded result."""

    flaws: tuple[Flaw, ...] = ()
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)
    result: ValidationResult | None = None


class Refused(ToetssteenError):  # noqa: N818  an answer to the caller, no fault
    """The request ends here with the problem of catalogue *code*.

    Args:
        code: of an entry with a status.
        reason: what is wrong this time, never a word of a definition; None where the remedy
            of the catalogue says it all.
        extras: what else the problem shows.
    """

    def __init__(self, code: str, reason: Text | None = None, extras: Extras | None = None) -> None:
        self.code = code
        self.reason = reason
        self.extras = extras or Extras()
        super().__init__(code)


class CallerGone(Exception):  # noqa: N818  nobody is left to answer
    """The caller closed the connection before the answer."""


def flawed(*flaws: Flaw) -> Refused:
    """Return the refusal of a request that does not fit its schema, with every flaw."""
    return Refused("INP-SCH-001", extras=Extras(flaws))
