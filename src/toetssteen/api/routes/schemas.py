"""``/v1/schema``: the released schemas of the contract."""

from typing import Final, get_args

from msgspec import Struct
from starlette.responses import Response

from toetssteen.api.callers import READERS
from toetssteen.api.calling import Call, answered
from toetssteen.api.negotiating import SCHEMA
from toetssteen.api.parameters import Parameter
from toetssteen.api.route import Route
from toetssteen.contract.result import VERSION
from toetssteen.contract.schemas import Kind, released
from toetssteen.contract.text import Text

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
_KIND: Final = Parameter(
    "kind",
    "path",
    Text("Wat het schema beschrijft.", "What the schema describes."),
    {"type": "string", "pattern": f"^({'|'.join(KINDS)})$"},
)


class SchemaLink(Struct, frozen=True):
    """A released schema, and where it is."""

    kind: str
    href: str


class SchemaList(Struct, frozen=True):
    """The released schemas of one version of the contract."""

    version: str
    items: tuple[SchemaLink, ...]


async def _list(_: Call) -> Response:
    items = tuple(SchemaLink(kind, f"/v1/schema/{kind}") for kind in KINDS)
    return answered(SchemaList(VERSION, items))


async def _read(call: Call) -> Response:
    [kind] = (one for one in KINDS if one == call.path["kind"])
    return Response(released(kind), media_type=SCHEMA)


ROUTES: Final = (
    Route(
        method="GET",
        path="/v1/schema",
        roles=READERS,
        summary=Text("Lees welke schema's er zijn", "Read which schemas there are"),
        handler=_list,
        response=SchemaList,
    ),
    Route(
        method="GET",
        path="/v1/schema/{kind}",
        roles=READERS,
        summary=Text("Lees een schema van het contract", "Read a schema of the contract"),
        handler=_read,
        parameters=(_KIND,),
        gives=SCHEMA,
    ),
)
