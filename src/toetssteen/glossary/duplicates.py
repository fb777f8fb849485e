"""DUP-01: two concepts do not have the same definition.

Definitions are grouped by what they say in keys without empty words: one walk finds every pair
that is equal but for articles, inflection and punctuation, without comparing pairs.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.keys import folded
from toetssteen.rules.kind import Kind

FEWEST_WORDS: Final = 3  # of a near duplicate; a shorter text is a duplicate only word for word


def groups(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries with one definition, two terms or more, each group in order of term."""
    alike: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in defined(entries):
        if entry.subject.kind is not Kind.VERWIJZING:
            alike[_said(entry)].append(entry)
    return tuple(tuple(group) for group in alike.values() if len(_terms(group)) > 1)


def _said(entry: Entry) -> tuple[str, ...]:
    if len(entry.said) >= FEWEST_WORDS:
        return entry.said
    subject = entry.subject
    tokens = subject.words.tokens[subject.first : subject.end]
    return ("=", *(token.lower for token in tokens if token.is_word))


def _terms(group: Sequence[Entry]) -> frozenset[str]:
    """Return the different terms; one term from two sources is no duplicate of itself."""
    return frozenset(folded(entry.concept.begrip) for entry in group)


def see(glossary: Glossary) -> Iterator[Seen]:
    """Find groups of concepts with one definition."""
    for group in groups(glossary.entries):
        first, *others = group
        yield Seen(
            concept=first.concept.id,
            related=tuple(other.concept.id for other in others),
            found=tuple(other.concept.begrip for other in others),
            span=first.subject.span(first.subject.first, first.subject.end - 1),
            said={"begrip": quoted(first.concept.begrip)},
        )


CHECK = GlossaryCheck(
    id="DUP-01",
    code="VAL-DUP-001",
    title=Text(nl="Geen dubbele definities", en="No duplicate definitions"),
    why=Text(
        nl="Twee begrippen met één definitie zijn hetzelfde begrip, of het verschil ontbreekt.",
        en="Two concepts with one definition are the same concept, or the difference is missing.",
    ),
    severity=Severity.WARNING,
    message=Text(
        nl="‘{begrip}’ heeft dezelfde definitie als {found}.",
        en="‘{begrip}’ has the same definition as {found}.",
    ),
    advice=Text(
        nl="Maak er één begrip met een synoniem van, of schrijf het verschil op.",
        en="Make it one concept with a synonym, or write down the difference.",
    ),
    source="ISO 704",
    see=see,
    good=(
        (
            Sketch("hoogspanning", "spanning van meer dan 1000 volt"),
            Sketch("laagspanning", "spanning van hoogstens 1000 volt"),
        ),
        (
            Sketch("invoer", "transport van goederen naar een land"),
            Sketch("uitvoer", "transport van goederen uit een land"),
        ),
        (
            Sketch("meerpaal", "n.t.b."),
            Sketch("bolder", "n.t.b."),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("kade", "verharde oever met een vlakke kant"),
                Sketch("wal", "Verharde oever met een vlakke kant."),
            ),
            at="kade",
            found=("wal",),
        ),
        Bad(
            (
                Sketch("voogd", "persoon die de zorg voor een kind heeft"),
                Sketch("verzorger", "een persoon die zorg voor kinderen heeft"),
            ),
            at="verzorger",
            found=("voogd",),
        ),
        Bad(
            (
                Sketch("aanslag", "beschikking over een te betalen bedrag"),
                Sketch("nota", "de beschikking over te betalen bedragen"),
            ),
            at="aanslag",
            found=("nota",),
        ),
    ),
)
