"""GLO-02 and CON-01: one name, one concept, within one context."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from toetssteen.contract.request import DefinitionContext
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.keys import folded

Group = Sequence[Entry]


def see_ambiguous(glossary: Glossary) -> Iterator[Seen]:
    """Find terms that several concepts have while no context tells which one is meant."""
    for group in _homonyms(glossary, with_context=False):
        yield _ambiguous(group, group[0].concept.begrip)
    for name, group in _shared_synonyms(glossary):
        yield _ambiguous(group, name)


def _ambiguous(group: Group, name: str) -> Seen:
    first, *others = (entry.concept for entry in group)
    return Seen(
        concept=first.id,
        related=tuple(other.id for other in others),
        found=(name,),
        said={"count": len(group)},
    )


def see_contradicting(glossary: Glossary) -> Iterator[Seen]:
    """Find terms that have two definitions in one and the same context."""
    for group in _homonyms(glossary, with_context=True):
        for entry in group:
            yield Seen(
                concept=entry.concept.id,
                related=tuple(one.concept.id for one in group if one is not entry),
                found=(entry.concept.begrip,),
                said={"context": quoted(*_contexts(entry))},
            )


def _contexts(entry: Entry) -> tuple[str, ...]:
    return entry.concept.context.values() if entry.concept.context else ()


def _homonyms(glossary: Glossary, *, with_context: bool) -> Iterator[Group]:
    """Yield the concepts of one term, scheme and context that have different definitions.

    The remark in brackets is part of the term: it is there to tell concepts apart. A row
    without a term has no name to share.
    """
    alike: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in defined(glossary.entries):
        concept = entry.concept
        if concept.begrip.strip() and bool(concept.context_key) is with_context:
            alike[folded(concept.begrip), concept.scheme, *concept.context_key].append(entry)
    for group in alike.values():
        if len({entry.said for entry in group}) > 1:
            yield group


def _shared_synonyms(glossary: Glossary) -> Iterator[tuple[str, Group]]:
    """Yield each synonym of several concepts in one scheme, without context."""
    alike: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for entry in defined(glossary.entries):
        if not entry.concept.context_key:
            for name in filter(str.strip, entry.concept.synoniemen):
                alike[folded(name), entry.concept.scheme][entry.place] = name
    for labels in alike.values():
        if len({glossary.entries[place].said for place in labels}) > 1:
            places = sorted(labels)
            yield labels[places[0]], [glossary.entries[place] for place in places]


_HAVEN = DefinitionContext(organisatorisch=("Havendienst",))
_ZORG = DefinitionContext(organisatorisch=("Zorgdienst",))

AMBIGUOUS = GlossaryCheck(
    id="GLO-02",
    code="VAL-GLO-002",
    title=Text(nl="Eén term voor één begrip", en="One term for one concept"),
    why=Text(
        nl="Wie de term leest, weet niet welke van de begrippen bedoeld is.",
        en="Whoever reads the term does not know which of the concepts is meant.",
    ),
    severity=Severity.WARNING,
    message=Text(
        nl="‘{found}’ is de naam van {count} begrippen.",
        en="‘{found}’ is the name of {count} concepts.",
    ),
    advice=Text(
        nl="Zet tussen haakjes achter de term wat ze onderscheidt, of leg de context vast.",
        en="Say in brackets behind the term what tells them apart, or record the context.",
    ),
    source="NL-SBB",
    see=see_ambiguous,
    good=(
        (
            Sketch("bank (meubel)", "zitplaats voor meer personen"),
            Sketch("bank (instelling)", "onderneming met een vergunning voor betaalrekeningen"),
        ),
        (
            Sketch("loket", "balie waar een schipper havengeld betaalt", context=_HAVEN),
            Sketch("loket", "medewerker die hulpvragen aanneemt", context=_ZORG),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("bank", "zitplaats voor meer personen"),
                Sketch("bank", "onderneming met een vergunning voor betaalrekeningen"),
            ),
            at="bank",
            found=("bank",),
        ),
        Bad(
            (
                Sketch("melder", "persoon die een klacht indient", synoniemen=("aanbrenger",)),
                Sketch(
                    "tipgever", "getuige met nieuws voor de politie", synoniemen=("aanbrenger",)
                ),
            ),
            at="melder",
            found=("aanbrenger",),
        ),
        Bad(
            (
                Sketch("dienst", "organisatie binnen een gemeente"),
                Sketch("Dienst", "vervoer volgens een vaste tabel van vertrektijden"),
                Sketch("rooster", "tabel met werktijden"),
            ),
            at="Dienst",
            found=("Dienst",),
        ),
    ),
)

# CON-01 speaks of both concepts, so there is no glossary with one finding; see its own test.
CONTRADICTING = GlossaryCheck(
    id="CON-01",
    code="VAL-CON-001",
    title=Text(nl="Eén definitie per term en context", en="One definition per term and context"),
    why=Text(
        nl="Binnen één context moet een term één betekenis hebben.",
        en="Within one context a term must have one meaning.",
    ),
    severity=Severity.ERROR,
    message=Text(
        nl="‘{found}’ heeft in de context {context} nog een definitie.",
        en="‘{found}’ has another definition in the context {context}.",
    ),
    advice=Text(
        nl="Kies één van de definities, of leg vast in welke context elke geldt.",
        en="Choose one of the definitions, or record in which context each of them holds.",
    ),
    source="ISO 704",
    see=see_contradicting,
    good=(
        (
            Sketch("loket", "balie waar een schipper havengeld betaalt", context=_HAVEN),
            Sketch("loket", "Balie waar een schipper havengeld betaalt.", context=_HAVEN),
        ),
    ),
)
