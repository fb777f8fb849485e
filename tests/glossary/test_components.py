from hypothesis import given, settings
from hypothesis import strategies as st

from toetssteen.glossary.components import (
    circles,
    components,
    cuts,
    from_first,
    pairs,
    shortest_circle,
)

GRAPHS = st.integers(1, 12).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, size - 1), max_size=4, unique=True), min_size=size, max_size=size
    )
)
PLENTY = 10_000


def reachable(graph: list[list[int]], start: int) -> set[int]:
    """Return what can be reached in one step or more, found the slow way."""
    seen: set[int] = set()
    waiting = list(graph[start])
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += graph[node]
    return seen


@given(GRAPHS)
@settings(max_examples=200, deadline=None)
def test_components_are_the_nodes_that_reach_each_other(graph: list[list[int]]) -> None:
    reach = [reachable(graph, node) for node in range(len(graph))]
    slow = {
        tuple(other for other in range(len(graph)) if other in reach[node] and node in reach[other])
        for node in range(len(graph))
    }

    assert set(components(graph)) == {one for one in slow if len(one) > 1}


@given(GRAPHS)
@settings(max_examples=200, deadline=None)
def test_every_node_of_a_component_lies_on_a_circle_that_is_real(graph: list[list[int]]) -> None:
    for component in components(graph):
        found = circles(graph, component, PLENTY)

        assert {node for circle in found for node in circle} == set(component)
        for circle in found:
            assert circle == from_first(circle)
            assert len(set(circle)) == len(circle) > 1
            for source, target in zip(circle, (*circle[1:], circle[0]), strict=True):
                assert target in graph[source]


@given(GRAPHS)
@settings(max_examples=200, deadline=None)
def test_nothing_goes_round_once_the_cuts_are_made(graph: list[list[int]]) -> None:
    for component in components(graph):
        to_cut = set(cuts(graph, component))
        left = [
            [n for n in graph[node] if n in component and (node, n) not in to_cut and n != node]
            if node in component
            else []
            for node in range(len(graph))
        ]

        assert components(left) == ()
        assert to_cut


@given(GRAPHS)
@settings(max_examples=100, deadline=None)
def test_pairs_are_the_circles_of_two(graph: list[list[int]]) -> None:
    for component in components(graph):
        of_two = {circle for circle in circles(graph, component, PLENTY) if len(circle) == 2}

        assert of_two <= set(pairs(graph, component))


def test_the_shortest_circle_is_found() -> None:
    graph = [[1, 3], [2], [0], [0]]

    assert shortest_circle(graph, range(4), 0, PLENTY) == (0, 3)


def test_there_is_no_circle_beyond_the_budget_and_none_where_nothing_comes_back() -> None:
    graph = [[1], [2], [0], [0, 3]]

    assert shortest_circle(graph, range(4), 0, 1) is None
    assert shortest_circle(graph, range(4), 3, PLENTY) is None


def test_a_chain_of_any_length_needs_no_deep_stack() -> None:
    length = 50_000
    graph = [[(node + 1) % length] for node in range(length)]

    assert components(graph) == (tuple(range(length)),)
