"""What a user reads of one row of the structure checks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text

_VALUE_AT_THE_END: Final = re.compile(r": \{value\}| \(\{value\}\)|(?<=[\w’])\{value\}")


@dataclass(frozen=True, slots=True)
class Row:
    """``message`` may hold ``{focus}``, the node it is about, and ``{value}``, what it says.

    ``severity`` is that of all its findings, None where it depends on what is said wrongly.
    """

    id: str
    code: str
    severity: Severity | None
    message: Text
    advice: Text

    @property
    def title(self) -> Text:
        """The message for no node in particular, without full stop."""
        return Text(*map(_title, self.message))


def _title(message: str) -> str:
    return _VALUE_AT_THE_END.sub("", message).removesuffix(".").format(focus="…", value="…")


def by_id(rows: Iterable[Row]) -> Mapping[str, Row]:
    """Return *rows* by id."""
    return MappingProxyType({row.id: row for row in rows})
