"""Errors about a whole file that more than one reader raises."""

from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text

# Python's own names of the five bytes that windows-1252 leaves undefined would not be clearer.
_NOT_IN_1252: Final = frozenset(b"\x81\x8d\x8f\x90\x9d")
_CONTROL: Final = frozenset(range(0x20)) - frozenset(b"\t\n\r\f") | {0x7F}
_ZIP: Final = b"PK\x03\x04"


def empty_file() -> UnreadableInputError:
    """Return the error for a file in which nothing stands."""
    reason = Text(
        "Het bestand is leeg. Controleer of dit het goede bestand is.",
        "The file is empty. Check that this is the right file.",
    )
    return UnreadableInputError("INP-FIL-007", reason)


def not_utf8(raw: bytes, line: int | None = None) -> UnreadableInputError:
    """Return the error for bytes that are not UTF-8, with a hint what they look like.

    Args:
        raw: the bytes that could not be decoded, or the beginning of the file.
        line: where they stand, from 1.
    """
    looks = _looks_like(raw)
    reason = Text(
        f"Dit is geen UTF-8; het lijkt op {looks.nl}. Sla het bestand op als UTF-8, of geef "
        "voor CSV de codering op met --encoding.",
        f"This is not UTF-8; it looks like {looks.en}. Save the file as UTF-8, or state the "
        "encoding of a CSV file with --encoding.",
    )
    return UnreadableInputError("INP-FIL-001", reason, line)


def _looks_like(raw: bytes) -> Text:
    if raw.startswith(_ZIP):
        return Text("een zipbestand, zoals .xlsx", "a zip file, such as .xlsx")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw.count(0) * 4 >= len(raw):
        return Text("UTF-16", "UTF-16")
    if _CONTROL.isdisjoint(raw) and _NOT_IN_1252.isdisjoint(raw):
        return Text("windows-1252", "windows-1252")
    return Text("een bestand zonder tekst", "a file without text")
