"""Findings that somebody allows, with a reason: a file that a person writes.

An entry allows what one rule finds in one definition. It stops when its date has passed, and
an entry that allows nothing any more is named, so that the file does not grow old unseen.
"""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.text import Text
from toetssteen.evidence.baseline import Found
from toetssteen.rules.catalog import normalised

CODE: Final = "INP-SUP-001"
_TABLE: Final = "[[uitzondering]]"
_NOT_TOML: Final = Text(
    "Dit is geen TOML in UTF-8: {where}.", "This is not TOML in UTF-8: {where}."
)
_UNFIT: Final = Text(
    "Sleutel {key} ontbreekt, is onbekend of heeft een waarde die niet mag; er zijn: {known}.",
    "Key {key} is missing, unknown or has a value that is not allowed; there are: {known}.",
)
_UNNAMED: Final = Text(
    "Een uitzondering heeft een id of een begrip, en één van de twee.",
    "A suppression has an id or a begrip, and one of the two.",
)
_NO_REASON: Final = Text("De reden is leeg.", "The reason (reden) is empty.")
_TWICE: Final = Text("Deze uitzondering staat er twee keer.", "This suppression is there twice.")
_NO_RULE: Final = Text("Regel {rule} is er niet.", "There is no rule {rule}.")


class Suppression(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry, key by key as the file has them: either ``id`` or ``begrip``; ``tot`` holds."""

    regel: str
    reden: Annotated[str, Meta(max_length=500)]
    id: str = ""
    begrip: str = ""
    tot: date | None = None
    wie: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """What is allowed: the id or the term of a definition, and a rule."""
        return (self.id, self.begrip.strip(), self.regel)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    uitzondering: tuple[Suppression, ...] = ()


class Suppressions:
    """Allows findings of a run on the day *today*, and remembers which entries did."""

    def __init__(self, entries: Sequence[Suppression] = (), today: date = date.min) -> None:
        self.expired = tuple(one for one in entries if one.tot is not None and one.tot < today)
        valid = (one for one in entries if one.tot is None or one.tot >= today)
        self._valid = {one.place: one for one in valid}
        self._used: set[Suppression] = set()

    def reason(self, found: Found) -> str | None:
        """Return why *found* is allowed; None when it is not."""
        by_id = self._valid.get((found.id, "", found.rule_id)) if found.id else None
        entry = by_id or self._valid.get(("", found.begrip.strip(), found.rule_id))
        if entry is None:
            return None
        self._used.add(entry)
        return entry.reden.strip()

    def unused(self) -> tuple[Suppression, ...]:
        """Return the entries that are valid and allowed nothing so far."""
        return tuple(one for one in self._valid.values() if one not in self._used)


def read(raw: bytes, rules: Mapping[str, str]) -> tuple[Suppression, ...]:
    """Return the entries of the TOML file *raw*.

    Args:
        raw: the file.
        rules: the ids of the rules that judge, each by itself and by the other ids that it goes
            by; an entry may name no other. It may spell them otherwise: ``arai_06`` is
            ``ARAI-06``.

    Raises:
        UnreadableInputError: INP-SUP-001, with the line where that is known.
    """
    text = _decoded(raw)
    try:
        written = msgspec.convert(_parsed(text), _File).uitzondering
    except msgspec.ValidationError as error:
        raise _unfit(text, str(error)) from None
    entries = tuple(_resolved(entry, rules) for entry in written)
    for at, entry in enumerate(entries):
        for reason in _wrong(entry, rules, entries[:at]):
            raise UnreadableInputError(CODE, reason, _line(text, at))
    return entries


def _resolved(entry: Suppression, rules: Mapping[str, str]) -> Suppression:
    """Return *entry* with the id of its rule; as it is when there is no such rule."""
    rule = rules.get(entry.regel) or rules.get(normalised(entry.regel))
    return replace(entry, regel=rule) if rule else entry


def _wrong(
    entry: Suppression, rules: Collection[str], before: Sequence[Suppression]
) -> Iterable[Text]:
    if bool(entry.id.strip()) == bool(entry.begrip.strip()):
        yield _UNNAMED
    if not entry.reden.strip():
        yield _NO_REASON
    if entry.regel not in rules:
        yield _NO_RULE.filled(rule=shown(entry.regel))
    if any(entry.place == other.place for other in before):
        yield _TWICE


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableInputError(CODE, _NOT_TOML.filled(where="UTF-8"), line) from None


def _parsed(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # Its last words are the place, "(at line 3, column 7)"; the others may quote the file.
        where = str(error).rpartition("(")[2].rstrip(")")
        number = where.removeprefix("at line ").partition(",")[0]
        line = int(number) if number.isdecimal() else None
        raise UnreadableInputError(CODE, _NOT_TOML.filled(where=where), line) from None


def _unfit(text: str, message: str) -> UnreadableInputError:
    """Return the error for the key that *message* names."""
    path = message.rpartition("`$")[2].rstrip("`").removeprefix(".")
    number = path.partition("uitzondering[")[2].partition("]")[0]
    line = _line(text, int(number)) if number.isdecimal() else None
    known = ", ".join(Suppression.__struct_fields__)
    key = shown(message.partition("field `")[2].partition("`")[0] or path)
    return UnreadableInputError(CODE, _UNFIT.filled(key=key, known=known), line)


def _line(text: str, index: int) -> int | None:
    """Return the line, from 1, of the header of entry *index*; None when they have none."""
    heads = [at for at, line in enumerate(text.splitlines(), 1) if line.strip().startswith(_TABLE)]
    return heads[index] if index < len(heads) else None
