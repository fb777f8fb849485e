"""Several processes on one store, and one that is killed."""

import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.stores.builders import rollout
from tests.stores.processes import started, together
from toetssteen.stores.sql import open_stores


def test_of_processes_that_write_the_same_epoch_one_wins(address: str | Path) -> None:
    said = together("contend", address, 2)

    won = sorted(int(epoch) for each in said for epoch in each.split())
    assert won == list(range(1, 51))
    with closing(open_stores(address)) as stores:
        assert stores.rollouts.in_force() == rollout(50)


@pytest.mark.timeout(240)
def test_a_process_that_is_killed_while_it_writes_leaves_the_old_or_the_new(
    tmp_path: Path,
) -> None:
    drawn = random.Random(4)  # noqa: S311  when to kill is no secret
    with closing(open_stores(tmp_path)) as stores:
        stores.migrate()
        for _ in range(12):
            process = started("write", tmp_path)
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
            time.sleep(drawn.uniform(0.02, 0.2))
            process.kill()
            said = process.communicate(timeout=30)[0].split()

            stored = stores.rollouts.in_force()
            told = int(said[-1]) if said else 0
            epoch = stored.epoch if stored else 0
            # What was said is written; at most one more was written and not said any more.
            assert told == 0 or epoch in {told, told + 1}
            assert stored == (rollout(epoch, stage=f"stage {epoch}") if epoch else None)
        assert epoch > 12

    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_processes_that_migrate_at_once_all_find_it_done(bare_address: str | Path) -> None:
    assert together("migrate", bare_address, 6) == ["None\n"] * 6
