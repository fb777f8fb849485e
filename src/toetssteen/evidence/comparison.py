"""Two results of one request, side by side: the facts on which a rollout is decided.

Pure, and free of content by shape: what a comparison holds are names, rule ids, words of the
schema and sizes. The router and ``toetssteen compare`` use the same code.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from msgspec import UNSET, Struct

from toetssteen.contract.degraded import failure_code
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import as_wire
from toetssteen.evidence.canonical import canonical
from toetssteen.evidence.difference import GRAVEST_FIRST, Difference, Kind, Severity, grade
from toetssteen.evidence.field_rules import STANDARD, FieldRules
from toetssteen.evidence.outcomes import Outcomes, Pair, silent_differences
from toetssteen.evidence.redaction import (
    ABSENT,
    OTHER_TEXT,
    id_of,
    is_code,
    name_of,
    path_of,
    pointer_of,
    sizes,
    word_of,
)
from toetssteen.evidence.walking import Leaf, Seen, leaves

# By contract both follow from ``is_acceptable``, so a flip is told once.
_FOLLOW_THE_VERDICT = frozenset({"/acceptance_gate/status", "/acceptance_gate/acceptable"})


class Flip(StrEnum):
    """Which way the verdict turned from control to candidate."""

    NONE = "none"
    TO_ACCEPTABLE = "to_acceptable"
    TO_UNACCEPTABLE = "to_unacceptable"


class Comparison(Struct, frozen=True):
    """What differs between two results of one request, gravest first.

    A degraded result is no verdict: it never counts as a flip, and nothing else in it is
    compared with the other result.

    Raises:
        ValueError: a name has another shape than the name of a variant.
    """

    control: str
    candidate: str
    differences: tuple[Difference, ...] = ()
    flip: Flip = Flip.NONE

    def __post_init__(self) -> None:
        for name in (self.control, self.candidate):
            if name_of(name) != name:
                message = "the name of a variant has another shape than a name"
                raise ValueError(message)

    @property
    def verdict_flipped(self) -> bool:
        """Whether the candidate accepts what the control refuses, or the reverse."""
        return self.flip is not Flip.NONE

    @property
    def equal(self) -> bool:
        """Whether nothing differs that the rules compare."""
        return not self.differences

    @property
    def severity(self) -> Severity | None:
        """The gravest severity; None when the two are equal."""
        return self.differences[0].severity if self.differences else None


def compare(
    control: ValidationResult, candidate: ValidationResult, rules: FieldRules = STANDARD
) -> Comparison:
    """Return what differs between two results under *rules*, which are ``checked``."""
    names = name_of(control.system.variant), name_of(candidate.system.variant)
    errors = _error(control), _error(candidate)
    if (errors[0] == ABSENT) != (errors[1] == ABSENT):
        return Comparison(*names, (_degraded(*errors),))
    found = sorted(set(_differences(control, candidate, rules)), key=_rank)
    return Comparison(*names, tuple(found), _flip(control, candidate))


def _rank(difference: Difference) -> tuple[int, str, str, str, str, str]:
    at = GRAVEST_FIRST.index(difference.severity)
    rest = difference.pointer, difference.rule_id, difference.from_, difference.to
    return (at, difference.path, *rest)


def _flip(control: ValidationResult, candidate: ValidationResult) -> Flip:
    if control.is_acceptable == candidate.is_acceptable:
        return Flip.NONE
    return Flip.TO_ACCEPTABLE if candidate.is_acceptable else Flip.TO_UNACCEPTABLE


def _error(result: ValidationResult) -> str:
    """Return the catalogue code of a degraded result; else that there is none."""
    if (code := failure_code(result)) is None:
        return ABSENT
    return code if is_code(code) else OTHER_TEXT


def _degraded(control: str, candidate: str) -> Difference:
    kind = Kind.ADDED if control == ABSENT else Kind.REMOVED
    path = "/system/error"
    return Difference(path, path, kind, "SYSTEM", control, candidate, Severity.CRITICAL)


def _differences(
    control: ValidationResult, candidate: ValidationResult, rules: FieldRules
) -> Iterator[Difference]:
    outcomes = Pair(Outcomes(control), Outcomes(candidate))
    yield from silent_differences(outcomes)
    ours, theirs = (canonical(as_wire(result), rules) for result in (control, candidate))
    flipped = control.is_acceptable != candidate.is_acceptable
    for leaf in leaves(ours, theirs, rules):
        path = path_of(leaf.where)
        if path == "/violations/*":
            yield _violation(leaf, outcomes)
        elif not (_is_told(path, leaf, outcomes) or (flipped and path in _FOLLOW_THE_VERDICT)):
            yield _field(leaf)


def _is_told(path: str, leaf: Leaf, outcomes: Pair) -> bool:
    """Return whether the outcomes of the rules tell of *leaf* already."""
    if path == "/system/unchecked_rules/*":
        return outcomes.speaks_of(leaf.rule_id)
    return path == "/passed_rules"


def _violation(leaf: Leaf, outcomes: Pair) -> Difference:
    """Return the difference of a violation that only one side has."""
    control, candidate = outcomes.words(leaf.rule_id)
    words = _severity(leaf.control, control), _severity(leaf.candidate, candidate)
    is_new = leaf.rule_id in outcomes.told_by_violations
    return _difference(leaf, words, Severity.MAJOR if is_new else Severity.MINOR)


def _severity(violation: Seen, otherwise: str) -> str:
    """Return the severity of *violation*; of one that is not there, what its rule says."""
    return str(violation["severity"]) if isinstance(violation, dict) else otherwise


def _field(leaf: Leaf) -> Difference:
    if isinstance(leaf.control, Decimal) and isinstance(leaf.candidate, Decimal):
        words = sizes(leaf.control, leaf.candidate)
    else:
        words = _word(leaf.control, leaf), _word(leaf.candidate, leaf)
    return _difference(leaf, words, grade(path_of(leaf.where)))


def _word(seen: Seen, leaf: Leaf) -> str:
    return ABSENT if seen is UNSET else word_of(seen, leaf.where)


def _difference(leaf: Leaf, words: tuple[str, str], severity: Severity) -> Difference:
    kind = Kind.CHANGED
    if leaf.control is UNSET:
        kind = Kind.ADDED
    elif leaf.candidate is UNSET:
        kind = Kind.REMOVED
    rule_id = id_of(leaf.rule_id) if leaf.rule_id else ""
    path, pointer = path_of(leaf.where), pointer_of(leaf.where)
    return Difference(path, pointer, kind, rule_id, *words, severity)
