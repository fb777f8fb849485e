"""What of the treebanks is trained on and what is measured on, and the proof that it differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from treebank import Sentence, key_of, read_sentences
from treebank_renewal import renewed


class SplitsMissingError(Exception):
    """The directory holds no treebank; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Splits:
    """The sentences of Alpino and LassySmall together, by split.

    ``old`` are the training files of an older release, which hold sentences that were moved
    to ``dev`` and ``test`` since.
    """

    old: Sequence[Sentence]
    dev: Sequence[Sentence]
    test: Sequence[Sentence]


def read_splits(directory: Path) -> Splits:
    """Return the sentences of the files ``nl_*-ud-{oldtrain,dev,test}.conllu`` in *directory*.

    Raises:
        SplitsMissingError: one of the splits has no sentence.
    """
    found = [list(_read(directory, split)) for split in ("oldtrain", "dev", "test")]
    if not all(found):
        message = f"no treebank in {directory}; expected nl_*-ud-{{oldtrain,dev,test}}.conllu"
        raise SplitsMissingError(message)
    return Splits(*found)


def training_sentences(splits: Splits, *, with_dev: bool) -> tuple[list[Sentence], str]:
    """Return the sentences to train on, none of which is in the test split, and the proof."""
    tests = {key_of(sentence) for sentence in splits.test}
    devs = {key_of(sentence) for sentence in splits.dev}
    old = [renewed(one) for one in splits.old if key_of(one) not in tests | devs]
    dev = [one for one in splits.dev if with_dev and key_of(one) not in tests]
    shared = sum(key_of(one) in tests for one in (*old, *dev))
    proof = (
        f"older training files: {len(splits.old):,} sentences, {len(old):,} left without those "
        f"that stand in a dev or test split; dev: {len(dev):,} of {len(splits.dev):,}\n"
        f"sentences trained on that also stand in a test split: {shared} of {len(splits.test):,}"
    )
    return old + dev, proof


def _read(directory: Path, split: str) -> list[Sentence]:
    paths = sorted(directory.glob(f"nl_*-ud-{split}.conllu"))
    return [sentence for path in paths for sentence in read_sentences(path)]
