"""One worker process, seen from here."""

import os
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from toetssteen.routing.confinement import Limits
from toetssteen.routing.worker_process import Report, Variants, serve

_RESULTS: Final = 4  # more than a task ever asks for
_READY: Final = b""


class Ended(Struct, frozen=True):
    """The process is gone, and with it whatever it was asked.

    ``in_time`` tells whether it went by itself; else its budget ran out and we ended it.
    ``cpu_s`` are the seconds of the processor that its last task used, and ``wanted_cpu`` is
    whether it would have used more, where the system tells.
    """

    in_time: bool
    cpu_s: float | None = None
    wanted_cpu: bool = False


class Worker:
    """A process that judges for one caller at a time.

    It is spawned, so it holds nothing of ours but what it is handed.

    Raises:
        OSError: the system has no room for another process.
    """

    def __init__(self, variants: Variants, limits: Limits) -> None:
        self._limits = limits
        self._cpu_s = 0.0
        self._tasks = 0
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        with theirs:
            arguments = theirs, variants, limits
            self._process = context.Process(target=serve, args=arguments, daemon=True)
            self._process.start()

    @property
    def pid(self) -> int | None:
        """The id of its process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process is there."""
        return self._process.is_alive()

    @property
    def is_spent(self) -> bool:
        """Whether a fresh process should take over."""
        return self._tasks >= self._limits.tasks

    def ready(self) -> Report | Ended:
        """Wait until the variants are built."""
        return self._heard(_READY, None)

    def ask(self, task: bytes, budget_s: float) -> Report | Ended:
        """Return what comes of *task* within *budget_s*; else the process is killed."""
        self._tasks += 1
        return self._heard(task, budget_s)

    def _heard(self, task: bytes, budget_s: float | None) -> Report | Ended:
        try:
            if task:
                self._ours.send_bytes(task)
            if not self._ours.poll(budget_s):
                return self._overdue()
            report = msgspec.json.decode(self._ours.recv_bytes(self._longest), type=Report)
        except (EOFError, OSError, msgspec.MsgspecError):
            return Ended(in_time=True)
        self._cpu_s = report.cpu_s
        return report

    @property
    def _longest(self) -> int:
        return _RESULTS * self._limits.result_bytes

    def _overdue(self) -> Ended:
        used = _use_of(self._process.pid)
        self.kill()
        if used is None:
            return Ended(in_time=False)
        cpu_s, wanted_cpu = used
        return Ended(in_time=False, cpu_s=cpu_s - self._cpu_s, wanted_cpu=wanted_cpu)

    def kill(self) -> None:
        """End the process, whatever it does; who waits for its answer hears that it is gone."""
        self._process.kill()

    def bury(self) -> None:
        """Kill the process and wait until nothing of it is left. Called by the last who has it."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _use_of(pid: int | None) -> tuple[float, bool] | None:
    """Return what a process used of the processor, and whether it wants it now.

    Seconds up to now, in steps of 0.01.
    """
    if sys.platform != "linux":
        return None
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:  # it is gone
        return None
    state, *rest = fields.rpartition(")")[2].split()
    user, system = rest[10:12]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK"), state == "R"
