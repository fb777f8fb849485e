"""Small random packs in the legacy format, with all the oddities that a directory may hold."""

import json

from hypothesis import strategies as st

from tests.parity.texts import CUE_WORDS

IDS = [
    *("CON_01", "con-02", "ARAI02SUB1", "ARAI-04SUB1", "VAL-TXT-001", "VAL-LEN-001", "STR-ORG-001"),
    *("ESS-CONT-001", "CON-CIRC-001", "XYZ-7", "XYZ-1234", "INT05", " sam-03 ", "eigen regel"),
    *("A1B2", "42", "X-1A2", "dup_01", "ISO-04", "VER-01", "GLO-01", "VALK-1", "regel_9b", "É1"),
    *("ESS-3", "VAL-9", "SBB-51", "STR_TERM_001", "-", "A-B-C", "arai-6"),
]
PATTERNS = [
    *(r"\bde\b", r"\s+", r"x*", r"(?:een|de|het)\s+\w+", r"[,;]", r"^", r"$", r"\w+", r"s", r"k"),
    *(r"(?-i:\b[A-Z]{2,}\b)", r"ß", r"ſ", r"i", r"\bis\b|\bs\b", r"(?<!niet )\bkan\b", r"\d+"),
    *(r"(?m)^\w", r"(?s).+", r"(?a:\b\w+\b)", r"(?a:\be\b)", r"(?:hij|hem)\b", r"(a)(?:\1|b)"),
    *(r"(?i:DE)", r"\bom(?:\s+[\w-]+){0,3}\s+te\b", r"\be\s*\b-", r"é", r"[ſk]", r"(?:foo|fob)?"),
    *(r"(?>de|en)\b", r"\w++", r"(?=d)\w", r"(?!x)e", r"(x)?(?(1)a|e)", r"\.", r"\Be\B", r"(?m)^e"),
    *(r"(?:\s|^)en(?:\s|$)", r"^\s*e", r"\s\be", r"\A\s*\w", r"e\Z", r"(?:a|b)+c?", r"(?:de\b)+"),
    *(r"{begrip}", r"\b{begrip}\b", r"^\s*{begrip}", r"{begrip}+", r"{begrip}?e", r"[{begrip}]"),
    *(r"(?<=\s){begrip}(?:s|en)?", r"(?:{begrip}|de)", r"\\{begrip}", r"e{begrip}|{begrip}e"),
    *(r"(?x) {begrip} # {begrip} |e", r"(?-i:{begrip})\s", r"{begrip}\s+(?:is|zijn)\b"),
    *(r"~{begrip}", r"1{begrip}", r"(?P<n>{begrip})", r"\bde\s+{begrip}"),
]


def _said(words: str) -> st.SearchStrategy[str]:
    """Return one of *words* in some spelling."""
    spelled = [form for word in words.split() for form in (word, word.upper(), f" {word.title()} ")]
    return st.sampled_from(spelled)


_sentences = st.sampled_from(["", "Kort.", "Zeg wat het is.", "x" * 600, "é", " "])
_patterns = st.sampled_from(PATTERNS) | st.sampled_from(CUE_WORDS)
_rules = st.fixed_dictionaries(
    {"id": st.sampled_from(IDS)},
    optional={
        "naam": _sentences,
        "uitleg": _sentences | st.none(),
        "toetsvraag": _sentences | st.none(),
        "advies": _sentences,
        "herkenbaar_patronen": st.lists(_patterns, max_size=4) | _patterns | st.none(),
        "prioriteit": _said("hoog midden laag"),
        "aanbeveling": _said("verplicht aanbevolen optioneel"),
        "geldigheid": _said("alle term termniveau lemma/term tekst"),
        "werking": st.sampled_from(["verbod", "vereist", "vereist"]),
        "code": st.sampled_from(["ABC-DEF-123", "VAL-EXT-001"]),
        "categorie": st.sampled_from(["taal", "juridisch", "structuur", "samenhang"]),
        "relatie": st.sampled_from([[], 7, "x", [{"fulltext": "a"}]]),
    },
)


def packs() -> st.SearchStrategy[dict[str, bytes]]:
    """Return packs of one to eight rules with an id of their own, one or more to a file."""
    rules = st.lists(_rules, min_size=1, max_size=8, unique_by=lambda rule: str(rule["id"]))
    return rules.flatmap(lambda drawn: st.builds(_files, st.just(drawn), is_one_file=st.booleans()))


def _files(rules: list[dict[str, object]], *, is_one_file: bool) -> dict[str, bytes]:
    if is_one_file:
        return {"alle.json": b"\xef\xbb\xbf" + json.dumps({"regels": rules}).encode()}
    return {f"{index}.json": json.dumps(rule).encode() for index, rule in enumerate(rules)}
