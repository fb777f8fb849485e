"""Part B, the words of both parts, and the way from a file to findings."""

import pyoxigraph
import pytest

from tests.glossary.toy_graphs import CLEAN, FAULTS, faulty
from toetssteen.contract.result import Severity
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.judging import judge_structure
from toetssteen.glossary.structure.published import breaches
from toetssteen.glossary.structure.rows_of_ours import OWN
from toetssteen.glossary.structure.rows_of_the_profile import PUBLISHED
from toetssteen.glossary.structure.triples import Blank, Iri, Literal, Triple
from toetssteen.inputs.rdf_triples import triples_of

# A concept without label and definition, and one without scheme and relations.
_WAL = ":wal a skos:Concept ; skos:inScheme :kader ; skos:related :riem ;"
_NAME = " skos:prefLabel 'wal'@nl ;"
_BARE = ":wal a skos:Concept ; skos:prefLabel 'wal'@nl ; skos:definition 'oever'@nl ;"

OURS = {
    "SBB-51": [
        (_WAL + _NAME + " skos:definition ' '@nl .", "wal"),
        (_WAL + _NAME + " skos:definition 'n.t.b.'@nl .", "wal"),
        (_WAL + _NAME + " skos:definition 'Wal.'@nl .", "wal"),
    ],
    "SBB-52": [(":riem skos:definition 'ander hout'@nl .", "riem")],
    "SBB-53": [
        (":vaartuig iso:narrowerGeneric :riem . :sloep iso:narrowerGeneric :vaartuig .", "sloep"),
        (":riem skos:broader :stok . :stok skos:broader :riem .", "riem"),
        (":riem iso:broaderPartitive :stok . :riem skos:narrower :stok .", "riem"),
    ],
    "SBB-54": [(":riem skos:closeMatch :riem .", "riem")],
    "SBB-55": [(":vaartuig iso:broaderGeneric :riem .", "vaartuig")],
    "SBB-56": [
        (_BARE + " skos:related :riem .", "wal"),
    ],
    "SBB-57": [
        (_BARE + " skos:inScheme :kader .", "wal"),
    ],
    "SBB-58": [(":riem skos:broader :sloep ; skos:related :vaartuig .", "riem")],
    "SBB-59": [
        (_WAL + " skos:prefLabel 'Sloep'@nl ; skos:definition 'oever'@nl .", "sloep"),
        (_WAL + _NAME + " skos:altLabel 'Riem'@nl ; skos:definition 'x'@nl .", "wal"),
    ],
    "SBB-60": [(_WAL + _NAME + " skos:definition 'Stok met een blad.'@nl .", "riem")],
    "SBB-61": [(":sloep skos:prefLabel 'sloop'@en .", "sloep")],
    "SBB-62": [
        (":leeg a skos:Collection ; skos:prefLabel 'leeg'@nl .", "leeg"),
        (":roeien skos:member _:d . _:d a skos:Collection ; skos:member :roeien .", "roeien"),
        (
            ":nieuw a skos:ConceptScheme . :riem skos:inScheme :nieuw ; skos:narrower :sloep .",
            "nieuw",
        ),
        (":riem skos:topConceptOf :elders .", "riem"),
    ],
    "SBB-63": [
        (":riem skos:altLabel 'spaan '@nl .", "riem"),
        (_WAL + _NAME + " skos:definition '\"oever\"@nl'@nl .", "wal"),
        (_WAL + _NAME + " skos:definition 'een \\\\\"oever\\\\\"'@nl .", "wal"),
    ],
    "SBB-64": [(":riem skos:related :vaartuig .", "riem")],
}


def findings(turtle: str, *, inverses: bool = False) -> tuple[GlossaryFinding, ...]:
    statements = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    return judge_structure(triples_of(statements), inverses=inverses)


def test_a_clean_graph_has_no_finding() -> None:
    assert findings(CLEAN) == ()


@pytest.mark.parametrize(
    ("row", "added", "focus"),
    [(row, added, focus) for row, cases in OURS.items() for added, focus in cases],
)
def test_a_fault_of_ours_is_found_at_its_node(row: str, added: str, focus: str) -> None:
    found = findings(CLEAN + added, inverses=row == "SBB-64")

    assert focus in {one.concept.rpartition("/")[2] for one in found if one.check == row}


@pytest.mark.parametrize("row", [row for row in FAULTS if row.startswith("SBB")])
def test_a_fault_of_the_profile_is_told_in_two_languages(row: str) -> None:
    found = [one for one in findings(faulty(row)) if one.check == row]

    assert found
    for text in (*found[0].message, *found[0].advice):
        assert 0 < len(text) <= 500
        assert "{" not in text


