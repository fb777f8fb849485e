from errno import ENOSPC
from pathlib import Path

import pytest

from toetssteen.flags.kill_file import KILL, SPARE, KillFile


def test_a_kill_is_seen_by_whoever_looks_at_the_directory(tmp_path: Path) -> None:
    one, other = KillFile(tmp_path), KillFile(tmp_path)
    one.prepare()

    one.put()

    assert other.is_there()
    assert not (tmp_path / SPARE).exists()


def test_a_kill_needs_no_spare_file(tmp_path: Path) -> None:
    KillFile(tmp_path).put()

    assert KillFile(tmp_path).is_there()


def test_a_kill_needs_no_room_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kill = KillFile(tmp_path)
    kill.prepare()

    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    for making in ("open", "touch", "write_bytes"):
        monkeypatch.setattr(Path, making, full)
    kill.put()

    assert kill.is_there()


def test_a_second_kill_changes_nothing(tmp_path: Path) -> None:
    kill = KillFile(tmp_path)
    kill.put()
    kill.put()

    assert kill.is_there()


def test_a_kill_that_is_taken_away_can_come_again(tmp_path: Path) -> None:
    kill = KillFile(tmp_path)
    kill.put()
    kill.take_away()

    assert not kill.is_there()
    assert (tmp_path / SPARE).exists()


def test_anything_called_kill_kills_also_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / KILL).symlink_to(tmp_path / "nothing")

    assert KillFile(tmp_path).is_there()


def test_a_directory_that_cannot_be_looked_at_kills(tmp_path: Path) -> None:
    in_a_file = tmp_path / "file"
    in_a_file.touch()

    assert KillFile(in_a_file).is_there()


def test_preparing_during_a_kill_leaves_no_spare(tmp_path: Path) -> None:
    kill = KillFile(tmp_path)
    kill.put()
    kill.prepare()

    assert not (tmp_path / SPARE).exists()
