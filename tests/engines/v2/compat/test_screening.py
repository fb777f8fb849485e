"""Screening is sound: what it leaves asleep would not have matched."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parity.packs import PATTERNS
from tests.parity.texts import LEGACY_RULES, texts
from tests.soaking import examples
from toetssteen.contract.request import ValidationRequest
from toetssteen.engines.v2.compat import patterns
from toetssteen.engines.v2.compat.literals import Needs, cue_of_term, needs_of
from toetssteen.engines.v2.compat.patterns import SAFE, Expression, folded, marked
from toetssteen.engines.v2.compat.screening import Screen

LEGACY = [source for rule in LEGACY_RULES for source in rule["herkenbaar_patronen"]]
EXPRESSIONS = [Expression(source) for source in (*LEGACY, *PATTERNS)]
SCREEN = Screen(EXPRESSIONS)
EVERYTHING = "".join(map(chr, range(sys.maxunicode + 1)))


def test_no_character_matches_a_safe_one_and_folds_to_another() -> None:
    relatives = [char for char in EVERYTHING if folded(char) in SAFE]

    assert set(relatives) >= SAFE
    for char in relatives:
        matched = re.findall(re.escape(char), EVERYTHING, re.IGNORECASE)
        assert {folded(match) for match in matched} == {folded(char)}


def test_folding_makes_no_word_of_what_is_none_and_leaves_no_character_out() -> None:
    is_word = re.compile(r"\w")
    for char in EVERYTHING:
        assert {bool(is_word.match(char))} == {bool(is_word.match(part)) for part in folded(char)}


def test_a_mark_stands_at_every_word_boundary() -> None:
    assert marked("De wal, 3 m.") == "\0de\0 \0wal\0, \0" + "3\0 \0m\0.\0\0"


@settings(max_examples=examples(300), deadline=None, derandomize=True)
@given(texts)
def test_whatever_matches_is_awake(request: ValidationRequest) -> None:
    text, term = request.text, request.begrip
    awake = SCREEN.awake(text, term)
    for expression in EXPRESSIONS:
        if expression.is_template and not term:
            continue
        if expression.spans(term, text) != []:  # None too: a rule that breaks is not silent
            assert expression in awake, expression.source


pieces = st.recursive(
    st.sampled_from(
        [*"aeknsſ-. ", "İ", "ß", r"\b", r"\s", r"\s+", r"\s*", r"\w", "^", "[es]", "[^e]", "(?m:^)"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "+?"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
        inner.map(lambda part: f"(?={part})"),
        inner.map(lambda part: f"(?!{part})"),
        inner.map(lambda part: f"(?-i:{part})"),
        inner.map(lambda part: f"(?a:{part})"),
        inner.map(lambda part: f"(?>{part})"),
    ),
    max_leaves=8,
)


@settings(max_examples=examples(600), deadline=None, derandomize=True)
@given(pieces, st.lists(st.text(alphabet="aeknsſSKİıßE-. \n\0\1", max_size=8), max_size=8))
def test_whatever_an_unseen_expression_matches_holds_a_cue(source: str, texts: list[str]) -> None:
    cues = needs_of(source).cues
    for text in texts:
        if re.search(source, text, re.IGNORECASE) and cues:
            assert any(cue in marked(text) for cue in cues), cues


@pytest.mark.parametrize(
    ("source", "cues"),
    [
        (r"\b(?:kan|mag)\s+worden\b", {"\0worden\0"}),
        (r"\b(?:kan|mag)\b", {"\0kan\0", "\0mag\0"}),
        (r"\b(?:hij|hem)\b", {"\0hij\0", "\0hem\0"}),
        (r"^\s*een\b", {"\0een\0"}),
        (r"zoals bedoeld", {"zoals\0 \0bedoeld"}),
        (r"(?:een|\w)x?", set()),
        (r"(?a:\bde\b)", set()),
        (r"[,;]", {",", ";"}),
        (r"(?:ab)+", {"ab"}),
        (r"ß", set()),
    ],
)
def test_cues_are_the_longest_that_every_match_must_hold(source: str, cues: set[str]) -> None:
    assert needs_of(source).cues == cues


@pytest.mark.parametrize(
    "source",
    [r"{begrip}", r"\b{begrip}\b", r"(?:{begrip})e", r"^\s*(?:een\s+)?{begrip}\s*(?:is|$)"],
)
def test_an_expression_with_the_term_in_it_needs_the_term(source: str) -> None:
    assert needs_of(source).term


@pytest.mark.parametrize(
    "source",
    [
        *("{begrip}?", "{begrip}+", "[{begrip}]", "{begrip}|x", r"\{begrip}", "1{begrip}"),
        *("a{{begrip}", "{begrip}{begrip}", "(?x){begrip}#", "Þ{begrip}", r"\x4{begrip}"),
        "(?={begrip})",
    ],
)
def test_an_expression_that_may_do_without_the_term_needs_nothing(source: str) -> None:
    assert needs_of(source) == Needs()


def test_what_stands_beside_the_term_is_needed_as_well() -> None:
    assert needs_of(r"\bzie\s+{begrip}") == Needs(frozenset({"\0zie\0"}), term=True)


def test_a_term_is_screened_by_its_longest_piece_of_safe_characters() -> None:
    assert cue_of_term("Straße van Ωmega") == "e\0 \0van\0 "
    assert cue_of_term("Ω") == ""


def test_without_the_parser_of_python_nothing_is_asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_PARSER", None)
    expression = Expression("kade")

    assert Screen([expression]).awake("wal", "") == {expression}
