"""Show a stranger what the house does: the sample glossary under V1, under V2, and the difference.

    python tools/demo.py

Echoes each command before its output, so that it can be repeated, and leaves an HTML report
in ``build``. Exit code 0: everything ran, whatever was found; 2: a command could not run.
"""

import shlex
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
SAMPLE: Final = "examples/havenbegrippen.csv"
REPORT: Final = "build/demo-verslag.html"
COULD_NOT_RUN: Final = 2


@dataclass(frozen=True, slots=True)
class Step:
    """A heading for the reader, and the arguments of ``toetssteen`` that come below it."""

    heading: str
    arguments: tuple[str, ...]


STEPS: Final = (
    Step(
        "1. Engine V1: patronen van toen",
        ("check", SAMPLE, "--variant", "v1", "--fail-on", "none"),
    ),
    Step(
        "2. Engine V2: kent woordsoorten",
        ("check", SAMPLE, "--variant", "v2", "--fail-on", "none"),
    ),
    Step(
        "3. Wat er anders wordt als V2 antwoordt",
        ("compare", SAMPLE, "--control", "v1", "--candidate", "v2"),
    ),
    Step(
        "4. Hetzelfde verslag van V2 als pagina",
        (
            *("check", SAMPLE, "--variant", "v2", "--fail-on", "none"),
            *("--format", "html", "--output", REPORT),
        ),
    ),
)


def main() -> int:
    """Run the steps in order and return the exit code; the first that cannot run is the last."""
    (ROOT / REPORT).parent.mkdir(exist_ok=True)
    for step in STEPS:
        _say(f"\n{step.heading}\n{'=' * len(step.heading)}\n$ {shown(step.arguments)}\n\n")
        code = _ran(step.arguments)
        if code:
            sys.stderr.write(f"Dit commando kon niet draaien (exitcode {code}).\n")
            return COULD_NOT_RUN
    _say(f"Geschreven: {REPORT}. Open het in een browser.\n")
    return 0


def shown(arguments: Sequence[str]) -> str:
    """Return what a person types to run the same."""
    return f".venv/bin/toetssteen {shlex.join(arguments)}"


def _ran(arguments: Sequence[str]) -> int:
    command = (sys.executable, "-m", "toetssteen", *arguments)
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603  the steps above


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()  # before the output of the command, also in a pipe


if __name__ == "__main__":
    sys.exit(main())
