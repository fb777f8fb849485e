"""What ``toetssteen rules`` says of the checks over a glossary and over its graph."""

from collections.abc import Iterator
from typing import Final

from toetssteen.contract.text import Language, Text
from toetssteen.glossary.interface import Bad, GlossaryCheck, Sketch
from toetssteen.glossary.structure.row import Row
from toetssteen.glossary.structure.rows_of_ours import OWN
from toetssteen.glossary.structure.rows_of_the_profile import PUBLISHED
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.facts_of_the_whole import OF_THE_GLOSSARY, PROFILE

GOOD: Final = Text(nl="Goed", en="Good")
BAD: Final = Text(nl="Fout", en="Bad")
ADVICE: Final = Text(nl="Advies", en="Advice")
SOURCE: Final = Text(nl="Bron", en="Source")
_MESSAGE: Final = Text(nl="Melding", en="Message")
_OURS: Final = Text(nl=f"een aanvulling op {PROFILE}", en=f"an addition to {PROFILE}")
_WHOLE: Final = "glossarium"
_GRAPH: Final = Text(nl="RDF-bestand", en="RDF file")
_VARIES: Final = Text(nl="ernst verschilt", en="severity differs")
_ROWS: Final = {**PUBLISHED, **OWN}
KNOWN: Final = (*(check.id for check in OF_THE_GLOSSARY), f"{min(_ROWS)} … {max(_ROWS)}")


def listed_checks(language: Language) -> Iterator[str]:
    """Yield a line for each check over the glossary as a whole."""
    for check in OF_THE_GLOSSARY:
        title = check.title.in_(language)
        yield f"{check.id:14}{check.severity.value:8}{_WHOLE:12}{title}"


def explained_check(wanted: str, language: Language) -> Iterator[str] | None:
    """Return the page of the check with the id *wanted*, None when there is none."""
    for check in OF_THE_GLOSSARY:
        if check.id == wanted:
            return _of_check(check, language)
    return _of_row(_ROWS[wanted], language) if wanted in _ROWS else None


def _of_check(check: GlossaryCheck, language: Language) -> Iterator[str]:
    yield f"{check.id} ({check.code}) {check.title.in_(language)}"
    yield f"{_WHOLE} · {check.severity.value}"
    yield ""
    yield check.why.in_(language)
    yield f"{_MESSAGE.in_(language)}: {check.message.with_gaps().in_(language)}"
    yield f"{ADVICE.in_(language)}: {check.advice.with_gaps().in_(language)}"
    yield f"{SOURCE.in_(language)}: {check.source}"
    yield ""
    for good in check.good:
        yield from _glossary(GOOD.in_(language), good)
    for bad in check.bad:
        yield from _glossary(BAD.in_(language), bad.sketches)
        yield from _found(bad)


def _of_row(row: Row, language: Language) -> Iterator[str]:
    severity = row.severity.value if row.severity else _VARIES.in_(language)
    yield f"{row.id} ({row.code}) {row.title.in_(language)}"
    yield f"{_GRAPH.in_(language)} · {severity}"
    yield ""
    yield f"{ADVICE.in_(language)}: {row.advice.in_(language)}"
    yield f"{SOURCE.in_(language)}: {PROFILE if row.id in PUBLISHED else _OURS.in_(language)}"


def _glossary(name: str, sketches: tuple[Sketch, ...]) -> Iterator[str]:
    """Yield a line for each concept, the first with what the example is an example of."""
    for at, one in enumerate(sketches):
        yield f"{'' if at else name:6}{visible(one.begrip)}: {visible(one.text)}{_beside(one)}"


def _beside(sketch: Sketch) -> str:
    context = ", ".join(sketch.context.values()) if sketch.context else None
    stated = (
        ("context", context),
        ("bron", sketch.bron),
        ("synoniemen", ", ".join(sketch.synoniemen) or None),
        ("voorkeursterm", sketch.voorkeursterm),
    )
    named = [f"{key}: {visible(value)!r}" for key, value in stated if value is not None]
    return f"  [{'; '.join(named)}]" if named else ""


def _found(bad: Bad) -> Iterator[str]:
    if bad.found:
        yield f"      → {', '.join(map(visible, bad.found))}"
