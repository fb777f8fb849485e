import pytest
from starlette.datastructures import Headers
from starlette.responses import Response

from tests.api.building import ASKED, caller_of, code_of, make_door, make_parts, problem_in
from tests.api.doubles import Engine
from toetssteen.api.callers import PUBLIC, Caller, Role, is_loopback
from toetssteen.api.calling import Call
from toetssteen.api.route import Kind, Route, Table
from toetssteen.api.routes import ROUTES
from toetssteen.contract.request import RoutingKey
from toetssteen.contract.text import Text

FIT = {"id": "STR-01", "name": "motor", "kind": "validation_result"}
UUID = "8f14e45f-ceea-467f-a9d4-3b1f2c7d6e50"
RESTRICTED = [route for route in ROUTES if route.roles != PUBLIC]
BY_ROLE = [
    pytest.param(route, role, id=f"{route.method} {route.path} as {role}")
    for route in RESTRICTED
    for role in Role
]


def as_role(role: Role) -> Caller:
    return Caller("acme", "u-1", frozenset({Role.NIEMAND, role}))


def filled(route: Route) -> str:
    path = route.path
    for name, value in FIT.items():
        one = UUID if name == "id" and "rules" not in path else value
        path = path.replace(f"{{{name}}}", one)
    return path


@pytest.mark.parametrize(("route", "role"), BY_ROLE)
async def test_a_route_is_for_its_roles_and_for_nobody_else(route: Route, role: Role) -> None:
    """Made from the table: each route, as nobody and as every role."""
    door = make_door(callers=lambda _headers, _peer: as_role(role))

    async with caller_of(door) as caller:
        # No body: who may come in is told so (415), and nothing is written by this test.
        answer = await caller.request(route.method, filled(route))

    if role in route.roles:
        assert answer.status_code not in {401, 403}
    elif role is Role.NIEMAND:
        assert code_of(answer) == (401, "POL-AUT-001")
        assert answer.headers["www-authenticate"].startswith("Bearer")
    else:
        assert code_of(answer) == (403, "POL-ROL-001")
        assert all(name in problem_in(answer)["detail"] for name in route.roles)


def test_only_health_and_the_description_are_public() -> None:
    public = {route.path for route in ROUTES if route.roles == PUBLIC}

    assert public == {"/livez", "/readyz", "/startupz", "/metrics", "/v1/openapi.json"}


def test_a_route_that_nobody_may_call_or_that_stands_there_twice_is_refused() -> None:
    async def never(_: Call) -> Response:
        raise AssertionError

    route = Route(
        method="GET",
        path="/v1/x",
        roles=frozenset(),
        summary=Text("x", "x"),
        handler=never,
    )
    with pytest.raises(ValueError, match="GET /v1/x"):
        Table([route])
    with pytest.raises(ValueError, match="/v1/validations"):
        Table([*ROUTES, ROUTES[0]])


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "toetssteen.example"},
        {"host": "127.0.0.1.example:8000"},
        {"host": "[2001:db8::1]:8000"},
        {"host": ""},
        {"forwarded": "for=10.0.0.1"},
        {"x-forwarded-for": "127.0.0.1"},
        {"x-forwarded-host": "localhost"},
        {"x-real-ip": "127.0.0.1"},
        {"via": "1.1 voorpost"},
    ],
    ids=repr,
)
async def test_local_mode_answers_nobody_from_elsewhere(headers: dict[str, str]) -> None:
    async with caller_of(make_door()) as caller:
        assert code_of(await caller.get("/v1/variants", headers=headers)) == (403, "POL-ROL-001")


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.9", "[::1]:8000", "[::1]"]
)
async def test_local_mode_answers_this_machine(host: str) -> None:
    async with caller_of(make_door()) as caller:
        assert (await caller.get("/v1/variants", headers={"host": host})).status_code == 200


def test_local_mode_asks_who_is_connected_too() -> None:
    local = make_parts().callers

    assert local(Headers({"host": "localhost"}), "::1").roles == PUBLIC
    for peer in ("10.0.0.8", ""):
        with pytest.raises(Exception, match="POL-ROL-001"):
            local(Headers({"host": "localhost"}), peer)


@pytest.mark.parametrize(("host", "is_ours"), [("127.1.2.3", True), ("::ffff:1.2.3.4", False)])
def test_loopback_is_a_whole_network(host: str, is_ours: bool) -> None:  # noqa: FBT001
    assert is_loopback(host) is is_ours


async def test_who_asks_is_the_routing_key_and_is_in_no_answer() -> None:
    engine = Engine()

    async with caller_of(make_door(engine)) as caller:
        answer = await caller.post(
            "/v1/validations", json=ASKED, headers={"x-tenant": "acme", "x-subject": "u-1"}
        )

    assert engine.asked[0][1].routing_key == RoutingKey("acme", "u-1")
    assert "acme" not in answer.text + repr(answer.headers)


@pytest.mark.parametrize("name", ["x-tenant", "x-subject"])
@pytest.mark.parametrize("value", ["", "a b", "a\tb", "é", "a" * 201])
async def test_a_malformed_name_of_a_caller_is_refused(name: str, value: str) -> None:
    async with caller_of(make_door()) as caller:
        answer = await caller.get("/v1/variants", headers=[(name.encode(), value.encode())])

    assert code_of(answer) == (400, "INP-SCH-001")
    assert problem_in(answer)["errors"][0]["parameter"].lower() == name


async def test_health_is_for_anybody_anywhere() -> None:
    probes = [route.path for route in ROUTES if route.kind is Kind.PROBE]

    async with caller_of(make_door(), host="toetssteen.example") as caller:
        answers = [await caller.get(path) for path in probes]

    assert [answer.status_code for answer in answers] == [200] * 4
