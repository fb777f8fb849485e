"""Turns the bytes of a text file into lines: UTF-8, or the encoding that the person stated.

An encoding is never guessed: a wrong guess changes words without anybody noticing.
"""

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.text import Text
from toetssteen.inputs.refusals import not_utf8

BOM: Final = b"\xef\xbb\xbf"


def decoded_lines(file: BinaryIO, encoding: str | None) -> Iterator[str]:
    """Yield the lines of *file* with their line ends; a byte order mark is left out.

    UTF-8 is read line by line; any other encoding is decoded as a whole, because only then
    the place of a wrong byte is certain.

    Raises:
        UnreadableInputError: INP-FIL-001, the bytes are not in this encoding, or we do not
            know it.
    """
    if encoding is None or _is_utf8(encoding):
        return _utf8_lines(file)
    return io.StringIO(_decoded(file.read(), encoding), newline="\n")


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name in {"utf-8", "utf-8-sig"}
    except (LookupError, ValueError):
        return False


def _utf8_lines(file: BinaryIO) -> Iterator[str]:
    for line, raw in enumerate(file, start=1):
        # UTF-16 without a mark decodes as UTF-8 when it holds ASCII only; the NULs betray it.
        if line == 1 and b"\x00" in raw:
            raise not_utf8(raw, line)
        try:
            yield (raw.removeprefix(BOM) if line == 1 else raw).decode()
        except UnicodeDecodeError:
            raise not_utf8(raw, line) from None


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _not_in(encoding, error.start) from None
    except (LookupError, ValueError):
        name = shown(encoding)
        reason = Text(
            f"Codering ‘{name}’ is onbekend. Geef er een op zoals utf-8, windows-1252 of utf-16.",
            f"Encoding ‘{name}’ is unknown. State one such as utf-8, windows-1252 or utf-16.",
        )
        raise UnreadableInputError(code="INP-FIL-001", reason=reason) from None


def _not_in(encoding: str, byte: int) -> UnreadableInputError:
    name = shown(encoding)
    reason = Text(
        f"Byte {byte} past niet in {name}. Geef met --encoding de juiste codering op.",
        f"Byte {byte} does not fit {name}. State the right encoding with --encoding.",
    )
    return UnreadableInputError("INP-FIL-001", reason)
