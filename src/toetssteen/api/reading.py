"""The body of a request, byte by byte: counted, timed, and never more than was allowed."""

import asyncio
from typing import Final

from starlette.datastructures import Headers
from starlette.types import Message, Receive

from toetssteen.api.refusing import CallerGone, Refused
from toetssteen.contract.text import Text

_LONGEST_LENGTH: Final = 20  # digits; what is longer is over any limit with these alone
_TOO_LARGE: Final = Text(
    "Hoogstens {limit} bytes zijn toegestaan.", "At most {limit} bytes are allowed."
)


async def read_body(receive: Receive, limit: int, seconds: float) -> bytes:
    """Return the whole body.

    Raises:
        Refused: INP-SIZ-001, over *limit* bytes; INP-HTT-408, not there within *seconds*.
        CallerGone: the caller left before its end.
    """
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            more = True
            while more:
                message = await receive()
                body += chunk_of(message)
                if len(body) > limit:
                    raise too_large(limit)
                more = message.get("more_body", False)
    except TimeoutError:
        raise Refused("INP-HTT-408") from None
    return bytes(body)


def check_length(headers: Headers, limit: int) -> None:
    """Refuse a body whose stated length is over *limit* bytes, before any of it is read.

    Raises:
        Refused: INP-SIZ-001.
    """
    stated = headers.get("content-length", "")
    if stated.isdecimal() and int(stated[:_LONGEST_LENGTH]) > limit:
        raise too_large(limit)


def chunk_of(message: Message) -> bytes:
    """Return the bytes of *message*.

    Raises:
        CallerGone: it says that the caller left.
    """
    if message["type"] == "http.disconnect":
        raise CallerGone
    chunk: bytes = message.get("body", b"")
    return chunk


def too_large(limit: int) -> Refused:
    """Return the refusal of a body over *limit* bytes."""
    return Refused("INP-SIZ-001", _TOO_LARGE.filled(limit=limit))
