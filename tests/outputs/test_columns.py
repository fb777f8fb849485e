import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from toetssteen.outputs.columns import (
    carets,
    cells_of,
    folded,
    painted,
    plain,
    shortened,
    wrapped,
)
from toetssteen.outputs.escaping import visible


def test_a_line_breaks_after_a_space() -> None:
    assert folded("een twee drie", 8) == ["een twee", "drie"]


def test_a_word_that_is_too_long_is_broken() -> None:
    assert folded("abcdefgh", 3) == ["abc", "def", "gh"]


@given(st.text(max_size=300), st.integers(min_value=12, max_value=40))
def test_wrapping_keeps_every_character_and_the_width(text: str, width: int) -> None:
    lines = list(wrapped(cells_of(text), width))

    assert "".join(plain(line) for line in lines) == visible(text)
    assert all(cell_len(plain(line)) <= width + 1 for line in lines)


def test_five_thousand_spaces_do_not_make_one_line() -> None:
    assert max(len(line) for line in wrapped(cells_of(" " * 5_000), 76)) == 77


def test_carets_stand_below_wide_and_escaped_characters() -> None:
    line = cells_of("a住\u202eb", [False, True, True, False, False])

    assert plain(line) == "a住\\u202eb"
    assert carets(line) == " ^^^^^^^^"


def test_a_mark_after_the_last_word_has_a_caret_of_its_own() -> None:
    assert carets(cells_of("ab", [False, False, True])) == "  ^"


def test_paint_covers_the_marked_words_only() -> None:
    assert painted(cells_of("een iets", [False] * 4 + [True] * 4 + [False])) == (
        "een \x1b[1;4;31miets\x1b[0m"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("kort", "kort"), ("een lang begrip", "een lang…"), ("aaaaaaaaaaaa", "aaaaaaaaa…")],
)
def test_what_is_cut_off_is_said(text: str, shown: str) -> None:
    assert shortened(text, 10) == shown
