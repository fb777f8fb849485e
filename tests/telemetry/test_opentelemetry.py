import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.telemetry.events import EVERY, FELL_BACK, TRACE
from toetssteen.telemetry.interface import Served
from toetssteen.telemetry.opentelemetry import OpenTelemetryEvents
from toetssteen.telemetry.otlp import TIMEOUT_S, export_to


class Traced:
    def __init__(self) -> None:
        self.spans = InMemorySpanExporter()
        self.figures = InMemoryMetricReader()
        tracers = TracerProvider(shutdown_on_exit=False)
        tracers.add_span_processor(SimpleSpanProcessor(self.spans))
        self.events = OpenTelemetryEvents(
            tracers, MeterProvider([self.figures], shutdown_on_exit=False)
        )

    def finished(self) -> tuple[ReadableSpan, ...]:
        return self.spans.get_finished_spans()


def test_a_request_continues_the_trace_of_its_caller_and_says_who_answered() -> None:
    traced = Traced()

    with traced.events.request("POST /v1/validations", TRACE) as handed_on:
        traced.events.emit(FELL_BACK)
        traced.events.emit(Served("POST", "/v1/validations", 200, 0.1, "id"))

    (span,) = traced.finished()
    assert span.attributes is not None
    assert span.attributes["toetssteen.variant"] == "v1"
    assert span.attributes["http.response.status_code"] == 200
    assert handed_on is not None
    assert handed_on.split("-")[1] == TRACE.split("-")[1]
    assert handed_on.split("-")[2] != TRACE.split("-")[2]
    (decision,) = span.events
    assert decision.attributes is not None
    assert decision.attributes["feature_flag.result.variant"] == "v2-compat"
    assert decision.attributes["feature_flag.result.reason"] == "split"
    assert "feature_flag.context.id" not in decision.attributes


def test_the_shadow_has_a_trace_of_its_own_that_links_to_the_request() -> None:
    traced = Traced()

    for event in EVERY:
        traced.events.emit(event)

    (span,) = traced.finished()  # what was dropped did not run
    assert span.name == "toetssteen.shadow"
    assert span.parent is None
    (link,) = span.links
    assert f"{link.context.trace_id:032x}" == TRACE.split("-")[1]


def test_a_server_error_marks_the_span_without_the_words_of_the_exception() -> None:
    traced = Traced()

    with pytest.raises(ValueError), traced.events.request("GET /x", None):  # noqa: PT011, PT012
        traced.events.emit(Served("GET", "/x", 500, 0.1, "id", "SYS-UNK-001"))
        raise ValueError("geheime kade")  # noqa: TRY003

    (span,) = traced.finished()
    assert not span.status.is_ok
    assert "kade" not in span.to_json()


def test_counts_go_to_the_meter() -> None:
    traced = Traced()

    for event in EVERY:
        traced.events.emit(event)

    data = traced.figures.get_metrics_data()
    assert data is not None
    names = {m.name for r in data.resource_metrics for s in r.scope_metrics for m in s.metrics}
    assert names == {
        "toetssteen.answers",
        "toetssteen.engine.duration",
        "http.server.request.duration",
        "toetssteen.shadow",
        "toetssteen.comparisons",
    }


def test_without_a_collector_nothing_is_traced_and_nothing_fails() -> None:
    events = OpenTelemetryEvents(trace.NoOpTracerProvider(), metrics.NoOpMeterProvider())

    with events.request("GET /x", None) as handed_on:
        for event in EVERY:
            events.emit(event)

    assert handed_on is None


class Collector(BaseHTTPRequestHandler):
    paths: list[str] = []  # noqa: RUF012  of the one server of this module

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.paths.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def collector() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Collector)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_spans_and_figures_reach_a_real_collector(collector: str) -> None:
    exporting = export_to(collector, "1.2.3", sampled=1.0)
    events = OpenTelemetryEvents(exporting.tracers, exporting.meters)

    with events.request("GET /x", None):
        events.emit(FELL_BACK)
    exporting.shutdown()

    assert set(Collector.paths) == {"/v1/traces", "/v1/metrics"}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_collector_that_is_gone_holds_up_the_end_for_two_time_outs_at_most() -> None:
    with socket.socket() as silent:  # accepts nothing, refuses nothing
        silent.bind(("127.0.0.1", 0))
        silent.listen(1)
        exporting = export_to(f"http://127.0.0.1:{silent.getsockname()[1]}", "1", sampled=1.0)
        events = OpenTelemetryEvents(exporting.tracers, exporting.meters)
        with events.request("GET /x", None):
            events.emit(FELL_BACK)

        start = time.monotonic()
        exporting.shutdown()

        assert time.monotonic() - start < 3 * TIMEOUT_S + 1
