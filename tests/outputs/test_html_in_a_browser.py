"""What only a real browser can tell of the page."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

from tests.outputs.building import finding, judged, rendered, run_of, specimens

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
    report = tmp_path / "rapport.html"
    report.write_text(rendered("html", run_of([*specimens(), endless])), encoding="utf-8")
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


def test_both_charts_are_drawn(watched: Watched) -> None:
    boxes = [chart.bounding_box() for chart in watched.page.locator("svg").all()]

    assert len(boxes) == 2
    assert all(box is not None and box["height"] > 100 for box in boxes)
