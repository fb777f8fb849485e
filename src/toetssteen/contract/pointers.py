"""Says where something stands in a JSON value, without saying what stands there."""

from collections.abc import Iterable
from typing import Final

LONGEST_KEY: Final = 80
"""A key is the sender's text too: no more of it is shown than this many code points."""


def pointer(path: Iterable[str | int]) -> str:
    """Return *path* as a JSON pointer in its URI form; ``#`` is the value as a whole."""
    return "#" + "".join(f"/{_step(key)}" for key in path)


def shown(key: str) -> str:
    """Return *key*, shortened, with a ``?`` for each character that could hide or disturb."""
    return "".join(char if char.isprintable() else "?" for char in key[:LONGEST_KEY])


def _step(key: str | int) -> str:
    return shown(str(key)).replace("~", "~0").replace("/", "~1")
