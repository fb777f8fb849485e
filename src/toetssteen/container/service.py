"""A running service: the router, what stands behind it, and what it tells."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from msgspec import UNSET
from opentelemetry import metrics, trace

from toetssteen.container.digests import digests_of
from toetssteen.container.house import House, build
from toetssteen.container.machine import SystemMoments
from toetssteen.container.variants import HouseVariants, RuleIds, worker_variants
from toetssteen.contract.errors import SettingsError
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationRequest
from toetssteen.definitions.orchestrator import DefinitionOrchestratorV2
from toetssteen.flags.environment import flags_at_start
from toetssteen.flags.epochs import HighestEpochs
from toetssteen.flags.file import RolloutFile
from toetssteen.flags.flagd import flagd
from toetssteen.flags.interface import Reading
from toetssteen.flags.kill_file import KillFile
from toetssteen.flags.polled import PolledFlags, Read
from toetssteen.generators.openai import OpenAIGenerator
from toetssteen.routing.accepting import Accepted
from toetssteen.routing.confinement import Limits as Confinement
from toetssteen.routing.keeping import Keeper
from toetssteen.routing.observing import InlineRunner
from toetssteen.routing.router import Budgets, Parts, Router
from toetssteen.routing.shadow import Around, Bounds, ShadowLine
from toetssteen.routing.worker_runner import WorkerRunner
from toetssteen.routing.workers import Workers
from toetssteen.settings import (
    EnvironmentSettings,
    RolloutSource,
    Settings,
    Store,
    environment_from,
    settings_from,
)
from toetssteen.stores.database import Observer
from toetssteen.stores.sql import MEMORY, Stores, open_stores
from toetssteen.telemetry.fan import Fan
from toetssteen.telemetry.interface import Fault, FlagsRead, Stored, Telemetry
from toetssteen.telemetry.log import LoggedEvents
from toetssteen.telemetry.opentelemetry import OpenTelemetryEvents
from toetssteen.telemetry.prometheus import PrometheusMetrics

_SAMPLED = 0.01  # of the traces that no caller decided about
_PROBE = ValidationRequest("sloep", "open vaartuig dat met riemen wordt voortbewogen")
_WORKER_START_S = 20.0
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Telling:
    """Where events go, and the two that somebody asks for."""

    events: Telemetry
    metrics: PrometheusMetrics
    traces: OpenTelemetryEvents
    shutdown: Callable[[], None] | None = None


class Service:
    """Everything that a server process holds. ``start`` it first, ``stop`` it at the end.

    Args:
        settings: what judges.
        environment: how it runs here.
        moments: time and ids.

    Raises:
        SettingsError: variants, profiles, database or state directory do not go together.
        StoreError: the database does not answer.
    """

    def __init__(
        self, settings: Settings, environment: EnvironmentSettings, moments: Moments
    ) -> None:
        self.environment = environment
        self.moments = moments
        self.release = version("toetssteen")
        self.telling = _telling(environment, self.release)
        self.events = self.telling.events
        self.house: House = build(settings, moments, self._report)
        self.stores = _stores(environment, self._stored)
        self.kill_file = _kill_file(environment)
        self.flags = self._flags(settings)
        self._digests = digests_of(settings)
        rule_ids = RuleIds(self.house)
        self._answers = self._pool("answers", idle=False)
        self._in_workers = WorkerRunner(self._answers, rule_ids, moments.ticks)
        self.shadow = self._shadow(rule_ids)
        inline = InlineRunner(HouseVariants(self.house), rule_ids, moments.ticks)
        self.router = self._router(inline)
        wish = environment.generator
        generator = OpenAIGenerator(wish, environment.generator_key) if wish else None
        self.definitions = DefinitionOrchestratorV2(
            self.router, self.stores.definitions, moments, generator
        )
        self.is_stopping = False

    def start(self) -> None:
        """Read the flags, and begin to run what runs beside the requests."""
        self.house.variant(self.flags.current().resting)
        self.flags.start()
        if self.flags.current().rollout is not None:
            self._await_a_worker()
        self.shadow.start()

    def _await_a_worker(self) -> None:
        """Wait until a worker can answer: else the first callers would all get the control."""
        try:
            self._answers.give(self._answers.take().result(_WORKER_START_S))
        except TimeoutError:
            self.events.emit(Fault("workers", "TimeoutError"))

    def stop(self) -> None:
        """End everything, in the order in which it leans on each other."""
        self.is_stopping = True
        self.shadow.stop()
        self._answers.stop()
        self.flags.stop()
        self.stores.close()
        if self.telling.shutdown is not None:
            self.telling.shutdown()

    async def ready(self) -> Mapping[str, str]:
        """Return the problem of each check by its name, empty when it is fine.

        A store that is away is none: it would take every replica out at once.
        """
        result = await self.house.variant(self.flags.current().resting).answer(_PROBE)
        return {
            "stopping": "this replica stops" if self.is_stopping else "",
            "answer": "" if result.system.error is UNSET else result.system.error,
        }

    def flags_for_flagd(self) -> Mapping[str, object]:
        """Return the flags as flagd reads them."""
        return flagd(self.flags.current(), self.moments.now())

    def _flags(self, settings: Settings) -> PolledFlags:
        environment, read = self.environment, self.stores.rollouts.in_force
        chosen: Read = read
        if environment.rollout_source is RolloutSource.FILE:
            chosen = RolloutFile(environment.state_dir, self.house.variants).read
        at_start = flags_at_start(environment.switch, settings.resting, environment.forced_on)
        return PolledFlags(
            at_start,
            chosen,
            kill_file=self.kill_file,
            epochs=HighestEpochs(environment.state_dir),
            # It counts the time that the machine sleeps: a lease is not prolonged by a nap.
            ticks=self.moments.ticks,
            tell=self._flags_read,
            source=environment.rollout_source,
            poll_s=environment.timing.poll_ms / 1000,
        )

    def _pool(self, name: str, *, idle: bool) -> Workers:
        limits = self.environment.limits
        confinement = Confinement(memory_bytes=limits.worker_mib * _MIB, idle=idle)
        count = 1 if idle else limits.workers
        return Workers(name, worker_variants, self.events, count, confinement)

    def _shadow(self, rule_ids: RuleIds) -> ShadowLine:
        stated, moments = self.environment.shadow, self.moments
        bounds = Bounds(
            sample_at_most=stated.sample_at_most,
            queue_items=stated.queue_items,
            queue_bytes=stated.queue_bytes,
            deadline_s=stated.deadline_s,
        )
        around = Around(
            epoch=self._epoch,
            is_busy=lambda: self._in_workers.waiting > 0,
            is_accepted=Accepted(self.stores.evidence, self._rollout, moments),
            rule_ids=rule_ids,
            hear=self.events,
        )
        keeper = Keeper(self.stores.evidence.add, moments.ticks)
        return ShadowLine(self._pool("shadow", idle=True), keeper, bounds, around, moments)

    def _router(self, inline: InlineRunner) -> Router:
        limits, timing = self.environment.limits, self.environment.timing
        parts = Parts(
            flags=self.flags,
            inline=inline,
            workers=self._in_workers,
            shadow=self.shadow,
            telemetry=self.events,
            moments=self.moments,
            digests=lambda: self._digests,
        )
        budgets = Budgets(
            request_ms=limits.deadline_ms,
            candidate_ms=limits.candidate_ms,
            control_ms=limits.control_ms,
            fresh_s=timing.fresh_ms / 1000,
            lease_s=timing.lease_s,
        )
        return Router(parts, budgets)

    def _epoch(self) -> int | None:
        rollout = self.flags.current().rollout
        return rollout.epoch if rollout else None

    def _rollout(self) -> str | None:
        rollout = self.flags.current().rollout
        return rollout.name if rollout else None

    def _report(self, fault: Exception) -> None:
        self.events.emit(Fault("engine", type(fault).__name__))

    def _stored(self, operation: str, seconds: float, is_done: bool) -> None:  # noqa: FBT001  an observer of stores
        self.events.emit(Stored(operation, seconds, is_done))

    def _flags_read(self, reading: Reading) -> None:
        read = FlagsRead(reading.source, reading.state, reading.epoch, reading.code)
        self.events.emit(read)


class LastingMoments(SystemMoments):
    """Moments whose ticks go on while the machine sleeps, where the system has such a clock."""

    def ticks(self) -> float:
        """See ``Moments.ticks``."""
        clock = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
        return time.clock_gettime(clock)


def service_from(
    settings: Settings | None = None, environment: EnvironmentSettings | None = None
) -> Service:
    """Return the service that the environment asks for, not started yet.

    Raises:
        SettingsError: see ``Service``.
        StoreError: see ``Service``.
    """
    settings = settings or settings_from()
    return Service(settings, environment or environment_from(settings), LastingMoments())


def _stores(environment: EnvironmentSettings, observer: Observer) -> Stores:
    stores = open_stores(_place(environment), observer)
    stores.migrate()
    if problem := stores.schema_problem():
        raise SchemaError(problem)
    return stores


def _place(environment: EnvironmentSettings) -> str | Path:
    match environment.store:
        case Store.MEMORY:
            return MEMORY
        case Store.SQLITE:
            stated = environment.database_url
            return Path(stated) if stated else environment.state_dir
        case Store.POSTGRESQL:
            return environment.database_url


class SchemaError(SettingsError):
    """The database is of another release than this program."""

    code = "INT-CFG-002"


def _kill_file(environment: EnvironmentSettings) -> KillFile:
    try:
        environment.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        kill_file = KillFile(environment.state_dir)
        kill_file.prepare()
    except OSError as error:
        message = f"TOETSSTEEN_STATE_DIR: {error.filename}: {error.strerror}"
        raise SettingsError(message) from error
    return kill_file


def _telling(environment: EnvironmentSettings, release: str) -> Telling:
    counted, logged = PrometheusMetrics(release), LoggedEvents()
    if not environment.otlp_endpoint:
        traces = OpenTelemetryEvents(trace.NoOpTracerProvider(), metrics.NoOpMeterProvider())
        return Telling(Fan([counted, logged]), counted, traces)
    try:
        from toetssteen.telemetry.otlp import export_to  # noqa: PLC0415  an extra
    except ModuleNotFoundError as error:
        message = "OTEL_EXPORTER_OTLP_ENDPOINT is set: pip install 'toetssteen[otel]'"
        raise SettingsError(message) from error
    exporting = export_to(environment.otlp_endpoint, release, _SAMPLED)
    traces = OpenTelemetryEvents(exporting.tracers, exporting.meters)
    return Telling(Fan([counted, logged, traces]), counted, traces, exporting.shutdown)
