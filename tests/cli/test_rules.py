"""``toetssteen rules``: the list, one rule explained, and what is odd about a directory."""

from pathlib import Path

import pytest

from tests.cli.running import run, written
from toetssteen.container import build
from toetssteen.glossary.interface import GlossaryCheck
from toetssteen.outputs.facts_of_the_whole import OF_THE_GLOSSARY
from toetssteen.rules.packs import nl
from toetssteen.rules.rule import Rule

LINTED = '{"id": "EIG-01", "herkenbaar_patronen": ["x"], "kleur": "rood"}'


@pytest.mark.parametrize("variant", ["v1", "v2-compat", "v2"])
def test_the_list_has_a_line_per_rule_of_the_variant(variant: str) -> None:
    ran = run("rules", "--variant", variant)

    of_the_glossary = [check.id for check in OF_THE_GLOSSARY] if variant == "v2" else []
    listed = [line.split()[0] for line in ran.out.splitlines()]
    assert listed == [*build().facts(variant), *of_the_glossary]
    assert ran.code == 0


def test_the_list_says_how_grave_and_how_binding_a_rule_is() -> None:
    lines = run("rules").out.splitlines()

    assert "STR-01        error   verplicht   Begint met een zelfstandig naamwoord" in lines


def test_checks_over_the_glossary_are_listed_behind_the_rules() -> None:
    lines = run("rules").out.splitlines()

    assert "GLO-02        warning glossarium  Eén term voor één begrip" in lines


@pytest.mark.parametrize("check", OF_THE_GLOSSARY, ids=lambda check: check.id)
def test_each_check_over_the_glossary_is_explained_with_all_its_examples(
    check: GlossaryCheck,
) -> None:
    lines = run("rules", check.id).out.splitlines()

    assert lines[0] == f"{check.id} ({check.code}) {check.title.nl}"
    assert lines[1] == f"glossarium · {check.severity.value}"
    assert check.why.nl in lines
    assert f"Bron: {check.source}" in lines
    assert [line.startswith("Goed  ") for line in lines].count(True) == len(check.good)
    assert [line.startswith("Fout  ") for line in lines].count(True) == len(check.bad)


def test_an_example_glossary_shows_its_concepts_and_what_is_found() -> None:
    page = run("rules", "glo_02", "--lang", "en").out

    assert "Bad   bank: zitplaats voor meer personen\n      bank: onderneming met" in page
    assert "Message: ‘…’ is the name of … concepts." in page
    assert "[synoniemen: 'aanbrenger']\n      → aanbrenger\n" in page


@pytest.mark.parametrize(
    ("row", "weight", "source"),
    [
        ("SBB-30", "RDF-bestand · error", "NL-SBB"),
        ("SBB-12", "RDF-bestand · ernst verschilt", "NL-SBB"),
        ("SBB-64", "RDF-bestand · info", "een aanvulling op NL-SBB"),
    ],
)
def test_a_check_over_the_graph_is_explained(row: str, weight: str, source: str) -> None:
    lines = run("rules", row).out.splitlines()

    assert lines[0].startswith(f"{row} (VAL-SBB-0{row[-2:]}) ")
    assert lines[1] == weight
    assert lines[-1] == f"Bron: {source}"


def test_legacy_variants_have_no_checks_over_the_glossary() -> None:
    ran = run("rules", "GLO-02", "--variant", "v1")

    assert (ran.code, ran.out) == (2, "")
    assert "SBB-01" not in ran.err


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
