"""The concepts of a glossary, each once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from toetssteen.contract.request import DefinitionContext, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.glossary.keys import folded, marks_dropped


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept as its row states it.

    ``id`` is unique within a language and names the concept in findings; a reader without ids
    makes one from the place of the row. ``scheme`` names the vocabulary when there are several.
    """

    id: str
    begrip: str
    text: str
    lang: Language = Language.NL
    synoniemen: tuple[str, ...] = ()
    voorkeursterm: str | None = None
    context: DefinitionContext | None = None
    bron: str | None = None
    scheme: str = ""

    @property
    def request(self) -> ValidationRequest:
        """The definition as a rule would get it."""
        return ValidationRequest(
            self.begrip,
            self.text,
            lang=self.lang,
            context=self.context,
            synoniemen=self.synoniemen,
            voorkeursterm=self.voorkeursterm,
            bron=self.bron,
        )

    @property
    def context_key(self) -> tuple[str, ...]:
        """Its context values, comparable; empty when it states none."""
        values = self.context.values() if self.context else ()
        return tuple(sorted({folded(value) for value in values if value.strip()}))

    @property
    def order(self) -> tuple[str, str, str]:
        """What sorts concepts by term."""
        return folded(self.begrip), self.begrip, self.id


def concept_of(concept_id: str, request: ValidationRequest, scheme: str = "") -> Concept:
    """Return the concept that *request* defines.

    Raises:
        ValueError: *concept_id* is empty; a finding could not say which concept it is about.
    """
    if not concept_id:
        message = "a concept needs an id"
        raise ValueError(message)
    return Concept(
        id=concept_id,
        begrip=request.begrip,
        text=request.text,
        lang=request.lang,
        synoniemen=request.synoniemen,
        voorkeursterm=request.voorkeursterm,
        context=request.context,
        bron=request.bron,
        scheme=scheme,
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """Concepts without repetitions, by term. ``stands_for`` maps every id to the one kept."""

    concepts: tuple[Concept, ...]
    stands_for: Mapping[str, str]


def gathered(concepts: Iterable[Concept]) -> Gathered:
    """Return *concepts*, all in one language, with versions of one concept taken together.

    Rows with the same id are versions, and the last one counts. Rows with the same term, text
    and context are one concept, unless they name different sources.
    """
    by_id = {concept.id: concept for concept in concepts}
    alike: defaultdict[tuple[str, ...], list[Concept]] = defaultdict(list)
    for concept in sorted(by_id.values(), key=lambda one: one.order):
        alike[_likeness(concept)].append(concept)
    kept: list[Concept] = []
    stands_for: dict[str, str] = {}
    for group in alike.values():
        for versions in _by_source(group):
            kept.append(_united(versions))
            stands_for |= {version.id: versions[0].id for version in versions}
    return Gathered(tuple(sorted(kept, key=lambda one: one.order)), stands_for)


def _likeness(concept: Concept) -> tuple[str, ...]:
    said = marks_dropped(concept.text)
    return folded(concept.begrip), said or concept.id, concept.scheme, *concept.context_key


def _by_source(group: Sequence[Concept]) -> Iterable[Sequence[Concept]]:
    """Split *group* by source; those without one go with the first."""
    sources = sorted({(one.bron or "").strip() for one in group} - {""}) or [""]
    split: dict[str, list[Concept]] = {source: [] for source in sources}
    for concept in group:
        split[(concept.bron or "").strip() or sources[0]].append(concept)
    return split.values()


def _united(versions: Sequence[Concept]) -> Concept:
    """Return the first of *versions* with the synonyms of all, and a source if any has one."""
    synonyms = tuple(sorted({label for version in versions for label in version.synoniemen}))
    source = next((one.bron for one in versions if one.bron), versions[0].bron)
    return replace(versions[0], synoniemen=synonyms, bron=source)
