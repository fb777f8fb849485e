"""Lets the other variant judge what was answered already, where it can hurt nobody.

Whatever happens here is counted, and nothing of it reaches a request: ``offer`` puts into a
bounded queue and is done; threads of their own take from it; the variants run in worker
processes of a pool that answers do not use.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError
from queue import Empty, Queue
from threading import Event, Lock, Thread
from typing import Final

from msgspec import Raw, Struct, structs

from toetssteen.contract.errors import EngineContractError, WorkerDiedError
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import RoutingKey
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import encode
from toetssteen.evidence.comparison import Comparison, compare
from toetssteen.evidence.difference_class import class_of
from toetssteen.evidence.observation import Drop, Lane, ShadowState
from toetssteen.routing.accounting import Accounting, Sums
from toetssteen.routing.bucketing import position
from toetssteen.routing.interface import Answered
from toetssteen.routing.keeping import Keeper
from toetssteen.routing.observing import RuleIds
from toetssteen.routing.worker import Ended, Worker
from toetssteen.routing.worker_process import Report, Task
from toetssteen.routing.worker_runner import result_of
from toetssteen.routing.workers import Workers
from toetssteen.stores.interface import Compared
from toetssteen.telemetry import interface as telemetry

SALT: Final = "shadow"
TRIPLE_SALT: Final = "triple"
_CRASHES: Final = 3
_NOBODY: Final = RoutingKey()
_LOOK_S: Final = 0.1


class Bounds(Struct, frozen=True):
    """What the shadow may cost. ``sample_at_most`` caps what a rollout asks for."""

    sample_at_most: float = 1.0
    queue_items: int = 256
    queue_bytes: int = 8 * 1024 * 1024
    deadline_s: float = 2.0
    too_old_s: float = 5.0
    pause_s: float = 60.0


class Around(Struct, frozen=True):
    """What the shadow asks of the rest of the house.

    Args:
        epoch: returns the epoch in force, None without a rollout.
        is_busy: returns whether an answer waits for a worker.
        is_accepted: returns whether a class of differences has been accepted.
        rule_ids: the ids of the rules of a variant; None when nobody knows.
        hear: takes events; one that raises is counted, and costs nothing else.
        compare: tells what differs between two results.
    """

    epoch: Callable[[], int | None]
    is_busy: Callable[[], bool]
    is_accepted: Callable[[str], bool]
    rule_ids: RuleIds
    hear: telemetry.Telemetry
    compare: Callable[[ValidationResult, ValidationResult], Comparison] = compare


class _Item(Struct, frozen=True):
    answered: Answered
    lane: Lane
    variants: tuple[str, ...]  # in the order in which they judge
    request: bytes


class ShadowLine:
    """A ``Shadow`` over a pool of workers. ``start`` it first, ``stop`` it at the end."""

    def __init__(
        self, workers: Workers, keeper: Keeper, bounds: Bounds, around: Around, moments: Moments
    ) -> None:
        self._workers = workers
        self._keeper = keeper
        self._bounds = bounds
        self._around = around
        self._moments = moments
        self._queue: Queue[_Item] = Queue(bounds.queue_items)
        self._bytes = 0
        self._lock = Lock()
        self._stopped = Event()
        self._crashes: deque[float] = deque(maxlen=_CRASHES)
        self._paused_until = 0.0
        self._accounting = Accounting()
        self._threads = [
            Thread(target=self._feed, name=f"toetssteen-shadow-{n}", daemon=True)
            for n in range(workers.count)
        ]

    @property
    def sums(self) -> Sums:
        """What became of everything that was sampled."""
        return structs.replace(self._accounting.sums, lost=self._keeper.lost)

    def start(self) -> None:
        """Begin to take from the queue; workers start when the first request comes."""
        self._keeper.start()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Run nothing more; what waits is dropped and counted, what was compared is kept."""
        with self._lock:
            self._stopped.set()
        self._workers.stop()
        for thread in self._threads:
            thread.join()
        while not self._queue.empty():
            self._drop(self._queue.get_nowait(), Drop.SHUTDOWN)
        self._keeper.stop()

    def offer(self, answered: Answered) -> None:
        """See ``Shadow.offer``."""
        rollout = answered.rollout
        share = min(rollout.shadow_share, self._bounds.sample_at_most)
        if position(SALT, answered.request_id) >= share:
            return
        self._accounting.sample()
        try:
            item = _item(answered)
        except Exception as fault:  # noqa: BLE001  the request was answered: nothing may spoil that
            self._tell(telemetry.Fault("shadow", type(fault).__name__))
            self._accounting.end(ShadowState.FAILED)
            return
        if drop := self._queued(item):
            self._drop(item, drop)
        self._tell(telemetry.ShadowQueue(self._queue.qsize()))

    def _queued(self, item: _Item) -> Drop | None:
        """Put *item* in the queue; return why that cannot be."""
        with self._lock:
            if self._stopped.is_set():
                return Drop.SHUTDOWN
            if self._bytes + len(item.request) > self._bounds.queue_bytes or self._queue.full():
                return Drop.QUEUE_FULL
            self._queue.put_nowait(item)  # there is room: nobody else puts
            self._bytes += len(item.request)
        return None

    def _feed(self) -> None:
        while not self._stopped.is_set():
            try:
                item = self._queue.get(timeout=_LOOK_S)
            except Empty:
                continue
            with self._lock:
                self._bytes -= len(item.request)
            try:
                self._shadow(item)
            except Exception as fault:  # noqa: BLE001  one outer guard: counted, and the next one runs
                self._break(item, fault)

    def _break(self, item: _Item, fault: Exception) -> None:
        self._tell(telemetry.Fault("shadow", type(fault).__name__))
        self._tell(telemetry.Compared(item.lane, "broken"))
        self._end(item, ShadowState.FAILED, code="broken_comparison")

    def _shadow(self, item: _Item) -> None:
        drop = self._reason_to_drop(item)
        worker = None if drop else self._free_worker(item)
        if worker is None:
            self._drop(item, drop or (Drop.SHUTDOWN if self._stopped.is_set() else Drop.TOO_OLD))
            return
        if drop := self._reason_to_drop(item):  # a kill, perhaps, while it waited for a worker
            self._workers.give(worker)
            self._drop(item, drop)
            return
        context = structs.replace(item.answered.context, routing_key=_NOBODY)
        task = encode(Task(item.variants, Raw(item.request), Raw(encode(context))))
        start = self._moments.ticks()
        said = self._workers.ask(worker, task, self._bounds.deadline_s).result()
        if isinstance(said, Ended):
            self._ended(item, said)
        else:
            self._replied(item, said, self._moments.ticks() - start)

    def _free_worker(self, item: _Item) -> Worker | None:
        """Return a worker; None when *item* grew too old before there was one, or at a stop."""
        age_s = self._moments.ticks() - item.answered.at
        promise = self._workers.take()
        try:
            return promise.result(max(0.0, self._bounds.too_old_s - age_s))
        except CancelledError:
            return None
        except TimeoutError:
            return None if promise.cancel() else promise.result()

    def _reason_to_drop(self, item: _Item) -> Drop | None:
        now, rollout = self._moments.ticks(), item.answered.rollout
        if now - item.answered.at > self._bounds.too_old_s:
            return Drop.TOO_OLD
        if self._around.epoch() != rollout.epoch:
            return Drop.EPOCH
        if now < self._paused_until:
            return Drop.PAUSED
        return Drop.HOST_BUSY if self._around.is_busy() else None

    def _ended(self, item: _Item, said: Ended) -> None:
        if self._stopped.is_set():
            self._drop(item, Drop.SHUTDOWN)
        elif said.in_time:
            self._crashed()
            self._end(item, ShadowState.FAILED, code=WorkerDiedError.code)
        elif said.wanted_cpu and (said.cpu_s or 0.0) < self._bounds.deadline_s / 2:
            self._drop(item, Drop.STARVED)  # it would have worked, and was not let
        else:
            self._end(item, ShadowState.TIMED_OUT)

    def _crashed(self) -> None:
        """Pause when the last three crashes came within a minute."""
        now = self._moments.ticks()
        self._crashes.append(now)
        if len(self._crashes) == _CRASHES and now - self._crashes[0] < self._bounds.pause_s:
            self._paused_until = now + self._bounds.pause_s
            self._crashes.clear()

    def _replied(self, item: _Item, said: Report, seconds: float) -> None:
        results, code = dict[str, list[ValidationResult]](), None
        for variant, reply in zip(item.variants, said.replies, strict=True):
            if reply.reason is not None or reply.failure is not None:
                code = reply.code
                continue
            try:
                ids = self._around.rule_ids(variant)
                result = result_of(reply, item.answered.request, ids)
            except EngineContractError as error:
                code = error.code
            else:
                results.setdefault(variant, []).append(result)
        if code is not None:
            self._end(item, ShadowState.FAILED, code=code, seconds=seconds)
            return
        self._compare(item, results)
        self._end(item, ShadowState.COMPLETED, seconds=seconds)

    def _compare(self, item: _Item, results: dict[str, list[ValidationResult]]) -> None:
        rollout, answer = item.answered.rollout, item.answered.observation
        if answer.result is not None:
            results.setdefault(answer.variant, [answer.result])
        controls, candidates = results[rollout.control], results[rollout.candidate]
        self._keep(item, item.lane, controls[0], candidates[0])
        if item.lane is Lane.TRIPLE:
            self._keep(item, Lane.NOISE, controls[0], controls[1])

    def _keep(
        self, item: _Item, lane: Lane, control: ValidationResult, candidate: ValidationResult
    ) -> None:
        found = self._around.compare(control, candidate)
        rollout, request_id = item.answered.rollout, item.answered.request_id
        kept = Compared(rollout.name, lane, request_id, self._moments.now(), found)
        self._keeper.add(kept)
        classes = [class_of(one, found.control, found.candidate) for one in found.differences]
        outcome = "equal" if found.equal else "different"
        if classes and all(self._around.is_accepted(one.fingerprint) for one in classes):
            outcome = "accepted"
        self._tell(telemetry.Compared(lane, outcome))

    def _drop(self, item: _Item, drop: Drop) -> None:
        self._end(item, ShadowState.DROPPED, drop)

    def _end(
        self,
        item: _Item,
        state: ShadowState,
        drop: Drop | None = None,
        *,
        code: str | None = None,
        seconds: float = 0.0,
    ) -> None:
        self._accounting.end(state, drop)
        trace_parent, variant = item.answered.context.trace_parent, _watched(item)
        self._tell(telemetry.Shadowed(state, item.lane, variant, drop, code, seconds, trace_parent))

    def _tell(self, event: telemetry.Event) -> None:
        try:
            self._around.hear.emit(event)
        except Exception:  # noqa: BLE001  telling must never cost an answer; counted
            self._accounting.miss()


def _item(answered: Answered) -> _Item:
    rollout = answered.rollout
    control, candidate = rollout.control, rollout.candidate
    place = position(TRIPLE_SALT, answered.request_id)
    request = encode(answered.request)
    if place < rollout.triple_share:
        # Who goes first alternates, so that warming up favours neither.
        is_first = int(place * 1_000_000) % 2 == 0
        order = (control, candidate, control) if is_first else (candidate, control, control)
        return _Item(answered, Lane.TRIPLE, order, request)
    if answered.observation.variant == control:
        return _Item(answered, Lane.FORWARD, (candidate,), request)
    return _Item(answered, Lane.REVERSE, (control,), request)


def _watched(item: _Item) -> str:
    """Return the variant that runs because of the shadow."""
    rollout = item.answered.rollout
    return rollout.control if item.lane is Lane.REVERSE else rollout.candidate
