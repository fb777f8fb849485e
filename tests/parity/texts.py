"""Requests to compare two engines on: Dutch-like, poisonous, and from real files."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

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

terms = st.sampled_from(TERMS)
endings = st.sampled_from(
    [
        (casing, joint)
        for casing in (str, str, str, str.capitalize, str.upper, str.swapcase)
        for joint in JOINTS
    ]
)
words = st.sampled_from([*COMMON_WORDS, *CUE_WORDS, *EXAMPLES, *[THE_TERM] * 120])
odd_pieces = st.sampled_from([*POISON, *CUE_WORDS[::7], *JOINTS, *[THE_TERM] * 6])
any_text = st.text(max_size=12)
monsters = st.sampled_from([""] * 300 + MONSTERS)


@st.composite
def dutch(draw: st.DrawFn) -> ValidationRequest:
    """Draw sentences of common words, cue words of the legacy patterns and the term."""
    term = draw(terms)
    parts = draw(st.lists(st.tuples(words, endings), max_size=18))
    spelled = [(term if word is THE_TERM else word, *ending) for word, ending in parts]
    return ValidationRequest(term, "".join(casing(word) + joint for word, casing, joint in spelled))


@st.composite
def poisonous(draw: st.DrawFn) -> ValidationRequest:
    """Draw texts and terms that nobody should send."""
    term = draw(terms | any_text)
    parts = draw(st.lists(odd_pieces | any_text, max_size=14))
    text = "".join(term if part is THE_TERM else part for part in parts)
    return ValidationRequest(term, text + draw(monsters))


contexts = st.sampled_from([ValidationContext(locale=language) for language in Language])


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
