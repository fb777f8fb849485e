"""The glossary that we show a stranger."""

from pathlib import Path

from tests.inputs.written_glossaries import read, rows
from toetssteen.inputs.interface import Row

EXAMPLE = Path(__file__).parents[2] / "examples" / "havenbegrippen.csv"


def test_the_example_glossary_is_read_without_a_remark() -> None:
    found = read(".csv", EXAMPLE.read_bytes())

    assert len(found) == 18
    assert all(isinstance(item, Row) for item in found)
    assert [row.id for row in rows(found) if not row.request.text] == ["HV-14"]
    assert all(row.request.bron for row in rows(found))
