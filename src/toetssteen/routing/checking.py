"""Whether what a variant answered is a result: checked before it leaves the router."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from msgspec import UNSET, MsgspecError

from toetssteen.contract.errors import EngineContractError
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import Fix, RuleViolation, TextSpan, ValidationResult
from toetssteen.contract.wire import check_result, encode_result

LARGEST: Final = 1024 * 1024  # bytes of a result
SYSTEM_RULE: Final = "SYSTEM"
_NO_JSON: Final = (TypeError, ValueError, OverflowError, RecursionError, MsgspecError)


def checked(
    result: object, request: ValidationRequest, rule_ids: AbstractSet[str] | None
) -> ValidationResult:
    """Return *result*, which keeps the contract for *request*.

    Args:
        result: what came back.
        request: what was asked; spans have to lie within its text or term.
        rule_ids: the rules that the variant has; None when nobody knows them (a remote one).

    Raises:
        EngineContractError: it is none, or breaks a promise; the message names places, no text.
    """
    if not isinstance(result, ValidationResult):
        message = f"it is a {type(result).__name__}"
        raise EngineContractError(message)
    wrong = _misfit(result) or check_result(result) or tuple(_broken(result, request, rule_ids))
    if wrong:
        raise EngineContractError("; ".join(wrong))
    return result


def _misfit(result: ValidationResult) -> tuple[str, ...]:
    """Return what is wrong with the size of *result*, or with what it is made of."""
    try:
        is_small = len(encode_result(result)) <= LARGEST
    except _NO_JSON as error:
        return (f"# {type(error).__name__}",)
    return () if is_small else ("# size",)


def _broken(
    result: ValidationResult, request: ValidationRequest, rule_ids: AbstractSet[str] | None
) -> Iterator[str]:
    if rule_ids is not None:
        told = {*result.passed_rules, *(one.rule_id for one in result.violations)}
        told |= {one.rule_id for one in result.system.unchecked_rules}
        if told - rule_ids - {SYSTEM_RULE}:
            yield "#/violations rule_id"
    for at, violation in enumerate(result.violations):
        if not all(_fits(span, violation, request) for span in _spans(violation)):
            yield f"#/violations/{at}/location span"


def _spans(violation: RuleViolation) -> Iterator[TextSpan | Fix]:
    """Yield all that *violation* points at, or would put something else for."""
    if violation.location is not UNSET and violation.location.text_span is not UNSET:
        yield violation.location.text_span
    if violation.metadata is UNSET:
        return
    if violation.metadata.spans is not UNSET:
        yield from violation.metadata.spans
    if violation.metadata.fix is not UNSET:
        yield violation.metadata.fix


def _fits(span: TextSpan | Fix, violation: RuleViolation, request: ValidationRequest) -> bool:
    about = UNSET if violation.metadata is UNSET else violation.metadata.about
    text = request.begrip if about == "term" else request.text
    return span.start <= span.end <= len(text)
