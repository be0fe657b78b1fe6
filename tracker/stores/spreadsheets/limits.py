"""How much of a spreadsheet is read: past any of these a file is refused, not read in part.

A register of twenty years of a large office is far below them all; a file that was made to stop a
program is above one of them, and is known to be before memory or time is spent on it.
"""

MOST_BYTES = 256 * 2**20
"""Bytes that a workbook may unpack to, over all its parts, which are read piece by piece."""

MOST_PARTS = 5_000
"""Files within a workbook."""

MOST_SHEETS = 200
"""Sheets of a workbook."""

MOST_ROWS = 1_048_576
"""Rows of a sheet: what spreadsheet programs have."""

LAST_COLUMN = 16_384
"""Columns of a sheet: what spreadsheet programs have."""

MOST_COLUMNS = 1_000
"""Columns of a row that has anything in them."""

MOST_CELLS = 4_000_000
"""Cells of a workbook or of a CSV file, empty ones with a format of their own included: a hundred
thousand tasks of fifteen columns are less than half of them."""

MOST_LETTERS = 50_000_000
"""Characters of all the texts that the cells of a workbook share."""

MOST_ELEMENTS = 500_000
"""XML elements of a sheet that are no cells, beside one for each cell."""

MOST_MERGES = 500_000
"""Merged cells of a sheet."""

LONGEST_LINE = 2**20
"""Characters of one line of a CSV file."""

LONGEST_CELL = 32_767
"""Characters that a cell can hold, as spreadsheet programs have it."""
