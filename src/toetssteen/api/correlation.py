"""How one request is found again everywhere: its correlation id and its trace."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers

_UUID: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_PARENT: Final = re.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})")
_STATE: Final = re.compile("[ -~]{1,512}")
_NOTHING: Final = re.compile("0+")


@dataclass(frozen=True, slots=True)
class Correlation:
    """The names of one request. ``trace_parent`` is what comes after us has as its parent."""

    id: str
    trace_parent: str
    trace_state: str = ""


def correlation_of(headers: Headers, fresh_id: Callable[[], str]) -> Correlation:
    """Return the names that *headers* give, and fresh ones for what is absent or malformed."""
    stated = headers.get("x-correlation-id", "").lower()
    names = stated if _UUID.fullmatch(stated) else fresh_id()
    parent = _PARENT.fullmatch(headers.get("traceparent", ""))
    span = secrets.token_hex(8)
    if parent is None or any(_NOTHING.fullmatch(part) for part in parent.group(1, 2)):
        return Correlation(names, f"00-{secrets.token_hex(16)}-{span}-00")
    state = headers.get("tracestate", "")
    kept = state if _STATE.fullmatch(state) else ""
    return Correlation(names, f"00-{parent[1]}-{span}-{parent[3]}", kept)
