"""From bytes to the type that a route takes, with everything that is wrong told at once."""

from functools import cache
from typing import Any, TypeVar

import msgspec
from jsonschema_rs import Draft202012Validator

from toetssteen.api.refusing import Flaw, flawed
from toetssteen.contract.problems import Problem, problems_under
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text

T = TypeVar("T", bound=msgspec.Struct)

_OTHER = Text("past niet in het schema", "does not fit the schema")


def decoded(kind: type[T], raw: bytes) -> T:
    """Return the *kind* that *raw*, strict JSON, holds.

    Raises:
        UnreadableInputError: see ``strict_json.loads``.
        Refused: INP-SCH-001 with every flaw.
    """
    value = loads(raw)
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        # It names the first problem only, and may quote a value: hence `from None`.
        found = problems_under(_validator(kind), value)
    raise flawed(*map(_flaw, found)) if found else flawed(Flaw(_OTHER, pointer="#"))


@cache
def _validator(kind: type[msgspec.Struct]) -> Draft202012Validator:
    schema: dict[str, Any] = msgspec.json.schema(kind)
    return Draft202012Validator(schema)


def _flaw(problem: Problem) -> Flaw:
    return Flaw(problem.told_without_place(), pointer=problem.pointer)
