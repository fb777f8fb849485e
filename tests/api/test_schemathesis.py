"""Whatever fits the OpenAPI document, and whatever does not: never a fault of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.serving import ROOT, served
from tests.soaking import examples

CONFIG = ROOT / "tests" / "api" / "schemathesis.toml"


@pytest.mark.timeout(3600)
def test_no_request_breaks_a_promise_of_the_document(tmp_path: Path) -> None:
    """Promise R5, in short: every check, the same requests in every run."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        "SCHEMATHESIS_HOOKS": "tests.api.ndjson",
    }
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG)),
        *("run", str(ROOT / "docs" / "openapi.json"), "--seed", "1", "--continue-on-failure"),
        *("--max-examples", str(examples(10)), "--generation-deterministic"),
    ]

    with served() as server:
        done = subprocess.run(  # noqa: S603  a tool of the tests, on the door of the tests
            [*command, "--url", f"{server.url}/v1"],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    assert done.returncode == 0, done.stdout + done.stderr
