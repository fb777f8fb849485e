"""Marks on findings that are known or allowed: they are shown, and nobody has to answer for them.

The contract leaves the metadata of a finding open, and this is what a run adds to it. A
verdict and a score never change: they say what the definition is, not what was agreed on it.
"""

from msgspec import UNSET, UnsetType, structs

from toetssteen.contract.result import RuleViolation, ValidationResult, ViolationMetadata


class MarkedMetadata(ViolationMetadata, frozen=True):
    """``known``: it stands in the baseline. ``suppressed``: the reason why it is allowed."""

    known: bool | UnsetType = UNSET
    suppressed: str | UnsetType = UNSET


def marked(violation: RuleViolation, *, known: bool, suppressed: str | None) -> RuleViolation:
    """Return *violation* with these marks; itself when there are none."""
    if not known and suppressed is None:
        return violation
    said = {} if violation.metadata is UNSET else structs.asdict(violation.metadata)
    marks = {"known": known or UNSET, "suppressed": UNSET if suppressed is None else suppressed}
    return structs.replace(violation, metadata=MarkedMetadata(**{**said, **marks}))


def is_known(violation: RuleViolation) -> bool:
    """Return whether the baseline has *violation*."""
    return isinstance(violation.metadata, MarkedMetadata) and violation.metadata.known is True


def suppression_of(violation: RuleViolation) -> str:
    """Return why *violation* is allowed; empty when it is not."""
    metadata = violation.metadata
    return (metadata.suppressed or "") if isinstance(metadata, MarkedMetadata) else ""


def is_open(violation: RuleViolation) -> bool:
    """Return whether *violation* is neither known nor allowed."""
    return not is_known(violation) and not suppression_of(violation)


def is_settled(result: ValidationResult) -> bool:
    """Return whether *result* has findings and none of them is open."""
    return bool(result.violations) and not any(map(is_open, result.violations))
