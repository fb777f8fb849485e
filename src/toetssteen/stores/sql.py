"""All stores, in SQLite or PostgreSQL, from one address."""

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Final

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from toetssteen.contract.errors import SettingsError, StoreError
from toetssteen.stores import migrating
from toetssteen.stores.database import Database, Observer, unheard
from toetssteen.stores.engines import memory_engine, postgres_engine, sqlite_engine
from toetssteen.stores.evidence import SqlEvidence
from toetssteen.stores.idempotency import SqlIdempotency
from toetssteen.stores.interface import (
    DefinitionStore,
    EvidenceStore,
    IdempotencyStore,
    RolloutStore,
)
from toetssteen.stores.register import SqlDefinitions
from toetssteen.stores.rollouts import SqlRollouts

MEMORY: Final = "memory"

# What a power cut may take: of evidence the last moments, of the other two nothing.
_SYNCHRONOUS: Final = {"state": "FULL", "evidence": "NORMAL", "register": "FULL"}
_POSTGRES: Final = frozenset({"postgres", "postgresql", "postgresql+psycopg"})
_ALLOWED: Final = "a directory, memory, or postgresql://user@host/database"


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept, and the databases it is kept in."""

    rollouts: RolloutStore
    evidence: EvidenceStore
    definitions: DefinitionStore
    idempotency: IdempotencyStore
    databases: tuple[Database, ...]

    def migrate(self) -> None:
        """Bring every database to what this program knows; see ``migrating.migrate``."""
        for database in self.databases:
            migrating.migrate(database)

    def schema_problem(self) -> str | None:
        """Return in which way a database and this program differ; None when all fit.

        Raises:
            StoreError: a database does not answer.
        """
        problems = map(migrating.schema_problem, self.databases)
        return next(filter(None, problems), None)

    def close(self) -> None:
        """Let go of all connections. What was in memory only is gone."""
        for database in self.databases:
            database.close()


def open_stores(url_or_directory: str | Path, observer: Observer = unheard) -> Stores:
    """Return the stores at an address; nothing is asked of a database yet.

    Args:
        url_or_directory: ``memory`` (gone with the process); the URL of a PostgreSQL database,
            which gets three schemas; or a directory, made if need be, that gets three SQLite
            files.
        observer: hears of every operation; raises nothing.

    Raises:
        SettingsError: the address is none of these, or the driver of PostgreSQL is missing.
        StoreError: UPS-STO-003, the directory cannot be made.
    """
    databases = _databases(url_or_directory, observer)
    state, evidence, register = databases
    return Stores(
        SqlRollouts(state),
        SqlEvidence(evidence),
        SqlDefinitions(register),
        SqlIdempotency(register),
        databases,
    )


def _databases(place: str | Path, observer: Observer) -> tuple[Database, ...]:
    if place == MEMORY:
        return tuple(
            Database(name, memory_engine(), turn=RLock(), observer=observer)
            for name in _SYNCHRONOUS
        )
    if isinstance(place, str) and "://" in place:
        return _postgres(_postgres_url(place), observer)
    return _sqlite(Path(place), observer)


def _sqlite(directory: Path, observer: Observer) -> tuple[Database, ...]:
    try:
        # Texts of users come here, so nobody else on the machine looks in.
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("UPS-STO-003", f"{directory}: {error.strerror}") from error
    return tuple(
        Database(
            name,
            sqlite_engine(directory / f"{name}.sqlite", synchronous),
            turn=nullcontext(),
            observer=observer,
        )
        for name, synchronous in _SYNCHRONOUS.items()
    )


def _postgres(url: URL, observer: Observer) -> tuple[Database, ...]:
    try:
        return tuple(
            Database(
                name,
                postgres_engine(url, schema),
                turn=nullcontext(),
                observer=observer,
                schema=schema,
            )
            for name in _SYNCHRONOUS
            for schema in [f"toetssteen_{name}"]
        )
    except ModuleNotFoundError as error:
        message = "PostgreSQL needs psycopg: pip install 'toetssteen[postgres]'"
        raise SettingsError(message) from error


def _postgres_url(stated: str) -> URL:
    """Return the URL *stated*, which may hold a password: no message quotes it."""
    try:
        url = make_url(stated)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _POSTGRES:
        message = f"the address of the database is none of: {_ALLOWED}"
        raise SettingsError(message)
    return url.set(drivername="postgresql+psycopg")
