"""The steps in the life of a definition, and the states that they lead between."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from toetssteen.contract.errors import PolicyError
from toetssteen.contract.text import Text
from toetssteen.stores.interface import State, Version

_NOT_FROM_HERE: Final = Text(
    nl="Stap {step} kan niet vanuit {state}; wel vanuit {allowed}.",
    en="Step {step} is not possible from {state}; it is from {allowed}.",
)


class Step(StrEnum):
    """What can be done with a definition that is kept."""

    REVISE = "revise"
    SUBMIT = "submit"
    ADOPT = "adopt"
    SEND_BACK = "send_back"
    WITHDRAW = "withdraw"


class Way(NamedTuple):
    """From which states a step is possible, and to which one it leads."""

    sources: tuple[State, ...]
    target: State


FIRST: Final = State.CONCEPT
WAYS: Final[Mapping[Step, Way]] = MappingProxyType(
    {
        Step.REVISE: Way((State.CONCEPT, State.VASTGESTELD), State.CONCEPT),
        Step.SUBMIT: Way((State.CONCEPT,), State.TER_BEOORDELING),
        Step.ADOPT: Way((State.TER_BEOORDELING,), State.VASTGESTELD),
        Step.SEND_BACK: Way((State.TER_BEOORDELING,), State.CONCEPT),
        Step.WITHDRAW: Way(
            (State.CONCEPT, State.TER_BEOORDELING, State.VASTGESTELD), State.INGETROKKEN
        ),
    }
)
"""What is under review does not move under the reader: it is sent back first, then revised."""


def check_step(version: Version, step: Step) -> None:
    """Refuse *step* from where *version* stands.

    Raises:
        PolicyError: POL-STA-001, naming the states from which the step is possible.
    """
    sources = WAYS[step].sources
    if version.state not in sources:
        allowed = ", ".join(sources)
        reason = _NOT_FROM_HERE.filled(step=step, state=version.state, allowed=allowed)
        raise PolicyError("POL-STA-001", reason)
