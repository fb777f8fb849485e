"""``toetssteen check`` judges what it reads as one glossary, unless it is told not to."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Ran, jsonl, run, without_stamps, written
from tests.cli.test_progress import watched
from toetssteen.batch.local import CHUNK

CIRCLE = (
    {"id": "h", "begrip": "haven", "text": "water met een kade"},
    {"id": "k", "begrip": "kade", "text": "muur naast een haven"},
)
PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix x: <http://x.example/> .
"""


def rules(ran: Ran) -> dict[str, list[str]]:
    """Return the rules that each definition breaks, by its id."""
    return {
        line["id"]: [one["rule_id"] for one in line["result"]["violations"]] for line in ran.lines
    }


def reasons(ran: Ran) -> dict[str, str]:
    """Return why rules gave no verdict of the first definition."""
    unchecked: list[dict[str, Any]] = ran.lines[0]["result"]["system"]["unchecked_rules"]
    return {one["rule_id"]: one["reason"] for one in unchecked}


def lines_of(tmp_path: Path, *definitions: Mapping[str, object], name: str = "a.jsonl") -> Path:
    return written(tmp_path / name, jsonl(*definitions))


def test_a_circle_is_found_over_the_rows_and_told_at_each_of_them(tmp_path: Path) -> None:
    ran = run("check", lines_of(tmp_path, *CIRCLE), "--format", "jsonl")

    assert rules(ran) == {"h": ["SAM-05"], "k": ["SAM-05"]}
    violation = ran.lines[0]["result"]["violations"][0]
    assert violation["metadata"]["path"] == ["haven", "kade", "haven"]
    assert violation["metadata"]["related"] == ["k"]
    assert violation["message"] == "De definities verwijzen in een kring: haven → kade → haven."
    assert violation["suggestions"] == ["Omschrijf één van deze begrippen zonder de andere."]
    assert ran.code == 1


def test_a_circle_is_found_over_files(tmp_path: Path) -> None:
    files = [lines_of(tmp_path, one, name=f"{one['id']}.jsonl") for one in CIRCLE]

    assert rules(run("check", *files, "--format", "jsonl"))["h"] == ["SAM-05"]


def test_definitions_can_be_judged_apart(tmp_path: Path) -> None:
    file = lines_of(tmp_path, *CIRCLE)

    ran = run("check", file, "--format", "jsonl", "--no-glossary")

    assert (rules(ran), ran.code) == ({"h": [], "k": []}, 0)
    assert reasons(ran)["SAM-05"] == "missing_glossary"
    assert "SAM-05" not in reasons(run("check", file, "--format", "jsonl"))


@pytest.mark.parametrize("variant", ["v1", "v2-compat"])
def test_rules_with_patterns_know_no_glossary(variant: str, tmp_path: Path) -> None:
    options = ("--format", "json", "--variant", variant)
    file = lines_of(tmp_path, *CIRCLE)

    report, apart = (
        json.loads(run("check", file, *options, *more).out) for more in ((), ("--no-glossary",))
    )

    assert "glossary" not in report
    assert [without_stamps(one["result"]) for one in report["definitions"]] == [
        without_stamps(one["result"]) for one in apart["definitions"]
    ]


def test_a_row_without_an_id_is_called_after_its_place(tmp_path: Path) -> None:
    file = lines_of(tmp_path, *({**one, "id": ""} for one in CIRCLE))

    (first, _) = run("check", file, "--format", "jsonl").lines

    assert first["id"] == ""
    assert first["result"]["violations"][0]["metadata"]["related"] == [f"{file}:2"]


def test_an_id_that_two_files_use_is_two_concepts(tmp_path: Path) -> None:
    files = [lines_of(tmp_path, {**one, "id": "1"}, name=f"{one['id']}.jsonl") for one in CIRCLE]

    first, second = run("check", *files, "--format", "jsonl").lines

    assert first["result"]["violations"][0]["metadata"]["related"] == [f"{files[1]}:1"]
    assert second["result"]["violations"][0]["metadata"]["related"] == ["1"]


