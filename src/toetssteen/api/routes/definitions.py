"""``/v1/definitions``: what authors keep, version by version."""

from functools import partial
from typing import Any, Final

from msgspec import Struct
from starlette.responses import Response

from toetssteen.api.callers import VALIDATORS
from toetssteen.api.calling import Call, answered
from toetssteen.api.idempotency import CODES as IDEMPOTENCY_CODES
from toetssteen.api.idempotency import KEY, once
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Flaw, flawed
from toetssteen.api.route import Route
from toetssteen.api.routes.validations import CODES as JUDGING_CODES
from toetssteen.api.routes.validations import EXAMPLE
from toetssteen.api.texts import check_texts
from toetssteen.api.versions import CODES as VERSION_CODES
from toetssteen.api.versions import IF_MATCH, etag, expected_number
from toetssteen.contract.request import Words
from toetssteen.contract.text import Text
from toetssteen.definitions.values import Draft, Drafted, Override
from toetssteen.stores.interface import State, Version

STORE_CODES: Final = ("UPS-STO-001", "UPS-STO-002", "UPS-STO-003")
_UUID: Final = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_ID: Final = Parameter(
    "id",
    "path",
    Text("Kenmerk van de definitie.", "Id of the definition."),
    {"type": "string", "pattern": f"^{_UUID}$"},
)
_STATE: Final = Parameter(
    "state",
    "query",
    Text("Alleen definities in deze toestand.", "Only definitions in this state."),
    {"type": "string", "enum": list(State)},
)
_AFTER: Final = Parameter(
    "after",
    "query",
    Text("Cursor: het kenmerk waar de vorige pagina eindigde.", "Cursor: where a page ended."),
    {"type": "string", "pattern": f"^{_UUID}$"},
)
_LIMIT: Final = Parameter(
    "limit",
    "query",
    Text("Hoeveel er hoogstens op een pagina staan.", "How many a page holds at most."),
    {"type": "integer", "minimum": 1, "maximum": 100, "default": 50},
)
_NEEDS_REASON: Final = Text("is bij deze stap nodig", "is needed for this step")
_ONLY_ADOPTING: Final = Text("kan alleen bij vaststellen", "is possible when adopting only")


class DefinitionPage(Struct, frozen=True):
    """Some definitions, newest version of each, and the cursor of the next page."""

    items: tuple[Version, ...]
    next: str | None


class DefinitionVersions(Struct, frozen=True):
    """Every version of one definition, oldest first."""

    items: tuple[Version, ...]


