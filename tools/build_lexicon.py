"""Build the lexicon of a language from the package spacy-lookups-data.

    python tools/build_lexicon.py [--lang nl|en] [--output PATH] [--check]

Exit codes: 0 written, or up to date; 1 the file differs (``--check``); 2 could not build.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import dutch_readings
import english_readings
from lexicon_tables import PACKAGE, PACKAGE_VERSION, Tables, TablesMissingError, read_tables
from toetssteen.language.packed import pack, unpack
from toetssteen.language.readings import Reading

FOLDER: Final = Path(__file__).parents[1] / "src" / "toetssteen" / "language"
FILES: Final = {"nl": "lexicon.bin", "en": "lexicon_en.bin"}
READERS: Final[Mapping[str, Callable[[Tables], dict[str, set[Reading]]]]] = {
    "nl": dutch_readings.readings_by_form,
    "en": english_readings.readings_by_form,
}
WRITTEN = UP_TO_DATE = 0
DIFFERS: Final = 1
COULD_NOT_BUILD: Final = 2


def main() -> int:
    """Build the lexicon as the command line says, and return the exit code."""
    options = _options()
    try:
        built = build(options.lang)
    except TablesMissingError as error:
        _say(f"error: {error}")
        return COULD_NOT_BUILD
    path = options.output or FOLDER / FILES[options.lang]
    return _check(built, path, options.lang) if options.check else _write(built, path)


def build(language: str) -> bytes:
    """Return the bytes of the lexicon of *language*; the same on each run.

    Raises:
        TablesMissingError: the source package is absent or of another version.
    """
    _say(f"reading {PACKAGE} {PACKAGE_VERSION}")
    tables = read_tables(language)
    _say("deriving the readings of each form")
    entries = READERS[language](tables)
    _say(f"packing {len(entries):,} forms, {sum(map(len, entries.values())):,} readings")
    return pack(entries)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the lexicon of a language.")
    parser.add_argument("--lang", choices=sorted(FILES), default="nl")
    parser.add_argument("--output", type=Path, metavar="PATH")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    return parser.parse_args()


def _write(built: bytes, path: Path) -> int:
    path.write_bytes(built)
    _say(f"wrote {path}: {len(built):,} bytes")
    return WRITTEN


def _check(built: bytes, path: Path, language: str) -> int:
    """Compare what is inside: another release of zlib may pack the same lines otherwise."""
    try:
        is_same = unpack(path.read_bytes()) == unpack(built)
    except (OSError, ValueError) as error:
        _say(f"{path} cannot be read: {error}")
        return DIFFERS
    _say(
        f"{path} is up to date"
        if is_same
        else f"{path} differs; run: python tools/build_lexicon.py --lang {language}"
    )
    return UP_TO_DATE if is_same else DIFFERS


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
