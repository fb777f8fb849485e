import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.types import Message

from tests.api.building import ASKED, caller_of, code_of, heard, make_door, make_parts
from tests.api.doubles import ANONYMOUS, Engine, SmallLimits
from tests.api.test_edge import Connection
from toetssteen.api.app import application
from toetssteen.api.lines import Cutting, Line
from toetssteen.api.routes.batches import ROWS_AT_ONCE
from toetssteen.contract.errors import RequestError
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Text
from toetssteen.contract.wire import check_result

PATH = "/v1/validation-batches"
LINES = {"content-type": "application/x-ndjson"}
LINES_SENT = [(b"host", b"localhost"), (b"content-type", b"application/x-ndjson")]
ROW = json.dumps(ASKED).encode()


def asked(number: int) -> bytes:
    return json.dumps({**ASKED, "begrip": f"paal {number}"}).encode()


def sent(body: bytes, *, has_more: bool = True) -> Message:
    return {"type": "http.request", "body": body, "more_body": has_more}


async def rows_of(
    content: bytes | AsyncIterator[bytes],
    **changed: Any,  # noqa: ANN401  any field of Parts
) -> list[dict[str, Any]]:
    async with caller_of(make_door(**changed)) as caller:
        answer = await caller.post(PATH, content=content, headers=LINES)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


async def test_every_line_has_its_answer_in_its_order_and_who_answers_is_decided_once() -> None:
    engine, decided = Engine(), list[ValidationContext]()

    def for_batch(context: ValidationContext) -> Engine:
        decided.append(context)
        return engine

    rows = await rows_of(b"\n".join(map(asked, range(100))), for_batch=for_batch)

    assert [row["line"] for row in rows] == list(range(1, 101))
    assert all(check_result(row["result"]) == () for row in rows)
    assert [request.begrip for request, _ in engine.asked] == [f"paal {n}" for n in range(100)]
    assert len(decided) == 1
    assert {context.correlation_id for _, context in engine.asked} == {decided[0].correlation_id}


async def test_a_bad_line_has_a_code_and_its_number_and_the_others_are_judged() -> None:
    """Rows B2 and X4 to X17."""
    bad = {
        2: (b"{", "INP-JSN-001"),
        3: (b'{"begrip": 1}', "INP-SCH-001"),
        5: (b'{"begrip":"a","text":"\\ud800"}', "INP-TXT-001"),
        6: (b'{"begrip":"a","text":"%s"}' % (b"a" * 20_001), "INP-TXT-003"),
        7: (b"[" * 1000, "INP-JSN-006"),
        8: (b"\xff\xfe", "INP-JSN-002"),
        9: (b'"' + b"a" * 50_000 + b'"', "INP-SIZ-001"),
    }
    content = b"\n".join(bad.get(number, (ROW, ""))[0] for number in range(1, 11))

    rows = await rows_of(content, limits=SmallLimits(single_body_bytes=40_000))

    told = {row["line"]: row["problem"]["cause"] for row in rows if "problem" in row}
    assert told == {number: code for number, (_, code) in bad.items()}
    assert {row["problem"]["code"] for row in rows if "problem" in row} == {"INP-ROW-001"}
    assert [row["line"] for row in rows if "result" in row] == [1, 4, 10]
    assert {one["pointer"] for one in rows[2]["problem"]["errors"]} == {"#/begrip", "#/text"}


async def test_blank_lines_count_and_have_no_answer() -> None:
    rows = await rows_of(b"\n\n" + ROW + b"\r\n  \n" + ROW + b"\n\n")

    assert [row["line"] for row in rows] == [3, 5]


async def test_an_empty_batch_has_no_answers() -> None:
    assert await rows_of(b"") == []


async def test_a_line_that_the_engine_cannot_finish_is_a_degraded_result() -> None:
    engine = Engine(RequestError("INP-PRF-001", Text("Is er niet.", "Is not there.")))

    [row] = await rows_of(ROW, for_batch=lambda _: engine)

    assert row["result"]["system"]["error"].startswith("INP-PRF-001")


async def test_a_fault_in_one_line_leaves_the_others() -> None:
    class Odd(Engine):
        async def validate(
            self, request: ValidationRequest, context: ValidationContext = ANONYMOUS
        ) -> ValidationResult:
            if request.begrip == "paal 1":
                raise ZeroDivisionError
            return await super().validate(request, context)

    rows = await rows_of(b"\n".join(map(asked, range(3))), for_batch=lambda _: Odd())

    assert [row["result"]["is_acceptable"] for row in rows] == [True, False, True]


async def test_some_lines_are_judged_at_a_time_and_never_more() -> None:
    engine = Engine(pause_s=0.005)

    await rows_of(b"\n".join(map(asked, range(20))), for_batch=lambda _: engine)

    assert engine.most_running == ROWS_AT_ONCE


