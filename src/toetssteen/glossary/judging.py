"""Judges a glossary as a whole: every check over every concept, and the facts for the rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toetssteen.contract.text import Language
from toetssteen.glossary.catalog import CHECKS
from toetssteen.glossary.concept import Concept, gathered
from toetssteen.glossary.doubles import doubles_among
from toetssteen.glossary.entry import entries_of
from toetssteen.glossary.facts import AllFacts, facts_of
from toetssteen.glossary.grondwoorden import grondwoord_of
from toetssteen.glossary.house_style import HouseStyle, house_style
from toetssteen.glossary.interface import Glossary, GlossaryFinding
from toetssteen.glossary.keys import Keys
from toetssteen.glossary.labels import LabelIndex
from toetssteen.glossary.mentions import mentions_in
from toetssteen.glossary.sources import are_mostly_missing
from toetssteen.glossary.unused import places_used
from toetssteen.glossary.uses import edges_of
from toetssteen.rules.convention import Convention
from toetssteen.rules.glossary_facts import GlossaryFacts

_NOTHING_DECLARED: Mapping[Language, Convention] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class GlossaryReport:
    """What was found in a glossary.

    ``concepts`` is how many there are, each counted once. ``unused`` are the ids of concepts
    that no definition mentions. ``styles`` and ``facts`` are per language. ``terms`` are the
    terms by id, the Dutch one of a concept with several. ``edges`` are pairs of ids, each once:
    the definition of the first uses the second.
    """

    concepts: int
    findings: tuple[GlossaryFinding, ...]
    unused: tuple[str, ...]
    styles: Mapping[Language, HouseStyle]
    facts: Mapping[Language, AllFacts]
    terms: Mapping[str, str]
    edges: tuple[tuple[str, str], ...]

    def facts_about(self, concept: Concept) -> GlossaryFacts:
        """Return what rules may know when they judge *concept*, which was among those judged."""
        return self.facts[concept.lang].about(concept)


@dataclass(frozen=True, slots=True)
class _Judged:
    """The report on the concepts of one language."""

    glossary: Glossary
    findings: tuple[GlossaryFinding, ...]
    style: HouseStyle
    facts: AllFacts


def judge(
    concepts: Iterable[Concept],
    keys_of: Callable[[Language], Keys],
    declared: Mapping[Language, Convention] = _NOTHING_DECLARED,
) -> GlossaryReport:
    """Judge *concepts* together, those of each language by themselves.

    Args:
        concepts: all of the glossary, in any order; the result does not depend on it, except
            that of two rows with one id the last counts.
        keys_of: what compares the words of a language.
        declared: the house form that a profile states for a language; it is found by
            counting for any other. A declared form is not called mixed.
    """
    by_language: dict[Language, list[Concept]] = {}
    for concept in concepts:
        by_language.setdefault(concept.lang, []).append(concept)
    judged = {
        lang: _judge(by_language[lang], keys_of(lang), declared.get(lang))
        for lang in sorted(by_language)
    }
    return GlossaryReport(
        concepts=sum(len(one.glossary.entries) for one in judged.values()),
        findings=tuple(finding for one in judged.values() for finding in one.findings),
        unused=tuple(unused for one in judged.values() for unused in _unused(one.glossary)),
        styles={lang: one.style for lang, one in judged.items()},
        facts={lang: one.facts for lang, one in judged.items()},
        terms={
            entry.concept.id: entry.concept.begrip  # sorted: nl comes last and stays
            for one in judged.values()
            for entry in one.glossary.entries
        },
        edges=tuple(
            dict.fromkeys(edge for one in judged.values() for edge in edges_of(one.glossary))
        ),
    )


def _judge(concepts: Iterable[Concept], keys: Keys, declared: Convention | None) -> _Judged:
    kept = gathered(concepts)
    glossary = glossary_of(kept.concepts, keys)
    style = house_style(glossary.entries)
    findings = tuple(
        finding
        for check in CHECKS
        for finding in check.findings(glossary)
        if not (check.id == "GLO-05" and declared)
    )
    facts = facts_of(
        glossary,
        findings,
        kept.stands_for,
        declared or style.convention,
        sources_are_missing=are_mostly_missing(glossary.entries),
    )
    return _Judged(glossary, findings, style, facts)


def glossary_of(concepts: Iterable[Concept], keys: Keys) -> Glossary:
    """Take *concepts* apart, each of them another one, all in one language, in order of term."""
    entries = entries_of(concepts, keys)
    labels = LabelIndex(entries, keys)
    return Glossary(
        entries=entries,
        labels=labels,
        mentions=tuple(mentions_in(entry, labels) for entry in entries),
        grondwoorden=tuple(grondwoord_of(one, entries, labels, keys.lexicon) for one in entries),
        doubles=doubles_among(entries, keys),
        keys=keys,
    )


def _unused(glossary: Glossary) -> Iterator[str]:
    used = places_used(glossary)
    return (entry.concept.id for entry in glossary.entries if entry.place not in used)
