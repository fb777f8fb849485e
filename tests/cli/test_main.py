"""The command as a whole: help, refusals, and how it behaves as a process."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.cli.running import TIMEOUT, command, environment, jsonl, numbered, process, run
from toetssteen.batch.local import CHUNK, CHUNKS_PER_WORKER
from toetssteen.cli import COMMANDS, main
from toetssteen.inputs.csv import Csv

FULL = Path("/dev/full")


@contextmanager
def running(*arguments: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``toetssteen`` while the test talks to it."""
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603  our own command
        command(*arguments),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env=environment(),
        start_new_session=True,
    ) as started:
        yield started
        started.kill()


def shell(redirection: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run ``toetssteen`` with a *redirection* that only a shell can make."""
    return subprocess.run(  # noqa: S603  our own command
        ["/bin/sh", "-c", f'exec "$@" {redirection}', "sh", *command(*arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(),
        timeout=TIMEOUT,
    )


# Help and refusals


def test_help_names_every_command_and_is_dutch() -> None:
    ran = run("--help")

    assert ran.code == 0
    assert ran.out.startswith("Gebruik: toetssteen [OPTIONS] COMMAND [ARGS]...")
    assert "Opdrachten:" in ran.out
    for name in COMMANDS:
        assert f"\n  {name} " in ran.out


def test_help_tells_the_whole_first_line_of_each_command() -> None:
    words = " ".join(run("--help").out.split())

    assert "Toets FILES met twee varianten en tel wat er verschilt, per soort verschil." in words


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_in_two_languages(name: str) -> None:
    dutch, english = run(name, "--help"), run(name, "--lang", "en", "--help")

    assert (dutch.code, english.code) == (0, 0)
    assert dutch.out.startswith(f"Gebruik: toetssteen {name} ")
    assert english.out.startswith(f"Usage: toetssteen {name} ")
    for dutch_words, english_words in (("Opties:", "Options:"), ("toon deze hulp", "show this")):
        assert dutch_words in dutch.out
        assert english_words in english.out
        assert dutch_words not in english.out


def test_the_language_may_stand_before_or_behind_and_even_after_the_question() -> None:
    before = run("--lang", "en", "check", "--help").out

    assert before == run("check", "--lang", "en", "--help").out
    assert before == run("check", "--help", "--lang", "en").out
    assert before == run("check", "--lang=en", "--help").out


def test_no_command_is_a_question_for_help() -> None:
    ran = run()

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == run("--help").out


def test_the_version_is_told() -> None:
    ran = run("--version")

    assert ran.code == 0
    assert ran.out.startswith("toetssteen 0.")


@pytest.mark.parametrize(
    ("arguments", "dutch", "english"),
    [
        (("chek",), "Opdracht chek is er niet; er zijn: check,", "There is no command chek;"),
        (("check", "--vorm", "x"), "Optie --vorm is er niet; er zijn: --lang,", "no option --vorm"),
        (("check",), "FILES ontbreekt.", "FILES is missing."),
        (("validate", "kade"), "TEKST ontbreekt.", "TEKST is missing."),
        (("check", "a", "--format"), "--format vraagt een waarde.", "--format needs a value."),
        (("check", "a", "--keep-markup=x"), "--keep-markup krijgt geen", "takes no value."),
        (("check", "a", "--format", "x"), "--format is een van: text, json,", "is one of: text,"),
        (("check", "a", "--jobs", "x"), "--jobs is een geheel getal vanaf 1.", "from 1 up."),
        (("schema", "result", "x"), "de vorm is: toetssteen schema [OPTIONS]", "its form is:"),
        (("--onbekend",), "Optie --onbekend is er niet;", "There is no option --onbekend;"),
        (("--", "--vorm"), "Optie --vorm is er niet; er zijn: --lang,", "no option --vorm"),
    ],
)
def test_a_command_line_that_does_not_fit_is_refused_with_what_does(
    arguments: tuple[str, ...], dutch: str, english: str
) -> None:
    ran = run(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert dutch in ran.err
    assert ran.err.splitlines()[-1].startswith("Hulp: toetssteen")
    assert english in run("--lang", "en", *arguments).err


def test_a_refusal_is_in_the_language_that_stands_behind_it() -> None:
    assert run("check", "--vorm", "x", "--lang", "en").err.startswith("There is no option --vorm;")


def test_an_unknown_language_is_refused() -> None:
    ran = run("--lang", "fr", "schema")

    assert (ran.code, ran.err.splitlines()[0]) == (2, "--lang is een van: nl, en.")


def test_a_name_that_is_refused_may_not_steer_the_terminal() -> None:
    for arguments in (("\u202echek",), ("check", "--\u202evorm")):
        ran = run(*arguments)
        assert "\u202e" not in ran.err
        assert "\\u202e" in ran.err


def test_a_configuration_that_is_not_there_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_CONFIG", str(tmp_path))

    ran = run("validate", "kade", "wal")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"INT-CFG-001 {tmp_path / 'variants.toml'}: No such file or directory. "
        "Herstel de genoemde instelling en start opnieuw.\n"
    )


# In this process, to see each way out


def written_to(stream: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run with *stream* for standard output, which cannot take what is written."""
    monkeypatch.setattr(sys, "argv", ["toetssteen", *arguments])
    monkeypatch.setattr(sys, "stdout", stream)
    with pytest.raises(SystemExit) as stop:
        main()
    assert isinstance(stop.value.code, int)
    return stop.value.code


@pytest.fixture
def left() -> Iterator[io.TextIOWrapper]:
    """A pipe that nobody reads."""
    reads, writes = os.pipe()
    os.close(reads)
    with suppress(BrokenPipeError), io.TextIOWrapper(os.fdopen(writes, "wb")) as stream:
        yield stream


@pytest.fixture
def full() -> Iterator[io.TextIOWrapper]:
    if not FULL.exists():
        pytest.skip("no /dev/full on this system")
    with io.TextIOWrapper(FULL.open("wb")) as stream:
        yield stream


@pytest.mark.parametrize("arguments", [("schema",), ("--help",), ("--version",)])
def test_output_that_nobody_reads_is_no_verdict_and_no_word(
    arguments: tuple[str, ...],
    left: io.TextIOWrapper,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert written_to(left, monkeypatch, *arguments) == 2
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("arguments", [("schema",), ("--help",), ("--version",)])
def test_output_that_does_not_fit_is_no_verdict(
    arguments: tuple[str, ...],
    full: io.TextIOWrapper,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert written_to(full, monkeypatch, *arguments) == 2
    assert capfd.readouterr().err.startswith("UPS-STO-002 De schijf is vol: ")


def test_output_that_is_closed_swallows_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["toetssteen", "schema"])
    monkeypatch.setattr(sys, "stdout", None)

    with pytest.raises(SystemExit) as stop:
        main()
    sys.stdout.close()

    assert stop.value.code == 0


def test_an_interrupt_is_told_by_the_exit_code_and_ends_the_output(
    monkeypatch: pytest.MonkeyPatch, glossary: Path, left: io.TextIOWrapper
) -> None:
    def interrupted(*_: object) -> None:
        left.write("half a line")
        raise KeyboardInterrupt

    monkeypatch.setattr(Csv, "read", interrupted)

    assert written_to(left, monkeypatch, "check", str(glossary)) == 130


# As a process


@pytest.mark.parametrize(
    ("text", "code"), [("vaartuig met riemen", 0), ("sloep", 1), ("wal\udcff", 2)]
)
def test_the_exit_code_comes_through_the_process(text: str, code: int) -> None:
    ran = process("validate", "sloep", text)

    assert ran.code == code
    assert ran.out


def test_standard_input_comes_through_the_process_and_standard_error_stays_clean() -> None:
    ran = process("check", "-", "--format", "jsonl", typed=jsonl(*numbered(3)))

    assert [line["id"] for line in ran.lines] == ["0", "1", "2"]
    assert (ran.code, ran.err) == (0, "")


def test_output_is_utf_8_also_where_the_locale_is_not() -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    ran = process("check", "-", typed=jsonl({"begrip": "kadé", "text": "iets"}), **plain)

    assert "kadé" in ran.out
    assert "‘iets’ noemt geen soort." in ran.out


def test_a_name_that_is_no_utf_8_is_told_all_the_same(tmp_path: Path) -> None:
    ran = process("check", "-", "--output", tmp_path / "weg" / "\udcff.csv")

    assert ran.code == 2
    assert "\\udcff.csv: Schrijven naar de opslag mislukte: het bestaat niet." in ran.err


def test_a_reader_that_leaves_ends_the_work_without_a_word() -> None:
    with running("check", "-", "--format", "jsonl") as started:
        assert started.stdin
        assert started.stdout
        assert started.stderr
        started.stdin.write(jsonl(*numbered(2 * CHUNK)))
        started.stdin.close()
        started.stdout.readline()
        started.stdout.close()

        assert started.wait(TIMEOUT) == 2
        assert started.stderr.read() == b""


@pytest.mark.parametrize(
    "arguments", [("schema",), ("--help",), ("validate", "sloep", "vaartuig met riemen")]
)
def test_a_reader_that_was_never_there_is_no_verdict(arguments: tuple[str, ...]) -> None:
    with running(*arguments) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.close()

        assert started.wait(TIMEOUT) == 2
        assert started.stderr.read() == b""


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize(
    "arguments", [("schema",), ("--help",), ("validate", "sloep", "vaartuig met riemen")]
)
def test_a_full_disk_is_no_verdict(arguments: tuple[str, ...]) -> None:
    ran = shell(f">{FULL}", *arguments)

    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    ran = shell(f">{FULL}", "check", tmp_path / "weg.csv", "--lang", "en")

    assert ran.stderr.startswith("UPS-STO-002 The disk is full: ")


@pytest.mark.parametrize(
    ("redirection", "code", "words"),
    [
        ("<&-", 2, "-: INP-FIL-007 Er is geen standaardinvoer."),
        (">&- </dev/null", 2, "-: INP-FIL-007 Het bestand is leeg."),
        ("2>&- </dev/null", 2, ""),
    ],
)
def test_a_stream_that_is_closed_breaks_nothing(redirection: str, code: int, words: str) -> None:
    ran = shell(redirection, "check", "-", "--format", "jsonl")

    assert ran.returncode == code
    assert ran.stderr.startswith(words)
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_gives_130_and_no_trace(jobs: int) -> None:
    enough = jobs * CHUNKS_PER_WORKER * CHUNK
    with running("check", "-", "--format", "jsonl", "--jobs", str(jobs)) as started:
        assert started.stdin
        assert started.stdout
        assert started.stderr
        started.stdin.write(jsonl(*numbered(enough)))
        started.stdin.flush()
        started.stdout.readline()  # it is at work
        os.killpg(started.pid, signal.SIGINT)  # to all of its session, as a terminal does

        assert started.wait(TIMEOUT) == 128 + signal.SIGINT
        assert started.stderr.read().strip() == b""


def test_one_definition_is_judged_without_loading_readers_pages_or_progress() -> None:
    done = subprocess.run(  # noqa: S603  our own command
        [
            *command()[:1],
            "-X",
            "importtime",
            *command("validate", "sloep", "vaartuig met riemen")[1:],
        ],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(),
        timeout=TIMEOUT,
    )
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}

    heavy = {"pyoxigraph", "python_calamine", "openpyxl", "jinja2", "rich.console", "lxml"}
    assert {"toetssteen.outputs.text", "toetssteen.container"} <= loaded
    assert not heavy & loaded
