"""What the glossary tells the rules, concept by concept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toetssteen.glossary.catalog import OF_A_DEFINITION
from toetssteen.glossary.concept import Concept
from toetssteen.glossary.entry import Entry
from toetssteen.glossary.interface import Glossary, GlossaryFinding
from toetssteen.glossary.labels import LabelIndex
from toetssteen.glossary.usage import renamed_in
from toetssteen.rules.convention import Convention
from toetssteen.rules.glossary_facts import GlossaryFacts, Grondwoord, Noted
from toetssteen.rules.subject import Subject


@dataclass(frozen=True, slots=True)
class AllFacts:
    """The facts of one glossary in one language.

    It stays where it was made; what it says about one concept can go to another process.
    """

    labels: LabelIndex
    subjects: Mapping[str, Subject]
    noted: Mapping[str, tuple[tuple[str, Noted], ...]]
    grondwoorden: Mapping[str, Grondwoord]
    renamed: Mapping[str, tuple[tuple[int, int], ...]]
    stands_for: Mapping[str, str]
    convention: Convention | None
    sources_are_missing: bool

    def about(self, concept: Concept) -> GlossaryFacts:
        """Return the glossary as seen from *concept*; one with an unknown id has no notes.

        A row that is a version of another concept has the notes of that one, without places
        in the text unless the texts are equal.
        """
        kept = self.stands_for.get(concept.id, concept.id)
        subject = self.subjects.get(kept)
        is_taken_apart = subject is not None and subject.text == concept.text
        words = subject.words if subject and is_taken_apart else self.labels.words_of(concept.text)
        return GlossaryFacts(
            labels=self.labels.spans_in(words),
            noted=tuple(
                note if concept.text == text else replace(note, start=0, end=0)
                for text, note in self.noted.get(kept, ())
            ),
            grondwoord=self.grondwoorden.get(kept),
            renamed=self.renamed.get(kept, ()) if is_taken_apart else (),
            convention=self.convention,
            sources_are_missing=self.sources_are_missing,
        )


def facts_of(
    glossary: Glossary,
    findings: Iterable[GlossaryFinding],
    stands_for: Mapping[str, str],
    convention: Convention | None,
    *,
    sources_are_missing: bool,
) -> AllFacts:
    """Return what rules may know of *glossary* and of what its checks found."""
    stems = zip(glossary.entries, glossary.grondwoorden, strict=True)
    return AllFacts(
        labels=glossary.labels,
        subjects={one.concept.id: one.subject for one in glossary.entries},
        noted=_noted(findings, {one.concept.id: one.concept.text for one in glossary.entries}),
        grondwoorden={one.concept.id: _grondwoord(stem) for one, stem in stems if stem},
        renamed=_renamed(glossary),
        stands_for=stands_for,
        convention=convention,
        sources_are_missing=sources_are_missing,
    )


def _noted(
    findings: Iterable[GlossaryFinding], texts: Mapping[str, str]
) -> Mapping[str, tuple[tuple[str, Noted], ...]]:
    """Return the notes by concept, each with the text that its places are in.

    Where the same words close several circles, the first one, which is the shortest, is told.
    """
    by_concept: defaultdict[str, dict[tuple[object, ...], Noted]] = defaultdict(dict)
    for finding in findings:
        if finding.check in OF_A_DEFINITION:
            for told in (finding, *finding.elsewhere):
                by_concept[told.concept].setdefault(_likeness(told), _note(told))
    return {
        concept: tuple(
            (texts[concept], note)
            for note in sorted(notes.values(), key=lambda n: (n.start, n.end, n.rule_id))
        )
        for concept, notes in by_concept.items()
    }


def _renamed(glossary: Glossary) -> Mapping[str, tuple[tuple[int, int], ...]]:
    genera = glossary.genera
    spans = {one.concept.id: tuple(renamed_in(one, glossary, genera)) for one in glossary.entries}
    return {concept: found for concept, found in spans.items() if found}


def _likeness(finding: GlossaryFinding) -> tuple[object, ...]:
    """Return what two findings about one definition share when they say the same."""
    place = finding.start, finding.end
    return finding.check, *place, finding.advice if finding.path else finding.message


def _note(finding: GlossaryFinding) -> Noted:
    return Noted(
        rule_id=finding.check,
        severity=finding.severity,
        start=finding.start,
        end=finding.end,
        message=finding.message,
        advice=finding.advice,
        path=finding.path,
        related=finding.related,
    )


def _grondwoord(entry: Entry) -> Grondwoord:
    concept, at = entry.concept, entry.subject.genus
    words, first = entry.subject.words, entry.subject.first
    genus = frozenset[str]() if at is None else words.lemmas(at)
    qualities = (words.lemmas(index) for index in range(first, first if at is None else at))
    return Grondwoord(
        concept.id, concept.begrip, concept.text, genus, frozenset[str]().union(*qualities)
    )
