"""``toetssteen rules``: the list, one rule explained, and what is odd about a directory."""

from pathlib import Path

import pytest

from tests.cli.running import run, written
from toetssteen.container import build
from toetssteen.rules.packs import nl
from toetssteen.rules.rule import Rule

LINTED = '{"id": "EIG-01", "herkenbaar_patronen": ["x"], "kleur": "rood"}'


@pytest.mark.parametrize("variant", ["v1", "v2-compat", "v2"])
def test_the_list_has_a_line_per_rule_of_the_variant(variant: str) -> None:
    ran = run("rules", "--variant", variant)

    assert [line.split()[0] for line in ran.out.splitlines()] == list(build().facts(variant))
    assert ran.code == 0


def test_the_list_says_how_grave_and_how_binding_a_rule_is() -> None:
    lines = run("rules").out.splitlines()

    assert "STR-01        error   verplicht   Begint met een zelfstandig naamwoord" in lines


def test_titles_are_english_when_asked() -> None:
    assert run("rules", "--lang", "en").out != run("rules").out


@pytest.mark.parametrize("rule", nl.RULES, ids=lambda rule: rule.id)
def test_each_rule_is_explained_with_all_its_examples(rule: Rule) -> None:
    lines = run("rules", rule.id).out.splitlines()

    assert lines[0] == f"{rule.id} ({rule.code}) {rule.title.nl}"
    assert lines[1] == f"{rule.category.value} · {rule.obligation.value} · {rule.ceiling.value}"
    assert f"Advies: {rule.advice.nl}" in lines
    assert [line.startswith("Goed  ") for line in lines].count(True) == len(rule.good)
    assert [line.startswith("Fout  ") for line in lines].count(True) == len(rule.bad)
    assert (f"Vraag: {rule.question.nl}" in lines) if rule.question else True


def test_the_words_that_a_finding_points_at_are_marked() -> None:
    page = run("rules", "STR-01", "--lang", "en").out

    assert "Bad   verblijf: ›wanneer‹ een schip langer dan een etmaal ligt" in page


@pytest.mark.parametrize("spelling", ["STR-01", "str-01", "str_01", " STR-01 "])
def test_a_rule_is_found_however_its_id_is_spelled(spelling: str) -> None:
    assert run("rules", spelling).out == run("rules", "STR-01").out


def test_a_rule_is_found_by_an_id_that_it_took_over() -> None:
    alias, rule = next((alias, rule) for rule in nl.RULES for alias in rule.aliases)

    assert run("rules", alias).out.startswith(f"{rule.id} ({rule.code})")


def test_a_legacy_rule_is_explained_with_what_its_file_says() -> None:
    lines = run("rules", "STR-01", "--variant", "v1").out.splitlines()

    assert lines[0].startswith("STR-01 (VAL-STR-001) ")
    assert len(lines) == 3
    assert lines[2].startswith("Advies: ")


@pytest.mark.parametrize("variant", ["v1", "v2"])
def test_an_unknown_rule_is_refused_with_the_known_ones(variant: str) -> None:
    ran = run("rules", "ZZ-99", "--variant", variant)

    assert (ran.code, ran.out) == (2, "")
    assert f"Regel ZZ-99 is er niet in variant {variant}; er zijn: ARAI-0" in ran.err


def test_an_unknown_variant_is_refused() -> None:
    ran = run("rules", "--variant", "v9")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("INP-VAR-001 ")


def test_too_many_words_are_refused() -> None:
    ran = run("rules", "STR-01", "STR-02")

    assert ran.code == 2
    assert (
        ran.err == "Noem niets, één regel, of ‘lint’ en een map.\nHulp: toetssteen rules --help\n"
    )


def test_lint_says_what_is_odd_about_a_directory_of_rules(tmp_path: Path) -> None:
    written(tmp_path / "EIG-01.json", LINTED)

    ran = run("rules", "lint", tmp_path)

    assert ran.code == 0
    assert "EIG-01" in ran.out
    assert "kleur" in ran.out


def test_lint_says_so_when_nothing_is_odd(tmp_path: Path) -> None:
    text = (
        '{"id": "EIG-01", "naam": "Geen x", "uitleg": "Een x zegt niets.", "advies": "Laat weg.",'
        ' "herkenbaar_patronen": ["x"], "prioriteit": "laag", "aanbeveling": "optioneel"}'
    )
    written(tmp_path / "EIG-01.json", text)

    ran = run("rules", "lint", tmp_path)

    assert (ran.code, ran.out) == (0, "Niets bijzonders gevonden.\n")


def test_lint_tells_every_problem_once_with_its_code(tmp_path: Path) -> None:
    written(tmp_path / "a.json", "{")
    written(tmp_path / "b.json", '{"id": "EIG-02", "herkenbaar_patronen": ["("]}')

    ran = run("rules", "lint", tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert [line.split(" ", 1)[0] for line in ran.err.splitlines()[:-1]] == [
        "INP-RUL-001",
        "INP-RUL-003",
    ]


def test_lint_of_what_is_no_directory_is_refused(tmp_path: Path) -> None:
    ran = run("rules", "lint", tmp_path / "weg")

    assert ran.code == 2
    assert ran.err.startswith(f"INT-CFG-001 {tmp_path / 'weg'}: ")


def test_an_example_shows_what_stands_beside_its_text() -> None:
    page = run("rules", "CON-02").out

    assert "vaartuig dat vracht vervoert  [bron: '']" in page
    assert "[bron: 'Havenverordening Ostwijk 2021, artikel 2']" in page
