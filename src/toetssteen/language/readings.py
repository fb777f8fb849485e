"""What one written form can be: a singular noun, a finite verb, a determiner."""

from dataclasses import dataclass
from enum import Enum


class WordClass(Enum):
    """The classes the rules tell apart. Auxiliaries are verbs, articles are determiners."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PRONOUN = "pronoun"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    NUMERAL = "numeral"


class Number(Enum):
    """The number of a noun form."""

    SINGULAR = "singular"
    PLURAL = "plural"


class VerbForm(Enum):
    """The form of a verb; a participle is a past or a present one, inflected or not."""

    INFINITIVE = "infinitive"
    FINITE = "finite"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form.

    A noun has a ``number``, a verb has a ``verb_form``, the other classes have neither.
    A plural that is its own lemma (*hersenen*) has no singular. ``is_guess`` marks a
    compound that is known by its last part only.
    """

    word_class: WordClass
    lemma: str
    number: Number | None = None
    verb_form: VerbForm | None = None
    is_guess: bool = False
