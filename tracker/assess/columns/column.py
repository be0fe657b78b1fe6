"""A column: one thing that may be asked of a row, with its kind, its words and how it is read."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple

from tracker.language import Text

Reading = Callable[[Any, Any], object]
"""Reads a value from a row and the assessment it is of."""


class Kind(StrEnum):
    """What sort of value a column holds."""

    TEXT = "text"
    """Words, compared only for being the same: their order is a matter of language."""
    DAY = "day"
    COUNT = "count"
    """A whole number. Figures are exact fractions, which databases do not keep."""
    TRUTH = "truth"
    """Whether something is so; it is always known."""
    CHOICE = "choice"
    """One word of a list."""


class Column(NamedTuple):
    """One thing that may be asked of a row.

    Attributes:
        name: what it is called in a condition, a data frame and a database.
        kind: what sort of value it holds.
        called: what it is called within a sentence; of a truth, the sentence that it is so.
        meaning: what it holds, for the reference.
        read: the names of the attributes that lead from the row to it, joined by full stops, or
            a function of the row and the assessment.
        nullable: whether there may be none.
        denied: of a truth, the sentence that it is not so.
        choices: of a choice, what each of its words is called within a sentence.

    >>> def years(row: object, assessment: object) -> int:
    ...     return 3
    >>> called = Text(vi="số năm", en="the number of years")
    >>> column = Column("years", Kind.COUNT, called, called, years)
    >>> column.value(None, None)
    3
    """

    name: str
    kind: Kind
    called: Text
    meaning: Text
    read: str | Reading
    nullable: bool = False
    denied: Text | None = None
    choices: Mapping[StrEnum, Text] | None = None

    @property
    def choice(self) -> type[StrEnum] | None:
        """The list of words that a choice is one of; ``None`` for a column of another kind."""
        return type(next(iter(self.choices))) if self.choices else None

    def value(self, row: Any, assessment: Any) -> Any:
        """Return what the column holds of *row*.

        Args:
            row: a row of its table.
            assessment: the assessment that the row is of.
        """
        if isinstance(self.read, str):
            return attrgetter(self.read)(row)
        return self.read(row, assessment)
