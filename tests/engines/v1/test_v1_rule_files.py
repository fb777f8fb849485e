"""Reading a rule directory: every rule, or every reason why not."""

import json

import pytest

from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.errors import RulePackError
from toetssteen.contract.result import Category
from toetssteen.engines.v1.legacy_rule import Aanbeveling, LegacyRule, Prioriteit, Werking
from toetssteen.engines.v1.rule_files import read_rules

SHAPES = 'a rule object, a list of them, or {"regels": [...]}'
LISTED = "a list of strings, one string or null"
CODE = "three capitals, three capitals, three digits: VAL-ABC-001"


def file(value: object) -> bytes:
    return json.dumps(value).encode()


def only_rule(**fields: object) -> LegacyRule:
    (rule,) = read_rules({"a.json": file({"id": "ABC-01", **fields})})
    return rule


def problems(files: dict[str, bytes]) -> list[tuple[str, str]]:
    with pytest.raises(RulePackError) as caught:
        read_rules(files)
    assert caught.value.code == caught.value.problems[0][0]
    assert {code for code, _ in caught.value.problems} <= CATALOGUE.keys()
    return list(caught.value.problems)


def problem_with(**fields: object) -> tuple[str, str]:
    (problem,) = problems({"a.json": file({"id": "ABC-01", **fields})})
    return problem


def test_a_rule_with_nothing_but_an_id_has_the_default_of_every_field() -> None:
    assert only_rule() == LegacyRule(
        id="ABC-01",
        id_in_file="ABC-01",
        file="a.json",
        naam="ABC-01",
        uitleg="",
        toelichting="",
        toetsvraag="",
        patterns=(),
        goede_voorbeelden=(),
        foute_voorbeelden=(),
        prioriteit=Prioriteit.MIDDEN,
        aanbeveling=Aanbeveling.OPTIONEEL,
        geldigheid="alle",
        werking=Werking.VERBOD,
        code=None,
        categorie=None,
        advies=None,
        unread=(),
    )


def test_every_field_that_v1_reads_arrives() -> None:
    rule = only_rule(
        naam="Naam",
        uitleg="Uitleg.",
        toelichting="Toelichting.",
        toetsvraag="Vraag?",
        herkenbaar_patronen=["een", "{begrip}"],
        goede_voorbeelden=["goed"],
        foute_voorbeelden=["fout"],
        prioriteit=" Hoog ",
        aanbeveling="VERPLICHT",
        geldigheid="term",
        werking="vereist",
        code="VAL-ABC-123",
        categorie="taal",
        advies="Doe dit.",
    )

    assert (rule.naam, rule.uitleg, rule.toelichting) == ("Naam", "Uitleg.", "Toelichting.")
    assert (rule.toetsvraag, rule.advies) == ("Vraag?", "Doe dit.")
    assert [pattern.source for pattern in rule.patterns] == ["een", "{begrip}"]
    assert (rule.goede_voorbeelden, rule.foute_voorbeelden) == (("goed",), ("fout",))
    assert (rule.prioriteit, rule.aanbeveling) == (Prioriteit.HOOG, Aanbeveling.VERPLICHT)
    assert (rule.geldigheid, rule.werking) == ("term", Werking.VEREIST)
    assert (rule.code, rule.categorie) == ("VAL-ABC-123", Category.TAAL)


def test_one_string_stands_for_a_list_of_one() -> None:
    rule = only_rule(herkenbaar_patronen="een", goede_voorbeelden="goed", foute_voorbeelden="fout")

    assert [pattern.source for pattern in rule.patterns] == ["een"]
    assert (rule.goede_voorbeelden, rule.foute_voorbeelden) == (("goed",), ("fout",))


def test_null_is_nothing_where_the_format_tolerates_it() -> None:
    rule = only_rule(
        uitleg=None,
        toelichting=None,
        toetsvraag=None,
        herkenbaar_patronen=None,
        goede_voorbeelden=None,
        foute_voorbeelden=None,
    )

    assert rule == only_rule()


def test_an_empty_advice_is_no_advice() -> None:
    assert only_rule(advies="").advies is None


