"""Tells telemetry how one request ended. Templates, codes and classes; never a text."""

import traceback
from pathlib import PurePath
from typing import Final

from toetssteen.api.arriving import Arrival
from toetssteen.contract.moments import Moments
from toetssteen.telemetry.interface import Fault, Served, Telemetry

NOWHERE: Final = "(no route)"
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})


class Telling:
    """What is known of one request so far. ``status`` is for when nothing was sent."""

    def __init__(self, telemetry: Telemetry, moments: Moments, arrival: Arrival) -> None:
        self._telemetry = telemetry
        self._moments = moments
        self._arrival = arrival
        self._begun = moments.ticks()
        self.route = NOWHERE
        self.code: str | None = None
        self.status = 0

    def served(self, status: int | None) -> None:
        """Tell that the request is over; *status* is the one that was sent."""
        method = self._arrival.method
        self._telemetry.emit(
            Served(
                method=method if method in _METHODS else "(other)",
                route=self.route,
                status=status or self.status,
                seconds=self._moments.ticks() - self._begun,
                correlation_id=self._arrival.correlation.id,
                code=self.code,
                trace_parent=self._arrival.correlation.trace_parent,
            )
        )

    def fault(self, fault: Exception) -> None:
        """Tell that *fault* of ours was caught: its class and its place."""
        last = traceback.extract_tb(fault.__traceback__)[-1]
        where = f"{PurePath(last.filename).name}:{last.lineno} {last.name}"
        names = self._arrival.correlation
        self._telemetry.emit(Fault(where, type(fault).__name__, names.id))
