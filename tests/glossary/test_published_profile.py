"""Part A equals a SHACL engine on the published profile, result by result."""

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.glossary.toy_graphs import CLEAN, FAULTS, PREFIXES, faulty
from tests.real_data import DATA, needs_data, real_file
from toetssteen.glossary.structure.graph import Graph
from toetssteen.glossary.structure.published import breaches

if TYPE_CHECKING:
    from rdflib import Graph as RdfGraph

SCHEMA = "schemas/skos-ap-nl.shacl.ttl"
CONCEPTS_COMPARED = 40  # of the real vocabulary; the engine takes a second for each ten

rdflib = pytest.importorskip("rdflib")
pytest.importorskip("pyshacl")
shacl = pytest.importorskip("tests.glossary.shacl")

pytestmark = pytest.mark.usefixtures("unwatched")  # the other engine takes the time

needs_profile = pytest.mark.skipif(
    DATA is None or not (DATA / SCHEMA).is_file(),
    reason="no published profile: set TOETSSTEEN_DATA to the directory that has schemas/",
)


@pytest.fixture(scope="module")
def profile() -> "RdfGraph":
    return parsed(real_file(SCHEMA))


def parsed(turtle: str | bytes) -> "RdfGraph":
    graph: RdfGraph = rdflib.Graph().parse(data=turtle, format="turtle")
    return graph


def our_results(graph: "RdfGraph") -> set[object]:
    return {shacl.as_result(one) for one in breaches(Graph(shacl.triples_of(graph)))}


@needs_profile
@pytest.mark.parametrize("row", FAULTS)
def test_a_fault_has_the_results_that_the_engine_gives(row: str, profile: "RdfGraph") -> None:
    graph = parsed(faulty(row))

    assert our_results(graph) == shacl.results(graph, profile)


@pytest.mark.parametrize("row", [row for row in FAULTS if row.startswith("SBB")])
def test_a_fault_breaks_its_own_row(row: str) -> None:
    graph = parsed(faulty(row))

    assert row in {breach.row for breach in breaches(Graph(shacl.triples_of(graph)))}


@needs_profile
def test_a_clean_graph_has_no_result_of_the_engine_or_of_ours(profile: "RdfGraph") -> None:
    graph = parsed(CLEAN)

    assert our_results(graph) == set() == shacl.results(graph, profile)


NAMES = (":a", ":b", ":c", "_:d")
TEXTS = ("'x'@nl", "'y'@nl", "'x'@en", "'x'", "3")
KINDS = ("skos:Concept", "skos:ConceptScheme", "skos:Collection", ":K")
PROPERTIES = (
    *("a", "a", "a", "rdfs:label", "rdfs:comment", "dct:title", "dct:source", "foaf:page"),
    *("dct:bibliographicCitation", "skos:definition", "skos:prefLabel", "skos:altLabel"),
    *("skos:hiddenLabel", "skos:notation", "skos:example", "skos:scopeNote", "skos:inScheme"),
    *("skos:topConceptOf", "skos:hasTopConcept", "skos:member", "skos:broader"),
    *("skos:narrower", "skos:related", "skos:broadMatch", "skos:closeMatch", "skos:exactMatch"),
)


def random_graph(seed: int) -> "RdfGraph":
    chance = Random(seed)  # noqa: S311  a test graph is no secret
    lines = [PREFIXES, ":K rdfs:subClassOf skos:Concept ."]
    for _ in range(40):
        name, said = chance.choice(NAMES), chance.choice(PROPERTIES)
        values = KINDS if said == "a" else NAMES + TEXTS
        lines.append(f"{name} {said} {chance.choice(values)} .")
    return parsed("\n".join(lines))


@needs_profile
@pytest.mark.parametrize("seed", range(6))
def test_a_random_graph_has_the_results_that_the_engine_gives(
    seed: int, profile: "RdfGraph"
) -> None:
    graph = random_graph(seed)

    assert our_results(graph) == shacl.results(graph, profile)


@needs_profile
@needs_data
def test_part_of_a_real_vocabulary_has_the_results_that_the_engine_gives(
    profile: "RdfGraph",
) -> None:
    whole = parsed(real_file("netbeheer-begrippenkader.ttl"))
    kept = sorted(whole.subjects(rdflib.SKOS.prefLabel), key=str)[:CONCEPTS_COMPARED]
    part = rdflib.Graph()
    for subject in kept:  # relations to the others now lead nowhere, so there is much to find
        part += whole.triples((subject, None, None))

    ours = our_results(part)

    assert len(ours) > CONCEPTS_COMPARED
    assert ours == shacl.results(part, profile)


@needs_data
def test_a_real_vocabulary_that_keeps_to_the_profile_has_no_result() -> None:
    whole = parsed(real_file("netbeheer-begrippenkader.ttl"))

    assert our_results(whole) == set()
