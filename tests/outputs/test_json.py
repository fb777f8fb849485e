import json

from tests.outputs.building import (
    CORRELATION_ID,
    FAILED_FILE,
    FAILURE,
    finding,
    judged,
    rendered,
    run_of,
    specimens,
)
from toetssteen.contract.wire import as_wire


def test_a_run_is_one_object() -> None:
    definitions = specimens()

    report = json.loads(rendered("json", run_of(definitions, failures=[FAILURE, FAILED_FILE])))

    assert set(report) == {"variant", "checked", "acceptable", "definitions", "failures"}
    assert (report["variant"], report["checked"], report["acceptable"]) == ("v2", 8, 4)
    assert [one["result"] for one in report["definitions"]] == [
        as_wire(one.result) for one in definitions
    ]
    assert list(report["definitions"][0]) == ["file", "line", "id", "begrip", "result"]
    assert report["definitions"][0]["file"] == "begrippen.csv"
    assert report["failures"] == [
        {
            "file": "kapot.csv",
            "line": 3,
            "code": "INP-ROW-001",
            "reason": "Rij 3: kolom ‘definitie’ is leeg.",
        },
        {
            "file": "map/oud bestand.csv",
            "line": None,
            "code": "INP-FIL-001",
            "reason": "Het bestand is geen UTF-8.",
        },
    ]


def test_an_empty_run_has_empty_lists() -> None:
    assert json.loads(rendered("json", run_of([]))) == {
        "variant": "v2",
        "definitions": [],
        "checked": 0,
        "acceptable": 0,
        "failures": [],
    }


def test_a_line_holds_id_begrip_and_the_result_in_input_order() -> None:
    definitions = specimens()

    lines = rendered("jsonl", run_of(definitions, failures=[FAILURE])).splitlines()

    assert [json.loads(line) for line in lines] == [
        {"id": one.id, "begrip": one.request.begrip, "result": as_wire(one.result)}
        for one in definitions
    ]
    assert lines[0].startswith('{"id":"hechting","begrip":"hechting","result":{')


def test_hidden_characters_are_escaped_and_mean_the_same() -> None:
    line = rendered("jsonl", run_of([judged("a\u202eb\u2028\x9b", "x", finding("\u200b"))]))

    assert line.count("\n") == 1
    assert "\\u202e" in line
    assert json.loads(line)["begrip"] == "a\u202eb\u2028\x9b"
    assert json.loads(line)["result"]["violations"][0]["message"] == "\u200b"
    assert CORRELATION_ID in line
