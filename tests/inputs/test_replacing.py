"""Mended definitions put back in their file: every other byte is what it was."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.inputs.csv import Csv
from toetssteen.inputs.interface import Options, Reader, Row
from toetssteen.inputs.jsonl import Jsonl
from toetssteen.inputs.replacing import REPLACERS

PLAIN = Options(keep_markup=True)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)
CELLS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5)


def rows_of(reader: Reader, raw: bytes, options: Options = PLAIN) -> list[Row]:
    return [one for one in reader.read(io.BytesIO(raw), options) if isinstance(one, Row)]


def replaced(suffix: str, raw: bytes, texts: dict[int, str], options: Options = PLAIN) -> bytes:
    return REPLACERS[suffix](raw, texts, options)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_line_of_json_keeps_its_keys_its_order_its_spaces_and_its_end(end: bytes) -> None:
    first = b'\xef\xbb\xbf  {"n" : 1.50, "definitie": null, "text":"een  kade", "x":{"text":"a"} }'
    raw = end.join([first, b"", b'{"begrip":"wal","definition":"caf\\u00e9"}', b"geen json"])

    found = replaced(".jsonl", raw, {1: 'kade "x"', 3: "één café"})

    assert found == end.join(
        [
            first.replace(b'"een  kade"', b'"kade \\"x\\""'),
            *(b"", b'{"begrip":"wal","definition":"\\u00e9\\u00e9n caf\\u00e9"}', b"geen json"),
        ]
    )


@pytest.mark.parametrize("is_ascii", [True, False])
@given(said=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_json_lines_with_any_text_read_back_as_meant(
    said: list[tuple[str, str]],
    is_ascii: bool,  # noqa: FBT001  a parameter of the table
) -> None:
    lines = [{"kleur": old, "begrip": "kade", "text": old} for old, _ in said]
    raw = "\n".join(json.dumps(line, ensure_ascii=is_ascii) for line in lines).encode()

    found = replaced(".jsonl", raw, {at: new for at, (_, new) in enumerate(said, 1)})

    assert [row.request.text for row in rows_of(Jsonl(), found)] == [new for _, new in said]
    assert [json.loads(line)["kleur"] for line in found.split(b"\n")] == [old for old, _ in said]


def test_a_cell_of_csv_keeps_its_quotes_and_gets_them_when_needed() -> None:
    raw = (
        b'\r\nid;begrip;definitie;"x"\r\n1;kade;"een kade";" a ""b"""\r\n\r\n'
        b"2;wal;een wal;\r\n3;pier;p;q"
    )

    found = replaced(".csv", raw, {3: "muur", 5: 'wal; "hoog"', 6: "dam"})

    assert found == (
        b'\r\nid;begrip;definitie;"x"\r\n1;kade;"muur";" a ""b"""\r\n\r\n'
        b'2;wal;"wal; ""hoog""";\r\n3;pier;dam;q'
    )


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@given(said=CELLS)
def test_csv_with_any_cells_reads_back_as_meant_and_nothing_else_moves(
    delimiter: str, said: list[tuple[str, str, str]]
) -> None:
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=delimiter)
    table.writerows([("begrip", "definitie", "kleur"), *((f"b{a}", b, c) for a, b, c in said)])
    raw = out.getvalue().encode()
    rows = rows_of(Csv(), raw)

    found = replaced(".csv", raw, {row.line: f"nieuw {at}" for at, row in enumerate(rows)})

    assert [row.request.text for row in rows_of(Csv(), found)] == [
        f"nieuw {at}" for at, _ in enumerate(said)
    ]
    back = {
        now.line: row.request.text for now, row in zip(rows_of(Csv(), found), rows, strict=True)
    }
    cells = list(
        csv.reader(
            io.StringIO(replaced(".csv", found, back).decode(), newline=""), delimiter=delimiter
        )
    )
    assert cells == list(csv.reader(io.StringIO(raw.decode(), newline=""), delimiter=delimiter))


def test_the_stated_delimiter_the_stated_column_and_the_encoding_are_kept() -> None:
    raw = "sep=;\nnaam;uitleg\ncafé;een café\n".encode("windows-1252")
    options = Options(
        encoding="windows-1252", term_column="naam", definition_column="uitleg", keep_markup=True
    )

    found = replaced(".csv", raw, {3: "herberg, één"}, options)

    assert found.decode("windows-1252") == "sep=;\nnaam;uitleg\ncafé;herberg, één\n"


@pytest.mark.parametrize(("encoding", "text"), [("windows-1252", "zee\u0111"), ("utf-16", "zee")])
def test_a_file_that_its_encoding_cannot_give_back_is_refused(encoding: str, text: str) -> None:
    raw = "begrip;definitie\nwal;een wal\n".encode(
        "utf-16-be" if encoding == "utf-16" else encoding
    )
    raw = b"\xfe\xff" + raw if encoding == "utf-16" else raw

    with pytest.raises(UnreadableInputError) as refused:
        replaced(".csv", raw, {2: text}, Options(encoding=encoding))

    assert refused.value.code == "INP-FIL-001"
