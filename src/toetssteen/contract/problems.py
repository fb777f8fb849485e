"""Lists all that is wrong with a value, by the released schema; never quotes the value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from toetssteen.contract.pointers import pointer
from toetssteen.contract.schemas import Kind, released_schema
from toetssteen.contract.text import Text

if TYPE_CHECKING:
    from jsonschema_rs import JSONType  # exists in the stub only

_SAID: Final = MappingProxyType(
    {
        "required": Text("ontbreekt", "is missing"),
        "additionalProperties": Text("is onbekend", "is unknown"),
        "type": Text("moet zijn: {allowed}", "must be: {allowed}"),
        "enum": Text("moet een van deze zijn: {allowed}", "must be one of: {allowed}"),
        "pattern": Text("heeft niet de voorgeschreven vorm", "has not the prescribed form"),
    }
)
_OTHERWISE: Final = Text("past niet bij {keyword}", "does not fit {keyword}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One place that does not fit.

    ``pointer`` names the field that is missing, unknown or wrong; ``keyword`` is the one of
    JSON Schema, or of a promise that a schema cannot express; ``allowed`` is from the schema.
    """

    pointer: str
    keyword: str
    allowed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.pointer} {self.keyword}"

    def told_without_place(self) -> Text:
        """Return what is wrong as the user reads it, for who shows the place beside it."""
        said = _SAID.get(self.keyword, _OTHERWISE)
        return said.filled(keyword=self.keyword, allowed=", ".join(self.allowed))

    def told(self) -> Text:
        """Return the problem as the user reads it, without a full stop."""
        said = self.told_without_place()
        return Text(f"{self.pointer} {said.nl}", f"{self.pointer} {said.en}")


def problems(kind: Kind, value: object) -> tuple[Problem, ...]:
    """Return every problem of *value*, in the order of the schema; none when it fits.

    What no JSON can hold is one problem, ``# json``, and hides the others.
    """
    return problems_under(_validator(kind), value)


def problems_under(validator: Draft202012Validator, value: object) -> tuple[Problem, ...]:
    """Return every problem of *value* under another schema than a released one; as above."""
    try:
        return tuple(_flat(validator.iter_errors(cast("JSONType", value))))
    except ValueError:  # also UnicodeEncodeError, of a lone surrogate
        return (Problem("#", "json"),)


@cache
def _validator(kind: Kind) -> Draft202012Validator:
    return Draft202012Validator(released_schema(kind))


def _flat(errors: Sequence[ValidationError] | Iterator[ValidationError]) -> Iterator[Problem]:
    for error in errors:
        match error.kind:
            case ValidationErrorKind.AnyOf([branch, [ValidationError(kind=kind)]]) if _null(kind):
                yield from _flat(branch)
            case _:
                yield from _named(error)


def _null(kind: ValidationErrorKind) -> bool:
    return isinstance(kind, ValidationErrorKind.Type) and kind.types == ["null"]


def _named(error: ValidationError) -> Iterator[Problem]:
    path, keyword = error.instance_path, error.kind.name
    match error.kind:
        case ValidationErrorKind.Required(property=name):
            yield Problem(pointer([*path, str(name)]), keyword)
        case ValidationErrorKind.AdditionalProperties(unexpected=names):
            yield from (Problem(pointer([*path, name]), keyword) for name in names)
        case ValidationErrorKind.Type(types=allowed) | ValidationErrorKind.Enum(options=allowed):
            yield Problem(pointer(path), keyword, tuple(map(str, allowed)))
        case _:
            yield Problem(pointer(path), keyword)
