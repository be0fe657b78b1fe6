"""Conditions run on Python objects: compiled into one function, which looks through the rows.

The function is put together as a syntax tree, never from text. It asks of each part whether it is
certainly true, or certainly false where it is denied, so nothing unknown is ever compared.
"""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.assess.columns import Column, Kind
from tracker.rules.conditions.circumstances import Circumstances
from tracker.rules.conditions.nodes import (
    Absent,
    ColumnValue,
    Compared,
    Denied,
    Given,
    Joined,
    Literal,
    Node,
    OneOf,
    Sum,
    Times,
)

Constant = Callable[[Circumstances], Any]
"""Says what a name of the compiled function stands for when it runs."""

_OPERATORS: Mapping[str, type[ast.cmpop]] = {
    "<": ast.Lt,
    "<=": ast.LtE,
    ">": ast.Gt,
    ">=": ast.GtE,
    "==": ast.Eq,
    "!=": ast.NotEq,
}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_ROW, _ASSESSMENT, _ROWS = "row", "assessment", "rows"


class Compiled:
    """A function made from a condition, with what its names stand for.

    Args:
        function: takes rows, or one row, the assessment, and then a value for each constant.
        constants: what these are in given circumstances.
    """

    __slots__ = ("_constants", "_function")

    def __init__(self, function: Callable[..., Any], constants: Sequence[Constant]) -> None:
        self._function = function
        self._constants = constants

    def __call__(self, rows: Any, assessment: Any, circumstances: Circumstances) -> Any:
        """Return what the function makes of *rows* in given circumstances."""
        given = [constant(circumstances) for constant in self._constants]
        return self._function(rows, assessment, *given)


def compile_condition(condition: Node) -> Compiled:
    """Return a function that lists those of the rows for which a condition is true.

    >>> from tracker.rules.conditions import as_of, task
    >>> from tracker.domain import Policy
    >>> compiled = compile_condition((task.days_late > 3).node)
    >>> [*compiled([], None, Circumstances(date(2023, 6, 30), Policy()))]
    []
    """
    builder = _Builder()
    test = builder.certainly(condition, so=True)
    through = ast.comprehension(_name(_ROW, ast.Store()), _name(_ROWS), [test], 0)
    return builder.function(_ROWS, ast.ListComp(_name(_ROW), [through]))


def compile_values(values: Sequence[Node]) -> Compiled:
    """Return a function that says what each of *values* is of one row, as a tuple."""
    builder = _Builder()
    said = ast.Tuple([builder.evidence(value) for value in values], ast.Load())
    return builder.function(_ROW, said)