def test_fields_that_v1_does_not_interpret_are_kept_as_they_are() -> None:
    rule = only_rule(status=3, relatie={"x": 1}, herkenbaar_patronen_zwak=["["])

    assert rule.unread == (
        ("status", 3),
        ("relatie", {"x": 1}),
        ("herkenbaar_patronen_zwak", ["["]),
    )
    assert rule.patterns == ()


@pytest.mark.parametrize(
    "content",
    [
        file({"id": "ABC-01"}),
        b"\xef\xbb\xbf" + file({"id": "ABC-01"}),
        file([{"id": "ABC-01"}]),
        file({"versie": 2, "regels": [{"id": "ABC-01"}]}),
    ],
    ids=["an object", "with a BOM", "a list", "regels"],
)
def test_a_rule_is_read_from_each_shape_of_file(content: bytes) -> None:
    assert [rule.id for rule in read_rules({"a.json": content})] == ["ABC-01"]


def test_an_object_with_an_id_is_a_rule_even_when_it_holds_regels() -> None:
    assert only_rule(regels=[]).unread == (("regels", []),)


def test_files_are_read_by_name_and_other_files_are_ignored() -> None:
    files = {
        "b.json": file({"id": "B-1"}),
        "a.json": file([{"id": "Z-1"}, {"id": "A-1"}]),
        ".hidden.json": b"{",
        "README.md": b"{",
        "c.json.bak": b"{",
        "D.JSON": b"{",
    }

    assert [rule.id for rule in read_rules(files)] == ["Z-1", "A-1", "B-1"]


@pytest.mark.parametrize("files", [{}, {"README.md": b"x"}, {"a.json": b"[]"}])
def test_a_directory_without_rules_is_refused(files: dict[str, bytes]) -> None:
    assert problems(files) == [
        ("INP-RUL-005", "*.json · - · no rule at all · at least one rule"),
    ]


def test_what_is_not_json_is_refused_with_line_and_column() -> None:
    assert problems({"a.json": b'{"id": "ABC-01",\n "naam" 3}'}) == [
        ("INP-RUL-001", f"a.json · line 2, column 9 · not JSON: Expecting ':' delimiter · {SHAPES}")
    ]


def test_what_is_not_utf_8_is_refused_with_the_byte() -> None:
    assert problems({"a.json": b'{"id": "\xe9"}'}) == [
        ("INP-RUL-001", "a.json · byte 9 · not UTF-8 · UTF-8")
    ]


def test_half_a_character_is_refused_because_no_result_could_hold_it() -> None:
    assert problems({"a.json": b'{"id": "ABC-01", "naam": "\\ud800"}'}) == [
        ("INP-RUL-001", "a.json · - · half a character: a lone surrogate · whole ones")
    ]


