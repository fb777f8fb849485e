"""Reads the fields of one JSON object; what is wrong is noted, never guessed."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

Member = TypeVar("Member", bound=StrEnum)

NOT_JSON = "INP-RUL-001"
WRONG_VALUE = "INP-RUL-002"
WRONG_PATTERN = "INP-RUL-003"
DUPLICATE = "INP-RUL-004"
NO_RULE = "INP-RUL-005"


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

    A field that is ``null`` counts as absent. A field with a wrong value is noted in
    *problems* and read as its default, so that the rest of the file is still checked.
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
        """Return a field that holds one string."""
        value = self._written.get(field)
        if value is None or isinstance(value, str):
            return absent if value is None else value
        self.wrong(field, f"is {_kind(value)}", "a string")
        return absent

    def one_of(self, field: str, absent: Member) -> Member:
        """Return a field that holds a member of the enum of *absent*, in any case."""
        choices = type(absent)
        written = self.text(field, absent).strip().casefold()
        if written in set(choices):
            return choices(written)
        self.wrong(field, f"is {written!r}", ", ".join(choices))
        return absent

    def expressions(self, field: str, complaint: Callable[[str], str | None]) -> tuple[str, ...]:
        """Return a field that holds one expression or a list of them.

        Args:
            field: its name.
            complaint: says what is wrong with an expression, or None.
        """
        value = self._written.get(field)
        if value is None:
            return ()
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            self.wrong(field, f"is {_kind(value)}", "a list of regular expressions")
            return ()
        return tuple(self._checked(field, complaint, value))

    def _checked(
        self, field: str, complaint: Callable[[str], str | None], values: list[object]
    ) -> list[str]:
        sound: list[str] = []
        for index, value in enumerate(values):
            wrong = complaint(value) if isinstance(value, str) else f"is {_kind(value)}"
            if wrong is not None:
                expected = "a regular expression of Python"
                self.wrong(f"{field}[{index}]", wrong, expected, WRONG_PATTERN)
            elif isinstance(value, str):
                sound.append(value)
        return sound


def _kind(value: object) -> str:
    kinds = {"dict": "an object", "list": "a list", "bool": "true or false", "NoneType": "null"}
    return kinds.get(type(value).__name__, "a number")
