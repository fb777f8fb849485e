"""Print how many requests a second the service answers, and where the time of one goes.

    python tools/measure_service.py [--seconds 4] [--rounds 3]

Two servers, alternately asked by the same client over loopback: one judges with ``v2``, the
other has the same edge, router, check, telemetry and log, and a variant that gives a constant of
the same size. Client and server share the cores of the machine, so trust the ratio.
"""

import argparse
import asyncio
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from toetssteen.container import build
from toetssteen.contract.interface import ValidationOrchestratorInterface
from toetssteen.contract.moments import Moments
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.result import ValidationResult
from toetssteen.contract.wire import encode, encode_result
from toetssteen.routing.checking import checked

REQUEST: Final = ValidationRequest(
    "kadegeld", "heffing van de haven voor het gebruik van een kade door een schip dat er ligt"
)
ANONYMOUS: Final = ValidationContext()
CONNECTIONS: Final = 16
WARM_S: Final = 1.0
REPEATS: Final = 2_000
CONSTANT: Final = "TOETSSTEEN_MEASURE_CONSTANT"


class Constant(ValidationOrchestratorInterface):
    """A variant that gives one result again and again."""

    name = "v2"

    def __init__(self, result: ValidationResult, moments: Moments) -> None:
        self.moments = moments
        self._result = result

    async def validate(
        self, request: ValidationRequest, context: ValidationContext = ANONYMOUS
    ) -> ValidationResult:
        """See ``ValidationOrchestratorInterface.validate``."""
        del request, context
        return self._result


def create() -> object:
    """Return the application for uvicorn, with the constant if the environment says so."""
    from toetssteen.asgi import Running  # noqa: PLC0415  the client has no need of it
    from toetssteen.container.service import service_from  # noqa: PLC0415

    service = service_from()
    if os.environ.get(CONSTANT):
        real = service.house.variant("v2")
        result = asyncio.run(real.validate(REQUEST))
        service.house.register(Constant(result, service.moments))
    return Running(service)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the service.")
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--rounds", type=int, default=3)
    stated = parser.parse_args()
    rates = _rates(stated.seconds, stated.rounds)
    judged, constant = (statistics.median(rates[name]) for name in ("v2", "constant"))
    sys.stdout.write(f"v2        {judged:7.0f} requests a second\n")
    sys.stdout.write(f"constant  {constant:7.0f} requests a second, the same bytes\n")
    sys.stdout.write(f"ratio     {judged / constant:7.0%}\n\nmicroseconds of one request\n")
    parts = _parts()
    for name, micros in parts.items():
        sys.stdout.write(f"  {micros:7.0f}  {name}\n")
    rest = 1e6 / judged - sum(parts.values())
    sys.stdout.write(f"  {rest:7.0f}  socket, edge, router, telemetry, log, and the client\n")


def _rates(seconds: float, rounds: int) -> Mapping[str, list[float]]:
    rates: dict[str, list[float]] = {"v2": [], "constant": []}
    servers = {name: _started(name) for name in rates}
    try:
        for port, _ in servers.values():
            asyncio.run(_load(port, WARM_S))
        for _ in range(rounds):
            for name, (port, _) in servers.items():
                rates[name].append(asyncio.run(_load(port, seconds)) / seconds)
    finally:
        for _, process in servers.values():
            process.terminate()
            process.wait()
    return rates


def _started(name: str) -> tuple[int, "subprocess.Popen[bytes]"]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stated = {**os.environ, "TOETSSTEEN_STATE_DIR": tempfile.mkdtemp()}
    if name == "constant":
        stated[CONSTANT] = "1"
    command = [sys.executable, "-m", "uvicorn", "--factory", "measure_service:create"]
    command += ["--port", str(port), "--log-level", "warning", "--no-access-log"]
    command += ["--app-dir", os.path.dirname(__file__), "--ws", "none"]  # noqa: PTH120  a string is asked
    process = subprocess.Popen(command, env=stated, stderr=subprocess.DEVNULL)  # noqa: S603
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return port, process
        time.sleep(0.1)
    message = f"the server {name} does not start"
    raise SystemExit(message)


async def _load(port: int, seconds: float) -> int:
    body = encode(REQUEST)
    head = (
        "POST /v1/validations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    end = time.monotonic() + seconds
    counts = await asyncio.gather(
        *(_ask(port, head.encode() + body, end) for _ in range(CONNECTIONS))
    )
    return sum(counts)


async def _ask(port: int, message: bytes, end: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    count = 0
    while time.monotonic() < end:
        writer.write(message)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(head.decode())
        length = head.lower().split(b"content-length: ")[1].split(b"\r\n")[0]
        await reader.readexactly(int(length))
        count += 1
    writer.close()
    return count


def _parts() -> Mapping[str, float]:
    """Return the median microseconds of each part that can be timed by itself."""
    house = build()
    variant, ids = house.variant("v2"), house.facts("v2").keys()
    with asyncio.Runner() as runner:
        result = runner.run(variant.validate(REQUEST))
        raw = encode(REQUEST)
        return {
            "decoding the request": _micros(
                lambda: msgspec.json.decode(raw, type=ValidationRequest)
            ),
            "judging": _micros(lambda: runner.run(variant.validate(REQUEST))),
            "checking the contract": _micros(lambda: checked(result, REQUEST, ids)),
            "encoding the result": _micros(lambda: encode_result(result)),
        }


def _micros(work: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e6


if __name__ == "__main__":
    main()