def test_what_is_wrong_with_the_whole_changes_no_result_but_the_exit_code(
    tmp_path: Path,
) -> None:
    text = "vaartuig met een [[roeibank]]"
    file = lines_of(tmp_path, {"id": "a", "begrip": "sloep", "text": text})

    ran = run("check", file, "--format", "jsonl")

    assert (rules(ran)["a"], ran.code) == ([], 1)
    assert ran.err.startswith("sloep: VAL-GLO-003 error ‘roeibank’ ")
    assert run("check", file, "--fail-on", "none").code == 0
    assert run("check", file, "--no-glossary").code == 0


def test_a_reference_that_arrives_is_no_short_definition(tmp_path: Path) -> None:
    file = lines_of(
        tmp_path,
        {"id": "a", "begrip": "sloep", "text": "zie roeiboot"},
        {"id": "b", "begrip": "roeiboot", "text": "vaartuig met riemen"},
    )

    ran = run("check", file, "--format", "jsonl")

    assert (rules(ran), ran.err, ran.code) == ({"a": [], "b": []}, "", 0)


def test_a_report_that_shows_the_whole_is_not_told_twice(tmp_path: Path) -> None:
    file = lines_of(tmp_path, {"id": "a", "begrip": "sloep", "text": "zie roeiboot"})

    ran = run("check", file)

    assert ran.out.count("VAL-GLO-003") + ran.out.count("GLO-03") >= 1
    assert ran.err == ""


def test_a_form_that_most_follow_is_asked_of_the_others_and_no_more_than_info(
    tmp_path: Path,
) -> None:
    words = "abcdefghijklmnopqrstuv"
    most = [
        {"id": word, "begrip": f"{word}boot", "text": f"Een {word}boot is een schip van {word}."}
        for word in words
    ]
    file = lines_of(tmp_path, *most, {"id": "z", "begrip": "vlot", "text": "vaartuig met riemen"})

    ran = run("check", file, "--format", "jsonl")
    declared = run("check", file, "--format", "jsonl", "--profile", "zin")
    free = run("check", file, "--format", "jsonl", "--profile", "auto", "--no-glossary")

    house = [(one["rule_id"], one["severity"]) for one in ran.lines[-1]["result"]["violations"]]
    assert house == [("ARAI-06", "info")]
    assert "ARAI-06" not in rules(ran)["a"]
    assert declared.lines[-1]["result"]["violations"][0]["severity"] == "warning"
    assert "ARAI-06" not in {rule for found in rules(free).values() for rule in found}


def test_jobs_get_the_glossary_with_each_definition(tmp_path: Path) -> None:
    others = [
        {"id": str(number), "begrip": f"boei {number}", "text": f"boeisel van lengte {number}"}
        for number in range(CHUNK)
    ]
    file = lines_of(tmp_path, *CIRCLE, *others)

    alone, shared = (
        run("check", file, "--format", "jsonl", "--jobs", jobs).lines for jobs in ("1", "2")
    )

    assert [one["id"] for one in shared] == [one["id"] for one in alone]
    assert [without_stamps(one["result"]) for one in shared] == [
        without_stamps(one["result"]) for one in alone
    ]
    assert alone[0]["result"]["violations"][0]["rule_id"] == "SAM-05"


# Graphs


def test_the_structure_of_a_graph_is_judged(tmp_path: Path) -> None:
    file = written(
        tmp_path / "a.ttl",
        PREFIXES
        + """x:a a skos:Concept ; skos:prefLabel "sloep"@nl ; skos:broader x:b ;
  skos:definition "vaartuig met riemen"@nl .
x:b a skos:Concept ; skos:prefLabel "boot"@nl ; skos:broader x:a ;
  skos:definition "schip zonder dek"@nl .
""",
    )

    ran = run("check", file, "--format", "jsonl")

    assert "VAL-SBB-053 error" in ran.err
    assert ran.code == 1
    assert [line["result"]["is_acceptable"] for line in ran.lines] == [True, True]
    assert "SBB" not in run("check", file, "--format", "jsonl", "--no-glossary").err


