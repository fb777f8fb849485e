import io
import json
import logging
from collections.abc import Iterator

import pytest

from tests.telemetry.events import EVERY, FELL_BACK, ID
from toetssteen.telemetry.interface import Compared, ShadowQueue
from toetssteen.telemetry.log import JsonLines, LoggedEvents, log_to
from toetssteen.telemetry.masking import masked


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    level = root.level
    stream = io.StringIO()
    log_to(stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    logging.getLogger("uvicorn.access").disabled = False


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_fallback_is_a_warning_with_all_that_is_known_of_it(stream: io.StringIO) -> None:
    LoggedEvents().emit(FELL_BACK)

    (line,) = lines(stream)
    assert line["level"] == "warning"
    assert line["event"] == "DecisionRecord"
    assert line["correlation_id"] == ID
    assert line["reason"] == "bucket"


def test_every_event_is_one_line_or_left_to_the_metrics(stream: io.StringIO) -> None:
    for event in EVERY:
        LoggedEvents().emit(event)

    told = [line["event"] for line in lines(stream)]
    left = {type(event).__name__ for event in EVERY} - set(told)
    assert left == {ShadowQueue.__name__, Compared.__name__, "Shadowed", "Stored"}


def test_an_exception_tells_its_class_and_places_and_not_its_message(stream: io.StringIO) -> None:
    try:
        int("geheime kade")
    except ValueError:
        logging.getLogger("toetssteen").exception("it failed")

    (line,) = lines(stream)
    assert line["exception"] == "ValueError"
    assert line["places"] == [f"{__name__}:{line['places'][0].split(':')[1]}"]  # type: ignore[index]
    assert "kade" not in stream.getvalue()


def test_a_line_stays_one_line_whatever_is_in_it() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "een\ntwee\x1b[31m %s", ("d\rrie",), None)

    line = JsonLines().format(record)

    assert "\n" not in line
    assert json.loads(line)["message"] == "een\\ntwee\\x1b[31m d\\rrie"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("bsn 123456782 klopt", "bsn *** klopt"),
        ("bsn 1234.56.782", "bsn ***"),
        ("12 34 56 78", "***"),
        ("1234567", "1234567"),
        ("jan.steen@haven.example schrijft", "*** schrijft"),
        ("kade 12 en 14", "kade 12 en 14"),
    ],
)
def test_what_looks_like_a_person_is_masked(text: str, shown: str) -> None:
    assert masked(text) == shown
