"""A database that is locked, full, broken or away: each in its own words, and without a text."""

import sqlite3
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from threading import Timer

import psycopg
import pytest
from sqlalchemy import event, text, update

from tests.stores.builders import IDS, NOON, TENANT, compared, rollout, version
from tests.stores.conftest import database
from tests.stores.postgres import Cluster, started_cluster
from tests.stores.processes import ROOT
from toetssteen.contract.errors import StoreError
from toetssteen.stores.interface import Kept
from toetssteen.stores.sql import Stores, open_stores
from toetssteen.stores.tables import ROLLOUT

PRIVATE = "geheim-kade-woord"

READS: dict[str, Callable[[Stores], object]] = {
    "in_force": lambda stores: stores.rollouts.in_force(),
    "named": lambda stores: stores.rollouts.named("rules-2"),
    "tallies": lambda stores: stores.evidence.tallies("rules-2"),
    "classes": lambda stores: stores.evidence.classes("rules-2"),
    "latest": lambda stores: stores.definitions.latest(TENANT, PRIVATE),
    "history": lambda stores: stores.definitions.history(TENANT, PRIVATE),
    "page": lambda stores: stores.definitions.page(TENANT, after=PRIVATE),
    "with_term": lambda stores: stores.definitions.with_term(TENANT, PRIVATE),
    "with_text": lambda stores: stores.definitions.with_text(TENANT, PRIVATE),
    "schema_problem": lambda stores: stores.schema_problem(),
}
WRITES: dict[str, Callable[[Stores], object]] = {
    "change": lambda stores: stores.rollouts.change(rollout(9), 0),
    "add_evidence": lambda stores: stores.evidence.add([compared("r1")]),
    "add_version": lambda stores: stores.definitions.add(version(id=IDS[1], text=PRIVATE)),
    "begin": lambda stores: stores.idempotency.begin("u-17", PRIVATE, "sha256:aa", NOON),
    "finish": lambda stores: stores.idempotency.finish("u-17", PRIVATE, Kept("x", 201)),
    "release": lambda stores: stores.idempotency.release("u-17", PRIVATE),
}


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect *code*, and nothing of a definition in what a log would show."""
    with pytest.raises(StoreError) as raised:
        yield
    assert raised.value.code == code
    assert PRIVATE not in "".join(traceback.format_exception(raised.value))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Stores]:
    """Stores in files that are migrated."""
    with closing(open_stores(tmp_path)) as opened:
        opened.migrate()
        yield opened


@pytest.mark.parametrize("write", ["change", "add_evidence", "add_version"])
def test_a_write_waits_two_seconds_for_a_lock_and_readers_go_on(
    kept: Stores, tmp_path: Path, write: str
) -> None:
    names = {"change": "state", "add_evidence": "evidence", "add_version": "register"}
    with closing(sqlite3.connect(tmp_path / f"{names[write]}.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        with refused("UPS-STO-001"):
            WRITES[write](kept)
        assert 1.9 < time.monotonic() - begun < 6
        for read in READS.values():
            read(kept)

    WRITES[write](kept)


def test_a_write_in_postgres_waits_two_seconds_for_its_turn_and_readers_go_on(
    cluster: Cluster,
) -> None:
    url = database(cluster, "migrated")
    with closing(open_stores(url)) as stores, psycopg.connect(url) as other:
        other.execute("SELECT pg_advisory_xact_lock(hashtext('toetssteen_register'))")
        begun = time.monotonic()
        with refused("UPS-STO-001"):
            WRITES["add_version"](stores)
        assert 1.9 < time.monotonic() - begun < 6
        for read in READS.values():
            read(stores)
        # Who writes evidence or a rollout waits for nobody who writes to the register.
        WRITES["change"](stores)


def test_a_lock_on_a_row_in_postgres_is_told_after_two_seconds(cluster: Cluster) -> None:
    url = database(cluster, "migrated")
    with closing(open_stores(url)) as stores, psycopg.connect(url) as other:
        stores.rollouts.change(rollout(1), 0)
        other.execute("SELECT * FROM toetssteen_state.rollout FOR UPDATE")
        with refused("UPS-STO-001"):
            stores.rollouts.change(rollout(2), 1)


@pytest.mark.parametrize("begin", ["BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_that_somebody_is_at_becomes_one_of_ours_when_they_are_done(
    tmp_path: Path, begin: str
) -> None:
    with closing(sqlite3.connect(tmp_path / "state.sqlite", check_same_thread=False)) as other:
        other.executescript("CREATE TABLE iets (a); INSERT INTO iets VALUES (1)")
        other.execute(begin)
        other.execute("SELECT * FROM iets").fetchall()
        with closing(open_stores(tmp_path)) as stores:
            with refused("UPS-STO-001"):
                stores.schema_problem()
            timer = Timer(0.5, other.rollback)
            timer.start()
            assert stores.schema_problem() == "the database state was never migrated"
            timer.join()


def test_who_gets_no_connection_within_two_seconds_is_told(kept: Stores) -> None:
    with ExitStack() as others:
        for _ in range(15):
            others.enter_context(kept.databases[0].reading("test"))
        with refused("UPS-STO-001"):
            kept.rollouts.in_force()

    assert kept.rollouts.in_force() is None


def test_a_full_disk_refuses_writes_keeps_what_is_there_and_takes_more_when_there_is_room(
    kept: Stores,
) -> None:
    kept.definitions.add(version())
    register = kept.databases[2]
    with register.reading("test") as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    register.close()

    def shrink(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    event.listen(register.engine, "connect", shrink)
    large = version(2, text=f"{PRIVATE} " * 4_000)
    with refused("UPS-STO-002"):
        kept.definitions.add(large)
    assert kept.definitions.history(TENANT, IDS[0]) == (version(),)
    kept.rollouts.change(rollout(1), 0)

    event.remove(register.engine, "connect", shrink)
    register.close()
    kept.definitions.add(large)
    assert kept.definitions.latest(TENANT, IDS[0]) == large


def test_a_full_disk_in_postgres_is_told_as_such(cluster: Cluster) -> None:
    url = database(cluster, "migrated")
    with closing(open_stores(url)) as stores:
        with stores.databases[2].writing("test") as connection:
            # A real full disk needs a disk of its own; this is what the server says then.
            connection.execute(
                text(
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS"
                    f" $$ BEGIN RAISE EXCEPTION '{PRIVATE}' USING ERRCODE = 'disk_full'; END $$"
                )
            )
            connection.execute(
                text(
                    "CREATE TRIGGER full_disk BEFORE INSERT ON version"
                    " FOR EACH ROW EXECUTE FUNCTION full_disk()"
                )
            )
        with refused("UPS-STO-002"):
            WRITES["add_version"](stores)


_WRITE_UNTIL_IT_FAILS = """
import resource, sys
from sqlalchemy import event
from tests.stores.builders import IDS, TENANT, version
from toetssteen.contract.errors import StoreError
from toetssteen.stores.sql import open_stores