def test_a_concept_without_a_definition_is_a_name_that_others_may_use(tmp_path: Path) -> None:
    file = written(
        tmp_path / "a.ttl",
        PREFIXES
        + """x:a a skos:Concept ; skos:prefLabel "sloep"@nl ; skos:definition "zie roeiboot"@nl .
x:b a skos:Concept ; skos:prefLabel "roeiboot"@nl .
""",
    )

    ran = run("check", file, "--format", "jsonl")

    assert "VAL-GLO-003" not in ran.err
    assert rules(ran) == {"http://x.example/a": []}


def test_nodes_without_a_name_in_two_graphs_are_not_one(tmp_path: Path) -> None:
    graph = """_:s a skos:Concept ; skos:prefLabel "{term}"@nl ; skos:inScheme x:{term} ;
  skos:definition "{text}"@nl .
x:{term} a skos:ConceptScheme ; <http://purl.org/dc/terms/title> "{term}"@nl .
"""
    texts = {"sloep": "vaartuig met riemen", "kade": "muur langs water"}
    files = [
        written(tmp_path / f"{term}.ttl", PREFIXES + graph.format(term=term, text=text))
        for term, text in texts.items()
    ]

    assert "VAL-SBB-005" not in run("check", *files, "--format", "jsonl").err


# Progress


def test_a_person_who_waits_sees_what_goes_on(tmp_path: Path) -> None:
    file = lines_of(tmp_path, *CIRCLE)

    text = watched("check", file, "--output", tmp_path / "verslag", on_screen=False)

    assert "2 definities gelezen" in text
    assert "2 definities als één begrippenlijst bekeken" in text
    assert "2 definities getoetst" in text


# Two languages

TWO_LANGUAGES = (
    {"id": "n", "begrip": "vrachtboot", "text": "vaartuig dat vracht vervoert"},
    {"id": "e", "begrip": "freighter", "text": "vessel that carries freight", "lang": "en"},
)


@pytest.mark.parametrize(
    ("profile", "used"),
    [
        ("auto", {"n": "auto", "e": "en-iso704"}),
        ("en-strict", {"n": "standaard", "e": "en-strict"}),
    ],
)
def test_a_profile_leaves_rows_in_the_other_language_to_their_own_one(
    profile: str, used: Mapping[str, str], tmp_path: Path
) -> None:
    file = lines_of(tmp_path, *TWO_LANGUAGES)
    ran = run("check", file, "--profile", profile, "--format", "jsonl")

    systems = {line["id"]: line["result"]["system"] for line in ran.lines}
    assert {name: system["profile_used"] for name, system in systems.items()} == used
    assert ran.code == 0


def test_a_glossary_in_english_is_judged_under_an_english_profile(tmp_path: Path) -> None:
    file = written(tmp_path / "b.csv", "begrip;definitie\nfreighter;vessel that carries freight\n")
    ran = run("check", file, "--text-lang", "en", "--profile", "en-iso704", "--format", "jsonl")

    assert ran.code == 0, ran.err
    assert ran.lines[0]["result"]["system"]["profile_used"] == "en-iso704"


@pytest.mark.parametrize("form", ["text", "html", "junit", "json"])
def test_a_run_that_could_read_no_row_says_nothing_of_a_glossary(form: str, tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "begrip;definitie;lang\nquai;mur au bord;fr\n")
    ran = run("check", file, "--format", form)

    assert ran.code == 2
    assert "INP-SCH-001" in ran.out
    for words in ("0 begrippen", "niets op te merken", "lossarium", '"glossary"'):
        assert words not in ran.out
