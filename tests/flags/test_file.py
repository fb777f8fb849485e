import json
import os
import threading
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


def test_no_file_is_no_rollout(tmp_path: Path) -> None:
    assert RolloutFile(tmp_path, NAMES).read() is None


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

    read = file.read()
    assert read is not None
    assert read.epoch == 4


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

    assert first is not None
    assert second is not None
    assert (first.epoch, second.epoch) == (4, 5)


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    writer, reader = RolloutFile(tmp_path, NAMES), RolloutFile(tmp_path, NAMES)
    writer.write(R25)
    stopped = threading.Event()

    def write() -> None:
        epoch = 4
        while not stopped.is_set():
            writer.write(structs.replace(R25, epoch=epoch, stage="R" * (epoch % 50)))
            epoch += 1

    thread = threading.Thread(target=write)
    thread.start()
    try:
        epochs = [state.epoch for _ in range(2_000) if (state := reader.read())]
    finally:
        stopped.set()
        thread.join()

    assert len(epochs) == 2_000
    assert epochs == sorted(epochs)
