"""The shape of one entry of the catalogue."""

from dataclasses import KW_ONLY, dataclass
from enum import StrEnum

from toetssteen.contract.text import Text


class Where(StrEnum):
    """Where a code shows itself."""

    PROBLEM = "problem"  # a request fails as a whole; inside a batch, a degraded result
    RESULT = "result"  # a mark on a rule or suggestion, or a finding; the answer stands
    EVENT = "event"  # for the operator only
    START = "start"  # the process does not start


@dataclass(frozen=True, slots=True)
class Entry:
    """What one code means, and what the person who meets it can do.

    ``status`` is the HTTP status, None where there is no response. ``retryable``: the same
    request may succeed later, and the response says when (Retry-After).
    """

    code: str
    status: int | None
    _: KW_ONLY
    retryable: bool = False
    title: Text
    remedy: Text
    where: Where = Where.PROBLEM
