"""The door, built around small parts, and a caller in front of it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import httpx
from starlette.types import ASGIApp

from tests.api.doubles import (
    Definitions,
    Engine,
    Evidence,
    Heard,
    Idempotency,
    Rollouts,
    SmallLimits,
)
from toetssteen.api.app import application
from toetssteen.api.edge import Edge
from toetssteen.api.parts import Parts, Stores
from toetssteen.container import House, build
from toetssteen.testing.moments import FixedMoments

HERE = "http://127.0.0.1:8000"
ASKED = {"begrip": "meerpaal", "text": "paal waaraan een schip wordt vastgelegd"}
FLAGS = {"flags": {"validation-orchestrator": {"state": "ENABLED"}}}


@cache
def house() -> House:
    return build()


def make_parts(engine: Engine | None = None, **changed: Any) -> Parts:  # noqa: ANN401  any field of it
    judge = engine or Engine()

    async def ready() -> Mapping[str, str]:
        return {"control": "", "store": ""}

    parts = Parts(
        router=judge,
        for_batch=lambda _: judge,
        definitions=Definitions(),
        house=house(),
        default_variant="v2",
        stores=Stores(Evidence(), Rollouts(), Idempotency()),
        flags_for_flagd=lambda: FLAGS,
        telemetry=Heard(),
        moments=FixedMoments(),
        limits=SmallLimits(),
        metrics=lambda: b"toetssteen_build_info 1\n",
        ready=ready,
        release="0.1.0",
    )
    return replace(parts, **changed)


def heard(parts: Parts) -> Heard:
    assert isinstance(parts.telemetry, Heard)
    return parts.telemetry


def make_door(engine: Engine | None = None, **changed: Any) -> Edge:  # noqa: ANN401  any field of Parts
    return application(make_parts(engine, **changed))


def caller_of(door: ASGIApp, **headers: str) -> httpx.AsyncClient:
    """Return a client on this machine. A fault of the door is an answer, never an exception."""
    transport = httpx.ASGITransport(door, raise_app_exceptions=True)
    return httpx.AsyncClient(transport=transport, base_url=HERE, headers=headers)


def problem_in(response: httpx.Response) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/problem+json", response.text
    problem: dict[str, Any] = response.json()
    assert problem["status"] == response.status_code
    return problem


def code_of(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, problem_in(response)["code"]
