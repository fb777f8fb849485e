"""How many are served at a time, how many may wait for it, and for how long."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from toetssteen.api.limits import Limits
from toetssteen.api.refusing import Refused

BATCHES_PER_PLACE: Final = 0.2
"""Batches hold at most this part of the places, so that single requests keep the rest."""


class Admission:
    """A bounded queue in front of everything that costs something. First come, first served.

    ``running`` and ``waiting`` are how many there are now.
    """

    def __init__(self, limits: Limits) -> None:
        self._places = asyncio.Semaphore(limits.running)
        self._batches = max(1, int(limits.running * BATCHES_PER_PLACE))
        self._most_waiting = limits.waiting
        self._wait_s = limits.wait_s
        self.running = 0
        self.waiting = 0
        self.batches = 0

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Hold a place for one request.

        Raises:
            Refused: LIM-CAP-001, too many wait already or the wait took too long.
        """
        await self._enter()
        self.running += 1
        try:
            yield
        finally:
            self.running -= 1
            self._places.release()

    @asynccontextmanager
    async def place_of_batch(self) -> AsyncIterator[None]:
        """Hold a place for a batch, which never waits for one.

        Raises:
            Refused: LIM-CAP-001, every place is taken, or those that batches may have are.
        """
        if self._places.locked() or self.batches >= self._batches:
            raise Refused("LIM-CAP-001")
        self.batches += 1
        try:
            async with self.place():
                yield
        finally:
            self.batches -= 1

    async def _enter(self) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        if self.waiting >= self._most_waiting:
            raise Refused("LIM-CAP-001")
        self.waiting += 1
        try:
            async with asyncio.timeout(self._wait_s):
                await self._places.acquire()
        except TimeoutError:
            raise Refused("LIM-CAP-001") from None
        finally:
            self.waiting -= 1
