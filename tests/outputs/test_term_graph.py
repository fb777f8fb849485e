"""The picture of which concept uses which."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from tests.glossary.judging import concepts, report
from tests.outputs.building import judged, rendered, run_of
from tests.outputs.glossaries import HARBOUR, glossary_run, harbour_run, many
from toetssteen.container import keys_of
from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.interface import GlossaryFinding, Sketch
from toetssteen.glossary.judging import GlossaryReport, judge
from toetssteen.outputs.interface import Run
from toetssteen.outputs.layers import Item, in_layers
from toetssteen.outputs.picture import Box, picture
from toetssteen.outputs.term_graph import MOST_DRAWN, Choice, DrawnPart, drawn_part
from toetssteen.outputs.whole import circles_of

NOWHERE = Text("", "")
SVG = "//*[local-name()='svg' and @aria-describedby='begrippen-lijst']"


def part_of(run: Run) -> DrawnPart:
    assert run.glossary is not None
    return drawn_part(run.glossary, circles_of(run))


def page_of(run: Run) -> html.HtmlElement:
    return html.fromstring(rendered("html", run))


def circle_of(*ids: str) -> GlossaryFinding:
    return GlossaryFinding(
        "SAM-05", "VAL-SAM-005", Severity.ERROR, ids[0], NOWHERE, NOWHERE, related=ids[1:]
    )


def web(*edges: tuple[str, str]) -> GlossaryReport:
    ids = sorted({one for edge in edges for one in edge})
    terms = {one: one for one in ids}
    return replace(report(Sketch("kade")), concepts=len(ids), terms=terms, edges=edges)


def test_a_small_glossary_is_drawn_whole_but_for_what_stands_alone() -> None:
    part = part_of(glossary_run(*HARBOUR, Sketch("baken", "teken op zee")))

    assert part.choice is Choice.ALL
    assert len(part.concepts) == 12
    assert part.alone == 1
    assert part.in_circles == {
        ("loods", "loodsbewijs"),
        ("loodsbewijs", "loodsdienst"),
        ("loodsdienst", "loods"),
    }


def test_of_a_large_glossary_the_circles_and_what_is_close_to_them_are_drawn() -> None:
    part = part_of(glossary_run(*many(200, circle=True)))

    assert part.choice is Choice.ROUND_CIRCLES
    members = {one for edge in part.in_circles for one in edge}
    close = {one for edge in part.edges if members.intersection(edge) for one in edge}
    assert len(members) == 4
    assert set(part.concepts) == close
    assert 4 < len(close) < 30


def test_of_a_large_glossary_without_circles_the_most_connected_are_drawn() -> None:
    part = part_of(glossary_run(*many(200)))

    assert part.choice is Choice.MOST_CONNECTED
    assert 50 < len(part.concepts) <= MOST_DRAWN


def test_a_circle_larger_than_the_picture_is_cut_off() -> None:
    ids = [f"b{at:03}" for at in range(150)]
    edges = list(zip(ids, [*ids[1:], ids[0]], strict=True))

    part = drawn_part(web(*edges), [circle_of(*ids), circle_of("b000", "b001")])

    assert part.concepts == ids[:MOST_DRAWN]


def test_a_circle_that_does_not_fit_beside_the_first_is_left_out() -> None:
    first, second = [[f"{name}{at:02}" for at in range(40)] for name in "ab"]
    edges = [edge for ids in (first, second) for edge in zip(ids, [*ids[1:], ids[0]], strict=True)]

    part = drawn_part(web(*edges), [circle_of(*first), circle_of(*second)])

    assert part.concepts == first


def test_nearly_every_arrow_points_right_and_those_of_circles_come_back() -> None:
    layers = in_layers([[1], [2], [0, 3], []])

    backward = {edge for step, edges in layers.steps.items() if step.is_back for edge in edges}
    assert len(backward) == 1


def test_a_long_edge_takes_a_place_in_every_layer_between() -> None:
    layers = in_layers([[1, 2], [2], []])

    assert [len(layer) for layer in layers.items] == [1, 2, 1]
    assert Item(1, 2, is_road=True, is_back=False) in layers.items[1]


def test_an_empty_graph_has_no_layers() -> None:
    assert list(in_layers([]).items) == []


graphs = st.integers(2, 14).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, size - 1), max_size=5, unique=True), min_size=size, max_size=size
    ).map(lambda rows: [sorted(set(targets) - {source}) for source, targets in enumerate(rows)])
)


@settings(deadline=None)
@given(graphs)
def test_every_edge_can_be_walked_from_end_to_end(graph: Sequence[Sequence[int]]) -> None:
    layers = in_layers(graph)

    for source, targets in enumerate(graph):
        for target in targets:
            way = [step for step, edges in layers.steps.items() if (source, target) in edges]
            way.sort(key=lambda step: step.left.layer)
            assert all(one.right == other.left for one, other in pairwise(way))
            ends = (way[0].left.node, way[-1].right.node)
            assert ends == ((target, source) if way[0].is_back else (source, target))


@settings(deadline=None)
@given(graphs)
def test_no_box_touches_another_and_all_lie_inside_the_picture(
    graph: Sequence[Sequence[int]],
) -> None:
    ids = [str(at) for at in range(len(graph))]
    edges = [(str(source), str(one)) for source, targets in enumerate(graph) for one in targets]
    terms = {one: "lange naam " * (int(one) % 4) + one for one in ids}

    shown = picture(DrawnPart(Choice.ALL, ids, edges, set(), 0), terms)

    assert len(shown.boxes) == len(ids)
    assert not [pair for pair in combinations(shown.boxes, 2) if overlap(*pair)]
    for box in shown.boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= shown.width
        assert box.y + box.height <= shown.height


def overlap(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    below = one.y + one.height <= other.y or other.y + other.height <= one.y
    return not (beside or below)


def test_a_pair_that_explains_each_other_has_a_head_at_both_ends() -> None:
    part = DrawnPart(Choice.ALL, "ab", [("a", "b"), ("b", "a")], {("a", "b"), ("b", "a")}, 0)

    shown = picture(part, {"a": "a", "b": "b"})

    assert len(shown.lines) == 1
    assert len(shown.heads) == 2
    assert all(stroke.in_circle for stroke in (*shown.lines, *shown.heads))
    assert all(box.in_circle for box in shown.boxes)


def test_a_long_term_is_shortened_and_its_box_has_the_whole() -> None:
    part = DrawnPart(Choice.ALL, "ab", [("a", "b")], set(), 0)

    shown = picture(part, {"a": "overeenkomst tot aanleg van een steiger", "b": "住" * 40})

    assert [box.label for box in shown.boxes] == ["overeenkomst tot aanleg van e…", "住" * 14 + "…"]
    assert shown.boxes[0].term == "overeenkomst tot aanleg van een steiger"


@pytest.mark.parametrize("seed", range(3))
def test_the_picture_does_not_depend_on_the_order_of_the_rows(seed: int) -> None:
    rows = concepts(HARBOUR)
    turned = rows[seed * 4 :] + rows[: seed * 4]
    run = replace(run_of([judged()]), glossary=judge(turned, keys_of))
    straight = replace(run, glossary=judge(rows, keys_of))

    assert rendered("html", run) == rendered("html", straight)


def test_three_thousand_concepts_make_a_page_hardly_larger_than_two_hundred_do() -> None:
    def svg(count: int) -> html.HtmlElement:
        run = replace(glossary_run(*many(count)), judged=[])
        (found,) = page_of(run).xpath(SVG)
        return found

    large, small = svg(3_000), svg(200)

    assert len(large.xpath(".//*[local-name()='rect']")) <= MOST_DRAWN
    assert len(html.tostring(large)) < 3 * len(html.tostring(small))


def test_the_picture_has_words_beside_it_for_who_cannot_see_it() -> None:
    page = page_of(harbour_run())

    (svg,) = page.xpath(SVG)
    assert svg.get("role") == "img"
    (table,) = page.xpath("//details[@id='begrippen-lijst']/table")
    rows = {row.xpath("string(th)"): row.xpath("string(td)") for row in table.xpath("tbody/tr")}
    assert rows["havengeld"] == "ligplaats, schipper"
    assert page.xpath(f"//*[@id='{svg.get('aria-labelledby')}']/text()") == [
        "Welk begrip gebruikt welk?"
    ]


def test_a_circle_has_the_class_that_paints_it_as_an_error() -> None:
    page = page_of(harbour_run())

    titles = page.xpath("//*[local-name()='g' and @class='concept circle']/*[1]/text()")
    assert sorted(titles) == ["loods", "loodsbewijs", "loodsdienst"]
    assert "deel van een kring" in rendered("html", harbour_run())


@pytest.mark.parametrize(
    ("sketches", "words"),
    [
        (many(200, circle=True), r"Getekend zijn \d+ van de 200 begrippen: die in een kring"),
        (many(200), r"Getekend zijn de \d+ van de 200 begrippen met de meeste pijlen"),
        ((*HARBOUR, Sketch("baken", "teken op zee")), "niet getekend: 1 begrip"),
    ],
)
def test_the_page_says_what_the_picture_leaves_out(sketches: Sequence[Sketch], words: str) -> None:
    assert re.search(words, rendered("html", glossary_run(*sketches)))


def test_a_glossary_in_which_nothing_is_used_has_no_picture() -> None:
    page = page_of(glossary_run(Sketch("kade", "oever")))

    assert page.xpath(SVG) == []


def test_markup_in_a_term_stays_text_in_the_picture() -> None:
    run = harbour_run()
    assert run.glossary is not None
    terms = {**run.glossary.terms, "kade": "</title><script>x</script>\u202e"}

    page = page_of(replace(run, glossary=replace(run.glossary, terms=terms)))

    assert page.xpath("//script") == []
    assert "</title><script>x</script>\\u202e" in page.xpath(
        f"{SVG}//*[local-name()='title']/text()"
    )
