"""What the tagger can say of a word in its place: the tags, and the code that each is stored by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from toetssteen.language.readings import Number, VerbForm, WordClass


@dataclass(frozen=True, slots=True)
class Tag:
    """What a word is where it stands.

    ``upos`` is the class of Universal Dependencies, auxiliaries counted as verbs.
    ``word_class`` is ours: a name is a noun; marks, symbols, foreign words and interjections
    have none. A noun has a ``number`` (a name has not), a verb a ``verb_form``.

    Attributes:
        is_prenominal: an adjective or participle that stands before its noun
            (*geregistreerde persoon*). An inflected participle without a noun behind it
            (*de betrokkene*) is tagged so too.
        is_nominal: an infinitive or an adjective used as a noun (*het afmeren*).
        is_name: a proper name.
        is_article: *de*, *het*, *een* and their like.
        is_possessive: *zijn*, *haar*, *hun* before a noun; a pronoun, as in the treebank.
        is_relative: a pronoun that opens a relative clause; not *waarmee*, an adverb.
        is_particle: the loose part of a separable verb (*meert … aan*), a preposition by class.
        is_subordinator: a conjunction that opens a subordinate clause.
    """

    upos: str
    word_class: WordClass | None = None
    number: Number | None = None
    verb_form: VerbForm | None = None
    is_prenominal: bool = False
    is_nominal: bool = False
    is_name: bool = False
    is_article: bool = False
    is_possessive: bool = False
    is_relative: bool = False
    is_particle: bool = False
    is_subordinator: bool = False


TAGS: Final[Mapping[str, Tag]] = {
    "noun-singular": Tag("NOUN", WordClass.NOUN, number=Number.SINGULAR),
    "noun-plural": Tag("NOUN", WordClass.NOUN, number=Number.PLURAL),
    "name": Tag("PROPN", WordClass.NOUN, is_name=True),
    "finite": Tag("VERB", WordClass.VERB, verb_form=VerbForm.FINITE),
    "infinitive": Tag("VERB", WordClass.VERB, verb_form=VerbForm.INFINITIVE),
    "infinitive-nominal": Tag(
        "VERB", WordClass.VERB, verb_form=VerbForm.INFINITIVE, is_nominal=True
    ),
    "participle": Tag("VERB", WordClass.VERB, verb_form=VerbForm.PARTICIPLE),
    "participle-prenominal": Tag(
        "VERB", WordClass.VERB, verb_form=VerbForm.PARTICIPLE, is_prenominal=True
    ),
    "adjective": Tag("ADJ", WordClass.ADJECTIVE),
    "adjective-prenominal": Tag("ADJ", WordClass.ADJECTIVE, is_prenominal=True),
    "adjective-nominal": Tag("ADJ", WordClass.ADJECTIVE, is_nominal=True),
    "adverb": Tag("ADV", WordClass.ADVERB),
    "pronoun": Tag("PRON", WordClass.PRONOUN),
    "pronoun-possessive": Tag("PRON", WordClass.PRONOUN, is_possessive=True),
    "pronoun-relative": Tag("PRON", WordClass.PRONOUN, is_relative=True),
    "article": Tag("DET", WordClass.DETERMINER, is_article=True),
    "determiner": Tag("DET", WordClass.DETERMINER),
    "preposition": Tag("ADP", WordClass.PREPOSITION),
    "particle": Tag("ADP", WordClass.PREPOSITION, is_particle=True),
    "subordinator": Tag("SCONJ", WordClass.CONJUNCTION, is_subordinator=True),
    "coordinator": Tag("CCONJ", WordClass.CONJUNCTION),
    "numeral": Tag("NUM", WordClass.NUMERAL),
    "mark": Tag("PUNCT"),
    "symbol": Tag("SYM"),
    "foreign": Tag("X"),
    "interjection": Tag("INTJ"),
}
"""The tags by name; their order is the order of the weights in ``tagger.bin``."""