stores = open_stores(sys.argv[1])
made = []
event.listen(stores.databases[2].engine, "connect", lambda *_: made.append(1))
stores.definitions.add(version())
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, hard))
try:
    stores.definitions.add(version(2, text="lang " * 100_000))
except StoreError as error:
    print(error)
assert stores.definitions.history(TENANT, IDS[0]) == (version(),)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
stores.definitions.add(version(2))
print(len(made), "connections")
print(stores.definitions.latest(TENANT, IDS[0]) == version(2))
stores.close()
"""


@pytest.mark.usefixtures("kept")
def test_an_error_of_input_or_output_is_told_and_the_next_write_has_another_connection(
    tmp_path: Path,
) -> None:
    ran = subprocess.run(  # noqa: S603  our own program, no shell
        [sys.executable, "-W", "error", "-c", _WRITE_UNTIL_IT_FAILS, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.stdout.splitlines() == [
        "UPS-STO-003 definitions.add: OperationalError SQLITE_IOERR_WRITE",
        "2 connections",
        "True",
    ], ran.stderr


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite").write_text("geen database " * 1_000)

    with closing(open_stores(tmp_path)) as stores, refused("UPS-STO-003"):
        stores.migrate()


def test_a_row_that_cannot_be_read_is_told(stores: Stores) -> None:
    stores.rollouts.change(rollout(1), 0)
    with stores.databases[0].writing("test") as connection:
        connection.execute(update(ROLLOUT).values(state=f'{{"name": "{PRIVATE}"}}'))

    with refused("UPS-STO-003"):
        stores.rollouts.in_force()


def test_a_directory_that_is_gone_is_told(tmp_path: Path) -> None:
    with closing(open_stores(tmp_path / "weg")) as stores:
        (tmp_path / "weg").rmdir()
        with refused("UPS-STO-001"):
            stores.rollouts.in_force()


def test_tables_that_are_not_there_are_told(bare_address: str | Path) -> None:
    with closing(open_stores(bare_address)) as stores:
        for name, part in (READS | WRITES).items():
            if name != "schema_problem":
                with refused("UPS-STO-003"):
                    part(stores)


@pytest.fixture(scope="module")
def own_cluster() -> Iterator[Cluster]:
    """A cluster that may be stopped: nobody else works in it."""
    with started_cluster() as started:
        with closing(open_stores(started.url())) as stores:
            stores.migrate()
        yield started


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_postgres_that_stops_is_told_at_once_and_found_again_when_it_is_back(
    own_cluster: Cluster, mode: str
) -> None:
    with closing(open_stores(own_cluster.url())) as stores:
        before = stores.rollouts.in_force()
        stores.evidence.tallies("rules-2")
        own_cluster.stop(mode)
        try:
            begun = time.monotonic()
            for part in [*READS.values(), *WRITES.values()]:
                with refused("UPS-STO-001"):
                    part(stores)
            assert time.monotonic() - begun < 10
        finally:
            own_cluster.start()

        assert stores.rollouts.in_force() == before
        WRITES["add_evidence"](stores)


def test_who_asked_nothing_while_postgres_was_away_notices_nothing(own_cluster: Cluster) -> None:
    with closing(open_stores(own_cluster.url())) as stores:
        before = stores.rollouts.in_force()
        own_cluster.stop("immediate")
        own_cluster.start()

        assert stores.rollouts.in_force() == before


def test_postgres_that_stops_inside_a_transaction_keeps_nothing_of_it(
    own_cluster: Cluster,
) -> None:
    with closing(open_stores(own_cluster.url())) as stores:
        with refused("UPS-STO-001"), stores.databases[0].writing("test") as connection:
            connection.execute(text("DELETE FROM rollout"))
            own_cluster.stop("immediate")
            own_cluster.start()
            connection.execute(text("DELETE FROM rollout"))

        stores.rollouts.change(rollout(3, "ander"), 0)
        assert stores.rollouts.named("ander") == rollout(3, "ander")


def test_postgres_that_hangs_is_told_in_seconds(own_cluster: Cluster) -> None:
    with closing(open_stores(own_cluster.url())) as stores:
        own_cluster.freeze()
        try:
            begun = time.monotonic()
            with refused("UPS-STO-001"):
                stores.rollouts.in_force()
            assert time.monotonic() - begun < 8
        finally:
            own_cluster.thaw()
        stores.rollouts.in_force()


def test_a_server_that_is_not_there_is_told_without_its_password(tmp_path: Path) -> None:
    url = f"postgresql://iemand:{PRIVATE}@127.0.0.1:9/{tmp_path.name}"

    with closing(open_stores(url)) as stores, refused("UPS-STO-001"):
        stores.schema_problem()
