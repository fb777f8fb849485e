"""Judges a definition through the one door: who answers is the router's affair."""

from msgspec import UNSET, structs

from toetssteen.contract.degraded import degraded
from toetssteen.contract.errors import EngineError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult


class NotJudgedError(EngineError):
    """The definition could not be judged now; ``code`` is that of the degraded result.

    No ``PolicyError``: nobody is refused anything, and a retry may help.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class Judge:
    """Judges texts of one author's call.

    Args:
        validator: the router, or any variant.
        context: who asks and how; the profile in it is not looked at, because it would make the
            request another one than what is kept.
        profile: what is judged under; None is the own one of the variant.
    """

    def __init__(
        self,
        validator: ValidationOrchestratorInterface,
        context: ValidationContext,
        profile: str | None,
    ) -> None:
        self._validator = validator
        self._context = structs.replace(context, profile=None)
        self._profile = profile

    async def verdict(self, definition: Definition) -> ValidationResult:
        """Return the verdict on *definition*, as it was written; perhaps a degraded one.

        Raises:
            RequestError: the profile is not there, or a text cannot be kept.
        """
        fields = structs.asdict(definition)
        request = ValidationRequest(**{**fields, "profile": self._profile})
        try:
            return await self._validator.validate_definition(request, self._context)
        except EngineError as error:
            validator = self._validator
            return degraded(error.code, validator.name, self._context, validator.moments)


def is_judged(result: ValidationResult) -> bool:
    """Return whether *result* is a verdict, and no excuse."""
    return result.system.error is UNSET


def check_judged(result: ValidationResult) -> None:
    """Refuse a degraded result.

    Raises:
        NotJudgedError: with its code.
    """
    if result.system.error is not UNSET:
        raise NotJudgedError(result.system.error.partition(" ")[0])
