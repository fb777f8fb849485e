"""Variants that fail in every way that we know, to be built in a worker process.

``FAULTS`` names them. The name of a variant is ``control`` for one that works, or the fault.
"""

import asyncio
import ctypes
import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import structs

from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import acceptable

_GIGABYTE: Final = 1024**3
_LARGE: Final = 100 * 1024**2
_ANONYMOUS: Final = ValidationContext()
_SLOW_S: Final = 0.02


async def _raises() -> Any:  # noqa: ANN401  a fault returns what it likes
    message = "een vaartuig dat geheim is"
    raise RuntimeError(message)


async def _hangs() -> Any:  # noqa: ANN401
    await asyncio.Event().wait()


async def _is_slow() -> Any:  # noqa: ANN401
    await asyncio.sleep(_SLOW_S)
    return None


async def _backtracks() -> Any:  # noqa: ANN401
    while True:  # what a catastrophic pattern is to whoever waits: it holds the interpreter
        time.process_time()


async def _segfaults() -> Any:  # noqa: ANN401
    ctypes.string_at(0)


async def _exits() -> Any:  # noqa: ANN401
    os._exit(3)


async def _exits_by_raising() -> Any:  # noqa: ANN401
    sys.exit(3)


async def _cannot_be_sent() -> Any:  # noqa: ANN401
    return lambda: None


async def _breaks_the_contract() -> Any:  # noqa: ANN401
    return structs.replace(acceptable("x"), overall_score=7.0)


async def _eats_memory() -> Any:  # noqa: ANN401
    return len(bytearray(_GIGABYTE))


async def _is_huge() -> Any:  # noqa: ANN401
    return "x" * _LARGE


_FAULTY: Final[Mapping[str, Callable[[], Any]]] = {
    "raises": _raises,
    "hangs": _hangs,
    "slow": _is_slow,
    "backtracks": _backtracks,
    "segfaults": _segfaults,
    "exits": _exits,
    "exits-by-raising": _exits_by_raising,
    "cannot-be-sent": _cannot_be_sent,
    "breaks-the-contract": _breaks_the_contract,
    "eats-memory": _eats_memory,
    "is-huge": _is_huge,
}
FAULTS: Final = tuple(_FAULTY)


class Faulty(ValidationOrchestratorInterface):
    """Does what its name says; ``control`` works."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.moments = FixedMoments()

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        del request
        if self.name in _FAULTY:
            result: ValidationResult | None = await _FAULTY[self.name]()
            if result is not None:
                return result
        return acceptable(self.name, context.correlation_id)


def variants() -> Mapping[str, ValidationOrchestratorInterface]:
    """Build every variant; called in the worker process."""
    return {name: Faulty(name) for name in ("control", "candidate", *FAULTS)}
