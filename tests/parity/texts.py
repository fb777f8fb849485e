"""Requests to compare two engines on: Dutch-like, poisonous, and from real files."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from hypothesis import strategies as st

import toetssteen
from toetssteen.contract.request import ValidationContext, ValidationRequest
from toetssteen.contract.text import Language

LEGACY_FILES = {
    path.name: path.read_bytes()
    for path in sorted((Path(toetssteen.__file__).parent / "rules/packs/legacy").glob("*.json"))
}
LEGACY_RULES = [json.loads(content) for content in LEGACY_FILES.values()]


def _cue_words() -> list[str]:
    sources = [source for rule in LEGACY_RULES for source in rule["herkenbaar_patronen"]]
    words = {word for source in sources for word in re.findall(r"[^\W\d]{2,}", source[:2000])}
    # `\sde` reads as sde: both are good enough, one of them is a word.
    return sorted(words | {word[1:] for word in words if len(word) > 2})


CUE_WORDS = _cue_words()
COMMON_WORDS = [
    *("de", "het", "een", "en", "of", "van", "voor", "met", "die", "dat", "bij", "door", "uit"),
    *("aan", "is", "wordt", "kan", "mag", "moet", "zijn", "als", "om", "te", "in", "op", "naar"),
    *("schip", "haven", "steiger", "kade", "persoon", "gemeente", "vergunning", "handeling"),
    *("proces", "activiteit", "systeem", "besluit", "aanvraag", "wet", "artikel", "lid", "nr."),
    *("art.", "NEN", "KvK", "RVK", "m.b.t.", "o.a.", "12", "3,5", "1°.", "§", "€", "geïnd"),
    *("reünie", "coöperatie", "’s-Gravenhage", "foto's", "e.d.", "en/of", "(wet)", "<b>", "&nbsp;"),
]
EXAMPLES = [
    text
    for rule in LEGACY_RULES
    for text in (*rule["goede_voorbeelden"], *rule["foute_voorbeelden"])
]
JOINTS = [
    *([" "] * 8),
    *(", ", ". ", "; ", ": ", " (", ") ", "\n", "-", "/", "  ", "! ", "\u00a0", "\t", ""),
]
POISON = [
    *("", " ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\x01", "\x1f", "\x7f", "\u200b", "\u200e"),
    *(
        "\u202e",
        "\ufeff",
        "\u0301",
        "e\u0301",
        "\u0307",
        "i\u0307",
        "\u0345",
        "ſ",
        "\u212a",
        "\u212b",
    ),
    *("İ", "ı", "ẞ", "ß", "ﬅ", "ﬆ", "µ", "ς", "Σ", "ĳ", "Ĳ", "ǅ", "𝐝𝐞", "😀", "👩\u200d👧", "𐐀"),
    *("\U0010ffff", "ſoms", "mag İS", "o\u212a", "\\", "\\b", "[", "(", "{begrip}", "$", "^", ".*"),
    *("%s", "{0}", "<script>", "a" * 300, "A" * 90, "aa " * 200, ", " * 120, "(" * 80, "\n" * 40),
]
MONSTERS = [
    *(" " * 5000, "," * 5000, "a" * 5000, "\n" * 5000, "een " * 1250, "iets, " * 800, "A. " * 1600),
    *("ſ" * 5000, "İ" * 2500, "en a b c of " * 400, "waarbij " * 600, "m.b.t. " * 700),
    *("\u0301" * 5000, "x" + " " * 4998 + "x", "(-" * 2500),
]
TERMS = [
    *("steiger", "kade", "openbare kade", "gegevens", "vergunningen", "meert aan", "wordt", "KvK"),
    *("de minister", "x", "", " ", "C++", "a.b", "(", "[a-z]", "\\", "^$", "a|b", "begrip"),
    *(
        "{begrip}",
        "is",
        "ſ",
        "İ",
        "Kade",
        "geïnd",
        "a b\nc",
        "\u0301",
        "😀",
        "1",
        "0",
        ",3",
        "-",
        "#",
    ),
    *("~", "é" * 50, "de", "foto's", "Straße", "ﬆ", "Σίσυφος", *CUE_WORDS[::5]),
]
THE_TERM = "<the term>"

_CASINGS = (str, str, str, str.capitalize, str.upper, str.swapcase)
_WORDS = [*COMMON_WORDS, *CUE_WORDS, *EXAMPLES, *[THE_TERM] * 120]
_ODD_PIECES = [*POISON, *CUE_WORDS[::7], *JOINTS, *[THE_TERM] * 6]
_RANGES = (range(0x80), range(0x80), range(0x250), range(0x3000), range(0xE000, 0x110000))
MOST_PARTS = 18

Maker = Callable[[Random, int], ValidationRequest]


def dutch(chance: Random, most: int = MOST_PARTS) -> ValidationRequest:
    """Draw at most *most* words: common ones, cue words of the legacy patterns and the term."""
    term = chance.choice(TERMS)
    parts = chance.choices(_WORDS, k=_few(chance, most))
    spelled = [chance.choice(_CASINGS)(term if part is THE_TERM else part) for part in parts]
    return ValidationRequest(term, "".join(word + chance.choice(JOINTS) for word in spelled))


def poisonous(chance: Random, most: int = MOST_PARTS) -> ValidationRequest:
    """Draw a text, of at most *most* pieces, and a term that nobody should send."""
    term = _odd(chance, TERMS)
    parts = [_odd(chance, _ODD_PIECES) for _ in range(_few(chance, most))]
    return ValidationRequest(term, "".join(term if part is THE_TERM else part for part in parts))


def monstrous(chance: Random) -> Iterator[ValidationRequest]:
    """Yield a few requests for each of the texts of thousands of characters."""
    for monster in MONSTERS:
        yield ValidationRequest("kade", monster)
        for _ in range(3):
            small = poisonous(chance)
            yield ValidationRequest(small.begrip, small.text + monster)


def _few(chance: Random, most: int) -> int:
    """Draw a number from 0 to *most*, small ones more often: long texts cost much, say little."""
    return int((most + 1) * chance.random() ** 2)


def _odd(chance: Random, pieces: Sequence[str]) -> str:
    """Draw one of *pieces*, or as often up to twelve characters of any kind."""
    if chance.random() < 0.5:
        return chance.choice(pieces)
    return "".join(chr(chance.choice(chance.choice(_RANGES))) for _ in range(_few(chance, 12)))


# Drawn from a seed: a tenth of the time that Hypothesis takes to draw every word.
texts = st.builds(
    lambda make, number, most: make(Random(number), most),  # noqa: S311  no secret
    st.sampled_from([dutch, poisonous]),
    st.integers(0, 2**32),
    st.integers(0, MOST_PARTS),
)
CONTEXTS = [ValidationContext(locale=language) for language in Language]
contexts = st.sampled_from(CONTEXTS)


def real_rows(content: bytes) -> list[ValidationRequest]:
    """Return a request for each row of a real file."""
    rows = [json.loads(line) for line in content.splitlines()]
    return [
        ValidationRequest(row["term"] or "", row["definition"] or "", Language(row["lang"]))
        for row in rows
    ]


def own_examples() -> Iterator[ValidationRequest]:
    """Yield a request for each example of the legacy pack."""
    for rule in LEGACY_RULES:
        for text in (*rule["goede_voorbeelden"], *rule["foute_voorbeelden"]):
            yield ValidationRequest(rule.get("voorbeeld_begrip", text), text)
