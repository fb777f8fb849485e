"""Events as Prometheus metrics, in a registry of our own. Base units.

No label holds a text, a caller or a value without bound.
"""

from collections.abc import Callable
from typing import Any, Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from toetssteen.evidence.observation import DecisionRecord, Failure, Observation
from toetssteen.telemetry.interface import (
    Compared,
    Event,
    Fault,
    FlagsRead,
    Served,
    Shadowed,
    ShadowQueue,
    Stored,
    WorkerRestarted,
)

_Listener = Callable[[Any], None]
_REQUEST_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_ENGINE_SECONDS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5)
_SOURCE_STATES: Final = ("ok", "stale", "missing")


class Answers:
    """What callers got: by variant, by the reason for it, and how long it took."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._answers = Counter(
            "toetssteen_answers_total",
            "Answers by the variant that gave them.",
            ("variant", "outcome"),
            registry=registry,
        )
        self._decisions = Counter(
            "toetssteen_decisions_total", "Decisions by reason.", ("reason",), registry=registry
        )
        self._durations = Histogram(
            "toetssteen_engine_duration_seconds",
            "What a caller waited for the variant that answered.",
            ("variant", "role"),
            buckets=_ENGINE_SECONDS,
            registry=registry,
        )
        self._failures = Counter(
            "toetssteen_engine_failures_total",
            "Failures of a variant in answering.",
            ("variant", "role", "code"),
            registry=registry,
        )
        self._epoch = Gauge(
            "toetssteen_rollout_epoch",
            "Epoch of the rollout under which the last answer was given.",
            ("rollout", "stage"),
            registry=registry,
        )

    def answered(self, record: DecisionRecord) -> None:
        """Count one answer."""
        self._answers.labels(record.answered, record.outcome).inc()
        self._decisions.labels(record.reason).inc()
        role = _role(record.answered, record)
        self._durations.labels(record.answered, role).observe(record.engine_ms / 1000)
        for failure in record.failures:
            self._failed(failure, record)
        if record.rollout:
            self._epoch.labels(record.rollout, record.stage).set(record.epoch)

    def _failed(self, failure: Observation, record: DecisionRecord) -> None:
        if failure.failure is not Failure.OVERFLOW:  # nobody's failure
            role = _role(failure.variant, record)
            self._failures.labels(failure.variant, role, failure.code or "").inc()


class ShadowCounts:
    """What became of the requests that were sampled for the shadow."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._ended = Counter(
            "toetssteen_shadow_total",
            "Sampled requests, by their end.",
            ("state",),
            registry=registry,
        )
        self._dropped = Counter(
            "toetssteen_shadow_dropped_total", "Dropped, and why.", ("reason",), registry=registry
        )
        self._queue = Gauge(
            "toetssteen_shadow_queue_items", "Requests that wait for the shadow.", registry=registry
        )
        self._comparisons = Counter(
            "toetssteen_comparisons_total",
            "Comparisons by lane and outcome.",
            ("lane", "outcome"),
            registry=registry,
        )

    def ended(self, event: Shadowed) -> None:
        """Count one sampled request."""
        self._ended.labels(event.state).inc()
        if event.drop is not None:
            self._dropped.labels(event.drop).inc()

    def compared(self, event: Compared) -> None:
        """Count one comparison."""
        self._comparisons.labels(event.lane, event.outcome).inc()

    def queued(self, event: ShadowQueue) -> None:
        """Show how many wait."""
        self._queue.set(event.items)


class Door:
    """HTTP as it was answered."""

    def __init__(self, registry: CollectorRegistry) -> None:
        labels = ("http_request_method", "http_route", "http_response_status_code", "error_type")
        self._durations = Histogram(
            "http_server_request_duration_seconds",
            "HTTP requests.",
            labels,
            buckets=_REQUEST_SECONDS,
            registry=registry,
        )
        self._refused = Counter(
            "toetssteen_refused_total", "Requests refused, by code.", ("code",), registry=registry
        )

    def served(self, event: Served) -> None:
        """Count one request."""
        code = event.code or ""
        child = self._durations.labels(event.method, event.route, str(event.status), code)
        child.observe(event.seconds)
        if code:
            self._refused.labels(code).inc()


class Inside:
    """The parts that answers depend on."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._sources = Gauge(
            "toetssteen_flag_source_state",
            "1 for the state that a source of flags is in.",
            ("source", "state"),
            registry=registry,
        )
        self._up = Gauge(
            "toetssteen_store_up", "Whether the store answered last.", registry=registry
        )
        self._stored = Histogram(
            "toetssteen_store_duration_seconds",
            "Operations of the store.",
            ("operation",),
            buckets=_REQUEST_SECONDS,
            registry=registry,
        )
        self._restarts = Counter(
            "toetssteen_worker_restarts_total",
            "Workers replaced.",
            ("pool", "cause"),
            registry=registry,
        )
        self._faults = Counter(
            "toetssteen_faults_total",
            "Programming errors that were caught, by place.",
            ("where",),
            registry=registry,
        )

    def flags_read(self, event: FlagsRead) -> None:
        """Show the state of a source of flags."""
        for state in _SOURCE_STATES:
            self._sources.labels(event.source, state).set(state == event.state)

    def stored(self, event: Stored) -> None:
        """Count one operation of the store."""
        self._up.set(event.is_done)
        self._stored.labels(event.operation).observe(event.seconds)

    def restarted(self, event: WorkerRestarted) -> None:
        """Count one replaced worker."""
        self._restarts.labels(event.pool, event.cause).inc()

    def failed(self, event: Fault) -> None:
        """Count one programming error."""
        self._faults.labels(event.where).inc()


class PrometheusMetrics:
    """A ``Telemetry`` that counts.

    Args:
        version: of the package, shown as ``toetssteen_build_info``.
    """

    def __init__(self, version: str) -> None:
        self._registry = CollectorRegistry()
        info = Gauge(
            "toetssteen_build_info", "What runs here.", ("version",), registry=self._registry
        )
        info.labels(version).set(1)
        answers, shadow = Answers(self._registry), ShadowCounts(self._registry)
        door, inside = Door(self._registry), Inside(self._registry)
        self._listeners: dict[type, _Listener] = {
            DecisionRecord: answers.answered,
            Shadowed: shadow.ended,
            Compared: shadow.compared,
            ShadowQueue: shadow.queued,
            Served: door.served,
            FlagsRead: inside.flags_read,
            Stored: inside.stored,
            WorkerRestarted: inside.restarted,
            Fault: inside.failed,
        }

    def emit(self, event: Event) -> None:
        """See ``Telemetry.emit``."""
        self._listeners[type(event)](event)

    def exposition(self) -> bytes:
        """Return every metric in the text format of Prometheus, version 0.0.4."""
        return generate_latest(self._registry)


def _role(variant: str, record: DecisionRecord) -> str:
    return "candidate" if record.rollout and variant == record.candidate else "control"
