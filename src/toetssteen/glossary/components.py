"""What goes round in a graph of numbered nodes: components, circles, and where to cut.

A graph is, for each node, the nodes it points at, in the order in which they are tried. All of
it is iterative and, for a given budget, linear: a glossary of any size and shape is safe.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

Graph = Sequence[Sequence[int]]


@dataclass(slots=True)
class _Visit:
    """The state of one walk. ``low[n]`` is the earliest node that *n* can reach on the stack."""

    found_at: dict[int, int] = field(default_factory=dict)
    low: dict[int, int] = field(default_factory=dict)
    stack: list[int] = field(default_factory=list)
    on_stack: set[int] = field(default_factory=set)

    def enter(self, node: int) -> None:
        self.found_at[node] = self.low[node] = len(self.found_at)
        self.stack.append(node)
        self.on_stack.add(node)

    def leave(self, node: int) -> tuple[int, ...]:
        """Return the component whose first node is *node*; empty when it is not a first one."""
        if self.low[node] != self.found_at[node]:
            return ()
        members = [self.stack.pop()]
        while members[-1] != node:
            members.append(self.stack.pop())
        self.on_stack.difference_update(members)
        return tuple(sorted(members))


def components(graph: Graph) -> tuple[tuple[int, ...], ...]:
    """Return the strongly connected components of two nodes or more, each sorted (Tarjan)."""
    visit, found = _Visit(), []
    for root in range(len(graph)):
        if root not in visit.found_at:
            found += [one for one in _walk(graph, root, visit) if len(one) > 1]
    return tuple(sorted(found))


def _walk(graph: Graph, root: int, visit: _Visit) -> Iterator[tuple[int, ...]]:
    visit.enter(root)
    path = [(root, iter(graph[root]))]
    while path:
        node, targets = path[-1]
        for target in targets:
            if target not in visit.found_at:
                visit.enter(target)
                path.append((target, iter(graph[target])))
                break
            if target in visit.on_stack:
                visit.low[node] = min(visit.low[node], visit.found_at[target])
        else:
            path.pop()
            if path:
                parent = path[-1][0]
                visit.low[parent] = min(visit.low[parent], visit.low[node])
            yield visit.leave(node)


def shortest_circle(
    graph: Graph, inside: Collection[int], start: int, budget: int
) -> tuple[int, ...] | None:
    """Return the shortest way from *start* back to it through *inside*, *start* first.

    Of equally short ways the one that the order of the graph tries first. None when there is
    none within *budget* steps. A node that points at itself is no circle here.
    """
    came_from = {start: start}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for target in graph[node]:
            budget -= 1
            if budget < 0:
                return None
            if target == start and node != start:
                return _way(came_from, node, start)
            if target in inside and target not in came_from:
                came_from[target] = node
                waiting.append(target)
    return None


def _way(came_from: dict[int, int], node: int, start: int) -> tuple[int, ...]:
    way = [node]
    while node != start:
        node = came_from[node]
        way.append(node)
    return tuple(reversed(way))


def from_first(circle: Sequence[int]) -> tuple[int, ...]:
    """Return *circle* turned so that its lowest node stands first."""
    at = circle.index(min(circle))
    return (*circle[at:], *circle[:at])


def circles(graph: Graph, component: Sequence[int], budget: int) -> tuple[tuple[int, ...], ...]:
    """Return the shortest circle through each node of *component*, each circle once.

    The shortest first; each starts at its lowest node.
    """
    inside = frozenset(component)
    found = {
        from_first(circle)
        for node in component
        if (circle := shortest_circle(graph, inside, node, budget))
    }
    return tuple(sorted(found, key=lambda circle: (len(circle), circle)))


def pairs(graph: Graph, component: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the circles of two in *component*, the lower node first."""
    edges = {(node, target) for node in component for target in graph[node]}
    return tuple(sorted((a, b) for a, b in edges if a < b and (b, a) in edges))


def cuts(graph: Graph, component: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return edges of *component* without which nothing goes round in it.

    Few, but perhaps not the fewest: finding those is not feasible in general. Lines the nodes
    up so that few edges point back (greedy, after Eades, Lin and Smyth) and returns these.
    """
    rank = {node: at for at, node in enumerate(_lined_up(graph, component))}
    return tuple(
        (node, target)
        for node in component
        for target in graph[node]
        if target in rank and rank[target] < rank[node]
    )


def _lined_up(graph: Graph, component: Sequence[int]) -> tuple[int, ...]:
    """Take the node that points at most and is pointed at least, again and again."""
    inside = frozenset(component)
    edges = {node: [n for n in graph[node] if n in inside and n != node] for node in component}
    pointed_at: defaultdict[int, list[int]] = defaultdict(list)
    surplus: defaultdict[int, int] = defaultdict(int)
    for node, targets in edges.items():
        surplus[node] += len(targets)
        for target in targets:
            pointed_at[target].append(node)
            surplus[target] -= 1
    heap = [(-surplus[node], node) for node in component]
    heapify(heap)
    line: dict[int, None] = {}
    while heap:
        negative, node = heappop(heap)
        if node in line or -negative != surplus[node]:
            continue
        line[node] = None
        for neighbours, change in ((edges[node], 1), (pointed_at[node], -1)):
            for other in neighbours:
                surplus[other] += change
                heappush(heap, (-surplus[other], other))
    return tuple(line)
