"""What ``VALIDATION_ORCHESTRATOR_V2`` says, once it has been parsed: it holds until a restart."""

from enum import StrEnum
from typing import Final

from toetssteen.flags.interface import Flags

FIRST: Final = "v1"
"""The variant that the flag switches back to."""


class Switch(StrEnum):
    """The three things that the variable can say."""

    UNSET = "unset"  # the rollout decides
    ON = "true"
    OFF = "false"


def flags_at_start(
    switch: Switch, resting: str, forced_on: str | None = None, first: str = FIRST
) -> Flags:
    """Return the flags of a process that has read nothing yet but its own environment.

    Args:
        switch: what the variable says.
        resting: the variant that answers without a rollout.
        forced_on: the variant that *true* stands for in this environment.
        first: the variant that *false* stands for.

    Raises:
        ValueError: the switch is on and *forced_on* names nothing; settings refuse that.
    """
    if switch is Switch.ON and forced_on is None:
        message = "the switch is on, and no variant is named for it"
        raise ValueError(message)
    return Flags(
        resting=resting,
        first=first,
        is_off=switch is Switch.OFF,
        forced_on=forced_on if switch is Switch.ON else None,
        is_readable=False,
    )
