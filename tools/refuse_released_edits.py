"""Refuse a commit that edits a released schema: a released folder is a promise.

    python tools/refuse_released_edits.py

A folder is released when the last commit has it. Exit code 0: none of them differs from that
commit; 1: some do, and standard error names the files.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final

SCHEMAS: Final = "src/toetssteen/contract/schema"
REFUSED: Final = 1


def main() -> int:
    """Compare the current repository with its last commit and return the exit code."""
    released = _lines("ls-tree", "-r", "--name-only", "--full-tree", "HEAD", SCHEMAS)
    changed = _lines("diff", "--name-only", "HEAD", "--", f":/{SCHEMAS}")
    refused = edited(released, changed)
    for path in refused:
        sys.stderr.write(f"{path}: released and never edited; release a new version instead\n")
    return REFUSED if refused else 0


def edited(released: Sequence[str], changed: Sequence[str]) -> tuple[str, ...]:
    """Return which of the *changed* paths stand in a folder with *released* files, sorted."""
    folders = {PurePosixPath(path).parent for path in released}
    return tuple(sorted(path for path in changed if PurePosixPath(path).parent in folders))


def _lines(*arguments: str) -> list[str]:
    """Return the output of git; nothing before the first commit."""
    command = ("git", *arguments)
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  git, with words of ours
    return ran.stdout.splitlines()


if __name__ == "__main__":
    sys.exit(main())
