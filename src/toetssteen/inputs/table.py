"""Rows of a table, whichever file it stands in, as definitions."""

from collections.abc import Iterator, Mapping, Sequence

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language, Text
from toetssteen.contract.text_checks import check_text
from toetssteen.inputs.cell_markup import without_markup
from toetssteen.inputs.columns import Columns, Role
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.inputs.language_tags import language_of

Said = Mapping[Role, str]


class Table:
    """Turns the rows of one table into definitions and counts what it cleaned on the way.

    Args:
        columns: which cells are read.
        options: what the person said about the file.
        rows: rows of the table, as many as were looked at. When the source is empty in more
            than half of them, an empty source means nothing: nobody keeps that column.
    """

    def __init__(
        self, columns: Columns, options: Options, rows: Sequence[Sequence[str]] = ()
    ) -> None:
        self._columns = columns
        self._options = options
        self._sources_kept = _mostly_filled(columns, rows)
        self._cleaned = 0
        self._read = 0

    def row(self, line: int, cells: Sequence[str]) -> Row | BadRow | None:
        """Return what stands in *cells*; None when there is neither a term nor a definition."""
        said = {role: self._cell(role, cells[at]) for role, at in self._columns.positions.items()}
        if not (said[Role.TERM].strip() or said[Role.DEFINITION].strip()):
            return None
        self._read += 1
        try:
            check_text(said)
        except UnreadableInputError as error:
            return BadRow(line, error.code, error.reason)
        tag = said.get(Role.LANG, "").strip()
        lang = language_of(tag) if tag else self._options.lang
        if lang is None:
            return _unknown_language(line)
        return Row(said.get(Role.ID, "").strip(), line, self._request(said, lang))

    def notices(self) -> Iterator[Notice]:
        """Yield what the person should know, once all rows were read."""
        if not self._read:
            yield _no_rows()
        if not self._sources_kept:
            yield self._no_sources()
        if self._cleaned:
            yield _cleaned(self._cleaned)

    def _cell(self, role: Role, cell: str) -> str:
        if role is Role.ID or self._options.keep_markup:
            return cell
        plain = without_markup(cell)
        self._cleaned += plain != cell
        return plain

    def _request(self, said: Said, lang: Language) -> ValidationRequest:
        source = said.get(Role.SOURCE)
        return ValidationRequest(
            begrip=said[Role.TERM],
            text=said[Role.DEFINITION],
            lang=lang,
            synoniemen=_parts(said.get(Role.SYNONYMS, "")),
            bron=source if source or self._sources_kept else None,
            toelichting=said.get(Role.NOTE) or None,
        )

    def _no_sources(self) -> Notice:
        name = self._columns.name(Role.SOURCE)
        return Notice(
            Text(
                f"Kolom ‘{name}’ is bij meer dan de helft van de rijen leeg; een lege bron telt "
                "als niet opgegeven.",
                f"Column ‘{name}’ is empty in more than half of the rows; an empty source counts "
                "as not stated.",
            )
        )


def _mostly_filled(columns: Columns, rows: Sequence[Sequence[str]]) -> bool:
    at = columns.positions.get(Role.SOURCE)
    return at is None or sum(1 for row in rows if row[at].strip()) * 2 >= len(rows)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _unknown_language(line: int) -> BadRow:
    reason = Text(
        "De taal van deze rij is niet nl of en. Pas de kolom met de taal aan.",
        "The language of this row is not nl or en. Change the column with the language.",
    )
    return BadRow(line, "INP-SCH-001", reason)


def _no_rows() -> Notice:
    return Notice(
        Text(
            "Onder de kop staat geen rij met een begrip of een definitie.",
            "Below the header there is no row with a term or a definition.",
        )
    )


def _cleaned(count: int) -> Notice:
    return Notice(
        Text(
            f"Opmaak (HTML) weggehaald uit {count} cellen; met --keep-markup blijft die staan.",
            f"Markup (HTML) taken out of {count} cells; with --keep-markup it stays.",
        )
    )
