"""GLO-07: terms that no definition uses."""

from collections.abc import Iterator
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted

FEWEST_CONCEPTS: Final = 10  # in a smaller glossary nobody expects terms to refer to each other
FEWEST_USERS: Final = 2  # definitions that use a term; with fewer nothing refers to anything
LEAST_USED: Final = 0.5  # of all terms; below that unused terms are the rule, and no news
MOST_LISTED: Final = 25


def see(glossary: Glossary) -> Iterator[Seen]:
    """Find the terms that no definition of another concept mentions, all of them at once."""
    named = [entry for entry in glossary.entries if entry.concept.begrip.strip()]
    used = places_used(glossary)
    unused = [entry.concept.begrip for entry in named if entry.place not in used]
    users = sum(map(bool, glossary.mentions))
    are_used = len(named) - len(unused) >= LEAST_USED * len(named)
    if unused and are_used and len(named) >= FEWEST_CONCEPTS and users >= FEWEST_USERS:
        said = {"count": len(unused), "total": len(named), "found": quoted(*unused)}
        yield Seen(found=tuple(unused[:MOST_LISTED]), said=said)


def places_used(glossary: Glossary) -> frozenset[int]:
    """Return the places of the concepts that a definition mentions."""
    names = {id(one.labels): one.labels for many in glossary.mentions for one in many}
    return frozenset(label.place for labels in names.values() for label in labels)


_PARTS: Final = (
    Sketch("achterdek", "dek achter de mast"),
    Sketch("dek", "vloer van planken boven het ruim"),
    Sketch("kombuis", "keuken in een roef"),
    Sketch("luik", "plaat van hout die een ruim afsluit"),
    Sketch("mast", "rechtopstaande paal die een zeil draagt"),
    Sketch("roef", "vertrek onder een achterdek"),
    Sketch("ruim", "laadplaats onderin"),
    Sketch("scharnier", "metalen stuk waaraan een luik draait"),
    Sketch("zeil", "doek dat wind vangt"),
)
_CARE: Final = (
    Sketch("aanvraag", "verzoek om zorg"),
    Sketch("beschikking", "besluit op een aanvraag"),
    Sketch("bezwaar", "verzoek om heroverweging van een beschikking"),
    Sketch("budget", "bedrag dat een gemeente beschikbaar stelt"),
    Sketch("cliënt", "persoon met een indicatie"),
    Sketch("gemeente", "bestuurlijke eenheid met een raad"),
    Sketch("indicatie", "vaststelling van iemands behoefte aan zorg"),
    Sketch("raad", "gekozen bestuurders"),
    Sketch("zorg", "hulp van een verpleegkundige"),
)

CHECK = GlossaryCheck(
    id="GLO-07",
    code="VAL-GLO-007",
    title=Text(nl="Termen worden gebruikt", en="Terms are used"),
    why=Text(
        nl="Een term die in geen definitie staat, hoort misschien niet in de lijst, "
        "of de definities noemen het begrip anders.",
        en="A term that is in no definition may not belong in the list, "
        "or the definitions call the concept something else.",
    ),
    severity=Severity.INFO,
    message=Text(
        nl="Termen die in geen andere definitie staan ({count} van {total}): {found}.",
        en="Terms that are in no other definition ({count} of {total}): {found}.",
    ),
    advice=Text(
        nl="Kijk of elk ervan nodig is, en of definities hem niet anders noemen.",
        en="See whether each of them is needed, and whether definitions call it something else.",
    ),
    source="ISO 704",
    see=see,
    good=(
        _PARTS,
        (
            Sketch("kade", "plaats voor schepen"),
            Sketch("boei", "drijvend teken"),
            Sketch("loods", "gids op zee"),
            Sketch("sluis", "waterkering met deuren"),
            Sketch("steiger", "houten bouwwerk aan een kade"),
            Sketch("meerpaal", "paal naast een steiger"),
            Sketch("baken", "vast teken op de wal"),
            Sketch("vaargeul", "diepste strook van een rivier"),
            Sketch("peilstok", "lat met een schaalverdeling"),
            Sketch("anker", "zwaar voorwerp met armen"),
        ),
    ),
    bad=(
        Bad(
            (*_PARTS, Sketch("nok", "bovenste punt van een mast")),
            at="",
            found=("kombuis", "nok", "scharnier"),
        ),
        Bad(
            (*_PARTS, Sketch("giek", "rondhout aan een mast"), Sketch("blok", "katrol")),
            at="",
            found=("blok", "giek", "kombuis", "scharnier"),
        ),
        Bad(
            (*_CARE, Sketch("plafond", "hoogste budget")),
            at="",
            found=("bezwaar", "cliënt", "plafond"),
        ),
    ),
)
