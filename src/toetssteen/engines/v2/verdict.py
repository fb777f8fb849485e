"""What stands between the orchestrator and a pack: a plan judges, a verdict says what it found."""

from dataclasses import dataclass
from typing import Protocol

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import (
    AcceptanceGate,
    DetailedScores,
    ImprovementSuggestion,
    RuleViolation,
    UncheckedRule,
    V1Facts,
)
from toetssteen.contract.text import Language


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a plan says of one request; the orchestrator adds who, when and how long.

    ``overall_score`` and ``coverage`` are rounded, ``violations`` stand in the order of the
    contract. ``coverage`` is None when no rule could have been judged.
    """

    overall_score: float
    violations: tuple[RuleViolation, ...]
    passed_rules: tuple[str, ...]
    detailed_scores: DetailedScores
    unchecked_rules: tuple[UncheckedRule, ...]
    acceptance_gate: AcceptanceGate
    improvement_suggestions: tuple[ImprovementSuggestion, ...]
    coverage: float | None
    v1: V1Facts | None = None


class Plan(Protocol):
    """A pack made ready to judge. ``profiles`` are those it allows, its own one first."""

    @property
    def pack(self) -> str:
        """Return the name of the pack."""
        ...

    @property
    def engine_version(self) -> str:
        """Return ``engine/pack/version``."""
        ...

    @property
    def profiles(self) -> tuple[str, ...]:
        """Return the names of the allowed profiles, at least one."""
        ...

    def judge(self, request: ValidationRequest, locale: Language, profile: str) -> Verdict:
        """Return what the pack says of *request* under *profile*, one of ``profiles``.

        Args:
            request: the definition as received; it is judged as it stands.
            locale: the language of the sentences in the verdict.
            profile: which rules count and how much.
        """
        ...
