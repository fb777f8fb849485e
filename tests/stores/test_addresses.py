"""Where stores can be, and what is told of what they do."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.stores.builders import rollout, version
from toetssteen.contract.errors import SettingsError, StoreError
from toetssteen.stores.interface import EpochConflict
from toetssteen.stores.sql import MEMORY, open_stores


def test_a_directory_gets_three_files_that_nobody_else_may_look_into(tmp_path: Path) -> None:
    directory = tmp_path / "diep" / "kept"
    with closing(open_stores(str(directory))) as stores:
        stores.migrate()

        assert sorted(file.name for file in directory.glob("*.sqlite")) == [
            "evidence.sqlite",
            "register.sqlite",
            "state.sqlite",
        ]
        assert directory.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("at", "level"), [(0, 2), (1, 1), (2, 2)])
def test_only_evidence_may_lose_its_last_moments_in_a_power_cut(
    tmp_path: Path, at: int, level: int
) -> None:
    with closing(open_stores(tmp_path)) as stores:
        stores.migrate()
        with stores.databases[at].reading("test") as connection:
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == level
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_directory_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match=r"^UPS-STO-003 .*/file/kept: Not a directory$"):
        open_stores(tmp_path / "file" / "kept")


@pytest.mark.parametrize(
    "address",
    ["mysql://iemand:wachtwoord@host/db", "postgresql+asyncpg://iemand:wachtwoord@host/db", "://"],
)
def test_another_database_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(SettingsError) as raised:
        open_stores(address)

    assert "a directory, memory, or postgresql://" in str(raised.value)
    assert "wachtwoord" not in str(raised.value)


def test_without_its_driver_postgres_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(SettingsError, match=r"pip install 'toetssteen\[postgres\]'"):
        open_stores("postgresql://host/db")


def test_the_observer_hears_what_was_done_and_what_was_not() -> None:
    heard: list[tuple[str, bool]] = []

    def hear(operation: str, seconds: float, is_done: bool) -> None:  # noqa: FBT001  see Observer
        assert 0 <= seconds < 60
        heard.append((operation, is_done))

    with closing(open_stores(MEMORY, hear)) as stores:
        with pytest.raises(StoreError):
            stores.definitions.add(version())
        stores.migrate()
        heard_before = len(heard)
        stores.rollouts.change(rollout(1), 0)
        with pytest.raises(EpochConflict):
            stores.rollouts.change(rollout(2), 0)

    assert heard[0] == ("definitions.add", False)
    # A conflict is an answer: the database did what it was asked.
    assert heard[heard_before:] == [("rollouts.change", True)] * 2
