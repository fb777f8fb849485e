"""A pack is read whole or not at all."""

import pytest

from tests.engines.v2.compat.building import file_of
from toetssteen.contract.errors import RulePackError
from toetssteen.contract.result import Category
from toetssteen.engines.v2.compat.pack import read_pack
from toetssteen.engines.v2.compat.rule import Gravity, Werking


def problems(**files: bytes) -> list[tuple[str, str]]:
    with pytest.raises(RulePackError) as caught:
        read_pack({f"{name}.json": content for name, content in files.items()})
    return list(caught.value.problems)


def codes(**files: bytes) -> list[str]:
    return [code for code, _ in problems(**files)]


def test_a_rule_with_only_an_id_gets_every_default() -> None:
    (rule,) = read_pack({"a.json": file_of({"id": "CON_01"})})

    assert (rule.rule_id, rule.id_in_file, rule.naam) == ("CON-01", "CON_01", "CON-01")
    assert (rule.code, rule.category) == ("VAL-CON-001", Category.SAMENHANG)
    assert (rule.gravity, rule.weight, rule.werking) == (Gravity.LOW, 0.7 * 0.8, Werking.VERBOD)
    assert (rule.advies, rule.is_about_term, rule.patterns) == (
        "Herschrijf dit deel van de definitie.",
        False,
        (),
    )


def test_a_rule_may_state_everything_itself() -> None:
    written = {
        "id": "X-1",
        "code": "ABC-DEF-123",
        "categorie": "taal",
        "advies": "Doe iets.",
        "naam": "Naam",
        "prioriteit": " HOOG ",
        "aanbeveling": "Verplicht",
        "geldigheid": " Lemma/Term",
        "werking": "vereist",
        "herkenbaar_patronen": "een",
        "relatie": 7,
        "uitleg": None,
    }
    (rule,) = read_pack({"a.json": file_of(written)})

    assert (rule.code, rule.category, rule.advies) == ("ABC-DEF-123", Category.TAAL, "Doe iets.")
    assert (rule.gravity, rule.weight, rule.werking) == (Gravity.CRITICAL, 1.5, Werking.VEREIST)
    assert (rule.is_about_term, rule.patterns, rule.uitleg) == (True, ("een",), "")


def test_a_rule_about_the_term_advises_about_the_term() -> None:
    (rule,) = read_pack({"a.json": file_of({"id": "X-1", "geldigheid": "termniveau"})})

    assert rule.advies == "Herschrijf de term."


def test_rules_come_in_the_order_of_their_ids_from_files_with_one_or_several() -> None:
    rules = read_pack(
        {
            "c.json": b"\xef\xbb\xbf" + file_of({"id": "VER-01"}),
            "a.json": file_of([{"id": "SAM-01"}, {"id": "ARAI02SUB1"}]),
            "b.json": file_of({"regels": [{"id": "con-02"}]}),
        }
    )

    assert [rule.rule_id for rule in rules] == ["ARAI-02SUB1", "CON-02", "SAM-01", "VER-01"]


def test_hidden_files_and_other_files_are_left_alone() -> None:
    rules = read_pack({"a.json": file_of({"id": "X-1"}), ".b.json": b"{", "lees.md": b"\xff"})

    assert [rule.rule_id for rule in rules] == ["X-1"]


def test_all_problems_are_told_together_in_the_order_of_the_files() -> None:
    told = problems(
        b=b"{",
        a=file_of({"id": "X-1", "prioriteit": "hoogst", "herkenbaar_patronen": ["(", "", 5]}),
        c=file_of({"id": "x_1"}),
    )

    assert [code for code, _ in told] == [
        "INP-RUL-002",
        *["INP-RUL-003"] * 3,
        "INP-RUL-001",
        "INP-RUL-004",
    ]
    assert told[0][1] == "a.json · prioriteit · is 'hoogst' · hoog, midden, laag"
    assert told[1][1].startswith("a.json · herkenbaar_patronen[0] · does not compile: missing )")
    assert "line 1 column 2" in told[4][1]
    assert told[5][1] == "c.json · id · X-1 is also in a.json · an id of its own"


@pytest.mark.parametrize(
    "content",
    [b"{", b"\xff{}", b"5", b'["x"]', b'{"regels": [1]}', b"[" * 100_000, b"9" * 5000],
)
def test_what_is_no_json_object_is_no_rule(content: bytes) -> None:
    assert codes(a=content) == ["INP-RUL-001"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", ""),
        ("id", 5),
        ("id", None),
        ("naam", []),
        ("naam", None),
        ("toelichting", 5),
        ("prioriteit", None),
        ("goede_voorbeelden", 5),
        ("advies", 5),
        ("uitleg", {}),
        ("werking", "soms"),
        ("aanbeveling", "misschien"),
        ("prioriteit", True),
        ("code", "VAL-CON-1"),
        ("code", "VAL-CON-001\n"),
        ("categorie", "system"),
        ("categorie", "vorm"),
        ("herkenbaar_patronen", 5),
    ],
)
def test_a_field_with_a_wrong_value_is_named(field: str, value: object) -> None:
    told = problems(a=file_of({"id": "X-1", field: value}))

    assert {code for code, _ in told} == {"INP-RUL-002"}
    assert all(f"a.json · {field} · " in what for _, what in told)


def test_a_place_in_a_file_with_several_rules_is_spelled_out() -> None:
    (problem,) = problems(a=file_of({"regels": [{"id": "X-1"}, {"id": "X-2", "code": "x"}]}))

    assert problem[1].startswith("a.json · regels[1].code · is 'x' · ")


def test_a_list_names_the_item_that_is_wrong() -> None:
    (problem,) = problems(a=file_of({"id": "X-1", "foute_voorbeelden": ["goed", None]}))

    assert problem[1].startswith("a.json · foute_voorbeelden[1] · is null")


def test_fields_that_may_be_null_are_read_as_empty() -> None:
    empty = ("uitleg", "toelichting", "toetsvraag", "herkenbaar_patronen", "foute_voorbeelden")
    (rule,) = read_pack({"a.json": file_of({"id": "X-1", **dict.fromkeys(empty)})})

    assert (rule.uitleg, rule.toetsvraag, rule.patterns) == ("", "", ())


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "[a-{begrip}]",
        "(?<=a|{begrip})",
        "(?<=a+)b",
        "(?a)x",
        "a{1,99999999999999}",
        "(" * 5000,
    ],
)
def test_a_pattern_that_does_not_compile_is_told(pattern: str) -> None:
    assert codes(a=file_of({"id": "X-1", "herkenbaar_patronen": [pattern]})) == ["INP-RUL-003"]


def test_no_rule_at_all_is_a_problem_too() -> None:
    assert codes() == codes(a=b"[]") == ["INP-RUL-005"]
