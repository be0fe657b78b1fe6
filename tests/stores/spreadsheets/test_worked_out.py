"""What the tracker works out is marked in a workbook, and known again by its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.stores.spreadsheets.grid import Grid, GridRow
from tracker.stores.spreadsheets.worked_out import (
    as_recorded,
    mark_name,
    marked_range,
    worked_out_columns,
)

NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters="[]:*?/\\"), min_size=1, max_size=31
)
PLACES = st.integers(min_value=0, max_value=900)


@given(NAMES, PLACES, PLACES)
def test_marked_columns_are_found_again(sheet: str, one: int, other: int) -> None:
    """A mark of columns of a sheet, whatever its name, marks these columns of this sheet."""
    first, last = sorted((one, other))
    mark = (mark_name(1), marked_range(sheet, first, last))
    assert worked_out_columns([mark]) == {sheet: frozenset(range(first, last + 1))}


def test_programs_may_write_a_whole_column_with_its_rows() -> None:
    """A range with the numbers of the first and the last row is that of whole columns."""
    marks = [(mark_name(1), "$Tasks.$B$1"), (mark_name(2), "'Quá hạn'!$A$1:$C$1048576")]
    assert worked_out_columns(marks) == {"Quá hạn": frozenset({0, 1, 2})}


def test_a_mark_whose_columns_are_gone_marks_nothing() -> None:
    """A mark left behind by columns that were deleted, and names of others, mark nothing."""
    assert worked_out_columns([(mark_name(1), "#REF!"), ("area", "'A'!$A:$B")]) == {}


def test_a_flood_of_marks_costs_little() -> None:
    """However many marks a workbook has, and however wide, their columns are bounded."""
    marks = ((mark_name(number), f"S{number}!$A:$XFD") for number in range(100_000))
    assert sum(map(len, worked_out_columns(marks).values())) <= 1_001_000


@pytest.mark.parametrize(
    ("columns", "asked", "kept", "told"),
    [
        ({1}, False, [("a", None, "c")], "columns the tracker worked out are not read back: B"),
        ({1}, True, [("a", None, "c")], "columns the tracker worked out are not read back: B"),
        ({0, 1, 2}, False, None, "the tracker made this sheet from the register"),
        ({0, 1, 2}, True, [("a", "b", "c")], None),
        (set(), False, [("a", "b", "c")], None),
    ],
)
def test_what_is_marked_is_passed_over_unless_its_sheet_is_asked_for(
    columns: set[int], *, asked: bool, kept: list[tuple[str | None, ...]] | None, told: str | None
) -> None:
    """Columns never come back; a sheet that is all worked out only where a person names it."""
    grid = Grid(sheet="S", rows=(GridRow(number=1, cells=("a", "b", "c")),))
    grids, notices = as_recorded([grid], {"S": frozenset(columns)}, asked=asked)
    assert [[row.cells for row in one.rows] for one in grids] == ([] if kept is None else [kept])
    assert [one.text.en.startswith(told or "-") for one in notices] == ([True] if told else [])
