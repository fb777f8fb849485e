"""Finds the published schemas, which are not ours and not in the repository."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def published(name: str) -> bytes:
    """Return schema *name*, or skip the test with the reason."""
    folders = [ROOT.parent / "shared" / "data"]
    if elsewhere := os.environ.get("TOETSSTEEN_DATA"):
        folders.insert(0, Path(elsewhere))
    for folder in folders:
        schema = folder / "schemas" / name
        if schema.is_file():
            return schema.read_bytes()
    pytest.skip(f"{name} is not here; set TOETSSTEEN_DATA to the folder that holds schemas/")
