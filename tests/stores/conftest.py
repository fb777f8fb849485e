"""The databases that every store is tested on."""

from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.stores.postgres import Cluster, started_cluster
from toetssteen.stores.sql import MEMORY, Stores, open_stores

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One PostgreSQL for all tests, in which ``migrated`` is a database to copy."""
    with started_cluster() as started:
        _execute(started, "CREATE DATABASE migrated")
        with closing(open_stores(started.url("migrated"))) as stores:
            stores.migrate()
        yield started


def _execute(cluster: Cluster, statement: str) -> None:
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(statement.encode())


def database(cluster: Cluster, template: str) -> str:
    """Return the URL of a database of its own, copied from *template*."""
    name = f"test_{next(_NUMBERS)}"
    _execute(cluster, f"CREATE DATABASE {name} TEMPLATE {template}")
    return cluster.url(name)


def _address(kind: str, request: pytest.FixtureRequest, template: str) -> str | Path:
    if kind == "sqlite":
        directory: Path = request.getfixturevalue("tmp_path")
        return directory / "kept"
    return database(request.getfixturevalue("cluster"), template) if kind == "postgres" else MEMORY


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def stores(request: pytest.FixtureRequest) -> Iterator[Stores]:
    """Empty stores, of each kind that there is."""
    with closing(open_stores(_address(request.param, request, "migrated"))) as opened:
        opened.migrate()
        yield opened


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str | Path:
    """The address of empty stores that several processes can open."""
    found = _address(request.param, request, "migrated")
    with closing(open_stores(found)) as opened:
        opened.migrate()
    return found


@pytest.fixture(params=["sqlite", "postgres"])
def bare_address(request: pytest.FixtureRequest) -> str | Path:
    """The same where nobody migrated yet."""
    return _address(request.param, request, "template1")
