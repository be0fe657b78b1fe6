"""The nodes that conditions are made of: plain data, which each way of running them walks."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from tracker.assess.columns import Column, ColumnTable, Kind
from tracker.language import Text, filled
from tracker.rules.conditions.error import ConditionError
from tracker.rules.option import Option

MOST = 2**62
"""No figure of a condition is farther from zero, so that databases can hold it."""
_MOST_COUNT = 2**31
_MOST_DAY = date.max.toordinal()
_MOST_SETTING = 100_000
"""Fields of the policy are far smaller."""

_MIXED = Text(
    vi="một điều kiện chỉ nói về một bảng, không phải cả “{one}” và “{other}”",
    en="a condition speaks of one table, not of both “{one}” and “{other}”",
)
_TOO_LARGE = Text(
    vi="con số có thể lớn hơn cơ sở dữ liệu giữ được",
    en="the figure could be larger than databases can hold",
)


class Node:
    """A part of a condition: a value, or what is true or not.

    Attributes:
        kind: what sort of value it is.
        parts: the nodes it is made of.
        choice: the list that a choice is a word of; ``None`` for another kind.
        bound: no whole number it can be is farther from zero.
        table: the table whose columns it speaks of; ``None`` where it names none.
    """

    __slots__ = ("bound", "choice", "kind", "parts", "table")

    def __init__(
        self,
        kind: Kind,
        parts: "Iterable[Node]" = (),
        *,
        choice: type[StrEnum] | None = None,
        bound: int = 0,
        table: ColumnTable | None = None,
    ) -> None:
        if bound > MOST:
            raise ConditionError(_TOO_LARGE)
        self.kind = kind
        self.parts = tuple(parts)
        self.choice = choice
        self.bound = bound
        self.table = table
        for part in self.parts:
            if self.table is None:
                self.table = part.table
            elif part.table is not None and part.table is not self.table:
                other = part.table.name
                raise ConditionError(filled(_MIXED, one=self.table.name, other=other))


class ColumnValue(Node):
    """What a column holds of a row."""

    __slots__ = ("column",)

    def __init__(self, table: ColumnTable, column: Column) -> None:
        bound = _MOST_DAY if column.kind is Kind.DAY else _MOST_COUNT
        super().__init__(column.kind, choice=column.choice, bound=bound, table=table)
        self.column = column


class Literal(Node):
    """A value written down: a whole number, a day, words, or a word of a list."""

    __slots__ = ("value",)

    def __init__(self, value: Any, kind: Kind, choice: type[StrEnum] | None = None) -> None:
        bound = abs(value) if kind is Kind.COUNT else _MOST_DAY
        super().__init__(kind, choice=choice, bound=bound)
        self.value = value


class Given(Node):
    """What is given when a condition runs: the day asked, a field of the policy, an option."""

    __slots__ = ("name", "of_policy", "option")

    def __init__(
        self,
        name: str,
        kind: Kind,
        choice: type[StrEnum] | None = None,
        *,
        of_policy: bool = False,
        option: Option | None = None,
    ) -> None:
        bound = _MOST_DAY if kind is Kind.DAY else _MOST_SETTING
        if option is not None:
            bound = max(abs(option.least), abs(option.most))
        super().__init__(kind, choice=choice, bound=bound)
        self.name = name
        self.of_policy = of_policy
        self.option = option


class Sum(Node):
    """Two whole numbers added, or the second taken from the first.

    Of two days the first less the second is a whole number; a day and a whole number are a day,
    which may lie beyond the calendar, so it is only ever compared by its number.
    """

    __slots__ = ("left", "right", "sign")

    def __init__(self, kind: Kind, left: Node, right: Node, sign: int) -> None:
        super().__init__(kind, (left, right), bound=left.bound + right.bound)
        self.left = left
        self.right = right
        self.sign = sign


class Times(Node):
    """A whole number several times over."""

    __slots__ = ("factor", "inner")

    def __init__(self, factor: int, inner: Node) -> None:
        super().__init__(Kind.COUNT, (inner,), bound=abs(factor) * inner.bound)
        self.factor = factor
        self.inner = inner


class Compared(Node):
    """Two values compared."""

    __slots__ = ("left", "operator", "right")

    def __init__(self, operator: str, left: Node, right: Node) -> None:
        super().__init__(Kind.TRUTH, (left, right))
        self.operator = operator
        self.left = left
        self.right = right

    @property
    def by_number(self) -> bool:
        """Whether days are compared by their numbers, as one may lie beyond the calendar."""
        return self.left.kind is Kind.DAY and any(isinstance(one, Sum) for one in self.parts)


class OneOf(Node):
    """Whether a value is one of some that are written down."""

    __slots__ = ("inner", "options")

    def __init__(self, inner: Node, options: tuple[Literal, ...]) -> None:
        super().__init__(Kind.TRUTH, (inner,))
        self.inner = inner
        self.options = options


class Absent(Node):
    """Whether a column holds nothing."""

    __slots__ = ("inner",)

    def __init__(self, inner: ColumnValue) -> None:
        super().__init__(Kind.TRUTH, (inner,))
        self.inner = inner


class Joined(Node):
    """Whether all of its parts are true, or any of them is."""

    __slots__ = ("every",)

    def __init__(self, parts: Iterable[Node], *, every: bool) -> None:
        super().__init__(Kind.TRUTH, parts)
        self.every = every


class Denied(Node):
    """Whether something is false."""

    __slots__ = ("inner",)

    def __init__(self, inner: Node) -> None:
        super().__init__(Kind.TRUTH, (inner,))
        self.inner = inner


def every_node(node: Node) -> list[Node]:
    """Return a node and every node within it, each before its own parts.

    >>> from tracker.rules.conditions import as_of, task
    >>> [type(node).__name__ for node in every_node((task.current_due < as_of).node)]
    ['Compared', 'ColumnValue', 'Given']
    """
    found = [node]
    for one in found:  # grows by the parts of each
        found.extend(one.parts)
    return found
