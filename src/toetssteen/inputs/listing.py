"""Names from a file, as they may stand in a message."""

from collections.abc import Iterable
from typing import Final

from toetssteen.contract.pointers import shown

MOST: Final = 20
"""How many names one message lists."""

LONGEST_NAME: Final = 40
"""Longer than this, in code points, a heading is more likely to be somebody's sentence."""


def listed(names: Iterable[str]) -> str:
    """Return *names* with commas between them, shortened, at most ``MOST`` of them."""
    everything = tuple(names)
    told = [_told(number, name) for number, name in enumerate(everything[:MOST], start=1)]
    more = len(everything) - len(told)
    return ", ".join([*told, f"… (+{more})"] if more else told)


def _told(number: int, name: str) -> str:
    return shown(name) if name and len(name) <= LONGEST_NAME else f"({number})"
