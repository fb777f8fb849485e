"""Events as OpenTelemetry spans and metrics: nothing happens until a collector is named.

One span a request with attributes, because child spans cost more than they tell; the shadow
has a trace of its own that links to the request, so that no child outlives its parent.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.metrics import Meter, MeterProvider
from opentelemetry.trace import Link, Span, SpanKind, Status, StatusCode, TracerProvider
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from toetssteen.evidence.observation import DecisionRecord, Outcome, Reason, ShadowState
from toetssteen.telemetry.interface import Compared, Event, Served, Shadowed

SCOPE: Final = "toetssteen"
FLAG: Final = "validation-orchestrator"
_SERVER_ERROR: Final = 500
_PROPAGATOR: Final = TraceContextTextMapPropagator()
_REASONS: Final = {
    Reason.FLAG: "disabled",
    Reason.KILL: "disabled",
    Reason.LEASE: "stale",
    Reason.DIGEST: "error",
    Reason.BREAKER: "error",
    Reason.OVERRIDE: "targeting_match",
    Reason.SEGMENT: "targeting_match",
    Reason.BUCKET: "split",
    Reason.DEFAULT: "default",
    Reason.NO_KEY: "default",
}
"""What OpenTelemetry calls our reasons (semantic conventions, ``feature_flag.result.reason``)."""


class OpenTelemetryEvents:
    """A ``Telemetry`` that writes into the span of the request and counts in OTel metrics.

    Args:
        tracers: provider of tracers; the one of the API alone does nothing.
        meters: provider of meters, the same.
    """

    def __init__(self, tracers: TracerProvider, meters: MeterProvider) -> None:
        self._tracer = tracers.get_tracer(SCOPE)
        self._counts = _Counts(meters.get_meter(SCOPE))

    @contextmanager
    def request(self, name: str, trace_parent: str | None) -> Iterator[str | None]:
        """Span the server's side of one request; continue the caller's trace if there is one.

        Yields:
            The ``traceparent`` to hand on; None when nothing is traced, so that the caller
            makes one itself.
        """
        with self._tracer.start_as_current_span(
            name,
            context=context_of(trace_parent),
            kind=SpanKind.SERVER,
            record_exception=False,  # a message may quote what was typed
            set_status_on_exception=False,
        ) as span:
            yield trace_parent_of(span)

    def emit(self, event: Event) -> None:
        """See ``Telemetry.emit``."""
        match event:
            case DecisionRecord():
                _decided(trace.get_current_span(), event)
                self._counts.answered(event)
            case Served():
                _served(trace.get_current_span(), event)
                self._counts.served(event)
            case Shadowed():
                self._shadowed(event)
                self._counts.shadow.add(1, {"state": event.state})
            case Compared():
                self._counts.comparisons.add(1, {"lane": event.lane, "outcome": event.outcome})

    def _shadowed(self, event: Shadowed) -> None:
        if event.state is ShadowState.DROPPED:
            return  # nothing ran
        origin = trace.get_current_span(context_of(event.trace_parent)).get_span_context()
        span = self._tracer.start_span(
            "toetssteen.shadow",
            context=Context(),
            links=[Link(origin)] if origin.is_valid else (),
            attributes={
                "toetssteen.variant": event.variant,
                "toetssteen.lane": event.lane,
                "toetssteen.state": event.state,
            },
        )
        span.end()


class _Counts:
    """The instruments; the names are those of Prometheus in the style of OTel."""

    def __init__(self, meter: Meter) -> None:
        self._answers = meter.create_counter("toetssteen.answers")
        self._engine = meter.create_histogram("toetssteen.engine.duration", unit="s")
        self._requests = meter.create_histogram("http.server.request.duration", unit="s")
        self.shadow = meter.create_counter("toetssteen.shadow")
        self.comparisons = meter.create_counter("toetssteen.comparisons")

    def answered(self, record: DecisionRecord) -> None:
        self._answers.add(1, {"variant": record.answered, "outcome": record.outcome})
        self._engine.record(record.engine_ms / 1000, {"variant": record.answered})

    def served(self, event: Served) -> None:
        labels: dict[str, str | int] = {
            "http.request.method": event.method,
            "http.route": event.route,
            "http.response.status_code": event.status,
        }
        self._requests.record(event.seconds, labels)


def context_of(trace_parent: str | None) -> Context:
    """Return the context that a ``traceparent`` names; an empty one without, or malformed."""
    return _PROPAGATOR.extract({"traceparent": trace_parent} if trace_parent else {}, Context())


def trace_parent_of(span: Span) -> str | None:
    """Return the ``traceparent`` of *span*; None when it records nothing anywhere."""
    context = span.get_span_context()
    if not context.is_valid:
        return None
    return f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"


def _decided(span: Span, record: DecisionRecord) -> None:
    if not span.is_recording():
        return
    span.set_attribute("toetssteen.variant", record.answered)
    span.set_attribute("toetssteen.stage", record.stage)
    span.set_attribute("toetssteen.outcome", record.outcome)
    # Without `context.id`: that would be the caller.
    span.add_event(
        "feature_flag.evaluation",
        {
            "feature_flag.key": FLAG,
            "feature_flag.result.variant": record.decided,
            "feature_flag.result.reason": _REASONS[record.reason],
            "feature_flag.set.id": record.rollout,
            "feature_flag.version": str(record.epoch),
            "feature_flag.provider.name": SCOPE,
        },
    )
    if record.outcome is Outcome.DEGRADED:
        span.set_status(Status(StatusCode.ERROR))


def _served(span: Span, event: Served) -> None:
    if not span.is_recording():
        return
    span.set_attribute("http.request.method", event.method)
    span.set_attribute("http.route", event.route)
    span.set_attribute("http.response.status_code", event.status)
    if event.code:
        span.set_attribute("error.type", event.code)
    if event.status >= _SERVER_ERROR:
        span.set_status(Status(StatusCode.ERROR))
