"""A request as it comes in, before anything was decided about it."""

from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers
from starlette.types import Receive, Scope

from toetssteen.api.correlation import Correlation
from toetssteen.api.refusing import Refused
from toetssteen.contract.text import Language

MOST_HEADERS: Final = 64
MOST_HEADER_BYTES: Final = 16 * 1024
LONGEST_ADDRESS: Final = 4 * 1024


@dataclass(frozen=True, slots=True)
class Arrival:
    """One request: its scope, its headers, its names, and the language of the answer."""

    scope: Scope
    receive: Receive
    headers: Headers
    correlation: Correlation
    language: Language

    @property
    def method(self) -> str:
        """The method, in capitals."""
        return str(self.scope["method"])

    @property
    def path(self) -> str:
        """The path as it was sent: escapes are not decoded, for we have none."""
        raw: bytes = self.scope.get("raw_path") or self.scope["path"].encode()
        return raw.decode("latin-1")

    @property
    def query(self) -> bytes:
        """The query as it was sent."""
        return bytes(self.scope.get("query_string", b""))

    @property
    def peer(self) -> str:
        """The address of who is connected; empty when the server does not say."""
        client = self.scope.get("client")
        return str(client[0]) if client else ""

    @property
    def announces_body(self) -> bool:
        """Whether the headers say that a body follows."""
        length = self.headers.get("content-length", "0")
        return length != "0" or "transfer-encoding" in self.headers


def check_head(arrival: Arrival) -> None:
    """Refuse more address or headers than anything of ours needs.

    Raises:
        Refused: INP-HTT-414, INP-HTT-431.
    """
    if len(arrival.path) + len(arrival.query) > LONGEST_ADDRESS:
        raise Refused("INP-HTT-414")
    raw = arrival.headers.raw
    if len(raw) > MOST_HEADERS or sum(len(name) + len(of) for name, of in raw) > MOST_HEADER_BYTES:
        raise Refused("INP-HTT-431")
