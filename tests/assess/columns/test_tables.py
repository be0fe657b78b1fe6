"""The same questions asked of every column there is."""

import re
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from tracker.assess import Assessment, assess
from tracker.assess.columns import TABLES, Column, ColumnTable, Kind, records, table_named
from tracker.domain import Register
from tracker.testing import days, registers

TYPES: dict[Kind, type[Any]] = {
    Kind.TEXT: str,
    Kind.DAY: date,
    Kind.COUNT: int,
    Kind.TRUTH: bool,
    Kind.CHOICE: str,
}
COLUMNS = [(table, column) for table in TABLES for column in table.columns]

every_column = pytest.mark.parametrize(
    ("table", "column"), COLUMNS, ids=[f"{table.name}.{column.name}" for table, column in COLUMNS]
)


@every_column
def test_a_column_is_named_as_python_and_sql_name_things(
    table: ColumnTable, column: Column
) -> None:
    """A name is words in small letters joined by low lines, and is used once in its table."""
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", column.name)
    assert [one.name for one in table.columns].count(column.name) == 1


@every_column
def test_a_column_says_what_it_is_in_both_languages(table: ColumnTable, column: Column) -> None:
    """Its meaning is a sentence, and its name within one is none."""
    assert table.by_name[column.name] is column
    for text in (column.meaning.vi, column.meaning.en):
        assert text[-1] in ".…"
        assert not text[0].islower()
    for text in (column.called.vi, column.called.en):
        assert not text.endswith(".")
    assert column.called.vi != column.called.en


@every_column
def test_a_truth_can_be_denied_and_is_always_known(table: ColumnTable, column: Column) -> None:
    """What is so or not has words for both, and holds one of them of any row."""
    assert table.by_name[column.name] is column
    assert (column.denied is not None) is (column.kind is Kind.TRUTH)
    assert not (column.kind is Kind.TRUTH and column.nullable)


@every_column
def test_a_choice_has_words_for_each_of_its_list(table: ColumnTable, column: Column) -> None:
    """Every word that a choice may be is called something."""
    assert table.by_name[column.name] is column
    assert (column.choice is not None) is (column.kind is Kind.CHOICE)
    if column.choice is not None and column.choices is not None:
        assert {*column.choices} == {*column.choice}


@given(registers(), days())
def test_a_column_holds_what_it_says(register: Register, day: date) -> None:
    """Values are of the kind of their column, plain, and none only where there may be none."""
    assessment: Assessment = assess(register, day)
    for table in TABLES:
        for record in records(table, assessment):
            assert [*record] == [*table.by_name]
            for column in table.columns:
                value = record[column.name]
                if value is None:
                    assert column.nullable, column.name
                else:
                    assert isinstance(value, TYPES[column.kind]), column.name
                    assert not isinstance(value, datetime)
                    assert type(value) in {str, date, int, bool}


@given(registers(), days())
def test_every_entry_has_one_row(register: Register, day: date) -> None:
    """Each task, document, indicator and mandate recorded is the subject of exactly one row."""
    assessment = assess(register, day)
    recorded = {
        "task": register.tasks,
        "document": register.documents,
        "indicator": [one for plan in register.plans for one in plan.indicators],
        "mandate": register.mandates,
    }
    for table in TABLES:
        subjects = [table.subject_of(row) for row in table.rows(assessment)]
        assert sorted(map(id, subjects)) == sorted(map(id, recorded[table.name]))


def test_a_table_is_named_for_its_subjects() -> None:
    """The name of a table leads to it."""
    assert [table_named(table.name) for table in TABLES] == [*TABLES]
