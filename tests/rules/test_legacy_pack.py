"""The legacy pack on its own: form, examples, speed."""

import json
import re
from collections import deque
from pathlib import Path
from time import thread_time
from typing import NotRequired, TypedDict

import pytest

PACK = Path(__file__).resolve().parents[2] / "src" / "toetssteen" / "rules" / "packs" / "legacy"
PATHS = sorted(PACK.glob("*.json"))


def words(text: str) -> list[str]:
    return text.split()


KNOWN = words("""
    CON-01 CON-02 ESS-01 ESS-02 ESS-03 ESS-04 ESS-05
    INT-01 INT-02 INT-03 INT-04 INT-06 INT-07 INT-08 INT-09 INT-10
    SAM-01 SAM-02 SAM-03 SAM-04 SAM-05 SAM-06 SAM-07 SAM-08
    STR-01 STR-02 STR-03 STR-04 STR-05 STR-06 STR-07 STR-08 STR-09 VER-01 VER-02 VER-03
    ARAI-01 ARAI-02 ARAI-02SUB1 ARAI-02SUB2 ARAI-03 ARAI-04 ARAI-04SUB1 ARAI-05 ARAI-06
""")
ADDED = words("""
    VAL-EMP-001 VAL-LEN-001 VAL-LEN-002 ESS-CONT-001 CON-CIRC-001 STR-ORG-001 STR-TERM-001 DUP-01
""")
UNDECIDABLE = words("""
    CON-02 DUP-01 ESS-02 ESS-03 ESS-05 SAM-01 SAM-02 SAM-03 SAM-05 SAM-06 SAM-08
""")
FATAL = {"VAL-EMP-001", "CON-CIRC-001", "STR-01", "STR-02", "STR-03", "STR-04", "SAM-05"}

FIELDS = words("""
    id naam uitleg toelichting toetsvraag herkenbaar_patronen goede_voorbeelden foute_voorbeelden
    prioriteit aanbeveling geldigheid status type thema brondocument relatie advies
""")

UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")
LENGTH = 5_000
BOUND_MS = 50
WORST = words("""a A 1 , - ( ) . ; ' / é a- AbC (a) en/of 1. om die en of een niet""")


class RuleFile(TypedDict):
    id: str
    naam: str
    uitleg: str
    toelichting: str
    toetsvraag: str
    herkenbaar_patronen: list[str]
    goede_voorbeelden: list[str]
    foute_voorbeelden: list[str]
    prioriteit: str
    aanbeveling: str
    geldigheid: str
    status: str
    type: str
    thema: str
    brondocument: str
    relatie: list[str]
    advies: str
    voorbeeld_begrip: NotRequired[str]


def read(path: Path) -> RuleFile:
    rule: RuleFile = json.loads(path.read_text(encoding="utf-8"))
    return rule


def compiled(rule: RuleFile) -> list[re.Pattern[str]]:
    term = re.escape(rule.get("voorbeeld_begrip", ""))
    return [
        re.compile(pattern.replace("{begrip}", term), re.IGNORECASE | re.UNICODE)
        for pattern in rule["herkenbaar_patronen"]
    ]


def hits(pattern: re.Pattern[str], text: str) -> bool:
    return any(match.group() for match in pattern.finditer(text))


def nests_unbounded(pattern: str) -> bool:
    """Whether a group that repeats without end holds something that repeats without end."""
    bare = re.sub(r"\\.", "x", pattern)
    bare = re.sub(r"\[[^\]]*\]", "x", bare)
    holds = [False]
    for at, sign in enumerate(bare):
        if sign == "(":
            holds.append(False)
        elif sign == ")":
            inner = holds.pop()
            if inner and UNBOUNDED.match(bare, at + 1):
                return True
            holds[-1] = holds[-1] or inner
        elif UNBOUNDED.match(bare, at):
            holds[-1] = True
    return False


def worst_texts(rule: RuleFile) -> list[str]:
    plain = re.sub(r"\\.", " ", " ".join(rule["herkenbaar_patronen"]))
    cues = sorted(set(re.findall(r"[a-zà-ÿ]{2,}", plain)))
    units = [" ", "\n", *WORST, *(f"{unit} " for unit in WORST), *rule["foute_voorbeelden"]]
    units.append(" ".join(cues) + " ")
    filled = [(unit * LENGTH)[:LENGTH] for unit in units]
    starts = [*cues, rule.get("voorbeeld_begrip", "a")]
    stretched = [
        f"{start}{gap * LENGTH}"[: LENGTH - 1] + "!" for start in starts for gap in (" ", " a")
    ]
    return filled + stretched


def fastest_ms(patterns: list[re.Pattern[str]], text: str) -> float:
    timings = []
    for _ in range(3):
        start = thread_time()
        for pattern in patterns:
            deque(pattern.finditer(text), maxlen=0)  # every match, as an engine reads them
        timings.append((thread_time() - start) * 1_000)
    return min(timings)


every_rule = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def test_the_pack_holds_exactly_the_known_and_the_added_rules() -> None:
    assert len(KNOWN) == 45
    assert len(PATHS) == 53
    assert {read(path)["id"] for path in PATHS} == {*KNOWN, *ADDED}


