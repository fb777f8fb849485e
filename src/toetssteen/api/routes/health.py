"""Health and metrics: outside ``/v1``, without a login, always served."""

from collections.abc import Mapping
from typing import Final

from starlette.responses import PlainTextResponse, Response

from toetssteen.api.callers import PUBLIC
from toetssteen.api.calling import Call
from toetssteen.api.negotiating import TEXT
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Refused
from toetssteen.api.route import Handler, Kind, Route
from toetssteen.contract.text import Text

STOPPING: Final = "stopping"
METRICS: Final = "text/plain; version=0.0.4; charset=utf-8"
_VERBOSE: Final = Parameter(
    "verbose",
    "query",
    Text("Toon elke controle.", "Show every check."),
    {"type": "string", "pattern": "^(true|false|)$", "default": "false"},
)


async def _alive(_: Call) -> Response:
    return PlainTextResponse("ok\n")


async def _ready(call: Call) -> Response:
    """Answer by status; ``?verbose`` has the checks listed for people, with the same status."""
    checks = await call.parts.ready()
    wrong = {name: what for name, what in checks.items() if what}
    if call.query["verbose"] != "false":
        return PlainTextResponse(_listed(checks), 503 if wrong else 200)
    if wrong:
        raise Refused("SYS-STP-001" if STOPPING in wrong else "SYS-SVC-001")
    return PlainTextResponse("ok\n")


async def _metrics(call: Call) -> Response:
    return Response(call.parts.metrics(), headers={"Content-Type": METRICS})


def _listed(checks: Mapping[str, str]) -> str:
    return "".join(f"{name}: {what or 'ok'}\n" for name, what in checks.items())


def _probe(path: str, summary: Text, handler: Handler, *parameters: Parameter) -> Route:
    return Route(
        method="GET",
        path=path,
        roles=PUBLIC,
        kind=Kind.PROBE,
        summary=summary,
        handler=handler,
        parameters=parameters,
        gives=TEXT,
    )


ROUTES: Final = (
    _probe("/livez", Text("Leeft het proces?", "Is the process alive?"), _alive),
    _probe("/startupz", Text("Is het proces gestart?", "Has the process started?"), _alive),
    _probe("/readyz", Text("Kan het antwoorden?", "Can it answer?"), _ready, _VERBOSE),
    _probe("/metrics", Text("Cijfers voor Prometheus.", "Figures for Prometheus."), _metrics),
)
