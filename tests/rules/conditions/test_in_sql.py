"""Conditions as SQL: everything that is given is bound, and days count alike everywhere."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given

from tracker.assess.columns import TABLES, table_named
from tracker.domain import Policy
from tracker.rules.conditions import Circumstances, Condition, as_of, policy, task
from tracker.rules.conditions.in_sql import ROW, day_number, sql_table
from tracker.testing import days, texts

TASKS = sql_table(table_named("task"), sa.MetaData())
GIVEN = Circumstances(date(2023, 6, 30), Policy())
DIALECTS = {
    "sqlite": sa.create_engine("sqlite://").dialect,
    "postgresql": sa.create_engine("postgresql+psycopg://").dialect,
}
HOSTILE = ["'", '"', "%", "%s", "%%", ":a", "?", "\\'", "'; DROP TABLE task; --", "x" * 100_000]


def compiled(condition: Condition, dialect: Any) -> Any:
    """Return a condition as a database of one kind is given it."""
    return condition.clause(TASKS, GIVEN).compile(dialect=dialect)


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_never_become_sql(words: str, dialect: Any) -> None:
    """However words are written, the statement is the same and they are a parameter of it."""
    written = (
        Condition((task.title == words) | task.section.is_in([words, "b"])),
        Condition((task.title == "a") | task.section.is_in(["a", "b"])),
    )
    made = [compiled(condition, dialect) for condition in written]

    assert made[0].string == made[1].string
    assert words in made[0].params.values()


@given(texts())
def test_any_words_are_found_as_they_are(words: str) -> None:
    """A database finds words by the very same words, and by no others."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        [[same, other]] = connection.execute(
            sa.select(
                sa.literal(words) == sa.literal(words), sa.literal(words) == sa.literal(f"{words}.")
            )
        ).all()
    engine.dispose()

    assert (same, other) == (True, False)


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)
def test_what_is_given_is_bound(dialect: Any) -> None:
    """The day asked, settings and numbers are parameters: one statement serves all days."""
    condition = Condition((task.current_due + 3 < as_of) & (task.days_late > policy("silent_days")))
    made = compiled(condition, dialect)

    assert not {"2023", "90", " 3"} & {*made.string.split()}
    assert {3, 90} <= {*made.params.values()}


@given(days())
def test_days_are_numbered_as_python_does(day: date) -> None:
    """The number of a day in SQLite is its ordinal."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        found = connection.execute(sa.select(day_number(sa.literal(day, sa.Date())))).scalar()
    engine.dispose()

    assert found == day.toordinal()


@pytest.mark.parametrize("day", [date.min, date.max, date(1582, 10, 10), date(1900, 2, 28)])
def test_the_ends_of_the_calendar_are_numbered_too(day: date) -> None:
    """One calendar runs from its first day to its last, with no days left out in 1582."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        found = connection.execute(sa.select(day_number(sa.literal(day, sa.Date())))).scalar()
    engine.dispose()

    assert found == day.toordinal()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_database_table_has_every_column(table: Any) -> None:
    """A table for rows has a column for each column, and one that numbers them."""
    made = sql_table(table, sa.MetaData())

    assert [*made.c.keys()] == [ROW, *table.by_name]
