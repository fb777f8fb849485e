"""Looks through an XML document before the parser that reads it does.

The parsers of RDF/XML and of sheets expand entities, nest as deep as memory goes and say
little about the place of an error. Expat, in the standard library, says the line.
"""

from collections.abc import Callable
from typing import Final, NoReturn
from xml.parsers import expat

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.text import Text

DEEPEST: Final = 100
"""How deep elements may be nested: the time of the RDF/XML parser grows with its square."""

Seen = Callable[[str, dict[str, str]], None]


def check_xml(raw: bytes, seen: Seen | None = None) -> None:
    """Refuse *raw* when it is not XML, or has a DOCTYPE.

    Args:
        raw: the document.
        seen: called with the name, as it is spelled, and the attributes of each element.

    Raises:
        UnreadableInputError: INP-FIL-003 at the first sight of a DOCTYPE; INP-FIL-005 with
            the line where it is not well-formed.
    """
    parser = expat.ParserCreate()
    parser.StartElementHandler = seen
    _parse(parser, raw)


def check_depth(raw: bytes) -> None:
    """Refuse *raw* when it is not XML, has a DOCTYPE, or is nested deeper than ``DEEPEST``.

    Raises:
        UnreadableInputError: as in ``check_xml``.
    """
    parser = expat.ParserCreate()
    depth = 0

    def start(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise too_deep(parser.CurrentLineNumber)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    _parse(parser, raw)


def too_deep(line: int) -> UnreadableInputError:
    """Return the error for brackets or elements that are nested too deep at *line*."""
    reason = Text(
        f"Hier is dieper genest dan {DEEPEST} niveaus. Maak de structuur platter.",
        f"This is nested deeper than {DEEPEST} levels. Make the structure flatter.",
    )
    return UnreadableInputError("INP-FIL-005", reason, line)


def _parse(parser: expat.XMLParserType, raw: bytes) -> None:
    def doctype(*_: object) -> NoReturn:
        raise _has_doctype(parser.CurrentLineNumber)

    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(raw, True)  # noqa: FBT003  expat's parameters have no names
    except expat.ExpatError as error:
        raise _not_xml(error.lineno) from None
    except (LookupError, ValueError):  # it declares an encoding that Python cannot decode
        raise _not_xml(1) from None


def _has_doctype(line: int) -> UnreadableInputError:
    reason = Text(
        "Het bestand heeft een DOCTYPE; die kan verwijzen en zich vermenigvuldigen. Haal hem weg.",
        "The file has a DOCTYPE, which can refer elsewhere and multiply. Take it out.",
    )
    return UnreadableInputError("INP-FIL-003", reason, line)


def _not_xml(line: int) -> UnreadableInputError:
    reason = Text(
        "Vanaf hier is het geen XML: een element sluit niet of een teken mag niet.",
        "From here it is not XML: an element does not close or a character is not allowed.",
    )
    return UnreadableInputError("INP-FIL-005", reason, line)
