import hashlib
import json
import runpy
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contract.results import UNHURRIED, mutated, plain, results
from toetssteen.contract import schemas
from toetssteen.contract.problems import problems
from toetssteen.contract.result import VERSION, ValidationResult
from toetssteen.contract.wire import as_wire

KINDS: tuple[schemas.Kind, ...] = get_args(schemas.Kind)
RELEASED: dict[tuple[str, schemas.Kind], str] = {
    (
        "1.0.0",
        "validation_result",
    ): "b60460e4cdd4c534b4b785e5a66392c91e956abcbfd12dfc19d5c3206f995a72",
    (
        "1.0.0",
        "validation_request",
    ): "2e49fe93a214f6a78a389896da8b76a6d4d251572b9bcb79839a1d10df4d1be3",
}
TOOL = Path(__file__).parents[2] / "tools" / "release_schema.py"


def without_words(part: Any) -> Any:  # noqa: ANN401  a JSON value of any shape
    """Leave out the descriptions: a better docstring is no other promise."""
    if isinstance(part, list):
        return [without_words(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {k: v for k, v in part.items() if k != "description" or isinstance(v, dict)}
    return {key: without_words(value) for key, value in kept.items()}


def reference(kind: schemas.Kind) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schemas.released_schema(kind))


@pytest.mark.parametrize(("version", "kind"), RELEASED)
def test_a_released_schema_is_never_edited(version: str, kind: schemas.Kind) -> None:
    digest = hashlib.sha256(schemas.released(kind, version)).hexdigest()

    assert digest == RELEASED[version, kind], "do not edit it: release a new version instead"


@pytest.mark.parametrize("kind", KINDS)
def test_the_version_that_the_code_speaks_is_released(kind: schemas.Kind) -> None:
    assert (VERSION, kind) in RELEASED


@pytest.mark.parametrize("kind", KINDS)
def test_code_and_released_schema_promise_the_same(kind: schemas.Kind) -> None:
    now, then = schemas.current(kind), json.loads(schemas.released(kind))

    assert without_words(now) == without_words(then), (
        "the wire type changed: undo it, or release a new version instead"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_released_schema_is_valid_2020_12(kind: schemas.Kind) -> None:
    schema = schemas.released_schema(kind)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"{schemas.BASE}/{VERSION}/{kind}.schema.json"


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_written_the_same_each_time(kind: schemas.Kind) -> None:
    assert schemas.as_file(schemas.current(kind)) == schemas.as_file(schemas.current(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_published_patterns_know_ascii_digits_only_and_no_last_newline(kind: schemas.Kind) -> None:
    patterns = set(_patterns(schemas.released_schema(kind)))

    assert patterns
    assert all(pattern.endswith(r"$(?!\n)") for pattern in patterns)
    assert not any(r"\d" in pattern or r"\w" in pattern for pattern in patterns)


def _patterns(part: Any) -> list[str]:  # noqa: ANN401  a JSON value of any shape
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    own = [part["pattern"]] if isinstance(part, dict) and "pattern" in part else []
    return own + [pattern for item in inner for pattern in _patterns(item)]


def test_a_version_that_was_not_released_has_no_schema() -> None:
    with pytest.raises(FileNotFoundError):
        schemas.released("validation_result", "0.0.1")


REQUIRED = {
    "ValidationResult": {
        *("version", "overall_score", "is_acceptable", "violations", "passed_rules"),
        *("detailed_scores", "system"),
    },
    "RuleViolation": {"code", "severity", "message", "rule_id", "category"},
    "Location": set(),
    "TextSpan": {"start", "end"},
    "DetailedScores": set(),
    "ImprovementSuggestion": {"type", "description"},
    "AcceptanceGate": {"status", "acceptable"},
    "System": {"correlation_id", "variant"},
    "UncheckedRule": {"rule_id", "reason"},
    "ValidationRequest": {"begrip", "text"},
    "DefinitionContext": set(),
}
OPEN = {"System", "ViolationMetadata", "UncheckedRule", "Timings", "V1Facts", "Fix"}


def objects() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind in KINDS:
        schema = schemas.released_schema(kind)
        found |= {schema["title"]: schema, **schema["$defs"]}
    return {name: part for name, part in found.items() if part.get("type") == "object"}


@pytest.mark.parametrize("name", REQUIRED)
def test_the_required_fields_are_those_of_the_contract(name: str) -> None:
    assert set(objects()[name]["required"]) == REQUIRED[name]


def test_only_system_and_metadata_and_what_is_in_them_are_open() -> None:
    closed = {name for name, part in objects().items() if part.get("additionalProperties") is False}

    assert set(objects()) - closed == OPEN


def test_in_a_result_only_the_question_of_an_unchecked_rule_may_be_null() -> None:
    text = schemas.released("validation_result").decode()
    question = objects()["UncheckedRule"]["properties"]["question"]

    assert {"type": "null"} in question["anyOf"]
    assert text.count('"null"') == 1


@UNHURRIED
@given(results())
def test_both_validators_accept_every_result_of_ours(result: ValidationResult) -> None:
    wire = as_wire(result)

    assert problems("validation_result", wire) == ()
    assert reference("validation_result").is_valid(wire)


@UNHURRIED
@given(st.data())
def test_both_validators_agree_about_a_broken_result(data: st.DataObject) -> None:
    wire = data.draw(mutated(as_wire(data.draw(results()))))

    fits = not problems("validation_result", wire)
    assert fits == reference("validation_result").is_valid(wire)


@UNHURRIED
@given(st.data())
def test_both_validators_agree_about_a_broken_request(data: st.DataObject) -> None:
    context = {"organisatorisch": ["a"], "juridisch": []}
    request = {"begrip": "b", "text": "t", "lang": "nl", "context": context, "bron": ""}
    wire = data.draw(mutated(request))

    fits = not problems("validation_request", wire)
    assert fits == reference("validation_request").is_valid(wire)


@pytest.mark.parametrize(
    ("is_acceptable", "acceptable", "status", "fits"),
    [
        (True, True, "pass", True),
        (False, False, "blocked", True),
        (False, False, "override_required", True),
        (True, False, "pass", False),
        (False, True, "pass", False),
        (False, False, "pass", False),
        (True, True, "blocked", False),
        (True, True, "override_required", False),
        (True, False, "blocked", False),
        (False, True, "blocked", False),
    ],
)
def test_the_verdict_stands_in_three_places_and_is_the_same_in_each(
    *, is_acceptable: bool, acceptable: bool, status: str, fits: bool
) -> None:
    gate = {"status": status, "acceptable": acceptable}
    wire = {**plain(), "is_acceptable": is_acceptable, "acceptance_gate": gate}

    assert (problems("validation_result", wire) == ()) is fits
    assert reference("validation_result").is_valid(wire) is fits


def release(*arguments: str, folder: Path) -> int:
    exit_code: int = runpy.run_path(str(TOOL))["main"](arguments, folder)
    return exit_code


def test_a_release_writes_a_folder_with_the_schemas_of_the_code(tmp_path: Path) -> None:
    assert release(VERSION, folder=tmp_path) == 0

    for kind in KINDS:
        written = (tmp_path / VERSION / f"{kind}.schema.json").read_bytes()
        assert written == schemas.as_file(schemas.current(kind))


def test_a_release_refuses_a_version_that_exists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / VERSION).mkdir()

    assert release(VERSION, folder=tmp_path) == 2
    assert "release a new version instead" in capsys.readouterr().err
    assert list((tmp_path / VERSION).iterdir()) == []


@pytest.mark.parametrize("arguments", [(), ("9.9.9",), (VERSION, VERSION)])
def test_a_release_refuses_a_version_that_the_code_does_not_speak(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert release(*arguments, folder=tmp_path) == 2
    assert list(tmp_path.iterdir()) == []
