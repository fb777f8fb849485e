"""A validator behind a wire, in front of which one of our variants stands."""

import asyncio
from collections.abc import Mapping
from typing import Final, Protocol

from toetssteen.contract.codes import NO_CODES
from toetssteen.contract.errors import (
    EngineContractError,
    RemoteAnswerError,
    RemoteEngineError,
)
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import encode
from toetssteen.engines.remote.answer import check_profile, result_of, signed

LARGEST: Final = 1 << 20
"""Bytes of an answer that are read: one MiB."""

PROFILE: Final = "v1"
_ANONYMOUS: Final = ValidationContext()


class Transport(Protocol):
    """Carries a request to somebody else's validator."""

    async def __call__(self, body: bytes, context: ValidationContext, /) -> bytes:
        """Send *body*, the JSON of a ``ValidationRequest``, and return the body of the answer.

        It follows no redirect, and stops reading behind ``LARGEST`` bytes. *context* has the
        correlation id and the trace parent that go along.

        Raises:
            RemoteAnswerError: what came back is no answer: a redirect, another status.
            OSError: nobody answers; also RemoteEngineError and TimeoutError say so.
        """
        ...


class RemoteOrchestrator(ValidationOrchestratorInterface):
    """Has a validator behind *transport* judge, and signs what it says.

    Args:
        name: of the variant.
        transport: carries requests; handed in, for the core does no I/O.
        moments: what is missing in an older answer is stamped with.
        codes: the fixed table from rule ids to codes, for answers from before codes.
        patience_ms: how long an answer may take; below the budget of a candidate, so that a
            slow validator is told as such.
    """

    profile = PROFILE

    def __init__(
        self,
        name: str,
        transport: Transport,
        moments: Moments,
        codes: Mapping[str, str] = NO_CODES,
        patience_ms: float = 700,
    ) -> None:
        self.name = name
        self.moments = moments
        self._transport = transport
        self._codes = codes
        self._patience_ms = patience_ms

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``.

        Raises:
            RequestError: another profile than ``v1`` is asked for.
            RemoteEngineError: UPS-ENG-001, it refuses, or is slow.
            RemoteAnswerError: UPS-ENG-002, its answer is huge, or no result.
        """
        check_profile(request, context, self.profile)
        said = await self._said(encode(request), context)
        try:
            result = result_of(said, self._codes, self.moments.fresh_id)
        except EngineContractError as error:
            raise RemoteAnswerError(str(error)) from error
        return signed(result, self.name, self.profile, context)

    async def _said(self, body: bytes, context: ValidationContext) -> bytes:
        try:
            async with asyncio.timeout(self._patience_ms / 1000):
                said = await self._transport(body, context)
        except OSError as error:  # TimeoutError is one
            raise RemoteEngineError(type(error).__name__) from error
        if len(said) > LARGEST:
            message = f"over {LARGEST} bytes"
            raise RemoteAnswerError(message)
        return said
