"""What the contract promises about a result and a JSON Schema cannot say."""

from collections.abc import Iterator

from msgspec import UNSET, structs

from toetssteen.contract.problems import Problem
from toetssteen.contract.result import (
    DetailedScores,
    RuleViolation,
    TextSpan,
    ValidationResult,
    in_order,
    rounded,
)


def broken_promises(result: ValidationResult) -> tuple[Problem, ...]:
    """Return the promises that *result*, which fits the schema, does not keep."""
    found: list[Problem] = []
    if result.violations != in_order(result.violations):
        found.append(Problem("#/violations", "order"))
    if list(result.passed_rules) != sorted(result.passed_rules):
        found.append(Problem("#/passed_rules", "order"))
    found += (Problem(where, "order") for where, span in _spans(result) if span.start > span.end)
    found += (Problem(where, "decimals") for where, n in _scores(result) if n != rounded(n))
    return tuple(found)


def tidied(result: ValidationResult) -> ValidationResult:
    """Return *result* with its lists in order and its scores rounded; nothing else changes."""
    system, scores = result.system, structs.asdict(result.detailed_scores)
    if system.coverage is not UNSET:
        system = structs.replace(system, coverage=rounded(system.coverage))
    return structs.replace(
        result,
        overall_score=rounded(result.overall_score),
        violations=in_order(result.violations),
        passed_rules=tuple(sorted(set(result.passed_rules))),
        detailed_scores=DetailedScores(
            **{name: rounded(score) for name, score in scores.items() if score is not UNSET}
        ),
        system=system,
    )


def _spans(result: ValidationResult) -> Iterator[tuple[str, TextSpan]]:
    for index, violation in enumerate(result.violations):
        if (span := _span(violation)) is not None:
            yield f"#/violations/{index}/location/text_span", span


def _span(violation: RuleViolation) -> TextSpan | None:
    if violation.location is UNSET or violation.location.text_span is UNSET:
        return None
    return violation.location.text_span


def _scores(result: ValidationResult) -> Iterator[tuple[str, float]]:
    yield "#/overall_score", result.overall_score
    for name, score in structs.asdict(result.detailed_scores).items():
        if score is not UNSET:
            yield f"#/detailed_scores/{name}", score
    if result.system.coverage is not UNSET:
        yield "#/system/coverage", result.system.coverage
