"""Many comparisons counted: how often the two are equal, and what differs how often."""

from collections import Counter
from typing import Final

from msgspec import Struct

from toetssteen.evidence.comparison import Comparison, Flip
from toetssteen.evidence.difference import GRAVEST_FIRST, Severity
from toetssteen.evidence.difference_class import OTHER, DifferenceClass, class_of, rest_of
from toetssteen.evidence.share import Share

CLASSES_MOST: Final = 500
SAMPLES_MOST: Final = 20
EXAMPLES_MOST: Final = 5


class Sample(Struct, frozen=True):
    """Where a class was seen: the caller's own name of the unit, and the place in it."""

    unit: str
    pointer: str


class Counted(Struct, frozen=True):
    """A class, in how many of the comparisons it occurs, and where it was seen first."""

    difference_class: DifferenceClass
    share: Share
    samples: tuple[Sample, ...]

    @property
    def examples(self) -> tuple[str, ...]:
        """The first units in which it occurs, at most five."""
        return tuple(sample.unit for sample in self.samples[:EXAMPLES_MOST])


class Census:
    """Counts comparisons as they come. Mutable: one counts, others read when it is done.

    A class counts once per comparison. After the first *classes_most* classes all others are
    counted as one class ``other``, which is critical: not knowing is no reason to go on.

    Args:
        classes_most: how many classes are told apart.
        samples_most: how many samples of a class are kept, the first ones.
    """

    def __init__(self, classes_most: int = CLASSES_MOST, samples_most: int = SAMPLES_MOST) -> None:
        self._classes_most = classes_most
        self._samples_most = samples_most
        self._compared = 0
        self._outcomes: Counter[Severity | None] = Counter()
        self._flips: Counter[Flip] = Counter()
        self._counts: Counter[DifferenceClass] = Counter()
        self._samples: dict[DifferenceClass, list[Sample]] = {}

    def add(self, comparison: Comparison, unit: str) -> None:
        """Count *comparison* of *unit*, which is the caller's own id: a row, a request."""
        self._compared += 1
        self._outcomes[comparison.severity] += 1
        self._flips[comparison.flip] += 1
        for found, pointer in self._classes_in(comparison).items():
            self._counts[found] += 1
            samples = self._samples.setdefault(found, [])
            if len(samples) < self._samples_most:
                samples.append(Sample(unit, pointer))

    @property
    def compared(self) -> int:
        """How many comparisons were counted."""
        return self._compared

    @property
    def equal(self) -> Share:
        """The comparisons without a difference."""
        return self._share(self._outcomes[None])

    @property
    def different(self) -> Share:
        """The comparisons with a difference."""
        return self._share(self._compared - self._outcomes[None])

    @property
    def flipped(self) -> Share:
        """The comparisons in which the verdict turned."""
        return self._share(self._compared - self._flips[Flip.NONE])

    def worst(self, severity: Severity) -> Share:
        """Return the comparisons whose gravest difference has *severity*."""
        return self._share(self._outcomes[severity])

    def flips(self, flip: Flip) -> Share:
        """Return the comparisons in which the verdict turned this way."""
        return self._share(self._flips[flip])

    @property
    def classes(self) -> tuple[Counted, ...]:
        """Every class that was seen: the gravest first, then the most frequent."""
        found = sorted(self._counts, key=self._rank)
        return tuple(
            Counted(each, self._share(self._counts[each]), tuple(self._samples[each]))
            for each in found
        )

    def _share(self, count: int) -> Share:
        return Share(count, self._compared)

    def _rank(self, found: DifferenceClass) -> tuple[int, int, str]:
        return GRAVEST_FIRST.index(found.severity), -self._counts[found], found.fingerprint

    def _classes_in(self, comparison: Comparison) -> dict[DifferenceClass, str]:
        """Return each class in *comparison* with the first place where it occurs."""
        names = comparison.control, comparison.candidate
        classes: dict[DifferenceClass, str] = {}
        for difference in comparison.differences:
            found = class_of(difference, *names)
            if found not in self._counts and found not in classes and self._is_full(classes):
                found = rest_of(*names)
            classes.setdefault(found, difference.pointer)
        return classes

    def _is_full(self, more: dict[DifferenceClass, str]) -> bool:
        """Return whether no further class is told apart; ``other`` takes no room."""
        told = {found for found in (*self._counts, *more) if found.fingerprint != OTHER}
        return len(told) >= self._classes_most
