"""Runs the command line, in this process or as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from toetssteen.cli import main

TIMEOUT = 60


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments: str | Path, typed: bytes | str = b"") -> Ran:
    """Run ``toetssteen`` with *arguments*, in this process."""
    with pytest.MonkeyPatch.context() as patch, CliRunner().isolation(typed) as (out, err, _):
        patch.setattr(sys, "argv", ["toetssteen", *map(str, arguments)])
        with pytest.raises(SystemExit) as stop:
            main()
    assert isinstance(stop.value.code, int)
    return Ran(stop.value.code, out.getvalue().decode(), err.getvalue().decode())


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "toetssteen", *map(str, arguments)]


def environment(**changed: str) -> Mapping[str, str]:
    """Return ours with *changed*, and with output held back as it is for a user in a pipe."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**ours, **changed}


def process(*arguments: str | Path, typed: bytes = b"", **changed: str) -> Ran:
    """Run ``toetssteen`` as a process of its own, with *changed* in its environment."""
    done = subprocess.run(  # noqa: S603  our own command
        command(*arguments),
        input=typed,
        capture_output=True,
        check=False,
        env=environment(**changed),
        timeout=TIMEOUT,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def jsonl(*definitions: Mapping[str, object]) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in definitions)


def written(file: Path, content: bytes | str) -> Path:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def numbered(count: int) -> Iterable[dict[str, object]]:
    """Return as many definitions, each to be told from the others by its id and its result."""
    return (
        {"id": str(n), "begrip": f"sloep {n}", "text": f"{'iets met ' * (n % 3)}riem {n}"}
        for n in range(count)
    )


def without_stamps(result: dict[str, Any]) -> dict[str, Any]:
    stamps = ("correlation_id", "timestamp", "duration_ms")
    kept = {key: value for key, value in result["system"].items() if key not in stamps}
    assert len(kept) == len(result["system"]) - len(stamps)
    return {**result, "system": kept}
