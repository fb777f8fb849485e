"""How a connection to each kind of database begins, so that the stores need not know which.

A transaction that writes has the execution option ``patience_ms``. It takes its turn before
its first statement: ``BEGIN IMMEDIATE`` in SQLite, an advisory lock in PostgreSQL.
"""

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from toetssteen.stores.faults import is_broken_connection

PATIENCE_S: Final = 2
_BREATH_S: Final = 0.01

# In psycopg's words; a connection that is away must be told in seconds, not in minutes.
_POSTGRES: Final = {"connect_timeout": PATIENCE_S, "tcp_user_timeout": 5_000}
_POSTGRES_OPTIONS: Final = "-c lock_timeout=2000 -c statement_timeout=10000"


def memory_engine() -> Engine:
    """Return an engine on one database that lives as long as its only connection."""
    engine = create_engine(
        "sqlite://",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )
    return _as_sqlite(engine, "OFF")


def sqlite_engine(file: Path, synchronous: str) -> Engine:
    """Return an engine on *file*, which its first connection makes.

    Args:
        file: in a directory that is there.
        synchronous: ``FULL``: what was answered survives a power cut. ``NORMAL``: it survives
            a crash of ours, and a power cut may take the last of it.
    """
    url = URL.create("sqlite", database=str(file))
    engine = create_engine(url, hide_parameters=True, pool_timeout=PATIENCE_S)
    return _as_sqlite(engine, synchronous)


def postgres_engine(url: URL, schema: str) -> Engine:
    """Return an engine that sees *schema* of the database at *url*, and nothing else.

    Raises:
        ModuleNotFoundError: psycopg, of the extra ``postgres``, is not installed.
    """
    stated = url.query.get("options", "")
    options = f"{stated} {_POSTGRES_OPTIONS} -c search_path={schema}".strip()
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=PATIENCE_S,
        connect_args={**_POSTGRES, "options": options},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        patience_ms = connection.get_execution_options().get("patience_ms")
        if patience_ms is None:
            # One snapshot for all statements, as in SQLite.
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {patience_ms:d}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock(hashtext('{schema}'))")

    return engine


def _as_sqlite(engine: Engine, synchronous: str) -> Engine:
    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver begins nothing of its own accord
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_S * 1_000:d}")
        _keep_a_log(connection)
        connection.execute(f"PRAGMA synchronous = {synchronous}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        patience_ms = connection.get_execution_options().get("patience_ms")
        if patience_ms is None:
            connection.exec_driver_sql("BEGIN")
        else:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience_ms:d}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error")
    def discard(context: ExceptionContext) -> None:
        if is_broken_connection(context.original_exception):
            context.is_disconnect = True

    return engine


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Have readers and the writer not wait for each other.

    Of two connections that ask so of a fresh file at once, SQLite refuses one on the spot,
    whatever its patience: each holds a lock that the other waits for.
    """
    until = monotonic() + PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as refusal:
            if refusal.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(_BREATH_S)
        else:
            return
