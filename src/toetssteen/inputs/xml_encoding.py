"""XML in the encoding that it declares, as UTF-8."""

import re
from types import MappingProxyType
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text
from toetssteen.inputs.decoding import BOM

_UTF8: Final = "utf-8"
_KNOWN: Final = MappingProxyType(
    {
        "utf-8": _UTF8,
        "us-ascii": "ascii",
        "iso-8859-1": "iso-8859-1",
        "iso-8859-15": "iso-8859-15",
        "windows-1252": "windows-1252",
        "utf-16": "utf-16",
    }
)
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_DECLARED: Final = re.compile(r"""\A(\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'])([^"'>]{1,40})""")
_LONGEST_DECLARATION: Final = 400


def as_utf8(raw: bytes) -> bytes:
    """Return *raw* in UTF-8, with a declaration that says so and without a byte order mark.

    Raises:
        UnreadableInputError: INP-FIL-001, with the byte: the bytes are not in the declared
            encoding, or we do not know it.
    """
    if raw.startswith(_UTF16_MARKS):
        text = _decoded(raw, "utf-16")
    else:
        raw = raw.removeprefix(BOM)
        text = _decoded(raw, _declared(raw))
    return _DECLARED.sub(r"\g<1>UTF-8", text, count=1).encode()


def _declared(raw: bytes) -> str:
    found = _DECLARED.match(raw[:_LONGEST_DECLARATION].decode("latin-1"))
    name = found[2].strip().lower() if found else _UTF8
    if name not in _KNOWN:
        raise _unknown()
    return _KNOWN[name]


def _decoded(raw: bytes, encoding: str) -> str:
    if encoding not in {_UTF8, "utf-16"}:
        _check_it_is_not_utf8(raw, encoding)
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _false(raw, encoding, error.start) from None


def _check_it_is_not_utf8(raw: bytes, encoding: str) -> None:
    # Any bytes fit a one-byte encoding. Bytes above ASCII that are UTF-8 throughout were never
    # meant as anything else.
    if raw.isascii():
        return
    try:
        raw.decode()
    except UnicodeDecodeError:
        return
    at = next(at for at, byte in enumerate(raw) if byte > 0x7F)  # noqa: PLR2004  end of ASCII
    raise _false(raw, encoding, at)


def _false(raw: bytes, encoding: str, byte: int) -> UnreadableInputError:
    reason = Text(
        f"Het bestand zegt dat het {encoding} is, maar byte {byte} is dat niet. Pas de "
        "declaratie in de eerste regel aan.",
        f"The file says that it is {encoding}, but byte {byte} is not. Change the declaration "
        "in the first line.",
    )
    return UnreadableInputError("INP-FIL-001", reason, raw.count(b"\n", 0, byte) + 1)


def _unknown() -> UnreadableInputError:
    known = ", ".join(_KNOWN)
    reason = Text(
        f"De codering in de eerste regel is onbekend; bekend zijn: {known}.",
        f"The encoding in the first line is unknown; known are: {known}.",
    )
    return UnreadableInputError("INP-FIL-001", reason, 1)
