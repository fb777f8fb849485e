import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.outputs.escaping import is_hidden, json_visible, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewone tekst é 住 ‘zo’", "gewone tekst é 住 ‘zo’"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("\x1b[31m", "\\u001b[31m"),
        ("\u202eomgekeerd", "\\u202eomgekeerd"),
        ("nul\u200bbreed", "nul\\u200bbreed"),
        ("\U000e0041", "\\U000e0041"),
        ("\u3164", "\\u3164"),
        ("\ufffe", "\\ufffe"),
        ("\ufdd0", "\\ufdd0"),
        ("\ud800", "\\ud800"),
    ],
)
def test_a_hidden_character_is_shown_by_its_number(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_what_is_asked_to_keep_is_kept() -> None:
    assert visible("a\nb\u202e", keep="\n") == "a\nb\\u202e"


@given(st.text())
def test_nothing_hidden_is_left(text: str) -> None:
    assert not any(map(is_hidden, visible(text)))


@given(st.text(st.characters(exclude_categories=[])))
def test_json_means_the_same_after_escaping(text: str) -> None:
    document = json.dumps({"tekst": text}, ensure_ascii=False)

    shown = json_visible(document)

    assert json.loads(shown) == {"tekst": text}
    assert not any(map(is_hidden, shown))


def test_an_astral_character_is_a_pair_in_json() -> None:
    assert json_visible('"\U000e0041"') == '"\\udb40\\udc41"'
