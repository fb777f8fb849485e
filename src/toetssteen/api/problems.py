"""What the caller reads when the answer is no: RFC 9457, in Dutch or English."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import msgspec
from msgspec import UNSET, Struct, UnsetType
from starlette.responses import Response

from toetssteen.api.negotiating import PROBLEM
from toetssteen.api.refusing import Extras, Flaw
from toetssteen.contract.errors import CATALOGUE, ToetssteenError
from toetssteen.contract.request import Uuid
from toetssteen.contract.result import Code, ValidationResult
from toetssteen.contract.text import Language, Text

UNKNOWN: Final = "SYS-UNK-001"
_LOGIN: Final = 'Bearer realm="toetssteen"'
_FULL: Final = "LIM-CAP-001"


class ProblemError(Struct, frozen=True):
    """One place that is wrong: a JSON pointer into the body, or a parameter."""

    detail: str
    pointer: str | UnsetType = UNSET
    parameter: str | UnsetType = UNSET


class Problem(Struct, frozen=True):
    """Why a request failed, by RFC 9457. ``result``: the degraded result, where there is one."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: Code
    correlation_id: Uuid
    errors: tuple[ProblemError, ...] | UnsetType = UNSET
    result: ValidationResult | UnsetType = UNSET


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is told: under which page of codes, of which request, in which language."""

    codes_url: str
    correlation_id: str
    language: Language


def problem_of(error: ToetssteenError, place: Place) -> Problem:
    """Return *error* as the caller reads it. Its code has a page, its texts quote nothing."""
    return problem(error.code, getattr(error, "reason", None), _extras(error), place)


def problem(code: str, reason: Text | None, extras: Extras, place: Place) -> Problem:
    """Return the problem of catalogue *code*; *reason* is what is wrong this time."""
    entry, language = CATALOGUE[code], place.language
    remedy = entry.remedy.in_(language)
    return Problem(
        type=f"{place.codes_url}#{code.lower()}",
        title=entry.title.in_(language),
        status=entry.status or HTTPStatus.INTERNAL_SERVER_ERROR,
        detail=remedy if reason is None else f"{reason.in_(language)} {remedy}",
        instance=f"urn:uuid:{place.correlation_id}",
        code=code,
        correlation_id=place.correlation_id,
        errors=tuple(_told(one, language) for one in extras.flaws) or UNSET,
        result=UNSET if extras.result is None else extras.result,
    )


def response_of(error: ToetssteenError, place: Place) -> Response:
    """Return the response that tells *error*, with Retry-After where a retry may help."""
    told = problem_of(error, place)
    headers = {**_extras(error).headers, **_headers(told.code)}
    return Response(msgspec.json.encode(told), told.status, headers, PROBLEM)


def _extras(error: ToetssteenError) -> Extras:
    extras = getattr(error, "extras", None)
    return extras if isinstance(extras, Extras) else Extras()


def _told(flaw: Flaw, language: Language) -> ProblemError:
    return ProblemError(
        detail=flaw.detail.in_(language),
        pointer=flaw.pointer or UNSET,
        parameter=flaw.parameter or UNSET,
    )


def _headers(code: str) -> Mapping[str, str]:
    if CATALOGUE[code].status == HTTPStatus.UNAUTHORIZED:
        return {"WWW-Authenticate": _LOGIN}
    if not CATALOGUE[code].retryable:
        return {}
    # Whoever was refused together must not come back together.
    return {"Retry-After": str(1 + secrets.randbelow(3) if code == _FULL else 1)}
