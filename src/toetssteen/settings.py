"""The only reader of the environment and of configuration files.

Reads strictly and once, at the start: what is unknown stops the start with file, key and what
is allowed. Environment: ``TOETSSTEEN_CONFIG`` is the directory of the configuration.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from toetssteen.contract.errors import SettingsError

CONFIG_VARIABLE = "TOETSSTEEN_CONFIG"
_PACKAGE = Path(__file__).parent


class PackSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One of our packs, and the profiles it is judged under (its own one first)."""

    pack: str
    profiles: tuple[str, ...]


class VariantSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One variant: what judges, with which rules, under which profiles (its own one first).

    ``directory`` holds the legacy JSON rules of a pack that is not ours. ``english`` judges the
    definitions in English; without it the one pack judges whatever comes.
    """

    engine: Literal["v1", "v2"]
    pack: str
    profiles: tuple[str, ...]
    directory: str | None = None
    english: PackSettings | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the house is built from.

    ``profiles`` are parsed TOML tables by name; what they mean is known where the rules are.
    """

    config: Path
    variants: Mapping[str, VariantSettings]
    profiles: Mapping[str, Mapping[str, Any]]


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the configuration that *environment* points at, or the one that we ship.

    Raises:
        SettingsError: a file is missing or not TOML, or a key or value is unknown.
    """
    config = _config_directory(environment)
    variants = {
        name: _variant(config, name, table)
        for name, table in _table(config / "variants.toml").items()
    }
    profiles = {file.stem: _table(file) for file in sorted(config.glob("profiles/*.toml"))}
    return Settings(config, variants, profiles)


def _config_directory(environment: Mapping[str, str]) -> Path:
    """Return the stated directory; else the one beside an installed package or in a checkout."""
    stated = environment.get(CONFIG_VARIABLE)
    if stated:
        return Path(stated)
    installed = _PACKAGE / "config"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "config"


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: {error}"
        raise SettingsError(message) from error


def _variant(config: Path, name: str, table: Any) -> VariantSettings:  # noqa: ANN401  parsed TOML
    known = ", ".join(VariantSettings.__struct_fields__)
    try:
        variant = msgspec.convert(table, VariantSettings)
    except msgspec.ValidationError as error:
        message = f"{config / 'variants.toml'}: variant {name}: {error} (known keys: {known})"
        raise SettingsError(message) from error
    if not variant.profiles:
        message = f"{config / 'variants.toml'}: variant {name} allows no profile"
        raise SettingsError(message)
    return variant
