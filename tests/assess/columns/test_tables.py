"""The same questions asked of every column there is."""

import re
from datetime import date, datetime
from typing import Any

from hypothesis import given

from tracker.assess import Assessment, assess
from tracker.assess.columns import TABLES, Kind, records, table_named
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


def test_columns_are_named_as_python_and_sql_name_things() -> None:
    """A name is words in small letters joined by low lines, and is used once in its table."""
    assert [one.name for _, one in COLUMNS if not re.fullmatch(r"[a-z]+(_[a-z]+)*", one.name)] == []
    for table in TABLES:
        names = [one.name for one in table.columns]
        assert sorted({*names}) == sorted(names)
        assert [table.by_name[name].name for name in names] == names


def test_columns_say_what_they_are_in_both_languages() -> None:
    """A meaning is a sentence, and a name within one is none."""
    for table, column in COLUMNS:
        place = f"{table.name}.{column.name}"
        for text in (column.meaning.vi, column.meaning.en):
            assert text[-1] in ".…", place
            assert not text[0].islower(), place
        for text in (column.called.vi, column.called.en):
            assert not text.endswith("."), place
        assert column.called.vi != column.called.en, place


def test_truths_can_be_denied_and_are_always_known() -> None:
    """What is so or not has words for both, and holds one of them of any row."""
    for table, column in COLUMNS:
        place = f"{table.name}.{column.name}"
        assert (column.denied is not None) is (column.kind is Kind.TRUTH), place
        assert not (column.kind is Kind.TRUTH and column.nullable), place


def test_choices_have_words_for_each_of_their_list() -> None:
    """Every word that a choice may be is called something."""
    for table, column in COLUMNS:
        place = f"{table.name}.{column.name}"
        assert (column.choice is not None) is (column.kind is Kind.CHOICE), place
        if column.choice is not None and column.choices is not None:
            assert {*column.choices} == {*column.choice}, place


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
