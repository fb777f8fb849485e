"""Where a value may stand in a result: the released schema, flattened.

A *place* is a tuple of names in which ``*`` stands for an index or for a name that the schema
leaves open. ``PLACES`` has them all; ``WORDS`` has every value that the schema lists.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, cast

from toetssteen.contract.schemas import released_schema

Where = tuple[str, ...]
Schema = Mapping[str, object]

ANY: Final = "*"
ANY_DEPTH: Final = "**"


class Place(NamedTuple):
    """What the schema says of one place."""

    kind: str  # the JSON type, or "" where several are allowed
    words: frozenset[str]  # the strings it lists; empty: any string
    defaults: Mapping[str, object]  # of the fields in it that may be absent


def matches(pattern: Sequence[str], where: Sequence[str]) -> bool:
    """Return whether *where* fits *pattern*: ``*`` is one step, ``**`` is one or more.

    A ``*`` in *where* is a step that the schema leaves open, so any name fits it.
    """
    if not pattern or not where:
        return not pattern and not where
    head, rest = pattern[0], pattern[1:]
    if head == ANY_DEPTH:
        return any(matches(rest, where[step:]) for step in range(1, len(where) + 1))
    return (head == where[0] or ANY in (head, where[0])) and matches(rest, where[1:])


@lru_cache(4096)
def steps(pattern: str) -> Where:
    """Return the steps of a JSON pointer (RFC 6901) or of a pattern of one."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pattern.split("/")[1:])


@lru_cache(4096)
def placed(where: Where) -> Where:
    """Return the place of *where*: each step that the schema does not name becomes ``*``."""
    place: Where = ()
    for step in where:
        named = (*place, step)
        place = named if named in PLACES else (*place, ANY)
    return place


def _visit(schema: Schema, root: Schema, place: Where) -> Iterator[tuple[Where, Schema]]:
    schema = _resolved(schema, root)
    yield place, schema
    for name, child in _part(schema, "properties").items():
        yield from _visit(cast("Schema", child), root, (*place, name))
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), Mapping):
            yield from _visit(_part(schema, key), root, (*place, ANY))
    for branch in cast("Sequence[Schema]", schema.get("anyOf", ())):
        yield from _visit(branch, root, place)


def _part(schema: Schema, key: str) -> Schema:
    return cast("Schema", schema.get(key, {}))


def _resolved(schema: Schema, root: Schema) -> Schema:
    while "$ref" in schema:
        target: object = root
        for step in steps(str(schema["$ref"])):
            target = cast("Schema", target)[step]
        schema = cast("Schema", target)
    return schema


def _place(schema: Schema) -> Place:
    listed = cast("Sequence[object]", schema.get("enum", (schema.get("const"),)))
    fields = cast("Mapping[str, Schema]", _part(schema, "properties"))
    return Place(
        kind=str(schema.get("type", "")),
        words=frozenset(word for word in listed if isinstance(word, str)),
        defaults={name: field["default"] for name, field in fields.items() if "default" in field},
    )


def _flattened(root: Schema) -> Mapping[Where, Place]:
    places: dict[Where, Place] = {}
    for where, schema in _visit(root, root, ()):
        # A place with several branches is visited again for each: the whole of it came first.
        places.setdefault(where, _place(schema))
    return MappingProxyType(places)


PLACES: Final = _flattened(released_schema("validation_result"))
WORDS: Final = frozenset(word for place in PLACES.values() for word in place.words)
