"""Several listeners behind the one verb."""

from collections.abc import Sequence

from toetssteen.telemetry.interface import Event, Telemetry


class Fan:
    """Tells every event to each listener. One that fails costs the others nothing.

    A listener that raises breaks its promise; how often is kept in ``failed``, because there
    is nobody left to tell.
    """

    def __init__(self, listeners: Sequence[Telemetry]) -> None:
        self._listeners = tuple(listeners)
        self.failed = 0

    def emit(self, event: Event) -> None:
        """See ``Telemetry.emit``."""
        for listener in self._listeners:
            try:
                listener.emit(event)
            except Exception:  # noqa: BLE001  telling must never cost an answer
                self.failed += 1
