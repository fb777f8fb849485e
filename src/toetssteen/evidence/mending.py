"""Makes the mechanical mends that findings carry, where nothing else can be meant."""

from collections.abc import Iterable, Sequence

from msgspec import UNSET

from toetssteen.contract.result import Fix, RuleViolation, ValidationResult


def safe_fixes(violations: Iterable[RuleViolation]) -> tuple[Fix, ...]:
    """Return the fixes in the text of certain findings that do not overlap, first one first.

    A fix in the term is left out: other definitions and systems refer to it by name.
    """
    chosen: list[Fix] = []
    for fix in sorted(_fixes(violations), key=lambda one: (one.start, one.end)):
        if not chosen or fix.start > chosen[-1].end:
            chosen.append(fix)
    return tuple(chosen)


def _fixes(violations: Iterable[RuleViolation]) -> Iterable[Fix]:
    for violation in violations:
        said = violation.metadata
        if said is UNSET or said.fix is UNSET or said.about == "term":
            continue
        if said.certainty == "certain":
            yield said.fix


def with_fixes(text: str, fixes: Sequence[Fix]) -> str:
    """Return *text* with *fixes* made; they stand in order and do not overlap."""
    for fix in reversed(fixes):
        text = text[: fix.start] + fix.text + text[fix.end :]
    return text


def is_no_worse(before: ValidationResult, after: ValidationResult) -> bool:
    """Return whether no rule found something after that found nothing before."""
    rules = {violation.rule_id for violation in before.violations}
    return all(violation.rule_id in rules for violation in after.violations)
