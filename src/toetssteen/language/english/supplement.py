"""Facts about single English forms that the lexicon's source misses, doubts or drowns in errors.

What stands here replaces all the source says of a form, so a form has *every* realistic
reading here. Words of the closed classes have theirs in ``closed_classes``; here are the
nouns, verbs and adjectives that look the same (*will*, *second*, *given*).
"""

from collections.abc import Mapping
from typing import Final

from toetssteen.language.closed_classes import words

SINGULAR_NOUNS: Final = words("""
    back being billion can equal excess fifth following fourth half have hundred last like little
    main means media million minus must no one other past plus ten third thousand total will
    opposite outside inside second round data metadata series species works headquarters
    pricing trading billing clearing funding lending borrowing hedging financing geocoding
    blockchain cryptocurrency website software hardware dataset namespace identifier subtype
    supertype datatype codelist metamodel workflow
    """)

PLURAL_NOUNS: Final[Mapping[str, str]] = {
    "beings": "being",
    "cans": "can",
    "data": "datum",
    "datasets": "dataset",
    "datatypes": "datatype",
    "goods": "good",
    "halves": "half",
    "hundreds": "hundred",
    "identifiers": "identifier",
    "media": "medium",
    "millions": "million",
    "ones": "one",
    "others": "other",
    "people": "person",
    "premises": "premise",
    "seconds": "second",
    "subtypes": "subtype",
    "terms": "term",
    "thousands": "thousand",
    "websites": "website",
    "wills": "will",
    "works": "work",
}
"""Plurals by form, with their singulars."""

PLURAL_ONLY_NOUNS: Final = words("""
    means series species works headquarters premises remains terms people goods
    """)
"""Plurals without a singular in one of their senses: their lemma is the form itself."""

INFINITIVES: Final = words("be have do can will like minus equal total round back")

FINITE_VERBS: Final[Mapping[str, str]] = {
    "equal": "equal",
    "like": "like",
    "means": "mean",
    "premises": "premise",
    "provided": "provide",
    "remains": "remain",
    "seconds": "second",
    "terms": "term",
    "total": "total",
    "wills": "will",
    "works": "work",
}
"""Finite verb forms with their infinitives."""

PARTICIPLES: Final[Mapping[str, str]] = {
    "been": "be",
    "being": "be",
    "concerning": "concern",
    "doing": "do",
    "done": "do",
    "excluding": "exclude",
    "following": "follow",
    "given": "give",
    "had": "have",
    "having": "have",
    "including": "include",
    "pending": "pend",
    "provided": "provide",
    "providing": "provide",
    "regarding": "regard",
    "respecting": "respect",
    "trading": "trade",
    "clearing": "clear",
    "lending": "lend",
    "borrowing": "borrow",
    "pricing": "price",
    "billing": "bill",
    "funding": "fund",
    "hedging": "hedge",
    "financing": "finance",
    "touching": "touch",
}
"""Participles with their infinitives."""

ADJECTIVES: Final = words("""
    back equal excess following given half last like little main opposite other outside inside
    own past pending round same second such third total certain various several few many
    first fourth fifth worth like near previous own
    """)
"""Adjectives that look like a word of a closed class."""
