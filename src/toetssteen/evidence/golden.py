"""Golden definitions: what each variant says of them, written down for a person to read.

An expectation holds what a reader of a diff can judge: verdict, score, findings with their
words, and how many rules passed. Stamps and sentences are left out.
"""

from collections.abc import Iterable, Mapping

from msgspec import UNSET, Struct

from toetssteen.contract.result import RuleViolation, ValidationResult


class GoldenFinding(Struct, frozen=True, forbid_unknown_fields=True):
    """One finding; ``at`` is where it points, as ``start-end``, empty when it points nowhere."""

    rule_id: str
    severity: str
    at: str = ""


class Expectation(Struct, frozen=True, forbid_unknown_fields=True):
    """What one variant says of one golden definition."""

    id: str
    acceptable: bool
    score: float
    findings: tuple[GoldenFinding, ...]
    passed: int
    unchecked: tuple[str, ...]


class Drift(Struct, frozen=True):
    """A golden definition that is judged otherwise than written down; None where one is missing."""

    id: str
    expected: Expectation | None
    found: Expectation | None


def expectation(golden_id: str, result: ValidationResult) -> Expectation:
    """Return what *result* says, as it is written down."""
    return Expectation(
        id=golden_id,
        acceptable=result.is_acceptable,
        score=result.overall_score,
        findings=tuple(_finding(violation) for violation in result.violations),
        passed=len(result.passed_rules),
        unchecked=tuple(
            f"{rule.rule_id} {rule.reason.value}" for rule in result.system.unchecked_rules
        ),
    )


def drift(expected: Iterable[Expectation], found: Iterable[Expectation]) -> tuple[Drift, ...]:
    """Return every difference, by id."""
    written, judged = _by_id(expected), _by_id(found)
    return tuple(
        Drift(golden_id, written.get(golden_id), judged.get(golden_id))
        for golden_id in sorted(written.keys() | judged.keys())
        if written.get(golden_id) != judged.get(golden_id)
    )


def _by_id(expectations: Iterable[Expectation]) -> Mapping[str, Expectation]:
    return {one.id: one for one in expectations}


def _finding(violation: RuleViolation) -> GoldenFinding:
    at = ""
    if violation.location is not UNSET and violation.location.text_span is not UNSET:
        span = violation.location.text_span
        at = f"{span.start}-{span.end}"
    return GoldenFinding(violation.rule_id, violation.severity.value, at)
