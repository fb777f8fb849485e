"""JSON Lines: one object a line, and no line spoils another."""

import io
import json

import pytest

from tests.inputs.written_glossaries import bad_rows, notices, read, refusal, rows
from toetssteen.contract.request import DefinitionContext, OntologischeCategorie
from toetssteen.contract.text import Language
from toetssteen.inputs.family import reader_of
from toetssteen.inputs.interface import BadRow, Options

GOOD = b'{"begrip": "kade", "text": "oever met een rechte wand"}'


def line(**keys: object) -> bytes:
    return json.dumps({"begrip": "kade", "text": "oever"} | keys).encode()


def test_every_known_key_reaches_the_request() -> None:
    raw = line(
        id="k1",
        lang="en",
        ontologische_categorie="type",
        context={"juridisch": ["Havenwet"], "wettelijk": []},
        synoniemen=["wal"],
        voorkeursterm="kade",
        bron="Havenwet, artikel 1",
        toelichting="ook in de stad",
    )

    [row] = rows(read(".jsonl", raw))

    request = row.request
    assert (row.id, request.lang, request.synoniemen) == ("k1", Language.EN, ("wal",))
    assert request.ontologische_categorie is OntologischeCategorie.TYPE
    assert request.context == DefinitionContext(None, ("Havenwet",), ())
    assert (request.voorkeursterm, request.bron) == ("kade", "Havenwet, artikel 1")
    assert request.toelichting == "ook in de stad"


@pytest.mark.parametrize("key", ["text", "definition", "definitie"])
@pytest.mark.parametrize("term", ["begrip", "term"])
def test_term_and_definition_have_more_than_one_spelling(term: str, key: str) -> None:
    [row] = rows(read(".jsonl", json.dumps({term: "kade", key: "oever"}).encode()))

    assert (row.request.begrip, row.request.text) == ("kade", "oever")


def test_of_two_spellings_the_first_wins_and_one_notice_says_so() -> None:
    found = read(".jsonl", line(definition="wal") + b"\n" + line(definition="berm"))

    assert [row.request.text for row in rows(found)] == ["oever", "oever"]
    assert notices(found) == [
        "Twee sleutels voor hetzelfde; de tweede is overgeslagen: text + definition."
    ]


def test_unknown_keys_are_named_once_at_the_end() -> None:
    found = read(".jsonl", b"\n".join([line(kleur=1), line(kleur=2, context={"plaats": "x"})]))

    assert notices(found[-1:]) == ["Sleutels overgeslagen: kleur, context.plaats."]
    assert len(rows(found)) == 2


def test_a_long_list_of_unknown_keys_is_cut_off() -> None:
    found = read(".jsonl", line(**{f"k{number}": 0 for number in range(25)}))

    assert notices(found)[0].endswith("k18, k19, … (+5).")


def test_the_language_of_the_options_fills_in() -> None:
    [row] = rows(read(".jsonl", GOOD, Options(lang=Language.EN)))

    assert row.request.lang is Language.EN


def test_null_is_absent_and_a_number_may_be_an_id() -> None:
    [row] = rows(read(".jsonl", line(id=12, lang=None, synoniemen=None, bron=None)))

    assert (row.id, row.request.lang, row.request.bron) == ("12", Language.NL, None)


def test_an_empty_text_is_a_row_and_not_an_error_x3() -> None:
    [row] = rows(read(".jsonl", line(text="", begrip="")))

    assert (row.request.begrip, row.request.text) == ("", "")


def test_texts_are_passed_on_as_they_are() -> None:
    text = " <b>wal</b>&nbsp;\n of kant "

    [row] = rows(read(".jsonl", line(text=text)))

    assert row.request.text == text


def test_blank_lines_and_a_byte_order_mark_are_skipped_and_counted() -> None:
    found = read(".jsonl", b"\xef\xbb\xbf\n\n" + GOOD + b"\r\n \n" + GOOD)

    assert [row.line for row in rows(found)] == [3, 5]


