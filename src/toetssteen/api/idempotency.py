"""A write that is sent twice with one key is done once, and answered twice."""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.responses import Response

from toetssteen.api.calling import Call, in_thread
from toetssteen.api.negotiating import JSON
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Refused
from toetssteen.contract.errors import ToetssteenError
from toetssteen.contract.text import Text
from toetssteen.stores.interface import Kept

KEY: Final = Parameter(
    "Idempotency-Key",
    "header",
    Text(
        "Eigen sleutel van dit verzoek: wie het herhaalt, krijgt 24 uur hetzelfde antwoord.",
        "Your key of this request: repeating it gives the same answer for 24 hours.",
    ),
    {"type": "string", "pattern": "^[!-~]{1,200}$"},
)
CODES: Final = ("POL-IDM-001", "POL-IDM-002")
_KEPT: Final = ("etag", "location")


async def once(call: Call, work: Callable[[], Awaitable[Response]]) -> Response:
    """Return what *work* answers, or what it answered when the key of *call* was used before.

    A refusal gives the key back, for then nothing was written. After anything else that is not
    an answer (a fault, a deadline) nobody knows, so the key stays claimed until it expires.

    Raises:
        Refused: POL-IDM-001 the key belongs to another request, POL-IDM-002 it still runs.
        StoreError: the key could not be claimed.
    """
    key = KEY.of_header(call.headers)
    if key is None:
        return await work()
    store, caller = call.parts.stores.idempotency, f"{call.caller.tenant}\x1f{call.caller.subject}"
    digest = _digest(call)
    known = await in_thread(store.begin, caller, key, digest, call.parts.moments.now())
    if known is not None:
        return _again(known, digest)
    try:
        response = await work()
    except ToetssteenError:
        await in_thread(store.release, caller, key)
        raise
    await in_thread(store.finish, caller, key, _kept(response, digest))
    return response


def _again(known: Kept, digest: str) -> Response:
    if known.digest != digest:
        raise Refused("POL-IDM-001")
    if not known.status:
        raise Refused("POL-IDM-002")
    return Response(known.body, known.status, dict(known.headers), JSON)


def _kept(response: Response, digest: str) -> Kept:
    headers = tuple((name, value) for name, value in response.headers.items() if name in _KEPT)
    return Kept(digest, response.status_code, bytes(response.body), headers)


def _digest(call: Call) -> str:
    """Return what tells requests apart: the same bytes to the same place, about one version."""
    seen = call.headers.get("if-match", "")
    return hashlib.sha256(f"{call.address}\x00{seen}\x00".encode() + call.raw).hexdigest()
