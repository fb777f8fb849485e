"""Measure the tagger and the morphology on treebanks and pairs, beside the lexicon alone.

    python tools/measure_language.py --treebank DIR [--split test] [--weights PATH]

DIR holds UD Dutch Alpino and LassySmall (CC BY-SA 4.0, universaldependencies.org). Nothing of
the test split is trained on (``train_tagger`` proves it). Each figure has its n and its 95 %
interval (Wilson). Exit code 0: measured, or skipped because there is no treebank.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_genders import counts_of
from toetssteen.evidence.share import Share
from toetssteen.language.curated import CURATED
from toetssteen.language.genders import Gender, Genders
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.morphology import same_event, split_compound
from toetssteen.language.readings import WordClass
from toetssteen.language.tagging import Tag, Tagger
from toetssteen.language.tokens import Token
from toetssteen.language.words import Words
from toetssteen.rules.genus import genus_of
from treebank import Fragment, Sentence, Word, fragments_of, read_sentences

ROOT: Final = Path(__file__).parents[1]
LANGUAGE: Final = ROOT / "src" / "toetssteen" / "language"
PAIRS: Final = ROOT / "tests" / "language" / "same_event_pairs.tsv"
SHORTEST_COMPOUND: Final = 7  # letters; the treebank marks the parts of hardly any shorter one


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of how many, and what it is called."""

    title: str
    held: int
    of: int

    def __str__(self) -> str:
        share = Share(self.held, self.of)
        low, high = share.interval
        return f"{self.title:44} {share.fraction:7.2%}  [{low:.1%}, {high:.1%}]  n = {self.of:,}"


def counted(title: str, answers: Iterable[bool]) -> Figure:
    """Return the share of *answers* that is true."""
    known = list(answers)
    return Figure(title, sum(known), len(known))


def main() -> int:
    """Print the figures for the command line, and return the exit code."""
    options = _options()
    paths = sorted(options.treebank.glob(f"nl_*-ud-{options.split}.conllu"))
    lexicon = Lexicon((LANGUAGE / "lexicon.bin").read_bytes(), CURATED)
    tagger = Tagger(options.weights.read_bytes(), lexicon)
    if not paths:
        _say(f"skipped: no nl_*-ud-{options.split}.conllu in {options.treebank}")
    everything: list[Sentence] = []
    for path in paths:
        sentences = list(read_sentences(path))
        everything += sentences
        _say(f"\n{path.name}: {len(sentences):,} sentences")
        _print(of_words(sentences, tagger, lexicon))
        _print(of_fragments(sentences, tagger, lexicon))
    if everything:
        _say("\nnouns of all files together, each once")
        _print(of_nouns(everything, lexicon))
    _say(f"\n{PAIRS.name}")
    _print(of_pairs(PAIRS, lexicon))
    return 0


def of_words(sentences: Sequence[Sentence], tagger: Tagger, lexicon: Lexicon) -> Iterator[Figure]:
    """Yield the accuracy of word classes in whole sentences."""
    pairs = [
        (word, tag)
        for sentence in sentences
        for word, tag in zip(sentence, tagger.tag([word.form for word in sentence]), strict=True)
    ]
    yield counted("tagger: UPOS, AUX as VERB", (_class(w) == tag.upos for w, tag in pairs))
    yield counted(
        "tagger: the same, names as nouns",
        (_noun(_class(w)) == _noun(tag.upos) for w, tag in pairs),
    )
    yield counted(
        "lexicon: first reading, names as nouns",
        (_noun(_class(w)) == _by_lexicon(w.form, lexicon) for w, _ in pairs),
    )
    for title, upos, holds in _QUESTIONS:
        yield counted(title, (holds(w, tag) for w, tag in pairs if _class(w) == upos))


_QUESTIONS: Final[Sequence[tuple[str, str, Callable[[Word, Tag], bool]]]] = (
    (
        "tagger: noun, with the right number",
        "NOUN",
        lambda word, tag: (
            tag.number is not None
            and (tag.number.value == "plural") == ("Number=Plur" in word.features)
        ),
    ),
    (
        "tagger: verb, with the right form",
        "VERB",
        lambda word, tag: (
            tag.verb_form is not None
            and f"VerbForm={tag.verb_form.value[:3].capitalize()}" in word.features
        ),
    ),
)


