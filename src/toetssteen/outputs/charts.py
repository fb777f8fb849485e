"""The geometry of the two charts on the page; the template draws them.

Lengths are in units of the ``viewBox``, which is as wide as a narrow telephone, so that the
labels stay readable there and grow a little on a desk.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from toetssteen.outputs.columns import shortened

WIDTH = 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 38, 348, 18, 158
_TENTHS = range(10)
_GAP = 3
_ROW = 24
_LABEL = 118
_LABEL_LETTERS = 16
_NUMBER = 44


@dataclass(frozen=True, slots=True)
class Column:
    """One tenth of the scores: below what is not acceptable, on top what is."""

    x: float
    width: float
    top: float
    split: float
    bottom: float
    acceptable: int
    unacceptable: int

    @property
    def total(self) -> int:
        """How many definitions score in this tenth."""
        return self.acceptable + self.unacceptable


@dataclass(frozen=True, slots=True)
class Histogram:
    """Definitions per tenth of the score, and the counts at which a line is drawn."""

    columns: Sequence[Column]
    lines: Sequence[tuple[float, int]]
    left: int = _LEFT
    right: int = _RIGHT
    bottom: int = _BOTTOM
    width: int = WIDTH
    height: int = 196


@dataclass(frozen=True, slots=True)
class Bar:
    """One rule and how often it was found."""

    rule_id: str
    label: str
    y: int
    length: float
    count: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """Findings per rule, most first."""

    bars: Sequence[Bar]
    height: int
    left: int = _LABEL
    row: int = _ROW
    width: int = WIDTH


def histogram(tenths: Counter[tuple[int, bool]]) -> Histogram:
    """Return the chart of *tenths*, see ``Tally.tenths``."""
    totals = [tenths[tenth, True] + tenths[tenth, False] for tenth in _TENTHS]
    step = nice_step(max(totals))
    top_count = step * max(1, -(-max(totals) // step))
    rise = (_BOTTOM - _TOP) / top_count
    columns = [_column(tenth, tenths[tenth, True], tenths[tenth, False], rise) for tenth in _TENTHS]
    lines = [(_BOTTOM - count * rise, count) for count in range(0, top_count + 1, step)]
    return Histogram(columns, lines)


def _column(tenth: int, acceptable: int, unacceptable: int, rise: float) -> Column:
    room = (_RIGHT - _LEFT) / len(_TENTHS)
    split = _BOTTOM - unacceptable * rise
    return Column(
        x=_LEFT + tenth * room + _GAP,
        width=room - 2 * _GAP,
        top=split - acceptable * rise,
        split=split,
        bottom=_BOTTOM,
        acceptable=acceptable,
        unacceptable=unacceptable,
    )


def nice_step(highest: int) -> int:
    """Return 1, 2 or 5 times a power of ten, so that at most five steps reach *highest*."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if step * 5 >= highest:
                return step
        size *= 10


def bar_chart(counts: Sequence[tuple[str, int]]) -> BarChart:
    """Return the chart of *counts* per rule, in their order; the highest fills the width."""
    top = max((count for _, count in counts), default=1)
    room = WIDTH - _LABEL - _NUMBER
    bars = [
        Bar(rule_id, shortened(rule_id, _LABEL_LETTERS), at * _ROW, count * room / top, count)
        for at, (rule_id, count) in enumerate(counts)
    ]
    return BarChart(bars, height=max(1, len(bars)) * _ROW)
