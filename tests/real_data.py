"""Where the real glossaries are, the mark of a test that needs them, and how much it reads."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

_BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[2] / "shared" / "data"


def _found() -> Path | None:
    place = Path(os.environ.get("TOETSSTEEN_DATA") or _BESIDE_THE_REPOSITORY)
    return place if place.is_dir() else None


DATA = _found()
Row = TypeVar("Row")

# For a parameter of a test: a sample that says enough, and all of a file for a soak.
AMOUNTS = [400, pytest.param(sys.maxsize, id="all", marks=pytest.mark.soak)]

needs_data = pytest.mark.skipif(
    DATA is None, reason="no real glossaries: set TOETSSTEEN_DATA to their directory"
)


def real_file(name: str) -> bytes:
    """Return the bytes of one of them; for tests marked with ``needs_data``."""
    assert DATA is not None, "this test lacks the mark needs_data"
    return (DATA / name).read_bytes()


def some_of(rows: Sequence[Row], most: int) -> list[Row]:
    """Return *rows*, or *most* of them: the same ones in every run, in their order."""
    if len(rows) <= most:
        return list(rows)
    chosen = Random(0).sample(range(len(rows)), most)  # noqa: S311  no secret
    return [rows[at] for at in sorted(chosen)]
