"""Word classes by a spaCy pipeline, for a profile that asks for it.

Needs ``toetssteen[spacy]`` and a pipeline for Dutch with a tagger or a morphologizer.
"""

from collections.abc import Sequence
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from toetssteen.language.tags import TAGS, Tag

_BY_CLASS: Final = {
    "ADJ": "adjective",
    "ADP": "preposition",
    "ADV": "adverb",
    "CCONJ": "coordinator",
    "DET": "determiner",
    "INTJ": "interjection",
    "NUM": "numeral",
    "PRON": "pronoun",
    "PROPN": "name",
    "PUNCT": "mark",
    "SCONJ": "subordinator",
    "SYM": "symbol",
}
_BEFORE_A_NOUN: Final = frozenset({"ADJ", "NOUN", "PROPN"})


class SpacyClasses:
    """See ``WordClasses``.

    Raises:
        OSError: there is no pipeline called *name*, or at that path.
    """

    def __init__(self, name: str) -> None:
        self._pipeline = spacy.load(name)

    def tag(self, forms: Sequence[str]) -> tuple[Tag, ...]:
        """See ``WordClasses.tag``."""
        return tuple(TAGS[_name_of(token)] for token in _parsed(self._pipeline, forms))


def _parsed(pipeline: Language, forms: Sequence[str]) -> Doc:
    return pipeline(Doc(pipeline.vocab, words=list(forms)))


def _name_of(token: Token) -> str:
    """Return the name of our tag for what the pipeline says of *token*."""
    if token.pos_ == "NOUN":
        return "noun-plural" if "Plur" in token.morph.get("Number") else "noun-singular"
    if token.pos_ in {"VERB", "AUX"}:
        return _verb(token)
    if token.pos_ == "ADJ" and _is_before_a_noun(token):
        return "adjective-prenominal"
    if token.pos_ == "DET" and "Art" in token.morph.get("PronType"):
        return "article"
    if token.pos_ == "PRON" and "Rel" in token.morph.get("PronType"):
        return "pronoun-relative"
    return _BY_CLASS.get(token.pos_, "foreign")


def _verb(token: Token) -> str:
    forms = token.morph.get("VerbForm")
    if "Part" in forms:
        return "participle-prenominal" if _is_before_a_noun(token) else "participle"
    return "infinitive" if "Inf" in forms else "finite"


def _is_before_a_noun(token: Token) -> bool:
    behind = token.i + 1
    return behind < len(token.doc) and token.doc[behind].pos_ in _BEFORE_A_NOUN
