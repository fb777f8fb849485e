"""Variants of somebody else: an address, or the name of a Python callable."""

from importlib import import_module
from typing import Final

import httpx

from toetssteen.contract.errors import RemoteAnswerError, RemoteEngineError, SettingsError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext
from toetssteen.engines.remote.callable import CallableOrchestrator
from toetssteen.engines.remote.orchestrator import LARGEST, RemoteOrchestrator
from toetssteen.settings import VariantSettings

TIMEOUT_S: Final = 1.0


class HttpTransport:
    """A ``Transport`` that posts to *url*; it follows no redirect and reads at most 1 MiB."""

    def __init__(self, url: str, timeout_s: float = TIMEOUT_S) -> None:
        self._url = url
        self._timeout_s = timeout_s

    async def __call__(self, body: bytes, context: ValidationContext, /) -> bytes:
        """See ``Transport``."""
        headers = {"Content-Type": "application/json"}
        if context.correlation_id:
            headers["X-Correlation-Id"] = context.correlation_id
        if context.trace_parent:
            headers["traceparent"] = context.trace_parent
        try:
            return await self._posted(body, headers)
        except httpx.HTTPError as error:
            raise RemoteEngineError(type(error).__name__) from None

    async def _posted(self, body: bytes, headers: dict[str, str]) -> bytes:
        content = bytearray()
        async with (
            httpx.AsyncClient(timeout=self._timeout_s) as client,
            client.stream("POST", self._url, content=body, headers=headers) as response,
        ):
            if response.is_server_error:
                raise RemoteEngineError(str(response.status_code))
            if not response.is_success:
                raise RemoteAnswerError(str(response.status_code))
            async for part in response.aiter_bytes():
                content += part
                if len(content) > LARGEST:
                    raise RemoteAnswerError("too large")  # noqa: TRY003
        return bytes(content)


def remote(name: str, stated: VariantSettings, moments: Moments) -> ValidationOrchestratorInterface:
    """Return the variant that *stated* names by ``url`` or by ``callable``.

    Raises:
        SettingsError: there is no such callable.
    """
    if stated.url is not None:
        return RemoteOrchestrator(name, HttpTransport(stated.url), moments)
    module, _, attribute = (stated.callable or "").partition(":")
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        message = f"variant {name}: callable {stated.callable!r}: {error}"
        raise SettingsError(message) from error
    return CallableOrchestrator(name, found, moments)
