"""Reads JSON that has one meaning only.

The standard library keeps the last of two equal keys, takes ``NaN`` for a number and dies on
deep nesting; two readers of one message could then disagree. Here each of these is refused
with a code of its own. No reason quotes a value of the input.
"""

import json
import math
from collections import Counter
from collections.abc import Iterator
from typing import Final, NoReturn

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import shown
from toetssteen.contract.text import Text
from toetssteen.contract.text_checks import check_text, nul_found

DEEPEST: Final = 32
"""How deep arrays and objects may be nested."""

LONGEST_NUMBER: Final = 20
"""How many digits a number may have, exponent included, leading zeros not."""

_BOM: Final = b"\xef\xbb\xbf"


def loads(raw: bytes, *, allow_bom: bool = False) -> object:
    """Return the value that *raw* stands for.

    Args:
        raw: JSON in UTF-8.
        allow_bom: skip a byte order mark at the start, as editors leave one in files.

    Raises:
        UnreadableInputError: INP-JSN-001 to -006, INP-TXT-001 or INP-TXT-002; with the line
            where the reader stopped, when it knows.
    """
    text = _decoded(raw.removeprefix(_BOM) if allow_bom else raw)
    _check_depth(text)
    value = _parsed(text)
    # Surrogates and NUL can only come in by an escape, and few messages have one.
    if "\\u" in text:
        check_text(value)
    return value


def _decoded(raw: bytes) -> str:
    # No JSON text has NUL among its first four bytes, so this is UTF-16 or UTF-32, which
    # also decodes as UTF-8 when it holds ASCII only.
    if raw.startswith(_BOM) or b"\x00" in raw[:4]:
        _refuse_encoding(1)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        _refuse_encoding(raw.count(b"\n", 0, error.start) + 1)
    nul = text.find("\x00")
    if nul >= 0:
        raise nul_found(where="#", line=_line(text, nul))
    return text


def _refuse_encoding(line: int) -> NoReturn:
    reason = Text("Dit is geen UTF-8 zonder BOM.", "This is not UTF-8 without a BOM.")
    raise UnreadableInputError(code="INP-JSN-002", reason=reason, line=line) from None


def _line(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1


def _check_depth(text: str) -> None:
    # With this few brackets it cannot be too deep, which spares most messages the scan.
    if text.count("[") + text.count("{") <= DEEPEST:
        return
    depth = 0
    for index, char in _outside_strings(text):
        if char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
        if depth > DEEPEST:
            reason = Text(
                f"De JSON is dieper genest dan {DEEPEST} niveaus.",
                f"The JSON is nested deeper than {DEEPEST} levels.",
            )
            raise UnreadableInputError(code="INP-JSN-006", reason=reason, line=_line(text, index))


def _outside_strings(text: str) -> Iterator[tuple[int, str]]:
    inside, start = False, 0
    for piece in text.split('"'):
        if not inside:
            yield from enumerate(piece, start)
        # A quote behind an odd number of backslashes does not end the string.
        escaped = inside and (len(piece) - len(piece.rstrip("\\"))) % 2 == 1
        inside = escaped or not inside
        start += len(piece) + 1


def _parsed(text: str) -> object:
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        reason = Text(
            "Geen JSON: regel {line}, kolom {column}.", "Not JSON: line {line}, column {column}."
        )
        where = reason.filled(line=error.lineno, column=error.colno)
        # `from None`: the decoder's own error holds the whole input.
        raise UnreadableInputError(code="INP-JSN-001", reason=where, line=error.lineno) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        [(twice, _)] = Counter(key for key, _ in pairs).most_common(1)
        reason = Text("Sleutel ‘{key}’ staat er meer dan één keer.", "Key ‘{key}’ is repeated.")
        raise UnreadableInputError(code="INP-JSN-003", reason=reason.filled(key=shown(twice)))
    return found


def _not_a_number(_: str) -> NoReturn:
    reason = Text("NaN en Infinity zijn geen getallen.", "NaN and Infinity are not numbers.")
    raise UnreadableInputError(code="INP-JSN-004", reason=reason)


def _float(literal: str) -> float:
    value = float(_short(literal))
    if not math.isfinite(value):
        _refuse_number()
    return value


def _int(literal: str) -> int:
    return int(_short(literal))


def _short(literal: str) -> str:
    digits = "".join(char for char in literal if char.isdecimal()).lstrip("0")
    if len(digits) > LONGEST_NUMBER:
        _refuse_number()
    return literal


def _refuse_number() -> NoReturn:
    reason = Text(
        f"Een getal is niet eindig of heeft meer dan {LONGEST_NUMBER} cijfers.",
        f"A number is not finite or has more than {LONGEST_NUMBER} digits.",
    )
    raise UnreadableInputError(code="INP-JSN-005", reason=reason)


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_not_a_number, parse_int=_int, parse_float=_float
)
