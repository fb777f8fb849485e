from collections.abc import Iterator

import pytest
from openfeature import api
from openfeature.client import OpenFeatureClient
from openfeature.evaluation_context import EvaluationContext
from openfeature.provider import ProviderStatus

from tests.routing.states import ONE, R25, flags, moment
from toetssteen.contract.request import RoutingKey
from toetssteen.evidence.observation import Reason
from toetssteen.flags.interface import Reading, SourceState
from toetssteen.flags.openfeature import IS_V2, TENANT, WHICH, ToetssteenProvider
from toetssteen.routing.deciding import decide

FAULTS: list[Exception] = []
DETAILS = [
    (Reason.FLAG, "DISABLED"),
    (Reason.KILL, "DISABLED"),
    (Reason.LEASE, "STALE"),
    (Reason.OVERRIDE, "TARGETING_MATCH"),
    (Reason.SEGMENT, "TARGETING_MATCH"),
    (Reason.BUCKET, "SPLIT"),
    (Reason.DEFAULT, "DEFAULT"),
    (Reason.NO_KEY, "DEFAULT"),
    (Reason.DIGEST, "ERROR"),
    (Reason.BREAKER, "ERROR"),
]
GOOD, AWAY = (Reading("store", state, 3) for state in (SourceState.OK, SourceState.STALE))


def choose(key: RoutingKey) -> tuple[str, Reason]:
    if key.subject == "broken":
        raise RuntimeError(key)
    decision = decide(flags(R25), key, moment())
    return decision.variant, decision.reason


@pytest.fixture
def provider() -> Iterator[ToetssteenProvider]:
    FAULTS.clear()
    made = ToetssteenProvider(choose, "v1", FAULTS.append)
    api.set_provider_and_wait(made)
    yield made
    api.clear_providers()


@pytest.fixture
def client(provider: ToetssteenProvider) -> OpenFeatureClient:
    assert provider.get_metadata().name == "toetssteen"
    return api.get_client()


def context(tenant: str, subject: str) -> EvaluationContext:
    return EvaluationContext(subject, {TENANT: tenant})


def test_a_program_that_speaks_openfeature_sees_what_the_router_decides(
    client: OpenFeatureClient,
) -> None:
    inside, outside = context(ONE.tenant, ONE.subject), context("acme", "u-2")

    assert client.get_boolean_value(IS_V2, False, inside) is True  # noqa: FBT003
    assert client.get_string_value(WHICH, "v1", inside) == "v2-compat"
    assert client.get_boolean_value(IS_V2, True, outside) is False  # noqa: FBT003
    assert client.get_string_value(WHICH, "x") == "v1"
    assert client.get_string_value(WHICH, "x", EvaluationContext("u-1", {TENANT: 7})) == "v1"


@pytest.mark.parametrize(("ours", "theirs"), DETAILS)
def test_every_reason_has_one_of_theirs(ours: Reason, theirs: str) -> None:
    details = ToetssteenProvider(lambda _: ("v2", ours), "v1", FAULTS.append)

    assert details.resolve_string_details(WHICH, "x").reason == theirs
    assert details.resolve_boolean_details(IS_V2, default_value=False).variant == "on"


def test_every_reason_is_tried() -> None:
    assert {ours for ours, _ in DETAILS} == set(Reason)


def test_a_decision_that_fails_is_the_first_variant_whatever_the_caller_takes_for_default(
    client: OpenFeatureClient,
) -> None:
    broken = context("acme", "broken")

    assert client.get_boolean_value(IS_V2, True, broken) is False  # noqa: FBT003
    details = client.get_string_details(WHICH, "v2", broken)
    assert (details.value, details.reason) == ("v1", "ERROR")
    assert [type(fault) for fault in FAULTS] == [RuntimeError, RuntimeError]


def test_a_flag_that_is_not_ours_gives_the_default(client: OpenFeatureClient) -> None:
    assert client.get_boolean_value("other", True) is True  # noqa: FBT003
    assert client.get_string_value("other", "d") == "d"
    assert client.get_integer_value("other", 7) == 7
    assert client.get_float_value("other", 0.5) == 0.5
    assert client.get_object_value("other", {"a": 1}) == {"a": 1}
    assert client.get_integer_details(WHICH, 7).error_code == "TYPE_MISMATCH"
    assert client.get_string_details("other", "d").error_code == "FLAG_NOT_FOUND"


def test_events_tell_when_something_changes_and_how_sure_it_is() -> None:
    provider = ToetssteenProvider(choose, "v1", FAULTS.append)
    heard: list[tuple[str, object]] = []
    # Attached by hand: their registry calls handlers in threads, in any order.
    provider.attach(lambda _, event, details: heard.append((event.value, details.flags_changed)))

    for reading in (GOOD, AWAY, GOOD, Reading("store", SourceState.OK, 4)):
        provider.hear(reading)

    names = ("PROVIDER_STALE", "PROVIDER_READY", "PROVIDER_CONFIGURATION_CHANGED")
    assert heard == [(name, [IS_V2, WHICH]) for name in names]


@pytest.mark.parametrize(
    ("readings", "status"),
    [
        ((GOOD, AWAY), ProviderStatus.STALE),
        ((GOOD, AWAY, GOOD), ProviderStatus.READY),
        ((AWAY,), ProviderStatus.ERROR),
        ((AWAY, GOOD), ProviderStatus.READY),
    ],
)
def test_the_status_is_that_of_the_source_of_flags(
    readings: tuple[Reading, ...],
    status: ProviderStatus,
    provider: ToetssteenProvider,
    client: OpenFeatureClient,
) -> None:
    for reading in readings:
        provider.hear(reading)

    assert client.get_provider_status() is status
    assert client.get_boolean_value(IS_V2, False) is False  # noqa: FBT003