def of_fragments(
    sentences: Sequence[Sentence], tagger: Tagger, lexicon: Lexicon
) -> Iterator[Figure]:
    """Yield how well noun phrases on their own are read: their first word and their head."""
    fragments = [one for sentence in sentences for one in fragments_of(sentence)]
    forms = [_forms(fragment) for fragment in fragments]
    tags = [tagger.tag(one) for one in forms]
    truths = [_noun(_class(fragment.words[0])) for fragment in fragments]
    both = list(zip(fragments, tags, strict=True))
    yield counted(
        "tagger: class of the opening",
        (_noun(tag[0].upos) == truth for tag, truth in zip(tags, truths, strict=True)),
    )
    yield counted("tagger: first noun is the head", (_first(tag) == f.head for f, tag in both))
    yield counted(
        "lexicon: class of the opening",
        (_by_lexicon(one[0], lexicon) == truth for one, truth in zip(forms, truths, strict=True)),
    )
    found = [genus_of(_words(one, lexicon), 0, len(one)) for one in forms]
    yield counted(
        "lexicon: the genus walk finds the head",
        (at == fragment.head for at, fragment in zip(found, fragments, strict=True)),
    )
    yield counted("lexicon: the genus walk finds none", (at is None for at in found))


def of_nouns(sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Figure]:
    """Yield how well genders and compounds are told."""
    genders = Genders(lexicon, (LANGUAGE / "genders.bin").read_bytes())
    told = [(genders.of(noun), seen) for noun, seen in counts_of(sentences).items()]
    known = [(gender, seen) for gender, seen in told if gender is not None]
    yield Figure("gender: known", len(known), len(told))
    yield counted(
        "gender: right where it is known",
        (gender in {Gender.BOTH, seen.most_common(1)[0][0]} for gender, seen in known),
    )
    nouns = {
        word.form.lower(): word.lemma.lower()
        for sentence in sentences
        for word in sentence
        if word.upos == "NOUN" and len(word.form) >= SHORTEST_COMPOUND and word.form.isalpha()
    }
    parts = [(split_compound(form, lexicon), lemma) for form, lemma in nouns.items()]
    marked = [(split, lemma) for split, lemma in parts if "_" in lemma]
    yield counted("compound: split", (split is not None for split, _ in marked))
    yield counted(
        "compound: with the right head, where split",
        (lemma.split("_")[-1].endswith(split[-1]) for split, lemma in marked if split),
    )


def of_pairs(path: Path, lexicon: Lexicon) -> Iterator[Figure]:
    """Yield precision and recall of ``same_event`` on the pairs in *path*."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    answers = [(same_event(one, other, lexicon), truth == "yes") for one, other, truth in rows]
    yield counted("same event: precision", (truth for found, truth in answers if found))
    yield counted("same event: recall", (found for found, truth in answers if truth))


def _class(word: Word) -> str:
    return "VERB" if word.upos == "AUX" else word.upos


def _noun(upos: str) -> str:
    return "NOUN" if upos == "PROPN" else upos


_UPOS: Final = {
    WordClass.NOUN: "NOUN", WordClass.VERB: "VERB", WordClass.ADJECTIVE: "ADJ",
    WordClass.ADVERB: "ADV", WordClass.PRONOUN: "PRON", WordClass.DETERMINER: "DET",
    WordClass.PREPOSITION: "ADP", WordClass.CONJUNCTION: "CCONJ", WordClass.NUMERAL: "NUM",
}  # fmt: skip


def _by_lexicon(form: str, lexicon: Lexicon) -> str:
    """Return the class of the first reading; a noun when there is none, a mark for a mark."""
    readings = lexicon.readings(form)
    if readings:
        return _UPOS[readings[0].word_class]
    if form[0].isdigit():
        return "NUM"
    return "NOUN" if any(character.isalnum() for character in form) else "PUNCT"


def _forms(fragment: Fragment) -> list[str]:
    """Return the words of a fragment with the small first letter of a definition."""
    first, *others = (word.form for word in fragment.words)
    return [first if fragment.words[0].upos == "PROPN" else first.lower(), *others]


def _first(tags: Sequence[Tag]) -> int | None:
    return next((at for at, tag in enumerate(tags) if tag.upos == "NOUN"), None)


def _words(forms: Sequence[str], lexicon: Lexicon) -> Words:
    tokens = (
        Token(form, form.lower(), 0, 0, any(map(str.isalnum, form)), glued=False) for form in forms
    )
    return Words(tuple(tokens), lexicon)


def _print(shares: Iterable[Figure]) -> None:
    for share in shares:
        _say(f"  {share}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the Dutch tagger and morphology.")
    parser.add_argument("--treebank", type=Path, required=True, metavar="DIR")
    parser.add_argument("--split", default="test", help="test (default) or dev")
    parser.add_argument("--weights", type=Path, default=LANGUAGE / "tagger.bin", metavar="PATH")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
