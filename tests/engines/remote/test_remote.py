"""Somebody else's validator behind our interface: what it says is checked, translated, signed."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import pytest

from toetssteen.contract.errors import (
    EngineContractError,
    RemoteAnswerError,
    RemoteEngineError,
    RequestError,
)
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.wire import check_result, decode_request, encode_result
from toetssteen.engines.remote.callable import CallableOrchestrator
from toetssteen.engines.remote.orchestrator import LARGEST, RemoteOrchestrator
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import acceptable, forever

REQUEST = ValidationRequest("sloep", "vaartuig met riemen")
CORRELATION_ID = "12345678-1234-4234-8234-123456789abc"
CONTEXT = ValidationContext(correlation_id=CORRELATION_ID)
FINDING = {
    "code": "STR-01",
    "severity": "error",
    "description": "Begint met een lidwoord.",
    "rule_id": "STR-01",
    "category": "structuur",
}
OLDER = {
    "overall_score": 0.81234,
    "is_acceptable": False,
    "violations": [FINDING],
    "passed_rules": ["STR-02", "ARAI-01"],
    "detailed_scores": {"structuur": 0.5},
    "warnings": ["De bron ontbreekt."],
    "metadata": {"processing_time_ms": 12, "validator_version": "3.1"},
}
SERVICE = {"is_valid": False, "score": 0.4, "errors": ["Te kort."], "warnings": ["Geen bron."]}


class Wire:
    """A transport that answers with what it was given, and keeps what it carried."""

    def __init__(self, said: object = b"", error: Exception | None = None) -> None:
        self.carried: list[tuple[bytes, ValidationContext]] = []
        self._said = said if isinstance(said, bytes) else json.dumps(said).encode()
        self._error = error

    async def __call__(self, body: bytes, context: ValidationContext) -> bytes:
        self.carried.append((body, context))
        if self._error is not None:
            raise self._error
        return self._said


async def silence(_: bytes, __: ValidationContext) -> bytes:
    await forever()
    return b""


def behind(wire: Wire) -> RemoteOrchestrator:
    return RemoteOrchestrator("their-v1", wire, FixedMoments())


def called(said: object) -> CallableOrchestrator:
    return CallableOrchestrator("their-v1", lambda _: said, FixedMoments())  # type: ignore[arg-type, return-value]  # said may be wrong


# What is said


@pytest.mark.parametrize("said", [OLDER, SERVICE, json.loads(encode_result(acceptable("x")))])
async def test_what_it_says_in_any_known_shape_is_a_result_of_ours(said: Mapping[str, Any]) -> None:
    for engine in (behind(Wire(said)), called(said), called(json.dumps(said).encode())):
        result = await engine.validate(REQUEST, CONTEXT)

        assert check_result(result) == ()
        assert result.system.variant == "their-v1"
        assert result.system.profile_used == "v1"
        assert result.system.correlation_id == CORRELATION_ID


async def test_an_older_result_keeps_what_it_knew() -> None:
    result = await behind(Wire(OLDER)).validate(REQUEST, CONTEXT)

    assert result.overall_score == 0.8123
    assert [one.rule_id for one in result.violations] == ["STR-01", "ONBEKEND"]
    assert result.violations[0].message == FINDING["description"]
    assert result.passed_rules == ("ARAI-01", "STR-02")
    assert (result.system.duration_ms, result.system.engine_version) == (12, "3.1")


async def test_the_errors_of_a_service_are_violations_and_nothing_is_invented() -> None:
    result = await called(SERVICE).validate(REQUEST)

    told = [(one.code, one.severity.value, one.message) for one in result.violations]
    assert told == [
        ("VAL-WRN-001", "error", "Te kort."),
        ("VAL-WRN-001", "info", "Geen bron."),
    ]
    assert (result.is_acceptable, result.overall_score) == (False, 0.4)
    assert result.passed_rules == ()


async def test_the_codes_of_the_house_are_given_to_a_finding_without_one() -> None:
    finding = {name: value for name, value in FINDING.items() if name != "code"}
    codes = {"STR-01": "VAL-STR-001"}
    said = {**OLDER, "violations": [finding]}
    engines = (
        RemoteOrchestrator("their-v1", Wire(said), FixedMoments(), codes),
        CallableOrchestrator("their-v1", lambda _: said, FixedMoments(), codes),
    )

    for engine in engines:
        result = await engine.validate(REQUEST)
        assert "VAL-STR-001" in [one.code for one in result.violations]


@pytest.mark.parametrize("engine", [behind(Wire(OLDER)), called(OLDER)])
async def test_without_an_id_of_the_caller_each_result_has_one_of_its_own(
    engine: ValidationOrchestratorInterface,
) -> None:
    ids = {(await engine.validate(REQUEST)).system.correlation_id for _ in range(3)}

    assert len(ids) == 3


# What is asked


async def test_the_request_and_who_it_is_for_go_over_the_wire() -> None:
    wire = Wire(OLDER)

    await behind(wire).validate(REQUEST, CONTEXT)

    [(body, context)] = wire.carried
    assert decode_request(body) == REQUEST
    assert context is CONTEXT


async def test_a_plain_function_and_a_coroutine_function_are_asked_alike() -> None:
    asked: list[ValidationRequest] = []

    def plain(request: ValidationRequest) -> Mapping[str, Any]:
        asked.append(request)
        return OLDER

    async def slow(request: ValidationRequest) -> Mapping[str, Any]:
        await asyncio.sleep(0)
        return plain(request)

    for ask in (plain, slow):
        result = await CallableOrchestrator("their-v1", ask, FixedMoments()).validate(REQUEST)
        assert result.system.variant == "their-v1"
    assert asked == [REQUEST, REQUEST]


@pytest.mark.parametrize("engine", [behind(Wire(OLDER)), called(OLDER)])
async def test_it_knows_the_profile_of_v1_and_no_other(
    engine: ValidationOrchestratorInterface,
) -> None:
    for request, context in (
        (ValidationRequest("sloep", "vaartuig", profile="streng"), ValidationContext()),
        (REQUEST, ValidationContext(profile="streng")),
    ):
        with pytest.raises(RequestError) as refused:
            await engine.validate(request, context)
        assert refused.value.code == "INP-PRF-001"
        assert "v1" in refused.value.reason.nl

    named = ValidationRequest("sloep", "vaartuig", profile="v1")
    assert (await engine.validate(named)).system.profile_used == "v1"


# What goes wrong: E13


@pytest.mark.parametrize(
    "error",
    [ConnectionRefusedError(), TimeoutError(), OSError(), RemoteEngineError("HTTP 503")],
)
async def test_whoever_refuses_does_not_answer_e13(error: Exception) -> None:
    with pytest.raises(RemoteEngineError) as failed:
        await behind(Wire(error=error)).validate(REQUEST)

    assert failed.value.code == "UPS-ENG-001"


async def test_whoever_is_slow_does_not_answer_e13() -> None:
    engine = RemoteOrchestrator("their-v1", silence, FixedMoments(), patience_ms=10)

    with pytest.raises(RemoteEngineError):
        await engine.validate(REQUEST)


async def test_a_caller_who_leaves_is_no_slow_validator_e15() -> None:
    engine = RemoteOrchestrator("their-v1", silence, FixedMoments())
    task = asyncio.create_task(engine.validate(REQUEST))
    await asyncio.sleep(0)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


GARBAGE = [
    b"",
    b"<html>",
    b"null",
    b"[]",
    b"{}",
    b'{"is_valid": true}',
    b'{"is_valid": true, "score": 2.0}',
    b'{"is_valid": true, "score": 1.0, "errors": "geheim"}',
    b'{"is_valid": true, "score": NaN}',
    b'{"is_valid": true, "is_valid": false, "score": 1.0}',
    b"\xff\xfe",
    b"[" * 100_000,
    json.dumps({**OLDER, "overall_score": "hoog"}).encode(),
    json.dumps({**OLDER, "violations": [{"code": "geheim"}]}).encode(),
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_is_no_answer_and_is_not_quoted_e13(garbage: bytes) -> None:
    with pytest.raises(RemoteAnswerError) as failed:
        await behind(Wire(garbage)).validate(REQUEST)
    with pytest.raises(EngineContractError) as of_ours:
        await called(garbage).validate(REQUEST)

    assert failed.value.code == "UPS-ENG-002"
    assert of_ours.value.code == "INT-CTR-001"
    assert "geheim" not in str(failed.value)


async def test_a_huge_answer_is_no_answer_e13() -> None:
    huge = json.dumps({**OLDER, "padding": "x" * LARGEST}).encode()

    with pytest.raises(RemoteAnswerError):
        await behind(Wire(huge)).validate(REQUEST)


async def test_a_redirect_that_the_transport_did_not_follow_is_no_answer_e13() -> None:
    with pytest.raises(RemoteAnswerError):
        await behind(Wire(error=RemoteAnswerError("HTTP 302"))).validate(REQUEST)


@pytest.mark.parametrize("said", [None, 1, "goed", [OLDER], object()])
async def test_a_callable_that_returns_anything_else_breaks_the_contract(said: object) -> None:
    with pytest.raises(EngineContractError):
        await called(said).validate(REQUEST)


async def test_what_a_callable_raises_comes_out_as_it_is() -> None:
    def broken(_: ValidationRequest) -> Mapping[str, Any]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await CallableOrchestrator("their-v1", broken, FixedMoments()).validate(REQUEST)


async def test_rows_of_a_batch_that_it_does_not_answer_name_the_code() -> None:
    [row] = await behind(Wire(error=OSError())).batch_validate([REQUEST])

    assert str(row.system.error).startswith("UPS-ENG-001")
    assert check_result(row) == ()
