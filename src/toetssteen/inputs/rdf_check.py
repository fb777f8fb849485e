"""Looks through a file with RDF before the parser does, one check per syntax.

The parser fetches nothing, but its own words on a refused file are thin, and its reading of
JSON-LD overflows the stack, and so ends the process, on deep nesting.
"""

import re
from collections.abc import Iterator
from typing import Final

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text
from toetssteen.inputs.decoding import BOM
from toetssteen.inputs.refusals import not_utf8
from toetssteen.inputs.xml_check import DEEPEST, check_depth, too_deep
from toetssteen.inputs.xml_encoding import as_utf8

# Brackets outside strings, IRIs and comments. Possessive and without a closing part that must
# be there: no character is looked at twice.
_TURTLE: Final = re.compile(
    rb'"""(?:[^"\\]|\\.|"(?!""))*+(?:""")?'
    rb"|'''(?:[^'\\]|\\.|'(?!''))*+(?:''')?"
    rb'|"(?:[^"\\\n]|\\.)*+"?'
    rb"|'(?:[^'\\\n]|\\.)*+'?"
    rb"|#[^\n]*+|<<|>>|<[^<>\s]*+>?|[\[({\])}]",
    re.DOTALL,
)
_OPENING: Final = frozenset({b"[", b"(", b"{", b"<<"})
_CLOSING: Final = frozenset({b"]", b")", b"}", b">>"})


def checked_turtle(raw: bytes) -> bytes:
    """Return Turtle, TriG, N-Triples or N-Quads as the parser takes it.

    Raises:
        UnreadableInputError: INP-FIL-001 not UTF-8; INP-FIL-005 nested too deep.
    """
    raw = raw.removeprefix(BOM)
    _check_utf8(raw)
    depth = 0
    for token in _TURTLE.finditer(raw):
        depth += (token.group() in _OPENING) - (token.group() in _CLOSING)
        if depth > DEEPEST:
            raise too_deep(raw.count(b"\n", 0, token.start()) + 1)
    return raw


def checked_rdf_xml(raw: bytes) -> bytes:
    """Return RDF/XML in UTF-8, whatever it declared.

    Raises:
        UnreadableInputError: INP-FIL-001 a false or unknown encoding; INP-FIL-003 a DOCTYPE;
            INP-FIL-005 not XML, or nested too deep.
    """
    raw = as_utf8(raw)
    check_depth(raw)
    return raw


def checked_json_ld(raw: bytes) -> bytes:
    """Return JSON-LD as the parser takes it.

    Raises:
        UnreadableInputError: INP-FIL-001 not UTF-8; INP-FIL-004 a context that stands
            elsewhere; INP-FIL-005 not JSON; INP-JSN-… or INP-TXT-… for what JSON may not hold.
    """
    raw = raw.removeprefix(BOM)
    _check_utf8(raw)
    if any(_is_remote(key, value) for key, value in _members(_json(raw))):
        raise _remote_context()
    return raw


def _check_utf8(raw: bytes) -> None:
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise not_utf8(raw.splitlines(keepends=True)[0] if line == 1 else raw, line) from None


def _json(raw: bytes) -> object:
    try:
        return loads(raw)
    except UnreadableInputError as error:
        if error.code == "INP-JSN-001":
            raise UnreadableInputError(
                code="INP-FIL-005", reason=error.reason, line=error.line
            ) from None
        if error.code == "INP-JSN-002":
            raise not_utf8(raw, error.line) from None
        raise


def _members(value: object) -> Iterator[tuple[str, object]]:
    todo = [value]
    while todo:
        item = todo.pop()
        if isinstance(item, dict):
            yield from item.items()
            todo += item.values()
        elif isinstance(item, list):
            todo += item


def _is_remote(key: str, value: object) -> bool:
    if key == "@import":
        return True
    contexts = value if isinstance(value, list) else [value]
    return key == "@context" and any(isinstance(context, str) for context in contexts)


def _remote_context() -> UnreadableInputError:
    reason = Text(
        "Een @context of @import verwijst naar een ander adres; er wordt niets opgehaald. Zet "
        "de context in het bestand zelf.",
        "A @context or @import refers to another address; nothing is fetched. Put the context "
        "in the file itself.",
    )
    return UnreadableInputError("INP-FIL-004", reason)
