"""Turns values into JSON that is safe to look at, whole or piece by piece."""

from collections.abc import Iterable
from typing import TextIO

from msgspec import json

from toetssteen.contract.text import Language
from toetssteen.contract.wire import encode_result
from toetssteen.outputs.escaping import json_visible
from toetssteen.outputs.interface import Failure, Judged


def file_name(file: str) -> str:
    r"""Return *file* as text that has an encoding; a byte that was no UTF-8 becomes ``\udc..``."""
    return file.encode("utf-8", "backslashreplace").decode()


def encoded(value: object) -> str:
    """Return *value* as JSON on one line, hidden characters escaped."""
    return json_visible(json.encode(value).decode())


def encoded_with_result(head: dict[str, object], judged: Judged) -> str:
    """Return an object with the fields of *head* and, last, the result as it is on the wire."""
    result = json_visible(encode_result(judged.result).decode())
    return f'{encoded(head)[:-1]},"result":{result}}}'


def failure_fields(failure: Failure, language: Language) -> dict[str, object]:
    """Return *failure* as the fields of a JSON object."""
    return {
        "file": file_name(failure.file),
        "line": failure.line,
        "code": failure.code,
        "reason": failure.reason.in_(language),
    }


def write_array(out: TextIO, items: Iterable[str]) -> None:
    """Write a JSON array of *items* that are JSON already, each on a line of its own."""
    out.write("[")
    mark = "\n"
    for item in items:
        out.write(f"{mark}{item}")
        mark = ",\n"
    out.write("\n]")
