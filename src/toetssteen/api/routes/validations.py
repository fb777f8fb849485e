"""``POST /v1/validations``: one definition judged."""

from typing import Final

from msgspec import UNSET
from starlette.responses import Response

from toetssteen.api.callers import VALIDATORS
from toetssteen.api.calling import Call, answered
from toetssteen.api.refusing import Extras, Refused
from toetssteen.api.route import Kind, Route
from toetssteen.api.texts import check_texts
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Text

CODES: Final = (
    *("INP-TXT-003", "INP-TXT-004", "INP-PRF-001", "INP-VAR-001"),
    *("INT-ENG-001", "INT-CTR-001", "INT-MAP-001", "SYS-WRK-001"),
    *("TMO-ENG-001", "UPS-ENG-001", "UPS-ENG-002"),
)
EXAMPLE: Final = {
    "begrip": "meerpaal",
    "text": "paal in het water waaraan een schip wordt vastgelegd",
}


async def judged(call: Call) -> ValidationResult:
    """Return the result of the request in *call*.

    Raises:
        Refused: a text is not judged here, or the result is degraded (it goes along).
        RequestError: see ``ValidationOrchestratorInterface.validate``.
    """
    request: ValidationRequest = call.body
    check_texts(request, call.parts.limits)
    result = await call.parts.router.validate(request, call.context)
    if result.system.error is not UNSET:
        raise Refused(result.violations[0].code, extras=Extras(result=result))
    return result


async def _validate(call: Call) -> Response:
    return answered(await judged(call))


ROUTES: Final = (
    Route(
        method="POST",
        path="/v1/validations",
        roles=VALIDATORS,
        kind=Kind.PURE,
        summary=Text("Toets één definitie", "Judge one definition"),
        handler=_validate,
        request=ValidationRequest,
        response=ValidationResult,
        codes=CODES,
        example=EXAMPLE,
    ),
)
