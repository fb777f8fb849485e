"""``GET /v1/openapi.json``: the one document that any page of any origin may read."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import msgspec
from starlette.responses import Response

from toetssteen.api.callers import PUBLIC
from toetssteen.api.calling import Call
from toetssteen.api.negotiating import JSON
from toetssteen.api.openapi import document
from toetssteen.api.route import Route
from toetssteen.contract.text import Language, Text

_ANY_ORIGIN: Final[Mapping[str, str]] = {"Access-Control-Allow-Origin": "*"}


def with_description(routes: Sequence[Route]) -> tuple[Route, ...]:
    """Return *routes*, and behind them the one that describes them all, itself included."""

    @cache
    def printed(language: Language) -> bytes:
        return msgspec.json.encode(document(described, language))

    async def read(call: Call) -> Response:
        return Response(printed(call.language), headers=_ANY_ORIGIN, media_type=JSON)

    route = Route(
        method="GET",
        path="/v1/openapi.json",
        roles=PUBLIC,
        summary=Text("Lees deze beschrijving", "Read this description"),
        handler=read,
    )
    described = (*routes, route)
    return described
