"""Word patterns, and the one scan that finds all of them."""

import pytest
from hypothesis import given

from tests.rules.judging import NL, words
from tests.rules.texts import CALM, TEXTS
from toetssteen.rules.patterns import GAP, Match, PatternIndex, pattern


def found(notation: str, text: str) -> list[str]:
    """Return the words that a pattern matches in *text*."""
    read = words(text)
    index = PatternIndex([(pattern(notation), notation)])
    return [
        " ".join(token.form for token in read.tokens[match.first : match.last + 1])
        for _, match in index.scan(read)
    ]


@pytest.mark.parametrize(
    ("notation", "text", "expected"),
    [
        ("teneinde", "Teneinde te varen", ["Teneinde"]),
        ("in beginsel", "in het beginsel, in beginsel", ["in beginsel"]),
        ("zo snel|goed mogelijk", "zo goed mogelijk en zo mogelijk", ["zo goed mogelijk"]),
        ("dienen~ te", "dient te, dienden te, dien te", ["dient te", "dienden te", "dien te"]),
        ("dienen te", "dient te, dienen te", ["dienen te"]),
        ("kunnen~|mogen~ varen", "mag varen en kan varen", ["mag varen", "kan varen"]),
        ("om <noun>", "om steigers en om wanneer", ["om steigers"]),
        ("te|ter <verb>|<noun>", "te varen of ter plaatse of te qqq", ["te varen", "ter plaatse"]),
        ("om … te <verb>", "om te varen", ["om te varen"]),
        ("om … te <verb>", "om vee te keren en te varen", ["om vee te keren"]),
        ("om … te <verb>", "om een twee drie vier te varen", ["om een twee drie vier te varen"]),
        ("om … te <verb>", "om een twee drie vier vijf te varen", []),
        ("om … te <verb>", "om vee; te keren", []),
        ("om … te <verb>", "om vee. Te keren", []),
        ("om … te <verb>", "om vee, te keren", ["om vee , te keren"]),
        ("om … te <verb>", "om vee te", []),
        ("om … te <verb>", "om", []),
        (", wat|hetgeen", "schip, wat vaart", [", wat"]),
        ("waar nodig", "waar", []),
        ("toelichting :", "Toelichting: zie boven", ["Toelichting :"]),
        ("en en", "en en en", ["en en", "en en"]),
    ],
)
def test_a_pattern_matches_what_its_notation_says(
    notation: str, text: str, expected: list[str]
) -> None:
    assert found(notation, text) == expected


@pytest.mark.parametrize("notation", ["", "…", "… te", "<noun> te", "om …", "<noun>"])
def test_a_pattern_starts_with_a_form_or_a_lemma_and_ends_in_a_word(notation: str) -> None:
    with pytest.raises(ValueError, match="a pattern starts with a form or a lemma"):
        pattern(notation)


def test_a_class_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="zelfstandig"):
        pattern("om <zelfstandig>")


def test_one_scan_finds_every_pattern_by_where_it_starts_nested_ones_too() -> None:
    index = PatternIndex(
        [
            (pattern("te behoeve"), "never"),
            (pattern("kunnen~"), "lemma"),
            (pattern("kan worden"), "long"),
            (pattern("worden"), "short"),
        ]
    )

    assert list(index.scan(words("kan worden"))) == [
        ("long", Match(0, 1)),
        ("lemma", Match(0, 0)),
        ("short", Match(1, 1)),
    ]


def test_an_index_of_no_patterns_finds_nothing() -> None:
    assert list(PatternIndex[str]([]).scan(words("kan worden"))) == []


EVERY = PatternIndex([(cue.pattern, cue.pattern) for rule in NL.rules for cue in rule.cues])


@CALM
@given(TEXTS)
def test_a_match_stands_within_the_text_and_begins_and_ends_as_its_pattern_does(text: str) -> None:
    read = words(text)

    for steps, match in EVERY.scan(read):
        assert 0 <= match.first <= match.last < len(read)
        assert match.last - match.first <= (GAP + 1) * len(steps)
        assert steps[0].fits(read, match.first)
        assert steps[-1].fits(read, match.last)
