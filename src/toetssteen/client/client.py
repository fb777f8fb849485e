"""The client: one method per thing that a caller comes for."""

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, Final, Self

import httpx
import msgspec
from msgspec import Struct

from toetssteen.contract.errors import ToetssteenError
from toetssteen.contract.request import Definition, RoutingKey, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text import Language
from toetssteen.contract.wire import encode

_JSON: Final = {"Content-Type": "application/json"}
_LINES: Final = {"Content-Type": "application/x-ndjson", "Accept": "application/x-ndjson"}
_NOBODY: Final = RoutingKey()


class ProblemError(ToetssteenError):
    """The service refused or failed; what it said, by RFC 9457.

    ``code`` is in the catalogue, ``status`` the one of HTTP, ``correlation_id`` what to report.
    """

    def __init__(self, status: int, told: Mapping[str, Any]) -> None:
        self.status = status
        self.code = str(told.get("code", "SYS-SVC-001"))
        self.detail = str(told.get("detail", ""))
        self.correlation_id = told.get("correlation_id")
        super().__init__(f"{self.status} {self.code}: {self.detail}")


class Answer(Struct, frozen=True):
    """The answer to one line of a batch: a result, or the code of what is wrong with the line."""

    line: int
    result: ValidationResult | None = None
    problem: Mapping[str, Any] | None = None


class Client:
    """Speaks to a service at *address*; use it in a ``with`` statement.

    Args:
        address: base URL, without ``/v1``.
        key: who asks, where a trusted front does not say it.
        language: of messages.
        timeout_s: for one request; a batch may take that long between two pieces.
    """

    def __init__(
        self,
        address: str,
        key: RoutingKey = _NOBODY,
        language: Language = Language.NL,
        timeout_s: float = 10.0,
    ) -> None:
        headers = {"Accept-Language": language.value}
        if key.tenant:
            headers["X-Tenant"] = key.tenant
        if key.subject:
            headers["X-Subject"] = key.subject
        base = f"{address.rstrip('/')}/v1"
        self._http = httpx.Client(base_url=base, headers=headers, timeout=timeout_s)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def validate(self, begrip: str, text: str, **more: Any) -> ValidationResult:  # noqa: ANN401  fields of ValidationRequest
        """Return the verdict on one definition; *more* are fields of ``ValidationRequest``.

        Raises:
            ProblemError: the service refused or failed.
            httpx.TransportError: it does not answer.
        """
        return self.validate_request(ValidationRequest(begrip, text, **more))

    def validate_request(self, request: ValidationRequest) -> ValidationResult:
        """See ``validate``."""
        response = self._http.post("/validations", content=encode(request), headers=_JSON)
        return msgspec.json.decode(_checked(response).content, type=ValidationResult)

    def validate_many(self, requests: Iterable[ValidationRequest]) -> Iterator[Answer]:
        """Yield an answer per request, in order, while the others are still being sent.

        Raises:
            ProblemError: the service refused or failed.
            httpx.TransportError: it does not answer.
        """
        lines = (encode(request) + b"\n" for request in requests)
        with self._http.stream(
            "POST", "/validation-batches", content=lines, headers=_LINES
        ) as response:
            if response.is_error:
                response.read()
            for line in _checked(response).iter_lines():
                if line:
                    yield msgspec.json.decode(line, type=Answer)

    def draft(
        self, definition: Definition, profile: str | None = None, retry_key: str | None = None
    ) -> Mapping[str, Any]:
        """Keep *definition* as a concept, and return what became of it.

        With a *retry_key* of the caller's own, a repeated call keeps it once.

        Raises:
            ProblemError: the service refused or failed.
            httpx.TransportError: it does not answer.
        """
        body = {"definition": msgspec.to_builtins(definition), "profile": profile}
        headers = {"Idempotency-Key": retry_key} if retry_key else {}
        return self._told(self._http.post("/definitions", json=body, headers=headers))

    def move(
        self, definition_id: str, number: int, to: str, because: str = ""
    ) -> Mapping[str, Any]:
        """Bring version *number* of a definition to another state, and return the new version.

        Raises:
            ProblemError: the service refused or failed.
            httpx.TransportError: it does not answer.
        """
        return self._told(
            self._http.post(
                f"/definitions/{definition_id}/transitions",
                json={"to": to, "because": because},
                headers={"If-Match": f'"{number}"'},
            )
        )

    def difference_classes(self, rollout: str) -> Mapping[str, Any]:
        """Return what was compared in *rollout*, and the classes of differences.

        Raises:
            ProblemError: the service refused or failed.
            httpx.TransportError: it does not answer.
        """
        return self._told(self._http.get(f"/rollouts/{rollout}/difference-classes"))

    def _told(self, response: httpx.Response) -> Mapping[str, Any]:
        told: Mapping[str, Any] = _checked(response).json()
        return told


def _checked(response: httpx.Response) -> httpx.Response:
    """Return *response*; raise the problem that it tells."""
    if response.is_error:
        try:
            told = response.json()
        except ValueError:  # something before the service answered
            told = {}
        raise ProblemError(response.status_code, told if isinstance(told, dict) else {})
    return response
