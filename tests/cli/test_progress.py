"""The count that moves on standard error, for a person only."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.running import TIMEOUT, command, environment, process
from toetssteen.cli.progress import counted, is_watched

WORDS = "definities getoetst"


@contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """Yield the two ends of a terminal: where a person reads, where a program writes."""
    reads, writes = pty.openpty()
    try:
        yield reads, writes
    finally:
        os.close(reads)


def seen(reads: int) -> str:
    """Return all that was written to the terminal; its end is an error on Linux."""
    found = b""
    try:
        while piece := os.read(reads, 65536):
            found += piece
    except OSError:
        pass
    return found.decode()


def watched(*arguments: str | Path, on_screen: bool) -> str:
    """Run with standard error on a terminal, and standard output too when *on_screen*."""
    with terminal() as (reads, writes):
        with subprocess.Popen(  # noqa: S603  our own command
            command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=writes if on_screen else subprocess.DEVNULL,
            stderr=writes,
            env=environment(TERM="xterm", NO_COLOR="1"),
        ) as started:
            os.close(writes)
            text = seen(reads)
            started.wait(TIMEOUT)
        return text


def test_items_pass_in_order_and_unchanged_whether_watched_or_not() -> None:
    assert list(counted("abc", "letters", watched=False)) == list("abc")
    assert list(counted("abc", "letters", watched=True)) == list("abc")


@pytest.mark.parametrize(
    ("is_terminal", "report_on_screen", "expected"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_a_count_is_for_a_person_who_sees_nothing_else(
    *, is_terminal: bool, report_on_screen: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal, raising=False)

    assert is_watched(report_on_screen=report_on_screen) is expected


def test_a_person_who_waits_for_a_file_sees_the_count(glossary: Path, tmp_path: Path) -> None:
    text = watched("check", glossary, "--output", tmp_path / "verslag", on_screen=False)

    assert f"3 {WORDS}" in text


def test_a_person_who_sends_the_report_elsewhere_sees_the_count(glossary: Path) -> None:
    assert f"3 {WORDS}" in watched("check", glossary, "--format", "jsonl", on_screen=False)


def test_a_report_on_the_screen_is_not_disturbed(glossary: Path) -> None:
    text = watched("check", glossary, on_screen=True)

    assert "boei" in text
    assert WORDS not in text


def test_a_comparison_is_counted_also_when_it_is_told_on_the_screen(glossary: Path) -> None:
    assert "3 definities vergeleken" in watched("compare", glossary, on_screen=False)


def test_the_count_is_in_the_language_that_was_asked(glossary: Path, tmp_path: Path) -> None:
    options = ("--output", tmp_path / "verslag", "--lang", "en")

    assert "3 definitions judged" in watched("check", glossary, *options, on_screen=False)


def test_nothing_moves_in_a_pipe(glossary: Path) -> None:
    assert process("check", glossary, "--format", "jsonl").err == ""
