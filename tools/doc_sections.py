"""The parts of written pages that the code knows better: between two marks, by name."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from doc_commands import output_of
from toetssteen.cli import COMMANDS
from toetssteen.container import build
from toetssteen.inputs.family import FORMATS
from toetssteen.outputs.family import RENDERERS
from toetssteen.settings import settings_from

SAMPLE: Final = "examples/havenbegrippen.csv"
SHOWN: Final = "ligplaatsvergunning"
"""The definition of the sample whose findings README shows under both engines."""

HEADINGS: Final = ("Rules", "Contract", "Rollout", "API", "Fixed")
FRAGMENTS: Final = Path(__file__).parents[1] / "changelog.d"

_SECTION: Final = re.compile(
    r"(?P<begin><!-- begin: (?P<name>[a-z-]+) -->\n).*?(?P<end><!-- end: (?P=name) -->)", re.DOTALL
)


def with_sections(page: str) -> str:
    """Return *page* with each marked part as the code has it now.

    Raises:
        KeyError: a mark names a part that nobody makes.
    """
    return _SECTION.sub(
        lambda found: f"{found['begin']}{SECTIONS[found['name']]()}\n{found['end']}", page
    )


def _demo() -> str:
    return _console("$ make demo", *_checked("v1"), *_checked("v2"), *_compared())


def _checked(variant: str) -> Iterator[str]:
    """Yield one definition of the report, and the counts."""
    arguments = ("check", SAMPLE, "--variant", variant, "--fail-on", "none")
    blocks = output_of(*arguments).split(f"{SAMPLE}:")
    yield f"$ .venv/bin/toetssteen {' '.join(arguments)}"
    yield "…"
    yield from next(f"{SAMPLE}:{block.rstrip()}" for block in blocks if SHOWN in block).split("\n")
    yield "…"
    summary = blocks[-1].partition("\nSamenvatting\n")[2]
    yield from ("Samenvatting", *summary.partition("\n\n")[0].split("\n"))
    yield "…"


def _compared() -> Iterator[str]:
    arguments = ("compare", SAMPLE, "--control", "v1", "--candidate", "v2")
    yield f"$ .venv/bin/toetssteen {' '.join(arguments)}"
    yield from output_of(*arguments).partition("\n\n")[0].split("\n")
    yield "…"


def _tour() -> str:
    arguments = ("validate", "schipper", "persoon die een schip zou moeten besturen")
    command = f'$ toetssteen {arguments[0]} {arguments[1]} "{arguments[2]}"'
    return _console(command, *output_of(*arguments).rstrip().split("\n"))


def _console(*lines: str) -> str:
    return "\n".join(("```console", *lines, "```"))


def _commands() -> str:
    rows = [f"| `toetssteen {name}` | {_about(name)} |" for name in COMMANDS]
    return "\n".join(("| command | what it does |", "|---|---|", *rows))


def _about(command: str) -> str:
    """Return the first sentence of the help, which stands below the line with the usage."""
    paragraphs = output_of("--lang", "en", command, "--help").split("\n\n")
    return " ".join(paragraphs[1].split())


def _formats() -> str:
    reads, writes = (", ".join(f"`{name}`" for name in names) for names in (FORMATS, RENDERERS))
    return f"Reads: {reads}.\nWrites: {writes}."


def _profiles() -> str:
    house = build(settings_from({}))
    rows = [
        f"| `{profile}` | `{name}` | {_first_comment(profile)} |"
        for name in house.variants
        for profile in house.profiles(name)
    ]
    return "\n".join(("| profile | variant | for |", "|---|---|---|", *rows))


def _first_comment(profile: str) -> str:
    file = settings_from({}).config / "profiles" / f"{profile}.toml"
    return file.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ")


def _unreleased() -> str:
    """Return the fragments under their headings; a heading without one is left out."""
    parts = []
    for heading in HEADINGS:
        found = sorted(FRAGMENTS.glob(f"*.{heading.lower()}.md"))
        said = [f"* {' '.join(path.read_text(encoding='utf-8').split())}" for path in found]
        parts += [f"### {heading}\n", *said, ""] if said else []
    return "\n".join(parts).rstrip()


SECTIONS: Final[Mapping[str, Callable[[], str]]] = {
    "commands": _commands,
    "demo": _demo,
    "formats": _formats,
    "profiles": _profiles,
    "tour": _tour,
    "unreleased": _unreleased,
}
