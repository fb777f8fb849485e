import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, Command, blocks, commands, read, run_pages
from toetssteen.cli import COMMANDS

OWN_COMMAND = ".venv/bin/toetssteen"
USED = ("config", "examples", "golden")
MAKE = "make "
DEMO = ROOT / "tools" / "demo.py"
WHERE_WE_ARE_INSTALLED = Path(sys.executable).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in USED:
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def run(typed: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{WHERE_WE_ARE_INSTALLED}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(  # noqa: S603  what our own pages say
        ["/bin/sh", "-c", typed.replace(OWN_COMMAND, "toetssteen")],
        cwd=folder,
        env={"PATH": path, "HOME": str(folder), "COLUMNS": "80", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def check(command: Command, folder: Path) -> None:
    ran = run(command.typed, folder)

    assert ran.returncode == command.exit_code, f"{command.typed}\n{ran.stdout}{ran.stderr}"
    lines = iter(f"{ran.stdout}{ran.stderr}".splitlines())
    for line in command.shown:
        assert line in lines, f"not in the output of {command.typed}, or not in this order: {line}"


@pytest.mark.parametrize("page", run_pages())
def test_every_command_of_the_page_does_what_the_page_says(page: str, folder: Path) -> None:
    targets = read("Makefile")
    for block in blocks(page):
        if block.file:
            (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.file).write_text(block.body, encoding="utf-8")
        for command in commands(block):
            if command.typed.startswith(MAKE):
                assert f"\n{command.typed.removeprefix(MAKE).split()[0]}:" in targets
            else:
                check(command, folder)


@pytest.mark.parametrize("page", run_pages())
def test_every_python_block_of_the_page_runs(page: str) -> None:
    names: dict[str, object] = {}
    for block in blocks(page):
        if block.language == "python":
            exec(compile(block.body, page, "exec"), names)  # noqa: S102  our own pages


def test_the_demo_shows_both_engines_and_how_they_differ_and_each_command() -> None:
    ran = subprocess.run(  # noqa: S603  our own file
        [sys.executable, str(DEMO)], capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert ran.returncode == 0, ran.stderr
    order = [
        ran.stdout.index(words)
        for words in ("met variant v1", "met variant v2", "definities vergeleken", ".html")
    ]
    assert order == sorted(order)
    typed = [line for line in ran.stdout.splitlines() if line.startswith("$ ")]
    assert len(typed) == 4
    assert all(line.startswith(f"$ {OWN_COMMAND} ") for line in typed)
    report = ROOT / "build" / "demo-verslag.html"
    assert report.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_demo_ends_with_two_when_a_command_cannot_run(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    copy = shutil.copy(DEMO, tmp_path / "tools")  # beside it there is no sample glossary

    ran = subprocess.run([sys.executable, copy], capture_output=True, check=False)  # noqa: S603  our own file

    assert ran.returncode == 2


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_on_the_page_is_the_help_of_the_command(
    command: str, language: str, tmp_path: Path
) -> None:
    ran = run(f"toetssteen --lang {language} {command} --help", tmp_path)

    assert ran.returncode == 0
    assert f"```text\n{ran.stdout.rstrip()}\n```" in read("docs/commands.md")
