"""Has other words proposed for a text, and keeps those that are better by our own verdict."""

from typing import NamedTuple

from msgspec import structs

from toetssteen.contract.errors import RequestError
from toetssteen.contract.request import Definition
from toetssteen.contract.result import ValidationResult
from toetssteen.definitions.judging import Judge, is_judged
from toetssteen.generators.interface import Generator, GeneratorError


class Suggested(NamedTuple):
    """Texts that are better than that of the author, in the order of the generator."""

    texts: tuple[str, ...] = ()
    are_missing: bool = False


async def suggested(
    generator: Generator | None, definition: Definition, first: ValidationResult, judge: Judge
) -> Suggested:
    """Return what *generator* proposes for *definition* and is better than it.

    Nothing is asked without a generator, or when *first*, the verdict on *definition*, found
    nothing. They are missing when there is no verdict to improve on, or the generator fails.
    """
    if generator is None or not first.violations:
        return Suggested()
    if not is_judged(first):
        return Suggested(are_missing=True)
    findings = [violation.message for violation in first.violations]
    try:
        proposals = await generator.propose(definition, findings)
    except GeneratorError:  # UPS-SUG-001: the answer says that they are missing
        return Suggested(are_missing=True)
    better = [text for text in proposals if await _is_better(definition, text, first, judge)]
    return Suggested(tuple(better))


async def _is_better(
    definition: Definition, text: str, first: ValidationResult, judge: Judge
) -> bool:
    try:
        result = await judge.verdict(structs.replace(definition, text=text))
    except RequestError:  # what the generator wrote cannot even be kept
        return False
    return _rank(result) > _rank(first)  # a degraded result is worth nothing


def _rank(result: ValidationResult) -> tuple[bool, float]:
    """Acceptable goes before a score: what the gate holds back improves on nothing it lets by."""
    return result.is_acceptable, result.overall_score
