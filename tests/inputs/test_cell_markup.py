"""HTML in a cell becomes plain text; what the author wrote does not change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetssteen.inputs.cell_markup import without_markup


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("<p>kade</p>", "kade"),
        ("een<br/>twee<BR>drie", "een twee drie"),
        ('<font color="#0e0e0e">Een </font><b>plan</b>, dus', "Een plan, dus"),
        ("<b>plan</b>nen", "plannen"),
        ("cli&#235;nt &amp; co&ouml;rdinaat", "cliënt & coördinaat"),
        ("wal&nbsp;\n<ul>\n\t<li>een</li>\n\t<li>twee</li></ul>", "wal een twee"),
        ("oever<!-- intern -->wand", "oever wand"),
        ("&lt; 5 minuten", "< 5 minuten"),
        ("&lt;br&gt; is een teken", "<br> is een teken"),
        ("a&#0;b", "a\ufffdb"),
    ],
)
def test_tags_and_entities_become_what_a_reader_sees(cell: str, plain: str) -> None:
    assert without_markup(cell) == plain


@pytest.mark.parametrize(
    "cell",
    [
        "spanning < 1000 V",
        "a<b en c>d",
        "x <y> z",
        "<memo>",
        "<naam van de burger>",
        "R&D",
        "AT&T; en meer",
        "een\ntwee  drie ",
        "een\u00a0twee",
        "p < q / r > s",
        "a &lt b",
    ],
)
def test_what_is_not_html_stays_as_it_is(cell: str) -> None:
    assert without_markup(cell) == cell


@given(st.text(alphabet='<>/pb &;#1ax\n!-="', max_size=60))
def test_cleaning_any_text_leaves_it_or_gives_text_without_edges(cell: str) -> None:
    plain = without_markup(cell)

    assert plain in {cell, plain.strip()}
