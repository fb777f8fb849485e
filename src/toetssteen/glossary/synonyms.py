"""SAM-06 and SAM-08: synonyms have one preferred term and one definition."""

from collections.abc import Iterator
from dataclasses import dataclass

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.keys import folded
from toetssteen.glossary.references import pointed_at


@dataclass(frozen=True, slots=True)
class _Pair:
    """``one`` records ``name`` as its synonym, and ``name`` is the term of ``other``."""

    one: Entry
    name: str
    other: Entry

    @property
    def is_mutual(self) -> bool:
        """Whether the other row says so too."""
        mine = {folded(label) for label in (self.one.concept.begrip, *self.one.concept.synoniemen)}
        theirs = (*self.other.concept.synoniemen, self.other.concept.voorkeursterm or "")
        return any(folded(label) in mine for label in theirs)

    @property
    def yields(self) -> bool:
        """Whether the other row says that it is not the preferred one."""
        preferred = self.other.concept.voorkeursterm
        return preferred is not None and folded(preferred) != folded(self.other.concept.begrip)


def _pairs(glossary: Glossary) -> Iterator[_Pair]:
    """Yield synonyms that have a row of their own, other than one that points back."""
    rows = _by_term(glossary)
    seen: set[frozenset[int]] = set()
    for one in glossary.entries:
        for name in one.concept.synoniemen:
            for other in rows.get((folded(name), one.concept.scheme), ()):
                pair = frozenset({one.place, other.place})
                is_apart = one.concept.context_key != other.concept.context_key
                if len(pair) > 1 and pair not in seen and not is_apart:
                    seen.add(pair)
                    if not pointed_at(other.subject):
                        yield _Pair(one, name, other)


def _by_term(glossary: Glossary) -> dict[tuple[str, str], list[Entry]]:
    rows: dict[tuple[str, str], list[Entry]] = {}
    for entry in glossary.entries:
        key = folded(entry.concept.begrip), entry.concept.scheme
        rows.setdefault(key, []).append(entry)
    return rows


def _differ(pair: _Pair) -> bool:
    return pair.one.is_defined and pair.other.is_defined and pair.one.said != pair.other.said


def see_preferred(glossary: Glossary) -> Iterator[Seen]:
    """Find a label that is the preferred term here and a synonym there."""
    for pair in _pairs(glossary):
        if not pair.yields and not (pair.is_mutual and _differ(pair)):
            yield _seen(pair)


def see_definitions(glossary: Glossary) -> Iterator[Seen]:
    """Find terms that call each other synonyms and have different definitions."""
    for pair in _pairs(glossary):
        if (pair.is_mutual or pair.yields) and _differ(pair):
            yield _seen(pair)


def _seen(pair: _Pair) -> Seen:
    return Seen(
        concept=pair.one.concept.id,
        related=(pair.other.concept.id,),
        found=(pair.name,),
        said={"begrip": quoted(pair.one.concept.begrip)},
    )


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
