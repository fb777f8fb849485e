"""``GET /v1/flags``: the flags as flagd reads them, one way."""

from typing import Any, Final

import msgspec
from starlette.responses import Response

from toetssteen.api.callers import WATCHERS
from toetssteen.api.calling import Call
from toetssteen.api.negotiating import JSON
from toetssteen.api.route import Route
from toetssteen.contract.text import Text


class FlagDefinitions(msgspec.Struct, frozen=True):
    """Flags by their name, in the form of flagd."""

    flags: dict[str, Any]


async def _flags(call: Call) -> Response:
    return Response(msgspec.json.encode(call.parts.flags_for_flagd()), media_type=JSON)


ROUTES: Final = (
    Route(
        method="GET",
        path="/v1/flags",
        roles=WATCHERS,
        summary=Text("Lees de vlaggen in de vorm van flagd", "Read the flags in the form of flagd"),
        handler=_flags,
        response=FlagDefinitions,
    ),
)
