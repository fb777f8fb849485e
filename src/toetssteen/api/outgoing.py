"""What every response has, whatever it answers: version, names of the request, safety."""

from typing import Final

from starlette.types import Message, Send

from toetssteen.api.correlation import Correlation
from toetssteen.contract.text import Language

API_VERSION: Final = "1.0.0"
"""Version of the API, apart from those of the contract and of the program."""

_ALWAYS: Final = (
    (b"api-version", API_VERSION.encode()),
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"strict-transport-security", b"max-age=31536000"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
)


class Outgoing:
    """Sends a response with the headers that all have, and remembers how far it came.

    ``status`` is None as long as nothing was sent. ``closes``: say that the connection ends.
    """

    def __init__(self, send: Send, correlation: Correlation, language: Language) -> None:
        self._send = send
        self._correlation = correlation
        self._language = language
        self.is_head = False
        self.closes = False
        self.status: int | None = None

    async def __call__(self, message: Message) -> None:
        """Send *message*."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message = {**message, "headers": [*message["headers"], *self._headers()]}
        elif self.is_head:
            message = {**message, "body": b""}
        await self._send(message)

    def _headers(self) -> list[tuple[bytes, bytes]]:
        of_request = [
            (b"content-language", self._language.encode()),
            (b"x-correlation-id", self._correlation.id.encode()),
            (b"traceparent", self._correlation.trace_parent.encode()),
        ]
        if self._correlation.trace_state:
            of_request.append((b"tracestate", self._correlation.trace_state.encode()))
        if self.closes:
            of_request.append((b"connection", b"close"))
        return [*_ALWAYS, *of_request]
