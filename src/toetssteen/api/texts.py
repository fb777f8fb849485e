"""How long a text may be here, and how high accents may be stacked: limits of the service."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from toetssteen.api.refusing import Extras, Flaw, Refused
from toetssteen.contract.request import Definition
from toetssteen.contract.text import Text
from toetssteen.settings import Limits

MOST_MARKS: Final = 32
"""Combining marks in a row that are still judged."""

# Only here can so many marks be: marks are not ASCII. Most texts have no such stretch.
_STRETCH: Final = re.compile(rf"[^\x00-\x7f]{{{MOST_MARKS + 1},}}")
_TOO_LONG: Final = Text(
    "is langer dan {limit} tekens ({found})", "is longer than {limit} characters ({found})"
)
_TOO_HIGH: Final = Text(
    f"heeft meer dan {MOST_MARKS} accenttekens achter elkaar",
    f"has more than {MOST_MARKS} combining marks in a row",
)


def check_texts(definition: Definition, limits: Limits, under: str = "#") -> None:
    """Refuse texts of *definition* that this service does not judge.

    Args:
        definition: what is to be judged or kept.
        limits: in code points.
        under: the pointer of the definition in its body.

    Raises:
        Refused: INP-TXT-003 with every text that is too long; INP-TXT-004 with every text
            that stacks too many marks.
    """
    texts = list(_texts(definition, limits))
    long = tuple(
        Flaw(_TOO_LONG.filled(limit=limit, found=len(text)), f"{under}/{place}")
        for place, text, limit in texts
        if len(text) > limit
    )
    if long:
        raise Refused("INP-TXT-003", extras=Extras(long))
    high = tuple(Flaw(_TOO_HIGH, f"{under}/{place}") for place, text, _ in texts if _stacks(text))
    if high:
        raise Refused("INP-TXT-004", extras=Extras(high))


def _texts(definition: Definition, limits: Limits) -> Iterator[tuple[str, str, int]]:
    """Yield place, text and limit of each text."""
    yield "begrip", definition.begrip, limits.term_code_points
    yield "text", definition.text, limits.text_code_points
    yield "voorkeursterm", definition.voorkeursterm or "", limits.term_code_points
    yield "bron", definition.bron or "", limits.context_code_points
    yield "toelichting", definition.toelichting or "", limits.text_code_points
    for index, synoniem in enumerate(definition.synoniemen):
        yield f"synoniemen/{index}", synoniem, limits.term_code_points
    for name in ("organisatorisch", "juridisch", "wettelijk"):
        for index, value in enumerate(getattr(definition.context, name, None) or ()):
            yield f"context/{name}/{index}", value, limits.context_code_points


def _stacks(text: str) -> bool:
    return any(_is_high(stretch[0]) for stretch in _STRETCH.finditer(text))


def _is_high(stretch: str) -> bool:
    row = 0
    for char in stretch:
        row = row + 1 if unicodedata.category(char).startswith("M") else 0
        if row > MOST_MARKS:
            return True
    return False
