"""Strongly connected components and shortest cycles."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tracker.assess.graph import components, shortest_cycle

NODES = [*"abcdef"]
graphs = st.dictionaries(
    st.sampled_from(NODES), st.lists(st.sampled_from(NODES), unique=True), max_size=6
)


def reached(graph: dict[str, list[str]], start: str) -> set[str]:
    """Return what *start* leads to in one step or more."""
    found: set[str] = set()
    waiting = [*graph.get(start, ())]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting.extend(graph.get(node, ()))
    return found


@given(graphs)
def test_a_component_is_what_leads_to_each_other(graph: dict[str, list[str]]) -> None:
    """Each node is in one component, with exactly those that it leads to and that lead to it."""
    found = [*components(graph, NODES)]

    assert sorted(node for together in found for node in together) == NODES
    for together in found:
        for node in together:
            mutual = {other for other in reached(graph, node) if node in reached(graph, other)}
            assert {*together} == mutual | {node}


@given(graphs)
def test_a_component_comes_after_all_it_leads_to(graph: dict[str, list[str]]) -> None:
    """What a component leads to has been given before it."""
    given_before: set[str] = set()
    for together in components(graph, NODES):
        given_before.update(together)
        assert {child for node in together for child in graph.get(node, ())} <= given_before


@given(graphs)
def test_a_shortest_cycle_is_a_way_back(graph: dict[str, list[str]]) -> None:
    """Each node of it leads to the next and the last to the first; none is there twice."""
    for node in NODES:
        circle = shortest_cycle(graph, node)
        assert bool(circle) is (node in reached(graph, node))
        for place, one in enumerate(circle):
            assert circle[(place + 1) % len(circle)] in graph[one]
        assert len({*circle}) == len(circle)
        assert circle[:1] == ((node,) if circle else ())


def test_the_shortest_of_two_ways_back_is_taken() -> None:
    """A long way round is not given where there is a short one."""
    assert shortest_cycle({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, "a") == ("a", "c")
    assert shortest_cycle({"a": ["b"], "b": ["c"], "c": ["b"]}, "a") == ()


def test_no_chain_is_too_deep() -> None:
    """Chains of a hundred thousand, open and closed, exceed no limit of recursion."""
    nodes = [str(number) for number in range(100_000)]
    chain = {node: [after] for node, after in itertools.pairwise(nodes)}

    assert [*components(chain, nodes)] == [(node,) for node in reversed(nodes)]
    closed = {**chain, nodes[-1]: nodes[:1]}
    assert [*components(closed, nodes)] == [tuple(nodes)]
    assert shortest_cycle(closed, nodes[0]) == tuple(nodes)
