"""Rows that number the columns."""

import pytest

from tracker.stores.spreadsheets.column_numbers import numbers_columns
from tracker.stores.spreadsheets.grid import GridRow


@pytest.mark.parametrize(
    ("cells", "first", "expected"),
    [
        (("1", "2", "3"), True, True),
        (("A", "B", "1", "2=1+3", "3"), True, True),
        (("(1)", "(2)", None, "(4)"), False, True),
        (("1", "2", "3"), False, False),
        (("2", "3", "4", None, None), True, False),
        (("1", "2"), True, False),
        (("1", "3", "2"), True, False),
        (("1", "2", "4"), True, False),
        (("1", "Rà soát", "3"), True, False),
    ],
)
def test_a_row_numbers_columns_from_one_in_turn(
    cells: tuple[str | None, ...], *, first: bool, expected: bool
) -> None:
    """It begins with one, goes up to no more than there are columns, and repeats nothing."""
    assert numbers_columns(GridRow(number=2, cells=cells), first=first) is expected
