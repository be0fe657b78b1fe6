"""Expressions: how conditions are written, by the operators of Python."""

from collections.abc import Iterable
from datetime import date
from typing import Never

from tracker.language import Text
from tracker.rules.conditions import numbers, truths
from tracker.rules.conditions.error import ConditionError
from tracker.rules.conditions.nodes import Node

_NOT_PLAIN = Text(
    vi="điều kiện nối bằng &, | và ~, không dùng and, or, not hay so sánh nối tiếp",
    en="conditions are joined by &, | and ~: “and”, “or”, “not” and chained comparisons cannot be",
)


class Expression:
    """A part of a condition as it is written: a value, or what is true or not.

    Expressions are made from columns by operators, are checked as they are made, and never
    change. Comparing two gives a third; none of them is true or false by itself.

    Attributes:
        node: what it says, as plain data.

    >>> from tracker.rules.conditions import as_of, task
    >>> overdue = task.is_open & (task.current_due < as_of)
    >>> task.current_due < 3
    Traceback (most recent call last):
    tracker.rules.conditions.error.ConditionError: cannot compare a day with a whole number
    """

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node

    def is_null(self) -> "Expression":
        """Return whether there is none: nothing was recorded, or nothing follows.

        Raises:
            ConditionError: it is no column, or one that always holds something.
        """
        return Expression(truths.absent(self.node))

    def is_in(self, options: Iterable[str | int | date]) -> "Expression":
        """Return whether it is one of *options*.

        Raises:
            ConditionError: one of them is not of its kind, or there is none.
        """
        return Expression(truths.one_of(self.node, options))

    def between(
        self, least: "Expression | int | date", most: "Expression | int | date"
    ) -> "Expression":
        """Return whether it is from *least* to *most*, both included.

        Raises:
            ConditionError: they are not of its kind, or have no order.
        """
        return (self >= least) & (self <= most)

    def __lt__(self, other: object) -> "Expression":
        return self._compared("<", other)

    def __le__(self, other: object) -> "Expression":
        return self._compared("<=", other)

    def __gt__(self, other: object) -> "Expression":
        return self._compared(">", other)

    def __ge__(self, other: object) -> "Expression":
        return self._compared(">=", other)

    def __eq__(self, other: object) -> "Expression":  # type: ignore[override]  # as the others
        return self._compared("==", other)

    def __ne__(self, other: object) -> "Expression":  # type: ignore[override]  # as the others
        return self._compared("!=", other)

    __hash__ = object.__hash__

    def __and__(self, other: object) -> "Expression":
        return Expression(truths.joined(self.node, _said(other), every=True))

    def __or__(self, other: object) -> "Expression":
        return Expression(truths.joined(self.node, _said(other), every=False))

    def __invert__(self) -> "Expression":
        return Expression(truths.denied(self.node))

    def __add__(self, other: object) -> "Expression":
        return Expression(numbers.added(self.node, _said(other)))

    __radd__ = __add__

    def __sub__(self, other: object) -> "Expression":
        return Expression(numbers.subtracted(self.node, _said(other)))

    def __rsub__(self, other: object) -> "Expression":
        return Expression(numbers.subtracted(_said(other), self.node))

    def __mul__(self, factor: object) -> "Expression":
        return Expression(numbers.multiplied(self.node, _said(factor)))

    __rmul__ = __mul__

    def __bool__(self) -> Never:
        raise ConditionError(_NOT_PLAIN)

    def _compared(self, operator: str, other: object) -> "Expression":
        return Expression(truths.compared(operator, self.node, _said(other)))


def _said(other: object) -> object:
    """Return the node of an expression; a value written down as it is."""
    return other.node if isinstance(other, Expression) else other
