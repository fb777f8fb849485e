"""Reads the fields of one JSON object; what is wrong is noted, never guessed."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

Member = TypeVar("Member", bound=StrEnum)

NOT_JSON = "INP-RUL-001"
WRONG_VALUE = "INP-RUL-002"
WRONG_PATTERN = "INP-RUL-003"
DUPLICATE = "INP-RUL-004"
NO_RULE = "INP-RUL-005"


Complaint = Callable[[str], str | None]


def _no_complaint(_text: str) -> None:
    return None


class Problems:
    """All that is wrong with a pack, in the order in which it was found."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str]] = []

    def note(self, code: str, file: str, field: str, wrong: str, allowed: str) -> None:
        """Add one problem: where it is, what is wrong and what is allowed."""
        self._found.append((code, f"{file} · {field} · {wrong} · {allowed}"))

    def all(self) -> tuple[tuple[str, str], ...]:
        """Return every problem as (code, sentence)."""
        return tuple(self._found)


class Fields:
    """The fields of one rule in *file*; *place* is the way to it, such as ``regels[2].``.

    A field with a wrong value is noted in *problems* and read as its default, so that the rest
    of the file is still checked.
    """

    def __init__(
        self, file: str, place: str, written: dict[str, object], problems: Problems
    ) -> None:
        self.file = file
        self._place = place
        self._written = written
        self._problems = problems

    def wrong(self, field: str, what: str, allowed: str, code: str = WRONG_VALUE) -> None:
        """Note that *field* is wrong."""
        self._problems.note(code, self.file, f"{self._place}{field}", what, allowed)

    def text(self, field: str, absent: str = "") -> str:
        """Return a field that holds one string, *absent* when it is not there."""
        value = self._written.get(field, absent)
        if isinstance(value, str):
            return value
        self.wrong(field, f"is {_kind(value)}", "a string")
        return absent

    def text_or_null(self, field: str) -> str:
        """Return a field that holds one string or ``null``, "" when it holds none."""
        return "" if self._written.get(field) is None else self.text(field)

    def needed_text(self, field: str) -> str:
        """Return a field that must hold more than white space, "" when it does not."""
        value = self._written.get(field)
        if isinstance(value, str) and value.strip():
            return value
        self.wrong(field, "is missing, empty or no string", "a string")
        return ""

    def one_of(self, field: str, absent: Member, choices: Iterable[Member]) -> Member:
        """Return a field that holds one of *choices*, in any case."""
        by_name = {str(choice): choice for choice in choices}
        written = self.text(field, absent).strip().casefold()
        if written not in by_name:
            self.wrong(field, f"is {written!r}", ", ".join(by_name))
        return by_name.get(written, absent)

    def texts(
        self, field: str, complaint: Complaint = _no_complaint, code: str = WRONG_VALUE
    ) -> tuple[str, ...]:
        """Return a field that holds a list of strings, one string or ``null``.

        Args:
            field: its name.
            complaint: says what is wrong with a string, or None.
            code: of the problem with one string of the list.
        """
        value = self._written.get(field)
        listed = value if isinstance(value, list) else [value]
        if value is None:
            return ()
        if not isinstance(value, list | str):
            self.wrong(field, f"is {_kind(value)}", "a list of strings")
            return ()
        for index, item in enumerate(listed):
            wrong = complaint(item) if isinstance(item, str) else f"is {_kind(item)}"
            if wrong is not None:
                self.wrong(f"{field}[{index}]", wrong, "a string that fits its purpose", code)
        return tuple(item for item in listed if isinstance(item, str))


def _kind(value: object) -> str:
    kinds = {"dict": "an object", "list": "a list", "bool": "true or false", "NoneType": "null"}
    return kinds.get(type(value).__name__, "a number")
