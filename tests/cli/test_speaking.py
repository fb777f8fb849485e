"""What a command says when it fails, and what it never says."""

import errno
from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner, Result

from tests.batch.engines import SECRET, leaking, lethal
from tests.cli.running import jsonl, run
from toetssteen.batch.local import CHUNK, judge_all
from toetssteen.cli.speaking import COULD_NOT_CHECK, Command, why
from toetssteen.contract.errors import (
    EngineTimeoutError,
    RequestError,
    RulePackError,
    SettingsError,
    UnreadableInputError,
)
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Language, Text
from toetssteen.engines.v2.orchestrator import ValidationOrchestratorV2
from toetssteen.outputs.interface import Run
from toetssteen.outputs.text import TextReport

UNFORESEEN = (
    "SYS-UNK-001 Er ging iets mis dat niet voorzien was. Onverwachte fout; meld het correlatie-id."
)
REASON = Text("Rij 3 is leeg.", "Row 3 is empty.")


def ran(fault: Callable[[], object], *arguments: str) -> Result:
    """Run a command that does *fault*."""
    command = Command("proef", callback=fault, help_text=Text("Proef.", "Trial."))
    return CliRunner().invoke(command, list(arguments), standalone_mode=False)


def failing(error: BaseException) -> Callable[[], None]:
    def fault() -> None:
        raise error

    return fault


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            UnreadableInputError("INP-FIL-007", REASON),
            "INP-FIL-007 Rij 3 is leeg. Geef een leesbaar bestand in een bekende vorm.",
        ),
        (
            RequestError("INP-PRF-001", REASON),
            "INP-PRF-001 Rij 3 is leeg. Kies een bestaand profiel; zie de lijst.",
        ),
        (
            SettingsError("a.toml: kleur"),
            "INT-CFG-001 a.toml: kleur. Herstel de genoemde instelling en start opnieuw.",
        ),
        (
            RulePackError((("INP-RUL-002", "a.json: id"), ("INP-RUL-003", "b.json: x"))),
            (
                "INP-RUL-002 a.json: id\nINP-RUL-003 b.json: x\n"
                "Geef het genoemde veld een toegestane waarde."
            ),
        ),
        (EngineTimeoutError(), "TMO-ENG-001 Het toetsen duurde te lang; probeer opnieuw."),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "UPS-STO-002 De schijf is vol: de schijf is vol. De schijf is vol; maak ruimte.",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "a.txt"),
            (
                "UPS-STO-003 a.txt: Schrijven naar de opslag mislukte: er is geen toestemming. "
                "Schrijven mislukte; controleer de schijf."
            ),
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_each_kind_of_failure_is_code_reason_and_remedy(error: Exception, said: str) -> None:
    result = ran(failing(error))

    assert result.stderr == f"{said}\n"
    assert (result.return_value, result.stdout) == (COULD_NOT_CHECK, "")


def test_a_failure_is_english_when_asked() -> None:
    result = ran(failing(UnreadableInputError("INP-FIL-007", REASON)), "--lang", "en")

    assert result.stderr == (
        "INP-FIL-007 Row 3 is empty. Give a readable file in a known format.\n"
    )


def test_who_leaves_is_told_nothing() -> None:
    result = ran(failing(BrokenPipeError(errno.EPIPE, "Broken pipe")))

    assert (result.return_value, result.output) == (COULD_NOT_CHECK, "")


@pytest.mark.parametrize(
    "error", [click.UsageError("x"), click.exceptions.Exit(3), click.Abort(), KeyboardInterrupt()]
)
def test_what_click_has_to_see_comes_through(error: BaseException) -> None:
    result = ran(failing(error))

    assert result.return_value != COULD_NOT_CHECK
    assert "SYS-UNK-001" not in result.output


def test_what_was_not_foreseen_is_told_by_place_and_kind_and_not_by_its_words() -> None:
    result = ran(failing(ValueError(SECRET)))

    assert result.return_value == COULD_NOT_CHECK
    lines = result.stderr.splitlines()
    assert lines[-2:] == ["ValueError", UNFORESEEN]
    assert ", in fault" in result.stderr
    assert SECRET not in result.output


def test_a_fault_within_a_group_is_told_itself() -> None:
    group = ExceptionGroup("tasks", [ExceptionGroup("task", [KeyError(SECRET)])])

    result = ran(failing(group))

    assert result.stderr.splitlines()[-2] == "KeyError"
    assert SECRET not in result.output


def test_an_engine_that_breaks_is_told_per_definition_and_leaks_no_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = leaking()
    monkeypatch.setattr(
        ValidationOrchestratorV2, "validate", lambda _, *asked: engine.validate(*asked)
    )

    result = run("check", "-", "--format", "csv", typed=jsonl({"begrip": "kade", "text": SECRET}))

    assert result.code == 2
    assert result.err.splitlines()[-1] == "RuntimeError"  # where it broke stands above it
    assert "INT-ENG-001" in result.out
    assert SECRET not in result.out + result.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_crash_of_our_own_shows_no_text_of_a_definition(
    jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_: object, run: Run, __: object) -> None:
        request = next(iter(run.judged)).request
        raise LookupError(request.text)

    monkeypatch.setattr(TextReport, "render", crash)
    typed = jsonl(*({"begrip": SECRET, "text": f"{SECRET} {n}"} for n in range(CHUNK)))

    result = run("check", "-", "--jobs", jobs, typed=typed)

    assert (result.code, result.out) == (2, "")
    assert "test_speaking.py" in result.err
    assert result.err.splitlines()[-2:] == ["LookupError", UNFORESEEN]
    assert SECRET not in result.err


def test_a_worker_that_dies_is_told_with_its_code() -> None:
    requests = [ValidationRequest("kade", "wal")] * CHUNK

    result = ran(lambda: list(judge_all(requests, lethal, ValidationContext(), 2)))

    assert result.stderr == "SYS-WRK-001 Een werkproces viel uit; probeer opnieuw.\n"
    assert result.return_value == COULD_NOT_CHECK


def test_a_reason_of_the_operating_system_that_we_do_not_know_is_passed_on() -> None:
    assert why(OSError(errno.EIO, "Input/output error")) == ("Input/output error",) * 2
    assert why(TimeoutError()).in_(Language.NL) == "TimeoutError"
