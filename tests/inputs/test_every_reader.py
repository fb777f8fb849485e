"""What holds for each reader, whatever its format."""

import io
import socket
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.inputs.written_glossaries import ENTRIES, REQUESTS, WRITERS, read, refusal, rows
from toetssteen.contract.errors import CATALOGUE, UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.family import FORMATS, READERS, reader_for, reader_of
from toetssteen.inputs.interface import BadRow, Met, Notice, Options, Row

NEVER_TOLD = "vertrouwelijke omschrijving"
TEXT_SUFFIXES = sorted(set(WRITERS) - {".xlsx", ".xlsm"})

every_suffix = pytest.mark.parametrize("suffix", sorted(WRITERS))


def test_this_suite_covers_the_whole_family() -> None:
    assert sorted(WRITERS) == sorted(READERS)


@every_suffix
def test_the_same_definitions_in_any_format_are_the_same_requests_in_order(suffix: str) -> None:
    found = rows(read(suffix, WRITERS[suffix]()))

    assert tuple(row.request for row in found) == REQUESTS
    assert [row.id for row in found] == [entry.id for entry in ENTRIES]


@every_suffix
def test_a_clean_file_has_no_bad_rows_and_no_notices(suffix: str) -> None:
    assert all(isinstance(item, Row) for item in read(suffix, WRITERS[suffix]()))


@pytest.mark.parametrize("suffix", TEXT_SUFFIXES)
def test_a_row_has_the_line_on_which_its_definition_stands(suffix: str) -> None:
    raw = WRITERS[suffix]()
    lines = raw.decode().split("\n")

    for row in rows(read(suffix, raw)):
        assert row.request.text.split()[0] in lines[row.line - 1]


@every_suffix
def test_reading_twice_gives_the_same(suffix: str) -> None:
    raw = WRITERS[suffix]()

    assert read(suffix, raw) == read(suffix, raw)


@every_suffix
@pytest.mark.parametrize("raw", [b"", b" \n\n", b"\xef\xbb\xbf"], ids=["nothing", "blank", "bom"])
def test_an_empty_file_is_an_error_and_not_a_clean_glossary_y12(suffix: str, raw: bytes) -> None:
    assert refusal(suffix, raw).code in {"INP-FIL-007", "INP-FIL-005"}
    assert refusal(suffix, b"").code == "INP-FIL-007"


@every_suffix
@pytest.mark.parametrize("raw", [b"\x00\xff\xfe\x01" * 50, b"PK\x03\x04" + b"\x80" * 99, b"\xe9\n"])
def test_rubbish_is_one_error_with_a_code_of_the_catalogue(suffix: str, raw: bytes) -> None:
    error = refusal(suffix, raw)

    assert error.code in CATALOGUE
    assert error.code.startswith("INP-FIL-")


@every_suffix
def test_nothing_is_fetched_while_reading_y8(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a reader opened a socket")

    raw = WRITERS[suffix]()
    monkeypatch.setattr(socket, "socket", refuse)

    assert rows(read(suffix, raw))


@every_suffix
@settings(max_examples=40, deadline=None)
@given(raw=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(suffix: str, raw: bytes) -> None:
    _read_or_refused(suffix, raw)


@every_suffix
@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 6000), rubbish=st.binary(max_size=6), gone=st.integers(0, 30))
def test_a_damaged_file_is_read_or_refused(suffix: str, at: int, rubbish: bytes, gone: int) -> None:
    raw = WRITERS[suffix]()
    at %= len(raw)

    _read_or_refused(suffix, raw[:at] + rubbish + raw[at + gone :])


@every_suffix
@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 6000), rubbish=st.sampled_from([b'"', b"<", b"\xff", b"\x00", b"", b"}"]))
def test_no_message_quotes_a_definition(suffix: str, at: int, rubbish: bytes) -> None:
    raw = WRITERS[suffix]().replace(b"oever met een rechte", NEVER_TOLD.encode())
    at %= len(raw)

    for text in _said(suffix, raw[:at] + rubbish + raw[at + 1 :]):
        assert NEVER_TOLD not in text.nl + text.en


@pytest.mark.parametrize("name", ["x.CSV", "map.d/x.csv", "a.jsonl.csv"])
def test_the_last_suffix_picks_the_reader_in_any_case(name: str) -> None:
    assert reader_for(name) is READERS[".csv"]


def test_standard_input_is_json_lines() -> None:
    assert reader_for("-") is READERS[".jsonl"]


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_can_be_named(name: str) -> None:
    assert reader_of(name.upper()) is READERS[f".{name}"]


@pytest.mark.parametrize("name", ["x.docx", "x", "map.csv/x", ".csv"])
def test_an_unknown_suffix_lists_the_known_ones_y12(name: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        reader_for(name)

    assert caught.value.code == "INP-FIL-007"
    assert ".csv, .jsonl, " in caught.value.reason.nl


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(UnreadableInputError) as caught:
        reader_of("docx")

    assert caught.value.code == "INP-FIL-007"
    assert "‘.docx’" in caught.value.reason.en


def _read_or_refused(suffix: str, raw: bytes) -> None:
    met, error = _met(suffix, raw)

    assert error is None or error.code in CATALOGUE
    assert all(item.line >= 1 for item in met if isinstance(item, Row | BadRow))


def _said(suffix: str, raw: bytes) -> Iterator[Text]:
    met, error = _met(suffix, raw)
    yield from (item.reason for item in met if isinstance(item, BadRow))
    yield from (item.text for item in met if isinstance(item, Notice))
    if error:
        yield from (error.reason, Text(str(error), str(error)))


def _met(suffix: str, raw: bytes) -> tuple[list[Met], UnreadableInputError | None]:
    """Return all that the reader yields, and the error that it ends in, if any."""
    met: list[Met] = []
    try:
        met.extend(reader_for(f"x{suffix}").read(io.BytesIO(raw), Options()))
    except UnreadableInputError as error:
        return met, error
    return met, None