def test_a_line_separator_inside_a_text_is_not_a_line_end() -> None:
    found = read(".jsonl", '{"begrip": "k\u2028a", "text": "o\x85e"}\n'.encode() + GOOD)

    assert [row.line for row in rows(found)] == [1, 2]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{", "INP-JSN-001"),
        (b"niets", "INP-JSN-001"),
        (b'{"begrip": "\xe9"}', "INP-JSN-002"),
        (b'{"text": "a", "text": "b"}', "INP-JSN-003"),
        (b'{"x": NaN}', "INP-JSN-004"),
        (b'{"x": 1e999}', "INP-JSN-005"),
        (b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "INP-JSN-006"),
        (rb'{"begrip": "a", "text": "\ud800"}', "INP-TXT-001"),
        (rb'{"begrip": "a", "text": "\u0000"}', "INP-TXT-002"),
        (b"[1]", "INP-SCH-001"),
        (b'"kade"', "INP-SCH-001"),
        (b'{"begrip": "kade"}', "INP-SCH-001"),
        (b'{"begrip": "kade", "text": null}', "INP-SCH-001"),
        (b'{"text": "oever"}', "INP-SCH-001"),
        (line(text=3), "INP-SCH-001"),
        (line(lang="de"), "INP-SCH-001"),
        (line(id=[]), "INP-SCH-001"),
        (line(id=True), "INP-SCH-001"),
        (line(synoniemen="wal"), "INP-SCH-001"),
        (line(context="haven"), "INP-SCH-001"),
        (line(context={"juridisch": "wet"}), "INP-SCH-001"),
        (line(context={"juridisch": [1]}), "INP-SCH-001"),
        (line(ontologische_categorie="ding"), "INP-SCH-001"),
    ],
)
def test_a_wrong_line_has_its_own_code_and_reading_goes_on_b2(raw: bytes, code: str) -> None:
    found = read(".jsonl", GOOD + b"\n" + raw + b"\n" + GOOD)

    assert bad_rows(found) == [(2, code)]
    assert [row.line for row in rows(found)] == [1, 3]


@pytest.mark.parametrize(
    ("raw", "key", "allowed"),
    [
        (line(text=3), "text", "een tekst"),
        (line(lang="de"), "lang", "nl of en"),
        (line(context={"juridisch": [1]}), "context.juridisch[0]", "een tekst"),
        (line(context={"juridisch": 1}), "context.juridisch", "een lijst van teksten"),
        (line(context=1), "context", "een object"),
        (line(synoniemen=1), "synoniemen", "een lijst van teksten"),
        (line(ontologische_categorie="x"), "ontologische_categorie", "type, particulier"),
    ],
)
def test_the_reason_names_the_key_and_what_is_allowed(raw: bytes, key: str, allowed: str) -> None:
    [bad] = read(".jsonl", raw)

    assert isinstance(bad, BadRow)
    assert f"‘{key}’" in bad.reason.nl
    assert allowed in bad.reason.nl


@pytest.mark.parametrize(
    ("raw", "looks_like"),
    [
        (GOOD.decode().encode("utf-16"), "UTF-16"),
        (GOOD.decode().encode("utf-16-le"), "UTF-16"),
        (b'{"begrip": "caf\xe9"}', "windows-1252"),
        (b"\x89PNG\x01\x02\x03\x04", "een bestand zonder tekst"),
        (b"PK\x03\x04\x99", "een zipbestand"),
    ],
)
def test_a_file_that_starts_in_another_encoding_is_refused_with_a_hint(
    raw: bytes, looks_like: str
) -> None:
    error = refusal(".jsonl", b"\n" * (raw[:2] == b'{"') + raw)

    assert error.code == "INP-FIL-001"
    assert looks_like in error.reason.nl


class CountingFile(io.BytesIO):
    """Counts the lines that were asked for."""

    given = 0

    def __next__(self) -> bytes:
        self.given += 1
        return super().__next__()


def test_lines_are_read_one_by_one() -> None:
    file = CountingFile((GOOD + b"\n") * 100)
    found = reader_of("jsonl").read(file, Options())

    assert [next(found), next(found)]
    assert file.given == 2
