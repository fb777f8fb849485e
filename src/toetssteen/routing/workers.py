"""Worker processes that judge side by side; who dies is replaced, and nobody notices."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from threading import Event, RLock, Thread
from typing import Final

from toetssteen.routing.confinement import Limits
from toetssteen.routing.worker import Ended, Worker
from toetssteen.routing.worker_process import Report, Variants
from toetssteen.telemetry.interface import Telemetry, WorkerRestarted

_FIRST_DELAY_S: Final = 0.1
_LONGEST_DELAY_S: Final = 5.0


class Workers:
    """A fixed number of worker processes, started when the first is wanted.

    Safe to be used by many threads. A process is taken, asked once, and comes back by itself.

    Args:
        name: of the pool, in events.
        variants: builds what the workers judge with.
        telemetry: hears of each worker that is replaced.
        count: how many processes, at least 1.
        limits: what each may use.
    """

    def __init__(
        self,
        name: str,
        variants: Variants,
        telemetry: Telemetry,
        count: int = 2,
        limits: Limits = Limits(),  # noqa: B008  frozen
    ) -> None:
        self.name = name
        self.count = count
        self._variants = variants
        self._telemetry = telemetry
        self._limits = limits
        self._lock = RLock()
        self._free: deque[Worker] = deque()
        self._waiting: deque[Future[Worker]] = deque()
        self._all: set[Worker] = set()
        self._births: SimpleQueue[float | None] = SimpleQueue()  # seconds to wait before each
        self._deaths = 0  # in a row
        self._stopped = Event()
        self._keeper: Thread | None = None
        self._threads = ThreadPoolExecutor(count, f"toetssteen-{name}")

    @property
    def pids(self) -> tuple[int | None, ...]:
        """The processes that there are now, ready or not."""
        with self._lock:
            return tuple(worker.pid for worker in self._all)

    def start(self) -> None:
        """Start the processes, without waiting for them. A second time does nothing."""
        with self._lock:
            if self._keeper is None and not self._stopped.is_set():
                for _ in range(self.count):
                    self._births.put(0.0)
                self._keeper = Thread(target=self._keep, daemon=True)
                self._keeper.start()

    def stop(self) -> None:
        """End every process, also one that judges, and wait until all are gone."""
        with self._lock:
            self._stopped.set()
            keeper, self._keeper = self._keeper, None
            while self._waiting:
                self._waiting.popleft().cancel()
        self._births.put(None)
        if keeper is not None:
            keeper.join()
        with self._lock:
            for worker in self._all:
                worker.kill()
        # Who waits for an answer hears of the kill and buries; only then may we close pipes.
        self._threads.shutdown()
        while self._all:
            self._all.pop().bury()

    def take(self) -> Future[Worker]:
        """Return a free worker, or one to come; who cancels gets none.

        What was taken has to be asked or given back. The future is cancelled at a stop.
        """
        self.start()
        waiter: Future[Worker] = Future()
        with self._lock:
            if (worker := self._living()) is not None:
                waiter.set_result(worker)
            elif self._stopped.is_set():
                waiter.cancel()
            else:
                self._waiting.append(waiter)
        return waiter

    def _living(self) -> Worker | None:
        while self._free:
            worker = self._free.popleft()
            if worker.is_alive:
                return worker
            self._replace(worker, "crashed")
        return None

    def ask(self, worker: Worker, task: bytes, budget_s: float) -> Future[Report | Ended]:
        """Have *worker*, which was taken, do *task*; afterwards others may take it."""
        with self._lock:
            if not self._stopped.is_set():
                return self._threads.submit(
                    self._asked, worker, partial(worker.ask, task, budget_s)
                )
        gone: Future[Report | Ended] = Future()
        gone.set_result(Ended(in_time=True))
        return gone

    def _asked(self, worker: Worker, ask: Callable[[], Report | Ended]) -> Report | Ended:
        said = ask()
        if isinstance(said, Ended):
            self._replace(worker, "crashed" if said.in_time else "killed")
        elif worker.is_spent:
            self._replace(worker, "recycled")
        else:
            if said.replies:
                self._deaths = 0
            self.give(worker)
        return said

    def give(self, worker: Worker) -> None:
        """Let others take *worker*, which was taken and is alive."""
        with self._lock:
            while self._waiting:
                waiter = self._waiting.popleft()
                if waiter.set_running_or_notify_cancel():
                    waiter.set_result(worker)
                    return
            self._free.append(worker)

    def _replace(self, worker: Worker, cause: str) -> None:
        worker.bury()
        with self._lock:
            self._all.discard(worker)
            if self._stopped.is_set():
                return
            self._births.put(0.0 if cause == "recycled" else self._delay())
        self._telemetry.emit(WorkerRestarted(self.name, cause))

    def _delay(self) -> float:
        """Return how long the next process has to wait: longer, the more died in a row."""
        self._deaths += 1
        return min(_LONGEST_DELAY_S, _FIRST_DELAY_S * 2.0 ** (min(self._deaths, 10) - 1))

    def _keep(self) -> None:
        """Start processes for as long as the pool lives.

        It has a thread of its own because the kernel ends them with the thread they came from.
        """
        while (delay := self._births.get()) is not None:
            if not self._stopped.wait(delay):
                self._bear()

    def _bear(self) -> None:
        try:
            worker = Worker(self._variants, self._limits)
        except OSError:  # no room for another process now
            self._births.put(self._delay())
            return
        with self._lock:
            self._all.add(worker)
            if self._stopped.is_set():
                return
            self._threads.submit(self._asked, worker, worker.ready)
