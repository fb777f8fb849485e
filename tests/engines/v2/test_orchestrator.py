"""What the orchestrator adds to a verdict."""

from datetime import UTC, datetime

import pytest
from msgspec import UNSET

from tests.engines.v2.compat.building import plan_of
from toetssteen.contract.errors import RequestError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.contract.wire import check_result
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.testing.moments import FixedMoments

RULE = {
    "id": "STR-01",
    "herkenbaar_patronen": ["x"],
    "prioriteit": "hoog",
    "aanbeveling": "verplicht",
}


def engine() -> ValidationOrchestratorV2:
    return ValidationOrchestratorV2("v2-compat", plan_of(RULE), FixedMoments())


async def test_a_result_says_who_answered_with_what_and_when() -> None:
    result = await engine().validate(ValidationRequest("kade", "een wal"))

    system = result.system
    assert (system.variant, system.pack, system.engine_version) == (
        "v2-compat",
        "eigen",
        "v2/eigen/1.0.0",
    )
    assert system.correlation_id == "00000000-0000-4000-8000-000000000001"
    assert (system.timestamp, system.duration_ms) == (datetime(2026, 1, 1, tzinfo=UTC), 1)
    assert (system.profile_used, system.coverage) == ("v1", 1.0)
    assert check_result(result) == ()


async def test_the_correlation_id_and_the_locale_of_the_caller_are_kept() -> None:
    caller = ValidationContext("12345678-1234-4234-8234-123456789abc", locale=Language.EN)

    result = await engine().validate(ValidationRequest("kade", "x"), caller)

    assert result.system.correlation_id == caller.correlation_id
    assert result.acceptance_gate
    assert result.acceptance_gate.reasons[0] == "There is 1 critical finding."
    assert result.is_acceptable is False


async def test_coverage_is_left_out_when_nothing_could_be_judged() -> None:
    result = await engine().validate(ValidationRequest("kade", ""))

    assert result.system.coverage is UNSET


@pytest.mark.parametrize(
    ("request_profile", "context_profile"), [("v1", "strikt"), (None, "v1"), (None, None)]
)
async def test_the_profile_of_the_request_goes_before_that_of_the_caller(
    request_profile: str | None, context_profile: str | None
) -> None:
    request = ValidationRequest("kade", "een wal", profile=request_profile)

    result = await engine().validate(request, ValidationContext(profile=context_profile))

    assert result.system.profile_used == "v1"


@pytest.mark.parametrize("profile", ["strikt", ""])
async def test_an_unknown_profile_is_refused_with_the_known_ones(profile: str) -> None:
    with pytest.raises(RequestError) as caught:
        await engine().validate(ValidationRequest("kade", "een wal", profile=profile))

    assert caught.value.code == "INP-PRF-001"
    assert caught.value.reason.nl == "Dit profiel is er niet; er zijn: v1."
