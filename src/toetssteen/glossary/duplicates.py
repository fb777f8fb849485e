"""DUP-01: two concepts do not have the same definition.

Definitions are grouped by what they say in keys without empty words: one walk finds every pair
that is equal but for articles, inflection, punctuation and the order of phrases, without
comparing pairs.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.keys import Keys, folded
from toetssteen.glossary.word_order import Arrangement, arrangement
from toetssteen.rules.kind import Kind

MOST_TOLD: Final = 50  # concepts of one group whose definitions are each told
FEWEST_WORDS: Final = 3  # of a near duplicate; a shorter text is a duplicate only word for word


def groups(glossary: Glossary) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries with one definition, two terms or more, each group in order of term."""
    alike: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in defined(glossary.entries):
        if entry.subject.kind is not Kind.VERWIJZING:
            alike[_words(entry, glossary.keys)].append(entry)
    found = [group for many in alike.values() for group in _of_one_order(many, glossary.keys)]
    return tuple(sorted((one for one in found if _concepts(one) > 1), key=lambda one: one[0].place))


def _words(entry: Entry, keys: Keys) -> tuple[str, ...]:
    """Return the words that duplicates share, in whatever order; all of them in a short text."""
    if len(entry.said) >= FEWEST_WORDS:
        return tuple(sorted(keys.stem_of(key) for key in entry.said))
    subject = entry.subject
    tokens = subject.words.tokens[subject.first : subject.end]
    return ("=", *(token.lower for token in tokens if token.is_word))


def _of_one_order(alike: Sequence[Entry], keys: Keys) -> Iterator[tuple[Entry, ...]]:
    """Yield the entries of *alike*, which share their words, by what they say with them."""
    if len({entry.said for entry in alike}) == 1:
        yield from _with_one_note(alike)
        return
    arranged: defaultdict[Arrangement, list[Entry]] = defaultdict(list)
    for entry in alike:
        arranged[arrangement(entry, keys)].append(entry)
    for group in arranged.values():
        yield from _with_one_note(group)


def _with_one_note(alike: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield the entries of *alike* apart where what follows the definition tells them apart."""
    by_note: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in alike if len(alike) > 1 else ():
        by_note[_note(entry)].append(entry)
    if len(set(by_note) - {""}) <= 1:
        yield tuple(alike)
    else:
        yield from (tuple(group) for group in by_note.values())


def _note(entry: Entry) -> str:
    """Return what stands behind the definiens, comparable."""
    tokens = entry.subject.words.tokens[entry.subject.end :]
    return " ".join(token.lower for token in tokens if token.is_word)


def _concepts(group: Sequence[Entry]) -> int:
    """Return how many concepts *group* is for a reader.

    One term from two sources is no duplicate of itself, nor is one property of two things
    (``bolder.hoogte``); and terms that are called synonyms of each other share their definition
    with right.
    """
    names: set[str] = set()
    count = 0
    for entry in group:
        concept = entry.concept
        labels = (concept.begrip, *concept.synoniemen, concept.voorkeursterm or "")
        own = {_name(label, entry) for label in labels} - {""}
        count += names.isdisjoint(own)
        names |= own
    return count


def _name(label: str, entry: Entry) -> str:
    """Return *label*, comparable, without an article and without the thing it is a property of."""
    first, _, rest = folded(label).partition(" ")
    name = rest if rest and first in entry.subject.grammar.articles else folded(label)
    owner, _, of_it = name.rpartition(".")
    return of_it if owner and of_it and not of_it.startswith(" ") else name


def see(glossary: Glossary) -> Iterator[Seen]:
    """Find groups of concepts with one definition."""
    for group in groups(glossary):
        seen = _seen(group, 0)
        turns = range(1, min(len(group), MOST_TOLD))
        yield replace(seen, elsewhere=tuple(_seen(group, at) for at in turns))


def _seen(group: Sequence[Entry], at: int) -> Seen:
    """Return *group* as seen from the entry at *at*."""
    own, others = group[at], (*group[:at], *group[at + 1 :])
    return Seen(
        concept=own.concept.id,
        related=tuple(other.concept.id for other in others),
        found=tuple(other.concept.begrip for other in others),
        span=own.subject.span(own.subject.first, own.subject.end - 1),
        said={"begrip": quoted(own.concept.begrip)},
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
        # One property of two things may be described in the same words.
        (
            Sketch("bolder.hoogte", "afstand van de onderkant tot de bovenkant"),
            Sketch("meerpaal.hoogte", "afstand van de onderkant tot de bovenkant"),
        ),
        # What follows tells them apart.
        (
            Sketch("zomertarief", "tarief van de haven. Het geldt van april tot oktober."),
            Sketch("wintertarief", "tarief van de haven. Het geldt van oktober tot april."),
        ),
        # Who does what to whom is told by the order.
        (
            Sketch("huurschuld", "bedrag dat een huurder aan een verhuurder moet"),
            Sketch("waarborgsom", "bedrag dat een verhuurder aan een huurder moet"),
        ),
        # Synonyms share their definition with right.
        (
            Sketch("sloep", "open boot met twee riemen", synoniemen=("roeiboot",)),
            Sketch("roeiboot", "open boot met twee riemen", voorkeursterm="sloep"),
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
        Bad(
            (
                Sketch("stalling", "bedrijf dat fietsen van bezoekers tegen betaling bewaart"),
                Sketch("fietsgarage", "bedrijf dat tegen betaling fietsen van bezoekers bewaart"),
            ),
            at="fietsgarage",
            found=("stalling",),
        ),
    ),
)
