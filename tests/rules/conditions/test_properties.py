"""Conditions run alike on objects, data frames and databases, and as three-valued logic has it.

A PostgreSQL server is asked too where ``TRACKER_TEST_POSTGRESQL`` holds its address; ``.ci/run``
starts one.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from operator import eq, ge, gt, le, lt, ne
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, assess
from tracker.assess.columns import TABLES, ColumnTable, Kind, records
from tracker.calendar import read_deadline
from tracker.domain import Policy, Register, Task
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Option, Rule
from tracker.rules.conditions import (
    Circumstances,
    Condition,
    Expression,
    as_of,
    option,
    policy,
    task,
)
from tracker.rules.conditions.in_polars import frame
from tracker.rules.conditions.in_python import compile_condition, compile_values
from tracker.rules.conditions.in_sql import ROW, sql_table
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
from tracker.testing import days, registers, texts

BUILT_IN: tuple[tuple[Rule, Condition], ...] = tuple(
    (rule, rule.condition) for rule in CATALOGUE if rule.condition is not None
)
SERVER = "TRACKER_TEST_POSTGRESQL"
DAYS = Option(name="days", default=30, meaning=Text(vi="số ngày", en="in days"))
OPERATORS = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def connection(request: pytest.FixtureRequest) -> Iterator[sa.Connection]:
    """A connection to an empty database."""
    address = "sqlite://" if request.param == "sqlite" else os.environ.get(SERVER)
    if address is None:
        pytest.skip(f"no PostgreSQL server: {SERVER} holds no address")
    engine = sa.create_engine(address)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


class Interpreter(NamedTuple):
    """Says what a condition is of one record, straight from the meaning of three truth values.

    It is told apart from the executions on purpose: it looks up each value and knows no ways
    around the unknown.
    """

    record: Mapping[str, Any]
    given: Circumstances

    def truth(self, node: Any) -> bool | None:  # noqa: PLR0911 -- one for each kind of node
        """Return whether *node* is true or false; ``None`` where that is unknown."""
        match node:
            case Denied():
                inner = self.truth(node.inner)
                return None if inner is None else not inner
            case Joined():
                parts = {self.truth(part) for part in node.parts}
                decisive = not node.every
                if decisive in parts:
                    return decisive
                return None if None in parts else not decisive
            case Absent():
                return self.value(node.inner) is None
            case Compared():
                left, right = self.value(node.left), self.value(node.right)
                if left is None or right is None:
                    return None
                return bool(OPERATORS[node.operator](left, right))
            case OneOf():
                value = self.value(node.inner)
                return None if value is None else value in [self.value(one) for one in node.options]
            case _:
                return bool(self.value(node))

    def value(self, node: Any) -> Any:
        """Return a value, of a day its number; ``None`` where it is unknown."""
        match node:
            case Sum():
                left, right = self.value(node.left), self.value(node.right)
                if left is None or right is None:
                    return None
                return left + node.sign * right
            case Times():
                inner = self.value(node.inner)
                return None if inner is None else node.factor * inner
            case ColumnValue():
                return numbered(self.record[node.column.name])
            case Given():
                return numbered(self.given.value_of(node))
            case Literal():
                return numbered(node.value)
            case _:
                raise TypeError(node)


def numbered(value: Any) -> Any:
    """Return a day by its number in the calendar, and anything else as it is."""
    return value.toordinal() if isinstance(value, date) else value


def columns_of(table: ColumnTable, kind: Kind) -> st.SearchStrategy[Expression]:
    """Columns of one kind of a table."""
    found = [column for column in table.columns if column.kind is kind]
    return st.sampled_from([Expression(ColumnValue(table, column)) for column in found])


def counts(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Whole numbers: columns, settings, options, the days between two days, and sums of them."""
    plain = [as_of - date(2023, 1, 1), policy("silent_days"), option(DAYS)]
    found = columns_of(table, Kind.COUNT) if any_of(table, Kind.COUNT) else st.nothing()
    between = st.builds(lambda one, other: one - other, dates(table), dates(table))
    leaves = found | st.sampled_from(plain) | between
    number = st.integers(-400, 400)
    return st.recursive(
        leaves,
        lambda inner: (
            st.builds(lambda one, other: one + other, inner, inner | number)
            | st.builds(lambda one, other: one - other, inner, inner | number)
            | st.builds(lambda one, factor: factor * one, inner, st.integers(-5, 5))
        ),
        max_leaves=3,
    )


def any_of(table: ColumnTable, kind: Kind) -> bool:
    """Whether a table has a column of a kind."""
    return any(column.kind is kind for column in table.columns)


