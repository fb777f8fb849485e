"""What the tests let another process do to a store. Each part is a command of its own.

``python -m tests.stores.processes migrate ADDRESS``
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.stores.builders import rollout
from toetssteen.stores.interface import EpochConflict
from toetssteen.stores.sql import Stores, open_stores

ROOT = Path(__file__).parents[2]


def started(part: str, address: str | Path) -> subprocess.Popen[str]:
    """Start *part* on the stores at *address*; it waits for a line before it begins."""
    process = subprocess.Popen(  # noqa: S603  this file, no shell
        [sys.executable, "-W", "error", "-m", "tests.stores.processes", part, str(address)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def together(part: str, address: str | Path, count: int) -> list[str]:
    """Return what *count* processes say that do *part* at the same moment."""
    processes = [started(part, address) for _ in range(count)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate(timeout=90)[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * count
    return said


def say(what: object) -> None:
    """Tell *what* to who started this process."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def migrate(stores: Stores) -> None:
    """Migrate, and say what is still wrong."""
    stores.migrate()
    say(stores.schema_problem())


def contend(stores: Stores) -> None:
    """Try to write each of 50 epochs, and say which were won."""
    for epoch in range(50):
        try:
            stores.rollouts.change(rollout(epoch + 1), epoch)
        except EpochConflict:
            continue
        say(epoch + 1)


def write(stores: Stores) -> None:
    """Write one epoch after the other for ever, and say each when it is written."""
    stored = stores.rollouts.in_force()
    epoch = stored.epoch if stored else 0
    while True:
        stores.rollouts.change(rollout(epoch + 1, stage=f"stage {epoch + 1}"), epoch)
        epoch += 1
        say(epoch)


PARTS: dict[str, Callable[[Stores], None]] = {
    "migrate": migrate,
    "contend": contend,
    "write": write,
}


def main(part: str, address: str) -> None:
    """Do *part* on the stores at *address* as soon as a line comes."""
    stores = open_stores(address)
    say("ready")
    sys.stdin.readline()
    PARTS[part](stores)
    stores.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
