"""Directed graphs over ids: what lies together on a cycle. No recursion, however deep they are."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]
"""The ids that each id leads to; one that leads nowhere may be left out."""


def components(graph: Graph, nodes: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the strongly connected components of *graph*, each after all that it leads to.

    Two ids are in one component where each leads to the other. The time taken grows with the
    nodes and links alone (R. Tarjan, "Depth-first search and linear graph algorithms", 1972).

    Args:
        graph: what each id leads to.
        nodes: every id, those that lead nowhere included.

    >>> [*components({"a": ["b"], "b": ["a", "c"]}, ["a", "b", "c"])]
    [('c',), ('a', 'b')]
    """
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    settled: set[str] = set()
    for start in nodes:
        if start in order:
            continue
        order[start] = low[start] = len(order)
        path.append(start)
        open_nodes = [(start, iter(graph.get(start, ())))]
        while open_nodes:
            node, following = open_nodes[-1]
            child = next((one for one in following if one not in settled), None)
            if child is None:
                open_nodes.pop()
                if open_nodes:
                    above = open_nodes[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == order[node]:
                    found = _taken_off(path, node)
                    settled.update(found)
                    yield found
            elif child in order:
                low[node] = min(low[node], order[child])
            else:
                order[child] = low[child] = len(order)
                path.append(child)
                open_nodes.append((child, iter(graph.get(child, ()))))


def _taken_off(path: list[str], node: str) -> tuple[str, ...]:
    """Take the end of *path* off it, from *node* on, and return it."""
    taken = [path.pop()]
    while taken[-1] != node:
        taken.append(path.pop())
    return tuple(reversed(taken))


def shortest_cycle(graph: Graph, start: str) -> tuple[str, ...]:
    """Return a shortest way from *start* back to itself, *start* first; empty where there is none.

    >>> shortest_cycle({"a": ["b"], "b": ["c", "a"], "c": ["a"]}, "a")
    ('a', 'b')
    """
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for child in graph.get(node, ()):
            if child == start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if child not in came_from:
                came_from[child] = node
                waiting.append(child)
    return ()
