"""Which column of a table holds the term, which the definition, and so on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.interface import Notice, Options
from toetssteen.inputs.listing import listed


class Role(StrEnum):
    """What a column can be to us."""

    TERM = "term"
    DEFINITION = "definition"
    ID = "id"
    SOURCE = "source"
    NOTE = "note"
    SYNONYMS = "synonyms"
    LANG = "lang"


NAMES: Final[Mapping[Role, tuple[str, ...]]] = MappingProxyType(
    {
        Role.TERM: ("begrip", "voorkeursterm", "term", "preflabel", "naam", "name", "label"),
        Role.DEFINITION: ("definitie", "definition", "text", "omschrijving", "betekenis"),
        Role.ID: ("id", "uri", "guid"),
        Role.SOURCE: ("bron", "source"),
        Role.NOTE: ("toelichting", "note"),
        Role.SYNONYMS: ("synoniemen", "synonyms"),
        Role.LANG: ("lang", "taal"),
    }
)
"""The headings that we know, the most telling first; white space, case and ``_-`` are free."""

LONGEST_HEADING: Final = 24  # code points
MOST_WORDS_OF_A_HEADING: Final = 2
_NEEDED: Final = (Role.TERM, Role.DEFINITION)

Candidates = Mapping[Role, tuple[int, ...]]
"""The positions that could play a role, best heading first."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table that are read; ``positions`` has a term and a definition."""

    header: tuple[str, ...]
    positions: Mapping[Role, int]

    def name(self, role: Role) -> str:
        """Return the heading of the column of *role*, as it may stand in a message."""
        return listed([self.header[self.positions[role]]])


def candidates(header: Sequence[str], options: Options) -> Candidates:
    """Return the columns that each role could take; a role without one is left out."""
    named = {Role.TERM: options.term_column, Role.DEFINITION: options.definition_column}
    headings = [_normalised(heading) for heading in header]
    found = {role: _positions(headings, role, named.get(role)) for role in Role}
    return {role: positions for role, positions in found.items() if positions}


def suffice(found: Candidates) -> bool:
    """Return whether there is a column for the term and one for the definition."""
    return all(role in found for role in _NEEDED)


def chosen(
    header: Sequence[str], found: Candidates, rows: Sequence[Sequence[str]]
) -> tuple[Columns, tuple[Notice, ...]]:
    """Return one column per role, and what the person should know about the choice.

    Args:
        header: the headings.
        found: what could be, with a term and a definition; from ``candidates``.
        rows: rows of the table, each as wide as the header; as many as were looked at. A
            column is passed over when it is filled half as often as another: models have a
            column ``begrip`` that refers elsewhere, and the term in ``name``.
    """
    positions = {role: _fullest(positions, rows) for role, positions in found.items()}
    columns = Columns(tuple(header), positions)
    had_choice = any(len(found[role]) > 1 for role in _NEEDED)
    return columns, (_choice(columns),) if had_choice else ()


def not_found(header: Sequence[str], line: int | None = None) -> UnreadableInputError:
    """Return the error that lists the columns found and the options that name one.

    What stands there may be no header but the first definition, which no message may show: only
    what looks like a heading is named, any other cell by its number.
    """
    names = listed(cell if _looks_like_heading(cell) else "" for cell in header)
    reason = Text(
        f"Geen kolommen voor begrip en definitie gevonden. In het bestand staan: {names}. "
        "Wijs ze aan met --term-column en --definition-column.",
        f"No columns for term and definition found. The file has: {names}. "
        "Point them out with --term-column and --definition-column.",
    )
    return UnreadableInputError("INP-FIL-006", reason, line)


def _looks_like_heading(cell: str) -> bool:
    return len(cell) <= LONGEST_HEADING and len(cell.split()) <= MOST_WORDS_OF_A_HEADING


def _positions(headings: Sequence[str], role: Role, named: str | None) -> tuple[int, ...]:
    wanted = NAMES[role] if named is None else (_normalised(named),)
    return tuple(at for name in wanted for at, heading in enumerate(headings) if heading == name)


def _normalised(heading: str) -> str:
    return "".join(heading.replace("_", " ").replace("-", " ").casefold().split())


def _fullest(positions: Sequence[int], rows: Sequence[Sequence[str]]) -> int:
    filled = {at: sum(1 for row in rows if row[at].strip()) for at in positions}
    most = max(filled.values())
    return next(at for at in positions if filled[at] * 2 >= most)


def _choice(columns: Columns) -> Notice:
    term, definition = columns.name(Role.TERM), columns.name(Role.DEFINITION)
    return Notice(
        Text(
            f"Begrip uit kolom ‘{term}’, definitie uit kolom ‘{definition}’; wijs een andere "
            "aan met --term-column of --definition-column.",
            f"Term from column ‘{term}’, definition from column ‘{definition}’; point out "
            "another with --term-column or --definition-column.",
        )
    )
