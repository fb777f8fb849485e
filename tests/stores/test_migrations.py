"""Migrations: once, from nothing to what the program knows, and never down."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateSchema

from tests.stores.builders import IDS, TENANT, rollout, version
from toetssteen.contract.errors import StoreError
from toetssteen.stores.sql import MEMORY, Stores, open_stores
from toetssteen.stores.tables import TABLES


@pytest.fixture
def bare(bare_address: str | Path) -> Iterator[Stores]:
    with closing(open_stores(bare_address)) as opened:
        yield opened


def test_a_database_without_tables_is_told_of_until_it_is_migrated(bare: Stores) -> None:
    assert bare.schema_problem() == "the database state was never migrated"

    bare.migrate()

    assert bare.schema_problem() is None


def test_migrating_again_changes_nothing(stores: Stores) -> None:
    stores.rollouts.change(rollout(1), 0)
    stores.definitions.add(version())

    stores.migrate()

    assert stores.rollouts.in_force() == rollout(1)
    assert stores.definitions.latest(TENANT, IDS[0]) == version()


def test_the_migrations_make_the_tables_that_the_program_uses(stores: Stores) -> None:
    for database in stores.databases:
        with database.engine.begin() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, TABLES[database.name]) == []


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_database_of_a_newer_program_is_told_of_and_left_alone(stores: Stores, at: int) -> None:
    database = stores.databases[at]
    with database.writing("test") as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    stores.migrate()

    told = f"the database {database.name} has revision 9999, newer than our 0001"
    assert stores.schema_problem() == told


def test_a_migration_that_fails_leaves_nothing_of_itself(bare: Stores) -> None:
    register = bare.databases[2]
    with register.writing("test") as connection:
        if register.schema is not None:
            connection.execute(CreateSchema(register.schema))
        # A name in the way, halfway through the first revision.
        connection.execute(text("CREATE TABLE response (number integer)"))

    with pytest.raises(StoreError, match=r"^UPS-STO-003 migrate: "):
        bare.migrate()
    assert bare.schema_problem() == "the database register was never migrated"

    with register.writing("test") as connection:
        connection.execute(text("DROP TABLE response"))
    bare.migrate()
    assert bare.schema_problem() is None


@pytest.mark.parametrize(
    "deed", ["UPDATE version SET number = 9", "DELETE FROM version", "TRUNCATE version"]
)
def test_a_version_cannot_be_changed_behind_our_back(stores: Stores, deed: str) -> None:
    stores.definitions.add(version())

    with (
        pytest.raises(DBAPIError),
        stores.databases[2].engine.execution_options(patience_ms=1_000).begin() as connection,
    ):
        connection.execute(text(deed))

    assert stores.definitions.history(TENANT, IDS[0]) == (version(),)


def test_memory_is_gone_when_it_is_closed() -> None:
    with closing(open_stores(MEMORY)) as stores:
        stores.migrate()
        stores.rollouts.change(rollout(1), 0)

    with closing(open_stores(MEMORY)) as again:
        assert again.schema_problem() == "the database state was never migrated"
