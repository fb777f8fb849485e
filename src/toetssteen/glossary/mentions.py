"""Which concepts a definition uses to explain its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from toetssteen.glossary.entry import Entry
from toetssteen.glossary.labels import Label, LabelIndex


@dataclass(frozen=True, slots=True)
class Mention:
    """A label of other concepts in a definiens, from token *first* to *last*, both included.

    ``labels`` is one label, or one of each concept that goes by this name. ``is_genus``: the
    definition starts from it.
    """

    labels: tuple[Label, ...]
    first: int
    last: int
    is_genus: bool

    @property
    def is_ambiguous(self) -> bool:
        """Whether several concepts go by this name."""
        return len(self.labels) > 1


def mentions_in(entry: Entry, labels: LabelIndex) -> tuple[Mention, ...]:
    """Return the mentions in the definiens of *entry*: the longest label at each place.

    The concept itself is not among them, nor are others that share its name.
    """
    if not entry.is_defined:
        return ()
    return tuple(_mentions(entry, labels))


def _mentions(entry: Entry, labels: LabelIndex) -> Iterator[Mention]:
    at, subject = entry.subject.first, entry.subject
    while at < subject.end:
        hit = labels.at(subject.words, at, subject.end)
        if hit and entry.place not in hit.namesakes.places:
            is_genus = subject.genus is not None and at <= subject.genus <= hit.last
            yield Mention(hit.namesakes.labels, at, hit.last, is_genus)
        at = hit.last + 1 if hit else at + 1
