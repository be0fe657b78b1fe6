"""Arithmetic of days and whole numbers: what the operators +, - and * make of nodes."""

from tracker.assess.columns import Kind
from tracker.language import Text, filled
from tracker.rules.conditions.error import ConditionError
from tracker.rules.conditions.kinds import KIND_WORDS
from tracker.rules.conditions.literals import as_node
from tracker.rules.conditions.nodes import Node, Sum, Times

_NO_SUM = Text(
    vi="không tính được {one} {sign} {other}",
    en="there is no {one} {sign} {other}",
)
_NUMBERS = frozenset({Kind.COUNT, Kind.DAY})


def added(one: object, other: object) -> Node:
    """Return the sum of two whole numbers, or a day so many days later.

    Raises:
        ConditionError: they cannot be added.
    """
    left, right = as_node(one), as_node(other)
    if left.kind is Kind.COUNT and right.kind is Kind.DAY:
        left, right = right, left
    if left.kind in _NUMBERS and right.kind is Kind.COUNT:
        return Sum(left.kind, left, right, 1)
    raise _refusal(left, "+", right)


def subtracted(one: object, other: object) -> Node:
    """Return what is left of a whole number, the days between two days, or a day earlier.

    Raises:
        ConditionError: one cannot be taken from the other.
    """
    left, right = as_node(one), as_node(other)
    if left.kind is Kind.DAY and right.kind is Kind.DAY:
        return Sum(Kind.COUNT, left, right, -1)
    if left.kind in _NUMBERS and right.kind is Kind.COUNT:
        return Sum(left.kind, left, right, -1)
    raise _refusal(left, "-", right)


def multiplied(inner: Node, factor: object) -> Node:
    """Return a whole number so many times over.

    Raises:
        ConditionError: it is no whole number, or the factor is not one written down.
    """
    if inner.kind is Kind.COUNT and isinstance(factor, int) and not isinstance(factor, bool):
        return Times(factor, inner)
    raise _refusal(inner, "×", as_node(factor))


def _refusal(left: Node, sign: str, right: Node) -> ConditionError:
    one, other = KIND_WORDS[left.kind], KIND_WORDS[right.kind]
    return ConditionError(filled(_NO_SUM, one=one, sign=sign, other=other))
