"""How far our checks and a SHACL engine agree on the published profile, on the toy graphs."""

import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHAPES = "schemas/skos-ap-nl.shacl.ttl"  # in the directory of data


def agreement(data: Path) -> str:
    """Return on how many graphs, one per fault and a clean one, the results are the same."""
    if find_spec("pyshacl") is None or not (data / SHAPES).is_file():
        return "not measured: no SHACL engine, or no published profile in the data"
    sys.path.append(str(ROOT))  # the graphs stand with the test that needs them to be equal
    from rdflib import Graph as RdfGraph  # noqa: PLC0415  only where an engine is installed
    from tests.glossary import shacl  # noqa: PLC0415
    from tests.glossary.toy_graphs import CLEAN, FAULTS, faulty  # noqa: PLC0415

    from toetssteen.glossary.structure.graph import Graph  # noqa: PLC0415
    from toetssteen.glossary.structure.published import breaches  # noqa: PLC0415

    shapes = RdfGraph().parse(data / SHAPES, format="turtle")
    equal = shared = all_results = 0
    texts = [CLEAN, *map(faulty, FAULTS)]
    for text in texts:
        graph = RdfGraph().parse(data=text, format="turtle")
        ours = {shacl.as_result(one) for one in breaches(Graph(shacl.triples_of(graph)))}
        theirs = shacl.results(graph, shapes)
        equal += ours == theirs
        shared += len(ours & theirs)
        all_results += len(ours | theirs)
    return f"{equal} of {len(texts)} graphs; {shared} of {all_results} results"
