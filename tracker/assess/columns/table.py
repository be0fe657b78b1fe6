"""A table of columns: the rows of one kind that an assessment has, and what may be asked."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from tracker.assess.assessment import Assessment
from tracker.assess.columns.column import Column
from tracker.domain import Fact
from tracker.language import Text


class ColumnTable:
    """The rows of one kind that an assessment has, with their columns.

    Args:
        name: what it is called in a condition and a database: the kind of its subjects.
        called: what one row is of, within a sentence.
        columns: what may be asked of a row.
        rows: returns the rows of an assessment, in the order recorded.
        subject: the names of the attributes that lead from a row to the entry it is of, joined by
            full stops; nothing where it is the entry itself.
    """

    __slots__ = ("by_name", "called", "columns", "name", "rows", "subject")

    def __init__(
        self,
        *,
        name: str,
        called: Text,
        columns: Sequence[Column],
        rows: Callable[[Assessment], Sequence[Any]],
        subject: str,
    ) -> None:
        self.name = name
        self.called = called
        self.columns = tuple(columns)
        self.by_name = MappingProxyType({column.name: column for column in columns})
        self.rows = rows
        self.subject = subject

    def __repr__(self) -> str:
        return f"ColumnTable({self.name!r})"

    def subject_of(self, row: Any) -> Fact:
        """Return the entry that *row* is of."""
        entry: Fact = attrgetter(self.subject)(row) if self.subject else row
        return entry
