"""Reads JSON Lines: one JSON object a line, each a definition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import BinaryIO, Final

import msgspec

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text
from toetssteen.inputs.decoding import BOM
from toetssteen.inputs.interface import BadRow, Notice, Options, Row
from toetssteen.inputs.listing import listed
from toetssteen.inputs.refusals import empty_file, not_utf8

SPELLINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"begrip": ("begrip", "term"), "text": ("text", "definition", "definitie")}
)
"""Under which keys the two needed fields may stand; an earlier one goes before a later."""

OPTIONAL: Final = (
    "lang",
    "ontologische_categorie",
    "context",
    "synoniemen",
    "voorkeursterm",
    "bron",
    "toelichting",
)
_CONTEXT: Final = ("organisatorisch", "juridisch", "wettelijk")
_KNOWN: Final = {"id", *OPTIONAL, *(key for keys in SPELLINGS.values() for key in keys)}

# One object a line, so the line and column of the parser would mislead.
_NOT_JSON: Final = Text(
    "De regel is geen JSON. Zet op elke regel één JSON-object.",
    "The line is not JSON. Put one JSON object on each line.",
)


class Jsonl:
    """Reads JSON Lines in UTF-8, line by line, so that memory does not grow with the file.

    A line that is wrong is a bad row and reading goes on. ``null`` counts as absent. Texts
    are passed on as they are.
    """

    def read(self, file: BinaryIO, options: Options) -> Iterator[Row | BadRow | Notice]:
        """See ``Reader.read``."""
        passed = _Passed()
        for line, raw in _filled_lines(file):
            try:
                yield _row(line, raw, options, passed)
            except UnreadableInputError as error:
                if error.code == "INP-JSN-002" and passed.is_first(line):
                    raise not_utf8(raw, line) from None
                yield _bad(line, error)
        if passed.first is None:
            raise empty_file()
        yield from passed.notices()


@dataclass(slots=True)
class _Passed:
    """What was met and not used, in one file. Keys are counted once, in the order met."""

    first: int | None = None
    ignored: dict[str, None] = field(default_factory=dict)
    doubled: dict[str, None] = field(default_factory=dict)

    def is_first(self, line: int) -> bool:
        return self.first == line

    def notices(self) -> Iterator[Notice]:
        if self.ignored:
            names = listed(self.ignored)
            yield Notice(Text(f"Sleutels overgeslagen: {names}.", f"Keys ignored: {names}."))
        if self.doubled:
            names = listed(self.doubled)
            yield Notice(
                Text(
                    f"Twee sleutels voor hetzelfde; de tweede is overgeslagen: {names}.",
                    f"Two keys for the same thing; the second was ignored: {names}.",
                )
            )


def _filled_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    for line, raw in enumerate(file, start=1):
        bare = (raw.removeprefix(BOM) if line == 1 else raw).strip()
        if bare:
            yield line, bare


def _row(line: int, raw: bytes, options: Options, passed: _Passed) -> Row:
    if passed.first is None:
        passed.first = line
    said = _object(raw)
    passed.ignored.update(dict.fromkeys(key for key in said if key not in _KNOWN))
    fields = {name: _needed(said, name, passed) for name in SPELLINGS}
    fields |= {key: said[key] for key in OPTIONAL if key in said}
    fields.setdefault("lang", options.lang)
    fields |= _context(said.get("context"), passed)
    return Row(_id(said.get("id", "")), line, _request(fields))


def _object(raw: bytes) -> dict[str, object]:
    value = loads(raw)
    if not isinstance(value, dict):
        reason = Text("De regel is geen JSON-object.", "The line is not a JSON object.")
        raise UnreadableInputError(code="INP-SCH-001", reason=reason)
    return {key: inner for key, inner in value.items() if inner is not None}


def _needed(said: Mapping[str, object], name: str, passed: _Passed) -> object:
    present = [key for key in SPELLINGS[name] if key in said]
    if not present:
        names = ", ".join(SPELLINGS[name])
        reason = Text(
            f"Sleutel ‘{name}’ ontbreekt; een van deze moet er staan: {names}.",
            f"Key ‘{name}’ is missing; one of these must be there: {names}.",
        )
        raise UnreadableInputError(code="INP-SCH-001", reason=reason)
    winner, *losers = present
    passed.doubled.update(dict.fromkeys(f"{winner} + {loser}" for loser in losers))
    return said[winner]


def _context(said: object, passed: _Passed) -> dict[str, object]:
    if not isinstance(said, dict):
        return {}  # absent, or wrong and refused with the other fields
    unknown = (f"context.{key}" for key in said if key not in _CONTEXT)
    passed.ignored.update(dict.fromkeys(unknown))
    return {"context": {key: said[key] for key in _CONTEXT if key in said}}


def _id(said: object) -> str:
    if isinstance(said, bool) or not isinstance(said, str | int):
        raise _wrong(key="id")
    return str(said)


def _request(fields: Mapping[str, object]) -> ValidationRequest:
    try:
        return msgspec.convert(fields, ValidationRequest)
    except msgspec.ValidationError as error:
        # Only the path of its message: the rest may quote the value.
        raise _wrong(str(error).rpartition("`$.")[2].rstrip("`")) from None


def _wrong(key: str) -> UnreadableInputError:
    allowed = _allowed(key)
    reason = Text(
        f"Sleutel ‘{key}’ heeft een waarde die niet mag; het moet zijn: {allowed.nl}.",
        f"Key ‘{key}’ has a value that is not allowed; it must be: {allowed.en}.",
    )
    return UnreadableInputError("INP-SCH-001", reason)


def _allowed(key: str) -> Text:
    if key == "lang":
        return Text("nl of en", "nl or en")
    if key == "ontologische_categorie":
        kinds = "type, particulier, proces, resultaat"
        return Text(kinds, kinds)
    if key == "context":
        return Text("een object", "an object")
    if key == "synoniemen" or (key.startswith("context.") and not key.endswith("]")):
        return Text("een lijst van teksten", "a list of texts")
    return Text("een tekst", "a text")


def _bad(line: int, error: UnreadableInputError) -> BadRow:
    reason = _NOT_JSON if error.code == "INP-JSN-001" else error.reason
    return BadRow(line, error.code, reason)
