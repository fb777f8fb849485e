"""Somebody else's validator, as the configuration names it: over HTTP, or a callable."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from toetssteen.container import build
from toetssteen.container.remote import HttpTransport
from toetssteen.contract.errors import EngineError, SettingsError
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.wire import check_result, encode_result
from toetssteen.engines.remote.orchestrator import RemoteOrchestrator
from toetssteen.settings import settings_from
from toetssteen.testing.moments import FixedMoments
from toetssteen.testing.routing import acceptable

REQUEST = ValidationRequest("sloep", "vaartuig met riemen")
KNOWN = "00000000-0000-4000-8000-0000000000aa"
CONTEXT = ValidationContext(
    correlation_id=KNOWN, trace_parent="00-" + "a" * 32 + "-" + "b" * 16 + "-01"
)
GOOD = encode_result(acceptable("iets-anders"))


@contextmanager
def serving(
    status: int, body: bytes, **headers: str
) -> Iterator[tuple[str, list[Mapping[str, str]]]]:
    seen: list[Mapping[str, str]] = []

    class Other(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            seen.append(dict(self.headers))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = HTTPServer(("127.0.0.1", 0), Other)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", seen
    finally:
        server.shutdown()
        server.server_close()


async def test_a_remote_result_comes_under_our_name_with_the_id_of_the_request() -> None:
    with serving(200, GOOD) as (url, seen):
        variant = RemoteOrchestrator("oud", HttpTransport(url), FixedMoments())
        result = await variant.validate(REQUEST, CONTEXT)

    assert (result.system.variant, result.system.correlation_id) == ("oud", KNOWN)
    assert check_result(result) == ()
    assert seen[0]["X-Correlation-Id"] == KNOWN
    assert seen[0]["traceparent"] == CONTEXT.trace_parent


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (503, b"", "UPS-ENG-001"),
        (404, b"", "UPS-ENG-002"),
        (302, b"", "UPS-ENG-002"),
        (200, b"geen json", "UPS-ENG-002"),
        (200, b"{}", "UPS-ENG-002"),
        (200, b" " * (1024 * 1024 + 1), "UPS-ENG-002"),
    ],
)
async def test_what_goes_wrong_over_there_has_a_code(status: int, body: bytes, code: str) -> None:
    with serving(status, body, Location="http://127.0.0.1:1/") as (url, _):
        variant = RemoteOrchestrator("oud", HttpTransport(url), FixedMoments())
        with pytest.raises(EngineError) as failed:
            await variant.validate(REQUEST, CONTEXT)

    assert failed.value.code == code


async def test_a_validator_that_is_not_there_is_unreachable() -> None:
    variant = RemoteOrchestrator("oud", HttpTransport("http://127.0.0.1:9/"), FixedMoments())

    with pytest.raises(EngineError) as failed:
        await variant.validate(REQUEST)
    assert failed.value.code == "UPS-ENG-001"


async def as_coroutine(_: ValidationRequest) -> object:
    return acceptable("x")


def house_with(folder: Path, variant: str) -> Any:  # noqa: ANN401
    shipped = settings_from().config
    (folder / "profiles").symlink_to(shipped / "profiles")
    (folder / "variants.toml").write_text(f"[oud]\n{variant}")
    return build(settings_from({"TOETSSTEEN_CONFIG": str(folder)}))


async def test_a_remote_variant_is_named_in_the_configuration(tmp_path: Path) -> None:
    with serving(200, GOOD) as (url, _):
        lines = f'engine = "remote"\npack = "oud"\nprofiles = ["v1"]\nurl = "{url}"\n'
        house = house_with(tmp_path, lines)
        result = await house.variant("oud").validate(REQUEST)

    assert result.system.variant == "oud"
    assert house.facts("oud") == {}


CALLABLE = 'engine = "remote"\npack = "oud"\nprofiles = ["v1"]\ncallable = "{}"\n'


async def test_a_callable_is_named_in_the_configuration(tmp_path: Path) -> None:
    house = house_with(tmp_path, CALLABLE.format("tests.test_remote_variants:as_coroutine"))

    assert (await house.variant("oud").validate(REQUEST)).is_acceptable


@pytest.mark.parametrize("name", ["nergens:iets", "json:nergens", "json", ""])
def test_a_callable_that_is_not_there_stops_the_start(tmp_path: Path, name: str) -> None:
    house = house_with(tmp_path, CALLABLE.format(name))

    with pytest.raises(SettingsError, match="variant oud"):
        house.variant("oud")


def test_an_engine_of_ours_has_no_address_and_a_remote_one_has_one(tmp_path: Path) -> None:
    for at, lines in enumerate(
        ('engine = "remote"\npack = "oud"\n', 'engine = "v1"\npack = "legacy"\nurl = "http://x"\n')
    ):
        folder = tmp_path / str(at)
        folder.mkdir()
        with pytest.raises(SettingsError, match="needs a url or a callable"):
            house_with(folder, lines + 'profiles = ["v1"]\n')
