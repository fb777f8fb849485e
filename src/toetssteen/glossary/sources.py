"""GLO-06: definitions say what they rest on."""

from collections.abc import Iterator, Sequence
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch

MOSTLY: Final = 0.5  # share of rows without a source from which it is one notice


def missing(entries: Sequence[Entry]) -> tuple[int, int]:
    """Return how many definitions have no source, and how many there are.

    Nothing is missing from a glossary that has no field for it.
    """
    sources = [entry.concept.bron for entry in defined(entries)]
    if all(source is None for source in sources):
        return 0, len(sources)
    return sum(not (source or "").strip() for source in sources), len(sources)


def are_mostly_missing(entries: Sequence[Entry]) -> bool:
    """Return whether one notice says it for all rows."""
    count, total = missing(entries)
    return count > MOSTLY * total


def see(glossary: Glossary) -> Iterator[Seen]:
    """Say once that most sources are missing; with fewer, CON-02 says it of each row."""
    if are_mostly_missing(glossary.entries):
        count, total = missing(glossary.entries)
        yield Seen(said={"count": count, "total": total})


CHECK = GlossaryCheck(
    id="GLO-06",
    code="VAL-GLO-006",
    title=Text(nl="Bronnen zijn vastgelegd", en="Sources are recorded"),
    why=Text(
        nl="Zonder bron kan niemand een definitie nagaan.",
        en="Without a source nobody can verify a definition.",
    ),
    severity=Severity.INFO,
    message=Text(
        nl="{count} van de {total} definities hebben geen bron.",
        en="{count} of the {total} definitions have no source.",
    ),
    advice=Text(
        nl="Vul het bronveld; begin bij de definities die u overnam.",
        en="Fill the source field; start with the definitions that you took over.",
    ),
    source="NL-SBB",
    see=see,
    good=(
        (Sketch("kade", "verharde oever"), Sketch("boei", "drijvend teken op het water")),
        (
            Sketch("kade", "verharde oever", bron="Havenwet, artikel 1"),
            Sketch("boei", "drijvend teken op het water", bron=""),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("kade", "verharde oever", bron=""),
                Sketch("boei", "drijvend teken op het water", bron=""),
                Sketch("zorgplan", "dossier met afspraken", bron="Zorgwet, artikel 2"),
            ),
            at="",
        ),
        Bad((Sketch("kade", "verharde oever", bron=" "),), at=""),
        Bad(
            (
                Sketch("loket", "balie van een gemeente", bron=""),
                Sketch("pas", "kaart met een chip", bron=""),
            ),
            at="",
        ),
    ),
)
