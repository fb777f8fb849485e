"""CSV: found columns, honest line numbers, and errors in place of guesses."""

from io import BytesIO

import pytest

from tests.inputs.written_glossaries import REQUESTS, as_csv, bad_rows, notices, read, refusal, rows
from toetssteen.contract.text import Language
from toetssteen.inputs.family import reader_for
from toetssteen.inputs.interface import BadRow, Options, Row

HEAD = b"begrip;definitie\n"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_found_in_the_header(delimiter: str) -> None:
    found = rows(read(".csv", as_csv(delimiter)))

    assert tuple(row.request for row in found) == REQUESTS


def test_known_headings_go_before_the_number_of_delimiters() -> None:
    raw = b"begrip;definitie;bron, titel, jaar, en verder\nkade;oever;x\n"

    [row] = rows(read(".csv", raw))

    assert row.request.begrip == "kade"


def test_excels_own_hint_for_the_delimiter_is_followed_and_counted() -> None:
    [row] = rows(read(".csv", b"sep=,\nbegrip,definitie\nkade,oever\n"))

    assert (row.line, row.request.begrip) == (3, "kade")


def test_a_first_line_that_only_looks_like_that_hint_is_a_header() -> None:
    assert refusal(".csv", b"sep=|\nbegrip|definitie\n").code == "INP-FIL-006"


def test_a_row_has_the_line_on_which_it_starts() -> None:
    raw = b'\n\nbegrip;definitie\r\nkade;"een\r\ntwee\ndrie"\n\nwal;kant\n'

    found = rows(read(".csv", raw))

    assert [(row.line, row.request.text) for row in found] == [
        (4, "een\r\ntwee\ndrie"),
        (8, "kant"),
    ]


def test_all_known_columns_reach_the_request() -> None:
    raw = (
        b"GUID,Naam,Omschrijving,Bron,Toelichting,Synoniemen,Taal\n"
        b"7,quay,bank,Law 1,note,wharf; pier ;,EN-gb\n"
    )

    [row] = rows(read(".csv", raw))

    request = row.request
    assert (row.id, request.begrip, request.text) == ("7", "quay", "bank")
    assert (request.bron, request.toelichting) == ("Law 1", "note")
    assert (request.synoniemen, request.lang) == (("wharf", "pier"), Language.EN)


@pytest.mark.parametrize(
    "header",
    ["Begrip;Definitie", "voorkeurs_term;text", " pref label ;betekenis", "TERM;DEFINITION"],
)
def test_headings_are_free_in_case_and_space(header: str) -> None:
    assert rows(read(".csv", f"{header}\nkade;oever\n".encode()))


def test_of_two_headings_the_more_telling_one_is_taken_and_named() -> None:
    found = read(".csv", b"naam;begrip;definitie\nK-1;kade;oever\n")

    assert rows(found)[0].request.begrip == "kade"
    assert notices(found)[0].startswith("Begrip uit kolom ‘begrip’, definitie uit kolom ‘def")


def test_a_column_that_is_hardly_filled_is_passed_over() -> None:
    found = read(".csv", b"begrip;naam;definitie\n;kade;oever\n;wal;kant\nzie x;pier;dam\n")

    assert [row.request.begrip for row in rows(found)] == ["kade", "wal", "pier"]


def test_options_point_out_the_columns() -> None:
    options = Options(term_column="Woord", definition_column="uitleg")

    [row] = rows(read(".csv", b"begrip;woord;definitie;uitleg\na;kade;b;oever\n", options))

    assert (row.request.begrip, row.request.text) == ("kade", "oever")


def test_an_option_that_names_no_column_lists_the_columns_y11() -> None:
    error = refusal(".csv", HEAD, Options(term_column="woord"))

    assert (error.code, error.line) == ("INP-FIL-006", 1)
    assert "begrip, definitie" in error.reason.nl


