"""Events and log records as JSON, one line each, to a stream."""

import logging
from datetime import UTC, datetime
from typing import Any, Final, TextIO

import msgspec

from toetssteen.evidence.observation import DecisionRecord, Outcome
from toetssteen.telemetry.interface import (
    Compared,
    Event,
    Fault,
    FlagsRead,
    Served,
    Shadowed,
    Stored,
    WorkerRestarted,
)
from toetssteen.telemetry.masking import masked

LOGGER: Final = "toetssteen"
_ENCODER: Final = msgspec.json.Encoder()
_SERVER_ERROR: Final = 500
_QUIETLY: Final = {
    DecisionRecord: logging.INFO,
    Served: logging.INFO,
    WorkerRestarted: logging.INFO,
    FlagsRead: logging.INFO,
    Shadowed: logging.DEBUG,
    Compared: logging.DEBUG,
}
"""What is told when all is well; lengths and durations are left to the metrics."""


class JsonLines(logging.Formatter):
    """A record as one line of JSON.

    Ids and times of an event are typed fields and stay as they are; free text is masked. Of an
    exception only the class and the places are told: its message may quote what was typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        """See ``logging.Formatter.format``."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": masked(record.getMessage()),
        }
        if isinstance(event := getattr(record, "event", None), msgspec.Struct):
            line |= {"event": type(event).__name__, **msgspec.to_builtins(event)}
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
            line["places"] = places(record.exc_info[1])
        return _ENCODER.encode(line).decode()


def places(fault: BaseException | None) -> list[str]:
    """Return where *fault* came from, innermost last, as ``module:line``; no values."""
    found, frame = [], fault.__traceback__ if fault else None
    while frame is not None:
        found.append(f"{frame.tb_frame.f_globals.get('__name__', '?')}:{frame.tb_lineno}")
        frame = frame.tb_next
    return found


def log_to(stream: TextIO, level: int = logging.INFO) -> None:
    """Send every log record of this process to *stream* as JSON lines.

    Access lines of the server are left out: ``Served`` tells the same without a path.
    """
    writer = logging.StreamHandler(stream)
    writer.setFormatter(JsonLines())
    logging.basicConfig(handlers=[writer], level=level, force=True)
    logging.getLogger("uvicorn.access").disabled = True


class LoggedEvents:
    """A ``Telemetry`` that logs what an operator wants to read back.

    A decision is logged at *info*, and at *warning* when the answer was not the decided
    variant's; counts that metrics show better (queue lengths, comparisons) are left to them.
    """

    def __init__(self) -> None:
        self._logger = logging.getLogger(LOGGER)

    def emit(self, event: Event) -> None:
        """See ``Telemetry.emit``."""
        level = _level(event)
        if level and self._logger.isEnabledFor(level):
            self._logger.log(level, type(event).__name__, extra={"event": event})


def _level(event: Event) -> int | None:
    """Return how loudly *event* is told; None: not in the log."""
    if isinstance(event, Fault):
        return logging.ERROR
    return logging.WARNING if _is_alarming(event) else _QUIETLY.get(type(event))


def _is_alarming(event: Event) -> bool:
    match event:
        case DecisionRecord():
            return event.outcome is not Outcome.OK
        case Served():
            return event.status >= _SERVER_ERROR
        case WorkerRestarted():
            return event.cause != "recycled"
        case FlagsRead():
            return event.state != "ok"
        case _:
            return isinstance(event, Stored) and not event.is_done
