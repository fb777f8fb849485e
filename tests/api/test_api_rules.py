"""The API Design Rules that no linter sees, and those of security, on running answers."""

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.api.building import ASKED, caller_of, make_door, make_parts
from tests.api.doubles import Definitions, Engine, Evidence, Idempotency, Rollouts, SmallLimits
from tests.api.rolling import stores
from toetssteen.api.app import application
from toetssteen.api.edge import Edge
from toetssteen.api.routes import ROUTES

SAFE = [route.path for route in ROUTES if route.method == "GET" and "{" not in route.path]
JSON = {"content-type": "application/json"}
REFUSALS: list[tuple[int, str, str, dict[str, Any]]] = [
    (400, "POST", "/v1/validations", {"json": {}}),
    (404, "GET", "/v1/", {}),
    (405, "DELETE", "/v1/rules", {}),
    (406, "GET", "/v1/rules", {"headers": {"accept": "text/html"}}),
    (413, "POST", "/v1/validations", {"content": b" " * 5_000, "headers": JSON}),
    (414, "GET", "/" + "a" * 5_000, {}),
    (415, "POST", "/v1/validations", {"content": b"{}"}),
    (428, "PUT", f"/v1/definitions/{'0' * 8}-0000-4000-8000-{'0' * 12}", {"json": {}}),
    (431, "GET", "/v1/rules", {"headers": {f"x-{n}": "" for n in range(99)}}),
    (500, "POST", "/v1/validations", {"json": ASKED}),
    (403, "GET", "/v1/rules", {"headers": {"host": "x.example"}}),
]
REFUSALS[7][3]["json"] = {"definition": ASKED}


def small_door() -> Edge:
    return make_door(Engine(RuntimeError()), limits=SmallLimits(single_body_bytes=4_000))


@pytest.mark.parametrize(
    ("status", "method", "path", "of"), REFUSALS, ids=lambda one: str(one)[:20]
)
async def test_every_refusal_is_a_problem_with_the_version_and_the_safety_headers(
    status: int, method: str, path: str, of: dict[str, Any]
) -> None:
    async with caller_of(small_door()) as caller:
        answer = await caller.request(method, path, **of)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert {"type", "title", "status", "detail", "instance", "code"} <= set(problem)
    safe(answer)
    assert not re.search("starlette|uvicorn|python|msgspec|traceback", answer.text, re.IGNORECASE)


def safe(answer: httpx.Response) -> None:
    assert answer.headers["api-version"] == "1.0.0"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert int(answer.headers["strict-transport-security"].partition("=")[2]) >= 31_536_000
    assert "set-cookie" not in answer.headers
    assert "server" not in answer.headers


@pytest.mark.parametrize("path", SAFE)
async def test_every_answer_has_the_version_and_the_safety_headers(path: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.get(path)

    assert answer.status_code == 200
    safe(answer)


@pytest.mark.parametrize("path", SAFE)
async def test_reading_changes_nothing(path: str) -> None:
    """A store spy: whatever is written is there afterwards."""
    parts = make_parts(stores=stores())

    async with caller_of(application(parts)) as caller:
        first, second = await caller.get(path), await caller.get(path)

    assert first.content == second.content
    definitions, kept = parts.definitions, parts.stores
    assert isinstance(definitions, Definitions)
    assert isinstance(kept.evidence, Evidence)
    assert isinstance(kept.idempotency, Idempotency)
    assert isinstance(kept.rollouts, Rollouts)
    assert (definitions.versions, kept.evidence.written, kept.idempotency.kept) == ({}, [], {})


async def test_judging_keeps_nothing_and_says_the_same_twice() -> None:
    parts = make_parts()

    async with caller_of(application(parts)) as caller:
        answers = [(await caller.post("/v1/validations", json=ASKED)).json() for _ in range(2)]

    for answer in answers:
        del answer["system"]["correlation_id"]
    assert answers[0] == answers[1]
    definitions = parts.definitions
    assert isinstance(definitions, Definitions)
    assert definitions.versions == {}


def times_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from times_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from times_in(one)
    elif isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
        yield value


async def test_times_are_in_utc_and_say_so() -> None:
    async with caller_of(make_door(stores=stores()), **{"x-subject": "u-1"}) as caller:
        made = await caller.post("/v1/definitions", json={"definition": ASKED})
        seen = await caller.get("/v1/rollouts/motor/difference-classes")
        state = await caller.get("/v1/rollouts/motor")

    times = [*times_in(made.json()), *times_in(seen.json()), *times_in(state.json())]
    assert len(times) >= 4
    assert all(time.endswith("Z") for time in times)


async def test_no_text_and_no_caller_stands_in_an_address() -> None:
    parameters = {one.name for route in ROUTES for one in route.parameters if one.where != "header"}

    assert parameters == {"id", "name", "kind", "variant", "state", "after", "limit", "verbose"}


async def test_json_is_in_snake_case_as_the_contract_published_it() -> None:
    async with caller_of(make_door(stores=stores())) as caller:
        answers = [
            await caller.post("/v1/validations", json=ASKED),
            await caller.get("/v1/rollouts/motor"),
            await caller.get("/v1/variants"),
        ]

    for answer in answers:
        assert all(re.fullmatch("[a-z][a-z0-9_]*", key) for key in json.loads(answer.text))
