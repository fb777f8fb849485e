"""The written pages, taken apart into what can be run, followed and compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Final

ROOT: Final = Path(__file__).parents[2]
RUN_PAGES: Final = ("README.md", "docs/tour.md", "docs/how-to/*.md")
"""Pages whose commands and Python are run."""

_BLOCK: Final = re.compile(
    r"^(?P<indent> *)```(?P<language>\w+)(?: (?P<file>\S+))?\n(?P<body>.*?)^ *```$",
    re.MULTILINE | re.DOTALL,
)
_LINK: Final = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_EXIT: Final = re.compile(r"# exit (?P<code>\d+)$")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; ``file`` is where its text belongs, when the fence names a file."""

    language: str
    file: str | None
    body: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is typed, its exit code, and the lines that the page shows of its output."""

    typed: str
    exit_code: int
    shown: tuple[str, ...]


def run_pages() -> list[str]:
    """Return the pages that are run, by their path from the root."""
    found = [path for pattern in RUN_PAGES for path in sorted(ROOT.glob(pattern))]
    return [path.relative_to(ROOT).as_posix() for path in found]


def all_pages() -> list[str]:
    """Return every page of the repository that people read."""
    found = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("changelog.d/*.md")]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def read(page: str) -> str:
    """Return the text of *page*."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of *page* in order."""
    for found in _BLOCK.finditer(read(page)):
        yield Block(found["language"], found["file"], dedent(found["body"]))


def commands(block: Block) -> Iterator[Command]:
    """Yield the commands of a block: behind ``$`` in a console, every line in a shell."""
    if block.language == "shell":
        for line in block.body.splitlines():
            yield _command(line, ())
    elif block.language == "console":
        for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
            typed, *shown = part.splitlines()
            yield _command(typed, tuple(line for line in shown if line.strip() not in {"", "…"}))


def _command(typed: str, shown: tuple[str, ...]) -> Command:
    stated = _EXIT.search(typed)
    return Command(typed, int(stated["code"]) if stated else 0, shown)


def links(page: str) -> list[str]:
    """Return the targets of the links of *page* that stand in the repository, without anchors."""
    text = _BLOCK.sub("", read(page))
    targets = [found["target"].partition("#")[0] for found in _LINK.finditer(text)]
    return [target for target in targets if target and "://" not in target]
