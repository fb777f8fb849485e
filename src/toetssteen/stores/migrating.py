"""The schema of a database: brought to what this program knows, or told of when it is not.

A revision is a file in ``migrations/<database>/``; once released it is never edited.
"""

from threading import Lock
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.schema import CreateSchema

from toetssteen.stores.database import Database

# Several processes start at once, and the last of them waits for all others.
PATIENCE_MS: Final = 60_000

_ALEMBIC: Final = Lock()  # it keeps the migration under way in a global


def migrate(database: Database) -> None:
    """Bring *database* to the newest revision; one of a newer program is left as it is.

    Safe when several processes do so at once, and when it was done before: one works, the
    others wait and find nothing to do. A migration that dies leaves nothing of itself.

    Raises:
        StoreError: the database does not answer, or refuses.
    """
    if schema_problem(database) is None:
        return
    with _ALEMBIC, database.writing("migrate", PATIENCE_MS) as connection:
        if database.schema is not None:
            _make_schema(connection, database.schema)
        if not _is_newer(database.name, _revision(connection)):
            command.upgrade(_config(database.name, connection), "head")


def schema_problem(database: Database) -> str | None:
    """Return in which way *database* and this program differ; None when they fit.

    Raises:
        StoreError: the database does not answer.
    """
    with database.reading("schema") as connection:
        revision = _revision(connection)
    head = _scripts(database.name).get_current_head()
    if revision == head:
        return None
    if revision is None:
        return f"the database {database.name} was never migrated"
    side = "newer" if _is_newer(database.name, revision) else "older"
    return f"the database {database.name} has revision {revision}, {side} than our {head}"


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _is_newer(name: str, revision: str | None) -> bool:
    """Return whether *revision* is not one of ours; ours are all kept."""
    known = {script.revision for script in _scripts(name).walk_revisions()}
    return revision is not None and revision not in known


def _make_schema(connection: Connection, schema: str) -> None:
    """Make *schema* unless it is there; who may only use it must not be asked to make it."""
    if not inspect(connection).has_schema(schema):
        connection.execute(CreateSchema(schema))


def _scripts(name: str) -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(name))


def _config(name: str, connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "toetssteen.stores:migrations")
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", f"toetssteen.stores:migrations/{name}")
    return config
