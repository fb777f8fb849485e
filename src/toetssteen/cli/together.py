"""All definitions of a run as one glossary, and each of them with what it may know of that."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from toetssteen.cli.judging import Asked
from toetssteen.contract.text import Language
from toetssteen.glossary.catalog import OF_A_DEFINITION
from toetssteen.glossary.concept import Concept, concept_of
from toetssteen.glossary.interface import GlossaryFinding
from toetssteen.glossary.judging import GlossaryReport, judge
from toetssteen.glossary.keys import Keys
from toetssteen.glossary.structure.judging import judge_structure
from toetssteen.glossary.structure.names import IN_SCHEME
from toetssteen.glossary.structure.triples import Blank, Resource, Term, Triple
from toetssteen.inputs.interface import Row, Surroundings
from toetssteen.rules.convention import Convention
from toetssteen.rules.glossary_facts import in_glossary

Node = TypeVar("Node", Resource, Term)


@dataclass(frozen=True, slots=True)
class Together:
    """The rows of a run, each with its concept, and what was found over all of them."""

    rows: Sequence[tuple[str, Row, Concept]]
    report: GlossaryReport
    structure: tuple[GlossaryFinding, ...]

    def marked(self, mark: Callable[[GlossaryFinding, str], GlossaryFinding]) -> "Together":
        """Return this with every finding about the glossary, with its term, as *mark* has it.

        What a rule reports with a definition gets its marks there.
        """
        terms = self.report.terms
        findings = tuple(
            one if one.check in OF_A_DEFINITION else mark(one, terms.get(one.concept, ""))
            for one in self.report.findings
        )
        structure = tuple(mark(one, "") for one in self.structure)
        return replace(self, report=replace(self.report, findings=findings), structure=structure)

    def asked(self) -> Iterator[Asked]:
        """Yield each row with what a rule may know of the glossary."""
        for file, row, concept in self.rows:
            facts = self.report.facts_about(concept)
            yield Asked(file, row, in_glossary(row.request, facts), concept.id)


def together(
    rows: Iterable[tuple[str, Row]],
    graphs: Sequence[Surroundings],
    keys_of: Callable[[Language], Keys],
    declared: Mapping[Language, Convention],
) -> Together:
    """Judge *rows* as one glossary.

    Args:
        rows: all of the run, each with its file.
        graphs: what the graphs among the files state beside them.
        keys_of: what compares the words of a language.
        declared: the house form by language, where a profile declares one.
    """
    triples = tuple(_triples(graphs))
    names, schemes = _Names(), _schemes(triples)
    placed = [
        (file, row, concept_of(names.of(file, row), row.request, schemes.get(row.id, "")))
        for file, row in rows
    ]
    known = {(concept.id, concept.lang) for _, _, concept in placed}
    undefined = [
        concept_of(row.id, row.request, schemes.get(row.id, ""))
        for graph in graphs
        for row in graph.undefined
        if (row.id, row.request.lang) not in known
    ]
    report = judge([*undefined, *(concept for _, _, concept in placed)], keys_of, declared)
    return Together(placed, report, judge_structure(triples) if triples else ())


class _Names:
    """Gives every row an id of its own within its language.

    An id of the file is kept. Only rows that define one term in one file, and those that a
    name for the whole web holds together, are versions of one concept; any other row that
    comes with a taken id, or with none, is called after its place.
    """

    def __init__(self) -> None:
        self._taken: dict[tuple[str, str], tuple[str, str]] = {}

    def of(self, file: str, row: Row) -> str:
        lang, place, number = row.request.lang, f"{file}:{row.line}", 1
        owner = ("", "") if "://" in row.id else (file, row.request.begrip)
        if row.id and self._taken.setdefault((lang, row.id), owner) == owner:
            return row.id
        name = place
        while (lang, name) in self._taken:
            number += 1
            name = f"{place}#{number}"
        self._taken[lang, name] = owner
        return name


def _schemes(triples: Iterable[Triple]) -> dict[str, str]:
    """Return the vocabulary that each node says it is in, the first of several."""
    schemes: dict[str, str] = {}
    for one in triples:
        if one.predicate == IN_SCHEME:
            schemes.setdefault(str(one.subject), str(one.object))
    return schemes


def _triples(graphs: Sequence[Surroundings]) -> Iterator[Triple]:
    """Yield the statements of all *graphs*; nodes without a name stay apart by graph."""
    for number, graph in enumerate(graphs):
        for one in graph.triples:
            subject, value = one.subject, one.object
            yield replace(one, subject=_apart(subject, number), object=_apart(value, number))


def _apart(node: Node, number: int) -> Node:
    return Blank(f"{number}-{node.id}") if isinstance(node, Blank) else node
