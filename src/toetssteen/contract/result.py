"""What is answered: ``ValidationResult`` 1.0.0, the promise that every variant keeps.

Closed objects refuse unknown fields; ``system`` and ``metadata`` are open, and a reader
ignores what it does not know there. ``UNSET`` means that the field is absent on the wire.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from toetssteen.contract.request import Uuid

VERSION: Final = "1.0.0"

Score = Annotated[float, Meta(ge=0.0, le=1.0, description="Finite, at most four decimals.")]
Code = Annotated[str, Meta(pattern=r"^[A-Z]{3}-[A-Z]{3}-[0-9]{3}$(?!\n)")]
Count = Annotated[int, Meta(ge=0)]
Place = Annotated[int, Meta(ge=1)]
# msgspec reads any aware time; the wire promises UTC, which only the published pattern can say.
_UTC = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z$(?!\n)"
Instant = Annotated[datetime, Meta(tz=True, extra_json_schema={"pattern": _UTC})]
RuleIds = Annotated[tuple[str, ...], Meta(extra_json_schema={"uniqueItems": True})]


class Severity(StrEnum):
    """How much a finding matters to whoever reads the definition."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Category(StrEnum):
    """What a rule is about; ``system`` is for failures of ours, never for a definition."""

    TAAL = "taal"
    JURIDISCH = "juridisch"
    STRUCTUUR = "structuur"
    SAMENHANG = "samenhang"
    SYSTEM = "system"


class Reason(StrEnum):
    """Why a rule gives no verdict. None of these counts as passed."""

    NEEDS_JUDGEMENT = "needs_judgement"
    NOT_APPLICABLE = "not_applicable"
    MISSING_CONTEXT = "missing_context"
    MISSING_METADATA = "missing_metadata"
    MISSING_GLOSSARY = "missing_glossary"
    WRONG_LANGUAGE = "wrong_language"
    NO_DEFINIENS = "no_definiens"
    TIMEOUT = "timeout"
    CRASHED = "crashed"


class GateStatus(StrEnum):
    """``override_required``: a mandated person may still accept, with a reason."""

    PASS = "pass"  # noqa: S105  a gate is passed, this is no password
    BLOCKED = "blocked"
    OVERRIDE_REQUIRED = "override_required"


class Mend(StrEnum):
    """What an improvement suggestion asks the author to do."""

    REWRITE = "rewrite"
    ADDITION = "addition"
    REMOVAL = "removal"
    RESTRUCTURE = "restructure"


class Impact(StrEnum):
    """How much of the score the suggestion is about."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class TextSpan(Struct, frozen=True, forbid_unknown_fields=True):
    """Code points of the text as received, end exclusive: 0 ≤ start ≤ end ≤ length."""

    start: Count
    end: Count


class Location(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a finding points; line and column count from 1."""

    text_span: TextSpan | UnsetType = UNSET
    line: Place | UnsetType = UNSET
    column: Place | UnsetType = UNSET


class Fix(Struct, frozen=True):
    """A mechanical mend: put *text* in the place of the code points start..end."""

    start: Count
    end: Count
    text: str


class ViolationMetadata(Struct, frozen=True):
    """What else is known of a violation. Open: unknown fields are ignored."""

    also: tuple[str, ...] | UnsetType = UNSET
    certainty: Literal["certain", "probable"] | UnsetType = UNSET
    found: str | UnsetType = UNSET
    defect: str | UnsetType = UNSET
    about: Literal["text", "term"] | UnsetType = UNSET
    spans: tuple[TextSpan, ...] | UnsetType = UNSET
    fix: Fix | UnsetType = UNSET
    path: tuple[str, ...] | UnsetType = UNSET
    related: tuple[str, ...] | UnsetType = UNSET
    rule_name: str | UnsetType = UNSET
    violation_type: str | UnsetType = UNSET
    v1_severity: str | UnsetType = UNSET
    id_in_file: str | UnsetType = UNSET
    position_dropped: bool | UnsetType = UNSET


