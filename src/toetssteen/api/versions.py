"""ETag and If-Match: whoever changes something says which version they saw."""

import re
from typing import Final

from toetssteen.api.calling import Call
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Refused
from toetssteen.contract.text import Text

IF_MATCH: Final = Parameter(
    "If-Match",
    "header",
    Text("De ETag die u het laatst las.", "The ETag that you read last."),
    {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
    is_required=True,
)
CODES: Final = ("POL-VER-001", "POL-VER-002")
_TAG: Final = re.compile(IF_MATCH.pattern)


def etag(number: int) -> dict[str, str]:
    """Return the header that names version *number*."""
    return {"ETag": f'"{number}"'}


def expected_number(call: Call) -> int:
    """Return the version that the caller says it saw.

    Raises:
        Refused: POL-VER-002, it says none; POL-VER-001, none of ours can be called that.
    """
    stated = call.headers.get(IF_MATCH.name)
    if stated is None:
        raise Refused("POL-VER-002")
    if not _TAG.fullmatch(stated):
        raise Refused("POL-VER-001")
    return int(stated.strip('"'))
