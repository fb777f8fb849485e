"""Train the tagger on UD Dutch Alpino and LassySmall.

    python tools/train_tagger.py --treebank DIR [--output PATH] [--check] [--only-train]

DIR holds the CoNLL-U files. Trained on: the dev splits, and the training files of an older
release without every sentence that also stands in a test or dev split; no sentence of a test
split is seen, which the output proves. Noun phrases cut from the trees are added, because
definitions are phrases. ``--only-train`` leaves the dev splits out, to choose settings on.

Takes about two minutes on one core. Exit codes: 0 written, or up to date; 1 the file
differs (``--check``); 2 no treebank.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from perceptron import Perceptron, Text
from toetssteen.language.curated import CURATED
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tag_features import features_of
from toetssteen.language.tag_weights import pack, unpack
from toetssteen.language.tags import TAGS
from treebank import Sentence, fragments_of
from treebank_splits import SplitsMissingError, read_splits, training_sentences

LANGUAGE: Final = Path(__file__).parents[1] / "src" / "toetssteen" / "language"
WRITTEN = UP_TO_DATE = 0
DIFFERS: Final = 1
NO_TREEBANK: Final = 2

SEED: Final = 1
EPOCHS: Final = 8
FEWEST_TIMES: Final = 3  # that a feature is seen, or it is left out
SCALE: Final = 8  # what a weight is multiplied by before it is rounded
SMALLEST: Final = 5  # largest rounded weight of a feature that is still kept
LARGEST_SUM: Final = 32_767  # of one word; what two bytes with a sign can hold
FRAGMENT_SHARE: Final = 0.5  # of the noun phrases in the trees that is trained on
LOWER_SHARE: Final = 0.7  # of the fragments that begin with a small letter

Example = Sequence[tuple[str, str]]  # form and tag of each word


def main() -> int:
    """Train as the command line says, and return the exit code."""
    options = _options()
    try:
        splits = read_splits(options.treebank)
    except SplitsMissingError as error:
        _say(f"error: {error}")
        return NO_TREEBANK
    sentences, proof = training_sentences(splits, with_dev=not options.only_train)
    _say(proof)
    trained = train(sentences, Lexicon((LANGUAGE / "lexicon.bin").read_bytes(), CURATED))
    if options.check:
        return _check(trained, options.output)
    options.output.write_bytes(trained)
    _say(f"wrote {options.output.name}: {len(trained):,} bytes")
    return WRITTEN


def train(sentences: Sequence[Sentence], lexicon: Lexicon) -> bytes:
    """Return the bytes of ``tagger.bin``; the same on each run."""
    random = Random(SEED)  # noqa: S311  an order of examples, no secret
    examples: list[Example] = [
        [(word.form, word.tag) for word in sentence] for sentence in sentences
    ]
    examples += list(_fragments(sentences, random))
    _say(f"{len(examples):,} examples, {sum(map(len, examples)):,} words")
    names, texts = _texts(examples, lexicon)
    perceptron = Perceptron(len(names), len(TAGS))
    for epoch in range(1, EPOCHS + 1):
        _say(f"round {epoch} of {EPOCHS}: {perceptron.epoch(texts, random):,} mistakes")
    features, histories = perceptron.averages()
    kept = {
        name: row
        for name, weights in zip(names, features, strict=True)
        if max(map(abs, row := _rounded(weights))) >= SMALLEST
    }
    _say(f"{len(kept):,} features of {len(names):,}")
    past = [_rounded(weights) for weights in histories]
    _refuse_overflow(kept, past)
    return pack(tuple(TAGS), kept, past)


def _rounded(weights: Sequence[float]) -> list[int]:
    return [round(weight * SCALE) for weight in weights]


def _fragments(sentences: Sequence[Sentence], random: Random) -> Iterator[Example]:
    """Yield noun phrases, most of them with the small first letter of a definition."""
    for sentence in sentences:
        for fragment in fragments_of(sentence):
            if random.random() < FRAGMENT_SHARE:
                first, *others = [(word.form, word.tag) for word in fragment.words]
                yield [(_recased(*first, random), first[1]), *others]


def _recased(form: str, tag: str, random: Random) -> str:
    if tag == "name":
        return form
    return form.lower() if random.random() < LOWER_SHARE else form[:1].upper() + form[1:]


def _texts(examples: Sequence[Example], lexicon: Lexicon) -> tuple[list[str], list[Text]]:
    """Return the features that are kept, and the examples as numbers."""
    counts = Counter(
        feature
        for example in examples
        for at in range(len(example))
        for feature in features_of([form for form, _ in example], at, lexicon)
    )
    names = sorted(name for name, count in counts.items() if count >= FEWEST_TIMES)
    index = {name: at for at, name in enumerate(names)}
    tags = {tag: at for at, tag in enumerate(TAGS)}
    texts: list[Text] = []
    for example in examples:
        forms = [form for form, _ in example]
        texts.append(
            [
                (
                    [index[one] for one in features_of(forms, at, lexicon) if one in index],
                    tags[tag],
                )
                for at, (_, tag) in enumerate(example)
            ]
        )
    return names, texts


def _refuse_overflow(features: dict[str, list[int]], histories: Sequence[Sequence[int]]) -> None:
    """Stop when the weights of one word could add up to more than two bytes hold.

    A word has one feature of each kind, and one ending and beginning of each length.
    """
    heaviest: dict[str, int] = {}
    for name, row in features.items():
        kind, _, value = name.partition("=")
        kind += str(len(value)) if kind.endswith(("ends", "begins")) else ""
        heaviest[kind] = max(heaviest.get(kind, 0), *map(abs, row))
    most = sum(heaviest.values()) + max(abs(weight) for row in histories for weight in row)
    _say(f"heaviest word: at most {most:,} of {LARGEST_SUM:,}")
    if most > LARGEST_SUM:
        message = "the weights are too heavy for their format: lower SCALE"
        raise OverflowError(message)


def _check(trained: bytes, path: Path) -> int:
    """Compare what is inside: another release of zlib may pack the same weights otherwise."""
    is_same = path.exists() and unpack(path.read_bytes()) == unpack(trained)
    _say(f"{path.name} is up to date" if is_same else f"{path.name} differs; train again")
    return UP_TO_DATE if is_same else DIFFERS


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the Dutch tagger.")
    parser.add_argument("--treebank", type=Path, required=True, metavar="DIR")
    parser.add_argument("--output", type=Path, default=LANGUAGE / "tagger.bin", metavar="PATH")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--only-train", action="store_true", help="leave the dev splits out")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
