"""What a check of ours holds against a node of the graph."""

from dataclasses import dataclass

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.structure.triples import Term


@dataclass(frozen=True, slots=True)
class Trouble:
    """``about`` fills the message, a node by its name.

    ``related`` are further nodes, ``path`` a circle of nodes that ends where it starts.
    """

    row: str
    severity: Severity
    focus: Term
    about: Text | Term
    related: tuple[Term, ...] = ()
    path: tuple[Term, ...] = ()


def said(words: str) -> Text:
    """Return *words* that are the same in either language."""
    return Text(words, words)
