"""Where the real glossaries are, and the mark of a test that needs them."""

import os
from pathlib import Path

import pytest

_BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[2] / "shared" / "data"


def _found() -> Path | None:
    place = Path(os.environ.get("TOETSSTEEN_DATA") or _BESIDE_THE_REPOSITORY)
    return place if place.is_dir() else None


DATA = _found()

needs_data = pytest.mark.skipif(
    DATA is None, reason="no real glossaries: set TOETSSTEEN_DATA to their directory"
)


def real_file(name: str) -> bytes:
    """Return the bytes of one of them; for tests marked with ``needs_data``."""
    assert DATA is not None, "this test lacks the mark needs_data"
    return (DATA / name).read_bytes()