class _Builder:
    """Puts one function together, and keeps what its names stand for."""

    def __init__(self) -> None:
        self._constants: dict[str, Constant] = {}
        self._names: dict[tuple[str, int], str] = {}
        self._locals = 0

    def function(self, first: str, body: ast.expr) -> Compiled:
        """Return the function of one expression."""
        named = [ast.arg(name) for name in (first, _ASSESSMENT, *self._constants)]
        arguments = ast.arguments([], named, None, [], [], None, [])
        tree = ast.fix_missing_locations(ast.Expression(ast.Lambda(arguments, body)))
        function = eval(compile(tree, "<condition>", "eval"), {})  # noqa: S307 -- a tree made here, of no text
        return Compiled(function, tuple(self._constants.values()))

    def certainly(self, node: Node, *, so: bool) -> ast.expr:
        """Return the test that *node* is certainly true, or certainly false."""
        match node:
            case Denied():
                return self.certainly(node.inner, so=not so)
            case Joined():
                tests = [self.certainly(part, so=so) for part in node.parts]
                return ast.BoolOp(ast.And() if node.every is so else ast.Or(), tests)
            case Absent():
                return _is_none(self._read(node.inner), so=so)
            case Compared():
                return self._compared(node, so=so)
            case OneOf():
                return self._one_of(node, so=so)
            case _:  # a column or a setting that is true or false by itself
                told = self._plain(node, {})
                return told if so else ast.UnaryOp(ast.Not(), told)

    def evidence(self, node: Node) -> ast.expr:
        """Return what a value is; ``None`` where a part of it is unknown."""
        known, names = self._known(node)
        if not isinstance(node, Sum | Times):
            said = self._plain(node, names)
            word: ast.expr = ast.Attribute(said, "value", ast.Load())
            said = word if node.kind is Kind.CHOICE else said
        else:
            said = self._number(node, names)
            if node.kind is Kind.DAY:
                said = ast.Call(self._constant(lambda _: day_numbered, (_DAY, 0)), [said], [])
        if not known:
            return said
        return ast.IfExp(_all(known), said, ast.Constant(None))

    def _compared(self, node: Compared, *, so: bool) -> ast.expr:
        known, names = self._known(node)
        make = self._number if node.by_number else self._value
        left, right = make(node.left, names), make(node.right, names)
        operator = node.operator if so else _OPPOSITE[node.operator]
        return _all([*known, ast.Compare(left, [_OPERATORS[operator]()], [right])])

    def _one_of(self, node: OneOf, *, so: bool) -> ast.expr:
        known, names = self._known(node)
        options = tuple(option.value for option in node.options)
        listed = self._constant(lambda _: options, (_LIST, id(node)))
        operator = ast.In() if so else ast.NotIn()
        return _all([*known, ast.Compare(self._value(node.inner, names), [operator], [listed])])

    def _known(self, node: Node) -> tuple[list[ast.expr], dict[str, str]]:
        """Return the tests that the columns of *node* hold something, and the names of what."""
        tests: list[ast.expr] = []
        names: dict[str, str] = {}
        for column in _nullable(node):
            if column.column.name not in names:
                self._locals += 1
                local = names[column.column.name] = f"known{self._locals}"
                read = ast.NamedExpr(_name(local, ast.Store()), self._read(column))
                tests.append(_is_none(read, so=False))
        return tests, names

    def _value(self, node: Node, names: Mapping[str, str]) -> ast.expr:
        """Return a value as it is compared: days as days, all else as it is."""
        return (
            self._number(node, names) if isinstance(node, Sum | Times) else self._plain(node, names)
        )

    def _number(self, node: Node, names: Mapping[str, str]) -> ast.expr:
        """Return a value as a whole number: of a day, its number in the calendar."""
        match node:
            case Sum():
                left, right = (self._number(part, names) for part in node.parts)
                return ast.BinOp(left, ast.Add() if node.sign > 0 else ast.Sub(), right)
            case Times():
                factor = _whole(node.factor)
                return ast.BinOp(factor, ast.Mult(), self._number(node.inner, names))
            case Given() if node.kind is Kind.DAY:
                return self._constant(
                    lambda given: given.value_of(node).toordinal(), (_NUMBER, id(node))
                )
            case Literal() if node.kind is Kind.DAY:
                return _whole(node.value.toordinal())
            case _ if node.kind is Kind.DAY:
                method = ast.Attribute(self._plain(node, names), "toordinal", ast.Load())
                return ast.Call(method, [], [])
            case _:
                return self._plain(node, names)

    def _plain(self, node: Node, names: Mapping[str, str]) -> ast.expr:
        """Return a column, a value written down or a setting, as it is."""
        match node:
            case ColumnValue():
                local = names.get(node.column.name)
                return self._read(node) if local is None else _name(local)
            case Given():
                return self._constant(lambda given: given.value_of(node), (_GIVEN, id(node)))
            case Literal() if node.kind is Kind.COUNT:
                return _whole(node.value)
            case Literal():
                value = node.value
                return self._constant(lambda _: value, (_LITERAL, id(node)))
            case _ as never:
                raise TypeError(never)

    def _read(self, node: ColumnValue) -> ast.expr:
        """Return how a column is read of the row."""
        column: Column = node.column
        read = column.read
        if isinstance(read, str):
            found: ast.expr = _name(_ROW)
            for attribute in read.split("."):
                found = ast.Attribute(found, attribute, ast.Load())
            return found
        reader = self._constant(lambda _: read, (_READER, id(column)))
        return ast.Call(reader, [_name(_ROW), _name(_ASSESSMENT)], [])

    def _constant(self, constant: Constant, key: tuple[str, int]) -> ast.expr:
        """Return a name that stands for a value; what is the same has the same."""
        if key not in self._names:
            self._names[key] = f"constant{len(self._names)}"
            self._constants[self._names[key]] = constant
        return _name(self._names[key])


_DAY, _LIST, _NUMBER, _GIVEN, _LITERAL, _READER = (
    "day",
    "list",
    "number",
    "given",
    "literal",
    "read",
)


def day_numbered(number: int) -> date | None:
    """Return the day of a number; ``None`` where the calendar has none.

    >>> day_numbered(date(2023, 6, 30).toordinal()), day_numbered(0)
    (datetime.date(2023, 6, 30), None)
    """
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def _nullable(node: Node) -> Iterator[ColumnValue]:
    """Yield the columns within a value or a comparison that may hold nothing."""
    if isinstance(node, ColumnValue) and node.column.nullable:
        yield node
    for part in node.parts:
        yield from _nullable(part)


def _name(name: str, context: ast.expr_context | None = None) -> ast.Name:
    return ast.Name(name, context or ast.Load())


def _is_none(read: ast.expr, *, so: bool) -> ast.expr:
    operator = ast.Is() if so else ast.IsNot()
    return ast.Compare(read, [operator], [ast.Constant(None)])


def _whole(number: int) -> ast.expr:
    return ast.Constant(number)


def _all(tests: list[ast.expr]) -> ast.expr:
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.And(), tests)
