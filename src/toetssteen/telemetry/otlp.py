"""The OpenTelemetry SDK with an OTLP exporter: the extra ``otel``."""

from dataclasses import dataclass
from typing import Final

from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased

TIMEOUT_S: Final = 2.0
_EVERY_MS: Final = 10_000
_QUEUE: Final = 2_048  # spans; what comes then is dropped


@dataclass(frozen=True, slots=True)
class Exporting:
    """Providers that export, and the end of it."""

    tracers: TracerProvider
    meters: MeterProvider

    def shutdown(self) -> None:
        """Send what is left, within two time-outs, collector or no collector."""
        self.tracers.shutdown()
        self.meters.shutdown(timeout_millis=TIMEOUT_S * 1000)


def export_to(endpoint: str, version: str, sampled: float) -> Exporting:
    """Export to the OTLP collector at *endpoint* (a base URL; HTTP with protobuf).

    Args:
        endpoint: as ``OTEL_EXPORTER_OTLP_ENDPOINT``: ``/v1/traces`` and ``/v1/metrics`` follow.
        version: of the package.
        sampled: fraction 0.0-1.0 of the requests without a decision of the caller.
    """
    base = endpoint.rstrip("/")
    resource = Resource.create({"service.name": "toetssteen", "service.version": version})
    tracers = TracerProvider(
        resource=resource, sampler=ParentBased(TraceIdRatioBased(sampled)), shutdown_on_exit=False
    )
    spans = OTLPSpanExporter(f"{base}/v1/traces", timeout=TIMEOUT_S)
    tracers.add_span_processor(BatchSpanProcessor(spans, max_queue_size=_QUEUE))
    figures = OTLPMetricExporter(f"{base}/v1/metrics", timeout=TIMEOUT_S)
    reader = PeriodicExportingMetricReader(figures, export_interval_millis=_EVERY_MS)
    meters = MeterProvider([reader], resource=resource, shutdown_on_exit=False)
    return Exporting(tracers, meters)
