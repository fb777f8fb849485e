from collections.abc import Iterator

import pytest
from openfeature import api
from openfeature.client import OpenFeatureClient
from openfeature.evaluation_context import EvaluationContext

from tests.routing.states import ONE, R25, flags, moment
from toetssteen.contract.request import RoutingKey
from toetssteen.flags.openfeature import IS_V2, TENANT, WHICH, ToetssteenProvider
from toetssteen.routing.deciding import decide


def choose(key: RoutingKey) -> str:
    if key.subject == "broken":
        raise RuntimeError(key)
    return decide(flags(R25), key, moment()).variant


@pytest.fixture
def client() -> Iterator[OpenFeatureClient]:
    api.set_provider(ToetssteenProvider(choose, "v1"))
    yield api.get_client()
    api.shutdown()


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


def test_a_decision_that_fails_gives_the_default_and_says_so(client: OpenFeatureClient) -> None:
    broken = context("acme", "broken")

    assert client.get_boolean_value(IS_V2, False, broken) is False  # noqa: FBT003
    assert client.get_string_details(WHICH, "v1", broken).error_code == "GENERAL"


def test_a_flag_that_is_not_ours_gives_the_default(client: OpenFeatureClient) -> None:
    assert client.get_boolean_value("other", True) is True  # noqa: FBT003
    assert client.get_string_value("other", "d") == "d"
    assert client.get_integer_value("other", 7) == 7
    assert client.get_float_value("other", 0.5) == 0.5
    assert client.get_object_value("other", {"a": 1}) == {"a": 1}
