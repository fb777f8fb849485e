"""The findings that a glossary had when it was taken in: a file that knows them again.

A finding is known again by its definition (its id, else its term), its rule and the words
that were found. So it stays known when rows move, when other words of the definition change
and when a new version of the pack words its message otherwise; another defect is new. The
file holds a digest of the words, never the words.
"""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Annotated, Final, Literal, NamedTuple

import msgspec
from msgspec import Meta, Struct

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text
from toetssteen.evidence.json_places import line_of_item

VERSION: Final = 1
CODE: Final = "INP-BAS-001"
_DIGEST_LENGTH: Final = 16  # hexadecimal digits: 64 bits, for some thousands of findings
_UNFIT: Final = Text(
    "Veld {field} van de nulmeting ontbreekt, is onbekend of heeft een waarde die niet mag.",
    "Field {field} of the baseline is missing, unknown or has a value that is not allowed.",
)
_UNNAMED: Final = Text(
    "Een bevinding heeft een id of een term, en één van de twee.",
    "A finding has an id or a term, and one of the two.",
)
_TWICE: Final = Text("Deze bevinding staat er twee keer.", "This finding is there twice.")


class Found(NamedTuple):
    """One finding in a run: of which definition, by which rule, in which words."""

    id: str
    begrip: str
    rule_id: str
    words: str


class Entry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the file says of equal findings: how often (``count``) they were there.

    Either ``id`` or ``term`` is filled. ``found`` is the digest of the words.
    """

    rule: Annotated[str, Meta(min_length=1)]
    found: Annotated[str, Meta(pattern=rf"^[0-9a-f]{{{_DIGEST_LENGTH}}}$(?!\n)")]
    id: str = ""
    term: str = ""
    count: Annotated[int, Meta(ge=1)] = 1


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    version: Literal[1]
    findings: tuple[Entry, ...]


def entry_of(found: Found, count: int = 1) -> Entry:
    """Return what the file would say of *found*."""
    words = " ".join(found.words.split())
    digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]
    term = "" if found.id else found.begrip.strip()
    return Entry(found.rule_id, digest, id=found.id, term=term, count=count)


class Baseline:
    """Recognises findings, each as often as the file has it."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._left = Counter({_bare(entry): entry.count for entry in entries})

    def knows(self, found: Found) -> bool:
        """Return whether the file has *found* once more than it was asked for."""
        entry = entry_of(found)
        is_there = self._left[entry] > 0
        self._left[entry] -= is_there
        return is_there

    def stale(self) -> tuple[Entry, ...]:
        """Return what is left: entries that no finding of the run matched."""
        return _sorted(self._left)


class Recording:
    """Takes findings down for a new file."""

    def __init__(self) -> None:
        self._met: Counter[Entry] = Counter()

    def add(self, found: Found) -> None:
        """Take *found* down."""
        self._met[entry_of(found)] += 1

    def entries(self) -> tuple[Entry, ...]:
        """Return all that was taken down, in the order of the file."""
        return _sorted(self._met)


def _bare(entry: Entry) -> Entry:
    return msgspec.structs.replace(entry, count=1)


def _sorted(counts: Counter[Entry]) -> tuple[Entry, ...]:
    entries = [
        msgspec.structs.replace(entry, count=count) for entry, count in counts.items() if count
    ]
    return tuple(sorted(entries, key=lambda one: (one.id, one.term, one.rule, one.found)))


def written(entries: Iterable[Entry]) -> bytes:
    """Return the file of *entries*: one a line, so that a diff shows what came and what went."""
    lines = ",\n".join(f"  {msgspec.json.encode(entry).decode()}" for entry in entries)
    body = f"[\n{lines}\n]" if lines else "[]"
    return f'{{"version":{VERSION},"findings":{body}}}\n'.encode()


def read(raw: bytes) -> tuple[Entry, ...]:
    """Return the entries of the file *raw*.

    Raises:
        UnreadableInputError: INP-JSN-…, it is no JSON of one meaning; INP-BAS-001, it is no
            baseline, or none of this version. With the line where that is known.
    """
    value = loads(raw, allow_bom=True)
    try:
        entries = msgspec.convert(value, _File).findings
    except msgspec.ValidationError as error:
        raise _unfit(raw, str(error)) from None
    seen: set[Entry] = set()
    for at, entry in enumerate(entries):
        if bool(entry.id) == bool(entry.term):
            raise _refused(raw, at, _UNNAMED)
        if _bare(entry) in seen:
            raise _refused(raw, at, _TWICE)
        seen.add(_bare(entry))
    return entries


def _unfit(raw: bytes, message: str) -> UnreadableInputError:
    """Return the error for the field that *message* names; its other words may quote a value."""
    path = message.rpartition("`$")[2].rstrip("`").removeprefix(".") or "version, findings"
    number = path.partition("findings[")[2].partition("]")[0]
    field = message.partition("field `")[2].partition("`")[0] or path
    at = int(number) if number.isdecimal() else None
    return _refused(raw, at, _UNFIT.filled(field=shown(field)))


def _refused(raw: bytes, at: int | None, reason: Text) -> UnreadableInputError:
    line = None if at is None else line_of_item(raw.decode(), "findings", at)
    return UnreadableInputError(CODE, reason, line)
