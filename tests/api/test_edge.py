import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.types import Message

from tests.api.building import ASKED, caller_of, code_of, heard, make_door, make_parts, problem_in
from tests.api.doubles import Engine, SmallLimits
from toetssteen.api.app import application
from toetssteen.api.edge import Edge
from toetssteen.contract.errors import EngineTimeoutError
from toetssteen.telemetry.interface import Fault

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = f"00-{TRACE}-b7ad6b7169203331-01"
SECRET = "geheim 123456782"  # noqa: S105  what must not leak
VALIDATIONS = "/v1/validations"


class Connection:
    """A caller that is spoken to message by message."""

    def __init__(self, *incoming: Message, hangs: bool = False) -> None:
        self._incoming = list(incoming)
        self._hangs = hangs
        self.sent: list[Message] = []

    async def receive(self) -> Message:
        if self._incoming:
            return self._incoming.pop(0)
        if self._hangs:
            await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        self.sent.append(message)

    async def to(self, door: Edge, path: str = VALIDATIONS, **scope: object) -> None:
        headers = [(b"host", b"localhost"), (b"content-type", b"application/json")]
        base: dict[str, object] = {
            "type": "http",
            "method": "POST",
            "path": path,
            "headers": headers,
        }
        whole = {**base, "client": ["127.0.0.1", 1], "query_string": b"", **scope}
        await door(whole, self.receive, self.send)

    @property
    def status(self) -> int | None:
        return self.sent[0]["status"] if self.sent else None


def body(of: object = ASKED) -> Message:
    return {"type": "http.request", "body": json.dumps(of).encode(), "more_body": False}


async def test_the_correlation_id_of_the_caller_comes_back_and_reaches_the_engine() -> None:
    engine, names = Engine(), "8F14E45F-CEEA-467F-A9D4-3B1F2C7D6E50"

    async with caller_of(make_door(engine)) as caller:
        answer = await caller.post(
            VALIDATIONS,
            json=ASKED,
            headers={"x-correlation-id": names, "traceparent": PARENT, "tracestate": "a=1"},
        )

    context = engine.asked[0][1]
    assert answer.headers["x-correlation-id"] == names.lower() == context.correlation_id
    assert answer.json()["system"]["correlation_id"] == names.lower()
    assert answer.headers["traceparent"] == context.trace_parent
    assert answer.headers["traceparent"].split("-")[1] == TRACE
    assert answer.headers["traceparent"] != PARENT
    assert answer.headers["tracestate"] == "a=1"


@pytest.mark.parametrize("names", ["", "x", "8f14e45f", "{8f14e45f-ceea-467f-a9d4-3b1f2c7d6e50}"])
@pytest.mark.parametrize(
    "parent",
    ["", "00-zz", f"ff-{TRACE}-b7ad6b7169203331-01", f"00-{'0' * 32}-b7ad6b7169203331-01"],
)
async def test_malformed_names_are_replaced_and_are_no_error(names: str, parent: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.post(
            VALIDATIONS, json=ASKED, headers={"x-correlation-id": names, "traceparent": parent}
        )

    assert answer.status_code == 200
    assert answer.headers["x-correlation-id"] == "00000000-0000-4000-8000-000000000001"
    assert TRACE not in answer.headers["traceparent"]


@pytest.mark.parametrize(
    "path",
    [
        *("/v1/validations/", "/v1//validations", "//v1/validations", "/V1/validations"),
        *("/v1/%76alidations", "/v1/%2e%2e/v1/validations", "/v1/validations%00", "/", "/v2"),
        *("/v1/rules/str-01", "/v1/rollouts/Motor", "/v1/definitions/1", "/v1/rules/{id}"),
    ],
)
async def test_another_address_is_not_found_and_never_a_redirect(path: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.get(httpx.URL("http://127.0.0.1:8000", raw_path=path.encode()))

    assert code_of(answer) == (404, "INP-HTT-404")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "FOO"])
