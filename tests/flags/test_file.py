import json
import os
import subprocess
import sys
from errno import ENOSPC
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs, to_builtins

from tests.routing.states import R25, override
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.flags.file import ROLLOUT, RolloutFile

NAMES = ("v1", "v2-compat", "v2")


def test_what_was_written_is_read(tmp_path: Path) -> None:
    state = structs.replace(R25, overrides=(override("v2"),))
    RolloutFile(tmp_path, NAMES).write(state)

    assert RolloutFile(tmp_path, NAMES).read() == state


def test_a_file_that_is_not_there_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        RolloutFile(tmp_path, NAMES).read()


def changed(**keys: Any) -> str:  # noqa: ANN401
    return json.dumps({**to_builtins(R25), **keys})


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        changed()[:-9],
        changed(shares={"everyone": 1.5}),
        changed(share=0.5),
        changed(candidate="v9"),
        changed(overrides=[{"variant": "v9", "until": "2026-01-01T00:00:00Z"}]),
        changed(overrides=[{"variant": "v2", "until": "2026-01-01T00:00:00"}]),
        changed(epoch=-1),
        changed(status="paused"),
        changed(salt="Engine 2026"),
        changed().replace('"epoch":', '"epoch": 1, "epoch":'),
    ],
)
def test_what_is_no_rollout_is_refused_as_a_whole(tmp_path: Path, content: str) -> None:
    (tmp_path / ROLLOUT).write_text(content)

    with pytest.raises(UnreadableInputError) as refused:
        RolloutFile(tmp_path, NAMES).read()
    assert refused.value.code == "INP-PLN-001"


def test_content_decides_and_not_the_time_of_the_file(tmp_path: Path) -> None:
    file = RolloutFile(tmp_path, NAMES)
    file.write(R25)
    before = (tmp_path / ROLLOUT).stat()
    file.read()

    file.write(structs.replace(R25, epoch=4))
    os.utime(tmp_path / ROLLOUT, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert file.read().epoch == 4


def test_a_link_that_is_swapped_is_followed_anew(tmp_path: Path) -> None:
    for name, epoch in (("one", 4), ("two", 5)):
        (tmp_path / name).mkdir()
        RolloutFile(tmp_path / name, NAMES).write(structs.replace(R25, epoch=epoch))
    link, file = tmp_path / ROLLOUT, RolloutFile(tmp_path, NAMES)
    link.symlink_to(tmp_path / "one" / ROLLOUT)
    first = file.read()
    link.unlink()
    link.symlink_to(tmp_path / "two" / ROLLOUT)
    second = file.read()

    assert (first.epoch, second.epoch) == (4, 5)


WRITING = """
import sys
from itertools import count
from pathlib import Path
from msgspec import json, structs
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.flags.file import RolloutFile

state = json.decode(sys.argv[2], type=RolloutState)
file = RolloutFile(Path(sys.argv[1]), ("v1", "v2-compat"))
for epoch in count(4):
    file.write(structs.replace(state, epoch=epoch, stage="R" * (epoch % 5000)))
"""


def test_a_reader_never_sees_half_of_what_another_process_writes(tmp_path: Path) -> None:
    file = RolloutFile(tmp_path, NAMES)
    file.write(R25)
    with subprocess.Popen(  # noqa: S603  our own lines
        [sys.executable, "-c", WRITING, str(tmp_path), json.dumps(to_builtins(R25))]
    ) as writer:
        try:
            while file.read().epoch < 4:  # it takes its time to start
                assert writer.poll() is None
            epochs = [file.read().epoch for _ in range(5_000)]
        finally:
            writer.kill()

    assert len(set(epochs)) > 1
    assert epochs == sorted(epochs)


def test_a_write_that_fails_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = RolloutFile(tmp_path, NAMES)
    file.write(R25)

    def full(_: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.write(structs.replace(R25, epoch=4))

    assert file.read() == R25
    assert [path.name for path in tmp_path.iterdir()] == [ROLLOUT]
