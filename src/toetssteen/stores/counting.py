"""What a batch of comparisons adds to the counts of one rollout: values in, values out."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from toetssteen.evidence.census import CLASSES_MOST, SAMPLES_MOST
from toetssteen.evidence.difference_class import OTHER, DifferenceClass, class_of, rest_of
from toetssteen.stores.interface import Compared


@dataclass(slots=True)
class More:
    """What a class gets: comparisons in which it occurs, and the first few by request id."""

    difference_class: DifferenceClass
    first_at: datetime
    last_at: datetime
    count: int = 0
    samples: dict[str, datetime] = field(default_factory=dict)

    def add(self, one: Compared) -> None:
        """Count *one*, in which the class occurs."""
        self.count += 1
        self.first_at, self.last_at = min(self.first_at, one.at), max(self.last_at, one.at)
        if len(self.samples) < SAMPLES_MOST:
            self.samples.setdefault(one.request_id, one.at)


def counted(comparisons: Iterable[Compared], known: Collection[str]) -> list[More]:
    """Return what each class gets; a class counts once per comparison.

    Args:
        comparisons: of one rollout, not counted before.
        known: the fingerprints that the rollout has already. From the 500th on whatever is
            new is of the class ``other``.
    """
    told = set(known) - {OTHER}
    found: dict[str, More] = {}
    for one in comparisons:
        for each in _classes(one, told):
            more = found.setdefault(each.fingerprint, More(each, one.at, one.at))
            more.add(one)
    return list(found.values())


def _classes(one: Compared, told: set[str]) -> Iterator[DifferenceClass]:
    """Yield each class in *one* once, and remember those that are now told apart."""
    names = one.comparison.control, one.comparison.candidate
    found: dict[str, DifferenceClass] = {}
    for difference in one.comparison.differences:
        each = class_of(difference, *names)
        if each.fingerprint not in told and len(told) >= CLASSES_MOST:
            each = rest_of(*names)
        else:
            told.add(each.fingerprint)
        found.setdefault(each.fingerprint, each)
    yield from found.values()
