"""Reads a TOML file, and turns a table of it into a struct that knows its keys."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, structs

from toetssteen.contract.errors import SettingsError

Stated = TypeVar("Stated", bound=Struct)


def table_of(file: Path) -> dict[str, Any]:
    """Return what *file* says.

    Raises:
        SettingsError: it is missing, no UTF-8 or no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{file}: {error.strerror}"
        raise SettingsError(message) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: {error}"
        raise SettingsError(message) from error


def stated(table: Any, kind: type[Stated], where: str, allowed: str) -> Stated:  # noqa: ANN401  parsed TOML
    """Return *table* as a *kind*.

    Raises:
        SettingsError: a key is unknown or missing, or a value is not what it should be; the
            message begins with *where* and ends with what is *allowed*.
    """
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        message = f"{where}: {error} ({allowed})"
        raise SettingsError(message) from error


def keys_of(kind: type[Struct], above: str = "") -> Iterator[tuple[str, structs.FieldInfo]]:
    """Yield every key that a file of *kind* may have, dotted, in the order of the fields."""
    for field in structs.fields(kind):
        if isinstance(field.default, Struct):
            yield from keys_of(type(field.default), f"{above}{field.name}.")
        else:
            yield f"{above}{field.name}", field
