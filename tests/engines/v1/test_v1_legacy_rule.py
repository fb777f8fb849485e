"""One rule: the spelling of its id, its target, its patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.engines.v1.legacy_rule import LegacyRule, normalised, pattern_of


@pytest.mark.parametrize(
    ("in_file", "rule_id"),
    [
        ("CON_01", "CON-01"),
        ("con-01", "CON-01"),
        ("ARAI02SUB1", "ARAI-02SUB1"),
        ("arai_02sub1", "ARAI-02SUB1"),
        ("ARAI-02SUB1", "ARAI-02SUB1"),
        ("  dup_01\n", "DUP-01"),
        ("CON-CIRC-001", "CON-CIRC-001"),
        ("valemp001", "VALEMP-001"),
        ("X-A1B2", "X-A1B2"),
        ("7A8", "7A-8"),
        ("é1", "É-1"),
        ("zonder", "ZONDER"),
    ],
)
def test_an_id_has_one_spelling(in_file: str, rule_id: str) -> None:
    assert normalised(in_file) == rule_id


@given(st.text())
def test_an_id_that_is_normalised_stays_as_it_is(in_file: str) -> None:
    assert normalised(normalised(in_file)) == normalised(in_file)


@pytest.mark.parametrize(
    ("geldigheid", "is_about_term"),
    [
        ("term", True),
        (" Termniveau ", True),
        ("lemma/term", True),
        ("alle", False),
        ("", False),
        ("de term", False),
    ],
)
def test_a_rule_looks_at_the_term_when_geldigheid_says_so(
    geldigheid: str,
    is_about_term: bool,  # noqa: FBT001  a parametrised value
) -> None:
    rule = LegacyRule("A-1", "A-1", "a.json", "A-1", geldigheid=geldigheid)

    assert rule.is_about_term is is_about_term


def test_a_pattern_without_placeholder_is_compiled_once() -> None:
    pattern = pattern_of("een")

    assert pattern.for_term("kade") is pattern.for_term("tros")


def test_a_placeholder_is_the_term_itself_and_not_a_pattern() -> None:
    found = pattern_of(r"\b{begrip}\b").for_term("a.b")

    assert found.search("een A.B hier")
    assert not found.search("een axb hier")


@pytest.mark.parametrize(
    "source",
    [
        r"\{begrip}",
        "x{{begrip}}",
        "(?P<{begrip}>x)",
        "[a-{begrip}]",
        "[{begrip}-z]",
        "(?<=een|{begrip})x",
    ],
)
def test_a_placeholder_where_some_terms_would_break_the_pattern_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"if \{begrip\} is "):
        pattern_of(source)


@given(st.text(min_size=1))
def test_a_placeholder_takes_any_term(begrip: str) -> None:
    found = pattern_of("(?<!x){begrip}[{begrip}]?(?:{begrip})*(?<={begrip})$")

    assert found.for_term(begrip).search(begrip)


@pytest.mark.parametrize(
    ("source", "text"),
    [("EEN", "een"), ("é", "É"), (r"\bre\w+e\b", "reünie"), (r"\d", "٣")],
)
def test_patterns_ignore_case_and_know_all_letters(source: str, text: str) -> None:
    assert pattern_of(source).for_term("").search(text)


@pytest.mark.parametrize(
    ("source", "text"),
    [("^b", "a\nb"), ("a.b", "a\nb"), (r"(?-i:\b[A-Z]{2,}\b)", "en")],
)
def test_patterns_see_no_lines_and_capitals_only_on_request(source: str, text: str) -> None:
    assert not pattern_of(source).for_term("").search(text)