class RuleViolation(Struct, frozen=True, forbid_unknown_fields=True):
    """What one rule holds against the definition, or the system against itself."""

    code: Code
    severity: Severity
    message: Annotated[str, Meta(min_length=1, max_length=500)]
    rule_id: Annotated[str, Meta(min_length=1)]
    category: Category
    location: Location | UnsetType = UNSET
    suggestions: tuple[str, ...] = ()
    metadata: ViolationMetadata | UnsetType = UNSET


class DetailedScores(Struct, frozen=True, forbid_unknown_fields=True):
    """A score per category. Absent: no rule of that category was judged."""

    taal: Score | UnsetType = UNSET
    juridisch: Score | UnsetType = UNSET
    structuur: Score | UnsetType = UNSET
    samenhang: Score | UnsetType = UNSET


class ImprovementSuggestion(Struct, frozen=True, forbid_unknown_fields=True):
    """What the author could do next, with an example only where a safe one exists."""

    type: Mend
    description: Annotated[str, Meta(min_length=1)]
    example: str | UnsetType = UNSET
    impact: Impact | UnsetType = UNSET


class UncheckedRule(Struct, frozen=True):
    """A rule that gives no verdict, why, and what the author could ask instead."""

    rule_id: Annotated[str, Meta(min_length=1)]
    reason: Reason
    question: str | None = None


class Timings(Struct, frozen=True):
    """Milliseconds per part of the work."""

    cleaning_ms: Count = 0
    validation_ms: Count = 0
    enhancement_ms: Count = 0


class V1Facts(Struct, frozen=True):
    """What the legacy result knew and the contract has no field for."""

    rule_scores: dict[str, float]


class System(Struct, frozen=True):
    """Who answered, with what, and what was left unjudged. Open: unknown fields are ignored."""

    correlation_id: Uuid
    variant: Annotated[str, Meta(min_length=1)]
    pack: str | UnsetType = UNSET
    engine_version: str | UnsetType = UNSET
    profile_used: str | UnsetType = UNSET
    timestamp: Instant | UnsetType = UNSET
    duration_ms: Count | UnsetType = UNSET
    timings: Timings | UnsetType = UNSET
    error: str | UnsetType = UNSET
    unchecked_rules: tuple[UncheckedRule, ...] = ()
    coverage: Score | UnsetType = UNSET
    v1: V1Facts | UnsetType = UNSET
    unplaced: tuple[str, ...] | UnsetType = UNSET


class AcceptanceGate(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether the definition may be adopted, gate by gate, with every number that was used."""

    status: GateStatus
    acceptable: bool
    gates_passed: tuple[str, ...] = ()
    gates_failed: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    thresholds: dict[str, float] = {}


class ValidationResult(Struct, frozen=True, forbid_unknown_fields=True):
    """The answer to one request.

    ``is_acceptable == acceptance_gate.acceptable == (acceptance_gate.status == "pass")``;
    violations are ordered by start (no location last), code, rule id.
    """

    version: Literal["1.0.0"]
    overall_score: Score
    is_acceptable: bool
    violations: tuple[RuleViolation, ...]
    passed_rules: RuleIds
    detailed_scores: DetailedScores
    system: System
    improvement_suggestions: tuple[ImprovementSuggestion, ...] = ()
    acceptance_gate: AcceptanceGate | UnsetType = UNSET


def rounded(score: float) -> float:
    """Return *score* as it goes on the wire: four decimals, half to even."""
    return round(score, 4)


def in_order(violations: tuple[RuleViolation, ...]) -> tuple[RuleViolation, ...]:
    """Return *violations* in the order of the contract; equal keys keep their order."""
    return tuple(sorted(violations, key=_place))


def _place(violation: RuleViolation) -> tuple[bool, int, str, str]:
    start = start_of(violation)
    return (start is None, start or 0, violation.code, violation.rule_id)


def start_of(violation: RuleViolation) -> int | None:
    """Return the code point where *violation* begins, or None when it points nowhere."""
    if violation.location is UNSET or violation.location.text_span is UNSET:
        return None
    return violation.location.text_span.start
