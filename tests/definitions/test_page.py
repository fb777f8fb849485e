"""The page on the life of a definition says what the code does."""

import re
import subprocess
import sys

from tests.docs.pages import read
from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.definitions.steps import FIRST, WAYS, Step
from toetssteen.definitions.values import LEAST_REASON
from toetssteen.stores.interface import State

PAGE = read("docs/definitions.md")
ROW = re.compile(r"^\| `(?P<step>\w+)` \| (?P<sources>[^|]+) \| (?P<target>[^|]+) \|", re.MULTILINE)


def test_the_table_of_steps_is_the_one_that_is_followed() -> None:
    rows = {row["step"]: (row["sources"], row["target"].strip()) for row in ROW.finditer(PAGE)}
    ways = {step.value: (", ".join(way.sources), way.target.value) for step, way in WAYS.items()}

    assert rows == {"draft": ("–", FIRST.value), **ways}


def test_every_step_and_state_has_its_place() -> None:
    assert set(WAYS) == set(Step)
    assert {FIRST, *(way.target for way in WAYS.values())} == set(State)


def test_every_code_that_is_named_is_in_the_catalogue() -> None:
    named = set(re.findall(r"\b[A-Z]{3}-[A-Z]{3}-\d{3}\b", PAGE))

    assert {"POL-DEF-001", "POL-OVR-001", "POL-APP-001", "POL-STA-001", "POL-VER-001"} <= named
    assert named <= set(CATALOGUE)


def test_the_least_length_of_a_reason_is_the_one_that_is_asked() -> None:
    assert f"at least {LEAST_REASON} characters" in PAGE


def test_the_orchestrator_knows_no_engine_and_no_flag() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, toetssteen.definitions.orchestrator; print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    rooms = ("toetssteen.engines", "toetssteen.flags", "toetssteen.settings")
    assert "toetssteen.definitions.orchestrator" in said
    assert [name for name in said if name.startswith(rooms)] == []
