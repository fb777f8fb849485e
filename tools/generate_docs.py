"""Write the pages that the code already knows, or say which of them differ.

    python tools/generate_docs.py [--check]

Writes ``docs/rules/``, ``docs/codes.md``, ``docs/commands.md``, ``docs/profiles.md``,
``docs/settings.md``, ``docs/openapi.json`` and the parts of other pages between
``<!-- begin: name -->`` and
``<!-- end: name -->``. Exit code 0: written, or all as it should be; 1 (``--check``): pages
differ, are missing or are too many.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from doc_codes import code_pages
from doc_commands import command_pages
from doc_openapi import openapi_pages
from doc_profiles import profile_pages
from doc_rules import FOLDER, rule_pages
from doc_sections import with_sections
from doc_settings import settings_pages

ROOT: Final = Path(__file__).parents[1]
SECTIONED: Final = (
    "README.md",
    "CHANGELOG.md",
    "docs/tour.md",
    "docs/how-to/choose-a-profile.md",
)
DIFFERS: Final = 1


def main() -> int:
    """Do what the command line says and return the exit code."""
    parser = argparse.ArgumentParser(description="Write the generated pages.")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    wanted = pages()
    return _check(wanted) if parser.parse_args().check else _write(wanted)


def pages() -> Mapping[str, str]:
    """Return every generated page by its path from the root."""
    generated = rule_pages() | code_pages() | command_pages() | profile_pages()
    generated |= settings_pages() | openapi_pages()
    mixed = {name: with_sections((ROOT / name).read_text(encoding="utf-8")) for name in SECTIONED}
    return generated | mixed


def _check(wanted: Mapping[str, str]) -> int:
    wrong = [f"{name}: differs" for name, page in wanted.items() if _found(name) != page]
    wrong += [f"{name}: too many" for name in _too_many(wanted)]
    for line in sorted(wrong):
        sys.stdout.write(f"{line}\n")
    if wrong:
        sys.stdout.write("Run `make docs-write` and read the difference.\n")
    return DIFFERS if wrong else 0


def _write(wanted: Mapping[str, str]) -> int:
    for name in _too_many(wanted):
        (ROOT / name).unlink()
    for name, page in wanted.items():
        if _found(name) != page:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_text(page, encoding="utf-8")
            sys.stdout.write(f"{name}: written\n")
    return 0


def _found(name: str) -> str | None:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _too_many(wanted: Mapping[str, str]) -> list[str]:
    there = sorted((ROOT / FOLDER).glob("*.md"))
    return [name for path in there if (name := f"{FOLDER}/{path.name}") not in wanted]


if __name__ == "__main__":
    sys.exit(main())
