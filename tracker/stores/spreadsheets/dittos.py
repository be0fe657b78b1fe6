"""Cells that say “as above”: nt, như trên, a lone quotation mark."""

from collections.abc import Sequence

from attrs import evolve

from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Value
from tracker.stores.spreadsheets.header_columns import Header
from tracker.stores.spreadsheets.rows import ReadRow, RowKind

_LONGEST = 20
_IGNORED = str.maketrans("", "", " -–—().\n")
_DITTOS = frozenset(
    {
        *('"', "''", '""', "”", "“", "“”", "〃", "″", "//", "nt", "n/t", "nhưtrên", "nhutren"),
        *("ditto", "asabove", "sameasabove", "idem", "同上"),
    }
)
_OWN = frozenset({Field.NUMBER, Field.ID})
"""What each row has of its own."""


def is_ditto(value: Value) -> bool:
    """Whether a cell says that what stands above it holds of it too.

    >>> is_ditto("-nt-"), is_ditto("Như trên"), is_ditto('"'), is_ditto("-"), is_ditto("Nội vụ")
    (True, True, True, False, False)
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return value.casefold().translate(_IGNORED) in _DITTOS


def written_out(rows: Sequence[ReadRow], header: Header) -> tuple[list[ReadRow], list[int]]:
    """Return rows with what stands above written where a cell says so, and the rows so changed.

    A cell that has nothing above it stays as it is.
    """
    columns = [one.index for one in header.columns if one.field and one.field not in _OWN]
    above: dict[int, Value] = {}
    found: list[ReadRow] = []
    changed: list[int] = []
    for row in rows:
        if row.kind is not RowKind.TASK:
            found.append(row)
            continue
        cells = [*row.row.cells]
        for column in columns:
            if column >= len(cells) or cells[column] is None:
                continue
            if is_ditto(cells[column]) and column in above:
                cells[column] = above[column]
            above[column] = cells[column]
        if tuple(cells) == row.row.cells:
            found.append(row)
        else:
            changed.append(row.row.number)
            found.append(evolve(row, row=evolve(row.row, cells=tuple(cells))))
    return found, changed
