"""On which line of a JSON document an item of a list stands."""

import json
from typing import Final

_BETWEEN: Final = " \t\r\n,"


def line_of_item(document: str, key: str, index: int) -> int:
    """Return the line, from 1, of item *index* of the list that is the value of *key*.

    *document* is JSON that was parsed before, and *key* stands nowhere before that list.
    """
    decoder = json.JSONDecoder()
    at = document.index("[", document.index(f'"{key}"')) + 1
    for _ in range(index):
        at = decoder.raw_decode(document, _next(document, at))[1]
    return document.count("\n", 0, _next(document, at)) + 1


def _next(document: str, at: int) -> int:
    while document[at] in _BETWEEN:
        at += 1
    return at
