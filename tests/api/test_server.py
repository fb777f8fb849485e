"""The door behind a real server: what only bytes on a line can show."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator

import httpx
import pytest

from tests.api.building import ASKED
from tests.api.serving import BODY_S, RUNNING, WAITING, Served, everything, head_of, served

ROW = json.dumps(ASKED).encode() + b"\n"
LINES = {"content-type": "application/x-ndjson"}
HOST = b"Host: localhost\r\n"
JSON = b"Content-Type: application/json\r\n"
POST = b"POST /v1/validations HTTP/1.1\r\n" + HOST + JSON
BATCH = b"POST /v1/validation-batches HTTP/1.1\r\n" + HOST
NDJSON = b"Content-Type: application/x-ndjson\r\n"
MANY = 10_000


@pytest.fixture(scope="module", params=["httptools", "h11"])
def server(request: pytest.FixtureRequest) -> Iterator[Served]:
    with served(request.param) as one:
        yield one


@pytest.fixture(scope="module")
def ours() -> Iterator[Served]:
    with served() as one:
        yield one


def chunk(piece: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(piece), piece)


@pytest.mark.timeout(120)
def test_ten_thousand_lines_in_are_ten_thousand_lines_out(server: Served) -> None:
    """Row B5, from a caller that sends everything before it reads anything."""
    answer = httpx.post(
        f"{server.url}/v1/validation-batches", content=ROW * MANY, headers=LINES, timeout=100
    )

    numbers = [json.loads(line)["line"] for line in answer.text.splitlines()]
    assert numbers == list(range(1, MANY + 1))


@pytest.mark.timeout(120)
def test_lines_that_come_in_pieces_are_all_answered(server: Served) -> None:
    whole = ROW * 2_000
    pieces = (whole[at : at + 777] for at in range(0, len(whole), 777))

    answer = httpx.post(
        f"{server.url}/v1/validation-batches", content=pieces, headers=LINES, timeout=100
    )

    assert len(answer.text.splitlines()) == 2_000


def test_an_answer_is_there_before_the_next_line_is_sent(server: Served) -> None:
    """Row B5: what is ready goes out at once."""
    with server.connect() as line:
        line.sendall(BATCH + NDJSON + b"Transfer-Encoding: chunked\r\n\r\n")
        for number in (1, 2, 3):
            line.sendall(chunk(ROW))
            found = b""
            while b'"line":%d' % number not in found:
                found += line.recv(65536)
        line.sendall(b"0\r\n\r\n")


def test_a_caller_who_reads_slowly_gets_every_line(ours: Served) -> None:
    """Row B6."""
    with ours.connect() as line:
        body = ROW * 1_000
        length = b"Content-Length: %d\r\n" % len(body)
        line.sendall(BATCH + NDJSON + length + b"Connection: close\r\n\r\n" + body)
        time.sleep(0.5)
        answer = everything(line, 5)

    assert answer.count(b'"line":') == 1_000


def test_no_answer_says_what_serves_it(ours: Served) -> None:
    for path in ("/livez", "/v1/variants", "/nowhere"):
        _, headers = head_of(ours.say(b"GET " + path.encode() + b" HTTP/1.1\r\n" + HOST + b"\r\n"))
        assert "server" not in headers
        assert headers["api-version"] == "1.0.0"


@pytest.mark.parametrize("method", [b"TRACE", b"GET", b"OPTIONS", b"PROPFIND"])
def test_another_method_is_refused_with_those_allowed(ours: Served, method: bytes) -> None:
    """Row X21."""
    answer = ours.say(method + b" /v1/validations HTTP/1.1\r\n" + HOST + b"\r\n")

    status, headers = head_of(answer)
    assert (status, headers["allow"]) == (405, "post")


@pytest.mark.parametrize(
    "raw",
    [
        b"CONNECT localhost:80 HTTP/1.1\r\n" + HOST + b"\r\n",
        b"BREW /v1/validations HTTP/1.1\r\n" + HOST + b"\r\n",
        POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}",
        POST + b"Content-Length: -1\r\n\r\n{}",
    ],
    ids=["CONNECT", "unknown method", "CL+TE", "two lengths", "negative length"],
)
def test_what_is_no_http_is_refused_by_the_server_itself(ours: Served, raw: bytes) -> None:
    """Rows X21 and X22: the one exception to problem+json, in plain text."""
    answer = ours.say(raw)

    assert not answer or head_of(answer)[0] in {400, 405}
    assert httpx.get(f"{ours.url}/livez").status_code == 200


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"GET /v1/variants?" + b"a" * 60_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", 414),
        (b"GET /v1/variants HTTP/1.1\r\n" + HOST + b"X-A: " + b"a" * 50_000 + b"\r\n\r\n", 431),
        (b"GET /v1/variants HTTP/1.1\r\n" + HOST + b"X-A: a\r\n" * 1_000 + b"\r\n", 431),
    ],
)
def test_too_much_before_the_body_is_refused(ours: Served, raw: bytes, status: int) -> None:
    """Row X23."""
    assert head_of(ours.say(raw))[0] == status


def test_a_body_that_trickles_in_is_cut_off(ours: Served) -> None:
    """Row X24."""
    begun = time.monotonic()
    answer = ours.say(POST + b'Content-Length: 100\r\n\r\n{"begrip"')

    status, headers = head_of(answer)
    assert (status, headers["connection"]) == (408, "close")
    assert BODY_S <= time.monotonic() - begun < BODY_S + 3


def test_a_huge_body_is_not_read_to_its_end(ours: Served) -> None:
    """Row X1."""
    announced = ours.say(POST + b"Content-Length: 200000000\r\n\r\n{")
    with ours.connect() as line:
        line.sendall(POST + b"Transfer-Encoding: chunked\r\n\r\n")
        for _ in range(17):
            line.sendall(chunk(b" " * 65_536))
        counted = everything(line)

    for answer in (announced, counted):
        status, headers = head_of(answer)
        assert (status, headers["connection"]) == (413, "close")


def test_malformed_names_are_replaced(ours: Served) -> None:
    """Row X25."""
    answer = ours.say(
        b"GET /v1/variants HTTP/1.1\r\n"
        + HOST
        + b"X-Correlation-Id: \xff\xfe\r\ntraceparent: x\r\n\r\n"
    )

    status, headers = head_of(answer)
    assert status == 200
    assert len(headers["x-correlation-id"]) == 36
    assert len(headers["traceparent"]) == 55


def test_a_connection_is_used_again_after_a_refusal(ours: Served) -> None:
    with httpx.Client(base_url=ours.url) as client:
        assert client.post("/v1/validations", json={}).status_code == 400
        assert client.get("/v1/nowhere").status_code == 404
        assert client.post("/v1/validations", json=ASKED).status_code == 200


async def test_overload_is_refused_politely_and_passes() -> None:
    """Promise R4, in short: who is let in is served, the others know when to come back."""
    with served(pause_s=0.1) as server:
        async with httpx.AsyncClient(
            base_url=server.url, timeout=20, limits=httpx.Limits(max_connections=200)
        ) as client:
            asked = [client.post("/v1/validations", json=ASKED) for _ in range(150)]
            alive = asyncio.create_task(_pulse(client))
            answers = await asyncio.gather(*asked)
            usual = await alive
            after = await client.post("/v1/validations", json=ASKED)

    served_well = [answer for answer in answers if answer.status_code == 200]
    refused = [answer for answer in answers if answer.status_code != 200]
    assert len(served_well) >= RUNNING + WAITING
    assert {answer.json()["code"] for answer in refused} == {"LIM-CAP-001"}
    assert all("retry-after" in answer.headers for answer in refused)
    assert usual < 0.5
    assert after.status_code == 200


async def _pulse(client: httpx.AsyncClient) -> float:
    """Return the median of the seconds that health took: this process is busy itself."""
    taken: list[float] = []
    for _ in range(9):
        begun = time.monotonic()
        assert (await client.get("/livez")).status_code == 200
        taken.append(time.monotonic() - begun)
        await asyncio.sleep(0.02)
    return sorted(taken)[4]


def test_callers_who_leave_give_their_places_back() -> None:
    """Fault E15."""
    with served(pause_s=30.0) as server:
        body = json.dumps(ASKED).encode()
        request = POST + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        lines = [server.connect() for _ in range(RUNNING)]
        for line in lines:
            line.sendall(request)
        time.sleep(0.3)
        full = httpx.get(f"{server.url}/v1/variants", timeout=5)
        for line in lines:
            line.close()
        time.sleep(0.3)
        free = httpx.get(f"{server.url}/v1/variants", timeout=5)

    assert (full.status_code, free.status_code) == (503, 200)


def test_what_runs_is_answered_when_the_server_stops() -> None:
    """Row G1, as far as the door goes."""
    with served(pause_s=0.6) as server:
        found: list[int] = []

        def ask() -> None:
            found.append(httpx.post(f"{server.url}/v1/validations", json=ASKED).status_code)

        asking = threading.Thread(target=ask)
        asking.start()
        time.sleep(0.3)
        assert server.stop() in {0, -15}
        asking.join()

    assert found == [200]
