"""Invented glossaries for the tests of the renderers, judged for real."""

from dataclasses import replace

from tests.glossary.judging import report
from tests.outputs.building import judged, run_of
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language, Text
from toetssteen.glossary.interface import GlossaryFinding, Sketch
from toetssteen.outputs.interface import Judged, Run

# Twelve concepts, one circle of three, a reference that leads nowhere and a term with two meanings.
HARBOUR = (
    Sketch("haven", "beschut water met kades"),
    Sketch("kade", "oever van steen waaraan een schip kan afmeren"),
    Sketch("schip", "vaartuig met een dek"),
    Sketch("vaartuig", "drijvend middel van vervoer"),
    Sketch("ligplaats", "deel van een kade dat aan een schip is toegewezen"),
    Sketch("havenmeester", "ambtenaar die in een haven ligplaatsen toewijst"),
    Sketch("havengeld", "bedrag dat een schipper voor een ligplaats betaalt"),
    Sketch("schipper", "persoon die een schip voert"),
    Sketch("loods", "gids met een loodsbewijs die een schip door een haven leidt"),
    Sketch("loodsbewijs", "akte die een loodsdienst uitreikt"),
    Sketch("loodsdienst", "organisatie waarbij een loods in dienst is"),
    Sketch("sleepboot", "vaartuig dat een ander vaartuig trekt, zie [[trekhaak]]"),
)
STRUCTURE = GlossaryFinding(
    "SBB-57",
    "VAL-SBB-057",
    Severity.WARNING,
    "https://voorbeeld.example/id/kade",
    Text("‘kade’ hangt aan geen ander begrip.", "‘kade’ is tied to no other concept."),
    Text("Leg een relatie.", "State a relation."),
    related=("haven",),
    path=("kade", "oever", "kade"),
)


def definitions(*sketches: Sketch) -> list[Judged]:
    """Return the rows of *sketches*, each with its term as id."""
    return [
        judged(one.begrip, one.text, id=one.begrip, line=line)
        for line, one in enumerate(sketches, 2)
    ]


def glossary_run(
    *sketches: Sketch,
    language: Language = Language.NL,
    structure: tuple[GlossaryFinding, ...] = (),
) -> Run:
    """Return a run over *sketches* and what they are together."""
    run = run_of(definitions(*sketches), language=language)
    return replace(run, glossary=report(*sketches), structure=structure)


def harbour_run(language: Language = Language.NL) -> Run:
    """Return the run over the harbour, with one finding about structure."""
    return glossary_run(*HARBOUR, language=language, structure=(STRUCTURE,))


def many(count: int, *, circle: bool = False) -> tuple[Sketch, ...]:
    """Return *count* invented concepts, each of which uses one or two of the earlier ones.

    With *circle* the first uses one that uses it.
    """
    names = [_name(at) for at in range(count)]
    texts = ["vlak van hout"] + [
        f"deel van een {names[at // 3]} naast een {names[at * 7 // 11]}" for at in range(1, count)
    ]
    if circle:
        texts[0] = f"vlak met een {names[5]}"
    return tuple(Sketch(name, text) for name, text in zip(names, texts, strict=True))


def _name(at: int) -> str:
    letters = "bdfgklmnprst"
    first, rest = at % 12, at // 12
    second, third = rest % 12, rest // 12 % 12
    return f"kade{letters[third]}o{letters[second]}u{letters[first]}el{'' if at < 1728 else 'aar'}"
