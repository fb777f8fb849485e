"""Word classes in their context: an averaged perceptron over what the lexicon knows.

The weights are a data file under a licence of its own (``LICENSE-tagger.md``); what is judged
without it rests on the lexicon alone.
"""

from collections.abc import Sequence
from functools import lru_cache
from struct import Struct
from typing import Final

from toetssteen.language import tag_features
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tag_weights import LANE_BITS, Weights, joined, unpack
from toetssteen.language.tags import TAGS, Tag

__all__ = ["Tag", "Tagger"]

REMEMBERED_FORMS: Final = 16_384  # in each of the six places that a form can stand in
_ZERO: Final = 1 << (LANE_BITS - 1)  # what a weight of nothing is raised to, so that none is < 0


class Tagger:
    """Gives each word its tag, from *data*: the bytes of ``tagger.bin``.

    The weights are read at the first text, not before. A tagger keeps no state of a text;
    what it remembers of a form is the same in every text.
    """

    def __init__(self, data: bytes, lexicon: Lexicon) -> None:
        self._data = data
        self._lexicon = lexicon
        self._model: _Model | None = None

    def tag(self, forms: Sequence[str]) -> tuple[Tag, ...]:
        """Return the tag of each of *forms*, the words and marks of one text, in their order.

        Raises:
            ValueError: the data are not weights, of another version, or damaged.
        """
        if self._model is None:
            self._model = _Model(unpack(self._data), self._lexicon)
        return self._model.tag(forms)


class _Model:
    """The weights, with what they say of a form in each place remembered."""

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self._weights = weights
        self._lexicon = lexicon
        self._tags = tuple(TAGS[name] for name in weights.tags)
        self._zero = joined([_ZERO] * len(self._tags))
        self._lanes = Struct(f"<{len(self._tags)}H")
        remember = lru_cache(REMEMBERED_FORMS)
        self._own = remember(self._weigh_own)
        self._before, self._behind = remember(self._weigh_before), remember(self._weigh_behind)
        self._two_before = remember(self._weigh_two_before)
        self._two_behind = remember(self._weigh_two_behind)

    def tag(self, forms: Sequence[str]) -> tuple[Tag, ...]:
        """Return the best tag of each form, left to right, given the two before it."""
        lanes, width, histories = self._lanes, self._lanes.size, self._weights.histories
        size = len(self._tags) + 1
        previous, history, found = size - 1, size * size - 1, []
        for context in self._contexts(forms):
            scores = lanes.unpack((context + histories[history]).to_bytes(width, "little"))
            best = scores.index(max(scores))
            found.append(self._tags[best])
            previous, history = best, previous * size + best
        return tuple(found)

    def _contexts(self, forms: Sequence[str]) -> list[int]:
        """Return for each form what it and its neighbours weigh, without the tags before it."""
        start, end, zero = tag_features.START, tag_features.END, self._zero
        row = [start, start, *forms, end, end]
        first = 2  # behind the two starts
        own, before, behind = self._own, self._before, self._behind
        two_before, two_behind = self._two_before, self._two_behind
        return [
            zero
            + own(row[at], at == first)
            + before(row[at - 1])
            + behind(row[at + 1])
            + two_before(row[at - 2])
            + two_behind(row[at + 2])
            for at in range(first, first + len(forms))
        ]

    def _weigh_own(self, form: str, is_first: bool) -> int:  # noqa: FBT001  a cache takes it fast
        shape = tag_features.shape(form, is_first=is_first)
        return self._weights.of([*tag_features.own(form, self._lexicon), shape])

    def _weigh_before(self, form: str) -> int:
        return self._weights.of(tag_features.beside(form, self._lexicon, "-1"))

    def _weigh_behind(self, form: str) -> int:
        return self._weights.of(tag_features.beside(form, self._lexicon, "+1"))

    def _weigh_two_before(self, form: str) -> int:
        return self._weights.of(tag_features.two_before(form, self._lexicon))

    def _weigh_two_behind(self, form: str) -> int:
        return self._weights.of(tag_features.two_behind(form, self._lexicon))
