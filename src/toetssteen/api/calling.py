"""What a handler is given, and how it answers."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive

from toetssteen.api.callers import Caller
from toetssteen.api.negotiating import JSON
from toetssteen.api.parts import Parts
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Language
from toetssteen.contract.wire import encode
from toetssteen.definitions.values import Author

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Call:
    """One request that may be answered.

    ``address`` is the path as it was sent, ``path`` what stands in it; ``body`` is of the type
    that the route takes, read from ``raw``.
    """

    parts: Parts
    caller: Caller
    context: ValidationContext
    address: str
    path: Mapping[str, str]
    query: Mapping[str, str | int]
    headers: Headers
    receive: Receive
    body: Any = None
    raw: bytes = b""

    @property
    def language(self) -> Language:
        """The language of our sentences."""
        return self.context.locale

    @property
    def author(self) -> Author:
        """The caller as one who writes definitions."""
        return Author(self.caller.tenant, self.caller.subject)


async def in_thread(work: Callable[..., T], *of: object) -> T:
    """Return what *work*, which may wait for a database, gives; nobody else waits with it."""
    return await asyncio.to_thread(work, *of)


def answered(
    wire: msgspec.Struct, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Return *wire* as JSON."""
    return Response(encode(wire), status, headers, JSON)
