"""What a user reads of one row of the structure checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text

_VALUES = (": {value}", " ({value})", "{value}")  # in the order in which they are left out


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
    for value in _VALUES:
        message = message.replace(value, "")
    return " ".join(message.removesuffix(".").format(focus="…").split())


def by_id(rows: Iterable[Row]) -> Mapping[str, Row]:
    """Return *rows* by id."""
    return MappingProxyType({row.id: row for row in rows})
