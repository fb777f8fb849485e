"""Three exit codes, because *could not check* is neither yes nor no."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import UNSET

from toetssteen.cli.speaking import COULD_NOT_CHECK
from toetssteen.contract.result import RuleViolation, Severity, ValidationResult
from toetssteen.evidence.marks import is_open, is_settled
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.outputs.interface import Judged

ACCEPTABLE, NOT_ACCEPTABLE = 0, 1
_GRAVITY = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class FailOn(StrEnum):
    """From which severity on a finding fails the run; ``none``: nothing does."""

    ERROR = "error"
    WARNING = "warning"
    NONE = "none"


class ExitCode:
    """Watches results go by and keeps the gravest."""

    def __init__(self, fail_on: FailOn) -> None:
        self._fail_on = fail_on
        self._gravest = ACCEPTABLE

    def watch(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """Yield *judged* as they come."""
        for one in judged:
            self._gravest = max(self._gravest, self._of(one.result))
            yield one

    def weigh(self, findings: Iterable[GlossaryFinding]) -> None:
        """Let what was found about the glossary as a whole count like a finding of a row."""
        if self._fail_on is not FailOn.NONE and any(
            self._fails(one) for one in findings if one.is_open
        ):
            self._gravest = max(self._gravest, NOT_ACCEPTABLE)

    def _fails(self, found: RuleViolation | GlossaryFinding) -> bool:
        return _GRAVITY[found.severity] >= _GRAVITY[Severity(self._fail_on.value)]

    def code(self, *, has_failures: bool) -> int:
        """Return the exit code of the run so far."""
        return COULD_NOT_CHECK if has_failures else self._gravest

    def _of(self, result: ValidationResult) -> int:
        if result.system.error is not UNSET:
            return COULD_NOT_CHECK
        if self._fail_on is FailOn.NONE:
            return ACCEPTABLE
        if is_settled(result):
            return ACCEPTABLE
        has_finding = any(map(self._fails, filter(is_open, result.violations)))
        return NOT_ACCEPTABLE if has_finding or not result.is_acceptable else ACCEPTABLE
