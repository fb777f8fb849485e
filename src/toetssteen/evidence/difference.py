"""One difference between two results: where, of what kind, how grave. Never what it says."""

from enum import StrEnum

from msgspec import Struct, field

from toetssteen.evidence.places import matches, placed, steps
from toetssteen.evidence.redaction import OTHER_TEXT, is_id, is_pointer, is_word


class Kind(StrEnum):
    """What happened on the way from control to candidate."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Severity(StrEnum):
    """How much a difference matters; the gravest comes first."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"


GRAVEST_FIRST = tuple(Severity)

_GRADES = (
    ("/is_acceptable", Severity.CRITICAL),
    ("/acceptance_gate/status", Severity.CRITICAL),
    ("/acceptance_gate/acceptable", Severity.CRITICAL),
    ("/violations/*/severity", Severity.MAJOR),
    ("/overall_score", Severity.MAJOR),
    ("/detailed_scores/*", Severity.MAJOR),
)


class Difference(Struct, frozen=True):
    """Where two results differ.

    Args:
        path: where, as a JSON pointer in which each index is ``*``.
        pointer: the same with indices, into the canonical form of the control, or of the
            candidate where only that has it.
        kind: whether the candidate has more, less, or something else.
        rule_id: the rule that it is about; empty when it is about none.
        from_: what the control says: a word of the schema, a code, a size or a sort.
        to: what the candidate says, likewise.
        severity: see ROLLOUT.md 4.

    Raises:
        ValueError: one of the fields holds more than that, so it could be content.
    """

    path: str
    pointer: str
    kind: Kind
    rule_id: str
    from_: str = field(name="from")
    to: str
    severity: Severity

    def __post_init__(self) -> None:
        if not (is_pointer(self.pointer) and is_pointer(self.path)):
            message = "a difference stands at a place that the schema does not know"
            raise ValueError(message)
        if placed(steps(self.pointer)) != steps(self.path):
            message = "pointer and path of a difference do not agree"
            raise ValueError(message)
        if not (is_word(self.from_) and is_word(self.to)):
            message = "a difference tells words of the schema, codes, sizes and sorts only"
            raise ValueError(message)
        if not (is_id(self.rule_id) or self.rule_id in ("", OTHER_TEXT)):
            message = "the rule id of a difference has another shape than a rule id"
            raise ValueError(message)


def grade(path: str) -> Severity:
    """Return how grave it is that the field at *path* differs, whatever it says."""
    found = (grade for pattern, grade in _GRADES if matches(steps(pattern), steps(path)))
    return next(found, Severity.MINOR)
