"""Where a service runs: a file of ``config/environments/`` and variables of the environment.

``TOETSSTEEN_ENVIRONMENT`` picks the file. A variable outranks the key that it goes with:
``VALIDATION_ORCHESTRATOR_V2`` the key ``flag``, ``TOETSSTEEN_DATABASE_URL`` the key ``store``.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct

from toetssteen.contract.errors import SettingsError
from toetssteen.flags.environment import Switch
from toetssteen.generators.interface import GeneratorWish
from toetssteen.settings.flag import FLAG_VARIABLE, switch_from, switch_of
from toetssteen.settings.limits import Limits, ShadowSettings, Timing
from toetssteen.settings.toml_file import keys_of, stated, table_of
from toetssteen.settings.variants import Settings

ENVIRONMENT_VARIABLE: Final = "TOETSSTEEN_ENVIRONMENT"
DATABASE_VARIABLE: Final = "TOETSSTEEN_DATABASE_URL"
STATE_VARIABLE: Final = "TOETSSTEEN_STATE_DIR"
GENERATOR_KEY_VARIABLE: Final = "TOETSSTEEN_GENERATOR_KEY"
OTLP_VARIABLE: Final = "OTEL_EXPORTER_OTLP_ENDPOINT"
DEFAULT_ENVIRONMENT: Final = "local"
_POSTGRESQL: Final = frozenset({"postgres", "postgresql", "postgresql+psycopg"})


class Store(StrEnum):
    """Where rollouts, evidence and definitions are kept."""

    MEMORY = "memory"
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


class RolloutSource(StrEnum):
    """Where the rollout in force is read."""

    STORE = "store"
    FILE = "file"  # rollout.json in the state directory


class LegacyShape(Struct, frozen=True, forbid_unknown_fields=True):
    """When V1's shape of a result is deprecated, when it goes, and the page that says so."""

    deprecated_at: datetime
    sunset_at: datetime
    page: str


class EnvironmentFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of a file of an environment."""

    store: Store
    flag: str | None = None
    allow_forced_on: bool = False
    forced_on: str | None = None
    rollout_source: RolloutSource = RolloutSource.STORE
    shadow: ShadowSettings = ShadowSettings()
    limits: Limits = Limits()
    timing: Timing = Timing()
    generator: GeneratorWish | None = None
    legacy_shape: LegacyShape | None = None


@dataclass(frozen=True, slots=True)
class EnvironmentSettings:
    """How a service behaves where it runs.

    ``forced_on`` is the variant that the switch stands for when it is on. ``database_url``
    is a URL of PostgreSQL, the directory of SQLite files or ``memory``; empty leaves the place to
    the store: for SQLite, ``state_dir``.
    """

    name: str
    switch: Switch
    forced_on: str | None
    store: Store
    rollout_source: RolloutSource
    state_dir: Path
    shadow: ShadowSettings
    limits: Limits
    timing: Timing
    generator: GeneratorWish | None = None
    legacy_shape: LegacyShape | None = None
    generator_key: str = field(default="", repr=False)
    otlp_endpoint: str = ""
    database_url: str = field(default="", repr=False)  # it may hold a password


def environment_from(
    settings: Settings, environment: Mapping[str, str] = os.environ
) -> EnvironmentSettings:
    """Read the environment that *environment* names, from the configuration of *settings*.

    Raises:
        SettingsError: a file is missing, a key, value or variable is not what it may be, or
            the variant that rests or is forced on is not one of *settings*.
    """
    file = _file(settings.config, environment.get(ENVIRONMENT_VARIABLE) or DEFAULT_ENVIRONMENT)
    known = f"known keys: {', '.join(key for key, _ in keys_of(EnvironmentFile))}"
    found = stated(table_of(file), EnvironmentFile, str(file), known)
    if problem := _problem(found, settings):
        message = f"{file}: {problem}"
        raise SettingsError(message)
    url = environment.get(DATABASE_VARIABLE, "")
    return EnvironmentSettings(
        name=file.stem,
        switch=_switch(file, found, environment),
        forced_on=found.forced_on,
        store=_store(file, found, url),
        rollout_source=found.rollout_source,
        state_dir=_state_directory(environment),
        shadow=found.shadow,
        limits=found.limits,
        timing=found.timing,
        generator=found.generator,
        legacy_shape=found.legacy_shape,
        generator_key=environment.get(GENERATOR_KEY_VARIABLE, ""),
        otlp_endpoint=environment.get(OTLP_VARIABLE, ""),
        database_url=url,
    )


def _file(config: Path, name: str) -> Path:
    folder = config / "environments"
    known = {file.stem: file for file in sorted(folder.glob("*.toml"))}
    if name not in known:
        message = (
            f"{ENVIRONMENT_VARIABLE}: there is no environment {name!r} in {folder}; "
            f"there are: {', '.join(known) or 'none'}"
        )
        raise SettingsError(message)
    return known[name]


def _problem(found: EnvironmentFile, settings: Settings) -> str | None:
    known = f"there are: {', '.join(settings.variants)}"
    if settings.resting not in settings.variants:
        return f"the variant that rests, {settings.resting!r}, is not there; {known}"
    if found.allow_forced_on != (found.forced_on is not None):
        return "allow_forced_on = true and forced_on need each other"
    if found.forced_on is not None and found.forced_on not in settings.variants:
        return f"forced_on: there is no variant {found.forced_on!r}; {known}"
    return found.limits.problem() or found.timing.problem()


def _switch(file: Path, found: EnvironmentFile, environment: Mapping[str, str]) -> Switch:
    """Return what the variable says; without it, what the file says in its place."""
    where, switch = FLAG_VARIABLE, switch_from(environment)
    if switch is Switch.UNSET and found.flag is not None:
        where = f"{file}: flag"
        switch = switch_of(found.flag, where)
    if switch is Switch.ON and not found.allow_forced_on:
        message = (
            f"{where}: true is not allowed here, since {file} has no allow_forced_on = true; "
            "allowed: false, 0, off, or unset"
        )
        raise SettingsError(message)
    return switch


def _store(file: Path, found: EnvironmentFile, address: str) -> Store:
    """Return the store at *address*; without one, that of the file."""
    if address:
        return _store_at(address)
    if found.store is Store.POSTGRESQL:
        message = f'{file}: store = "postgresql" needs the variable {DATABASE_VARIABLE}'
        raise SettingsError(message)
    return found.store


def _store_at(address: str) -> Store:
    scheme, is_url, _ = address.partition("://")
    if not is_url:
        return Store.MEMORY if address == Store.MEMORY else Store.SQLITE
    if scheme not in _POSTGRESQL:
        # The address is not quoted: it may hold a password.
        message = f"{DATABASE_VARIABLE}: allowed: a directory, memory, or postgresql://…"
        raise SettingsError(message)
    return Store.POSTGRESQL


def _state_directory(environment: Mapping[str, str]) -> Path:
    if named := environment.get(STATE_VARIABLE):
        return Path(named).absolute()
    home = Path(environment.get("HOME") or Path.home())
    state_home = Path(environment.get("XDG_STATE_HOME", ""))
    # The XDG specification has a relative path ignored.
    return (state_home if state_home.is_absolute() else home / ".local" / "state") / "toetssteen"
