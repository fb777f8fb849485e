"""Which concept uses which to explain itself: the graph of the terms."""

from collections.abc import Iterator
from typing import Final

from toetssteen.glossary.interface import Glossary
from toetssteen.glossary.mentions import Mention

MOST_NAMESAKES: Final = 5  # concepts with one name; with more of them a mention tells nothing


def uses(glossary: Glossary) -> Iterator[tuple[int, int, Mention]]:
    """Yield the place of a concept, the place of one that it uses, and where it says so.

    A pair comes as often as there are mentions. A name of several concepts is a use of each.
    """
    for entry in glossary.entries:
        for mention in glossary.mentions[entry.place]:
            is_known = len(mention.labels) <= MOST_NAMESAKES
            for label in mention.labels if is_known else ():
                yield entry.place, label.place, mention


def edges_of(glossary: Glossary) -> Iterator[tuple[str, str]]:
    """Yield each pair of ids once, the user before the used, in order of term."""
    ids = [entry.concept.id for entry in glossary.entries]
    for source, target in sorted({(source, target) for source, target, _ in uses(glossary)}):
        yield ids[source], ids[target]
