"""RDF: concepts in four syntaxes, with the line of each definition and nothing fetched."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.inputs.written_glossaries import (
    ENTRIES,
    SKOS,
    as_json_ld,
    as_rdf_xml,
    as_turtle,
    bad_rows,
    notices,
    rdf_xml,
    read,
    refusal,
    rows,
)
from toetssteen.contract.text import Language
from toetssteen.inputs.interface import BadRow, Options
from toetssteen.inputs.xml_check import DEEPEST

PREFIXES = (
    f"@prefix : <https://haven.example/b/> .\n@prefix skos: <{SKOS}> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix dc: <http://purl.org/dc/elements/1.1/> .\n"
    "@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
)
RDF_HTML = "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"
FIRST = PREFIXES.count("\n") + 1


def turtle(statements: str) -> bytes:
    return (PREFIXES + statements).encode()


def concept(statements: str) -> bytes:
    return turtle(f":kade a skos:Concept ; {statements} .")


def test_every_known_property_reaches_the_request() -> None:
    raw = concept(
        'skos:prefLabel "quay"@en, "kade"@nl ; skos:definition "oever"@nl ; '
        'skos:altLabel "wal"@nl, "wharf"@en, "K1" ; skos:scopeNote "in de haven"@nl ; '
        'skos:note "zie ook wal", "see also"@en ; dct:source "Havenwet", <https://wet.example/1>'
    )

    [row] = rows(read(".ttl", raw))

    request = row.request
    assert (row.id, row.line) == ("https://haven.example/b/kade", FIRST)
    assert (request.begrip, request.text, request.lang) == ("kade", "oever", Language.NL)
    assert request.synoniemen == ("wal", "K1")
    assert request.bron == "Havenwet; https://wet.example/1"
    assert request.toelichting == "in de haven\nzie ook wal"


def test_a_source_is_told_by_its_title_and_page() -> None:
    raw = turtle(
        ':kade skos:definition "oever"@nl ; dct:source :wet, :gids ;\n'
        'dc:source [ dct:title "Atlas" ], [ foaf:page <https://p.example> ], [] .\n'
        ':wet dct:title "Harbour act"@en, "Havenwet"@nl ; foaf:page <https://wet.example> .\n'
        ':gids rdfs:label "Gids" .'
    )

    [row] = rows(read(".ttl", raw))

    assert row.request.bron == "Havenwet (https://wet.example); Gids; Atlas; https://p.example"


def test_each_definition_in_dutch_and_english_is_a_row_with_its_own_term() -> None:
    raw = concept(
        'skos:prefLabel "quay"@en, "kade"@nl ; '
        'skos:definition "oever"@nl-NL, "bank"@en-GB, "rive"@fr, "Ufer"@de, "autre"@fr'
    )

    found = read(".ttl", raw)

    assert [(row.request.begrip, row.request.lang.value) for row in rows(found)] == [
        ("kade", "nl"),
        ("quay", "en"),
    ]
    assert notices(found) == ["3 definities overgeslagen in andere talen dan nl en en: de, fr."]


def test_two_definitions_in_one_language_are_two_rows_y10() -> None:
    assert len(rows(read(".ttl", concept('skos:definition "oever"@nl, "wal"@nl')))) == 2


def test_a_statement_that_is_repeated_counts_once() -> None:
    raw = turtle(':k skos:definition "oever"@nl . :k skos:definition "oever"@nl .')

    assert len(rows(read(".ttl", raw))) == 1


def test_without_a_tag_the_language_of_the_options_holds() -> None:
    raw = concept('skos:prefLabel "quay"@en, "kade"@nl ; skos:definition "bank"')

    [row] = rows(read(".ttl", raw, Options(lang=Language.EN)))

    assert (row.request.lang, row.request.begrip) == (Language.EN, "quay")


@pytest.mark.parametrize(
    ("labels", "term"),
    [
        ('skos:prefLabel "quai"@fr, "quay"@en', "quai"),
        ('rdfs:label "kade"@nl', "kade"),
        ('rdfs:label "kade"@nl ; skos:prefLabel "quay"@en', "kade"),
        ("skos:prefLabel <https://x.example>", ""),
        ('skos:altLabel "wal"@nl', ""),
    ],
)
def test_a_term_is_found_in_any_language_or_is_empty(labels: str, term: str) -> None:
    [row] = rows(read(".ttl", concept(f'{labels} ; skos:definition "oever"@nl')))

    assert row.request.begrip == term


def test_anything_with_a_definition_is_read_and_a_nameless_thing_has_no_id() -> None:
    [row] = rows(read(".ttl", turtle('[] rdfs:label "kade"@nl ; skos:definition "oever"@nl .')))

    assert (row.id, row.request.begrip) == ("", "kade")


def test_concepts_without_a_definition_are_counted_in_one_notice() -> None:
    found = read(".ttl", turtle(":a a skos:Concept . :b a skos:Concept, skos:Thing ."))

    assert not rows(found)
    assert notices(found) == ["2 begrippen zonder definitie overgeslagen."]


def test_a_definition_that_is_a_node_is_counted_in_one_notice_y10() -> None:
    found = read(".ttl", concept('skos:definition [ rdfs:label "oever" ], <https://x.example>'))

    assert notices(found) == ["2 definities overgeslagen die een verwijzing zijn en geen tekst."]


def test_a_definition_that_is_a_number_is_a_bad_row_y10() -> None:
    raw = concept(f'skos:definition {"1" * 100_000}, "oever"@nl, "<p>wal</p>"^^<{RDF_HTML}>')

    found = read(".ttl", raw)

    assert bad_rows(found) == [(FIRST, "INP-ROW-001")]
    assert [row.request.text for row in rows(found)] == ["oever", "<p>wal</p>"]


@pytest.mark.parametrize(
    "statements",
    [
        r'skos:definition "oe\u0000ver"@nl',
        r'skos:definition "oever"@nl ; skos:prefLabel "ka\u0000de"@nl',
        r'skos:definition "oever"@nl ; skos:scopeNote "ka\u0000de"@nl',
    ],
)
def test_a_nul_is_a_bad_row_y10(statements: str) -> None:
    found = read(".ttl", concept(statements) + b' :a skos:definition "kant"@nl .')

    assert bad_rows(found) == [(FIRST, "INP-TXT-002")]
    assert len(rows(found)) == 1
    assert isinstance(found[0], BadRow)
    assert "NUL" in found[0].reason.nl


def test_rdf_without_any_concept_is_not_a_clean_glossary() -> None:
    error = refusal(".ttl", turtle(':a rdfs:label "kade" .'))

    assert error.code == "INP-FIL-007"
    assert "geen skos:Concept" in error.reason.nl


def test_relative_names_do_not_tell_where_the_file_is() -> None:
    raw = turtle('<#kade> skos:definition "oever"@nl . <> skos:definition "lijst"@nl .')

    assert [row.id for row in rows(read(".ttl", raw))] == ["file:///#kade", "file:///"]


@pytest.mark.parametrize(
    ("statements", "lines"),
    [
        (':a skos:definition "een"@nl .\n\n:b skos:definition\n"een"@nl .', (0, 3)),
        (':a skos:definition "een"\n\n ;\n skos:prefLabel "x" .', (0,)),
        (':a skos:definition """een\ntwee\ndrie"""@nl\n .', (0,)),
        (r':a skos:definition "\"een\" kant"@nl, "een\ntwee"@nl .', (0, 0)),
        (':a skos:prefLabel "oever"@nl ;\n skos:definition "oever"@nl, "caf\\u00e9"@nl .', (1, 1)),
        (":b skos:definition 'een \"twee\"'@nl ;\n rdfs:comment 'x' .", (0,)),
        (':a skos:definition "\\u006Fever"\n\n@nl .', (2,)),
    ],
)
def test_a_definition_has_the_line_on_which_it_starts(
    statements: str, lines: tuple[int, ...]
) -> None:
    found = rows(read(".ttl", turtle(statements)))

    assert tuple(row.line - FIRST for row in found) == lines


def test_in_json_ld_a_definition_has_its_line_whatever_its_spelling() -> None:
    words = ['zegt "ja"', "café", "a\nb", "kade", "kade", "<1000 & meer"]
    members = [f' {{"s:definition": {json.dumps(word)}}}' for word in words]
    inside = ",\n".join(members)
    raw = f'{{"@context": {{"s": "{SKOS}"}}, "@graph": [\n{inside}\n]}}'

    found = rows(read(".jsonld", raw.encode()))

    assert [(row.line, row.request.text) for row in found] == list(enumerate(words, start=2))


def test_what_stands_far_from_its_neighbour_has_the_line_of_that_neighbour() -> None:
    far = json.dumps({"x:1": "y" * 70_000})[1:-1]
    raw = f'{{"@context": {{"s": "{SKOS}"}},\n{far},\n"s:definition":\n"kade"}}'

    [row] = rows(read(".jsonld", raw.encode()))

    assert 1 <= row.line <= 4


@pytest.mark.parametrize(
    ("statements", "line"),
    [
        (":a onbekend:b :c .", 0),
        (':a skos:definition "een\ntwee" .', 0),
        (':a skos:definition "een"@nl .\n:b skos:definition .', 1),
        (':a skos:definition "een"@nl .\n:b', 1),
        ("\n:a :b " + "[ :p " * 20_000 + "]" * 20_000 + ".", 1),
        ("\n:a :b " + "(" * 20_000 + ")" * 20_000 + ".", 1),
        ("\n" + "<< :a :b " * 20_000, 1),
        ("\n:a :b " + "<<( :a :b " * 20_000, 1),
    ],
    ids=["prefix", "newline", "object", "end", "brackets", "lists", "quoted", "triple-terms"],
)
def test_broken_turtle_is_refused_with_its_line_y9(statements: str, line: int) -> None:
    error = refusal(".ttl", turtle(statements))

    assert (error.code, error.line) == ("INP-FIL-005", FIRST + line)


def test_brackets_in_texts_names_and_comments_are_not_nesting_y9() -> None:
    brackets = "[" * 200
    raw = turtle(
        f'# {brackets}\n:a skos:definition "{brackets}"@nl, """a"b{brackets}\\""""@nl, '
        f"'{brackets}'@nl, '''{brackets}'''@nl ; :p <https://x.example/((((> ."
    )

    assert len(rows(read(".ttl", raw))) == 2


def test_nesting_up_to_the_limit_is_read_y9() -> None:
    nested = "[ :p " * DEEPEST + ":q" + "]" * DEEPEST

    assert rows(read(".ttl", concept(f'skos:definition "oever"@nl ; :p {nested}')))
    deeper = f"skos:definition 'oever'@nl ; :p [ :q {nested} ]"
    assert refusal(".ttl", concept(deeper)).code == "INP-FIL-005"


@pytest.mark.parametrize("suffix", [".ttl", ".jsonld"])
def test_text_that_is_not_utf8_is_refused_with_its_line(suffix: str) -> None:
    latin = refusal(suffix, PREFIXES.encode() + "# café".encode("latin-1"))
    wide = refusal(suffix, PREFIXES.encode("utf-16"))

    assert (latin.code, latin.line) == ("INP-FIL-001", FIRST)
    assert "windows-1252" in latin.reason.nl
    assert (wide.code, wide.line) == ("INP-FIL-001", 1)
    assert "UTF-16" in wide.reason.nl


@pytest.mark.parametrize("suffix", [".ttl", ".jsonld", ".rdf"])
def test_a_byte_order_mark_is_stripped(suffix: str) -> None:
    written = {".ttl": as_turtle, ".jsonld": as_json_ld, ".rdf": as_rdf_xml}[suffix]()

    assert len(rows(read(suffix, b"\xef\xbb\xbf" + written))) == len(ENTRIES)


@pytest.mark.parametrize(
    "context",
    [
        "https://www.w3.org/ns/skos.jsonld",
        "context.jsonld",
        "file:///etc/passwd",
        [{"s": SKOS}, "https://x.example"],
        {"@import": "https://x.example"},
        {"s": {"@id": SKOS, "@context": "https://x.example"}},
    ],
)
def test_a_context_that_stands_elsewhere_is_refused_y8(context: object) -> None:
    raw = json.dumps({"@context": context, "@graph": []}).encode()

    error = refusal(".jsonld", raw)

    assert error.code == "INP-FIL-004"
    assert "x.example" not in str(error)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{\n"@id": "x"', "INP-FIL-005"),
        (b'{"@id": "x", "@id": "y"}', "INP-JSN-003"),
        (b'{"@id": ' * 20_000 + b"1" + b"}" * 20_000, "INP-JSN-006"),
        (b'{"x": "\\u0000"}', "INP-TXT-002"),
        (b"{\x00", "INP-FIL-001"),
        (b'{"@context": {"a": 1}}', "INP-FIL-005"),
        (b"3", "INP-FIL-007"),
    ],
)
def test_broken_json_ld_is_refused(raw: bytes, code: str) -> None:
    assert refusal(".jsonld", raw).code == code


def test_deep_json_ld_does_not_end_the_process_y9(tmp_path: Path) -> None:
    file = tmp_path / "deep.jsonld"
    file.write_bytes(b'{"@id": "x:a", "x:p":' * 20_000 + b"1" + b"}" * 20_000)
    program = (
        "import sys; from toetssteen.inputs.family import reader_for as f;"
        "from toetssteen.inputs.interface import Options as O;"
        "list(f('x.jsonld').read(open(sys.argv[1], 'rb'), O()))"
    )

    done = subprocess.run(  # noqa: S603  our own interpreter and program
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "UnreadableInputError: INP-JSN-006" in done.stderr


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!-- x -->\n<!DOCTYPE a PUBLIC "x" "https://x.example/x.dtd">',
    ],
)
def test_a_doctype_is_refused_at_first_sight_y6(doctype: str) -> None:
    raw = as_rdf_xml().decode().replace("<rdf:RDF", f"{doctype}\n<rdf:RDF", 1)

    for encoded in (raw.encode(), raw.encode("utf-16")):
        assert refusal(".rdf", encoded).code == "INP-FIL-003"


def test_nested_entities_are_refused_and_not_expanded_y6() -> None:
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    raw = f'<!DOCTYPE a [<!ENTITY e0 "x">{entities}]>{rdf_xml("<x>&e11;</x>", "")}'

    assert refusal(".xml", raw.encode()).code == "INP-FIL-003"


@pytest.mark.parametrize("encoding", ["windows-1252", "ISO-8859-1", "iso-8859-15", "utf-16"])
def test_xml_is_read_in_the_encoding_that_it_declares_y7(encoding: str) -> None:
    declared = f"<?xml version='1.0' encoding='{encoding}'?>\n"
    text = as_rdf_xml().decode().replace('<?xml version="1.0"?>\n', declared)
    text = text.replace("‘koffie’", "koffie")

    found = rows(read(".rdf", text.encode(encoding)))

    assert found[1].request.begrip == "café «De Kaap»"


@pytest.mark.parametrize(
    ("declared", "encoding", "byte"),
    [("utf-8", "windows-1252", 0xE9), ("windows-1252", "utf-8", 0xC3), ("us-ascii", "utf-8", 0xC3)],
)
def test_a_false_declaration_names_the_byte_y7(declared: str, encoding: str, byte: int) -> None:
    text = rdf_xml("<!-- caf\xe9 -->", f'<?xml version="1.0" encoding="{declared}"?>\n')
    raw = text.encode(encoding)

    error = refusal(".rdf", raw)

    assert (error.code, error.line) == ("INP-FIL-001", 3)
    assert f"byte {raw.index(byte)} " in error.reason.nl


def test_bytes_that_fit_no_windows_1252_are_refused_y7() -> None:
    raw = b'<?xml version="1.0" encoding="windows-1252"?>\n<a>\x81\xe9</a>'

    assert refusal(".rdf", raw).code == "INP-FIL-001"


def test_ascii_under_any_declaration_is_read_y7() -> None:
    raw = rdf_xml(
        '<skos:Concept><skos:definition xml:lang="nl">oever</skos:definition></skos:Concept>',
        '<?xml version="1.0" encoding="windows-1252"?>\n',
    )

    assert len(rows(read(".rdf", raw.encode()))) == 1


def test_an_unknown_declared_encoding_is_refused_y7() -> None:
    error = refusal(".rdf", b'<?xml version="1.0" encoding="klingon"?><a/>')

    assert (error.code, error.line) == ("INP-FIL-001", 1)


def test_broken_xml_is_refused_with_its_line() -> None:
    error = refusal(".rdf", rdf_xml("<skos:Concept>\n<b>\n</skos:Concept>").encode())

    assert (error.code, error.line) == ("INP-FIL-005", 5)


def test_xml_that_is_not_rdf_is_refused() -> None:
    assert refusal(".xml", b"<a><b/></a>").code in {"INP-FIL-005", "INP-FIL-007"}


def test_xml_of_20000_levels_is_refused_with_its_line_y9() -> None:
    raw = rdf_xml("<skos:a>" * 20_000 + "</skos:a>" * 20_000)

    error = refusal(".rdf", raw.encode())

    assert (error.code, error.line) == ("INP-FIL-005", 3)


def test_in_trig_the_graphs_are_left_out() -> None:
    raw = turtle(':g { :kade skos:definition "oever"@nl }\n:kade skos:prefLabel "kade"@nl .')

    [row] = rows(read(".trig", raw))

    assert row.request.begrip == "kade"
