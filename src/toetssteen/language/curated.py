"""The closed classes and the supplement as readings, one tuple a form.

They are merged when a form is looked up, not when the lexicon is built, so that a
correction needs no source package and ``lexicon.bin`` holds nothing but its source.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from toetssteen.language import closed_classes as closed
from toetssteen.language import supplement
from toetssteen.language.merging import by_form
from toetssteen.language.readings import Number, Reading, VerbForm, WordClass

_CLOSED: Final = (
    (WordClass.DETERMINER, closed.DETERMINERS),
    (WordClass.PRONOUN, closed.PRONOUNS),
    (WordClass.PREPOSITION, closed.PREPOSITIONS),
    (WordClass.CONJUNCTION, closed.CONJUNCTIONS),
    (WordClass.NUMERAL, closed.NUMERALS),
    (WordClass.ADVERB, closed.ADVERBS),
)


def _closed() -> Iterator[tuple[str, Reading]]:
    for word_class, words in _CLOSED:
        yield from ((word, Reading(word_class, word)) for word in sorted(words))


def _nouns() -> Iterator[tuple[str, Reading]]:
    for form in sorted(supplement.SINGULAR_NOUNS):
        yield form, Reading(WordClass.NOUN, form, number=Number.SINGULAR)
    for form, lemma in supplement.PLURAL_NOUNS.items():
        yield form, Reading(WordClass.NOUN, lemma, number=Number.PLURAL)
    for form in sorted(supplement.PLURAL_ONLY_NOUNS):
        yield form, Reading(WordClass.NOUN, form, number=Number.PLURAL)


def _verbs() -> Iterator[tuple[str, Reading]]:
    for form in sorted(supplement.INFINITIVES):
        yield form, Reading(WordClass.VERB, form, verb_form=VerbForm.INFINITIVE)
    for lemma, forms in closed.AUXILIARIES.items():
        for form in sorted(forms):
            yield form, Reading(WordClass.VERB, lemma, verb_form=VerbForm.FINITE)
    for form, lemma in supplement.FINITE_VERBS.items():
        yield form, Reading(WordClass.VERB, lemma, verb_form=VerbForm.FINITE)
    for form, lemma in supplement.PARTICIPLES.items():
        yield form, Reading(WordClass.VERB, lemma, verb_form=VerbForm.PARTICIPLE)


def _adjectives() -> Iterator[tuple[str, Reading]]:
    for form, lemma in supplement.ADJECTIVES.items():
        yield form, Reading(WordClass.ADJECTIVE, lemma)


CURATED: Final[Mapping[str, tuple[Reading, ...]]] = by_form(
    _closed(), _nouns(), _verbs(), _adjectives()
)
