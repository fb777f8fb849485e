"""What every format promises, whatever stands in a definition."""

import io
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from tests.outputs.building import (
    FAILURE,
    NOTICE,
    Terminal,
    finding,
    judged,
    rendered,
    run_of,
    specimen_run,
    specimens,
)
from tests.outputs.odd import odd_runs
from toetssteen.contract.text import Language, Text
from toetssteen.contract.wire import encode_result
from toetssteen.outputs.escaping import is_hidden
from toetssteen.outputs.family import RENDERERS
from toetssteen.outputs.interface import Failure, Judged, Run

EVERY = pytest.mark.parametrize("name", RENDERERS)


@EVERY
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(run=odd_runs())
def test_any_text_is_written_and_nothing_hidden_gets_through(name: str, run: Run) -> None:
    report = rendered(name, run)

    report.encode()  # there is no lone surrogate
    allowed = "\n\r\t" if name == "csv" else "\n"
    assert not [char for char in report if is_hidden(char) and char not in allowed]


@EVERY
@pytest.mark.usefixtures("unwatched")
def test_a_text_of_two_hundred_thousand_characters_is_no_mishap(name: str) -> None:
    text = "woord\u200b" * 34_000

    rendered(name, run_of([judged(text, text, finding(text, at=(0, 5)))]))


@EVERY
def test_the_results_are_not_changed(name: str) -> None:
    definitions = specimens()
    before = [encode_result(one.result) for one in definitions]

    rendered(name, run_of(definitions))

    assert [encode_result(one.result) for one in definitions] == before


@EVERY
def test_failures_and_notices_are_read_after_the_definitions(name: str) -> None:
    failures: list[Failure] = []
    notices: list[Text] = []

    def walk() -> Iterator[Judged]:
        yield from specimens()[:1]
        failures.append(FAILURE)
        notices.append(NOTICE)

    report = rendered(name, run_of(walk(), failures=failures, notices=notices))

    assert ("kapot.csv" in report) == (name != "jsonl")


@EVERY
def test_a_run_is_walked_once(name: str) -> None:
    walked = iter(specimens())

    rendered(name, run_of(walked))

    assert next(walked, None) is None


@EVERY
def test_an_empty_run_is_no_mishap(name: str) -> None:
    rendered(name, run_of([]))


@pytest.mark.parametrize("name", ["text", "html", "github"])
def test_an_empty_run_is_said_kindly_where_people_read(name: str) -> None:
    assert "Er zijn geen definities getoetst" in rendered(name, run_of([]))
    assert "No definitions were checked" in rendered(name, run_of([], language=Language.EN))


@pytest.mark.parametrize("name", [name for name in RENDERERS if name not in {"jsonl", "json"}])
def test_a_remedy_goes_with_a_failure(name: str) -> None:
    report = rendered(name, run_of([], failures=[FAILURE]))

    assert "Herstel de genoemde rij" in report


@EVERY
def test_the_same_run_gives_the_same_bytes(name: str) -> None:
    assert rendered(name, specimen_run()) == rendered(name, specimen_run())


@EVERY
def test_a_file_name_that_is_no_utf8_is_no_mishap(name: str) -> None:
    odd = judged("a", "b", finding(), file="begrip\udceb.csv")
    failure = Failure("begrip\udceb.csv", None, "INP-FIL-001", FAILURE.reason)

    rendered(name, run_of([odd], failures=[failure])).encode()


@pytest.mark.parametrize("name", ["jsonl", "csv", "text", "github"])
def test_a_format_of_lines_is_written_while_the_run_goes_on(name: str) -> None:
    out = io.StringIO()
    seen: list[int] = []

    def walk() -> Iterator[Judged]:
        for one in specimens()[:1] * 3:
            seen.append(len(out.getvalue()))
            yield one

    RENDERERS[name].render(run_of(walk()), out)

    assert seen[0] < seen[1] < seen[2]


def test_only_the_text_report_looks_at_the_terminal() -> None:
    for name, renderer in RENDERERS.items():
        out = Terminal(newline="")
        renderer.render(specimen_run(), out)
        assert ("\x1b" in out.getvalue()) == (name == "text")
