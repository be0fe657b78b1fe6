"""The ids that generated facts may name: drawn first, so that every reference resolves."""

from itertools import permutations
from typing import TypeVar

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.testing.drawing import numbers, picked, some, up_to
from tracker.testing.remembering import remembered
from tracker.testing.words import optional_texts

Value = TypeVar("Value")


@frozen(kw_only=True)
class References:
    """The ids that generated facts may name.

    Attributes:
        sources: ids of sources; where there are any, a fact that says where it comes from names
            one of them.
        organizations: ids of organizations.
        clusters: ids of clusters.
        groups: ids of groups that are no clusters.
        roles: ids of roles, beside those that every register has.
        conventions: ids of conventions of counting.
        documents: ids of documents.
        provisions: ids of provisions of those documents.
        briefings: ids of briefings.
        tasks: ids of tasks.
        plans: ids of plans.
        indicators: ids of indicators of those plans.
        statements: ids of statements.
        parents: ids that may be named as the parent of the entry made.
    """

    sources: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    clusters: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    briefings: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()

    @property
    def bodies(self) -> tuple[str, ...]:
        """Ids of organizations and clusters, for fields that may name either."""
        return self.organizations + self.clusters

    @property
    def units(self) -> tuple[str, ...]:
        """Ids of organizations, clusters and other groups, for fields that may name any."""
        return self.bodies + self.groups

    @property
    def bases(self) -> tuple[str, ...]:
        """Ids of documents and provisions, for fields that may name either."""
        return self.documents + self.provisions


NOTHING = References()
"""No ids at all."""

# Ids are drawn by their place in a tuple: so few strategies serve every tuple of ids there is.


def citation(draw: DrawFn, known: References) -> str | None:
    """Draw where a fact comes from: nothing, or a source and the place in it."""
    if not known.sources:
        return draw(optional_texts(most_words=2))
    source, place = picked(draw, (None, *known.sources), _PLACES)
    return f"{source}{place}" if source else None


_PLACES = ("", ", tr. 3", " mục II.1", ", Điều 2, khoản 1")


def one_of(draw: DrawFn, ids: tuple[str, ...]) -> str:
    """Draw one of *ids*."""
    return ids[up_to(draw, len(ids) - 1)]


def one_or_none(draw: DrawFn, ids: tuple[str, ...]) -> str | None:
    """Draw one of *ids*, or none; always none where there are no ids."""
    place = up_to(draw, len(ids))
    return ids[place - 1] if place else None


def several(draw: DrawFn, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Draw up to three of *ids*, each once; none where there are no ids."""
    if len(ids) > _FEW:
        return tuple(ids[place] for place in draw(_places(len(ids))))
    choices = _choices(len(ids))
    return tuple(ids[place] for place in choices[up_to(draw, len(choices) - 1)])


def few(draw: DrawFn, values: SearchStrategy[Value], most: int = 2) -> tuple[Value, ...]:
    """Draw none of *values* most of the time, else up to *most*."""
    return some(draw, values, min(most, max(0, up_to(draw, 4) - 2)))


_FEW = 5


@remembered
def _choices(count: int) -> tuple[tuple[int, ...], ...]:
    """Every way to take up to three of *count* things in order, the fewest first."""
    return tuple(way for size in range(4) for way in permutations(range(count), size))


@remembered
def _places(count: int) -> SearchStrategy[list[int]]:
    return st.lists(numbers(count - 1), unique=True, max_size=3)
