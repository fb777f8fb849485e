"""Serve on SQLite with sample data: a register with drafts, and a rollout in shadow.

    python tools/serve_sample.py [--port 8000]

Keeps everything in ``build/service``; stops at Ctrl-C.
"""

import argparse
import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import httpx

from toetssteen.client import Client
from toetssteen.contract.request import Definition, RoutingKey
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.stores.sql import open_stores

ROOT: Final = Path(__file__).parents[1]
PLACE: Final = ROOT / "build" / "service"
SAMPLE: Final = ROOT / "examples" / "havenbegrippen.csv"
START_S: Final = 30
SHADOW: Final = RolloutState(
    name="rules",
    epoch=1,
    stage="SHADOW",
    control="v1",
    candidate="v2",
    salt="rules-2027",
    shadow_share=1.0,
)


def main() -> int:
    """Serve until a signal says stop."""
    parser = argparse.ArgumentParser(description="Serve on SQLite with sample data.")
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    is_new = not (PLACE / "state.sqlite").exists()
    _start_rollout()
    stated = {
        **os.environ,
        "TOETSSTEEN_STATE_DIR": str(PLACE),
        "TOETSSTEEN_DATABASE_URL": str(PLACE),
    }
    stated.setdefault("TOETSSTEEN_ENVIRONMENT", "local")
    command = [sys.executable, "-m", "toetssteen", "serve", "--port", str(port)]
    with (PLACE / "serve.log").open("w") as log:
        process = subprocess.Popen(command, env=stated, stderr=log)  # noqa: S603  our own command
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        try:
            _wait(f"http://127.0.0.1:{port}", process)
            if is_new:
                _fill(f"http://127.0.0.1:{port}")
            _tell(port)
            return process.wait()
        except KeyboardInterrupt:
            return process.wait()


def _start_rollout() -> None:
    with closing(open_stores(PLACE)) as stores:
        stores.migrate()
        if stores.rollouts.named(SHADOW.name) is None:
            stores.rollouts.change(SHADOW, 0)


def _wait(url: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(f"{url}/readyz").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    sys.stderr.write((PLACE / "serve.log").read_text(encoding="utf-8"))
    sys.exit(2)


def _fill(url: str) -> None:
    with Client(url, RoutingKey("haven", "voorbeeld"), timeout_s=30) as client:
        for definition in _definitions():
            client.draft(definition)


def _definitions() -> Iterator[Definition]:
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            yield Definition(row["begrip"], row["definitie"], bron=row["bron"] or None)


def _tell(port: int) -> None:
    base = f"http://127.0.0.1:{port}"
    sys.stdout.write(
        f"{base} is ready; Ctrl-C stops it, everything is in {PLACE.relative_to(ROOT)}\n"
        f"  curl -H 'Content-Type: application/json' -d "
        f'\'{{"begrip": "sloep", "text": "een open vaartuig"}}\' {base}/v1/validations\n'
        f"  curl -H 'X-Tenant: haven' {base}/v1/definitions\n"
        f"  curl {base}/v1/rollouts/rules/difference-classes\n"
        f"  curl {base}/v1/openapi.json\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
