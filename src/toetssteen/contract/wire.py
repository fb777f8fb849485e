"""Objects ⇄ JSON. Out goes 1.0.0 only; in come 1.0.0 and the shapes that were before it.

No error quotes a value of what was read.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from toetssteen.contract.codes import NO_CODES
from toetssteen.contract.errors import EngineContractError, RequestError, UnreadableInputError
from toetssteen.contract.older_shapes import upgraded
from toetssteen.contract.problems import Problem, problems
from toetssteen.contract.promises import broken_promises, tidied
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text
from toetssteen.contract.text_checks import check_text, unfit_places

_ENCODER: Final = msgspec.json.Encoder(order="deterministic")


def encode(wire_object: msgspec.Struct) -> bytes:
    """Return *wire_object* as JSON in UTF-8; equal objects give equal bytes."""
    return _ENCODER.encode(wire_object)


def encode_result(result: ValidationResult) -> bytes:
    """Return *result* as JSON in UTF-8. It is not checked; ``check_result`` does that."""
    return encode(result)


def as_wire(result: ValidationResult) -> dict[str, Any]:
    """Return *result* as the value of its JSON: dicts, lists, strings, numbers."""
    wire: dict[str, Any] = msgspec.json.decode(encode(result))
    return wire


def check_result(result: object) -> tuple[str, ...]:
    """Return all that is wrong with a result, or with what should be the JSON value of one.

    Returns:
        ``#/pointer keyword`` each, in no promised order; empty when it fits the released
        schema, holds no text that cannot be kept (NUL, a lone surrogate), and keeps what a
        schema cannot say. That its spans lie within the text is not checked: it is not here.
    """
    # Not as_wire: what cannot be encoded is a problem to name, not to die of.
    wire = msgspec.to_builtins(result) if isinstance(result, ValidationResult) else result
    found = problems("validation_result", wire) or _text_problems(wire) or _other_problems(wire)
    return tuple(map(str, found))


def _text_problems(wire: object) -> tuple[Problem, ...]:
    if _can_be_kept(wire):
        return ()
    return tuple(Problem(where, "text") for where in unfit_places(wire))


def _can_be_kept(wire: object) -> bool:
    """Return whether no text is in question, for a twentieth of what a walk through all costs."""
    try:
        return b"\\u0000" not in _ENCODER.encode(wire)
    except UnicodeEncodeError:  # a lone surrogate
        return False


def _other_problems(wire: object) -> tuple[Problem, ...]:
    try:
        return broken_promises(msgspec.convert(wire, ValidationResult))
    except msgspec.ValidationError:  # a 13th month, or 1.0 where an integer belongs
        return (Problem("#", "type"),)


def decode_result(
    raw: bytes | Mapping[str, object],
    fresh_id: Callable[[], str],
    codes: Mapping[str, str] = NO_CODES,
) -> ValidationResult:
    """Return the result that *raw* holds.

    Args:
        raw: JSON, or its value; 1.0.0 or an older shape.
        fresh_id: makes a correlation id for a result that has none.
        codes: the fixed table from rule ids to codes, for results from before codes.

    Raises:
        EngineContractError: it is no result, also not an older one.
    """
    wire = _json_value(raw)
    wrong = check_result(wire)
    if not wrong:
        return msgspec.convert(wire, ValidationResult)
    if not isinstance(wire, Mapping):
        raise EngineContractError("; ".join(wrong))
    return _older(upgraded(wire, fresh_id, codes))


def decode_request(raw: bytes) -> ValidationRequest:
    """Return the request that *raw*, JSON in UTF-8, holds.

    Raises:
        UnreadableInputError: see ``strict_json.loads``.
        RequestError: INP-SCH-001, with all that does not fit the released schema.
    """
    return _request(loads(raw))


def request_from(fields: Mapping[str, object]) -> ValidationRequest:
    """Return the request that *fields*, parsed by the caller, hold.

    Raises:
        UnreadableInputError: see ``text_checks.check_text``.
        RequestError: INP-SCH-001, with all that does not fit the released schema.
    """
    check_text(fields)
    return _request(fields)


def _request(value: object) -> ValidationRequest:
    try:
        return msgspec.convert(value, ValidationRequest)
    except msgspec.ValidationError:
        # It names the first problem only, and may quote a value: hence `from None`.
        told = [problem.told() for problem in problems("validation_request", value)]
    reason = Text("; ".join(text.nl for text in told), "; ".join(text.en for text in told))
    raise RequestError(code="INP-SCH-001", reason=reason)


def _json_value(raw: bytes | Mapping[str, object]) -> object:
    if not isinstance(raw, bytes):
        return raw
    try:
        return loads(raw)
    except UnreadableInputError as error:
        raise EngineContractError(str(error)) from None


def _older(wire: dict[str, object]) -> ValidationResult:
    try:
        result = tidied(msgspec.convert(wire, ValidationResult))
    except msgspec.ValidationError:
        raise EngineContractError("; ".join(check_result(wire))) from None
    wrong = check_result(result)
    if wrong:
        raise EngineContractError("; ".join(wrong))
    return result
