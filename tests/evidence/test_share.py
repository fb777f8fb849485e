"""The interval around a share, against values worked out by hand from the formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evidence.strategies import CALM
from toetssteen.evidence.share import Share


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775328),
        (10, 10, 0.7224672, 1.0),
        (1, 2, 0.0945312, 0.9054688),
        (15, 100, 0.0930686, 0.2327880),
    ],
)
def test_the_interval_is_that_of_wilson(count: int, of: int, low: float, high: float) -> None:
    assert Share(count, of).interval == pytest.approx((low, high), abs=1e-4)


def test_nothing_of_nothing_says_nothing() -> None:
    assert Share(0, 0).fraction == 0.0
    assert Share(0, 0).interval == (0.0, 1.0)


@CALM
@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_the_interval_holds_the_share_and_lies_within_0_and_1(count: int, of: int) -> None:
    share = Share(min(count, of), of)
    low, high = share.interval

    assert 0.0 <= low <= share.fraction <= high <= 1.0