@every_rule
def test_a_rule_is_called_like_its_file(path: Path) -> None:
    assert read(path)["id"] == path.stem


@every_rule
def test_a_file_is_written_in_the_one_agreed_form(path: Path) -> None:
    rule = read(path)
    text = path.read_bytes().decode("utf-8")
    assert text == json.dumps(rule, ensure_ascii=False, indent=2) + "\n"
    assert [field for field in rule if field != "voorbeeld_begrip"] == FIELDS


@every_rule
def test_every_field_has_an_allowed_value(path: Path) -> None:
    rule = read(path)
    assert rule["prioriteit"] in {"hoog", "midden", "laag"}
    assert rule["aanbeveling"] in {"verplicht", "aanbevolen", "optioneel"}
    assert rule["geldigheid"] in {"alle", "term"}
    assert rule["status"] == "definitief"
    assert rule["relatie"] == []


@every_rule
def test_no_text_is_empty(path: Path) -> None:
    texts = [value for value in read(path).values() if isinstance(value, str)]
    assert all(text.strip() for text in texts)


@every_rule
def test_only_the_gravest_defects_are_critical(path: Path) -> None:
    rule = read(path)
    critical = rule["prioriteit"] == "hoog" and rule["aanbeveling"] == "verplicht"
    assert critical == (rule["id"] in FATAL)


def test_the_rules_about_the_term_look_at_the_term() -> None:
    about_term = {rule["id"] for rule in map(read, PATHS) if rule["geldigheid"] == "term"}
    assert about_term == {"SAM-06", "VER-01", "VER-03"}


@every_rule
def test_every_pattern_compiles(path: Path) -> None:
    rule = read(path)
    assert all(rule["herkenbaar_patronen"])
    assert len(compiled(rule)) == len(rule["herkenbaar_patronen"])


@every_rule
def test_a_pattern_that_means_capitals_says_so(path: Path) -> None:
    for pattern in read(path)["herkenbaar_patronen"]:
        assert "[A-Z" not in re.sub(r"\(\?-i:\S*", "", pattern)


@every_rule
def test_only_an_undecidable_rule_has_no_pattern(path: Path) -> None:
    rule = read(path)
    assert (not rule["herkenbaar_patronen"]) == (rule["id"] in UNDECIDABLE)


@every_rule
def test_every_rule_asks_the_author_a_question(path: Path) -> None:
    assert read(path)["toetsvraag"].endswith("?")


@every_rule
def test_every_rule_has_two_good_and_two_bad_examples(path: Path) -> None:
    rule = read(path)
    good, bad = rule["goede_voorbeelden"], rule["foute_voorbeelden"]
    assert len(good) >= 2
    assert len(bad) >= 2
    assert len({*good, *bad}) == len(good) + len(bad)


@every_rule
def test_a_rule_with_the_term_in_a_pattern_says_which_term_its_examples_are_about(
    path: Path,
) -> None:
    rule = read(path)
    uses_term = any("{begrip}" in pattern for pattern in rule["herkenbaar_patronen"])
    assert uses_term == ("voorbeeld_begrip" in rule)
    assert rule.get("voorbeeld_begrip", "") in rule["toelichting"]


@every_rule
def test_no_good_example_is_hit_by_a_pattern_of_its_own_rule(path: Path) -> None:
    rule = read(path)
    patterns = compiled(rule)
    hit = [text for text in rule["goede_voorbeelden"] if any(hits(p, text) for p in patterns)]
    assert hit == []


@every_rule
def test_every_bad_example_is_hit_by_a_pattern_of_its_own_rule(path: Path) -> None:
    rule = read(path)
    patterns = compiled(rule)
    missed = [
        text for text in rule["foute_voorbeelden"] if not any(hits(p, text) for p in patterns)
    ]
    assert missed == [] or rule["id"] in UNDECIDABLE


@every_rule
def test_every_pattern_hits_a_bad_example(path: Path) -> None:
    rule = read(path)
    bad = rule["foute_voorbeelden"]
    idle = [p.pattern for p in compiled(rule) if not any(hits(p, text) for text in bad)]
    assert idle == []


@every_rule
def test_nothing_unbounded_is_nested_in_something_unbounded(path: Path) -> None:
    assert [p for p in read(path)["herkenbaar_patronen"] if nests_unbounded(p)] == []


@pytest.mark.parametrize("pattern", [r"(a+)+", r"(?:\w+\s*)*x", r"(?:x(?:a*)b){2,}", r"((a|b+))*"])
def test_the_nesting_check_sees_a_nested_repeat(pattern: str) -> None:
    assert nests_unbounded(pattern)


@pytest.mark.parametrize("pattern", [r"(?:\S+\s+){80}", r"(?:a+b){0,3}", r"[(a+)]+", r"\(a+\)+"])
def test_the_nesting_check_lets_a_bounded_repeat_pass(pattern: str) -> None:
    assert not nests_unbounded(pattern)


@every_rule
def test_five_thousand_characters_of_the_worst_text_take_less_than_the_bound(path: Path) -> None:
    rule = read(path)
    patterns = compiled(rule)
    slow = [text[:40] for text in worst_texts(rule) if fastest_ms(patterns, text) >= BOUND_MS]
    assert slow == []
