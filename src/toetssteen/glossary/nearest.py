"""The name that somebody probably meant, from pieces of three letters."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final

from toetssteen.glossary.keys import folded

ALIKE: Final = 0.75  # ratio of equal letters from which a name is worth suggesting
MOST_TRIED: Final = 8  # names that share the most pieces
MOST_COMMON: Final = 200  # names with one piece; a piece in more of them tells nothing


class Nearest:
    """Finds among *names*; each look-up costs the same however many there are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_piece: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(names):
            for piece in _pieces(name):
                self._by_piece[piece].append(name)

    def to(self, name: str) -> str:
        """Return the name that is most like *name*; empty when none is alike."""
        tried = [(self._likeness(name, other), other) for other in self._candidates(name)]
        likeness, best = max(tried, default=(0.0, ""))
        return best if likeness >= ALIKE else ""

    def _candidates(self, name: str) -> list[str]:
        counted: Counter[str] = Counter()
        for piece in _pieces(name):
            names = self._by_piece.get(piece, ())
            if len(names) <= MOST_COMMON:
                counted.update(names)
        best = sorted(counted, key=lambda other: (-counted[other], other))
        return best[:MOST_TRIED]

    def _likeness(self, name: str, other: str) -> float:
        return SequenceMatcher(None, folded(name), folded(other), autojunk=False).ratio()


def _pieces(name: str) -> Iterator[str]:
    padded = f" {folded(name)} "
    yield from {padded[at : at + 3] for at in range(len(padded) - 2)}
