"""Lines up a graph in layers from left to right, so that nearly every edge points right.

The way of Sugiyama, Tagawa and Toda (1981): take out what goes round, give each node the layer
left of all that it points at, route long edges through the layers between, and sort each layer
until few edges cross. Everything is decided by numbers, so a graph is always drawn the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from toetssteen.glossary.components import Graph, components, cuts

_SWEEPS: Final = 12


class Item(NamedTuple):
    """What takes a place in a layer: *node* itself, or the road to it through another layer."""

    layer: int
    node: int
    is_road: bool
    is_back: bool  # the road to a node that lies to the left


class Step(NamedTuple):
    """A piece of an edge between two neighbouring layers."""

    left: Item
    right: Item
    is_back: bool  # it is walked from right to left


@dataclass(frozen=True, slots=True)
class Layers:
    """The items of each layer from top to bottom, and for each step the edges that take it.

    Edges to one node share a road: an arrow with many tails.
    """

    items: Sequence[Sequence[Item]]
    steps: Mapping[Step, Sequence[tuple[int, int]]]


def in_layers(graph: Graph) -> Layers:
    """Line up *graph*; equal places keep the order of its nodes."""
    back = {edge for component in components(graph) for edge in cuts(graph, component)}
    layer = _layers(graph, back)
    steps: defaultdict[Step, list[tuple[int, int]]] = defaultdict(list)
    for source, targets in enumerate(graph):
        for target in targets:
            for step in _steps(source, target, layer):
                steps[step].append((source, target))
    nodes = {_item(node, layer) for node in range(len(graph))}
    items = sorted(nodes.union(*((step.left, step.right) for step in steps)), key=_first_order)
    by_layer = [
        [one for one in items if one.layer == at] for at in range(max(layer, default=-1) + 1)
    ]
    return Layers(_sorted(by_layer, list(steps)), steps)


def _item(node: int, layer: Sequence[int]) -> Item:
    return Item(layer[node], node, is_road=False, is_back=False)


def _first_order(item: Item) -> tuple[int, bool, bool]:
    return item.node, item.is_road, item.is_back


def _layers(graph: Graph, back: set[tuple[int, int]]) -> list[int]:
    """Return the layer of each node: left of all that it points at, and not far from anything."""
    users: list[list[int]] = [[] for _ in graph]
    used: list[list[int]] = [[] for _ in graph]
    for source, targets in enumerate(graph):
        for target in targets:
            left, right = (target, source) if (source, target) in back else (source, target)
            users[right].append(left)
            used[left].append(right)
    height = _heights(users, used)
    layer = [max(height, default=0) - one for one in height]
    for node in sorted(range(len(graph)), key=lambda node: (layer[node], node)):
        if users[node] and len(users[node]) >= len(used[node]):
            layer[node] = max(layer[user] for user in users[node]) + 1
    rank = {at: number for number, at in enumerate(sorted(set(layer)))}  # some may be empty now
    return [rank[at] for at in layer]


def _heights(users: Sequence[Sequence[int]], used: Sequence[Sequence[int]]) -> list[int]:
    """Return the length of the longest way from each node to one that uses nothing."""
    waits_for = [len(targets) for targets in used]
    height = [0] * len(used)
    ready = [node for node, count in enumerate(waits_for) if not count]
    for node in ready:  # grows while it is walked
        for user in users[node]:
            height[user] = max(height[user], height[node] + 1)
            waits_for[user] -= 1
            if not waits_for[user]:
                ready.append(user)
    return height


def _steps(source: int, target: int, layer: Sequence[int]) -> Iterator[Step]:
    is_back = layer[source] > layer[target]
    left, right = (target, source) if is_back else (source, target)
    between = range(layer[left] + 1, layer[right])
    road = [Item(at, target, is_road=True, is_back=is_back) for at in between]
    first, last = (_item(node, layer) for node in (left, right))
    for one, other in pairwise([first, *road, last]):
        yield Step(one, other, is_back)


def _sorted(items: list[list[Item]], steps: Sequence[Step]) -> list[list[Item]]:
    """Sort each layer by the middle of its neighbours, to the right and back, again and again."""
    lefts: defaultdict[Item, list[Item]] = defaultdict(list)
    rights: defaultdict[Item, list[Item]] = defaultdict(list)
    for step in steps:
        lefts[step.right].append(step.left)
        rights[step.left].append(step.right)
    place = {item: at for layer in items for item, at in _places(layer)}
    for sweep in range(_SWEEPS):
        order = items if sweep % 2 else list(reversed(items))
        for layer in order:
            near = lefts if sweep % 2 else rights
            layer.sort(key=lambda item: _middle(item, near[item], place))
            place.update(_places(layer))
    return items


def _places(layer: Sequence[Item]) -> Iterator[tuple[Item, float]]:
    return ((item, (at + 0.5) / len(layer)) for at, item in enumerate(layer))


def _middle(item: Item, near: Sequence[Item], place: Mapping[Item, float]) -> float:
    return sum(place[one] for one in near) / len(near) if near else place[item]