async def test_another_method_says_which_are_allowed(method: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.request(method, VALIDATIONS)

    assert code_of(answer) == (405, "INP-HTT-405")
    assert answer.headers["allow"] == "POST"


async def test_head_answers_what_get_does_without_the_body() -> None:
    async with caller_of(make_door()) as caller:
        got, head = await caller.get("/v1/variants"), await caller.head("/v1/variants")

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"] != "0"


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "text/plain"},
        {"content-type": ""},
        {"content-type": "application/json; charset=utf-16"},
        {"content-type": "application/json; profile=x"},
        {"content-type": "application/json", "content-encoding": "gzip"},
    ],
)
async def test_another_kind_of_content_is_refused_before_it_is_read(
    headers: dict[str, str],
) -> None:
    async def never() -> AsyncIterator[bytes]:
        for reason in ("the body was read",):
            raise AssertionError(reason)
        yield b""

    async with caller_of(make_door()) as caller:
        answer = await caller.post(VALIDATIONS, content=never(), headers=headers)

    assert code_of(answer) == (415, "INP-HTT-415")
    assert answer.headers["connection"] == "close"


@pytest.mark.parametrize("accept", ["text/html", "application/json;q=0", "application/json;q=x"])
async def test_who_cannot_read_our_answer_is_told_so(accept: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.post(VALIDATIONS, json=ASKED, headers={"accept": accept})

    assert code_of(answer) == (406, "INP-HTT-406")


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "text/html, application/json;q=0.1", "APPLICATION/JSON", ""]
)
async def test_who_can_read_our_answer_gets_it(accept: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.post(
            VALIDATIONS,
            content=json.dumps(ASKED),
            headers={"accept": accept, "content-type": 'Application/JSON; Charset="UTF-8"'},
        )

    assert answer.status_code == 200


async def test_a_body_may_be_as_large_as_the_limit_and_not_a_byte_larger() -> None:
    raw = json.dumps(ASKED).encode()
    fits = make_door(limits=SmallLimits(single_body_bytes=len(raw)))
    small = make_door(limits=SmallLimits(single_body_bytes=len(raw) - 1))
    headers = {"content-type": "application/json"}

    async def in_chunks() -> AsyncIterator[bytes]:
        for byte in raw:
            yield bytes([byte])

    async with caller_of(fits) as caller:
        assert (await caller.post(VALIDATIONS, content=raw, headers=headers)).status_code == 200
    async with caller_of(small) as caller:
        announced = await caller.post(VALIDATIONS, content=raw, headers=headers)
        counted = await caller.post(VALIDATIONS, content=in_chunks(), headers=headers)

    for answer in (announced, counted):
        assert code_of(answer) == (413, "INP-SIZ-001")
        assert answer.headers["connection"] == "close"


async def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    connection = Connection(hangs=True)

    await connection.to(make_door(body_s=0.05))

    assert connection.status == 408


@pytest.mark.parametrize(
    ("url", "headers", "expected"),
    [
        ("/v1/variants?" + "a" * 5000, {}, (414, "INP-HTT-414")),
        ("/" + "a" * 5000, {}, (414, "INP-HTT-414")),
        ("/v1/variants", {"x-much": "a" * 17_000}, (431, "INP-HTT-431")),
        ("/v1/variants", {f"x-{n}": "a" for n in range(64)}, (431, "INP-HTT-431")),
    ],
)
async def test_more_address_or_headers_than_we_need_are_refused(
    url: str, headers: dict[str, str], expected: tuple[int, str]
) -> None:
    async with caller_of(make_door()) as caller:
        assert code_of(await caller.get(url, headers=headers)) == expected


@pytest.mark.parametrize(
    "query",
    [
        "x=1",
        "variant=v1&variant=v2",
        "variant=V%201",
        "variant",
        "variant=%FF",
        "&".join("ab" * 20),
    ],
)
async def test_a_query_is_as_strict_as_a_body(query: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.get(f"/v1/rules?{query}")

    assert code_of(answer) == (400, "INP-SCH-001")
    assert problem_in(answer)["errors"][0]["parameter"]


async def test_who_is_served_later_than_a_second_is_refused_with_a_time_to_come_back() -> None:
    engine = Engine(pause_s=0.2)
    door = make_door(engine, limits=SmallLimits(running=2, waiting=2, wait_s=0.05))

    async with caller_of(door) as caller:
        asked = [caller.post(VALIDATIONS, json=ASKED) for _ in range(6)]
        answers = await asyncio.gather(*asked)

    refused = [answer for answer in answers if answer.status_code != 200]
    assert len(refused) == 4
    assert {code_of(answer) for answer in refused} == {(503, "LIM-CAP-001")}
    assert all(1 <= int(answer.headers["retry-after"]) <= 3 for answer in refused)
    assert engine.most_running == 2
    assert (door.admission.running, door.admission.waiting) == (0, 0)


async def test_who_waits_shorter_than_a_second_is_served_in_turn() -> None:
    engine = Engine(pause_s=0.01)
    door = make_door(engine, limits=SmallLimits(running=1, waiting=9))

    async with caller_of(door) as caller:
        asked = [caller.post(VALIDATIONS, json=ASKED) for _ in range(10)]
        answers = await asyncio.gather(*asked)

    assert [answer.status_code for answer in answers] == [200] * 10
    assert engine.most_running == 1


async def test_health_is_answered_when_every_place_is_taken() -> None:
    door = make_door(Engine(pause_s=0.2), limits=SmallLimits(running=1, waiting=0))

    async with caller_of(door) as caller:
        busy = asyncio.create_task(caller.post(VALIDATIONS, json=ASKED))
        await asyncio.sleep(0.05)
        full = await caller.get("/v1/variants")
        alive = [await caller.get(path) for path in ("/livez", "/readyz", "/startupz", "/metrics")]
        await busy

    assert code_of(full) == (503, "LIM-CAP-001")
    assert [answer.status_code for answer in alive] == [200] * 4


async def test_a_caller_who_leaves_frees_the_engine_and_is_nobodys_failure() -> None:
    """Fault E15."""
    engine = Engine(pause_s=30.0)
    parts = make_parts(engine)
    connection = Connection(body())

    async with asyncio.timeout(5):
        await connection.to(application(parts))

    assert engine.cancelled == 1
    assert connection.sent == []
    assert [(one.status, one.code) for one in heard(parts).served] == [(499, None)]
    assert heard(parts).faults == []


async def test_a_caller_who_leaves_while_sending_is_not_answered() -> None:
    connection = Connection({"type": "http.request", "body": b"{", "more_body": True})

    await connection.to(make_door())

    assert connection.sent == []


async def test_work_that_takes_too_long_ends_with_its_own_code() -> None:
    """Fault E9, for whatever the router does not time itself."""
    engine = Engine(pause_s=30.0)

    async with caller_of(make_door(engine, deadline_s=0.05)) as caller:
        answer = await caller.post(VALIDATIONS, json=ASKED)

    assert code_of(answer) == (504, "TMO-REQ-001")
    assert answer.headers["retry-after"] == "1"
    assert engine.cancelled == 1


@pytest.mark.parametrize("error", [RuntimeError(SECRET), TimeoutError(SECRET), KeyError(SECRET)])
async def test_a_programming_error_is_told_without_a_word_of_it(error: Exception) -> None:
    """Fault E16."""
    parts = make_parts(Engine(error))

    async with caller_of(application(parts)) as caller:
        answer = await caller.post(VALIDATIONS, json=ASKED)

    assert code_of(answer) == (500, "SYS-UNK-001")
    [fault] = heard(parts).faults
    assert isinstance(fault, Fault)
    assert fault.kind == type(error).__name__
    assert "doubles.py" in fault.where
    assert SECRET not in repr(heard(parts).events) + answer.text


async def test_an_engine_that_fails_at_the_door_is_a_problem_with_its_code() -> None:
    async with caller_of(make_door(Engine(EngineTimeoutError("late")))) as caller:
        assert code_of(await caller.post(VALIDATIONS, json=ASKED)) == (504, "TMO-ENG-001")


async def test_every_request_is_told_by_its_template_and_its_code() -> None:
    parts = make_parts()

    async with caller_of(application(parts)) as caller:
        await caller.get("/v1/rules/STR-99")
        await caller.get("/nowhere/STR-01")
        await caller.request("BREW", "/v1/variants")
        await caller.get("/livez")

    told = [(one.method, one.route, one.status, one.code) for one in heard(parts).served]
    assert told == [
        ("GET", "/v1/rules/{id}", 404, "INP-HTT-404"),
        ("GET", "(no route)", 404, "INP-HTT-404"),
        ("(other)", "(no route)", 405, "INP-HTT-405"),
        ("GET", "/livez", 200, None),
    ]
    assert all(one.seconds > 0 for one in heard(parts).served)


async def test_the_server_may_start_and_stop_the_door() -> None:
    steps: list[Message] = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    connection = Connection(*steps)

    await connection.to(make_door(), type="lifespan")

    said = [message["type"] for message in connection.sent]
    assert said == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


async def test_a_websocket_is_closed() -> None:
    connection = Connection()

    await connection.to(make_door(), type="websocket")

    assert connection.sent == [{"type": "websocket.close"}]
