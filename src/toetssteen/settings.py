"""The only reader of the environment and of configuration files.

Reads strictly and once, at the start: what is unknown stops the start with file, key and what
is allowed. Environment: ``TOETSSTEEN_CONFIG`` is the directory of the configuration,
``TOETSSTEEN_ASSESSOR_KEY`` the key for the assessor that a profile may name.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec
from msgspec import Struct, structs

from toetssteen.contract.errors import SettingsError

CONFIG_VARIABLE = "TOETSSTEEN_CONFIG"
ASSESSOR_KEY_VARIABLE = "TOETSSTEEN_ASSESSOR_KEY"
_PACKAGE = Path(__file__).parent
Engine = Literal["v1", "v2"]


class PackSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One of our packs, and the profiles it is judged under (its own one first)."""

    pack: str
    profiles: tuple[str, ...]


class VariantSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One variant: what judges, with which rules, under which profiles (its own one first).

    ``directory`` holds the legacy JSON rules of a pack that is not ours; in the file it is
    relative to the configuration, here it is not. ``english`` judges the definitions in English;
    without it the one pack judges whatever comes.
    """

    engine: Engine
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
    assessor_key: str = field(default="", repr=False)


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the configuration that *environment* points at, or the one that we ship.

    Raises:
        SettingsError: a file is missing or not TOML, or a key or value is unknown.
    """
    config = _config_directory(environment)
    file = config / "variants.toml"
    variants = {name: _variant(file, name, table) for name, table in _table(file).items()}
    if not variants:
        message = f"{file}: there is no variant"
        raise SettingsError(message)
    profiles = {file.stem: _table(file) for file in sorted(config.glob("profiles/*.toml"))}
    return Settings(config, variants, profiles, environment.get(ASSESSOR_KEY_VARIABLE, ""))


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
    except OSError as error:
        message = f"{file}: {error.strerror}"
        raise SettingsError(message) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: {error}"
        raise SettingsError(message) from error


def _variant(file: Path, name: str, table: Any) -> VariantSettings:  # noqa: ANN401  parsed TOML
    keys, engines = ", ".join(VariantSettings.__struct_fields__), ", ".join(get_args(Engine))
    try:
        variant = msgspec.convert(table, VariantSettings)
    except msgspec.ValidationError as error:
        message = f"{file}: variant {name}: {error} (known keys: {keys}; engines: {engines})"
        raise SettingsError(message) from error
    if not variant.profiles:
        message = f"{file}: variant {name}: profiles is empty"
        raise SettingsError(message)
    if variant.directory is not None:
        return structs.replace(variant, directory=str(file.parent / variant.directory))
    return variant
