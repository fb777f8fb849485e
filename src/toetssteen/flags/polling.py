"""Doing something again and again, in a thread of its own."""

import threading
from collections.abc import Callable


class Poll:
    """Calls *do*, which raises nothing, every *every_s* seconds from ``start`` to ``stop``.

    The thread ends with the process: a call that hangs keeps nobody from leaving.
    """

    def __init__(self, name: str, every_s: float, do: Callable[[], None]) -> None:
        self._every_s = every_s
        self._do = do
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"toetssteen-{name}", daemon=True)

    def start(self) -> None:
        """Begin, with a pause first. Once only."""
        self._thread.start()

    def stop(self, wait_s: float = 1.0) -> None:
        """End, and wait at most *wait_s* for the call that is under way."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(wait_s)

    def _run(self) -> None:
        while not self._stopped.wait(self._every_s):
            self._do()
