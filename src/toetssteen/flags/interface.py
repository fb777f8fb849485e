"""What the router asks before each request: who answers, and how sure is it that this holds.

Raises nothing: a source that fails keeps its last good state and says how old it is.
"""

from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from toetssteen.evidence.rollout_state import RolloutState


class SourceState(StrEnum):
    """How a source of flags is doing."""

    OK = "ok"
    STALE = "stale"  # the last read failed; the last good state holds
    MISSING = "missing"  # there never was one


class Reading(Struct, frozen=True):
    """How a read of a source ended: with which epoch, or with which catalogue code."""

    source: str
    state: SourceState
    epoch: int
    code: str | None = None


class Flags(Struct, frozen=True):
    """Everything that decides who answers, at one moment.

    Args:
        resting: the variant that answers without a rollout.
        first: the variant that ``VALIDATION_ORCHESTRATOR_V2=false`` means: V1.
        is_off: the variable says *false*: ``first`` answers, the shadow goes on.
        is_killed: the kill file is there, or the rollout has been killed.
        forced_on: the variant that the variable says *true* for, else None.
        rollout: the state of the rollout in force, or None.
        read_at: monotonic seconds of the moment before the last good read began.
        is_readable: whether the last read succeeded.
    """

    resting: str
    first: str
    is_off: bool = False
    is_killed: bool = False
    forced_on: str | None = None
    rollout: RolloutState | None = None
    read_at: float = 0.0
    is_readable: bool = True


class FlagSource(Protocol):
    """Serves flags from memory."""

    def current(self) -> Flags:
        """Return the flags as they are known now, without any I/O. Raises nothing."""
        ...

    async def fresh(self, at_most_old_s: float) -> Flags:
        """Return flags whose read began at most *at_most_old_s* ago, reading them if needed.

        When the last read failed, or this one takes over 300 ms, it returns what is known.
        Raises nothing.
        """
        ...
