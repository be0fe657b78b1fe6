"""A condition as a rule has it: what is true of a row, and the evidence of it."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tracker.assess import Assessment
from tracker.assess.columns import ColumnTable, Kind
from tracker.domain import Fact
from tracker.language import Language, Text, Values
from tracker.rules.conditions.circumstances import NO_OPTIONS, Circumstances
from tracker.rules.conditions.error import ConditionError
from tracker.rules.conditions.expression import Expression
from tracker.rules.conditions.nodes import Given, Node, every_node
from tracker.rules.option import Option, OptionValue
from tracker.rules.remark import Remark

if TYPE_CHECKING:
    import polars as pl
    import sqlalchemy as sa

    from tracker.rules.conditions.in_python import Compiled

Evidence = Expression | Callable[[Any, Assessment], object]
"""What a value of a remark is read by: an expression, or a function of a row and its assessment."""

_NO_TRUTH = Text(
    vi="điều kiện phải là điều đúng hoặc sai của một bảng",
    en="a condition has to be something that is true or false of a row of one table",
)
_TRUTH_SHOWN = Text(
    vi="một giá trị làm chứng cứ không thể là điều đúng hoặc sai",
    en="a value of the evidence cannot be what is true or false",
)
_OTHER_TABLE = Text(
    vi="chứng cứ phải lấy từ bảng của điều kiện",
    en="the evidence has to come from the table that the condition speaks of",
)


class Condition:
    """What is true of one row of a table, to be used as the ``remarks`` of a rule.

    Args:
        expression: what is true of a row.
        values: the evidence of the remark, by name: expressions, or functions of the row and the
            assessment for what no column holds.
        further: returns more of it, where which there is depends on the row.
        at: returns the fact within the subject that the remark is about.

    Raises:
        ConditionError: the expression is not true or false of a row, or the evidence is of
            another table.

    >>> from datetime import date
    >>> from tracker.assess import assess
    >>> from tracker.domain import Register, Task
    >>> from tracker.rules.conditions import task
    >>> silent = Condition(task.is_open & task.product.is_null(), values={"title": task.title})
    >>> register = Register(title="One task", tasks=[Task(id="T-1", title="Inspect")])
    >>> [remark.values["title"] for remark in silent(assess(register, date(2023, 6, 30)))]
    ['Inspect']
    """

    def __init__(
        self,
        expression: Expression,
        *,
        values: Mapping[str, Evidence] | None = None,
        further: Callable[[Any, Assessment], Values] | None = None,
        at: Callable[[Any, Assessment], Fact | None] | None = None,
    ) -> None:
        node = expression.node
        if node.kind is not Kind.TRUTH or node.table is None:
            raise ConditionError(_NO_TRUTH)
        self.node: Node = node
        self.table: ColumnTable = node.table
        self.values = dict(values or {})
        self._further = further
        self._at = at
        self._refuse_wrong_evidence()
        # Like a function, it is of the module it was written in.
        self.__module__ = sys._getframe(1).f_globals["__name__"]  # noqa: SLF001 -- as named tuples do

    @property
    def options(self) -> tuple[Option, ...]:
        """The options of the rule that it goes by."""
        written = [value.node for value in self.values.values() if isinstance(value, Expression)]
        nodes = [node for one in (self.node, *written) for node in every_node(one)]
        given = [node.option for node in nodes if isinstance(node, Given)]
        return tuple({one.name: one for one in given if one is not None}.values())

    def __call__(
        self, assessment: Assessment, options: Mapping[str, OptionValue] = NO_OPTIONS
    ) -> Iterator[Remark]:
        """Yield a remark for each row that the condition is true of.

        Args:
            assessment: how everything stands.
            options: the options of the rule, by name.
        """
        circumstances = Circumstances(assessment.as_of, assessment.register.policy, options)
        for row in self._found(assessment, circumstances):
            values = self._evidence(row, assessment, circumstances)
            at = self._at(row, assessment) if self._at is not None else None
            yield Remark(subject=self.table.subject_of(row), values=values, at=at)

    def rows(
        self, assessment: Assessment, options: Mapping[str, OptionValue] = NO_OPTIONS
    ) -> Sequence[Any]:
        """Return the rows of an assessment that it is true of, in the order of the table.

        Args:
            assessment: how everything stands.
            options: the options of the rule, by name.
        """
        return self._found(
            assessment, Circumstances(assessment.as_of, assessment.register.policy, options)
        )

    def words(self, language: Language) -> str:
        """Return it as one sentence."""
        from tracker.rules.conditions.in_words import sentence  # noqa: PLC0415 -- only pages ask

        return sentence(self.node, language)

    def polars(self, circumstances: Circumstances) -> "pl.Expr":
        """Return it as an expression of Polars, which needs the extra ``polars``.

        Args:
            circumstances: the day asked, the policy and the options.
        """
        from tracker.rules.conditions.in_polars import in_polars  # noqa: PLC0415 -- an extra

        return in_polars(self.node, circumstances)

    def clause(
        self, table: "sa.FromClause", circumstances: Circumstances
    ) -> "sa.ColumnElement[bool]":
        """Return it as a clause of SQLAlchemy, which needs the extra ``sql``.

        Args:
            table: the database table that has the columns.
            circumstances: the day asked, the policy and the options.
        """
        from tracker.rules.conditions.in_sql import in_sql  # noqa: PLC0415 -- an extra

        return in_sql(self.node, table, circumstances)

    @cached_property
    def _compiled(self) -> "Compiled":
        from tracker.rules.conditions.in_python import compile_condition  # noqa: PLC0415 -- once it runs

        return compile_condition(self.node)

    @cached_property
    def _compiled_values(self) -> "Compiled":
        from tracker.rules.conditions.in_python import compile_values  # noqa: PLC0415 -- once it finds

        written = [value.node for value in self.values.values() if isinstance(value, Expression)]
        return compile_values(written)

    def _found(self, assessment: Assessment, circumstances: Circumstances) -> Sequence[Any]:
        rows = self.table.rows(assessment)
        found: Sequence[Any] = self._compiled(rows, assessment, circumstances) if rows else ()
        return found

    def _evidence(self, row: Any, assessment: Assessment, given: Circumstances) -> dict[str, Any]:
        written = iter(self._compiled_values(row, assessment, given))
        found = {
            name: next(written) if isinstance(value, Expression) else value(row, assessment)
            for name, value in self.values.items()
        }
        if self._further is not None:
            found |= self._further(row, assessment)
        return found

    def _refuse_wrong_evidence(self) -> None:
        for value in self.values.values():
            if not isinstance(value, Expression):
                continue
            if value.node.kind is Kind.TRUTH:
                raise ConditionError(_TRUTH_SHOWN)
            if value.node.table not in {None, self.table}:
                raise ConditionError(_OTHER_TABLE)
