"""Build the list of genders from UD Dutch Alpino and LassySmall.

    python tools/build_genders.py --treebank DIR [--output PATH] [--check]

Reads the same sentences as ``train_tagger``: none of a test split. Exit codes: 0 written, or
up to date; 1 the file differs (``--check``); 2 no treebank.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from toetssteen.language.genders import Gender, pack, unpack
from treebank import Sentence
from treebank_splits import SplitsMissingError, read_splits, training_sentences

LANGUAGE: Final = Path(__file__).parents[1] / "src" / "toetssteen" / "language"
WRITTEN = UP_TO_DATE = 0
DIFFERS: Final = 1
NO_TREEBANK: Final = 2

FEWEST_FOR_BOTH: Final = 3  # times that a noun is seen before it can have both genders
SHARE_FOR_BOTH: Final = 0.2  # of the rarer gender; less is taken for a mistake


def main() -> int:
    """Build the list as the command line says, and return the exit code."""
    options = _options()
    try:
        sentences, proof = training_sentences(read_splits(options.treebank), with_dev=True)
    except SplitsMissingError as error:
        _say(f"error: {error}")
        return NO_TREEBANK
    _say(proof)
    built = pack({noun: _gender(seen) for noun, seen in counts_of(sentences).items()})
    if options.check:
        return _check(built, options.output)
    options.output.write_bytes(built)
    _say(f"wrote {options.output.name}: {len(built):,} bytes, {len(unpack(built)):,} nouns")
    return WRITTEN


def counts_of(sentences: Iterable[Sentence]) -> Mapping[str, Counter[Gender]]:
    """Return how often each noun, in the singular and no diminutive, has which gender."""
    found: dict[str, Counter[Gender]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            noun = word.lemma.replace("_", "").lower()
            is_diminutive = word.form.lower().endswith("je")  # neuter, whatever its noun is
            if word.upos == "NOUN" and noun.isalpha() and not is_diminutive:
                found[noun].update(_genders_in(word.features))
    return {noun: seen for noun, seen in found.items() if seen}


def _genders_in(features: str) -> Iterator[Gender]:
    if "Gender=" in features:
        yield Gender.HET if "Gender=Neut" in features else Gender.DE


def _gender(seen: Counter[Gender]) -> Gender:
    (gender, _), *_ = seen.most_common(1)
    rarer = min(seen[Gender.DE], seen[Gender.HET])
    is_both = seen.total() >= FEWEST_FOR_BOTH and rarer / seen.total() >= SHARE_FOR_BOTH
    return Gender.BOTH if is_both else gender


def _check(built: bytes, path: Path) -> int:
    is_same = path.exists() and unpack(path.read_bytes()) == unpack(built)
    _say(f"{path.name} is up to date" if is_same else f"{path.name} differs; build it again")
    return UP_TO_DATE if is_same else DIFFERS


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the list of Dutch genders.")
    parser.add_argument("--treebank", type=Path, required=True, metavar="DIR")
    parser.add_argument("--output", type=Path, default=LANGUAGE / "genders.bin", metavar="PATH")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
