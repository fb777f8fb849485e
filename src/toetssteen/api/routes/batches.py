"""``POST /v1/validation-batches``: one definition a line in, one answer a line out.

Not a second media type of ``/v1/validations``: that would be one operation with two limits,
two ways to fail (a problem, or a line) and a schema that OpenAPI cannot say.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Final

from msgspec import UNSET, Struct, UnsetType
from starlette.responses import Response

from toetssteen.api.callers import VALIDATORS
from toetssteen.api.calling import Call
from toetssteen.api.decoding import decoded
from toetssteen.api.lines import Incoming, Line, LineStream
from toetssteen.api.negotiating import LINES
from toetssteen.api.problems import Place, ProblemError, problem_of
from toetssteen.api.reading import too_large
from toetssteen.api.refusing import CallerGone, Refused
from toetssteen.api.route import Kind, Route
from toetssteen.api.texts import check_texts
from toetssteen.contract.errors import CATALOGUE, ToetssteenError, UnreadableInputError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import Code, ValidationResult
from toetssteen.contract.text import Text
from toetssteen.contract.wire import encode

ROWS_AT_ONCE: Final = 4
FLUSH_BYTES: Final = 64 * 1024
FLUSH_S: Final = 0.05
ROW: Final = "INP-ROW-001"


class RowProblem(Struct, frozen=True):
    """Why a line was not judged: INP-ROW-001, with the code of what is wrong as ``cause``."""

    code: Code
    cause: Code
    title: str
    detail: str
    errors: tuple[ProblemError, ...] | UnsetType = UNSET


class Row(Struct, frozen=True):
    """The answer to one line, by its number from 1: a result, or a problem."""

    line: int
    result: ValidationResult | UnsetType = UNSET
    problem: RowProblem | UnsetType = UNSET


async def _judge(call: Call) -> Response:
    limits = call.parts.limits
    incoming = Incoming(call.receive, limits.batch_body_bytes, call.parts.body_s)
    return LineStream(_pieces(call, incoming, call.parts.for_batch(call.context)))


async def _pieces(
    call: Call, incoming: Incoming, judge: ValidationOrchestratorInterface
) -> AsyncGenerator[bytes]:
    """Yield the answers, 64 KiB or 50 ms at a time; at once when no more came in."""
    ready, ticks = bytearray(), call.parts.moments.ticks
    flushed_at = ticks()
    async with incoming.open():
        async for rows in _rows(call, incoming, judge):
            ready += rows
            if len(ready) >= FLUSH_BYTES or not rows or ticks() - flushed_at >= FLUSH_S:
                yield bytes(ready)
                ready.clear()
                flushed_at = ticks()
    if ready:
        yield bytes(ready)


async def _rows(
    call: Call, incoming: Incoming, judge: ValidationOrchestratorInterface
) -> AsyncIterator[bytes]:
    """Yield answers, some at a time in the order of the lines; nothing when input is awaited.

    What ends a batch before its end (too large, too slow) is a problem on the next line.
    """
    number = 0
    try:
        async for lines in incoming.lines(call.parts.limits.single_body_bytes):
            for some in _by(ROWS_AT_ONCE, lines):
                if incoming.is_gone:
                    raise CallerGone
                yield b"".join(await asyncio.gather(*(_row(call, one, judge) for one in some)))
                number = some[-1].number
            yield b""
    except Refused as error:
        yield _encoded(_unjudged(call, number + 1, error))


def _by(size: int, lines: Sequence[Line]) -> list[Sequence[Line]]:
    return [lines[start : start + size] for start in range(0, len(lines), size)]


async def _row(call: Call, line: Line, judge: ValidationOrchestratorInterface) -> bytes:
    try:
        request = _request(call, line)
    except (UnreadableInputError, Refused) as error:
        return _encoded(_unjudged(call, line.number, error))
    return _encoded(Row(line.number, result=await judge.answer(request, call.context)))


def _request(call: Call, line: Line) -> ValidationRequest:
    if line.raw is None:
        raise too_large(call.parts.limits.single_body_bytes)
    request = decoded(ValidationRequest, line.raw)
    check_texts(request, call.parts.limits)
    return request


def _unjudged(call: Call, number: int, error: ToetssteenError) -> Row:
    place = Place(call.parts.address.codes, call.context.correlation_id or "", call.language)
    told = problem_of(error, place)
    title = CATALOGUE[ROW].title.in_(call.language)
    return Row(number, problem=RowProblem(ROW, told.code, title, told.detail, told.errors))


def _encoded(row: Row) -> bytes:
    return encode(row) + b"\n"


ROUTES: Final = (
    Route(
        method="POST",
        path="/v1/validation-batches",
        roles=VALIDATORS,
        kind=Kind.STREAM,
        summary=Text(
            "Toets veel definities: één per regel erin, één antwoord per regel eruit",
            "Judge many definitions: one a line in, one answer a line out",
        ),
        handler=_judge,
        response=Row,
        takes=LINES,
        gives=LINES,
    ),
)
