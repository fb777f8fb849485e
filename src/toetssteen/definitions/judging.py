"""Judges a definition through the one door: who answers is the router's affair."""

from collections.abc import Sequence
from typing import Final

from msgspec import UNSET, structs

from toetssteen.contract.errors import EngineError, RequestError
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.request import Definition, ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.definitions.values import Change, Cleaned
from toetssteen.evidence.mending import is_no_worse, safe_fixes, with_fixes
from toetssteen.generators.interface import Generator, GeneratorError

ROUNDS: Final = 5
"""A mend may bring the next one to light: markup hides an article, say."""


class NotJudgedError(EngineError):
    """The definition could not be judged now; ``code`` is that of the degraded result."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class Judge:
    """Judges texts of one author's call.

    Args:
        validator: the router, or any variant.
        context: who asks and how.
        profile: what is judged under; None is the own one of the variant.
    """

    def __init__(
        self,
        validator: ValidationOrchestratorInterface,
        context: ValidationContext,
        profile: str | None,
    ) -> None:
        self._validator = validator
        self._context = context
        self._profile = profile

    async def verdict(self, definition: Definition) -> ValidationResult:
        """Return the verdict on *definition*, as it was written; perhaps a degraded one.

        Raises:
            RequestError: the profile is not there, or a text cannot be kept.
        """
        fields = structs.asdict(definition)
        request = ValidationRequest(**{**fields, "profile": self._profile})
        return await self._validator.validate_definition(request, self._context)

    async def cleaned(self, definition: Definition, result: ValidationResult) -> Cleaned | None:
        """Return the text with its certain mends made; None when there is nothing to mend."""
        text, changes, best = definition.text, list[Change](), result
        for _ in range(ROUNDS):
            fixes = safe_fixes(best.violations)
            mended = with_fixes(text, fixes)
            after = await self.verdict(structs.replace(definition, text=mended)) if fixes else best
            if not fixes or not is_no_worse(result, after):
                break
            changes += [Change(text[fix.start : fix.end], fix.text) for fix in fixes]
            text, best = mended, after
        return Cleaned(text, tuple(changes), best) if changes else None

    async def suggestions(
        self, definition: Definition, result: ValidationResult, generator: Generator
    ) -> tuple[str, ...] | None:
        """Return proposals of *generator* that are better than the text; None when it failed."""
        findings = [violation.message for violation in result.violations]
        try:
            proposals = await generator.propose(definition, findings)
        except GeneratorError:
            return None
        return tuple([one for one in proposals if await self._is_better(definition, one, result)])

    async def _is_better(self, definition: Definition, text: str, result: ValidationResult) -> bool:
        try:
            verdict = await self.verdict(structs.replace(definition, text=text))
        except RequestError:  # what the generator wrote cannot even be judged
            return False
        return verdict.overall_score > result.overall_score and is_judged(verdict)


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


def reasons_of(result: ValidationResult) -> Sequence[str]:
    """Return why the acceptance gate holds *result* back, a sentence each."""
    return () if result.acceptance_gate is UNSET else result.acceptance_gate.reasons
