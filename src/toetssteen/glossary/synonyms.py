"""SAM-06 and SAM-08: synonyms have one preferred term and one definition."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from toetssteen.contract.request import DefinitionContext
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.keys import folded
from toetssteen.glossary.references import pointed_at


@dataclass(frozen=True, slots=True)
class _Pair:
    """``one`` names ``name`` as another name for its concept; it is the term of ``other``."""

    one: Entry
    name: str
    other: Entry

    @property
    def is_mutual(self) -> bool:
        """Whether the other row says so too."""
        mine = {folded(label) for label in (self.one.concept.begrip, *self.one.concept.synoniemen)}
        return any(folded(label) in mine for label in _other_names(self.other))

    @property
    def has_two_preferred(self) -> bool:
        """Whether the rows state different preferred terms."""
        first, second = _stated(self.one), _stated(self.other)
        return bool(first and second) and first != second

    @property
    def is_settled(self) -> bool:
        """Whether the rows agree which term is preferred, or one of them gives way."""
        first, second = _stated(self.one), _stated(self.other)
        agree = bool(first) and first == second
        return agree or any(_gives_way(entry) for entry in (self.one, self.other))

    @property
    def differs(self) -> bool:
        """Whether both have a definition of their own."""
        is_defined = self.one.is_defined and self.other.is_defined
        only_points = pointed_at(self.one.subject) or pointed_at(self.other.subject)
        return is_defined and not only_points and self.one.said != self.other.said


def _stated(entry: Entry) -> str:
    """Return the preferred term that the row states, comparable; empty when it states none."""
    return folded(entry.concept.voorkeursterm or "")


def _gives_way(entry: Entry) -> bool:
    return _stated(entry) not in {"", folded(entry.concept.begrip)}


def _other_names(entry: Entry) -> Iterator[str]:
    """Yield the other names that the row states for its concept, ``zie X`` included."""
    yield from entry.concept.synoniemen
    yield entry.concept.voorkeursterm or ""
    if pointed := pointed_at(entry.subject):
        yield entry.subject.text[slice(*pointed)]


def _pairs(glossary: Glossary) -> Iterator[_Pair]:
    """Yield other names that have a row of their own, each pair of rows once.

    Who states a synonym comes before who states what is preferred to it.
    """
    rows = _by_term(glossary)
    seen: set[frozenset[int]] = set()
    synonyms = ((one, name) for one in glossary.entries for name in one.concept.synoniemen)
    others = ((one, name) for one in glossary.entries for name in _other_names(one))
    for one, name in chain(synonyms, others):
        for other in rows.get((folded(name), one.concept.scheme), ()):
            pair = frozenset({one.place, other.place})
            if len(pair) > 1 and pair not in seen and not _are_apart(one, other):
                seen.add(pair)
                yield _Pair(one, name, other)


def _are_apart(one: Entry, other: Entry) -> bool:
    """Return whether the rows are for different contexts; a row without one is for all."""
    contexts = one.concept.context_key, other.concept.context_key
    return all(contexts) and contexts[0] != contexts[1]


def _by_term(glossary: Glossary) -> dict[tuple[str, str], list[Entry]]:
    rows: dict[tuple[str, str], list[Entry]] = {}
    for entry in glossary.entries:
        key = folded(entry.concept.begrip), entry.concept.scheme
        rows.setdefault(key, []).append(entry)
    return rows


def _is_of_two_minds(pair: _Pair) -> bool:
    """Return whether a label is the preferred term here and a synonym there."""
    if pair.is_settled and not pair.has_two_preferred:
        return False
    points = pointed_at(pair.one.subject) or pointed_at(pair.other.subject)
    return pair.has_two_preferred or not (points or (pair.is_mutual and pair.differs))


def see_preferred(glossary: Glossary) -> Iterator[Seen]:
    """Find a label that is the preferred term here and a synonym there."""
    return (_seen(pair) for pair in _pairs(glossary) if _is_of_two_minds(pair))


def see_definitions(glossary: Glossary) -> Iterator[Seen]:
    """Find terms that call each other synonyms and have different definitions."""
    for pair in _pairs(glossary):
        is_one = pair.is_mutual or pair.is_settled
        if is_one and pair.differs and not pair.has_two_preferred:
            yield _seen(pair)


def _seen(pair: _Pair) -> Seen:
    one, other = pair.one.concept, pair.other.concept
    seen = Seen(
        concept=one.id,
        related=(other.id,),
        found=(pair.name,),
        said={"begrip": quoted(one.begrip)},
    )
    return replace(seen, elsewhere=(replace(seen, concept=other.id, related=(one.id,)),))


_HAVEN = DefinitionContext(organisatorisch=("Havendienst",))
_ZORG = DefinitionContext(organisatorisch=("Zorgdienst",))

PREFERRED = GlossaryCheck(
    id="SAM-06",
    code="VAL-SAM-006",
    title=Text(nl="Eén voorkeursterm per begrip", en="One preferred term per concept"),
    why=Text(
        nl="Met twee voorkeurstermen lijkt één begrip op twee begrippen.",
        en="With two preferred terms one concept looks like two.",
    ),
    severity=Severity.WARNING,
    message=Text(
        nl="‘{found}’ is een synoniem van ‘{begrip}’ en ook zelf een voorkeursterm.",
        en="‘{found}’ is a synonym of ‘{begrip}’ and also a preferred term itself.",
    ),
    advice=Text(
        nl="Kies één voorkeursterm; schrap het synoniem als het een ander begrip is.",
        en="Choose one preferred term; drop the synonym if it is another concept.",
    ),
    source="ISO 704",
    see=see_preferred,
    good=(
        (
            Sketch("sloep", "open boot met riemen", synoniemen=("roeiboot",)),
            Sketch("kotter", "vissersschip met een motor"),
        ),
        (
            Sketch("sloep", "open boot met riemen", synoniemen=("roeiboot",)),
            Sketch("roeiboot", "zie sloep"),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("sloep", "open boot met riemen", synoniemen=("roeiboot",)),
                Sketch("roeiboot", "vaartuig dat met spierkracht vaart"),
            ),
            at="sloep",
            found=("roeiboot",),
        ),
        # Each row states another preferred term, whatever it points at.
        Bad(
            (
                Sketch("kade", "verharde oever", synoniemen=("wal", "kaai"), voorkeursterm="kaai"),
                Sketch("wal", "zie kade", voorkeursterm="wal"),
            ),
            at="kade",
            found=("wal",),
        ),
        Bad(
            (
                Sketch("cliënt", "persoon met een zorgvraag", synoniemen=("patiënt",)),
                Sketch("patiënt"),
            ),
            at="cliënt",
            found=("patiënt",),
        ),
        Bad(
            (
                Sketch("bezwaar", "verzoek om een besluit te herzien", synoniemen=("Klacht",)),
                Sketch("klacht", "uiting van onvrede over een bejegening"),
            ),
            at="bezwaar",
            found=("Klacht",),
        ),
    ),
)

DEFINITIONS = GlossaryCheck(
    id="SAM-08",
    code="VAL-SAM-008",
    title=Text(nl="Synoniemen delen één definitie", en="Synonyms share one definition"),
    why=Text(
        nl="Twee definities van hetzelfde begrip gaan vroeg of laat uiteenlopen.",
        en="Two definitions of the same concept drift apart sooner or later.",
    ),
    severity=Severity.WARNING,
    message=Text(
        nl="‘{begrip}’ en ‘{found}’ zijn synoniemen met elk een eigen definitie.",
        en="‘{begrip}’ and ‘{found}’ are synonyms with a definition each.",
    ),
    advice=Text(
        nl="Houd één definitie over en schrijf bij de andere term ‘zie {begrip}’.",
        en="Keep one definition and write ‘zie {begrip}’ with the other term.",
    ),
    source="ISO 704",
    see=see_definitions,
    good=(
        (
            Sketch("sloep", "open boot met riemen", synoniemen=("roeiboot",)),
            Sketch("roeiboot", "zie: sloep", voorkeursterm="sloep"),
        ),
        (
            Sketch("cliënt", "persoon met een zorgvraag", synoniemen=("patiënt",)),
            Sketch("patiënt", "", voorkeursterm="cliënt"),
        ),
        # One name in two contexts is no synonym between them.
        (
            Sketch("loket", "balie van een haven", synoniemen=("balie",), context=_HAVEN),
            Sketch("balie", "plek in een ziekenhuis", synoniemen=("loket",), context=_ZORG),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("sloep", "open boot met riemen", synoniemen=("roeiboot",)),
                Sketch("roeiboot", "vaartuig dat met spierkracht vaart", voorkeursterm="sloep"),
            ),
            at="sloep",
            found=("roeiboot",),
        ),
        Bad(
            (
                Sketch("huurder", "partij die een woning huurt", synoniemen=("bewoner",)),
                Sketch("bewoner", "persoon met een sleutel", synoniemen=("huurder",)),
            ),
            at="bewoner",
            found=("huurder",),
        ),
        Bad(
            (
                Sketch("aanslag", "brief met een bedrag", synoniemen=("belastingaanslag",)),
                Sketch(
                    "belastingaanslag", "besluit over een heffing", synoniemen=("aanslag", "heffer")
                ),
            ),
            at="aanslag",
            found=("belastingaanslag",),
        ),
    ),
)
