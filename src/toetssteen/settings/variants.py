"""What judges: the variants and the profiles.

Environment: ``TOETSSTEEN_CONFIG`` is the directory of the configuration,
``TOETSSTEEN_ASSESSOR_KEY`` the key for the assessor that a profile may name.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, get_args

from msgspec import Struct, structs

from toetssteen.contract.errors import SettingsError
from toetssteen.settings.toml_file import stated, table_of

CONFIG_VARIABLE = "TOETSSTEEN_CONFIG"
ASSESSOR_KEY_VARIABLE = "TOETSSTEEN_ASSESSOR_KEY"
RESTING: Final = "resting"
"""The one key of ``variants.toml`` that is no variant: the name of the one that answers at rest."""

_PACKAGE = Path(__file__).parents[1]
Engine = Literal["v1", "v2", "remote"]


class PackSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One of our packs, and the profiles it is judged under (its own one first)."""

    pack: str
    profiles: tuple[str, ...]


class VariantSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """One variant: what judges, with which rules, under which profiles (its own one first).

    ``directory`` holds the legacy JSON rules of a pack that is not ours; in the file it is
    relative to the configuration, here it is not. ``english`` judges the definitions in English;
    without it the one pack judges whatever comes. Engine ``remote`` is somebody else's
    validator: at ``url`` (HTTP, JSON), or ``callable`` as ``module:function``.
    """

    engine: Engine
    pack: str
    profiles: tuple[str, ...]
    directory: str | None = None
    english: PackSettings | None = None
    url: str | None = None
    callable: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the house is built from.

    ``profiles`` are parsed TOML tables by name; what they mean is known where the rules are.
    ``resting`` is the variant that answers where the flag is read and no rollout is in force; it
    need not be among ``variants`` as long as nobody starts a service.
    """

    config: Path
    variants: Mapping[str, VariantSettings]
    profiles: Mapping[str, Mapping[str, Any]]
    assessor_key: str = field(default="", repr=False)
    resting: str = "v1"


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the configuration that *environment* points at, or the one that we ship.

    Raises:
        SettingsError: a file is missing or not TOML, or a key or value is unknown.
    """
    config = _config_directory(environment)
    file = config / "variants.toml"
    tables = table_of(file)
    resting = tables.pop(RESTING, None)
    variants = {name: _variant(file, name, table) for name, table in tables.items()}
    if not variants:
        message = f"{file}: there is no variant"
        raise SettingsError(message)
    profiles = {file.stem: table_of(file) for file in sorted(config.glob("profiles/*.toml"))}
    key = environment.get(ASSESSOR_KEY_VARIABLE, "")
    return Settings(config, variants, profiles, key, _resting(file, resting, variants))


def _config_directory(environment: Mapping[str, str]) -> Path:
    """Return the stated directory; else the one beside an installed package or in a checkout."""
    if named := environment.get(CONFIG_VARIABLE):
        return Path(named)
    installed = _PACKAGE / "config"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "config"


def _resting(file: Path, name: object, variants: Mapping[str, VariantSettings]) -> str:
    if name is None:
        return "v1"
    if not isinstance(name, str) or name not in variants:
        message = f"{file}: {RESTING}: there is no such variant; there are: {', '.join(variants)}"
        raise SettingsError(message)
    return name


def _variant(file: Path, name: str, table: Any) -> VariantSettings:  # noqa: ANN401  parsed TOML
    keys, engines = ", ".join(VariantSettings.__struct_fields__), ", ".join(get_args(Engine))
    where = f"{file}: variant {name}"
    variant = stated(table, VariantSettings, where, f"known keys: {keys}; engines: {engines}")
    if not variant.profiles:
        message = f"{where}: profiles is empty"
        raise SettingsError(message)
    if variant.directory is not None:
        return structs.replace(variant, directory=str(file.parent / variant.directory))
    return variant
