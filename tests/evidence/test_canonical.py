"""Two results that say the same have the same bytes."""

import pytest

from tests.evidence.builders import result, violation
from toetssteen.contract.wire import as_wire
from toetssteen.evidence.canonical import Canonical, canonical, canonical_bytes


def test_keys_are_sorted_and_there_is_no_white_space() -> None:
    assert canonical_bytes(canonical({"version": "1.0.0", "is_acceptable": True})) == (
        b'{"improvement_suggestions":[],"is_acceptable":true,"version":"1.0.0"}'
    )


def test_composed_and_decomposed_accents_are_one_text() -> None:
    composed, decomposed = (
        result(violation("STR-01", message=text)) for text in ("café", "cafe\u0301")
    )

    assert canonical_bytes(canonical(as_wire(composed))) == canonical_bytes(
        canonical(as_wire(decomposed))
    )


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, b"1"),
        (1.0, b"1"),
        (-0.0, b"0"),
        (0.1, b"0.1"),
        (100, b"100"),
        (1e-7, b"0.0000001"),
        (1e22, b"10000000000000000000000"),
        (float("nan"), b"null"),
        (float("inf"), b"null"),
    ],
)
def test_a_number_is_written_in_full_and_in_one_way(number: float, written: bytes) -> None:
    assert canonical_bytes(canonical(number, where=("overall_score",))) == written


def test_an_absent_field_has_its_declared_default() -> None:
    wire = as_wire(result(violation("STR-01")))
    bare = {name: value for name, value in wire.items() if name != "improvement_suggestions"}
    del bare["violations"][0]["suggestions"]

    assert canonical(bare) == canonical(as_wire(result(violation("STR-01"))))


def test_a_set_stands_in_the_order_of_its_key_then_of_the_start() -> None:
    wire = as_wire(
        result(
            violation("STR-02", start=1),
            violation("STR-01"),
            violation("STR-01", start=10),
            violation("STR-01", start=9),
        )
    )
    form = canonical(wire)

    assert [starts(each) for each in members(form, "violations")] == [9, 10, None, 1]


def test_what_is_ignored_is_gone() -> None:
    form = canonical(as_wire(result()))

    assert isinstance(form, dict)
    assert form["system"] == {"unchecked_rules": ()}


def members(form: Canonical, name: str) -> tuple[Canonical, ...]:
    assert isinstance(form, dict)
    found = form[name]
    assert isinstance(found, tuple)
    return found


def starts(form: Canonical) -> object:
    for name in ("location", "text_span", "start"):
        form = form.get(name) if isinstance(form, dict) else None
    return form
