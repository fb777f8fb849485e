"""What stands in a path, a query or a header: checked here, and printed in OpenAPI."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import unquote_plus

from starlette.datastructures import Headers

from toetssteen.api.refusing import Flaw, flawed
from toetssteen.contract.pointers import shown
from toetssteen.contract.text import Text

_MOST_PAIRS: Final = 32
_INTEGER: Final = re.compile("[0-9]{1,6}")
_WRONG: Final = Text("heeft niet de voorgeschreven vorm", "has not the prescribed form")
_MISSING: Final = Text("ontbreekt", "is missing")
_UNKNOWN: Final = Text("is onbekend", "is unknown")
_TWICE: Final = Text("staat er meer dan één keer", "is repeated")
_UNREADABLE: Final = Text("is niet te lezen", "cannot be read")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``schema`` is JSON Schema: a string with a pattern, an enum, an integer."""

    name: str
    where: Literal["path", "query", "header"]
    about: Text
    schema: Mapping[str, Any]
    is_required: bool = False

    @property
    def pattern(self) -> str:
        """The pattern of the whole, without its anchors."""
        return str(self.schema["pattern"])[1:-1]

    def value(self, raw: str) -> str | int:
        """Return *raw* as what the schema says.

        Raises:
            Refused: INP-SCH-001, it is not that.
        """
        if self.schema["type"] == "integer":
            within = _INTEGER.fullmatch(raw) and (
                self.schema["minimum"] <= int(raw) <= self.schema["maximum"]
            )
            return int(raw) if within else self._refuse(_WRONG)
        if "enum" in self.schema:
            fits = raw in self.schema["enum"]
        else:
            fits = re.fullmatch(self.pattern, raw) is not None
        return raw if fits else self._refuse(_WRONG)

    def of_header(self, headers: Headers) -> str | int | None:
        """Return the value of the header; None when it is not there.

        Raises:
            Refused: INP-SCH-001, it is there twice or malformed.
        """
        found = headers.getlist(self.name)
        if len(found) > 1:
            self._refuse(_TWICE)
        if not found and self.is_required:
            self._refuse(_MISSING)
        return self.value(found[0]) if found else None

    def _refuse(self, detail: Text) -> str:
        raise flawed(Flaw(detail, parameter=self.name))


def read_query(raw: bytes, parameters: Sequence[Parameter]) -> dict[str, str | int]:
    """Return what *raw*, a query string, says, with the defaults of what it does not say.

    Raises:
        Refused: INP-SCH-001, a key is unknown or repeated, or a value does not fit.
    """
    known = {one.name: one for one in parameters if one.where == "query"}
    found = {name: one.schema["default"] for name, one in known.items() if "default" in one.schema}
    pairs = _pairs(raw)
    for name, value in pairs:
        if name not in known:
            raise flawed(Flaw(_UNKNOWN, parameter=shown(name)))
        if sum(name == other for other, _ in pairs) > 1:
            raise flawed(Flaw(_TWICE, parameter=name))
        found[name] = known[name].value(value)
    return found


def _pairs(raw: bytes) -> list[tuple[str, str]]:
    """Return names and values; a name alone has an empty one."""
    try:
        pieces = raw.decode("ascii").split("&", _MOST_PAIRS) if raw else []
        return [
            (_plain(name), _plain(of)) for name, _, of in (one.partition("=") for one in pieces)
        ]
    except ValueError:
        raise flawed(Flaw(_UNREADABLE, parameter="?")) from None


def _plain(escaped: str) -> str:
    return unquote_plus(escaped, errors="strict")
