"""Looks into a zip archive before anything else opens it, and hands out its parts."""

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text

MOST_BYTES: Final = 100 * 1024 * 1024
MOST_ENTRIES: Final = 1000
HIGHEST_RATIO: Final = 100
"""How much larger the contents may be than the archive."""

_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1
_LINE_NOBODY_TYPES: Final = frozenset("\\:")


def parts(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the contents of each part; all is checked before the first.

    A name is never used as a path. Contents are no larger than the directory of the archive
    says, which was held against the limits: a directory that lies is found out.

    Raises:
        UnreadableInputError: INP-FIL-002, not an archive that is safe to open.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        _check(archive.infolist(), len(raw))
        for entry in archive.infolist():
            yield entry.filename, archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError):
        raise _suspect(nl="het is geen heel zipbestand", en="it is not a whole zip file") from None


def _check(entries: Sequence[zipfile.ZipInfo], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise _suspect(
            nl=f"meer dan {MOST_ENTRIES} onderdelen", en=f"more than {MOST_ENTRIES} parts"
        )
    if total > MOST_BYTES:
        raise _suspect(nl="uitgepakt meer dan 100 MiB", en="more than 100 MiB when unpacked")
    if total > size * HIGHEST_RATIO:
        words = f"uitgepakt meer dan {HIGHEST_RATIO} keer zo groot"
        raise _suspect(nl=words, en=f"more than {HIGHEST_RATIO} times as large when unpacked")
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise _suspect(nl="twee onderdelen met één naam", en="two parts with one name")
    for entry in entries:
        _check_entry(entry)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _suspect(nl="een verwijzing als onderdeel", en="a link as a part")
    if _is_odd(entry.filename):
        raise _suspect(nl="een onderdeel met een vreemde naam", en="a part with an odd name")
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise _suspect(nl="een onderdeel dat versleuteld is", en="a part that is encrypted")


def _is_odd(name: str) -> bool:
    steps = name.rstrip("/").split("/")
    return (
        not name.isprintable()
        or not _LINE_NOBODY_TYPES.isdisjoint(name)
        or any(step in {"", ".", ".."} for step in steps)
    )


def _suspect(nl: str, en: str) -> UnreadableInputError:
    reason = Text(
        f"Het archief wordt niet geopend: {nl}. Bewaar het bestand opnieuw.",
        f"The archive is not opened: {en}. Save the file again.",
    )
    return UnreadableInputError("INP-FIL-002", reason)
