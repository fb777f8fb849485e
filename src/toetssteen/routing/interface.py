"""How the router has a variant run, and whom it tells what was seen."""

from typing import Protocol

from msgspec import Struct

from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.evidence.observation import Observation
from toetssteen.evidence.rollout_state import RolloutState


class Runner(Protocol):
    """Runs a variant: in this process, or in a worker that can be killed."""

    async def run(
        self, variant: str, request: ValidationRequest, context: ValidationContext, budget_ms: float
    ) -> Observation:
        """Have *variant* judge *request* within *budget_ms* and check that the contract holds.

        Raises:
            RequestError: the request asks for what the variant does not have. Nothing else:
                whatever goes wrong is the failure of the observation.
        """
        ...


class Answered(Struct, frozen=True):
    """What the shadow is offered: a request, what its caller got, and the rollout it was under."""

    request_id: str
    request: ValidationRequest
    context: ValidationContext
    observation: Observation
    rollout: RolloutState
    at: float  # monotonic seconds


class Shadow(Protocol):
    """Lets another variant judge what was answered already."""

    def offer(self, answered: Answered) -> None:
        """Take *answered* if it is sampled and there is room. Never waits, raises nothing."""
        ...
