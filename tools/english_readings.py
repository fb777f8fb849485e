"""From the tables of the source to the readings of each English form."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Final

from english_forms import compared, with_ed, with_ing, with_s
from lexicon_tables import Tables
from toetssteen.language.packed import LONGEST_FORM
from toetssteen.language.readings import Number, Reading, VerbForm, WordClass

Claim = tuple[str, Reading]  # a form and one thing it can be

WITHOUT_MARKS: Final = str.maketrans("", "", "-'")
SHORTEST_SINGULAR: Final = 3  # letters; *gas* is no plural of *ga*
UNCOUNTED: Final = ("ness", "ism", "aceae", "idae", "ales", "formes", "osis", "itis")
"""Ends of nouns of which nobody writes a plural in *-s* (*kindness*, *rosaceae*)."""


def readings_by_form(tables: Tables) -> dict[str, set[Reading]]:
    """Return what *tables* say of each form, without forms that cannot be a word."""
    found: dict[str, set[Reading]] = defaultdict(set)
    sources = (_noun_claims, _verb_claims, _adjective_claims, _adverb_claims)
    for form, reading in (claim for claims in sources for claim in claims(tables)):
        if _is_word(form) and _is_word(reading.lemma):
            found[form].add(reading)
    return found


def _noun_claims(tables: Tables) -> Iterator[Claim]:
    regular = {noun: with_s(noun) for noun in tables.nouns if not noun.endswith(UNCOUNTED)}
    plurals = frozenset(regular[noun] for noun in regular if len(noun) >= SHORTEST_SINGULAR)
    for noun in tables.nouns:
        number = Number.PLURAL if noun in plurals else Number.SINGULAR  # earnings: plural only
        yield noun, Reading(WordClass.NOUN, noun, number=number)
    for noun, plural in regular.items():
        if noun not in plurals:
            yield plural, Reading(WordClass.NOUN, noun, number=Number.PLURAL)
    for form, nouns in tables.noun_exceptions.items():
        for noun in nouns:
            if noun != form:
                yield form, Reading(WordClass.NOUN, noun, number=Number.PLURAL)


def _verb_claims(tables: Tables) -> Iterator[Claim]:
    irregular: dict[str, list[str]] = defaultdict(list)
    for form, verbs in tables.verb_exceptions.items():
        for verb in verbs:
            irregular[verb].append(form)
    for verb in tables.verbs:
        for form, verb_form in _forms_of(verb, irregular[verb]):
            yield form, Reading(WordClass.VERB, verb, verb_form=verb_form)


def _forms_of(verb: str, irregular: Collection[str]) -> Iterator[tuple[str, VerbForm]]:
    """Yield the forms of *verb*; a past tense may be the participle too."""
    yield verb, VerbForm.INFINITIVE
    yield verb, VerbForm.FINITE
    yield with_s(verb), VerbForm.FINITE
    past = [form for form in irregular if not form.endswith(("ing", "s"))] or [with_ed(verb)]
    for form in past:
        yield form, VerbForm.FINITE
        yield form, VerbForm.PARTICIPLE
    present = [form for form in irregular if form.endswith("ing")] or [with_ing(verb)]
    yield from ((form, VerbForm.PARTICIPLE) for form in present)


def _adjective_claims(tables: Tables) -> Iterator[Claim]:
    for adjective in tables.adjectives:
        yield adjective, Reading(WordClass.ADJECTIVE, adjective)
        for form in compared(adjective):
            if form not in tables.nouns:  # an owner is not more own
                yield form, Reading(WordClass.ADJECTIVE, adjective)
    for form, adjectives in tables.adjective_exceptions.items():
        others = (one for one in adjectives if one != form)
        yield from ((form, Reading(WordClass.ADJECTIVE, one)) for one in others)


def _adverb_claims(tables: Tables) -> Iterator[Claim]:
    for adverb in tables.adverbs:
        yield adverb, Reading(WordClass.ADVERB, adverb)


def _is_word(text: str) -> bool:
    bare = text.translate(WITHOUT_MARKS)
    return bare.isalpha() and 1 < len(text) <= LONGEST_FORM
