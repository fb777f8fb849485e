"""``POST /v1/legacy-validations``: the same verdict in the shape that V1 published."""

from collections.abc import Mapping
from datetime import UTC
from email.utils import format_datetime
from typing import Final

from starlette.responses import Response

from toetssteen.api.callers import VALIDATORS
from toetssteen.api.calling import Call, answered
from toetssteen.api.legacy_shape import LegacyAnswer, legacy_answer
from toetssteen.api.parts import EndOfLife
from toetssteen.api.route import Kind, Route
from toetssteen.api.routes.validations import CODES, EXAMPLE, judged
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Text

SUCCESSOR: Final = "/v1/validations"


async def _validate(call: Call) -> Response:
    answer = legacy_answer(await judged(call), call.body.text)
    return answered(answer, headers=end_headers(call.parts.end_of_life))


def end_headers(end: EndOfLife | None) -> Mapping[str, str]:
    """Return what says when this shape goes (RFC 9745, RFC 8594), and what comes after it."""
    successor = f'<{SUCCESSOR}>; rel="successor-version"'
    if end is None:
        return {"Link": successor}
    page = f'<{end.page}>; rel="deprecation", <{end.page}>; rel="sunset"'
    return {
        "Deprecation": f"@{int(end.deprecated_at.timestamp())}",
        "Sunset": format_datetime(end.sunset_at.astimezone(UTC), usegmt=True),
        "Link": f"{page}, {successor}",
    }


ROUTES: Final = (
    Route(
        method="POST",
        path="/v1/legacy-validations",
        roles=VALIDATORS,
        kind=Kind.PURE,
        summary=Text(
            "Toets één definitie, met het antwoord in de vorm van V1",
            "Judge one definition, with the answer in the shape of V1",
        ),
        handler=_validate,
        request=ValidationRequest,
        response=LegacyAnswer,
        headers=("Deprecation", "Sunset", "Link"),
        codes=CODES,
        example=EXAMPLE,
    ),
)
