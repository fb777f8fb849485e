"""``toetssteen compare``: what differs between two variants, and how often."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import jsonl, run, written
from toetssteen.cli.compare import _CLASSES
from toetssteen.inputs.csv import Csv
from toetssteen.inputs.interface import Row


def test_equal_variants_have_no_differences(glossary: Path) -> None:
    ran = run("compare", glossary, "--control", "v1", "--candidate", "v2-compat")

    assert ran.code == 0
    assert ran.out == (
        "3 definities vergeleken\n"
        "       3  100.0%  gelijk\n"
        "       0    0.0%  v2-compat aanvaardt, v1 niet\n"
        "       0    0.0%  v1 aanvaardt, v2-compat niet\n"
    )


def test_v1_and_v2_are_compared_unless_told_otherwise(glossary: Path) -> None:
    unasked = run("compare", glossary)

    assert unasked.out == run("compare", glossary, "--control", "v1", "--candidate", "v2").out
    assert "v2 aanvaardt, v1 niet" in unasked.out


def test_each_class_has_a_count_a_place_and_examples(glossary: Path) -> None:
    lines = run("compare", glossary).out.splitlines()

    at = next(at for at, line in enumerate(lines) if "ARAI-02SUB1 /" in line)
    assert lines[at].startswith("       1   33.3%  ARAI-02SUB1 /")
    assert lines[at + 1].strip() == f"bijvoorbeeld kade ({glossary}:3)"


def test_no_two_lines_of_classes_read_the_same(glossary: Path) -> None:
    classes = [line for line in run("compare", glossary).out.splitlines() if " → " in line]

    assert classes
    assert len(set(classes)) == len(classes)


def test_the_gravest_come_first_and_the_rest_is_counted(glossary: Path) -> None:
    lines = run("compare", glossary).out.splitlines()

    titles = ["Oordeel anders", "Regel of score anders", "Tekst of plaats anders"]
    assert [line for line in lines if line in titles] in (titles, titles[1:])
    assert [line for line in lines if line.startswith("  … en soorten die hier niet staan: ")]


def test_a_report_tells_at_most_so_many_classes_of_a_severity(glossary: Path) -> None:
    blocks = run("compare", glossary).out.split("\n\n")

    assert max(block.count(" → ") for block in blocks) == _CLASSES


def test_our_own_words_are_in_the_language_that_was_asked(glossary: Path) -> None:
    dutch, english = run("compare", glossary).out, run("compare", glossary, "--lang", "en").out

    assert english.startswith("3 definitions compared\n")
    assert {"afwezig", "andere inhoud", "lager", "hoger"} & set(dutch.replace(":", "").split())
    for word in ("absent", "passed", "other text", "other content", " lower", " higher"):
        assert word in english
        assert word not in dutch.replace("/passed_rules", "").replace("gates_passed", "")


def test_json_has_every_class(glossary: Path) -> None:
    report = json.loads(run("compare", glossary, "--format", "json").out)

    assert report["compared"] == 3
    assert sum(report["flips"].values()) == 3
    assert len(report["classes"]) > _CLASSES
    assert {"class", "count", "examples"} == set(report["classes"][0])
    assert {each["class"]["control"] for each in report["classes"]} == {"v1"}


def test_equal_definitions_are_counted_apart_from_flips(glossary: Path) -> None:
    variants = ("--control", "v2", "--candidate", "v2")

    report = json.loads(run("compare", glossary, *variants, "--format", "json").out)

    assert report == {
        "compared": 3,
        "equal": 3,
        "flips": {"none": 3, "to_acceptable": 0, "to_unacceptable": 0},
        "classes": [],
    }


def test_a_flip_says_which_way_the_verdict_went(tmp_path: Path) -> None:
    file = written(tmp_path / "a.jsonl", jsonl({"begrip": "kade", "text": "kade aan het water"}))
    verdicts = [run("check", file, "--variant", name).code for name in ("v1", "v2")]
    flips = json.loads(run("compare", file, "--format", "json").out)["flips"]

    expected = {(0, 1): "to_unacceptable", (1, 0): "to_acceptable"}
    assert flips[expected.get((verdicts[0], verdicts[1]), "none")] == 1


def test_what_could_not_be_read_is_said_and_the_rest_is_compared(
    glossary: Path, broken: Path
) -> None:
    ran = run("compare", broken, glossary)

    assert ran.code == 2
    assert ran.out.startswith("4 definities vergeleken\n")
    assert ran.err.startswith(f"{broken}:2: INP-JSN-001 ")


@pytest.mark.parametrize("option", ["--control", "--candidate"])
def test_an_unknown_variant_is_refused_before_anything_is_read(
    option: str, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[object] = []

    def read(*asked: object) -> Iterator[Row]:
        reads.append(asked)
        return iter(())

    monkeypatch.setattr(Csv, "read", read)

    ran = run("compare", glossary, option, "v9")

    assert (ran.code, ran.out, reads) == (2, "", [])
    assert ran.err.startswith("INP-VAR-001 ")


def test_files_are_read_as_the_options_say(tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "begrip;definitie\ncafé;lokaal met drank\n".encode("cp1252"))

    assert run("compare", file).code == 2
    assert run("compare", file, "--encoding", "cp1252").code == 0
