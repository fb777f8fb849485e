"""What a foreign validator said, as a result that the variant in front of it signs."""

from collections.abc import Callable, Mapping

from msgspec import structs

from toetssteen.contract.errors import EngineContractError, RequestError, UnreadableInputError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text
from toetssteen.contract.wire import decode_result
from toetssteen.engines.remote.service_shape import reshaped

_NO_SUCH_PROFILE = Text(
    nl="Het veld ‘profile’ noemt een onbekend profiel. Deze variant kent alleen: {known}.",
    en="The field ‘profile’ names an unknown profile. This variant only knows: {known}.",
)


def check_profile(request: ValidationRequest, context: ValidationContext, known: str) -> None:
    """Refuse any other profile than *known*; the one of the request goes before the caller's.

    Raises:
        RequestError: INP-PRF-001.
    """
    asked = context.profile if request.profile is None else request.profile
    if asked not in (None, known):
        raise RequestError("INP-PRF-001", _NO_SUCH_PROFILE.filled(known=known))


def result_of(
    said: object, codes: Mapping[str, str], fresh_id: Callable[[], str]
) -> ValidationResult:
    """Return the result that *said* is: JSON, the value of it, or the object.

    Args:
        said: of contract 1.0.0, of an older shape, or the shape of a service (``is_valid``).
        codes: the fixed table from rule ids to codes, for results from before codes.
        fresh_id: makes a correlation id for a result that has none.

    Raises:
        EngineContractError: it is no result in any of these shapes.
    """
    if isinstance(said, ValidationResult):
        return said
    value = _value(said) if isinstance(said, bytes) else said
    if not isinstance(value, Mapping):
        message = f"it is a {type(value).__name__}"
        raise EngineContractError(message)
    return decode_result(reshaped(value), fresh_id, codes)


def _value(said: bytes) -> object:
    try:
        return loads(said)
    except UnreadableInputError as error:
        raise EngineContractError(str(error)) from None


def signed(
    result: ValidationResult, name: str, profile: str, context: ValidationContext
) -> ValidationResult:
    """Return *result* as the variant *name* gives it under *profile*.

    Its correlation id is that of the call where the call has one, whatever was said.
    """
    correlation_id = context.correlation_id or result.system.correlation_id
    stamp = structs.replace(
        result.system, correlation_id=correlation_id, variant=name, profile_used=profile
    )
    return structs.replace(result, system=stamp)
