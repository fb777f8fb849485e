import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from openapi_spec_validator import validate

from tests.api.building import caller_of, make_door
from tests.real_data import needs_data, real_file
from toetssteen.api.describing import DESCRIPTIONS, HEADERS
from toetssteen.api.openapi import MAJOR, document
from toetssteen.api.outgoing import API_VERSION
from toetssteen.api.route import Kind as RouteKind
from toetssteen.api.routes import ROUTES
from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.schemas import Kind, released_schema
from toetssteen.contract.text import Language

ROOT = Path(__file__).parents[2]
DUTCH = document(ROUTES, Language.NL)
OPERATIONS = [
    (path, method, operation)
    for path, methods in DUTCH["paths"].items()
    for method, operation in methods.items()
]
EACH = pytest.mark.parametrize(
    ("path", "method", "operation"),
    OPERATIONS,
    ids=[f"{method} {path}" for path, method, _ in OPERATIONS],
)
KEBAB = re.compile(r"(/([a-z0-9-]+|\{[a-z]+\}|openapi\.json))+")
CAMEL = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
VERBS = ("create", "get", "update", "delete", "validate", "promote", "adopt", "list")


@pytest.mark.parametrize("language", list(Language))
def test_the_document_is_openapi(language: Language) -> None:
    validate(document(ROUTES, language))


def test_the_document_in_the_repository_is_the_one_that_is_served() -> None:
    kept = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))

    assert kept == json.loads(json.dumps(DUTCH)), "run tools/generate_docs.py"


@needs_data
def test_the_official_linter_finds_no_error(tmp_path: Path) -> None:
    npx = shutil.which("npx")
    if npx is None or os.environ.get("TOETSSTEEN_OFFLINE"):
        pytest.skip("no Node here to run the linter with")
    rules, ours = tmp_path / "rules.yaml", tmp_path / "openapi.json"
    rules.write_bytes(real_file("schemas/api-design-rules.spectral.yaml"))
    ours.write_text(json.dumps(DUTCH), encoding="utf-8")
    command = [npx, "--yes", "@stoplight/spectral-cli@6", "lint", "-f", "json", "-q", "-r"]

    done = subprocess.run(  # noqa: S603  the linter, on files of this test
        [*command, str(rules), str(ours)], capture_output=True, text=True, timeout=110, check=False
    )
    if "npm ERR" in done.stderr or "npm error" in done.stderr:
        pytest.skip("the linter could not be fetched")

    found = [one for one in json.loads(done.stdout or "[]") if one["severity"] == 0]
    assert found == []
    assert done.returncode == 0, done.stderr


