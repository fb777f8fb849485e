"""Build the Dutch lexicon from the package spacy-lookups-data.

    python tools/build_lexicon.py [--output PATH] [--check]

Exit codes: 0 written, or up to date; 1 the file differs (``--check``); 2 could not build.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from dutch_readings import readings_by_form
from dutch_tables import PACKAGE, PACKAGE_VERSION, TablesMissingError, read_tables
from toetssteen.language.packed import pack, unpack

LEXICON: Final = Path(__file__).parents[1] / "src" / "toetssteen" / "language" / "lexicon.bin"
WRITTEN = UP_TO_DATE = 0
DIFFERS: Final = 1
COULD_NOT_BUILD: Final = 2


def main() -> int:
    """Build the lexicon as the command line says, and return the exit code."""
    options = _options()
    try:
        built = build()
    except TablesMissingError as error:
        _say(f"error: {error}")
        return COULD_NOT_BUILD
    return _check(built, options.output) if options.check else _write(built, options.output)


def build() -> bytes:
    """Return the bytes of ``lexicon.bin``; the same on each run.

    Raises:
        TablesMissingError: the source package is absent or of another version.
    """
    _say(f"reading {PACKAGE} {PACKAGE_VERSION}")
    tables = read_tables()
    _say("deriving the readings of each form")
    entries = readings_by_form(tables)
    _say(f"packing {len(entries):,} forms, {sum(map(len, entries.values())):,} readings")
    return pack(entries)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the Dutch lexicon.")
    parser.add_argument("--output", type=Path, default=LEXICON, metavar="PATH")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    return parser.parse_args()


def _write(built: bytes, path: Path) -> int:
    path.write_bytes(built)
    _say(f"wrote {path}: {len(built):,} bytes")
    return WRITTEN


def _check(built: bytes, path: Path) -> int:
    """Compare what is inside: another release of zlib may pack the same lines otherwise."""
    try:
        is_same = unpack(path.read_bytes()) == unpack(built)
    except (OSError, ValueError) as error:
        _say(f"{path} cannot be read: {error}")
        return DIFFERS
    _say(
        f"{path} is up to date"
        if is_same
        else f"{path} differs; run: python tools/build_lexicon.py"
    )
    return UP_TO_DATE if is_same else DIFFERS


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
