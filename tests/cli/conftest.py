"""Files that more than one test of the command line reads."""

from pathlib import Path

import pytest

from tests.cli.running import jsonl, written


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """Three definitions with, under v2: nothing to say, a warning, an error."""
    text = (
        "id;begrip;definitie\na;sloep;vaartuig met riemen\nb;kade;iets\nc;boei;boei in het water\n"
    )
    return written(tmp_path / "begrippen.csv", text)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return written(
        tmp_path / "goed.jsonl",
        jsonl({"id": "g1", "begrip": "sloep", "text": "vaartuig met riemen", "kleur": "rood"}),
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Broken at its second line; the first can be judged."""
    first = jsonl({"id": "k1", "begrip": "boot", "text": "vaartuig zonder riemen"})
    return written(tmp_path / "kapot.jsonl", first + b'{"begrip": \n')
