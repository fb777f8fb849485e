"""Counts a run while it is walked, so that a report of a million definitions fits in memory."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from msgspec import UNSET, UnsetType

from toetssteen.contract.result import GateStatus, Reason, Severity, ValidationResult
from toetssteen.evidence.marks import is_known, suppression_of
from toetssteen.outputs.interface import Judged

_BROKEN = frozenset({Reason.TIMEOUT, Reason.CRASHED})


@dataclass(slots=True)
class Tally:
    """What a summary says of a run. Complete once ``counting`` is exhausted."""

    checked: int = 0
    acceptable: int = 0
    overridable: int = 0  # not acceptable, but a mandated person may still accept
    silent: int = 0  # acceptable and without findings: ``speaks`` is false
    questions: int = 0
    broken_rules: int = 0  # crashed or timed out: no verdict, through our own fault
    severities: Counter[Severity] = field(default_factory=Counter)
    known: int = 0  # findings that the baseline has
    suppressed: int = 0  # findings that are allowed
    rules: Counter[str] = field(default_factory=Counter)
    tenths: Counter[tuple[int, bool]] = field(default_factory=Counter)  # see ``tenth``; acceptable
    latest: datetime | None = None  # when the last of the results was made, as they say
    _scores: float = 0.0

    @property
    def unacceptable(self) -> int:
        """How many definitions did not pass their gate."""
        return self.checked - self.acceptable

    @property
    def findings(self) -> int:
        """How many findings there are, of any severity."""
        return self.severities.total()

    @property
    def mean_score(self) -> float | None:
        """The mean overall score, 0.0 to 1.0; None when nothing was judged."""
        return self._scores / self.checked if self.checked else None

    def counting(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """Yield *judged* unchanged and count each."""
        for one in judged:
            self.add(one.result)
            yield one

    def add(self, result: ValidationResult) -> None:
        """Count one result."""
        self.checked += 1
        self.acceptable += result.is_acceptable
        self.overridable += is_overridable(result)
        self.silent += not speaks(result)
        self._scores += result.overall_score
        self.questions += len(questions_of(result))
        self.broken_rules += sum(rule.reason in _BROKEN for rule in result.system.unchecked_rules)
        self.severities.update(violation.severity for violation in result.violations)
        self.known += sum(map(is_known, result.violations))
        self.suppressed += sum(bool(suppression_of(one)) for one in result.violations)
        self.rules.update(violation.rule_id for violation in result.violations)
        self.tenths[tenth(result.overall_score), result.is_acceptable] += 1
        self._see(result.system.timestamp)

    def _see(self, at: datetime | UnsetType) -> None:
        if at is UNSET:
            return
        aware = at if at.tzinfo else at.replace(tzinfo=UTC)
        self.latest = aware if self.latest is None else max(self.latest, aware)


def tenth(score: float) -> int:
    """Return in which tenth *score* falls: 0 for 0.0 up to 0.1, 9 for 0.9 up to and with 1.0."""
    return min(9, round(score * 10_000) // 1000)


def speaks(result: ValidationResult) -> bool:
    """Return whether a report has something to say about *result*."""
    return bool(result.violations) or not result.is_acceptable


def is_overridable(result: ValidationResult) -> bool:
    """Return whether a mandated person may still accept what the gate holds back."""
    gate = result.acceptance_gate
    return gate is not UNSET and gate.status is GateStatus.OVERRIDE_REQUIRED


def reasons_of(result: ValidationResult) -> tuple[str, ...]:
    """Return why *result* is not acceptable; empty when it is, or when no gate says why."""
    gate = result.acceptance_gate
    return () if gate is UNSET or result.is_acceptable else gate.reasons


def questions_of(result: ValidationResult) -> tuple[str, ...]:
    """Return what the author is asked where no rule can judge."""
    unchecked = result.system.unchecked_rules
    return tuple(rule.question for rule in unchecked if rule.question)