def dates(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Days: columns, and the day asked."""
    return columns_of(table, Kind.DAY) | st.just(as_of)


def moved(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Days, some moved by so many days, even beyond the calendar."""
    return dates(table) | st.builds(
        lambda day, by: day + by,
        dates(table),
        st.integers(-4_000_000, 4_000_000) | st.integers(-90, 90) | counts(table),
    )


def comparisons(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Whatever can be true or false of a row by itself."""
    operator = st.sampled_from([*OPERATORS.values()])
    equality = st.sampled_from([eq, ne])
    words = columns_of(table, Kind.TEXT)
    parts = [
        columns_of(table, Kind.TRUTH),
        st.just(policy("sources_required")),
        st.builds(lambda make, one, other: make(one, other), operator, moved(table), moved(table)),
        st.builds(
            lambda make, one, other: make(one, other), operator, moved(table), st.dates() | days()
        ),
        st.builds(
            lambda make, one, other: make(one, other),
            operator,
            counts(table),
            counts(table) | st.integers(-1000, 1000),
        ),
        st.builds(lambda make, one, other: make(one, other), equality, words, words | literals()),
        st.builds(lambda one, some: one.is_in(some), words, st.lists(literals(), min_size=1)),
        st.builds(lambda one, some: one.is_in(some), dates(table), st.lists(days(), min_size=1)),
        choices(table),
        absences(table),
    ]
    return st.one_of(parts)


def literals() -> st.SearchStrategy[str]:
    """Words that somebody may compare with: ids, plain ones, and such as would break out of SQL."""
    hostile = ["'", '"', "%", "%s", "%(a)s", ":a", "\\", "'; DROP TABLE task; --", "x" * 5000, ""]
    return st.sampled_from(["T-1", "leader", *hostile]) | texts()


def choices(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Comparisons of choices with their words."""
    made = []
    for column in table.columns:
        if column.choices is not None:
            value = Expression(ColumnValue(table, column))
            word = st.sampled_from([one.value for one in column.choices])
            made.append(st.builds(value.__eq__, word))
            made.append(st.builds(value.__ne__, word))
            made.append(st.builds(value.is_in, st.lists(word, min_size=1)))
    return st.one_of(made)


def absences(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Whether a column that may be empty is."""
    found = [column for column in table.columns if column.nullable]
    return st.sampled_from([Expression(ColumnValue(table, one)).is_null() for one in found])


def truths(table: ColumnTable) -> st.SearchStrategy[Expression]:
    """Well-typed conditions on a table."""
    joined = st.recursive(
        comparisons(table),
        lambda inner: (
            st.builds(lambda one, other: one & other, inner, inner)
            | st.builds(lambda one, other: one | other, inner, inner)
            | st.builds(lambda one: ~one, inner)
        ),
        max_leaves=6,
    )
    return joined.filter(lambda one: one.node.table is not None)


def conditions(most: int = 6) -> st.SearchStrategy[list[Expression]]:
    """Some conditions on each of the tables."""
    each = [st.lists(truths(table), min_size=1, max_size=most) for table in TABLES]
    return st.tuples(*each).map(lambda lists: [one for found in lists for one in found])


def assessments() -> st.SearchStrategy[Assessment]:
    """How everything stands in a random register on a random day."""
    return st.builds(assess, registers(most=3, tasks=(0, 6)), days())


def circumstances(assessment: Assessment) -> Circumstances:
    """Return what is given to conditions on an assessment."""
    return Circumstances(assessment.as_of, assessment.register.policy, {"days": 12})


def in_objects(condition: Expression, assessment: Assessment) -> list[int]:
    """Return the places of the rows that Python finds."""
    made = Condition(condition)
    rows = list(made.table.rows(assessment))
    found = {id(row) for row in kept(made, rows, assessment)}
    return [place for place, row in enumerate(rows) if id(row) in found]


def kept(condition: Condition, rows: Sequence[Any], assessment: Assessment) -> Sequence[Any]:
    """Return those of the very *rows* that a condition is true of."""
    found: Sequence[Any] = compile_condition(condition.node)(
        rows, assessment, circumstances(assessment)
    )
    return found


def in_frame(condition: Expression, assessment: Assessment, table: Any) -> list[int]:
    """Return the places of the rows that Polars finds."""
    made = Condition(condition).polars(circumstances(assessment))
    found: list[int] = table.with_row_index(ROW).filter(made)[ROW].to_list()
    return found


def in_meaning(condition: Node, assessment: Assessment, truth: bool | None) -> list[int]:
    """Return the places of the rows of which a condition is true, false or unknown."""
    assert condition.table is not None
    given = circumstances(assessment)
    return [
        place
        for place, record in enumerate(records(condition.table, assessment))
        if Interpreter(record, given).truth(condition) is truth
    ]


@given(assessments(), conditions())
def test_python_finds_what_is_certainly_true(
    assessment: Assessment, written: list[Expression]
) -> None:
    """Compiled, a condition finds the rows it is true of, and its denial those it is false of."""
    for condition in written:
        assert in_objects(condition, assessment) == in_meaning(condition.node, assessment, True)
        assert in_objects(~condition, assessment) == in_meaning(condition.node, assessment, False)


@given(assessments(), conditions(most=3))
def test_polars_finds_what_python_finds(assessment: Assessment, written: list[Expression]) -> None:
    """A data frame filtered by a condition keeps the rows that are true in three-valued logic."""
    frames = {table.name: frame(table, assessment) for table in TABLES}
    for condition in written:
        assert condition.node.table is not None
        found = in_frame(condition, assessment, frames[condition.node.table.name])
        assert found == in_meaning(condition.node, assessment, True)


@given(assessment=assessments(), written=conditions(most=3))
def test_databases_find_what_python_finds(
    assessment: Assessment, written: list[Expression], connection: sa.Connection
) -> None:
    """A query with a condition returns the rows that are true in three-valued logic."""
    with filled_database(connection, assessment) as tables:
        for condition in written:
            found = in_database(condition, assessment, connection, tables)
            assert found == in_meaning(condition.node, assessment, True)


@given(assessment=assessments())
def test_every_built_in_condition_is_the_same_everywhere(
    assessment: Assessment, connection: sa.Connection
) -> None:
    """Each condition of the catalogue finds the same rows on objects, frames and databases."""
    frames = {table.name: frame(table, assessment) for table in TABLES}
    with filled_database(connection, assessment) as tables:
        for _, condition in BUILT_IN:
            written = Expression(condition.node)
            expected = in_objects(written, assessment)

            assert expected == in_meaning(condition.node, assessment, True)
            assert in_frame(written, assessment, frames[condition.table.name]) == expected
            assert in_database(written, assessment, connection, tables) == expected


ARITHMETIC = {
    "days_late times three": task.days_late * 3 == 6,
    "days_late times minus two": task.days_late * -2 > -5,
    "days_late and four": task.days_late + 4 >= 6,
    "days_late less four": task.days_late - 4 < -1,
    "days apart": task.current_due - task.assigned_on > 16,
    "twice as far": (as_of - task.current_due) * 2 - task.days_late < 4,
}


@pytest.mark.parametrize("written", ARITHMETIC.values(), ids=ARITHMETIC)
def test_arithmetic_is_the_same_everywhere(written: Expression, connection: sa.Connection) -> None:
    """Sums, differences and multiples find the same of ten tasks due day after day."""
    first = date(2023, 6, 25)
    due = [
        Task(
            id=f"T-{day}",
            title="A",
            assigned_on=date(2023, 6, 10),
            deadline=read_deadline((first + timedelta(days=day)).isoformat()),
        )
        for day in range(10)
    ]
    assessment = assess(Register(title="R", tasks=due), date(2023, 6, 30))
    expected = in_meaning(written.node, assessment, True)

    assert 0 < len(expected) < 10
    assert in_objects(written, assessment) == expected
    assert in_frame(written, assessment, frame(TABLES[0], assessment)) == expected
    with filled_database(connection, assessment) as tables:
        assert in_database(written, assessment, connection, tables) == expected


@given(assessment=assessments(), operator=st.sampled_from(["<", "<=", "=="]))
def test_days_meet_at_the_same_boundary_everywhere(
    assessment: Assessment, operator: str, connection: sa.Connection
) -> None:
    """A day moved so far that it falls on the day asked is compared alike by all."""
    frames = {table.name: frame(table, assessment) for table in TABLES}
    with filled_database(connection, assessment) as tables:
        for day, apart in boundaries(assessment):
            condition = OPERATORS[operator](day + apart, as_of)
            expected = in_meaning(condition.node, assessment, True)

            assert in_objects(condition, assessment) == expected
            assert in_frame(condition, assessment, frames[condition.node.table.name]) == expected
            assert in_database(condition, assessment, connection, tables) == expected


def boundaries(assessment: Assessment) -> Iterator[tuple[Expression, int]]:
    """Yield each column of days with how far it is from the day asked, in the first row it has."""
    for table in TABLES:
        listed = records(table, assessment)
        for column in table.columns:
            held = [record[column.name] for record in listed if column.kind is Kind.DAY]
            known = [day for day in held if day is not None]
            for day in known[:1]:
                yield Expression(ColumnValue(table, column)), (assessment.as_of - day).days


class filled_database:  # noqa: N801 -- used as a function
    """Holds the rows of an assessment in a database, and takes them out again."""

    def __init__(self, connection: sa.Connection, assessment: Assessment) -> None:
        self.connection = connection
        self.assessment = assessment
        self.transaction: sa.Transaction | None = None

    def __enter__(self) -> Mapping[str, sa.Table]:
        metadata = sa.MetaData()
        tables = {table.name: sql_table(table, metadata) for table in TABLES}
        self.transaction = self.connection.begin()
        metadata.drop_all(self.connection)
        metadata.create_all(self.connection)
        for table in TABLES:
            rows = [
                {ROW: place, **record}
                for place, record in enumerate(records(table, self.assessment))
            ]
            if rows:
                self.connection.execute(sa.insert(tables[table.name]), rows)
        return tables

    def __exit__(self, *_: object) -> None:
        assert self.transaction is not None
        self.transaction.rollback()


def in_database(
    condition: Expression,
    assessment: Assessment,
    connection: sa.Connection,
    tables: Mapping[str, sa.Table],
) -> list[int]:
    """Return the places of the rows that a database finds."""
    made = Condition(condition)
    table = tables[made.table.name]
    clause = made.clause(table, circumstances(assessment))
    query = sa.select(table.c[ROW]).where(clause).order_by(table.c[ROW])
    return list(connection.execute(query).scalars())


@given(assessments(), conditions(most=3))
def test_denying_twice_changes_nothing(assessment: Assessment, written: list[Expression]) -> None:
    """What is denied twice finds what it found."""
    for condition in written:
        assert in_objects(~~condition, assessment) == in_objects(condition, assessment)


@given(assessments(), st.sampled_from(TABLES).flatmap(lambda one: st.tuples(*[truths(one)] * 2)))
def test_denials_go_into_what_is_joined(
    assessment: Assessment, pair: tuple[Expression, Expression]
) -> None:
    """Not both is one of them not, and not either is both not, even where it is unknown."""
    one, other = pair

    assert in_objects(~(one & other), assessment) == in_objects(~one | ~other, assessment)
    assert in_objects(~(one | other), assessment) == in_objects(~one & ~other, assessment)


@given(assessments(), st.sampled_from(TABLES).flatmap(truths))
def test_no_row_is_both_true_and_false(assessment: Assessment, condition: Expression) -> None:
    """A row is true, false or unknown of a condition, and never two of these."""
    found = [in_objects(condition, assessment), in_objects(~condition, assessment)]

    assert not set(found[0]) & set(found[1])


@given(assessments(), st.sampled_from(TABLES).flatmap(lambda one: counts(one) | moved(one)))
def test_evidence_is_what_the_columns_say(assessment: Assessment, value: Expression) -> None:
    """A value of the evidence is that of three-valued logic, and none for a day that is none."""
    table = value.node.table or TABLES[0]
    compiled = compile_values([value.node])
    given_then = circumstances(assessment)
    for row, record in zip(table.rows(assessment), records(table, assessment), strict=True):
        expected = Interpreter(record, given_then).value(value.node)
        is_day = value.node.kind is Kind.DAY
        if is_day and expected is not None:
            within = 1 <= expected <= date.max.toordinal()
            expected = date.fromordinal(expected) if within else None

        assert compiled(row, assessment, given_then) == (expected,)


@given(st.sampled_from(TABLES).flatmap(truths), st.sampled_from(Language))
def test_every_condition_can_be_said(condition: Expression, language: Language) -> None:
    """Any condition is one line in either language, and ends as a sentence does."""
    said = Condition(condition).words(language)

    assert said.endswith(".")


def test_the_catalogue_has_conditions_on_every_table() -> None:
    """The conditions compared above are a good number, on each of the tables."""
    assert len(BUILT_IN) >= 30
    assert {condition.table for _, condition in BUILT_IN} == {*TABLES}


def test_an_empty_register_has_no_rows() -> None:
    """Nothing is found where nothing is recorded."""
    assessment = assess(Register(title="Empty", policy=Policy()), date(2023, 6, 30))

    assert [[*condition(assessment)] for _, condition in BUILT_IN] == [[]] * len(BUILT_IN)
