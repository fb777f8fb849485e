"""A variant that says what a worker process knows of the environment."""

import os
from collections.abc import Mapping

from msgspec import structs

from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import acceptable

_ANONYMOUS = ValidationContext()


class Environment(ValidationOrchestratorInterface):
    """Answers with the names of the variables of its process as ``pack``."""

    name = "environment"

    def __init__(self) -> None:
        self.moments = FixedMoments()

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        del request, context
        result = acceptable(self.name)
        return structs.replace(
            result, system=structs.replace(result.system, pack=" ".join(os.environ))
        )


def variants() -> Mapping[str, ValidationOrchestratorInterface]:
    return {Environment.name: Environment()}
