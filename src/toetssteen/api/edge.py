"""The door: one pure ASGI layer, strict, bounded, the same order for every request.

names of the request → address and method → place → caller and role → media types → query →
body → handler → headers. Health routes stop after the address. Server-neutral.
"""

import asyncio
from collections.abc import Awaitable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import Final, assert_never

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from toetssteen.api.admission import Admission
from toetssteen.api.arriving import Arrival, check_head
from toetssteen.api.callers import Caller, check_role
from toetssteen.api.calling import Call
from toetssteen.api.correlation import correlation_of
from toetssteen.api.decoding import decoded
from toetssteen.api.negotiating import check_accept, check_content, language_of
from toetssteen.api.outgoing import Outgoing
from toetssteen.api.parameters import read_query
from toetssteen.api.parts import Parts
from toetssteen.api.problems import UNKNOWN, Place, response_of
from toetssteen.api.reading import check_length, read_body
from toetssteen.api.refusing import CallerGone, Refused
from toetssteen.api.route import Kind, Route, Table
from toetssteen.api.telling import Telling
from toetssteen.contract.errors import ToetssteenError
from toetssteen.contract.request import ValidationContext

GONE: Final = 499
"""What is counted when the caller left; nothing is sent."""


class Edge:
    """The ASGI application. ``admission`` says how busy it is."""

    def __init__(self, parts: Parts, table: Table) -> None:
        self._parts = parts
        self._table = table
        self.admission = Admission(parts.limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of any kind."""
        if scope["type"] == "http":
            await self._serve(scope, receive, send)
        elif scope["type"] == "lifespan":
            await _live(receive, send)
        else:
            await send({"type": "websocket.close"})

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        correlation = correlation_of(headers, self._parts.moments.fresh_id)
        arrival = Arrival(scope, receive, headers, correlation, language_of(headers))
        outgoing = Outgoing(send, correlation, arrival.language)
        outgoing.is_head = arrival.method == "HEAD"
        telling = Telling(self._parts.telemetry, self._parts.moments, arrival)
        try:
            await self._through(arrival, outgoing, telling)
        except CallerGone:
            telling.status = GONE
        except ToetssteenError as error:
            await self._refuse(error, arrival, outgoing, telling)
        except Exception as fault:  # noqa: BLE001  the last resort: told, and answered without a word of it
            telling.fault(fault)
            await self._refuse(Refused(UNKNOWN), arrival, outgoing, telling)
        finally:
            telling.served(outgoing.status)

    async def _through(self, arrival: Arrival, outgoing: Outgoing, telling: Telling) -> None:
        outgoing.closes = _closes(arrival)
        check_head(arrival)
        route, path = self._table.find(arrival.method, arrival.path)
        telling.route = route.path
        async with self._place(route):
            call = await self._call(arrival, route, path)
            outgoing.closes = False
            response = await self._work(route, call)
            await response(arrival.scope, arrival.receive, outgoing)

    def _place(self, route: Route) -> AbstractAsyncContextManager[None]:
        match route.kind:
            case Kind.PROBE:
                return nullcontext()
            case Kind.STREAM:
                return self.admission.place_of_batch()
            case Kind.PLAIN | Kind.PURE:
                return self.admission.place()
        assert_never(route.kind)

    async def _call(self, arrival: Arrival, route: Route, path: Mapping[str, str]) -> Call:
        """Return what the handler gets; everything that can be refused is refused here."""
        caller = self._caller(arrival, route)
        if route.kind is not Kind.PROBE:
            check_accept(arrival.headers, route.gives)
        if route.has_body:
            check_content(arrival.headers, route.takes)
        query = read_query(arrival.query, route.parameters)
        raw = await self._body(arrival, route)
        return Call(
            parts=self._parts,
            caller=caller,
            context=_context(arrival, caller),
            address=arrival.path,
            path=path,
            query=query,
            headers=arrival.headers,
            receive=arrival.receive,
            body=None if route.request is None else decoded(route.request, raw),
            raw=raw,
        )

    def _caller(self, arrival: Arrival, route: Route) -> Caller:
        if route.kind is Kind.PROBE:
            return Caller()
        caller = self._parts.callers(arrival.headers, arrival.peer)
        check_role(caller, route.roles)
        return caller

    async def _body(self, arrival: Arrival, route: Route) -> bytes:
        if not route.has_body:
            return b""
        limits = self._parts.limits
        if route.kind is Kind.STREAM:
            check_length(arrival.headers, limits.batch_body_bytes)
            return b""
        check_length(arrival.headers, limits.single_body_bytes)
        return await read_body(arrival.receive, limits.single_body_bytes, self._parts.body_s)

    async def _work(self, route: Route, call: Call) -> Response:
        try:
            async with asyncio.timeout(self._parts.deadline_s) as deadline:
                if route.kind is Kind.PURE:
                    return await _unless_gone(route.handler(call), call.receive)
                return await route.handler(call)
        except TimeoutError:
            if deadline.expired():
                raise Refused("TMO-REQ-001") from None
            raise

    async def _refuse(
        self, error: ToetssteenError, arrival: Arrival, outgoing: Outgoing, telling: Telling
    ) -> None:
        telling.code = error.code
        if outgoing.status is not None:
            return  # half an answer went out: to end it without its end is all that is left
        place = Place(self._parts.address.codes, arrival.correlation.id, arrival.language)
        await response_of(error, place)(arrival.scope, arrival.receive, outgoing)


def _context(arrival: Arrival, caller: Caller) -> ValidationContext:
    return ValidationContext(
        correlation_id=arrival.correlation.id,
        locale=arrival.language,
        trace_parent=arrival.correlation.trace_parent,
        routing_key=caller.routing_key,
    )


def _closes(arrival: Arrival) -> bool:
    """Return whether a refusal now leaves a body unread, on a connection that can be closed."""
    return arrival.announces_body and arrival.scope.get("http_version", "1.1").startswith("1")


async def _unless_gone(work: Awaitable[Response], receive: Receive) -> Response:
    """Return what *work* gives; when the caller leaves first, cancel it.

    Raises:
        CallerGone: the caller left.
    """
    working, gone = asyncio.ensure_future(work), asyncio.ensure_future(_left(receive))
    try:
        await asyncio.wait({working, gone}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        raise CallerGone
    finally:
        working.cancel()
        gone.cancel()
        await asyncio.wait({working, gone})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _live(receive: Receive, send: Send) -> None:
    """Say yes to start and stop: who builds the parts starts and stops them."""
    for step in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{step}.complete"})
