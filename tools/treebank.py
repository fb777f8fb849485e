"""The treebanks UD Dutch Alpino and LassySmall: sentences, tags, noun phrases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from toetssteen.language.tags import TAGS

Sentence = tuple["Word", ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a treebank.

    ``features`` looks like ``Gender=Com|Number=Sing`` and ``xpos`` like ``N|soort|ev|…``. ``head``
    is the place of its head in the sentence, from 1; 0 is the root. ``tag`` is a key of ``TAGS``.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str

    @property
    def tag(self) -> str:
        """The tag that this word is to get."""
        return tag_of(self)


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, without multi-word ranges and empty nodes."""
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if fields[0].isdecimal():
            words.append(_word(fields))
        elif not line and words:
            yield tuple(words)
            words = []
    if words:
        yield tuple(words)


def key_of(sentence: Sentence) -> str:
    """Return what makes two sentences the same: their letters, without spaces and case."""
    return "".join(word.form for word in sentence).lower()


def _word(fields: Sequence[str]) -> Word:
    head = int(fields[6]) if fields[6].isdecimal() else 0
    return Word(fields[1], fields[2], fields[3], fields[4], fields[5], head, fields[7])


_BY_XPOS: Final = (
    ("LID", "article"),
    ("N|eigen", "name"),
    ("N|soort|mv", "noun-plural"),
    ("SPEC|deeleigen", "name"),
    ("SPEC|symb", "symbol"),
    ("SPEC|vreemd", "foreign"),
    ("ADJ|prenom", "adjective-prenominal"),
    ("ADJ|nom", "adjective-nominal"),
    ("VNW|bez", "pronoun-possessive"),
    ("VNW|betr", "pronoun-relative"),
    ("VG|onder", "subordinator"),
    ("WW|pv", "finite"),
    ("WW|inf|nom", "infinitive-nominal"),
    ("WW|inf", "infinitive"),
    ("WW|vd|vrij", "participle"),
    ("WW|od|vrij", "participle"),
    ("WW|", "participle-prenominal"),
    ("TW|rang|prenom", "adjective-prenominal"),
    ("TW|rang", "adjective-nominal"),
)
"""What the beginning of the fine tag decides, for a class that it agrees with."""

_BY_FEATURE: Final = (
    ("Number=Plur", "NOUN", "noun-plural"),
    ("VerbForm=Inf", "VERB", "infinitive"),
    ("VerbForm=Part", "VERB", "participle"),
    ("Definite=", "DET", "article"),
    ("PronType=Rel", "PRON", "pronoun-relative"),
    ("Poss=Yes", "PRON", "pronoun-possessive"),
)

_BY_UPOS: Final = {
    "NOUN": "noun-singular", "PROPN": "name", "VERB": "finite", "AUX": "finite",
    "ADJ": "adjective", "ADV": "adverb", "PRON": "pronoun", "DET": "determiner",
    "ADP": "preposition", "SCONJ": "subordinator", "CCONJ": "coordinator", "NUM": "numeral",
    "PUNCT": "mark", "SYM": "symbol", "X": "foreign", "INTJ": "interjection",
}  # fmt: skip


def tag_of(word: Word) -> str:
    """Return the tag of *word*: by its fine tag, its features, or its class alone."""
    if word.upos == "ADP" and word.relation.startswith("compound:prt"):
        return "particle"
    plain = _BY_UPOS[word.upos]
    fine = next((tag for start, tag in _BY_XPOS if word.xpos.startswith(start)), plain)
    if fine != plain and TAGS[fine].upos == TAGS[plain].upos:
        return fine
    upos = TAGS[plain].upos
    features = (tag for part, of, tag in _BY_FEATURE if of == upos and part in word.features)
    return next(features, plain)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A noun phrase on its own, as a definition is; ``head`` is the place of its noun, from 0."""

    words: Sentence
    head: int


_IN_FRONT: Final = frozenset({"case", "cc", "mark", "punct", "det"})
_OF_THE_CLAUSE: Final = frozenset(
    {
        "cop", "nsubj", "aux", "conj", "parataxis", "obl", "csubj", "advcl", "orphan", "expl",
        "discourse", "vocative", "dislocated", "obj", "iobj", "xcomp", "ccomp", "cc", "case",
        "mark", "punct",
    }
)  # fmt: skip
FEWEST_WORDS: Final = 3


def fragments_of(sentence: Sentence) -> Iterator[Fragment]:
    """Yield the noun phrases of *sentence* that are three words or more and unbroken.

    What stands in front of a phrase in its sentence, preposition, conjunction and article, is
    left off; so is what belongs to the clause of which the noun is the predicate.
    """
    children: dict[int, list[int]] = {}
    for place, word in enumerate(sentence, start=1):
        children.setdefault(word.head, []).append(place)
    for place, word in enumerate(sentence, start=1):
        if word.upos == "NOUN":
            yield from _fragment(sentence, children, place)


def _fragment(
    sentence: Sentence, children: Mapping[int, Sequence[int]], noun: int
) -> Iterator[Fragment]:
    places = _below(children, noun)
    for child in children.get(noun, ()):
        if sentence[child - 1].relation.split(":")[0] in _OF_THE_CLAUSE:
            places -= _below(children, child)
    first, last = min(places), max(places)
    while first < noun and sentence[first - 1].relation.split(":")[0] in _IN_FRONT:
        first += 1
    kept = places & set(range(first, last + 1))
    if len(kept) >= FEWEST_WORDS and len(kept) == last + 1 - first:
        yield Fragment(sentence[first - 1 : last], noun - first)


def _below(children: Mapping[int, Sequence[int]], top: int) -> set[int]:
    """Return *top* and every place that depends on it."""
    found, todo = {top}, [top]
    while todo:
        below = [place for place in children.get(todo.pop(), ()) if place not in found]
        found.update(below)
        todo += below
    return found