class Transition(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a definition should go, and why where that has to be said."""

    to: State
    because: Words = ""
    override: Override | None = None


async def _page(call: Call) -> Response:
    state, limit = call.query.get("state"), int(call.query["limit"])
    after = str(call.query.get("after", ""))
    asked = None if state is None else State(str(state))
    # One more than asked for tells whether there is a next page.
    found = await call.parts.definitions.page(call.author, asked, after, limit + 1)
    items = tuple(found[:limit])
    return answered(DefinitionPage(items, items[-1].id if len(found) > limit else None))


async def _draft(call: Call) -> Response:
    return await once(call, partial(_drafted, call))


async def _drafted(call: Call) -> Response:
    draft = _checked(call)
    made = await call.parts.definitions.draft(draft, call.author, call.context)
    place = {"Location": f"/v1/definitions/{made.version.id}"}
    return answered(made, 201, {**place, **etag(made.version.number)})


async def _read(call: Call) -> Response:
    return _versioned(await call.parts.definitions.latest(call.author, call.path["id"]))


async def _revise(call: Call) -> Response:
    expected, draft = expected_number(call), _checked(call)
    made = await call.parts.definitions.revise(
        call.path["id"], expected, draft, call.author, call.context
    )
    return answered(made, headers=etag(made.version.number))


async def _history(call: Call) -> Response:
    found = await call.parts.definitions.history(call.author, call.path["id"])
    return answered(DefinitionVersions(tuple(found)))


async def _move(call: Call) -> Response:
    _check_transition(call.body)
    expected_number(call)
    return await once(call, partial(_moved, call))


async def _moved(call: Call) -> Response:
    wanted: Transition = call.body
    definitions = call.parts.definitions
    where = call.path["id"], expected_number(call), call.author
    match wanted.to:
        case State.TER_BEOORDELING:
            moved = await definitions.submit(*where, call.context)
        case State.VASTGESTELD:
            moved = await definitions.adopt(*where, call.context, wanted.override)
        case State.CONCEPT:
            moved = await definitions.send_back(*where, wanted.because)
        case State.INGETROKKEN:
            moved = await definitions.withdraw(*where, wanted.because)
    return _versioned(moved, 201)


def _checked(call: Call) -> Draft:
    draft: Draft = call.body
    check_texts(draft.definition, call.parts.limits, "#/definition")
    return draft


def _check_transition(wanted: Transition) -> None:
    if wanted.to in {State.CONCEPT, State.INGETROKKEN} and not wanted.because.strip():
        raise flawed(Flaw(_NEEDS_REASON, pointer="#/because"))
    if wanted.override is not None and wanted.to is not State.VASTGESTELD:
        raise flawed(Flaw(_ONLY_ADOPTING, pointer="#/override"))


def _versioned(version: Version, status: int = 200) -> Response:
    return answered(version, status, etag(version.number))


_DRAFT_EXAMPLE: Final[dict[str, Any]] = {"definition": EXAMPLE}

ROUTES: Final = (
    Route(
        method="GET",
        path="/v1/definitions",
        roles=VALIDATORS,
        summary=Text("Blader door de eigen definities", "Leaf through your definitions"),
        handler=_page,
        parameters=(_STATE, _AFTER, _LIMIT),
        response=DefinitionPage,
        codes=STORE_CODES,
    ),
    Route(
        method="POST",
        path="/v1/definitions",
        roles=VALIDATORS,
        summary=Text("Leg een nieuwe definitie vast", "Keep another definition"),
        handler=_draft,
        parameters=(KEY,),
        request=Draft,
        response=Drafted,
        status=201,
        headers=("ETag", "Location"),
        codes=(*JUDGING_CODES, *IDEMPOTENCY_CODES, *STORE_CODES),
        example=_DRAFT_EXAMPLE,
    ),
    Route(
        method="GET",
        path="/v1/definitions/{id}",
        roles=VALIDATORS,
        summary=Text("Lees een definitie", "Read a definition"),
        handler=_read,
        parameters=(_ID,),
        response=Version,
        headers=("ETag",),
        codes=STORE_CODES,
    ),
    Route(
        method="PUT",
        path="/v1/definitions/{id}",
        roles=VALIDATORS,
        summary=Text("Herzie een definitie", "Revise a definition"),
        handler=_revise,
        parameters=(_ID, IF_MATCH),
        request=Draft,
        response=Drafted,
        headers=("ETag",),
        codes=(*JUDGING_CODES, *VERSION_CODES, *STORE_CODES, "POL-STA-001"),
        example=_DRAFT_EXAMPLE,
    ),
    Route(
        method="GET",
        path="/v1/definitions/{id}/versions",
        roles=VALIDATORS,
        summary=Text("Lees alle versies van een definitie", "Read every version"),
        handler=_history,
        parameters=(_ID,),
        response=DefinitionVersions,
        codes=STORE_CODES,
    ),
    Route(
        method="POST",
        path="/v1/definitions/{id}/transitions",
        roles=VALIDATORS,
        summary=Text(
            "Bied een definitie aan, stel haar vast, stuur haar terug of trek haar in",
            "Submit a definition, adopt it, send it back or withdraw it",
        ),
        handler=_move,
        parameters=(_ID, IF_MATCH, KEY),
        request=Transition,
        response=Version,
        status=201,
        headers=("ETag",),
        codes=(
            *JUDGING_CODES,
            *VERSION_CODES,
            *IDEMPOTENCY_CODES,
            *STORE_CODES,
            *("POL-STA-001", "POL-DEF-001", "POL-OVR-001", "POL-APP-001"),
        ),
        example={"to": State.TER_BEOORDELING},
    ),
)
