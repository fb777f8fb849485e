"""The picture of a term graph: boxes, lines and arrowheads with their places; in pixels.

A layer is as wide as its widest label, and each item has its own height there, so no label
can run into another.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len, set_cell_size

from toetssteen.outputs.heights import MARGIN, heights
from toetssteen.outputs.layers import Item, Layers, Step, in_layers
from toetssteen.outputs.letters import letter_width
from toetssteen.outputs.term_graph import DrawnPart

_LABEL_LETTERS: Final = 30
_PADDING: Final = 9
_HIGH: Final = 24  # a box
_BETWEEN: Final = 58  # layers, for the lines
_POINT, _WING = 7, 3.6  # an arrowhead


@dataclass(frozen=True, slots=True)
class Box:
    """A concept; *label* is its *term*, shortened where it is long."""

    x: float
    y: float
    width: float
    term: str
    label: str
    in_circle: bool
    height: int = _HIGH


@dataclass(frozen=True, slots=True)
class Stroke:
    """The ``d`` of a path: a line, or a filled arrowhead."""

    d: str
    in_circle: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw, in this order: lines, heads, boxes; those of circles after the others."""

    width: float
    height: float
    lines: Sequence[Stroke]
    heads: Sequence[Stroke]
    boxes: Sequence[Box]


def picture(part: DrawnPart, terms: Mapping[str, str]) -> Picture:
    """Draw *part*; *terms* are by id, and may hold anything but hidden characters."""
    number = {concept: at for at, concept in enumerate(part.concepts)}
    graph: list[list[int]] = [[] for _ in part.concepts]
    for source, target in part.edges:
        graph[number[source]].append(number[target])
    layers = in_layers([sorted(targets) for targets in graph])
    circles = {(number[source], number[target]) for source, target in part.in_circles}
    return _Drawing(layers, [terms[concept] for concept in part.concepts], circles).picture()


class _Drawing:
    def __init__(self, layers: Layers, terms: Sequence[str], circles: set[tuple[int, int]]) -> None:
        self._layers, self._terms, self._circles = layers, terms, circles
        self._labels = [_label(term) for term in terms]
        self._widths = [self._width(layer) for layer in layers.items]
        self._lefts = list(_running(self._widths))
        self._y = heights(layers, _HIGH)

    def picture(self) -> Picture:
        steps = [(step, self._is_circle(step)) for step in self._layers.steps]
        right = self._lefts[-1] + self._widths[-1] + MARGIN if self._lefts else 0
        bottom = max(self._y.values(), default=0) + _HIGH / 2 + MARGIN
        return Picture(
            width=round(right, 1),
            height=round(bottom, 1),
            lines=_circles_last(Stroke(self._line(step), circle) for step, circle in steps),
            heads=_circles_last(
                Stroke(self._head(step), circle) for step, circle in steps if _arrives(step)
            ),
            boxes=[self._box(item) for layer in self._layers.items for item in _nodes(layer)],
        )

    def _width(self, layer: Sequence[Item]) -> float:
        return max((_wide(self._labels[item.node]) for item in _nodes(layer)), default=0)

    def _is_circle(self, step: Step) -> bool:
        return any(edge in self._circles for edge in self._layers.steps[step])

    def _box(self, item: Item) -> Box:
        node = item.node
        return Box(
            x=round(self._lefts[item.layer], 1),
            y=round(self._y[item] - _HIGH / 2, 1),
            width=round(_wide(self._labels[node]), 1),
            term=self._terms[node],
            label=self._labels[node],
            in_circle=any(node in edge for edge in self._circles),
        )

    def _line(self, step: Step) -> str:
        """Leave each end level, so that pieces join and a head is level too."""
        x1, y1 = self._right_of(step.left), self._y[step.left]
        x2, y2 = self._lefts[step.right.layer], self._y[step.right]
        middle = (self._lefts[step.right.layer] + self._layer_end(step.left)) / 2
        start = f"M{x1:.1f} {y1:.1f}H{self._layer_end(step.left):.1f}"
        through = f"H{self._layer_end(step.right):.1f}" if step.right.is_road else ""
        return f"{start}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}{through}"

    def _head(self, step: Step) -> str:
        item, way = (step.left, 1) if step.is_back else (step.right, -1)
        x = self._right_of(item) if step.is_back else self._lefts[item.layer]
        y, tail = self._y[item], x + way * _POINT
        return f"M{x:.1f} {y:.1f}L{tail:.1f} {y - _WING:.1f}V{y + _WING:.1f}Z"

    def _right_of(self, item: Item) -> float:
        wide = 0 if item.is_road else _wide(self._labels[item.node])
        return self._layer_end(item) if item.is_road else self._lefts[item.layer] + wide

    def _layer_end(self, item: Item) -> float:
        return self._lefts[item.layer] + self._widths[item.layer]


def _nodes(layer: Sequence[Item]) -> Iterator[Item]:
    return (item for item in layer if not item.is_road)


def _arrives(step: Step) -> bool:
    return not (step.left if step.is_back else step.right).is_road


def _circles_last(strokes: Iterator[Stroke]) -> list[Stroke]:
    """Return each stroke once, one of a circle if any like it is."""
    ordered = sorted(strokes, key=lambda stroke: stroke.in_circle)
    once = {stroke.d: stroke for stroke in ordered}
    return sorted(once.values(), key=lambda stroke: stroke.in_circle)


def _label(term: str) -> str:
    if cell_len(term) <= _LABEL_LETTERS:
        return term
    return set_cell_size(term, _LABEL_LETTERS - 1).rstrip() + "…"


def _wide(label: str) -> float:
    return sum(map(letter_width, label)) + 2 * _PADDING


def _running(widths: Sequence[float]) -> Iterator[float]:
    left = float(MARGIN)
    for width in widths:
        yield left
        left += width + _BETWEEN
