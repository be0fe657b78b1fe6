"""The reference of columns."""

import pytest

from tracker.assess.columns import TABLES, ColumnTable, table_named
from tracker.language import Language
from tracker.tables.columns import columns_section


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_row(table: ColumnTable, language: Language) -> None:
    """A section lists each column of its table once, in order, with four cells."""
    rows = columns_section(table, language).splitlines()[4:]

    assert [row.split(" | ")[0] for row in rows] == [f"| `{one.name}`" for one in table.columns]
    assert {row.count(" | ") for row in rows} == {3}


@pytest.mark.parametrize(
    "row",
    [
        "| `title` | a text | What is to be done. | the title |",
        "| `parent` | a text, may be none | Id of the task it is a part of. | the whole task |",
        "| `is_open` | what is so or not | Neither completed nor cancelled. | it is open |",
        "| `days_late` | a whole number | Days past the due day. | the days late |",
    ],
)
def test_a_row_says_kind_and_meaning(row: str) -> None:
    """A row has the name of a column, its kind, its meaning and its words within a sentence."""
    assert row in columns_section(table_named("task"), Language.EN).splitlines()


def test_a_choice_lists_its_words() -> None:
    """The words that a choice may be are listed as they are written in a condition."""
    section = columns_section(table_named("mandate"), Language.VI)

    assert "| `tense` | một trong `past`, `present`, `next` |" in section
