"""``toetssteen schema``: the released contract, to the byte."""

import pytest

from tests.cli.running import run
from toetssteen.contract import schemas


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ((), "validation_result"),
        (("result",), "validation_result"),
        (("request",), "validation_request"),
    ],
)
def test_the_released_schema_is_printed_to_the_byte(
    arguments: tuple[str, ...], kind: schemas.Kind
) -> None:
    ran = run("schema", *arguments)

    assert ran.out.encode() == schemas.released(kind)
    assert (ran.code, ran.err) == (0, "")


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    ran = run("schema", "antwoord")

    assert (ran.code, ran.out) == (2, "")
    assert "is een van: result, request." in ran.err
