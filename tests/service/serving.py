"""``toetssteen serve`` as its own process, on loopback, with a database of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from toetssteen.client import Client
from toetssteen.contract.request import RoutingKey

START_S = 60


class Served:
    """A running service."""

    def __init__(self, process: "subprocess.Popen[str]", port: int, log: Path) -> None:
        self.process = process
        self.url = f"http://127.0.0.1:{port}"
        self._log = log

    def client(self, tenant: str = "acme", subject: str = "u-1") -> Client:
        return Client(self.url, RoutingKey(tenant, subject), timeout_s=30)

    def answers(self, tenant: str = "acme", subject: str = "u-1") -> str:
        with self.client(tenant, subject) as client:
            return client.validate("sloep", "vaartuig met riemen").system.variant

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)

    def wait(self) -> None:
        until(self._is_ready, START_S)

    def _is_ready(self) -> bool:
        assert self.process.poll() is None, self.log
        try:
            return httpx.get(f"{self.url}/readyz").status_code == httpx.codes.OK
        except httpx.TransportError:
            return False


@contextmanager
def served(folder: Path, environment: str, **variables: str) -> Iterator[Served]:
    """Serve as long as this lasts; *folder* takes state and log."""
    log = folder / "serve.log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {k: v for k, v in os.environ.items() if k != "VALIDATION_ORCHESTRATOR_V2"}
    stated = {
        **kept,
        "TOETSSTEEN_ENVIRONMENT": environment,
        "TOETSSTEEN_STATE_DIR": str(folder / "state"),
        **variables,
    }
    command = [sys.executable, "-m", "toetssteen", "serve", "--port", str(port)]
    with (
        log.open("w") as written,
        subprocess.Popen(command, env=stated, stderr=written, text=True) as process,  # noqa: S603
    ):
        try:
            service = Served(process, port, log)
            service.wait()
            yield service
        finally:
            process.kill()


def until(happened: Callable[[], bool], at_most_s: float = 30.0) -> None:
    """Wait for what has to happen; fail when it does not."""
    end = time.monotonic() + at_most_s
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
