"""NDJSON in and out at the same time: bounded on either side, and no line is lost.

Starlette's own streaming response listens for a caller who leaves, on servers of ASGI 2.3,
and so eats pieces of a body that is still coming in. Here one task reads, and it also sees
the caller leave; the response only writes.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from toetssteen.api.negotiating import LINES
from toetssteen.api.reading import chunk_of, too_large
from toetssteen.api.refusing import CallerGone, Refused


class LineStream(StreamingResponse):
    """Writes what its iterator gives, and never reads."""

    def __init__(self, pieces: AsyncGenerator[bytes]) -> None:
        super().__init__(pieces, media_type=LINES)
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send every piece; whatever happens, the iterator is ended."""
        del scope, receive
        async with aclosing(self._pieces):
            await self.stream_response(send)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that was sent, with its number from 1. ``raw`` is None when it is too long."""

    number: int
    raw: bytes | None


class Cutting:
    """Cuts chunks into lines. Blank lines count, and are left out."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._number = 1
        self._rest = bytearray()
        self._is_long = False

    def cut(self, chunk: bytes) -> list[Line]:
        """Return the lines that end in *chunk*."""
        *ended, last = chunk.split(b"\n")
        found = [line for piece in ended if (line := self._ended(piece))]
        self._take(last)
        return found

    def last(self) -> list[Line]:
        """Return the line that has no end, if anything is on it."""
        return [line] if (line := self._ended(b"")) else []

    def _take(self, piece: bytes) -> None:
        self._rest += piece
        if len(self._rest) > self._longest:
            self._is_long = True
            self._rest.clear()

    def _ended(self, piece: bytes) -> Line | None:
        self._take(piece)
        number, raw, is_long = self._number, bytes(self._rest), self._is_long
        self._number, self._is_long = number + 1, False
        self._rest.clear()
        if is_long:
            return Line(number, None)
        return Line(number, raw) if raw.strip() else None


class Incoming:
    """The lines of a body, taken in while answers go out.

    A caller may send everything before it reads anything, so whatever comes is taken in at
    once; the limit of a batch bounds what is held. ``is_gone``: the caller left.
    """

    def __init__(self, receive: Receive, most_bytes: int, idle_s: float) -> None:
        self._receive = receive
        self._most_bytes = most_bytes
        self._idle_s = idle_s
        self._chunks: asyncio.Queue[bytes] = asyncio.Queue()
        self._trouble: Refused | None = None
        self.is_gone = False

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Take in what comes, as long as this lasts."""
        reader = asyncio.create_task(self._read())
        try:
            yield
        finally:
            reader.cancel()
            await asyncio.wait({reader})

    async def lines(self, longest: int) -> AsyncIterator[list[Line]]:
        """Yield the lines, each of at most *longest* bytes, as many as came at once.

        Raises:
            Refused: INP-SIZ-001, the whole is too large; INP-HTT-408, nothing came for long.
            CallerGone: the caller left before the end.
        """
        cutting = Cutting(longest)
        while chunk := await self._chunks.get():
            yield cutting.cut(chunk)
        if self.is_gone:
            raise CallerGone
        if self._trouble is not None:
            raise self._trouble
        yield cutting.last()

    async def _read(self) -> None:
        """Take in the body; an empty chunk says that no more will come. Then watch the caller."""
        try:
            await self._read_body()
        except Refused as trouble:
            self._trouble = trouble
        except CallerGone:
            self.is_gone = True
        self._chunks.put_nowait(b"")
        while not self.is_gone:
            self.is_gone = (await self._receive())["type"] == "http.disconnect"

    async def _read_body(self) -> None:
        left, more = self._most_bytes, True
        while more:
            try:
                async with asyncio.timeout(self._idle_s):
                    message = await self._receive()
            except TimeoutError:
                raise Refused("INP-HTT-408") from None
            chunk = chunk_of(message)
            left -= len(chunk)
            if left < 0:
                raise too_large(self._most_bytes)
            if chunk:
                self._chunks.put_nowait(chunk)
            more = message.get("more_body", False)
