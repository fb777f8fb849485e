"""The databases that a live service is tried on, empty for each test."""

from collections.abc import Iterator

import pytest

from tests.stores.conftest import database
from tests.stores.postgres import Cluster, started_cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with started_cluster() as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "sqlite":
        return str(tmp_path_factory.mktemp("databases"))
    return database(request.getfixturevalue("cluster"), "template0")
