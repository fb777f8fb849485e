"""What a comparison may say: words of the schema, codes, ids, sizes. Never what stood there.

Whoever builds a ``Difference`` of anything else gets a ``ValueError``, so no text of a
definition can come through by mistake. Ids and names are known by their shape: one word of at
most 40 ASCII signs, in capitals for a rule and in small letters for a variant.
"""

from decimal import Decimal
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from toetssteen.evidence.canonical import Canonical
from toetssteen.evidence.places import ANY, PLACES, WORDS, Where, placed, steps

ABSENT: Final = "absent"
OTHER_TEXT: Final = "other text"
OTHER_CONTENT: Final = "other content"
PASSED: Final = "passed"
UNCHECKED: Final = "unchecked"

_BANDS: Final = tuple((Decimal(edge), f"≤ {edge}") for edge in ("0.01", "0.05", "0.1"))
_BEYOND: Final = "> 0.1"
_SIZES: Final = (*(band for _, band in _BANDS), _BEYOND)
_OWN: Final = frozenset(
    {"", "true", "false", ABSENT, OTHER_TEXT, OTHER_CONTENT, PASSED, UNCHECKED}
    | {f"{size} {side}" for size in _SIZES for side in ("lower", "higher")}
)
_ID_SIGNS: Final = frozenset(ascii_uppercase + digits + "-_.")
_NAME_SIGNS: Final = frozenset(ascii_lowercase + digits + "-_.")
_CODE_PARTS: Final = ((3, ascii_uppercase), (3, ascii_uppercase), (3, digits))
_LONGEST: Final = 40


def word_of(value: Canonical, where: Where) -> str:
    """Return what may be told of *value*: itself if the schema lists it, or its sort."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return value if _is_listed(value, where) else OTHER_TEXT
        case _:
            return OTHER_CONTENT


def sizes(control: Decimal, candidate: Decimal) -> tuple[str, str]:
    """Return how far each of two numbers lies from the other, as a band with a side.

    ``("≤ 0.05 lower", "≤ 0.05 higher")``: the control is lower, by more than 0.01.
    """
    apart = abs(control - candidate)
    size = next((band for edge, band in _BANDS if apart <= edge), _BEYOND)
    sides = ("lower", "higher") if control < candidate else ("higher", "lower")
    return f"{size} {sides[0]}", f"{size} {sides[1]}"


def id_of(text: str) -> str:
    """Return *text* if it has the shape of a rule id; else that it is some other text."""
    return text if is_id(text) else OTHER_TEXT


def name_of(text: str) -> str:
    """Return *text* if it has the shape of a variant's name; else that it is another text."""
    return text if is_name(text) else OTHER_TEXT


def path_of(where: Where) -> str:
    """Return *where* as a pointer in which each index, and each open name, is ``*``."""
    return "".join(f"/{step}" for step in placed(where))


def pointer_of(where: Where) -> str:
    """Return *where* as a pointer; a name that the schema leaves open is ``*``."""
    place = placed(where)
    kept = (step if _is_shown(where, place, at) else ANY for at, step in enumerate(where))
    return "".join(f"/{step}" for step in kept)


def is_word(text: str) -> bool:
    """Return whether *text* may be told as the value of a field."""
    return text in _OWN or text in WORDS or is_code(text)


def is_code(text: str) -> bool:
    """Return whether *text* has the shape of a catalogue code."""
    parts = text.split("-")
    return len(parts) == len(_CODE_PARTS) and all(
        len(part) == length and set(part) <= set(signs)
        for part, (length, signs) in zip(parts, _CODE_PARTS, strict=True)
    )


def is_id(text: str) -> bool:
    """Return whether *text* is a rule id in the shape that all packs give it."""
    return 0 < len(text) <= _LONGEST and _ID_SIGNS.issuperset(text)


def is_name(text: str) -> bool:
    """Return whether *text* has the shape of a variant's name."""
    return 0 < len(text) <= _LONGEST and _NAME_SIGNS.issuperset(text)


def is_pointer(text: str) -> bool:
    """Return whether *text* has only indices, names of the schema and ``*``."""
    return pointer_of(steps(text)) == text


def _is_listed(value: str, where: Where) -> bool:
    place = PLACES.get(placed(where))
    if place is None:
        return False
    return value in place.words or (where[-1] == "code" and is_code(value))


def _is_shown(where: Where, place: Where, at: int) -> bool:
    if place[at] == where[at]:
        return True
    parent = PLACES.get(place[:at])
    return parent is not None and parent.kind == "array" and where[at].isdecimal()
