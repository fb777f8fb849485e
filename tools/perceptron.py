"""An averaged perceptron in plain Python, in the arithmetic of the tagger itself.

The weights of all tags of a feature are one number, so a step is a handful of additions.
Weights are whole numbers until the end: the same texts in the same order give the same
weights on every machine.
"""

from collections.abc import Iterable, Sequence
from random import Random
from struct import Struct
from typing import Final

from toetssteen.language.tag_weights import joined

Text = Sequence[tuple[Sequence[int], int]]  # the features of each word, and its tag

STEP_BITS: Final = 32  # a weight while learning
SUM_BITS: Final = 64  # a weight times the words that it stood


class Perceptron:
    """Learns the weights of *features* features and of pairs of *tags* tags."""

    def __init__(self, features: int, tags: int) -> None:
        self._tags, self._size = tags, tags + 1
        self._zero = joined([1 << (STEP_BITS - 1)] * tags, STEP_BITS)
        self._lanes = Struct(f"<{tags}I")
        self._seen = 1
        self._now, self._sums = [0] * features, [0] * features
        self._past, self._past_sums = [0] * self._size**2, [0] * self._size**2

    def epoch(self, texts: Sequence[Text], random: Random) -> int:
        """Go once over *texts*, in an order of *random*; return the number of mistakes."""
        order = list(range(len(texts)))
        random.shuffle(order)
        return sum(self._learn(texts[at]) for at in order)

    def averages(self) -> tuple[list[list[float]], list[list[float]]]:
        """Return the weights of features and of histories, averaged over all words seen."""
        return (
            [self._average(*pair) for pair in zip(self._now, self._sums, strict=True)],
            [self._average(*pair) for pair in zip(self._past, self._past_sums, strict=True)],
        )

    def _learn(self, text: Text) -> int:
        now, past, zero, lanes, size = self._now, self._past, self._zero, self._lanes, self._size
        previous, history, mistakes = size - 1, size * size - 1, 0
        for features, truth in text:
            total = sum([now[feature] for feature in features], zero + past[history])
            scores = lanes.unpack(total.to_bytes(lanes.size, "little"))
            best = scores.index(max(scores))
            if best != truth:
                mistakes += 1
                self._mend(features, history, truth, best)
            self._seen += 1
            previous, history = best, previous * size + best
        return mistakes

    def _mend(self, features: Iterable[int], history: int, truth: int, guess: int) -> None:
        step = (1 << STEP_BITS * truth) - (1 << STEP_BITS * guess)
        weighed = self._seen * ((1 << SUM_BITS * truth) - (1 << SUM_BITS * guess))
        for feature in features:
            self._now[feature] += step
            self._sums[feature] += weighed
        self._past[history] += step
        self._past_sums[history] += weighed

    def _average(self, now: int, total: int) -> list[float]:
        lanes = _split(now, STEP_BITS, self._tags), _split(total, SUM_BITS, self._tags)
        return [weight - weighed / self._seen for weight, weighed in zip(*lanes, strict=True)]


def _split(number: int, bits: int, lanes: int) -> list[int]:
    """Return the weights that were joined in *number*."""
    zero = 1 << (bits - 1)
    raised = number + joined([zero] * lanes, bits)
    mask = (1 << bits) - 1
    return [((raised >> (bits * lane)) & mask) - zero for lane in range(lanes)]
