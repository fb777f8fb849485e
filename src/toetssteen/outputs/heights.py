"""How high each item of a layered graph stands: level with what it is tied to, if there is room."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from toetssteen.outputs.layers import Item, Layers

MARGIN: Final = 6
_GAP: Final = 9
_SWEEPS: Final = 8


def heights(layers: Layers, high: int) -> Mapping[Item, float]:
    """Return the middle of each item: as near to its neighbours as the others let it.

    Nodes are *high*, roads are a line; the upper edge of the topmost is ``MARGIN``.
    """
    near: defaultdict[Item, list[Item]] = defaultdict(list)
    for step in layers.steps:
        near[step.left].append(step.right)
        near[step.right].append(step.left)
    y = {item: at * float(high) for layer in layers.items for at, item in enumerate(layer)}
    for sweep in range(_SWEEPS):
        for layer in layers.items if sweep % 2 else reversed(layers.items):
            wished = [sum(y[one] for one in near[item]) / max(1, len(near[item])) for item in layer]
            y.update(zip(layer, _apart(layer, wished, high), strict=True))
    top = min(y.values(), default=0) - high / 2 - MARGIN
    return {item: at - top for item, at in y.items()}


def _apart(layer: Sequence[Item], wished: Sequence[float], high: int) -> list[float]:
    """Return places in order with room between them: halfway pushed down and pushed up."""
    rooms = [_room(one, other, high) for one, other in pairwise(layer)]
    down, up = list(wished), list(wished)
    for at, room in enumerate(rooms):
        down[at + 1] = max(down[at + 1], down[at] + room)
    for at in reversed(range(len(rooms))):
        up[at] = min(up[at], up[at + 1] - rooms[at])
    return [(one + other) / 2 for one, other in zip(down, up, strict=True)]


def _room(one: Item, other: Item, high: int) -> float:
    return _GAP + sum(0 if item.is_road else high / 2 for item in (one, other))