@pytest.mark.parametrize("content", [b"9" * 5000, b"[" * 100_000])
def test_json_that_python_cannot_hold_is_refused(content: bytes) -> None:
    ((code, what),) = problems({"a.json": content})

    assert code == "INP-RUL-001"
    assert what.startswith("a.json · - · cannot be read: ")


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (b"null", "-"),
        (b'"ABC-01"', "-"),
        (b"[3]", "[0]"),
        (b'{"regels": [{"id": "ABC-01"}, []]}', "regels[1]"),
    ],
)
def test_what_is_not_an_object_is_refused(content: bytes, field: str) -> None:
    assert problems({"a.json": content}) == [
        ("INP-RUL-001", f"a.json · {field} · not an object · {SHAPES}")
    ]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, "missing"),
        ({"id": None}, "missing"),
        ({"id": 3}, "3"),
        ({"id": " "}, "' '"),
        ({"regels": 3}, "missing"),
    ],
)
def test_a_rule_without_an_id_is_refused(fields: dict[str, object], wrong: str) -> None:
    assert problems({"a.json": file(fields)}) == [
        ("INP-RUL-002", f"a.json · id · {wrong} · a string that is not empty")
    ]


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("naam", None, "naam · None · a string"),
        ("uitleg", 3, "uitleg · 3 · a string or null"),
        ("geldigheid", ["term"], "geldigheid · ['term'] · a string"),
        ("advies", None, "advies · None · a string"),
        ("herkenbaar_patronen", 3, f"herkenbaar_patronen · 3 · {LISTED}"),
        ("goede_voorbeelden", {}, f"goede_voorbeelden · {{}} · {LISTED}"),
        ("foute_voorbeelden", ["x", 3], "foute_voorbeelden[1] · 3 · a string"),
        ("prioriteit", "urgent", "prioriteit · unknown: 'urgent' · hoog, midden, laag"),
        ("prioriteit", None, "prioriteit · unknown: None · hoog, midden, laag"),
        (
            "aanbeveling",
            "moet",
            "aanbeveling · unknown: 'moet' · verplicht, aanbevolen, optioneel",
        ),
        ("werking", "gebod", "werking · unknown: 'gebod' · verbod, vereist"),
        (
            "categorie",
            "system",
            "categorie · unknown: 'system' · taal, juridisch, structuur, samenhang",
        ),
        ("code", "STR-01", f"code · 'STR-01' · {CODE}"),
        ("code", 3, f"code · 3 · {CODE}"),
        ("code", "VAL-STR-001\n", f"code · 'VAL-STR-001\\n' · {CODE}"),
    ],
)
def test_a_field_with_another_value_is_refused_and_what_is_allowed_is_named(
    name: str, value: object, what: str
) -> None:
    assert problem_with(**{name: value}) == ("INP-RUL-002", f"a.json · {what}")


def test_a_long_value_is_shown_in_part() -> None:
    _, what = problem_with(prioriteit="x" * 1000)

    assert what == f"a.json · prioriteit · unknown: '{'x' * 59}… · hoog, midden, laag"


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("(een", "missing ), unterminated subpattern at position 0"),
        ("", "empty"),
        (3, "not a string: 3"),
        ("(?a)een", "ASCII and UNICODE flags are incompatible"),
        ("x{99999999999999999999}", "the repetition number is too large"),
        (r"\{begrip}", r"bad escape \q at position 0 if {begrip} is 'q 1'"),
    ],
)
def test_a_pattern_that_cannot_run_is_refused_with_its_index(source: object, wrong: str) -> None:
    assert problem_with(herkenbaar_patronen=["een", source]) == (
        "INP-RUL-003",
        f"a.json · herkenbaar_patronen[1] · {wrong} · a regular expression of Python's re",
    )


def test_a_pattern_that_is_nested_too_deeply_is_refused() -> None:
    code, _ = problem_with(herkenbaar_patronen="(" * 5000 + ")" * 5000)

    assert code == "INP-RUL-003"


def test_a_second_rule_with_the_same_id_is_refused_and_both_files_are_named() -> None:
    files = {"a.json": file({"id": "CON_01"}), "b.json": file([{"id": "x-1"}, {"id": "con01"}])}

    assert problems(files) == [
        (
            "INP-RUL-004",
            "b.json · id · CON-01 is also the id of a rule in a.json · an id of its own",
        )
    ]


def test_all_problems_of_a_directory_are_told_together() -> None:
    files = {
        "a.json": b"{",
        "b.json": file([{"id": "B-1", "prioriteit": "x"}, {"naam": "y"}, 7]),
        "c.json": file({"regels": [{"id": "b1", "herkenbaar_patronen": ["(", ")"]}]}),
        "d.json": b"\xff",
        "e.json": file({"id": "E-1"}),
    }

    found = problems(files)

    assert [(code, *what.split(" · ")[:2]) for code, what in found] == [
        ("INP-RUL-001", "a.json", "line 1, column 2"),
        ("INP-RUL-001", "b.json", "[2]"),
        ("INP-RUL-001", "d.json", "byte 1"),
        ("INP-RUL-002", "b.json", "[0].prioriteit"),
        ("INP-RUL-002", "b.json", "[1].id"),
        ("INP-RUL-003", "c.json", "regels[0].herkenbaar_patronen[0]"),
        ("INP-RUL-003", "c.json", "regels[0].herkenbaar_patronen[1]"),
        ("INP-RUL-004", "c.json", "id"),
    ]
