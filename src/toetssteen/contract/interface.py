"""The one door: every variant stands behind it, and so will the router."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import structs

from toetssteen.contract.degraded import degraded
from toetssteen.contract.errors import EngineError, RequestError, UnreadableInputError
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import (
    Definition,
    OntologischeCategorie,
    ValidationContext,
    ValidationRequest,
)
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.text_checks import check_text

_ANONYMOUS = ValidationContext()


def _ignore(_: Exception) -> None:
    """Report nothing: whoever builds the variant decides where faults are told."""


class ValidationOrchestratorInterface(ABC):
    """Turns a request into a result.

    A caller never knows who answers. A member has a ``name`` (of the variant), ``moments``
    and one method ``validate``; the rest are other ways to call it. Every member passes
    ``tests/contract/test_every_engine.py``.
    """

    name: str
    moments: Moments
    report_fault: Callable[[Exception], None] = staticmethod(_ignore)

    @abstractmethod
    async def validate(
        self, request: ValidationRequest, context: ValidationContext = _ANONYMOUS
    ) -> ValidationResult:
        """Check one definition.

        Raises:
            RequestError: the request asks for what this variant does not have.
            EngineError: the variant could not finish.
        """

    async def validate_text(
        self,
        begrip: str,
        text: str,
        ontologische_categorie: OntologischeCategorie | str | None = None,
        context: ValidationContext | None = None,
    ) -> ValidationResult:
        """Check a term and a text.

        Raises:
            ValueError: *ontologische_categorie* is none of the known values.
            RequestError: see ``validate``.
            EngineError: see ``validate``.
        """
        category = (
            None
            if ontologische_categorie is None
            else OntologischeCategorie(ontologische_categorie)
        )
        request = ValidationRequest(begrip, text, ontologische_categorie=category)
        return await self.validate_definition(request, context)

    async def validate_definition(
        self, definition: Definition, context: ValidationContext | None = None
    ) -> ValidationResult:
        """Check a recorded definition with all that was recorded beside it.

        Raises:
            RequestError: see ``validate``.
            EngineError: see ``validate``.
        """
        fields = structs.asdict(definition)
        _refuse_unfit(fields)
        if not isinstance(definition, ValidationRequest):
            definition = ValidationRequest(**fields)
        return await self.validate(definition, context or _ANONYMOUS)

    async def batch_validate(
        self,
        items: Sequence[Definition],
        max_concurrency: int = 1,
        context: ValidationContext | None = None,
    ) -> list[ValidationResult]:
        """Check many, at most *max_concurrency* at a time.

        Returns:
            One result per item, in the order of *items*. An item that could not be checked
            has a degraded result; the others are not touched by it.

        Raises:
            ValueError: *max_concurrency* is below 1.
        """
        if max_concurrency < 1:
            message = f"max_concurrency is {max_concurrency}, at least 1 is needed"
            raise ValueError(message)
        results: list[ValidationResult | None] = [None] * len(items)
        todo = iter(enumerate(items))
        async with asyncio.TaskGroup() as group:
            for _ in range(min(max_concurrency, len(items))):
                group.create_task(self._work(todo, results, context))
        return [result for result in results if result is not None]

    async def _work(
        self,
        todo: Iterator[tuple[int, Definition]],
        results: list[ValidationResult | None],
        context: ValidationContext | None,
    ) -> None:
        for index, item in todo:
            results[index] = await self.answer(item, context)

    async def answer(
        self, definition: Definition, context: ValidationContext | None = None
    ) -> ValidationResult:
        """Check one definition; a failure of request or engine is a degraded result.

        A fault of ours is told to ``report_fault`` with its place; the result only names it.
        """
        try:
            return await self.validate_definition(definition, context)
        except (EngineError, RequestError) as error:
            code = error.code
        except Exception as fault:  # noqa: BLE001  one definition that breaks an engine must not lose the others
            self.report_fault(fault)
            code = EngineError.code
        return degraded(code, self.name, context or _ANONYMOUS, self.moments)


def _refuse_unfit(fields: Mapping[str, object]) -> None:
    """Refuse text that no answer could quote: a lone surrogate, a NUL character."""
    try:
        check_text(fields)
    except UnreadableInputError as error:
        raise RequestError(error.code, error.reason) from error
