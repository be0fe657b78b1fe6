"""The columns that a list of tasks is written in."""

from datetime import date

import pytest

from tracker.domain import Document, Event, Organization, ProgressReport, Register, Task
from tracker.language import Language
from tracker.stores.shapes import shape_of
from tracker.stores.spreadsheets.columns import CARRIED, COLUMNS, SheetColumn, row_of, shown_report
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.matching import Match, MatchKind, match_label

DAY = date(2024, 3, 1)
LATER = date(2024, 3, 9)


@pytest.mark.parametrize("language", [*Language])
@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.field.value)
def test_every_heading_is_read_as_what_it_is_written_for(
    column: SheetColumn, language: Language
) -> None:
    """In either language the reader knows a heading exactly, as the field of its column."""
    found = match_label(column.heading.in_language(language))

    assert found == Match(field=column.field, kind=MatchKind.EXACT)


def test_columns_carry_what_a_task_has() -> None:
    """Each column is of another field, and names fields that tasks have."""
    assert len({column.field for column in COLUMNS}) == len(COLUMNS)
    assert shape_of(Task).keys() >= CARRIED


def test_a_row_holds_names_and_not_ids() -> None:
    """Units and documents stand in a row by their names, and days and numbers as such."""
    task = Task(
        id="T-1",
        title="Rà soát",
        basis=["a"],
        assigned_on=DAY,
        lead_units=["b", "c"],
        reports=[ProgressReport(on=LATER, event=Event.COMPLETED, progress=100)],
    )
    register = Register(
        title="R",
        documents=[Document(id="a", number="15-NQ/TU")],
        organizations=[Organization(id="b", name="Sở B"), Organization(id="c", name="Sở C")],
        tasks=[task],
    )
    row = dict(
        zip((column.field for column in COLUMNS), row_of(register, task), strict=True),
    )

    assert {field: value for field, value in row.items() if value is not None} == {
        Field.ID: "T-1",
        Field.TITLE: "Rà soát",
        Field.DOCUMENT: "15-NQ/TU",
        Field.ASSIGNED_ON: DAY,
        Field.LEAD_UNITS: "Sở B; Sở C",
        Field.PROGRESS: 100,
        Field.COMPLETED_ON: LATER,
    }


def test_a_row_shows_the_last_report() -> None:
    """Of several reports the latest is shown, of those of one day the one recorded last."""
    reports = [
        ProgressReport(on=on, note=note) for on, note in ((LATER, "b"), (LATER, "c"), (DAY, "a"))
    ]

    assert shown_report(Task(id="T", title="T", reports=reports)) == reports[1]
