"""The JSON Schemas: as released, which never change, and as the code is now.

A test compares the two. A wire type that changes in meaning is a new version: raise
``result.VERSION`` and run ``tools/release_schema.py``; a released folder is never edited.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final, Literal

import msgspec

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.result import VERSION, ValidationResult

Kind = Literal["validation_result", "validation_request"]
Schema = dict[str, Any]

BASE: Final = "https://toetssteen.example/schema"
"""Where the ids point; a name, nothing is fetched from it."""


def released(kind: Kind, version: str = VERSION) -> bytes:
    """Return the released schema file, as it was published.

    Raises:
        FileNotFoundError: *version* was not released.
    """
    # Part of this package and read-only: what it says cannot differ from run to run.
    folder = resources.files("toetssteen.contract").joinpath("schema", version)
    return folder.joinpath(f"{kind}.schema.json").read_bytes()


@cache
def released_schema(kind: Kind) -> Schema:
    """Return the released schema of the version that the code speaks; do not change it."""
    schema: Schema = json.loads(released(kind))
    return schema


def current(kind: Kind) -> Schema:
    """Return the schema of the wire type as it is in the code, keys in a fixed order."""
    root, promise = _KINDS[kind]
    generated = msgspec.json.schema(root)
    definitions = {name: _mended(part) for name, part in generated["$defs"].items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}/{VERSION}/{kind}.schema.json",
        **definitions.pop(root.__name__),
        **promise(),
        "$defs": definitions,
    }


def as_file(schema: Mapping[str, Any]) -> bytes:
    """Return *schema* as the bytes of a released file."""
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _mended(part: Any) -> Any:  # noqa: ANN401  a JSON value of any shape
    if isinstance(part, list | tuple):  # a tuple is the default of a field
        return [_mended(item) for item in part]
    if not isinstance(part, dict):
        return part
    return dict(_mended_keyword(key, value) for key, value in part.items())


def _mended_keyword(key: str, value: Any) -> tuple[str, Any]:  # noqa: ANN401  as above
    # msgspec takes descriptions from docstrings, with their line breaks and indents. A field
    # that is called ``description`` has an object here.
    if key == "description" and isinstance(value, str):
        return key, " ".join(value.replace("``", "`").split())
    # A Literal of one value is a constant, and validators say so more clearly.
    if key == "enum" and len(value) == 1:
        return "const", value[0]
    return key, _mended(value)


def _no_promise() -> Schema:
    return {}


def _gate_agrees() -> Schema:
    # Between fields, so msgspec cannot say it. Without a gate one of the two always fits.
    refused = _agreed("blocked", "override_required", acceptable=False)
    return {"anyOf": [_agreed("pass", acceptable=True), refused]}


def _agreed(*statuses: str, acceptable: bool) -> Schema:
    gate = {"status": {"enum": list(statuses)}, "acceptable": {"const": acceptable}}
    top = {"is_acceptable": {"const": acceptable}, "acceptance_gate": {"properties": gate}}
    return {"properties": top}


_KINDS: Final[Mapping[Kind, tuple[type[msgspec.Struct], Callable[[], Schema]]]] = MappingProxyType(
    {
        "validation_result": (ValidationResult, _gate_agrees),
        "validation_request": (ValidationRequest, _no_promise),
    }
)
