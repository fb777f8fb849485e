"""Glossaries written as sketches, judged with the real lexicon."""

from collections.abc import Iterable, Sequence

from toetssteen.container import keys_of
from toetssteen.contract.text import Language
from toetssteen.glossary.concept import Concept
from toetssteen.glossary.interface import Glossary, GlossaryFinding, Sketch
from toetssteen.glossary.judging import GlossaryReport, glossary_of, judge

KEYS = keys_of(Language.NL)


def concepts(sketches: Sequence[Sketch]) -> list[Concept]:
    """Return the concepts; of several with one term the later ones get a number in their id."""
    made: list[Concept] = []
    for sketch in sketches:
        again = sum(one.begrip == sketch.begrip for one in made)
        made.append(
            Concept(
                id=f"{sketch.begrip}#{again + 1}" if again else sketch.begrip,
                begrip=sketch.begrip,
                text=sketch.text,
                synoniemen=sketch.synoniemen,
                voorkeursterm=sketch.voorkeursterm,
                context=sketch.context,
                bron=sketch.bron,
            )
        )
    return made


def report(*sketches: Sketch) -> GlossaryReport:
    """Return the report on a glossary of *sketches*."""
    return judge(concepts(sketches), keys_of)


def glossary(*sketches: Sketch) -> Glossary:
    """Return *sketches* taken apart."""
    return glossary_of(sorted(concepts(sketches), key=lambda one: one.order), KEYS)


def told(findings: Iterable[GlossaryFinding]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return check, concept and words of each finding."""
    return [(one.check, one.concept, one.found) for one in findings]