def test_no_known_column_lists_the_columns_and_the_options_y11() -> None:
    error = refusal(".csv", b"woord;uitleg;\n" + b"a;b;c\n")

    assert error.code == "INP-FIL-006"
    assert "woord, uitleg, (3)" in error.reason.nl
    assert "--term-column" in error.reason.nl


def test_a_file_without_a_header_does_not_show_its_first_definition_y11() -> None:
    sentence = "rechte en verharde oever waaraan schepen kunnen liggen"

    error = refusal(".csv", f"kade;{sentence}\n".encode())

    assert "kade, (2)" in error.reason.nl
    assert sentence not in str(error)


@pytest.mark.parametrize(
    "cell", ["muur GEHEIM77 van mevrouw Os", "steiger voor zeeschepen", "onderscheepsluisdeurbouw"]
)
def test_only_what_looks_like_a_heading_is_named_y11(cell: str) -> None:
    error = refusal(".csv", f"datum invoer;{cell}x\n".encode())

    for reason in error.reason:
        assert "datum invoer, (2)" in reason
        assert cell not in reason


@pytest.mark.parametrize(
    ("encoding", "looks_like"),
    [
        ("windows-1252", "windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_another_encoding_is_refused_unless_stated_y1(encoding: str, looks_like: str) -> None:
    raw = "begrip;definitie\ncafé;zaak\n".encode(encoding)

    error = refusal(".csv", raw)
    [row] = rows(read(".csv", raw, Options(encoding=encoding)))

    assert error.code == "INP-FIL-001"
    assert looks_like in error.reason.nl
    assert (row.request.begrip, row.line) == ("café", 2)


def test_the_line_of_a_wrong_byte_is_named_and_the_rows_before_it_stand_y1() -> None:
    found = reader_for("x.csv").read(BytesIO(HEAD + b"kade;oever\nwal;k\xe9nt\n"), Options())

    assert isinstance(next(found), Row)
    assert refusal(".csv", HEAD + b"kade;oever\nwal;k\xe9nt\n").line == 3


def test_a_byte_order_mark_is_stripped_also_under_a_stated_encoding() -> None:
    raw = b"\xef\xbb\xbf" + HEAD + b"kade;oever\n"

    assert rows(read(".csv", raw)) == rows(read(".csv", raw, Options(encoding="UTF8")))
    marked = ("\ufeff" + HEAD.decode()).encode("utf-16-le")
    assert not rows(read(".csv", marked, Options(encoding="utf-16-le")))


@pytest.mark.parametrize("encoding", ["klingon", "hex", "x\0y"])
def test_an_unknown_encoding_is_refused(encoding: str) -> None:
    error = refusal(".csv", HEAD, Options(encoding=encoding))

    assert error.code == "INP-FIL-001"
    assert "onbekend" in error.reason.nl


def test_a_false_encoding_names_the_byte_y1() -> None:
    error = refusal(".csv", HEAD + b"k\xe9;b", Options(encoding="ascii"))

    assert (error.code, error.reason.nl[:7]) == ("INP-FIL-001", "Byte 18")


def test_an_unclosed_quote_is_an_error_with_its_line_y2() -> None:
    error = refusal(".csv", HEAD + b'kade;oever\nwal;"kant\npier;dam\n')

    assert (error.code, error.line) == ("INP-FIL-005", 3)


def test_rows_before_a_broken_one_are_read_y2() -> None:
    found = reader_for("x.csv").read(BytesIO(HEAD + b'kade;oever\nwal;"kant\n'), Options())

    first = next(found)
    assert isinstance(first, Row)
    assert first.request.begrip == "kade"


def test_a_cell_of_131072_characters_is_read_and_one_more_is_not_y2() -> None:
    row = HEAD + b"kade;oever\nwal;" + b"x" * 131_072

    assert len(rows(read(".csv", row))) == 2
    error = refusal(".csv", row + b"x")
    assert (error.code, error.line) == ("INP-FIL-005", 3)


def test_a_header_cell_that_is_too_long_is_refused_y2() -> None:
    assert refusal(".csv", b"x" * 140_000).code == "INP-FIL-005"


def test_a_ragged_row_is_a_bad_row_and_reading_goes_on_y2() -> None:
    found = read(".csv", HEAD + b"kade;oever;x\nwal\npier;dam\n")

    assert bad_rows(found) == [(2, "INP-ROW-001"), (3, "INP-ROW-001")]
    assert [row.line for row in rows(found)] == [4]
    assert isinstance(found[0], BadRow)
    assert "3 cellen en de kop 2" in found[0].reason.nl


def test_a_thousand_columns_are_read_and_one_more_is_not_y2() -> None:
    raw = HEAD.strip() + b";" * 998 + b"\nkade;oever" + b";" * 998

    assert len(rows(read(".csv", raw))) == 1
    assert refusal(".csv", HEAD.strip() + b";" * 999).code == "INP-FIL-005"
    assert refusal(".csv", b"," * 1_000_000).code == "INP-FIL-005"


@pytest.mark.parametrize("start", ["=1+1", "+31", "-1", "@x", "\tx", "\rx"])
def test_a_cell_that_a_spreadsheet_would_run_is_kept_y3(start: str) -> None:
    [row] = rows(read(".csv", HEAD + f'kade;"{start}"\n'.encode()))

    assert row.request.text == start


def test_a_nul_is_a_bad_row_y3() -> None:
    found = read(".csv", HEAD + b"kade;o\x00ever\nwal;kant\n")

    assert bad_rows(found) == [(2, "INP-TXT-002")]
    assert len(rows(found)) == 1


def test_a_lone_surrogate_from_an_odd_encoding_is_a_bad_row_x6() -> None:
    raw = HEAD + rb"kade;\ud800"

    assert bad_rows(read(".csv", raw, Options(encoding="unicode_escape"))) == [(2, "INP-TXT-001")]


def test_a_language_that_we_do_not_judge_is_a_bad_row() -> None:
    found = read(".csv", b"begrip;definitie;lang\nkade;oever;de\nwal;kant;\n")

    assert bad_rows(found) == [(2, "INP-SCH-001")]
    assert rows(found)[0].request.lang is Language.NL


def test_rows_with_neither_term_nor_definition_are_skipped_and_others_kept() -> None:
    found = read(".csv", HEAD + b"; \nkade;\n;oever\n")

    assert [(row.request.begrip, row.request.text) for row in rows(found)] == [
        ("kade", ""),
        ("", "oever"),
    ]


def test_a_header_alone_gives_a_notice() -> None:
    assert notices(read(".csv", HEAD)) == [
        "Onder de kop staat geen rij met een begrip of een definitie."
    ]


def test_an_empty_source_is_passed_on_where_sources_are_kept() -> None:
    kept = rows(read(".csv", b"begrip;definitie;bron\na;b;Wet 1\nc;d;\n"))
    unused = read(".csv", b"begrip;definitie;bron\na;b;Wet 1\nc;d;\ne;f;\n")

    assert [row.request.bron for row in kept] == ["Wet 1", ""]
    assert [row.request.bron for row in rows(unused)] == ["Wet 1", None, None]
    assert "‘bron’" in notices(unused)[0]


def test_markup_in_cells_is_cleaned_and_counted_unless_it_must_stay() -> None:
    raw = b"begrip,definitie\n<b>kade</b>,oever&nbsp;<br>\nwal,< 1000 V\n"

    found = read(".csv", raw)
    kept = rows(read(".csv", raw, Options(keep_markup=True)))

    assert [row.request.text for row in rows(found)] == ["oever", "< 1000 V"]
    assert notices(found)[0].startswith("Opmaak (HTML) weggehaald uit 2 cellen")
    assert kept[0].request.begrip == "<b>kade</b>"
