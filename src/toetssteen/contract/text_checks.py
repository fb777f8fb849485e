"""Finds text that no codec or text column can hold, wherever it stands in a value."""

from collections.abc import Iterator, Mapping

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.pointers import pointer
from toetssteen.contract.text import Text

# A linked list, because copying a path at each level would be quadratic in a deep value.
_Path = tuple["_Path", str | int] | None


def check_text(value: object) -> None:
    """Refuse a string, or a key, with a lone surrogate or a NUL character.

    Args:
        value: what JSON can hold: mappings, sequences, strings, numbers; as deep as it likes.

    Raises:
        UnreadableInputError: INP-TXT-001 a lone surrogate, INP-TXT-002 a NUL character, with
            a pointer to it.
    """
    for where, text in _unfit(value):
        if "\x00" in text:
            raise nul_found(where)
        reason = Text("Los surrogaatteken in {where}.", "Lone surrogate in {where}.")
        raise UnreadableInputError(code="INP-TXT-001", reason=reason.filled(where=where))


def unfit_places(value: object) -> Iterator[str]:
    """Yield a pointer to each string and key of *value* that ``check_text`` would refuse."""
    return (where for where, _ in _unfit(value))


def nul_found(where: str, line: int | None = None) -> UnreadableInputError:
    """Return the error that says that there is a NUL character at *where*, a pointer."""
    reason = Text("NUL-teken in {where}.", "NUL character in {where}.")
    return UnreadableInputError("INP-TXT-002", reason.filled(where=where), line)


def _unfit(value: object) -> Iterator[tuple[str, str]]:
    for text, path in _strings(value):
        if "\x00" in text or not _encodable(text):
            yield _pointer(path), text


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _strings(value: object) -> Iterator[tuple[str, _Path]]:
    todo: list[tuple[object, _Path]] = [(value, None)]
    while todo:
        item, path = todo.pop()
        if isinstance(item, str):
            yield item, path
        elif isinstance(item, Mapping):
            yield from ((str(key), (path, str(key))) for key in item)
            todo += ((inner, (path, str(key))) for key, inner in item.items())
        elif isinstance(item, list | tuple):
            todo += ((inner, (path, index)) for index, inner in enumerate(item))


def _pointer(path: _Path) -> str:
    steps: list[str | int] = []
    while path is not None:
        path, step = path
        steps.append(step)
    return pointer(reversed(steps))