async def test_a_batch_that_says_it_is_too_large_is_refused_at_the_door() -> None:
    door = make_door(limits=SmallLimits(batch_body_bytes=100))

    async with caller_of(door) as caller:
        answer = await caller.post(PATH, content=b"a" * 101, headers=LINES)

    assert code_of(answer) == (413, "INP-SIZ-001")


async def test_a_batch_that_becomes_too_large_ends_with_a_line_that_says_so() -> None:
    async def content() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield ROW + b"\n"

    limits = SmallLimits(batch_body_bytes=2 * (len(ROW) + 1))
    rows = await rows_of(content(), limits=limits)

    assert [row["line"] for row in rows] == [1, 2, 3]
    assert rows[2]["problem"]["cause"] == "INP-SIZ-001"


async def test_a_batch_that_stops_coming_ends_with_a_line_that_says_so() -> None:
    first = sent(ROW + b"\n")
    connection = Connection(first, hangs=True)

    await connection.to(make_door(body_s=0.05), PATH, headers=LINES_SENT)

    rows = [json.loads(m["body"]) for m in connection.sent if m.get("body")]
    assert [row["line"] for row in rows] == [1, 2]
    assert rows[1]["problem"]["cause"] == "INP-HTT-408"
    assert connection.sent[-1] == {"type": "http.response.body", "body": b"", "more_body": False}


async def test_an_answer_goes_out_while_the_next_line_is_awaited() -> None:
    """Row B5: nobody waits for the end of the input."""
    answered = asyncio.Event()

    async def content() -> AsyncIterator[bytes]:
        yield ROW + b"\n"
        async with asyncio.timeout(5):
            await answered.wait()
        yield ROW

    class Watched(Engine):
        async def answer(
            self, definition: Definition, context: ValidationContext | None = None
        ) -> ValidationResult:
            asyncio.get_running_loop().call_later(0.02, answered.set)
            return await super().answer(definition, context)

    rows = await rows_of(content(), for_batch=lambda _: Watched())

    assert [row["line"] for row in rows] == [1, 2]


@pytest.mark.parametrize("is_whole", [True, False])
async def test_when_the_caller_leaves_no_more_lines_are_judged(is_whole: bool) -> None:  # noqa: FBT001
    """Rows B4 and E15."""
    engine = Engine(pause_s=0.005)
    parts = make_parts(engine)
    lines = sent((ROW + b"\n") * 1000, has_more=not is_whole)

    async with asyncio.timeout(5):
        await Connection(lines).to(application(parts), PATH, headers=LINES_SENT)

    assert len(engine.asked) < 1000
    assert [one.code for one in heard(parts).served] == [None]
    assert heard(parts).faults == []


async def test_a_fault_while_answers_go_out_ends_the_answer_without_its_end() -> None:
    class Broken(Engine):
        async def answer(
            self, definition: Definition, context: ValidationContext | None = None
        ) -> ValidationResult:
            if len(self.asked) >= 40:
                raise RuntimeError
            return await super().answer(definition, context)

    parts = make_parts(Broken(pause_s=0.001))
    first = sent((ROW + b"\n") * 40)
    rest = sent(ROW + b"\n" + ROW, has_more=False)
    connection = Connection(first, rest, hangs=True)

    await connection.to(application(parts), PATH, headers=LINES_SENT)

    assert connection.status == 200
    assert connection.sent[-1]["more_body"] is True
    assert [one.kind for one in heard(parts).faults] == ["RuntimeError"]


async def test_batches_never_wait_and_leave_places_for_others() -> None:
    door = make_door(Engine(pause_s=0.2), limits=SmallLimits(running=5))

    async with caller_of(door) as caller:
        first = asyncio.create_task(caller.post(PATH, content=ROW, headers=LINES))
        await asyncio.sleep(0.05)
        second = await caller.post(PATH, content=ROW, headers=LINES)
        single = await caller.post("/v1/validations", json=ASKED)
        assert (await first).status_code == 200

    assert code_of(second) == (503, "LIM-CAP-001")
    assert single.status_code == 200


@pytest.mark.parametrize("size", range(1, 12))
def test_lines_are_the_same_however_they_are_cut(size: int) -> None:
    whole = b"ab\n\ncdef\nxxxxxxxxx\n gh\r\n\ni"
    cutting = Cutting(longest=8)

    found = [one for at in range(0, len(whole), size) for one in cutting.cut(whole[at : at + size])]

    lines = [Line(1, b"ab"), Line(3, b"cdef"), Line(4, None), Line(5, b" gh\r"), Line(7, b"i")]
    assert [*found, *cutting.last()] == lines
