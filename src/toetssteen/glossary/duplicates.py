"""DUP-01: two concepts do not have the same definition."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted

MOST_TOLD: Final = 50  # concepts of one group whose definitions are each told


def see(glossary: Glossary) -> Iterator[Seen]:
    """Find groups of concepts with one definition."""
    for group in glossary.doubles:
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
