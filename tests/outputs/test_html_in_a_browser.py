"""What only a real browser can tell of the page."""

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

from tests.outputs.building import finding, judged, rendered, run_of, specimens
from tests.outputs.glossaries import HARBOUR, STRUCTURE, glossary_run
from toetssteen.glossary.interface import Sketch

CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NARROW = 320
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
# Not `wait_for_function`: that one evaluates inside the page, which its policy forbids.
AWAIT_SCROLL = """one => {
    window.scrolled = new Promise(done => one.addEventListener('scroll', done, { once: true }));
}"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        reason = f"{CHROMIUM} is not installed: the page was not looked at in a browser"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


class Watched:
    """A page, and what the browser said and asked while it was shown."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", self._dismiss)
        page.on("request", self._ask)

    def _dismiss(self, dialog: Dialog) -> None:
        self.said.append(dialog.message)
        dialog.dismiss()

    def _ask(self, request: Request) -> None:
        self.asked.append(request.url)


@pytest.fixture(params=["light", "dark"])
def watched(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Iterator[Watched]:
    endless = judged("x" * 400, "y" * 4_000, finding("z" * 300, rule_id="R" * 80), file="f" * 200)
    long = Sketch("Weg" * 90, "omtrek met een haven, een schip en een kade")
    wide = Sketch("住宅Ж" * 9, "oord zonder haven")
    together = glossary_run(*HARBOUR, long, wide)
    odd = replace(STRUCTURE, concept="v" * 300, related=("w" * 300,), path=("x" * 300,))
    run = run_of([*specimens(), endless])
    run = replace(run, glossary=together.glossary, structure=(STRUCTURE, odd))
    report = tmp_path / "rapport.html"
    report.write_text(rendered("html", run), encoding="utf-8")
    context = chromium.new_context(
        viewport={"width": NARROW, "height": 800}, color_scheme=request.param
    )
    one = Watched(context.new_page())
    one.page.goto(report.as_uri())
    yield one
    context.close()


def test_the_browser_has_nothing_to_say_and_asks_for_nothing(watched: Watched) -> None:
    watched.page.evaluate(OPEN_ALL)

    assert watched.said == []
    assert watched.asked == [watched.page.url]


def test_nothing_sticks_out_at_320_pixels_even_unfolded(watched: Watched) -> None:
    assert watched.page.evaluate(OVERFLOW) <= 0
    watched.page.evaluate(OPEN_ALL)
    assert watched.page.evaluate(OVERFLOW) <= 0


def test_the_found_words_are_marked_and_seen(watched: Watched) -> None:
    marks = watched.page.locator("mark")

    assert marks.all_text_contents().count("iets") == 1
    assert marks.first.is_visible()


def test_markup_in_a_definition_is_seen_as_text(watched: Watched) -> None:
    assert watched.page.get_by_text("<script>alert(1)</script>").count() == 1
    assert watched.page.get_by_text("<img src=x onerror=alert(1)>").count() == 1
    assert watched.page.locator("img, script").count() == 0


def test_a_rule_is_one_click_away(watched: Watched) -> None:
    watched.page.locator("ul.findings a", has_text="ESS-01").first.click()

    assert watched.page.locator("article.rule:target h3").inner_text().startswith("ESS-01")


def test_both_charts_and_the_term_graph_are_drawn(watched: Watched) -> None:
    boxes = [chart.bounding_box() for chart in watched.page.locator("svg").all()]

    assert len(boxes) == 3
    assert all(box is not None and box["height"] > 100 for box in boxes)


def test_no_label_of_the_term_graph_sticks_out_of_its_box_or_touches_another(
    watched: Watched,
) -> None:
    concepts = watched.page.locator("svg .concept")
    labels = [one.bounding_box() for one in concepts.locator("text").all()]
    boxes = [one.bounding_box() for one in concepts.locator("rect").all()]

    assert len(labels) == len(boxes) == 14
    for label, box in zip(labels, boxes, strict=True):
        assert label is not None
        assert box is not None
        assert box["x"] <= label["x"]
        assert label["x"] + label["width"] <= box["x"] + box["width"]
    for one, other in combinations(labels, 2):
        assert one is not None
        assert other is not None
        beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        below = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
        assert beside or below


def test_the_term_graph_scrolls_by_keyboard_inside_its_own_frame(watched: Watched) -> None:
    frame = watched.page.locator(".terms .scroll")
    frame.focus()
    frame.evaluate(AWAIT_SCROLL)
    watched.page.keyboard.press("ArrowRight")
    watched.page.evaluate("window.scrolled")

    assert frame.evaluate("one => one.scrollLeft") > 0
    assert watched.page.evaluate("window.scrollX") == 0
