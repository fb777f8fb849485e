"""Measure the Dutch lexicon on treebanks: how often the true reading is among its readings.

    python tools/measure_lexicon.py --treebank DIR [--split test] [--misses 10]

DIR holds CoNLL-U files whose names end in the split (*nl_alpino-ud-test.conllu*). A form is
judged alone, so a measure asks what the readings allow, not which one is right in its place.
Exit code 0: measured, or skipped because there is no treebank.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from toetssteen.language.curated import CURATED
from toetssteen.language.lexicon import Lexicon, Number, Reading, VerbForm, WordClass

LEXICON: Final = Path(__file__).parents[1] / "src" / "toetssteen" / "language" / "lexicon.bin"
CLASSES: Final = {
    "NOUN": WordClass.NOUN,
    "VERB": WordClass.VERB,
    "AUX": WordClass.VERB,
    "ADJ": WordClass.ADJECTIVE,
    "ADV": WordClass.ADVERB,
    "PRON": WordClass.PRONOUN,
    "DET": WordClass.DETERMINER,
    "ADP": WordClass.PREPOSITION,
    "SCONJ": WordClass.CONJUNCTION,
    "CCONJ": WordClass.CONJUNCTION,
}


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a treebank; ``features`` looks like ``Gender=Com|Number=Sing``."""

    form: str
    upos: str
    features: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A question about each token that has *upos* and *feature*, asked of its readings."""

    title: str
    upos: tuple[str, ...]
    feature: str
    holds: Callable[[Sequence[Reading]], bool]

    def applies(self, token: Token) -> bool:
        """Return whether *token* counts."""
        return token.upos in self.upos and self.feature in token.features


def _has_class(word_class: WordClass) -> Callable[[Sequence[Reading]], bool]:
    return lambda readings: any(one.word_class is word_class for one in readings)


def _has_number(number: Number) -> Callable[[Sequence[Reading]], bool]:
    return lambda readings: any(one.number is number for one in readings)


def _has_verb_form(*forms: VerbForm) -> Callable[[Sequence[Reading]], bool]:
    return lambda readings: any(one.verb_form in forms for one in readings)


def _is_participle(readings: Sequence[Reading]) -> bool:
    return _has_verb_form(VerbForm.PARTICIPLE)(readings) or _has_class(WordClass.ADJECTIVE)(
        readings
    )


def _only(number: Number) -> Callable[[Sequence[Reading]], bool]:
    return lambda readings: {one.number for one in readings if one.number} == {number}


def _is_only_plural(readings: Sequence[Reading]) -> bool:
    """Return whether a rule about plurals would fire: certain, and nothing but a plural."""
    return bool(readings) and all(
        one.number is Number.PLURAL and not one.is_guess for one in readings
    )


def _is_only(word_class: WordClass) -> Callable[[Sequence[Reading]], bool]:
    return lambda readings: (
        bool(readings)
        and all(one.word_class is word_class and not one.is_guess for one in readings)
    )


def _is_guess(readings: Sequence[Reading]) -> bool:
    return any(one.is_guess for one in readings)


NOUN: Final = ("NOUN",)
VERB: Final = ("VERB", "AUX")
SINGULAR: Final = "Number=Sing"
PLURAL: Final = "Number=Plur"

MEASURES: Final = (
    Measure("noun: has a noun reading", NOUN, "", _has_class(WordClass.NOUN)),
    Measure("noun: of which guessed", NOUN, "", _is_guess),
    Measure("singular noun: has a singular", NOUN, SINGULAR, _has_number(Number.SINGULAR)),
    Measure("plural noun: has a plural", NOUN, PLURAL, _has_number(Number.PLURAL)),
    Measure("plural noun: certainly plural", NOUN, PLURAL, _is_only_plural),
    Measure("finite verb: has a finite", VERB, "VerbForm=Fin", _has_verb_form(VerbForm.FINITE)),
    Measure(
        "infinitive: has an infinitive", VERB, "VerbForm=Inf", _has_verb_form(VerbForm.INFINITIVE)
    ),
    Measure("participle: has it, or adjective", VERB, "VerbForm=Part", _is_participle),
    *(
        Measure(f"{upos}: has its class", (upos,), "", _has_class(word_class))
        for upos, word_class in CLASSES.items()
        if upos not in {"NOUN", "VERB", "AUX"}
    ),
    Measure("ERROR singular noun: only plurals", NOUN, SINGULAR, _only(Number.PLURAL)),
    Measure("ERROR singular noun: certainly plural", NOUN, SINGULAR, _is_only_plural),
    Measure("ERROR noun: certainly a verb", NOUN, "", _is_only(WordClass.VERB)),
)


def main() -> int:
    """Print the table for the treebank of the command line, and return the exit code."""
    options = _options()
    paths = sorted(options.treebank.glob(f"*{options.split}.conllu"))
    if not paths:
        sys.stderr.write(f"skipped: no *{options.split}.conllu in {options.treebank}\n")
        return 0
    lexicon = Lexicon(LEXICON.read_bytes(), CURATED)
    tokens = [token for path in paths for token in read_tokens(path)]
    sys.stdout.write(f"{len(tokens):,} words of {', '.join(path.name for path in paths)}\n")
    for measure in MEASURES:
        sys.stdout.write(_row(measure, lexicon, tokens, options.misses))
    return 0


def read_tokens(path: Path) -> Iterator[Token]:
    """Yield the words of a CoNLL-U file, without multi-word ranges and empty nodes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if fields[0].isdecimal():
            yield Token(form=fields[1], upos=fields[3], features=fields[5])


def _row(measure: Measure, lexicon: Lexicon, tokens: Sequence[Token], most: int) -> str:
    """Return one line, with the *most* frequent forms of the rarer answer behind it."""
    answers: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for token in tokens:
        if measure.applies(token):
            answers[measure.holds(lexicon.readings(token.form))][token.form.lower()] += 1
    held, failed = answers[True].total(), answers[False].total()
    rarer = answers[held < failed].most_common(most)
    share = held / (held + failed) if held + failed else 0.0
    forms = " ".join(f"{form}:{count}" for form, count in rarer)
    return (
        f"{measure.title:40} {held:6,} of {held + failed:6,} {share:8.3%}  {forms}".rstrip() + "\n"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the Dutch lexicon on treebanks.")
    parser.add_argument("--treebank", type=Path, required=True, metavar="DIR")
    parser.add_argument("--split", default="test", help="test (default) or dev")
    parser.add_argument("--misses", type=int, default=0, help="how many forms to show a row")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
