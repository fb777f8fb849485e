"""What a route is, and the table in which one is found. OpenAPI is printed from it."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import msgspec
from starlette.responses import Response

from toetssteen.api.callers import PUBLIC, SUBJECT, TENANT, Role
from toetssteen.api.calling import Call
from toetssteen.api.negotiating import JSON
from toetssteen.api.parameters import Parameter
from toetssteen.api.refusing import Extras, Refused
from toetssteen.contract.text import Text

Handler = Callable[[Call], Awaitable[Response]]


class Kind(Enum):
    """How a route is served."""

    PROBE = "probe"  # health: no place, no caller, always
    PLAIN = "plain"  # goes on when the caller leaves: it may write
    PURE = "pure"  # writes nothing: stops when the caller leaves
    STREAM = "stream"  # reads its body itself, line by line


_OF_ALL: Final = ("INP-HTT-406", "INP-HTT-414", "INP-HTT-431", "LIM-CAP-001", "SYS-UNK-001")
_OF_LOGINS: Final = ("POL-AUT-001", "POL-ROL-001")
_OF_PARAMETERS: Final = ("INP-SCH-001",)
_OF_PATHS: Final = ("INP-HTT-404",)
_OF_BODIES: Final = ("INP-HTT-408", "INP-HTT-415", "INP-SIZ-001", "INP-SCH-001")
_OF_JSON: Final = (
    *("INP-JSN-001", "INP-JSN-002", "INP-JSN-003", "INP-JSN-004", "INP-JSN-005"),
    *("INP-JSN-006", "INP-TXT-001", "INP-TXT-002"),
)
_OF_WORK: Final = ("TMO-REQ-001",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One method on one path, and everything that is promised about it.

    ``roles`` are those that may call it. ``codes`` are the problems of its own, beside those
    that follow from its shape (``all_codes``). ``headers`` are those that its answers have.
    """

    method: str
    path: str
    roles: frozenset[Role]
    summary: Text
    handler: Handler
    kind: Kind = Kind.PLAIN
    parameters: tuple[Parameter, ...] = ()
    request: type[msgspec.Struct] | None = None
    response: type[msgspec.Struct] | None = None
    status: int = 200
    takes: str = JSON
    gives: str = JSON
    headers: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    example: Mapping[str, Any] | None = None

    @property
    def has_body(self) -> bool:
        """Whether a body is read."""
        return self.request is not None or self.kind is Kind.STREAM

    @property
    def all_parameters(self) -> tuple[Parameter, ...]:
        """The parameters of its own, and those that say who asks."""
        return self.parameters if self.roles == PUBLIC else (*self.parameters, TENANT, SUBJECT)

    @property
    def all_codes(self) -> tuple[str, ...]:
        """Every problem that may be the answer, each once."""
        codes = [*self.codes, *_OF_ALL]
        if self.roles != PUBLIC:
            codes += (*_OF_LOGINS, *_OF_PARAMETERS)
        if self.method == "GET":
            codes += _OF_PARAMETERS
        if "{" in self.path:
            codes += _OF_PATHS
        if self.has_body:
            codes += _OF_BODIES
        if self.request is not None:
            codes += _OF_JSON
        if self.kind is not Kind.STREAM:
            codes += _OF_WORK
        return tuple(dict.fromkeys(codes))


class Table:
    """Every route, found by method and path.

    Raises:
        ValueError: a route has no role, or stands there twice.
    """

    def __init__(self, routes: Sequence[Route]) -> None:
        self.routes = tuple(routes)
        self._at: dict[str, dict[str, Route]] = {}
        for route in routes:
            methods = self._at.setdefault(route.path, {})
            if not route.roles or route.method in methods:
                message = f"{route.method} {route.path} has no role or stands there twice"
                raise ValueError(message)
            methods[route.method] = route
        self._patterns = [(_pattern(of), path) for path, of in self._at.items() if "{" in path]

    def find(self, method: str, path: str) -> tuple[Route, Mapping[str, str]]:
        """Return the route and what stands in the path.

        Args:
            method: in capitals; HEAD finds what GET does.
            path: as it was sent, not decoded: nothing of ours needs an escape.

        Raises:
            Refused: INP-HTT-404; INP-HTT-405 with the header Allow.
        """
        methods, variables = self._methods(path)
        route = methods.get("GET" if method == "HEAD" else method)
        if route is not None:
            return route, variables
        allowed = ", ".join(sorted({*methods, *(["HEAD"] if "GET" in methods else [])}))
        raise Refused("INP-HTT-405", extras=Extras(headers={"Allow": allowed}))

    def _methods(self, path: str) -> tuple[Mapping[str, Route], Mapping[str, str]]:
        if path in self._at and "{" not in path:
            return self._at[path], {}
        for pattern, template in self._patterns:
            if found := pattern.fullmatch(path):
                return self._at[template], found.groupdict()
        raise Refused("INP-HTT-404")


def _pattern(methods: Mapping[str, Route]) -> re.Pattern[str]:
    """Return the pattern of the path that all of *methods* share."""
    route = next(iter(methods.values()))
    known = {one.name: one.pattern for one in route.parameters if one.where == "path"}
    pieces = re.split(r"\{(\w+)\}", route.path)
    return re.compile(
        "".join(
            f"(?P<{piece}>{known[piece]})" if index % 2 else re.escape(piece)
            for index, piece in enumerate(pieces)
        )
    )
