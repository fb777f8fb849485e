"""The door in a process of its own, on loopback: ``python -m tests.api.serving PORT HTTP``."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, cast

import httpx

BODY_S: Final = 0.5
RUNNING: Final = 4
WAITING: Final = 16
ROOT: Final = Path(__file__).parents[2]


def main() -> None:
    """Serve until a signal says stop."""
    import uvicorn  # noqa: PLC0415  this process serves; the test's own has no need of it

    from tests.api.building import make_parts  # noqa: PLC0415
    from tests.api.doubles import Engine, SmallLimits  # noqa: PLC0415
    from tests.api.rolling import stores  # noqa: PLC0415
    from toetssteen.api.app import application  # noqa: PLC0415

    slow = Engine(pause_s=float(os.environ["PAUSE_S"]))
    parts = make_parts(
        slow,
        for_batch=lambda _: Engine(),
        limits=SmallLimits(running=RUNNING, waiting=WAITING),
        body_s=BODY_S,
        stores=stores(),
    )
    http = cast("Literal['h11', 'httptools']", sys.argv[2])
    uvicorn.run(
        application(parts),
        port=int(sys.argv[1]),
        http=http,
        ws="none",
        loop="uvloop",
        lifespan="on",
        server_header=False,
        proxy_headers=False,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=10,
    )


@contextmanager
def served(http: str = "httptools", pause_s: float = 0.0) -> Iterator["Served"]:
    """Serve as long as this lasts, on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PAUSE_S": str(pause_s)}
    command = [sys.executable, "-m", "tests.api.serving", str(port), http]
    with subprocess.Popen(  # noqa: S603  our own module
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        server = Served(port, process)
        try:
            server.wait()
            yield server
        finally:
            process.kill()


class Served:
    """A running server, and ways to speak to it."""

    def __init__(self, port: int, process: "subprocess.Popen[str]") -> None:
        self.port = port
        self.process = process
        self.url = f"http://127.0.0.1:{port}"

    def wait(self) -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                httpx.get(f"{self.url}/livez", timeout=1)
            except httpx.TransportError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("the server did not start")  # noqa: EM101, TRY003

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def say(self, raw: bytes) -> bytes:
        """Send *raw* as it is, and return what comes back until the server has no more."""
        with self.connect() as line:
            line.sendall(raw)
            return everything(line)


def everything(line: socket.socket, until_idle_s: float = 1.0) -> bytes:
    line.settimeout(until_idle_s)
    found = b""
    try:
        while piece := line.recv(65536):
            found += piece
    except (TimeoutError, ConnectionResetError):
        return found
    return found


def head_of(answer: bytes) -> tuple[int, dict[str, str]]:
    """Return status and headers, by their names in lower case."""
    first, *rest = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    headers: dict[str, Any] = dict(line.lower().split(": ", 1) for line in rest)
    return int(first.split(" ")[1]), headers


if __name__ == "__main__":
    main()