@pytest.mark.parametrize("row", list(FAULTS) + list(OURS))
def test_a_finding_is_as_grave_as_its_row_says(row: str) -> None:
    graphs = [CLEAN + added for added, _ in OURS[row]] if row in OURS else [faulty(row)]
    found = [one for graph in graphs for one in findings(graph, inverses=True)]

    for one in found:
        stated = (PUBLISHED.get(one.check) or OWN[one.check]).severity
        assert stated in {one.severity, None}


def test_a_row_has_a_title_without_what_only_a_finding_knows() -> None:
    for row in (*PUBLISHED.values(), *OWN.values()):
        for title in row.title:
            assert not title.endswith((".", ":", "’…"))
            assert "{" not in title

    assert PUBLISHED["SBB-02"].title.nl == "De definitie van ‘…’ is geen tekst met een taal"
    assert OWN["SBB-53"].title.en == "The hierarchy goes round in a circle"


def test_every_row_has_the_code_of_its_number() -> None:
    for rows in (PUBLISHED, OWN):
        for row_id, row in rows.items():
            assert (row.id, row.code) == (row_id, f"VAL-SBB-0{row_id[-2:]}")


def test_every_row_of_the_design_is_there() -> None:
    assert list(PUBLISHED) == [f"SBB-{number:02}" for number in range(1, 31)]
    assert list(OWN) == [f"SBB-{number}" for number in range(51, 65)]


def test_one_sided_inverses_are_told_on_request_only() -> None:
    added = OURS["SBB-64"][0][0]

    assert "SBB-64" not in {one.check for one in findings(CLEAN + added)}


def test_an_orphan_by_both_counts_is_one_finding() -> None:
    added = OURS["SBB-57"][0][0]

    assert [one.check for one in findings(CLEAN + added)] == ["SBB-57"]


def test_an_orphan_with_an_iso_relation_is_told_why_the_profile_calls_it_so() -> None:
    (finding,) = [one for one in findings(faulty("SBB-19")) if one.check == "SBB-19"]

    assert "ISO 25964" in finding.message.nl


def test_a_hierarchy_circle_names_its_kind_and_its_path() -> None:
    added = OURS["SBB-53"][0][0]

    (finding,) = [one for one in findings(CLEAN + added) if one.check == "SBB-53"]

    assert "generiek" in finding.message.nl
    assert finding.path == ("sloep", "vaartuig", "sloep")
    assert finding.severity is Severity.ERROR


def test_two_constraints_of_one_row_on_one_value_are_one_finding() -> None:
    found = [one for one in findings(faulty("SBB-02")) if one.check == "SBB-02"]

    assert len(found) == 2  # 'oever' without a tag, and a name, which breaks both constraints


def test_the_order_of_statements_does_not_matter() -> None:
    statements = list(
        triples_of(pyoxigraph.parse(faulty("SBB-09"), format=pyoxigraph.RdfFormat.TURTLE))
    )

    forwards = set(breaches(Graph(statements)))

    assert set(breaches(Graph(reversed(statements)))) == forwards
    assert judge_structure(reversed(statements)) == judge_structure(statements)


def test_a_class_that_is_broader_than_itself_ends() -> None:
    kind, other = Iri("urn:K"), Iri("urn:L")
    sub = Iri("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    a = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    graph = Graph(
        [Triple(kind, sub, other), Triple(other, sub, kind), Triple(Iri("urn:x"), a, kind)]
    )

    assert not graph.is_a(Iri("urn:x"), Iri("urn:M"))


def test_quads_become_triples_of_ours_and_statements_about_statements_do_not() -> None:
    node, blank = pyoxigraph.NamedNode("urn:a"), pyoxigraph.BlankNode("b")
    about = pyoxigraph.Triple(node, node, node)
    statements = [
        pyoxigraph.Quad(node, node, pyoxigraph.Literal("x", language="NL")),
        pyoxigraph.Quad(blank, node, pyoxigraph.Literal("3", datatype=node)),
        pyoxigraph.Quad(node, node, about),
    ]

    assert list(triples_of(statements)) == [
        Triple(
            Iri("urn:a"),
            Iri("urn:a"),
            Literal("x", "nl", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"),
        ),
        Triple(Blank("b"), Iri("urn:a"), Literal("3", "", "urn:a")),
    ]


def test_terms_are_shown_as_a_reader_knows_them() -> None:
    assert [str(one) for one in (Iri("urn:a"), Blank("b"), Literal("x", "nl"), Literal("y"))] == [
        "urn:a",
        "_:b",
        "“x”@nl",
        "“y”",
    ]
