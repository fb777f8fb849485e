"""What a user reads of one row of the structure checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toetssteen.contract.text import Text


@dataclass(frozen=True, slots=True)
class Row:
    """``message`` may hold ``{focus}``, the node it is about, and ``{value}``, what it says."""

    id: str
    code: str
    message: Text
    advice: Text


def by_id(rows: Iterable[Row]) -> Mapping[str, Row]:
    """Return *rows* by id."""
    return MappingProxyType({row.id: row for row in rows})
