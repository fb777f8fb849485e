"""What a worker process may not do: outlive us, know our secrets, take all memory, be in the way.

It guards against accidents of a variant, not against one that attacks the machine.
"""

import ctypes
import os
import signal
import sys
from multiprocessing import parent_process
from typing import Final

from msgspec import Struct

_SECRET: Final = ("KEY", "SECRET", "TOKEN", "PASSWORD", "DATABASE_URL", "HEADERS")
_DEATH_OF_PARENT: Final = 1  # PR_SET_PDEATHSIG
_LEAST: Final = 19  # the lowest priority that nice knows


class Limits(Struct, frozen=True):
    """What a worker process may use.

    ``tasks`` is after how many a fresh process takes over; ``result_bytes`` what one result may
    be as JSON. An ``idle`` worker runs when nothing else wants the processor.
    """

    memory_bytes: int = 512 * 1024**2
    result_bytes: int = 1024**2
    tasks: int = 1_000
    idle: bool = False


def confine(limits: Limits) -> None:
    """Keep this process within *limits*, as far as the system it runs on can."""
    _die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, and it stops us
    for name in [name for name in os.environ if any(part in name.upper() for part in _SECRET)]:
        del os.environ[name]
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  not on every system

        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core holds the text
    if limits.idle:
        _yield_to_all()


def _die_with_parent() -> None:
    """Have the kernel end this process with its parent; one that waits sees its pipe close."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(_DEATH_OF_PARENT, signal.SIGKILL)
    parent = parent_process()
    if parent is not None and os.getppid() != parent.pid:  # it went before we asked
        os._exit(1)


def _yield_to_all() -> None:
    if sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    elif sys.platform != "win32":
        os.nice(_LEAST)
