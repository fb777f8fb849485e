"""The colours of the page give enough contrast (WCAG 2.2, 1.4.3 and 1.4.11), light and dark."""

import re
from importlib.resources import files

import pytest

CSS = (files("toetssteen.outputs") / "templates" / "report.css").read_text()
_COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
LIGHT, DARK = (
    dict(_COLOUR.findall(block)) for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
)
TEXT = [
    *((ink, paper) for ink in ("ink", "faint", "link") for paper in ("page", "card", "soft")),
    *((ink, "card") for ink in ("good", "bad", "warn", "note")),
    ("on-band", "band"),
    ("on-mark", "mark"),
]
SHAPES = [
    *((shape, "page") for shape in ("chart-good", "chart-bad", "bar", "bad", "faint")),
    ("mark-line", "soft"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_can_be_read(scheme: dict[str, str], ink: str, paper: str) -> None:
    assert contrast(scheme[ink], scheme[paper]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "paper"), SHAPES)
def test_shapes_can_be_told_from_the_page(scheme: dict[str, str], shape: str, paper: str) -> None:
    assert contrast(scheme[shape], scheme[paper]) >= 3
