"""From the tables of the source to the readings of each form."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from dutch_forms import looks_like_adjective, looks_like_noun, noun_number, verb_forms
from lexicon_tables import Tables
from toetssteen.language.packed import LONGEST_FORM
from toetssteen.language.readings import Number, Reading, WordClass
from toetssteen.language.supplement import PLURAL_ONLY_NOUNS

SHORTEST_PLURAL_ONLY_HEAD: Final = 6  # letters; shorter ones end unrelated words
PLURAL_ONLY_HEADS: Final = tuple(
    sorted(noun for noun in PLURAL_ONLY_NOUNS if len(noun) >= SHORTEST_PLURAL_ONLY_HEAD)
)
WITHOUT_MARKS: Final = str.maketrans("", "", "-'./&")

Claim = tuple[str, Reading]  # a form and one thing it can be
Pair = tuple[str, str]  # an inflected form and its lemma


def readings_by_form(tables: Tables) -> dict[str, set[Reading]]:
    """Return what *tables* say of each form, without forms that cannot be a word."""
    found: dict[str, set[Reading]] = defaultdict(set)
    for claims in (_noun_claims(tables), _verb_claims(tables), _adjective_claims(tables)):
        for form, reading in claims:
            if _is_word(form) and _is_word(reading.lemma):
                found[form].add(reading)
    return found


def _noun_claims(tables: Tables) -> Iterator[Claim]:
    for noun in tables.nouns:
        number = Number.PLURAL if noun.endswith(PLURAL_ONLY_HEADS) else Number.SINGULAR
        yield noun, Reading(WordClass.NOUN, noun, number=number)
    for form, lemma in _pairs(tables, WordClass.NOUN, tables.noun_exceptions):
        yield form, Reading(WordClass.NOUN, lemma, number=noun_number(form))


def _adjective_claims(tables: Tables) -> Iterator[Claim]:
    for adjective in tables.adjectives:
        yield adjective, Reading(WordClass.ADJECTIVE, adjective)
    for form, lemma in _pairs(tables, WordClass.ADJECTIVE, tables.adjective_exceptions):
        yield form, Reading(WordClass.ADJECTIVE, lemma)


def _verb_claims(tables: Tables) -> Iterator[Claim]:
    pairs = list(_pairs(tables, WordClass.VERB, tables.verb_exceptions))
    families: dict[str, set[str]] = defaultdict(set)
    for form, lemma in pairs:
        families[lemma].add(form)
    infinitives = {verb for verb in infinitives_of(tables) if _is_attested(verb, tables, families)}
    pairs += [(verb, verb) for verb in infinitives]
    for form, lemma in pairs:
        for verb_form in verb_forms(form, lemma, families[lemma]):
            yield form, Reading(WordClass.VERB, lemma, verb_form=verb_form)


def _is_attested(verb: str, tables: Tables, families: Mapping[str, set[str]]) -> bool:
    """Return whether *verb* is more than the plural of a noun (*psalmen*): it has forms."""
    return verb not in tables.noun_exceptions or verb in families


def infinitives_of(tables: Tables) -> frozenset[str]:
    """Return the infinitives.

    The list of verbs has nouns and adjectives in it, but an infinitive ends in -n. It lacks
    some (*bestaan*), but those are a lemma of verb forms or have a present participle.
    """
    listed = tables.verbs.union(*tables.verb_exceptions.values())
    with_participle = {
        lemma for form, lemma in tables.lookup.items() if form in {f"{lemma}d", f"{lemma}de"}
    }
    return frozenset(verb for verb in listed | with_participle if verb.endswith("n"))


def _pairs(
    tables: Tables, word_class: WordClass, exceptions: Mapping[str, Iterable[str]]
) -> Iterator[Pair]:
    for form, lemmas in exceptions.items():
        yield from ((form, lemma) for lemma in lemmas)
    infinitives = infinitives_of(tables)
    for form, lemma in tables.lookup.items():
        if word_class is _class_of(form, lemma, tables, infinitives):
            yield form, lemma


def _class_of(
    form: str, lemma: str, tables: Tables, infinitives: AbstractSet[str]
) -> WordClass | None:
    """Return the class in which *form* belongs to *lemma*, or none if that cannot be told.

    A lemma of several classes (*leven*) is decided by the ending of the form (*levens*).
    """
    is_noun, is_adjective = lemma in tables.nouns, lemma in tables.adjectives
    if lemma in infinitives:
        return WordClass.NOUN if is_noun and looks_like_noun(form) else WordClass.VERB
    if is_noun and is_adjective:
        return WordClass.ADJECTIVE if looks_like_adjective(form) else WordClass.NOUN
    if is_adjective:
        return WordClass.ADJECTIVE
    return WordClass.NOUN if is_noun or lemma.endswith("je") else None


def _is_word(text: str) -> bool:
    bare = text.translate(WITHOUT_MARKS)
    return bare.isalnum() and not bare.isdecimal() and len(text) <= LONGEST_FORM