def test_a_client_can_be_generated_from_the_document(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    ours = str(ROOT / "docs" / "openapi.json")

    done = subprocess.run(  # noqa: S603  a tool of the tests, on our own document
        [*command, "--path", ours, "--output-path", str(tmp_path / "client")],
        capture_output=True,
        text=True,
        timeout=110,
        check=True,
    )

    warned = re.findall("(?:WARNING|Unable|Cannot) .*", done.stdout + done.stderr)
    assert len(warned) == 1, "lines of NDJSON are all that the generator does not know"
    assert "/validation-batches" in warned[0]


def test_every_route_of_the_api_is_described_and_no_other() -> None:
    ours = {(r.path, r.method.lower()) for r in ROUTES if r.path.startswith(f"{MAJOR}/")}

    assert {(MAJOR + path, method) for path, method, _ in OPERATIONS} == ours
    assert all(r.kind is RouteKind.PROBE for r in ROUTES if not r.path.startswith(f"{MAJOR}/"))


def test_everything_that_is_described_is_used() -> None:
    names = {name for route in ROUTES for name in route.headers}

    assert set(DUTCH["components"]["schemas"]) == set(DESCRIPTIONS)
    assert {"API-Version", "X-Correlation-Id", *names} == set(HEADERS)


@EACH
def test_an_operation_obeys_the_design_rules(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    """The rules of the linter, for a build without Node."""
    assert KEBAB.fullmatch(path)
    assert not any(part.startswith(VERBS) for part in path.split("/"))
    assert method in {"get", "put", "post", "delete", "patch"}
    assert "requestBody" not in operation or method != "get"
    queries = [one["name"] for one in operation["parameters"] if one["in"] == "query"]
    assert all(CAMEL.fullmatch(name) for name in queries)
    if method != "get" or operation["parameters"]:
        assert "400" in operation["responses"]
    for status, response in operation["responses"].items():
        assert "API-Version" in response["headers"]
        if status >= "400":
            assert set(response["content"]) == {"application/problem+json"}


@EACH
def test_a_refusal_is_listed_under_its_status(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    del path, method
    for status, response in operation["responses"].items():
        for content in response["content"].values():
            assert all(
                str(CATALOGUE[code].status) == status for code in content.get("examples", ())
            )


def test_no_field_is_called_a_date_and_is_none() -> None:
    for schema in DUTCH["components"]["schemas"].values():
        for name in schema.get("properties", {}):
            assert not re.search("(^|_)(date|datum)(_|$)", name)


def test_a_field_is_described_as_a_time_if_it_is_one_and_only_then() -> None:
    kinds = [k for r in ROUTES for k in (r.request, r.response) if k]
    seen = dict[str, set[str]]()
    for struct in structs_in(msgspec.inspect.multi_type_info(kinds)):
        seen[struct.cls.__name__] = {f.name for f in struct.fields if is_time(f.type)}

    for name, times in seen.items():
        fields = DUTCH["components"]["schemas"][name]["properties"]
        assert {one for one, of in fields.items() if of.get("format") == "date-time"} == times


def is_time(kind: msgspec.inspect.Type) -> bool:
    if isinstance(kind, msgspec.inspect.Metadata):
        return is_time(kind.type)
    return isinstance(kind, msgspec.inspect.DateTimeType)


def structs_in(kinds: Iterable[msgspec.inspect.Type]) -> Iterator[msgspec.inspect.StructType]:
    """Yield every struct that is reached from *kinds*, each once."""
    todo, done = list(kinds), set[type]()
    while todo:
        kind = todo.pop()
        if isinstance(kind, msgspec.inspect.StructType):
            if kind.cls in done:
                continue
            done.add(kind.cls)
            yield kind
            todo += [field.type for field in kind.fields]
        for inner in ("type", "item_type", "value_type"):
            if hasattr(kind, inner):
                todo.append(getattr(kind, inner))
        todo += getattr(kind, "types", ())


def test_the_contract_is_described_as_it_was_released() -> None:
    names: dict[Kind, str] = {
        "validation_request": "ValidationRequest",
        "validation_result": "ValidationResult",
    }
    for kind, name in names.items():
        released, ours = released_schema(kind), DUTCH["components"]["schemas"][name]
        assert set(ours["properties"]) == set(released["properties"])
        assert ours["required"] == released["required"]
        assert ours["additionalProperties"] is False


def test_what_is_said_is_said_in_dutch_and_in_english() -> None:
    english = document(ROUTES, Language.EN)

    assert DUTCH["info"]["version"] == API_VERSION
    assert set(DUTCH["info"]["contact"]) == {"name", "email", "url"}
    assert english["info"]["description"] != DUTCH["info"]["description"]
    for path, method, operation in OPERATIONS:
        assert operation["summary"] != english["paths"][path][method]["summary"]


async def test_any_page_may_read_the_document_and_nothing_else() -> None:
    async with caller_of(make_door()) as caller:
        served = await caller.get("/v1/openapi.json", headers={"origin": "https://x.example"})
        english = await caller.get("/v1/openapi.json", headers={"accept-language": "en"})
        other = await caller.get("/v1/variants", headers={"origin": "https://x.example"})

    assert served.json() == json.loads(json.dumps(DUTCH))
    assert english.json()["info"]["description"].startswith("Judges")
    assert served.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in other.headers
